"""The time of the lecture as a button: a click pauses, two clicks set it back."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from ui.i18n import tr
from ui.icons import icon
from ui.lecture.clock import LectureClock
from ui.menu_entries import add_entry
from ui.theme import current_theme, make_font
from ui.theme_following import follow_theme

WIDEST = "188:88"


class ClockButton(QToolButton):
    """Shows the clock; the same is done by its menu (right click or the Menu key)."""

    def __init__(self, clock: LectureClock) -> None:
        super().__init__()
        self._clock = clock
        self._menu = QMenu(self)
        self._pause = add_entry(self._menu, tr("Pause the clock"))
        self._pause.triggered.connect(clock.toggle)
        self._menu.addAction(tr("Back to 0:00")).triggered.connect(clock.reset)
        self.setObjectName("lecture_clock")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setToolTip(
            tr("Time of the lecture: a click pauses it, a double click sets it to 0:00")
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.clicked.connect(clock.toggle)
        clock.ticked.connect(self._show_time)
        follow_theme(self, self._follow_theme)
        self._follow_theme()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin again; the first of the two clicks has paused it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._clock.reset()

    @Slot()
    def _on_menu(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot()
    def _show_time(self) -> None:
        text, is_counting = self._clock.text, self._clock.is_counting
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(tr("Time of the lecture: {time}", time=text))
        words = tr("Pause the clock") if is_counting else tr("Let the clock go on")
        if words != self._pause.text() or self.icon().isNull():
            self._pause.setText(words)
            self.setIcon(icon("play" if is_counting else "pause"))

    @Slot()
    def _follow_theme(self) -> None:
        theme = current_theme()
        self.setFont(make_font(theme.font_pt, QFont.Weight.DemiBold))
        self.setIcon(icon("play" if self._clock.is_counting else "pause"))
        self._show_time()
        widest = self.fontMetrics().horizontalAdvance(WIDEST)
        self.setFixedWidth(widest + self.iconSize().width() + 20)
