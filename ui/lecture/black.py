"""The black screen: the room looks at the lecturer, while the run goes on beneath."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.i18n import tr
from ui.kept_focus import KeptFocus
from ui.lecture.cover import Cover
from ui.theme import current_theme

MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)


class BlackScreen(Cover):
    """Black over everything; any key and any click takes it away and does no more."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._keys = KeptFocus()
        self.setObjectName("black_screen")
        self.setAccessibleName(tr("Black screen: press any key"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def begin(self) -> None:
        """Cover the window, and take the keys."""
        self._keys.keep(self._window.focusWidget())
        super().begin()
        self.setFocus()

    def end(self) -> None:
        """Show what has gone on; the keys go back to where they were."""
        if not self.is_on:
            return
        super().end()
        self._keys.give_back(self._window)

    def event(self, event: QEvent) -> bool:
        """Claim every key before the window's shortcuts get it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # Here, since Tab would lead to the next control instead.
            if event.key() not in MODIFIERS:
                self.end()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the screen again; what lies beneath is not clicked."""
        event.accept()
        self.end()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing but black."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), current_theme().curtain)
