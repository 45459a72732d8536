"""The lecturer's notes: the answer before it is told, what comes next, the time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTime, QTimer, Slot
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.i18n import tr
from ui.lecture.clock import LectureClock
from ui.lecture.clock_button import ClockButton
from ui.lecture.outline import Outline
from ui.theme import current_theme, make_font
from ui.theme_following import follow_theme

if TYPE_CHECKING:
    from ui.main_window import MainWindow

TICK_MS = 1000
FIRST_SIZE = (760, 560)
PARTS = {
    "text": "Now",
    "answer": "Answer, told after it was done",
    "next_point": "Next point",
    "next_scene": "Next scene",
}
MORE_POINTS = {"text": 5.0, "answer": 5.0, "next_point": 1.0, "next_scene": 1.0}


class NotesWindow(QWidget):
    """A window of its own, for the screen that the room does not see.

    Keys and clicker do here what they do in the main window.
    """

    def __init__(self, window: "MainWindow", clock: LectureClock) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setObjectName("lecture_notes")
        self.setWindowTitle(tr("Notes – NNSim"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addActions(window.actions())
        self._title, self._place, self._press = QLabel(), QLabel(), QLabel()
        self._time_of_day = QLabel()
        self._clock = ClockButton(clock)
        self._names = {key: QLabel(tr(name)) for key, name in PARTS.items()}
        self._texts = {key: QLabel() for key in PARTS}
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._show_time_of_day)
        self._lay_out()
        self.resize(*FIRST_SIZE)
        follow_theme(self, self._follow_theme)
        self._follow_theme()

    def text_of(self, part: str) -> str:
        """Return what stands in one of ``PARTS``."""
        return self._texts[part].text()

    def show_outline(self, outline: Outline) -> None:
        """Show this moment of the lecture; a part that is empty is left out."""
        self._title.setText(outline.title)
        self._place.setText(outline.place)
        self._press.setText(outline.press)
        for key, label in self._texts.items():
            text = str(getattr(outline, key))
            label.setText(text)
            label.setVisible(bool(text))
            self._names[key].setVisible(bool(text))

    def show_beside(self, screen: QScreen | None) -> None:
        """Open on a screen, as large as it is, or as an ordinary window."""
        if screen is None:
            self.show()
            return
        self.setScreen(screen)
        self.setGeometry(screen.availableGeometry())
        self.showMaximized()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for label in (self._title, self._place):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        top.addWidget(self._title, 1)
        top.addWidget(self._clock)
        top.addWidget(self._time_of_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._place)
        for key, label in self._texts.items():
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addSpacing(10)
            column.addWidget(self._names[key])
            column.addWidget(label)
        column.addStretch(1)
        self._press.setWordWrap(True)
        column.addWidget(self._press)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what the main window would do with a key."""
        window = self.parentWidget()
        assert window is not None
        window.keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to follow the time of day."""
        super().showEvent(event)
        self._show_time_of_day()
        self._ticks.start()
        self.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow it no more."""
        self._ticks.stop()
        super().hideEvent(event)

    @Slot()
    def _show_time_of_day(self) -> None:
        text = QTime.currentTime().toString("HH:mm")
        if text != self._time_of_day.text():
            self._time_of_day.setText(text)
            self._time_of_day.setAccessibleName(tr("Time of day: {time}", time=text))

    @Slot()
    def _follow_theme(self) -> None:
        theme = current_theme()
        bold, demi = QFont.Weight.Bold, QFont.Weight.DemiBold
        self._title.setFont(make_font(theme.font_large_pt, bold))
        self._place.setFont(make_font(theme.font_pt))
        self._time_of_day.setFont(make_font(theme.font_large_pt, demi))
        self._press.setFont(make_font(theme.font_pt, demi))
        for key, label in self._texts.items():
            self._names[key].setFont(make_font(theme.font_small_pt, demi))
            label.setFont(make_font(theme.font_pt + MORE_POINTS[key]))


def other_screen(window: QWidget) -> QScreen | None:
    """Return a screen that the window is not on, None if there is only one."""
    own = window.screen()
    others = (screen for screen in QGuiApplication.screens() if screen is not own)
    return next(others, None)
