"""What the relief of the feature space shows of a moment, its legend and its words."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.data.prepare import PreparedData
from nnsim.frames.frame import FeatureView, Frame, RunInfo
from nnsim.model.spec import NetworkSpec
from nnsim.probes.relief import Relief
from ui.i18n import tr
from ui.panels.decisions import predictions
from ui.panels.feature_space.legend import on_plane, relief_legend
from ui.panels.feature_space.region_image import (
    BOUNDED_ACTIVATIONS,
    SIGNED_ACTIVATIONS,
    neuron_scale,
)
from ui.panels.feature_space.sample_marks import SampleMarks
from ui.panels.feature_space.words import plane_titles, sample_text
from ui.panels.legend_row import LegendEntry
from ui.panels.network.scale import WeightScale
from ui.panels.relief.box import Axis
from ui.panels.relief.marks import MOST_MARKS
from ui.panels.relief.raster import interpolated
from ui.panels.relief.view import ReliefPicture
from ui.panels.weight_names import node_name


@dataclass(frozen=True, eq=False)
class ReliefContent:
    """A picture with what explains it; so many samples are drawn."""

    picture: ReliefPicture
    legend: list[LegendEntry]
    made: str
    n_samples: int


class ReliefPictures:
    """Makes the pictures of a run; the box grows in round steps, so nothing jitters."""

    def __init__(self) -> None:
        self._scale = WeightScale()
        self._neuron: tuple[int, int] | None = None

    def reset(self) -> None:
        """Another run follows."""
        self._scale.reset()

    def content(
        self, run: RunInfo, frame: Frame, features: FeatureView, marks: SampleMarks
    ) -> ReliefContent:
        """Return what the relief of a moment looks like; there has to be one."""
        assert features.decision is not None
        assert features.decision.relief is not None
        surface, plane, data = features.decision.relief, features.plane, run.data
        targets = targets_of_neuron(data, frame.spec, surface.neuron)
        low, high = self._ends(frame.spec, surface, targets)
        name = node_name(frame.spec, *surface.neuron)
        x_title, y_title = plane_titles(data, plane)
        axes = (
            Axis(x_title, *plane.x_range),
            Axis(y_title, *plane.y_range),
            Axis(tr("a of {neuron}", neuron=name), low, high),
        )
        places = marks.places
        if targets is None:
            heights = interpolated(
                surface.heights,
                _in_box(places.x, plane.x_range),
                _in_box(places.y, plane.y_range),
            )
        else:
            heights = targets[places.rows]
        middle = 0.5 if (low, high) == (0.0, 1.0) else 0.0 if low < 0.0 else None
        picture = ReliefPicture(
            surface.heights, axes, middle, frame.running, marks, heights
        )
        legend = on_plane(relief_legend(data, name, (low, high)), plane)
        made = relief_caption(data, frame.spec, surface.neuron)
        return ReliefContent(picture, legend, made, min(len(marks.shown), MOST_MARKS))

    def _ends(
        self, spec: NetworkSpec, surface: Relief, targets: FloatArray | None
    ) -> tuple[float, float]:
        """Return the outputs at floor and lid of the box."""
        activation = spec.layers[surface.neuron[0]].activation
        if activation in BOUNDED_ACTIVATIONS:
            return neuron_scale(activation, surface.heights)
        if surface.neuron != self._neuron:
            self._neuron = surface.neuron
            self._scale.reset()
        values = surface.heights.ravel()
        if targets is not None:
            values = np.concatenate([values, targets])
        self._scale.follow(values)
        largest = self._scale.value
        return (-largest if activation in SIGNED_ACTIVATIONS else 0.0), largest


def targets_of_neuron(
    data: PreparedData, spec: NetworkSpec, neuron: tuple[int, int]
) -> FloatArray | None:
    """Return what an output should be, (n_samples,), None for a hidden neuron."""
    layer, number = neuron
    return data.targets[:, number] if layer == spec.n_layers - 1 else None


def relief_caption(
    data: PreparedData, spec: NetworkSpec, neuron: tuple[int, int]
) -> str:
    """Return whose output it is, where the samples stand, and how it is turned."""
    layer, number = neuron
    name = node_name(spec, layer, number)
    if layer < spec.n_layers - 1:
        return tr(
            "output of {neuron}, samples on the surface · drag turns, wheel zooms",
            neuron=name,
        )
    if data.n_classes and data.coding == "one-per-class":
        return tr(
            "output of {neuron} for {name}, samples at their targets · drag turns, "
            "wheel zooms",
            neuron=name,
            name=data.output_names[number],
        )
    return tr(
        "output of {neuron}, samples at their targets · drag turns, wheel zooms",
        neuron=name,
    )


def relief_words(
    run: RunInfo, frame: Frame, row: int | None, threshold: float | None
) -> str:
    """Return what a tooltip says of a sample, or how the relief is moved."""
    if row is not None:
        predicted = int(predictions(run.data, frame, threshold)[row])
        return sample_text(run, frame, row, predicted)
    return tr(
        "Drag or arrow keys: turn. Wheel, + or −: zoom. Double click or Home: back. "
        "Pick a neuron in the graph to see its output."
    )


def _in_box(values: FloatArray, limits: tuple[float, float]) -> FloatArray:
    low, high = limits
    return 2.0 * (values - low) / (high - low) - 1.0
