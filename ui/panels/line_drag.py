"""A neuron's line in the feature space, dragged or turned: its weights follow."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, Qt, Signal, Slot

from nnsim.probes.line_weights import weights_for_line
from ui.i18n import tr
from ui.panels.feature_map import FeatureMap
from ui.panels.hyperplane_lines import LineMark, SeenLine, seen_line
from ui.session import Session

REACH_PX = 6.0
"""So near the pointer has hold of a line."""
MIDDLE = (0.3, 0.7)
"""Between these shares of what is seen of it a line is moved, beyond it is turned."""


@dataclass(frozen=True)
class Hold:
    """A line that is held, and whether it is moved or turned about its middle."""

    mark: LineMark
    turns: bool
    start: tuple[float, float]
    pivot: tuple[float, float]
    token: object


class LineDrag(QObject):
    """Takes hold of lines of the map unless ``is_off`` says that something else does.

    ``refused`` carries a sentence about what cannot be done.
    """

    refused = Signal(str)

    def __init__(self, session: Session, view: FeatureMap, parent: QObject) -> None:
        super().__init__(parent)
        self.is_off = False
        self._session = session
        self._view = view
        self._hold: Hold | None = None
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
        pivot = self._view.to_data(line.at(0.5))
        self._hold = Hold(mark, turns, (x, y), pivot, object())

    @Slot(float, float)
    def _on_dragged(self, x: float, y: float) -> None:
        hold, frame = self._hold, self._session.frame
        if hold is None or frame is None or frame.features is None:
            return
        a, b, c = _turned(hold, (x, y)) if hold.turns else _moved(hold, (x, y))
        plane, spec = frame.features.plane, frame.spec
        if not spec.layers[0].bias_input and not math.isclose(c, hold.mark.c):
            self._hold = None
            self.refused.emit(
                tr("This layer has no bias node: its lines all pass one point.")
            )
            return
        changes = weights_for_line(
            spec, frame.parameters, plane, hold.mark.neuron, (a, b, c)
        )
        self._session.set_weights(*changes, gesture=hold.token)

    @Slot(float, float)
    def _on_released(self, x: float, y: float) -> None:
        self._hold = None

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


def _moved(hold: Hold, place: tuple[float, float]) -> tuple[float, float, float]:
    """Return the line with the same slope that goes along with the pointer."""
    mark = hold.mark
    dx, dy = place[0] - hold.start[0], place[1] - hold.start[1]
    return mark.a, mark.b, mark.c + mark.a * dx + mark.b * dy


def _turned(hold: Hold, place: tuple[float, float]) -> tuple[float, float, float]:
    """Return the line turned about its middle by as much as the pointer went round."""
    mark, (px, py) = hold.mark, hold.pivot
    before = math.atan2(hold.start[1] - py, hold.start[0] - px)
    now = math.atan2(place[1] - py, place[0] - px)
    cos, sin = math.cos(now - before), math.sin(now - before)
    a, b = cos * mark.a - sin * mark.b, sin * mark.a + cos * mark.b
    return a, b, a * px + b * py
