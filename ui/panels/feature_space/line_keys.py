"""A neuron's line in the feature space, moved and turned by keys."""

import math
import time
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.probes.line_weights import Line
from ui.i18n import tr
from ui.panels.feature_space.hyperplane_lines import LineMark
from ui.panels.feature_space.line_placing import (
    Place,
    moved_line,
    origin_of_turns,
    put_line,
    turned_line,
)
from ui.panels.feature_space.map import FeatureMap
from ui.session import Session

STEP = 0.01
"""A key moves a line by such a share of the plot."""
DEGREES = 2.0
BURST_S = 0.8
"""Keys that come closer after each other are one undo step."""

Kind = Literal["move", "turn"]


@dataclass
class Burst:
    """Keys after each other: where the line is by now, also before a frame shows it."""

    kind: Kind
    run_id: int
    neuron: int
    line: Line
    pivot: Place
    last: float
    token: object = field(default_factory=object)


class LineKeys(QObject):
    """Moves the line of the picked neuron of the first layer, or the only line.

    ``refused`` carries a sentence about what cannot be done.
    """

    refused = Signal(str)

    def __init__(self, session: Session, view: FeatureMap, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._burst: Burst | None = None
        self._is_putting = False
        session.weights_set.connect(self._on_changed)
        session.experiment_changed.connect(self._on_changed)

    def move(self, sign: float) -> None:
        """Move the line by a step along its normal, or against it for −1."""
        burst = self._going_on("move")
        if burst is None:
            return
        x0, x1, y0, y1 = self._view.shown_range()
        a, b, _ = burst.line
        # Square to the line on the screen, where a unit is not as long along both axes.
        across, up = a * (x1 - x0), b * (y1 - y0)
        length = math.hypot(across, up)
        if length > 0.0:
            share = sign * STEP / length
            dx, dy = share * across * (x1 - x0), share * up * (y1 - y0)
            self._put(burst, moved_line(burst.line, dx, dy))

    def turn(self, sign: float) -> None:
        """Turn the line by a step against the clock, or with it for −1."""
        burst = self._going_on("turn")
        if burst is not None:
            angle = math.radians(sign * DEGREES)
            self._put(burst, turned_line(burst.line, burst.pivot, angle))

    def _put(self, burst: Burst, line: Line) -> None:
        burst.line, burst.last = line, time.monotonic()
        self._burst, self._is_putting = burst, True
        turns = burst.kind == "turn"
        why_not = put_line(
            self._session, burst.neuron, line, turns=turns, gesture=burst.token
        )
        self._is_putting = False
        if why_not is not None:
            self._burst = None
        if why_not:
            self.refused.emit(why_not)

    def _going_on(self, kind: Kind) -> Burst | None:
        """Return the burst that this key belongs to, None where there is no line."""
        mark, frame, burst = self._mark(), self._session.frame, self._burst
        if mark is None or frame is None:
            self.refused.emit(
                tr(
                    "Pick a neuron whose line is in the feature space: "
                    "Alt and an arrow then move or turn it."
                )
            )
            return None
        is_same = burst is not None and (burst.kind, burst.run_id, burst.neuron) == (
            kind,
            frame.run_id,
            mark.neuron,
        )
        if is_same and burst and time.monotonic() - burst.last <= BURST_S:
            return burst
        pivot = origin_of_turns(frame) or self._middle(mark.line)
        return Burst(kind, frame.run_id, mark.neuron, mark.line, pivot, 0.0)

    def _mark(self) -> LineMark | None:
        """Return the line that the keys are for."""
        picture = self._view.picture
        if picture is None or not self._view.isVisible():
            return None
        picked = self._session.selection.neuron
        if picked is None and len(picture.lines) == 1:
            return picture.lines[0]
        marks = [m for m in picture.lines if picked == (0, m.neuron)]
        return marks[0] if marks else None

    def _middle(self, line: Line) -> Place:
        """Return the place of a line that is nearest to the middle of the plot."""
        a, b, c = line
        x, y = self._view.to_data(self._view.plot_rect().center())
        away = (c - a * x - b * y) / max(a * a + b * b, 1e-300)
        return x + away * a, y + away * b

    @Slot()
    def _on_changed(self) -> None:
        """Begin anew where something else has changed the line, as undo does."""
        if not self._is_putting:
            self._burst = None
