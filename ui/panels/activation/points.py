"""Where an activation function and the samples on it are, in numbers to be drawn."""

from dataclasses import dataclass, field, replace

import numpy as np

from nnsim.arrays import BoolArray, FloatArray, IntArray
from nnsim.frames.frame import Frame, RunInfo
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.spec import LayerSpec
from nnsim.training.phases import StepTrace
from ui.panels.network.values import is_picked_first, reached_layers
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
NO_ROWS = np.empty(0, np.int64)


@dataclass(frozen=True, eq=False)
class SamplePoints:
    """The samples of the moment at one neuron.

    Attributes
    ----------
    sums : h of each, (n_samples,).
    looks : class of each, ``NO_CLASS`` for regression.
    rows : row of the data set of each.
    at_work : which of them the present step, or the one just made, is of.
    n_training : samples of the training set where these stand for all, else 0.
    dot : h and g(h) of the one sample that stands on the curve, None without one.
    is_now : whether that sample is the one at work, not only a picked one.
    others : h of all neurons of the layer for that sample, None without one.
    left_out : whether dropout leaves the neuron out of the present update.
    is_silent : whether it is silent.
    """

    sums: FloatArray = field(default_factory=NO_POINTS.copy)
    looks: IntArray = field(default_factory=NO_ROWS.copy)
    rows: IntArray = field(default_factory=NO_ROWS.copy)
    at_work: BoolArray = field(default_factory=lambda: np.empty(0, np.bool_))
    n_training: int = 0
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
    """Return the samples at a neuron, and the one at work or picked among them.

    Between two steps all samples are there, or the part of many that the frame has;
    amid a step only what it has come to.
    """
    layer, neuron = place
    is_silent = neuron in frame.spec.layers[layer].silenced
    trace = frame.trace
    reached, _ = reached_layers(frame.phase, frame.spec.n_layers)
    if is_picked_first(frame) or trace is None or layer > reached:
        points = _picked_point(frame, place)
    else:
        points = _points_at_work(run, trace, place)
    if frame.phase is None:
        points = _among_all(points, run, frame, place)
    left_out = points.left_out and not is_silent
    return replace(points, is_silent=is_silent, left_out=left_out)


def _points_at_work(
    run: RunInfo, trace: StepTrace, place: tuple[int, int]
) -> SamplePoints:
    """Return the samples of a step, and the one on the curve if it has only one."""
    layer, neuron = place
    sums, mask = trace.forward.sums[layer], trace.forward.masks[layer]
    training = run.data.training
    labels = training.labels
    looks = np.full(len(sums), NO_CLASS) if labels is None else labels[trace.rows]
    points = SamplePoints()
    if len(sums) == 1:
        points = _point(trace.spec.layers[layer], sums[0], neuron)
    return replace(
        points,
        sums=sums[:, neuron],
        looks=looks,
        rows=training.rows[trace.rows],
        at_work=np.ones(len(sums), np.bool_),
        is_now=len(sums) == 1,
        left_out=mask is not None and not mask[neuron],
    )


def _among_all(
    points: SamplePoints, run: RunInfo, frame: Frame, place: tuple[int, int]
) -> SamplePoints:
    """Add the samples that the frame knows h of; those that are there stay."""
    known = frame.sums
    if known is None or known.place != place:
        return points
    others = ~np.isin(known.rows, points.rows)
    rows, labels = known.rows[others], run.data.dataset.labels
    looks = np.full(len(rows), NO_CLASS) if labels is None else labels[rows]
    return replace(
        points,
        sums=np.concatenate([known.sums[others], points.sums]),
        looks=np.concatenate([looks, points.looks]),
        rows=np.concatenate([rows, points.rows]),
        at_work=np.concatenate([np.zeros(len(rows), np.bool_), points.at_work]),
        n_training=known.n_training,
    )


def _picked_point(frame: Frame, place: tuple[int, int]) -> SamplePoints:
    layer, neuron = place
    sample = frame.sample
    if sample is None:
        return SamplePoints()
    look = NO_CLASS if sample.label is None else sample.label
    return replace(
        _point(frame.spec.layers[layer], sample.sums[layer], neuron),
        sums=sample.sums[layer][[neuron]],
        looks=np.array([look]),
        rows=np.array([sample.row]),
        at_work=np.zeros(1, np.bool_),
    )


def _point(layer: LayerSpec, h: FloatArray, neuron: int) -> SamplePoints:
    """Return h and a of one sample, and the h of the whole layer."""
    value = float(values_at(layer, h[np.newaxis], neuron)[0])
    return SamplePoints(dot=(float(h[neuron]), value), others=h)


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


def value_range(activation: str, reach: float, rug: float = RUG) -> tuple[float, float]:
    """Return the ends of the axis of a; the ``rug`` of the samples has room below."""
    row = ACTIVATIONS[activation]
    low = row.low if np.isfinite(row.low) else -reach
    high = row.high if np.isfinite(row.high) else reach
    span = high - low
    return low - rug * span, high + 0.2 * span
