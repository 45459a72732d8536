"""The numbers a whole room reads: epoch, error and accuracy, calm while it runs."""

from time import monotonic

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from nnsim.frames.frame import Frame, RunInfo
from ui.controls.fields import tip_of
from ui.i18n import count, number, percent, tr
from ui.run_number_fields import RUN_NUMBERS
from ui.session import Session
from ui.theme import current_theme, make_font
from ui.theme_following import follow_theme
from ui.widgets.wrapping_row import WrappingRow

SECONDS_BETWEEN_CHANGES = 0.2
"""Numbers that change faster cannot be read."""


class RunNumber(QWidget):
    """One number with its name before it; its width never changes."""

    def __init__(self, name: str, tip: str, widest: str) -> None:
        super().__init__()
        self._widest = widest
        self._name = QLabel(name)
        self._value = QLabel()
        self._value.setAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._name)
        row.addWidget(self._value)
        self.setToolTip(tip)
        self.follow_theme()

    @property
    def text(self) -> str:
        """The number as it stands there."""
        return self._value.text()

    def show_text(self, text: str) -> None:
        """Show another number."""
        if text == self._value.text():
            return
        self._value.setText(text)
        self._value.setAccessibleName(f"{self._name.text()} {text}")

    def follow_theme(self) -> None:
        """Take the sizes of the theme."""
        theme = current_theme()
        self._name.setFont(make_font(theme.font_pt))
        self._value.setFont(make_font(theme.font_large_pt, QFont.Weight.DemiBold))
        metrics = self._value.fontMetrics()
        # A size that is fixed both ways: another text does not lay the window out anew.
        self._value.setFixedSize(
            metrics.horizontalAdvance(self._widest) + 4, metrics.height()
        )


def run_number(key: str, widest: str) -> RunNumber:
    """Return the number of a row of the table."""
    field = RUN_NUMBERS[key]
    return RunNumber(tr(field.label), tip_of(field), widest)


class RunNumbers(WrappingRow):
    """Epoch, training error, validation error, accuracy; at most five changes a second.

    A frame of a run that stands still is shown at once.
    """

    def __init__(self, session: Session) -> None:
        super().__init__((0, 0, 0, 0), 14)
        self.epoch = run_number("epoch", "88 888 888")
        self.error = run_number("error", "0.000000")
        self.validation = run_number("validation", "0.000000")
        self.accuracy = run_number("accuracy", "100.0 %")
        self._changed_at = 0.0
        self.set_groups(self.epoch, self.error, self.validation, self.accuracy)
        session.run_changed.connect(self._show_run)
        session.frame_changed.connect(self._show_frame)
        follow_theme(self, self._follow_theme)

    @Slot(object)
    def _show_run(self, run: RunInfo) -> None:
        self.validation.setVisible(len(run.data.validation) > 0)
        self.accuracy.setVisible(run.data.n_classes > 0)
        self._changed_at = 0.0

    @Slot(object)
    def _show_frame(self, frame: Frame) -> None:
        now = monotonic()
        if frame.running and now - self._changed_at < SECONDS_BETWEEN_CHANGES:
            return
        self._changed_at = now
        training, validation, _ = frame.evaluations
        self.epoch.show_text(count(frame.n_epochs))
        self.error.show_text(number(training.error))
        self.validation.show_text(number(validation.error))
        self.accuracy.show_text(percent(training.accuracy))

    @Slot()
    def _follow_theme(self) -> None:
        for shown in (self.epoch, self.error, self.validation, self.accuracy):
            shown.follow_theme()
