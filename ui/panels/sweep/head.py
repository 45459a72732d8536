"""The row over a sweep: what can be done with it, and how far it is."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from nnsim.sweep.progress import clock_time
from ui.i18n import count, tr
from ui.menu_entries import add_entry
from ui.panels.sweep.session import SweepSession
from ui.theme import blend, current_theme, make_font
from ui.widgets.icon_button import IconButton
from ui.widgets.manners import PRESS_KEYS, keeps_key

TRACK = 4.0


class MainButton(QPushButton):
    """Run, continue or cancel; it keeps Space while the keyboard is here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        """Keep Space and Enter while the keyboard is here."""
        return keeps_key(event, PRESS_KEYS) or super().event(event)

    def sizeHint(self) -> QSize:
        """Return one width for all words that may stand on it."""
        metrics = self.fontMetrics()
        words = (tr("Run all"), tr("Continue"), tr("Cancel"))
        width = max(map(metrics.horizontalAdvance, words)) + 20
        return QSize(width, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        """Return the same size."""
        return self.sizeHint()


class ProgressLine(QWidget):
    """A few words over a thin line that fills."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_progress(self, text: str, share: float) -> None:
        """Show other words and another share from 0 to 1."""
        if (text, share) != (self._text, self._share):
            self._text, self._share = text, share
            self.setAccessibleName(text)
            self.setToolTip(text)
            self.update()

    def text(self) -> str:
        """Return the words, uncut."""
        return self._text

    def share(self) -> float:
        """Return how far the line is filled."""
        return self._share

    def sizeHint(self) -> QSize:
        """Return one line of small type with the track under it."""
        metrics = QFontMetricsF(make_font(current_theme().font_small_pt))
        return QSize(120, round(metrics.height() + TRACK) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same line, as narrow as need be."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the track."""
        theme = current_theme()
        font = make_font(theme.font_small_pt)
        room = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setFont(font)
            painter.setPen(theme.text)
            elide = Qt.TextElideMode.ElideRight
            cut = QFontMetricsF(font).elidedText(self._text, elide, room.width())
            words = room.adjusted(0.0, 0.0, 0.0, -TRACK - 1.0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, cut)
            track = QRectF(0.0, room.bottom() - TRACK, room.width(), TRACK)
            painter.fillRect(track, blend(theme.line, theme.surface, 0.6))
            track.setWidth(self._share * track.width())
            painter.fillRect(track, theme.accent)


class SweepHead(QWidget):
    """Buttons and progress; it follows a ``SweepSession``."""

    open_asked = Signal()
    save_asked = Signal()
    export_asked = Signal()
    best_asked = Signal()

    def __init__(self, sweep: SweepSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sweep = sweep
        self.main_button = MainButton(self)
        self.again = IconButton(
            "rewind", tr("Forget the results and run all again"), parent=self
        )
        self.open_button = IconButton("open", tr("Open a sweep file"), parent=self)
        self.more = IconButton(
            "save", tr("Save the sweep, export its results, open a point"), parent=self
        )
        self.menu: QMenu = QMenu(self)
        self.progress = ProgressLine(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 6, 0)
        row.setSpacing(6)
        row.addWidget(self.main_button)
        row.addWidget(self.progress, 1)
        row.addWidget(self.again)
        row.addWidget(self.open_button)
        row.addWidget(self.more)
        self._fill_menu()
        self.main_button.clicked.connect(self._on_main)
        self.again.clicked.connect(self._sweep.run_again)
        self.open_button.clicked.connect(self.open_asked)
        self.follow()

    def _fill_menu(self) -> None:
        rows = (
            (tr("Save the sweep…"), tr("As a file to share"), self.save_asked),
            (
                tr("Export results (CSV)…"),
                tr("One row a run, as far as they are done"),
                self.export_asked,
            ),
            (
                tr("Open the best point"),
                tr("Its experiment into the window, to be trained there"),
                self.best_asked,
            ),
        )
        for text, tip, asked in rows:
            action = add_entry(self.menu, text)
            action.setToolTip(tip)
            action.triggered.connect(asked)
        self.menu.setToolTipsVisible(True)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def follow(self) -> None:
        """Show what the sweep is at."""
        sweep = self._sweep
        trains = sweep.activity in ("training", "ending")
        text, tip = tr("Run all"), tr("Train every point of the grid with every start")
        if sweep.is_complete:
            text, tip = tr("Done"), tr("Every run has its result")
        elif trains:
            text, tip = tr("Cancel"), tr("Stop soon; what is finished is kept")
        elif sweep.n_done:
            text, tip = tr("Continue"), tr("Train what is missing")
        self.main_button.setText(text)
        self.main_button.setToolTip(tip)
        idle = sweep.activity == "" and sweep.plan is not None
        can_run = idle and not sweep.is_complete
        self.main_button.setEnabled(can_run or sweep.activity == "training")
        self.again.setEnabled(idle and sweep.n_done > 0)
        self.more.setEnabled(sweep.plan is not None)
        n_runs = sweep.plan.n_runs if sweep.plan is not None else 0
        share = sweep.n_done / n_runs if n_runs else 0.0
        self.progress.show_progress(progress_text(sweep), min(share, 1.0))

    @Slot()
    def _on_main(self) -> None:
        if self._sweep.activity == "training":
            self._sweep.cancel()
        else:
            self._sweep.run()


def progress_text(sweep: SweepSession) -> str:
    """Return how far a sweep is, and how long it may take."""
    if sweep.activity == "reading":
        return tr("reading …")
    if sweep.plan is None:
        return ""
    fields = {"done": count(sweep.n_done), "all": count(sweep.plan.n_runs)}
    if sweep.activity == "ending":
        return tr("{done} of {all} runs · stopping", **fields)
    left = sweep.seconds_left
    if left is not None and not sweep.is_complete:
        time = clock_time(left)
        return tr("{done} of {all} runs · {time} left", time=time, **fields)
    return tr("{done} of {all} runs", **fields)
