"""Which numbers of a step, or of a picked sample, are seen, and what is at work."""

import math
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.frames.frame import Frame, SampleView
from nnsim.training.phases import Phase, StepTrace
from ui.i18n import MINUS, decimal_mark, number

INPUTS = -1
"""The layer number of the inputs."""
MOST_INPUTS = 32
"""Inputs that are drawn one by one at most; more are one band."""
LARGEST_PLAIN = 9999.5
AFTER_FORWARD = ("error", "backward", "change", "update")
WHOLE = (-1.0, 0.0, 1.0)
"""The δ of the perceptron's rule."""


@dataclass(frozen=True, eq=False)
class ShownValues:
    """Numbers to show, means over the batch; None where the phase has not come yet.

    Attributes
    ----------
    activations : one array a column, the inputs first.
    sums, deltas : h and δ, one array a layer of neurons.
    targets, differences : t and a − t of the outputs.
    phase : what is shown just now, None between two steps.
    glow : layer at work, −1 for the inputs, None between two steps.
    working_links : layer whose links are at work, None if none are.
    n_samples : how many samples the means are over, 0 if nothing is shown.
    picked : row of the data set whose way forward it is, None if it is a step's.
    """

    activations: tuple[FloatArray | None, ...]
    sums: tuple[FloatArray | None, ...]
    deltas: tuple[FloatArray | None, ...]
    targets: FloatArray | None = None
    differences: FloatArray | None = None
    phase: Phase | None = None
    glow: int | None = None
    working_links: int | None = None
    n_samples: int = 0
    picked: int | None = None


def shown_values(frame: Frame) -> ShownValues:
    """Return what a frame may show of its step; h is there before a.

    A picked sample comes before the step that was made, but not amid a step.
    """
    n_layers, trace, phase = frame.spec.n_layers, frame.trace, frame.phase
    if frame.sample is not None and is_picked_first(frame):
        return _way_of(frame.sample, n_layers)
    if trace is None:
        nothing = (None,) * n_layers
        return ShownValues((None, *nothing), nothing, nothing)
    forward_to, backward_to = reached_layers(phase, n_layers)
    layers = range(n_layers)
    passed = trace.forward
    summed_to = max(forward_to, phase.layer if phase and phase.kind == "sum" else -1)
    sums = tuple(_mean(passed.sums[n]) if n <= summed_to else None for n in layers)
    activations = tuple(
        _mean(passed.activations[n]) if n <= forward_to else None for n in layers
    )
    deltas = tuple(
        _mean(trace.backward.deltas[n]) if n >= backward_to else None for n in layers
    )
    error_is_known = phase is None or phase.kind in AFTER_FORWARD
    return ShownValues(
        activations=(_mean(passed.inputs), *activations),
        sums=sums,
        deltas=deltas,
        targets=_mean(trace.targets) if error_is_known else None,
        differences=_mean_difference(trace) if error_is_known else None,
        phase=phase,
        glow=_glowing_layer(phase, n_layers),
        working_links=_working_links(phase, n_layers),
        n_samples=len(trace.rows),
    )


def is_picked_first(frame: Frame) -> bool:
    """Tell whether a picked sample is shown, also while running, and not a step."""
    return frame.sample is not None and frame.phase is None


def _way_of(sample: SampleView, n_layers: int) -> ShownValues:
    """Return the way of a picked sample forward; nothing is learnt of it."""
    return ShownValues(
        activations=(sample.inputs, *sample.activations),
        sums=sample.sums,
        deltas=(None,) * n_layers,
        targets=sample.targets,
        differences=np.asarray(sample.activations[-1] - sample.targets),
        n_samples=1,
        picked=sample.row,
    )


def reached_layers(phase: Phase | None, n_layers: int) -> tuple[int, int]:
    """Return the last layer that has its a, and the first that has its δ."""
    if phase is None or phase.kind in ("change", "update"):
        return n_layers - 1, 0
    if phase.kind == "input":
        return INPUTS, n_layers
    if phase.kind in ("sum", "activation"):
        return phase.layer - (phase.kind == "sum"), n_layers
    return n_layers - 1, phase.layer if phase.kind == "backward" else n_layers


def _glowing_layer(phase: Phase | None, n_layers: int) -> int | None:
    if phase is None or phase.kind == "update":
        return None
    if phase.kind == "input":
        return INPUTS
    return n_layers - 1 if phase.kind == "error" else phase.layer


def _working_links(phase: Phase | None, n_layers: int) -> int | None:
    """h and Δω use the links into the layer, δ those out of it."""
    if phase is None:
        return None
    if phase.kind in ("sum", "change"):
        return phase.layer
    if phase.kind == "backward" and phase.layer + 1 < n_layers:
        return phase.layer + 1
    return None


def _mean(values: FloatArray) -> FloatArray:
    with np.errstate(over="ignore", invalid="ignore"):
        return np.asarray(values.mean(axis=0))


def _mean_difference(trace: StepTrace) -> FloatArray:
    return _mean(trace.forward.outputs) - _mean(trace.targets)


def short_number(value: float) -> str:
    """Return at most four figures that keep their place: 1, 0.53, −12.4, 380."""
    if not math.isfinite(value) or abs(value) >= LARGEST_PLAIN:
        return number(value, 2)
    size = abs(value)
    if size == round(size):
        text = f"{size:.0f}"
    else:
        text = f"{size:.{2 if size < 9.995 else 1 if size < 99.95 else 0}f}"
    sign = MINUS if value < 0.0 and float(text) > 0.0 else ""
    return sign + text.replace(".", decimal_mark())


def delta_text(value: float, figures: int = 2) -> str:
    """Return δ with significant figures, for it is often small; whole if whole."""
    return short_number(value) if value in WHOLE else number(value, figures)
