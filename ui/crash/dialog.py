"""The one dialog about faults: it stops nothing, and takes no key from the window."""

from collections import Counter

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.crash.faults import Fault
from ui.i18n import count, tr
from ui.theme import current_theme, make_font

WIDTH = 620
LINES_OF_REPORT = 8
MARGIN = 16
MOST_TOLD = 3
"""The others stand in the report."""


class FaultDialog(QDialog):
    """Says what happened; shows the report before it is copied.

    ``copy_wanted`` and ``folder_wanted`` are the buttons.
    """

    copy_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("NNSim")
        # Whoever lectures presses Space on: the keys stay with the window.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setModal(False)
        self.heading = QLabel()
        self.heading.setFont(make_font(current_theme().font_pt, QFont.Weight.DemiBold))
        self.what = _wrapping("fault_what")
        self.kept = _wrapping("fault_kept")
        self.hint = _wrapping("fault_hint")
        self.hint.setText(
            tr(
                "The report names versions, the settings of the run and the last lines "
                "of the log, but no folder, file, person or computer."
            )
        )
        self.report = QPlainTextEdit()
        self.report.setObjectName("fault_report")
        self.report.setAccessibleName(tr("Report"))
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setFont(make_font(current_theme().font_small_pt))
        lines = self.report.fontMetrics().lineSpacing() * LINES_OF_REPORT
        self.report.setFixedHeight(lines + MARGIN)
        self._buttons = QDialogButtonBox()
        self.copy = self._button(tr("Copy report"))
        self.folder = self._button(tr("Open the folder of the log"))
        self.close_button = self._button(tr("Close"))
        self.copy.clicked.connect(self._on_copy)
        self.folder.clicked.connect(self.folder_wanted)
        self.close_button.clicked.connect(self.close)
        self._lay_out()

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        for each in (self.heading, self.what, self.kept, self.hint, self.report):
            column.addWidget(each)
        column.addWidget(self._buttons)

    def show_faults(self, counted: tuple[tuple[Fault, int], ...], kept: str) -> None:
        """Say which faults came how often, and what became of what was open."""
        self.heading.setText(tr("Something in NNSim failed."))
        times: Counter[str] = Counter()
        for fault, n_times in counted:
            times[fault.problem] += n_times
        lines = [_problem_line(*row) for row in list(times.items())[-MOST_TOLD:]]
        goes_on = tr("The window goes on as far as it can.")
        self.what.setText("\n".join([*lines, goes_on]))
        self._say_kept(kept)

    def show_hard_end(self, kept: str) -> None:
        """Say that the program before this one was ended by a fault."""
        self.heading.setText(tr("NNSim was ended by a fault last time."))
        self.what.setText(
            tr("It stopped all at once: in foreign code, or for lack of memory.")
        )
        self._say_kept(kept)

    def _say_kept(self, kept: str) -> None:
        self.kept.setText(kept)
        self.kept.setVisible(bool(kept))

    def show_report(self, text: str) -> None:
        """Show what would be copied."""
        self.report.setPlainText(text)
        self.copy.setText(tr("Copy report"))
        if self.isVisible():
            # What is known by now may be longer; the message line stays free.
            height = self.height()
            self.adjustSize()
            self.move(self.x(), self.y() - (self.height() - height))

    def show_beside(self) -> None:
        """Show the dialog in the lower right corner of the window, over no message."""
        parent = self.parentWidget()
        assert parent is not None
        width = min(WIDTH, parent.width() - 2 * MARGIN)
        self.setFixedWidth(width)
        self.adjustSize()
        corner = parent.mapToGlobal(parent.rect().bottomRight())
        below = 4 * MARGIN
        self.move(corner.x() - width - MARGIN, corner.y() - self.height() - below)
        self.show()
        self.raise_()

    @Slot()
    def _on_copy(self) -> None:
        self.copy_wanted.emit()
        self.copy.setText(tr("Copied"))


def _problem_line(problem: str, n_times: int) -> str:
    if n_times == 1:
        return problem
    return tr("{problem} ({n} times)", problem=problem, n=count(n_times))


def _wrapping(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
