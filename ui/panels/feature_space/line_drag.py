"""A neuron's line in the feature space, dragged or turned: its weights follow.

A layer without bias node has no weight that moves a line. There it turns about the
origin, and where the neurons have a threshold θ a drag moves it by θ.
"""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, QPointF, Qt, Signal, Slot

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.probes.line_weights import Line, threshold_for_line, weights_for_line
from ui.controls.paired_edits import with_hidden, with_output
from ui.i18n import tr
from ui.panels.feature_space.hyperplane_lines import LineMark, SeenLine, seen_line
from ui.panels.feature_space.map import FeatureMap
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
        pivot = self._pivot(line)
        self._hold = Hold(mark, turns, (x, y), pivot, object())

    def _pivot(self, line: SeenLine) -> tuple[float, float]:
        """Return what the line turns about: its middle, or where the inputs are 0.

        Turned about the origin a line keeps the threshold that it has.
        """
        frame = self._session.frame
        if frame is None or frame.features is None or frame.spec.layers[0].bias_input:
            return self._view.to_data(line.at(0.5))
        plane = frame.features.plane
        x, y = plane.places(np.zeros((1, len(plane.base))))[0]
        return float(x), float(y)

    @Slot(float, float)
    def _on_dragged(self, x: float, y: float) -> None:
        hold, frame = self._hold, self._session.frame
        if hold is None or frame is None or frame.features is None:
            return
        line = _turned(hold, (x, y)) if hold.turns else _moved(hold, (x, y))
        plane, spec = frame.features.plane, frame.spec
        if not spec.layers[0].bias_input and not hold.turns:
            self._move_by_threshold(hold, frame, line)
            return
        changes = weights_for_line(
            spec, frame.parameters, plane, hold.mark.neuron, line
        )
        self._session.set_weights(*changes, gesture=hold.token)

    def _move_by_threshold(self, hold: Hold, frame: Frame, line: Line) -> None:
        """Put the line of a neuron without bias node there by the θ of its layer."""
        assert frame.features is not None
        if frame.spec.layers[0].activation != "step":
            self._hold = None
            self.refused.emit(
                tr("This layer has no bias node: its lines all pass one point.")
            )
            return
        theta = threshold_for_line(
            frame.spec, frame.parameters, frame.features.plane, hold.mark.neuron, line
        )
        changed = _with_threshold(self._session.experiment, theta)
        if not self._session.edit(changed, hold.token):
            self._hold = None

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
    """Return the line turned about its pivot by as much as the pointer went round."""
    mark, (px, py) = hold.mark, hold.pivot
    before = math.atan2(hold.start[1] - py, hold.start[0] - px)
    now = math.atan2(place[1] - py, place[0] - px)
    cos, sin = math.cos(now - before), math.sin(now - before)
    a, b = cos * mark.a - sin * mark.b, sin * mark.a + cos * mark.b
    return a, b, mark.c + (a - mark.a) * px + (b - mark.b) * py


def _with_threshold(experiment: Experiment, theta: float) -> Experiment:
    """Return the experiment with another θ of the first layer."""
    if experiment.network.hidden:
        return with_hidden(experiment, 0, "threshold", theta)
    return with_output(experiment, "threshold", theta)
