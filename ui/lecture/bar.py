"""The thin bar of a lecture: which scene and point, the time so far, the ways on."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.action_row import ActionRow
from ui.i18n import tr
from ui.icons import icon
from ui.lecture.clock import LectureClock
from ui.lecture.clock_button import ClockButton
from ui.lecture.outline import Outline
from ui.lecture.rows import BAR_KEYS, LECTURE_ROWS
from ui.theme import current_theme
from ui.theme_following import follow_theme
from ui.widgets.elided import ElidedLabel

ICON_SIDE = 20
LEAVE_ICON = "close"


class LectureBar(QWidget):
    """Takes the place of the title row while a lecture is on; hidden at first."""

    def __init__(self, clock: LectureClock, actions: dict[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("lecture_bar")
        self._title = ElidedLabel(weight=QFont.Weight.Bold, large=True)
        self._place = ElidedLabel(whole=True)
        self._clock = ClockButton(clock)
        self._rows: dict[str, ActionRow] = {row.key: row for row in LECTURE_ROWS}
        self._buttons = {key: self._button(key, actions[key]) for key in BAR_KEYS}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 0)
        row.setSpacing(4)
        row.addWidget(self._title, 1)
        row.addSpacing(12)
        row.addWidget(self._place)
        row.addSpacing(12)
        row.addWidget(self._clock)
        for button in self._buttons.values():
            row.addWidget(button)
        follow_theme(self, self._follow_theme)
        self._follow_theme()
        self.hide()

    @property
    def title_text(self) -> str:
        """The title of the scene, uncut."""
        return self._title.text()

    @property
    def place_text(self) -> str:
        """Scene and point by their numbers."""
        return self._place.text()

    def button(self, key: str) -> QToolButton:
        """Return the button of an action."""
        return self._buttons[key]

    def show_outline(self, outline: Outline) -> None:
        """Show where the lecture stands."""
        self._title.set_text(outline.title)
        self._place.set_text(outline.place)

    def _button(self, key: str, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"bar_{key}")
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        tip = tr("Leave the lecture  [Esc]") if key == "lecture" else action.toolTip()
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(action.trigger)
        return button

    @Slot()
    def _follow_theme(self) -> None:
        for key, button in self._buttons.items():
            name = LEAVE_ICON if key == "lecture" else self._rows[key].icon
            button.setIcon(icon(name))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the window's chrome."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), current_theme().window)
