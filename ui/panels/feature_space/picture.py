"""What is drawn on the plane of the feature space at a moment, with its legend."""

from dataclasses import dataclass

import numpy as np

from nnsim.frames.demand import Demand
from nnsim.frames.frame import FeatureView, Frame, RunInfo
from nnsim.probes.feature_plane import FeaturePlane
from ui.panels.calm import Calm
from ui.panels.feature_space.legend import on_plane
from ui.panels.feature_space.line_marks import line_marks
from ui.panels.feature_space.map import MapPicture
from ui.panels.feature_space.map_fill import Fill, MapFills
from ui.panels.feature_space.origin_mark import shows_origin
from ui.panels.feature_space.sample_marks import SampleMarks
from ui.panels.feature_space.weight_arrow import WeightArrow, weight_arrow
from ui.panels.legend_row import LegendEntry


@dataclass(frozen=True, eq=False)
class PlaneContent:
    """A picture with what explains it; ``n_lines`` of ``n_all_lines`` are drawn."""

    picture: MapPicture
    fill: Fill
    legend: list[LegendEntry]
    n_lines: int
    n_all_lines: int


class PlanePictures:
    """Makes the pictures of a run; colours and numbers move calmly from one to next."""

    def __init__(self) -> None:
        self._fills = MapFills()
        self._calm = Calm()
        self._arrow_label = ""

    def reset(self) -> None:
        """Another run follows."""
        self._fills.reset()

    def content(
        self,
        run: RunInfo,
        frame: Frame,
        features: FeatureView,
        marks: SampleMarks,
        picked: tuple[int, int] | None,
        demand: Demand,
    ) -> PlaneContent:
        """Return what a moment looks like, where the neuron ``picked`` stands out."""
        decision, plane = features.decision, features.plane
        fill = self._fills.fill(run, frame, decision, picked, demand)
        lines = np.empty((0, 3)) if features.lines is None else features.lines
        stands_out = picked if fill.neuron else fill.lines_aside
        drawn = line_marks(run, frame, lines, stands_out)
        arrow = self._weight_arrow(run, frame, plane)
        if arrow is not None:
            lines, drawn = lines[:0], ()
        picture = MapPicture(
            decision,
            marks,
            drawn,
            fill.largest,
            fill.kind,
            fill.largest_spread,
            run.data.n_classes,
            arrow,
            shows_origin(run),
        )
        legend = on_plane(fill.legend, plane)
        return PlaneContent(picture, fill, legend, len(drawn), len(lines))

    def _weight_arrow(
        self, run: RunInfo, frame: Frame, plane: FeaturePlane
    ) -> WeightArrow | None:
        """Return the arrow of a single neuron; its number changes calmly."""
        label = "" if self._calm.due(frame.running) else self._arrow_label
        arrow = weight_arrow(run, frame, plane, label)
        self._arrow_label = "" if arrow is None else arrow.label
        return arrow
