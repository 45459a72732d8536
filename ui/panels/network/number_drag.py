"""The number on a link, dragged up or down: its weight follows."""

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from ui.panels.network.canvas import NetworkCanvas
from ui.panels.network.graph import GraphView
from ui.panels.network.moment import LinkTarget
from ui.session import Session
from ui.widgets.manners import keeps_key

SCALE_PX = 200.0
"""So many pixels of a drag are the weight that the widest link stands for."""
FINE_SHARE = 0.1
STEP_SHARE = 0.01
"""Weights go in such shares of the power of ten below the largest, to be read out."""
ESCAPE = frozenset({Qt.Key.Key_Escape})


@dataclass
class Held:
    """A number in hand.

    ``value`` is where the weight would be without rounding; ``moved`` whether it is a
    drag by now and not a click; ``changed`` whether it has set a weight; ``dropped``
    whether Esc took it back.
    """

    target: LinkTarget
    value: float
    scale: float
    begin: QPointF
    y: float
    moved: bool = False
    changed: bool = False
    dropped: bool = False
    token: object = field(default_factory=object)


class NumberDrag(QObject):
    """Takes the canvas's mouse from the moment that a number's drag is no click."""

    def __init__(self, session: Session, canvas: NetworkCanvas) -> None:
        super().__init__(canvas)
        self._session = session
        self._held: Held | None = None
        # Not as an event filter: that is also asked while the canvas is destroyed.
        canvas.taker = self

    @property
    def _canvas(self) -> NetworkCanvas:
        """The parent; kept as a field it would be a cycle."""
        canvas = self.parent()
        assert isinstance(canvas, NetworkCanvas)
        return canvas

    @property
    def is_holding(self) -> bool:
        """Whether a number is in hand."""
        return self._held is not None

    def forget(self) -> None:
        """Leave the weight of a run that is gone."""
        self._held = None

    def take(self, event: QEvent) -> bool:
        """Take hold of a number, and keep what belongs to the drag."""
        kind = event.type()
        if isinstance(event, QMouseEvent):
            if kind == QEvent.Type.MouseButtonPress:
                self._press(event)
            elif kind == QEvent.Type.MouseMove:
                return self._move(event)
            elif kind == QEvent.Type.MouseButtonRelease:
                return self._release(event)
        elif self._held is not None and self._held.moved:
            if keeps_key(event, ESCAPE):
                return True
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return event.key() == Qt.Key.Key_Escape and self._take_back()
        return False

    def _press(self, event: QMouseEvent) -> None:
        """Remember the number; the canvas still sees what may become a click."""
        view, moment = self._canvas.view, self._canvas.moment
        self._held = None
        is_left = event.button() == Qt.MouseButton.LeftButton
        if not is_left or moment is None or not isinstance(view, GraphView):
            return
        place = event.position()
        index = view.number_at(place)
        if index is not None:
            value = float(moment.frame.parameters[index])
            value = value if math.isfinite(value) else 0.0
            target = LinkTarget(index)
            self._held = Held(target, value, moment.scale, place, place.y())

    def _move(self, event: QMouseEvent) -> bool:
        held, place = self._held, event.position()
        if held is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        if not held.moved:
            way = (place - held.begin).manhattanLength()
            held.moved = way >= QApplication.startDragDistance()
        if held.moved and not held.dropped:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._turn(held, place.y(), fine)
        return held.moved

    def _turn(self, held: Held, y: float, fine: bool) -> None:
        """Change the weight by as much as the pointer went up since the last time."""
        share = FINE_SHARE if fine else 1.0
        before = held.value
        held.value += (held.y - y) / SCALE_PX * held.scale * share
        held.y = y
        if held.value != before:
            power = 10.0 ** math.floor(math.log10(held.scale))
            step = power * STEP_SHARE * share
            value = round(held.value / step) * step
            change = (held.target.index, value)
            self._session.set_weights(change, gesture=held.token)
            held.changed = True
        self._canvas.set_marks(hovered=held.target)

    def _release(self, event: QMouseEvent) -> bool:
        held = self._held
        if held is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        self._held = None
        return held.moved

    def _take_back(self) -> bool:
        held = self._held
        if held is not None and not held.dropped:
            held.dropped = True
            if held.changed:
                self._session.undo()
        return True
