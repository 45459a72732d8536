"""Where an activation function and the samples on it are, in numbers to be drawn."""

from dataclasses import dataclass, field, replace

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.frames.frame import Frame, RunInfo
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.spec import LayerSpec
from ui.panels.network.values import reached_layers
from ui.panels.sample_places import NO_CLASS

LEAST_REACH = 5.0
GROWTH = 1.5
INNER_SHARE = 0.92
JUMP = 1e-9
N_EVEN, N_STEEP = 61, 61
STEEP_PART = 7.0
"""The steep part of a sigmoid reaches to about β h = 7."""
RUG = 0.3
"""Room below the lower limit of a, where the samples are marked."""
NO_POINTS = np.empty(0)


@dataclass(frozen=True, eq=False)
class SamplePoints:
    """The samples of the moment at one neuron.

    Attributes
    ----------
    sums : h of each, (n_samples,).
    looks : class of each, ``NO_CLASS`` for regression.
    dot : h and g(h) of the one sample that stands on the curve, None without one.
    is_now : whether that sample is the one at work, not only a picked one.
    others : h of all neurons of the layer for that sample, None without one.
    left_out : whether dropout leaves the neuron out of the present update.
    is_silent : whether it is silent.
    """

    sums: FloatArray = field(default_factory=NO_POINTS.copy)
    looks: IntArray = field(default_factory=lambda: np.empty(0, np.int64))
    dot: tuple[float, float] | None = None
    is_now: bool = False
    others: FloatArray | None = None
    left_out: bool = False
    is_silent: bool = False


@dataclass(frozen=True, eq=False)
class FunctionPoints:
    """g and its derivative over h, each with its own points."""

    h: FloatArray
    value: FloatArray
    derivative_h: FloatArray
    derivative: FloatArray


def sample_points(run: RunInfo, frame: Frame, place: tuple[int, int]) -> SamplePoints:
    """Return the samples of the present step at a neuron, and the picked sample."""
    layer, neuron = place
    is_silent = neuron in frame.spec.layers[layer].silenced
    points, trace = _picked_point(frame, place), frame.trace
    points = replace(points, is_silent=is_silent)
    reached, _ = reached_layers(frame.phase, frame.spec.n_layers)
    if trace is None or layer > reached:
        return points
    sums, mask = trace.forward.sums[layer], trace.forward.masks[layer]
    labels = run.data.training.labels
    looks = np.full(len(sums), NO_CLASS) if labels is None else labels[trace.rows]
    if len(sums) == 1:
        points = _point(frame.spec.layers[layer], sums[0], neuron, int(looks[0]))
    return replace(
        points,
        sums=sums[:, neuron],
        looks=looks,
        is_now=len(sums) == 1,
        left_out=mask is not None and not mask[neuron] and not is_silent,
        is_silent=is_silent,
    )


def _picked_point(frame: Frame, place: tuple[int, int]) -> SamplePoints:
    layer, neuron = place
    sample = frame.sample
    if sample is None:
        return SamplePoints()
    look = NO_CLASS if sample.label is None else sample.label
    return _point(frame.spec.layers[layer], sample.sums[layer], neuron, look)


def _point(layer: LayerSpec, h: FloatArray, neuron: int, look: int) -> SamplePoints:
    value = float(values_at(layer, h[np.newaxis], neuron)[0])
    return SamplePoints(
        h[[neuron]], np.array([look]), dot=(float(h[neuron]), value), others=h
    )


def values_at(layer: LayerSpec, sums: FloatArray, neuron: int) -> FloatArray:
    """Return g(h) of one neuron, (n,), from the h of its layer, (n, n_neurons)."""
    row = ACTIVATIONS[layer.activation]
    with np.errstate(over="ignore", invalid="ignore"):
        values = row.value(sums, layer.slope, layer.threshold)
    return np.asarray(values[:, neuron])


def function_points(
    layer: LayerSpec, neuron: int, reach: float, others: FloatArray | None
) -> FunctionPoints:
    """Return g and g' from −reach to reach.

    ``others`` are the h of the layer, needed where all of them decide on a (softmax);
    without them all others are at 0.
    """
    if layer.activation == "step":
        theta = layer.threshold
        h = np.array([-reach, theta, theta, reach])
        ends = np.array([-reach, reach])
        return FunctionPoints(h, np.array([0.0, 0.0, 1.0, 1.0]), ends, np.zeros(2))
    row = ACTIVATIONS[layer.activation]
    steep = STEEP_PART / layer.slope
    h = np.union1d(
        np.linspace(-reach, reach, N_EVEN), np.linspace(-steep, steep, N_STEEP)
    )
    if layer.activation == "relu":
        # Its derivative jumps right after 0, which a slanted line would hide.
        h = np.union1d(h, [0.0, JUMP * reach])
    h = h[np.abs(h) <= reach]
    sums = np.tile(np.zeros(layer.n_neurons) if others is None else others, (len(h), 1))
    sums[:, neuron] = h
    values = row.value(sums, layer.slope, layer.threshold)
    derivative = row.derivative(sums, values, layer.slope)[:, neuron]
    return FunctionPoints(h, values[:, neuron], h, derivative)


class Reach:
    """How far along h the plot goes: it grows, and never shrinks while it is shown."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Begin small again."""
        self.value = LEAST_REACH

    def hold(self, *sums: float) -> None:
        """Grow until all of these, if they are numbers, lie well inside."""
        known = [abs(h) for h in sums if np.isfinite(h)]
        furthest = max(known, default=0.0)
        while furthest > INNER_SHARE * self.value and self.value < 1e12:
            self.value *= GROWTH


def value_range(activation: str, reach: float) -> tuple[float, float]:
    """Return the ends of the axis of a; the rug of the samples has room below."""
    row = ACTIVATIONS[activation]
    low = row.low if np.isfinite(row.low) else -reach
    high = row.high if np.isfinite(row.high) else reach
    span = high - low
    return low - RUG * span, high + 0.2 * span
