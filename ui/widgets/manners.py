"""How every control behaves beside the window's keys, its scroll bars, and for readers.

The window's keys (Space, arrows, N, P ...) belong to the lecturer: a control takes one
only while it has the keyboard focus, and a mouse click on a slider or a button does not
give it the focus. So Space still pauses after a slider was dragged.
"""

from collections.abc import Container

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.theme import Theme

RADIUS = 5.0
ARROW_KEYS = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
)
RANGE_KEYS = ARROW_KEYS | {
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
PRESS_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


def describe(widget: QWidget, symbol: str, name: str, meaning: str = "") -> None:
    """Give a control its tooltip and what a screen reader says."""
    head = f"{symbol}  {name}" if symbol else name
    widget.setToolTip(f"{head}\n{meaning}" if meaning else head)
    widget.setAccessibleName(name)
    widget.setAccessibleDescription(meaning)


def keeps_key(event: QEvent, keys: Container[Qt.Key]) -> bool:
    """Claim a key without modifiers before the window's shortcuts get it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers != Qt.KeyboardModifier.NoModifier or event.key() not in keys:
        return False
    event.accept()
    return True


def wheel_is_for(widget: QWidget) -> bool:
    """Return whether the wheel is meant for a control and not for the page it is on.

    Scrolling the page must not change a number that passes under the pointer.
    """
    if widget.hasFocus():
        return True
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return parent.verticalScrollBar().maximum() == 0
        parent = parent.parentWidget()
    return True


def paint_focus_ring(
    painter: QPainter, theme: Theme, rect: QRectF, colour: QColor | None = None
) -> None:
    """Paint the ring that shows where the keyboard is."""
    painter.setPen(QPen(colour or theme.accent, 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1.0, 1.0, -1.0, -1.0), RADIUS, RADIUS)


def is_menu_key(event: QKeyEvent) -> bool:
    """Tell whether a key asks for the menu of what has the focus."""
    has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    key = event.key()
    return key == Qt.Key.Key_Menu or (has_shift and key == Qt.Key.Key_F10)
