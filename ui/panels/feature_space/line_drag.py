"""A neuron's line in the feature space, dragged or turned: its weights follow."""

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPointF, Qt, Signal, Slot

from nnsim.probes.line_weights import Line
from ui.panels.feature_space.hyperplane_lines import LineMark, SeenLine, seen_line
from ui.panels.feature_space.line_keys import LineKeys
from ui.panels.feature_space.line_placing import (
    Place,
    moved_line,
    origin_of_turns,
    put_line,
    turned_line,
)
from ui.panels.feature_space.map import FeatureMap
from ui.session import Session

REACH_PX = 6.0
"""So near the pointer has hold of a line."""
MIDDLE = (0.3, 0.7)
"""Between these shares of what is seen of it a line is moved, beyond it is turned."""


@dataclass(frozen=True)
class Hold:
    """A line that is held, and whether it is moved or turned about its middle.

    ``dropped`` tells that Esc took it back.
    """

    mark: LineMark
    turns: bool
    start: Place
    pivot: Place
    token: object
    dropped: bool = False


class LineDrag(QObject):
    """Takes hold of lines of the map unless ``is_off`` says that something else does.

    ``refused`` carries a sentence about what cannot be done.

    Attributes
    ----------
    keys : does with keys what the mouse does.
    """

    refused = Signal(str)

    def __init__(self, session: Session, view: FeatureMap, parent: QObject) -> None:
        super().__init__(parent)
        self.is_off = False
        self._session = session
        self._view = view
        self._hold: Hold | None = None
        self.keys = LineKeys(session, view, self)
        self.keys.refused.connect(self.refused)
        view.pressed.connect(self._on_pressed)
        view.dragged.connect(self._on_dragged)
        view.released.connect(self._on_released)
        view.hovered.connect(self._on_hovered)

    @property
    def is_holding(self) -> bool:
        """Whether a line is in hand."""
        return self._hold is not None

    def line_at(self, x: float, y: float) -> tuple[LineMark, SeenLine, float] | None:
        """Return the line under a place, what is seen of it, and where along it."""
        picture = self._view.picture
        if picture is None:
            return None
        mapping = self._view.mapping()
        point = self._view.to_point(x, y)
        nearest: tuple[LineMark, SeenLine, float] | None = None
        least = REACH_PX
        for mark in picture.lines:
            line = seen_line(mapping, mark.a, mark.b, mark.c)
            if line is None:
                continue
            away = abs(QPointF.dotProduct(line.normal, point - line.begin))
            if away < least:
                way = line.end - line.begin
                length = max(QPointF.dotProduct(way, way), 1e-9)
                share = QPointF.dotProduct(point - line.begin, way) / length
                least, nearest = away, (mark, line, share)
        return nearest

    @Slot(float, float, object, object)
    def _on_pressed(
        self, x: float, y: float, button: Qt.MouseButton, modifiers: object
    ) -> None:
        found = self.line_at(x, y)
        if self.is_off or button != Qt.MouseButton.LeftButton or found is None:
            return
        mark, line, share = found
        turns = not MIDDLE[0] <= share <= MIDDLE[1]
        middle = self._view.to_data(line.at(0.5))
        pivot = origin_of_turns(self._session.frame) or middle
        self._hold = Hold(mark, turns, (x, y), pivot, object())

    @Slot(float, float)
    def _on_dragged(self, x: float, y: float) -> None:
        hold = self._hold
        if hold is None or hold.dropped:
            return
        line = _turned(hold, (x, y)) if hold.turns else _moved(hold, (x, y))
        why_not = put_line(
            self._session,
            hold.mark.neuron,
            line,
            turns=hold.turns,
            gesture=hold.token,
        )
        if why_not is None:
            self._session.pointing.hold(self._take_back)
            return
        self._let_go()
        if why_not:
            self.refused.emit(why_not)

    def _take_back(self) -> None:
        """Put the line back where it was; what follows of the drag moves nothing."""
        if self._hold is not None:
            self._hold = replace(self._hold, dropped=True)
            self._session.undo()

    def _let_go(self) -> None:
        self._hold = None
        self._session.pointing.hold(None)

    @Slot(float, float)
    def _on_released(self, x: float, y: float) -> None:
        self._let_go()

    @Slot(float, float)
    def _on_hovered(self, x: float, y: float) -> None:
        """Say by the pointer what a drag would do."""
        if self.is_off:
            return
        found = self.line_at(x, y)
        if found is None:
            self._view.unsetCursor()
        elif MIDDLE[0] <= found[2] <= MIDDLE[1]:
            self._view.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self._view.setCursor(Qt.CursorShape.PointingHandCursor)


def _moved(hold: Hold, place: Place) -> Line:
    """Return the line with the same slope that goes along with the pointer."""
    dx, dy = place[0] - hold.start[0], place[1] - hold.start[1]
    return moved_line(hold.mark.line, dx, dy)


def _turned(hold: Hold, place: Place) -> Line:
    """Return the line turned about its pivot by as much as the pointer went round."""
    px, py = hold.pivot
    before = math.atan2(hold.start[1] - py, hold.start[0] - px)
    now = math.atan2(place[1] - py, place[0] - px)
    return turned_line(hold.mark.line, hold.pivot, now - before)
