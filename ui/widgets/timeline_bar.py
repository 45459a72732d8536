"""The timeline in the hand: drag, keys and wheel seek; a right drag marks a stretch."""

from typing import Literal

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.widgets.manners import RANGE_KEYS, keeps_key
from ui.widgets.timeline_picture import TimelinePicture
from ui.widgets.timeline_stretch import Steps, StretchDrag

WHEEL_NOTCH = 120.0
PAGE_SHARE, NOTCH_SHARE = 0.05, 0.01  # of all steps
KEY_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}
KEY_PAGES = {Qt.Key.Key_PageDown: -1, Qt.Key.Key_PageUp: 1}


class TimelineBar(TimelinePicture):
    """Shows a position among steps, and says which step is sought.

    ``sought`` carries a step (an int of any size) for each change while the handle, a
    key or the wheel moves it; ``released`` carries the last one when it is let go.
    Until then a position set from outside waits. ``stretch_marked`` carries (first,
    last step) of a drag with Shift or the right button, None where a press ends it;
    ``drag_held`` whether such a drag goes on. ``menu_wanted`` carries the step pointed
    at and where on the screen, ``name_wanted`` the bookmark of a double click.
    """

    sought = Signal(object)
    released = Signal(object)
    stretch_marked = Signal(object)
    drag_held = Signal(bool)
    menu_wanted = Signal(object, QPoint)
    name_wanted = Signal(object)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._drag: StretchDrag | None = None
        self._held: Literal["", "pointer", "key"] = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def is_held(self) -> bool:
        """Whether the handle is being moved."""
        return bool(self._held)

    def forget_drag(self) -> None:
        """Mark nothing, whatever is dragged just now."""
        if self._drag is not None:
            self._drag = None
            self.drag_held.emit(False)
            self.update()

    def _marked(self) -> Steps | None:
        return self._drag.steps if self._drag is not None else self.stretch

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle to the pointer and hold it, or begin to mark a stretch."""
        x = event.position().x()
        if self._end and StretchDrag.is_meant(event):
            self._drag = StretchDrag(event, self.step_at(x))
            self.drag_held.emit(True)
        elif self._end and event.button() == Qt.MouseButton.LeftButton:
            if self.stretch is not None:
                self.stretch_marked.emit(None)
            self._held = "pointer"
            self._seek(self.aimed_at(x), always=True)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        step = self.step_at(event.position().x())
        if self._drag is not None:
            self._drag.move(event, step)
            self.update()
        elif self._held == "pointer":
            self._seek(step)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: a right click that marked nothing asks for the menu."""
        drag = self._drag
        if drag is not None and event.button() == drag.button:
            self.forget_drag()
            if drag.steps is not None or drag.button == Qt.MouseButton.LeftButton:
                self.stretch_marked.emit(drag.steps)
            else:
                step = self.aimed_at(event.position().x())
                self.menu_wanted.emit(step, event.globalPosition().toPoint())
        elif self._held == "pointer" and event.button() == Qt.MouseButton.LeftButton:
            self._let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the name of a bookmark; elsewhere it is a press like another."""
        x = event.position().x()
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and any(mark.kind == "bookmark" for mark in self.marks_at(x)):
            self.name_wanted.emit(self.aimed_at(x))
        else:
            self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu at the handle by the Menu key; the mouse does it itself."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self._end:
            place = QPoint(round(self.pixel_of(self._position)), self.height() // 2)
            self.menu_wanted.emit(self._position, self.mapToGlobal(place))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move by a hundredth a notch while the keyboard is here."""
        if not self.hasFocus() or self._held or not self._end:
            event.ignore()
            return
        notches = event.angleDelta().y() / WHEEL_NOTCH
        steps = round(notches * max(self._end * NOTCH_SHARE, 1.0))
        if steps:
            self._seek(self._position + steps)
            self.released.emit(self._position)

    def event(self, event: QEvent) -> bool:
        """Keep arrows and page keys while the keyboard is here; say what is hovered."""
        if keeps_key(event, RANGE_KEYS):
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.describe(event.pos().x())
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a step, a twentieth, or to an end; Ctrl is for the window."""
        has_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        target = None if has_control else self._target_of(Qt.Key(event.key()))
        if target is None or not self._end or self._held == "pointer":
            super().keyPressEvent(event)
            return
        self._held = "key"
        self._seek(target)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go; a key that repeats itself is still held."""
        if self._held == "key" and not event.isAutoRepeat():
            self._let_go()
        else:
            super().keyReleaseEvent(event)

    def _target_of(self, key: Qt.Key) -> int | None:
        page = max(round(self._end * PAGE_SHARE), 1)
        if key in KEY_STEPS:
            return self._position + KEY_STEPS[key]
        if key in KEY_PAGES:
            return self._position + KEY_PAGES[key] * page
        return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._end}.get(key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A key that is released elsewhere is let go here."""
        super().focusOutEvent(event)
        if self._held == "key":
            self._let_go()

    def hideEvent(self, event: QHideEvent) -> None:
        """What cannot be seen cannot be held."""
        super().hideEvent(event)
        self.forget_drag()
        if self._held:
            self._let_go()

    def _seek(self, step: int, *, always: bool = False) -> None:
        step = min(max(step, 0), self._end)
        has_moved = step != self._position
        self._position = step
        self._renew()
        if has_moved or always:
            self.sought.emit(step)

    def _let_go(self) -> None:
        self._held = ""
        self._renew()
        self.released.emit(self._position)
