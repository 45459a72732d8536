"""Which neurons cannot learn: dead ones, and sigmoids that are saturated."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.forward import forward
from nnsim.model.spec import LayerSpec, NetworkSpec

FLAT_SHARE = 0.02
"""Of the slope at h = 0: at |βh| > 5.3 a sigmoid learns fifty times more slowly."""


@dataclass(frozen=True)
class LayerActivity:
    """How the neurons of a layer answer to the samples.

    Attributes
    ----------
    layer, n_neurons : its number, and its neurons that are not silenced.
    is_bounded : whether its function can be saturated.
    n_dead : of an unbounded function, whose slope is 0 at every sample.
    n_stuck : of a bounded function, flat at every sample: always the same answer.
    flat_share : share of all answers, one a sample and neuron, given where it is flat.
    """

    layer: int
    n_neurons: int
    is_bounded: bool
    n_dead: int
    n_stuck: int
    flat_share: float


def layer_activity(
    spec: NetworkSpec, parameters: FloatArray, inputs: FloatArray
) -> tuple[LayerActivity, ...]:
    """Return the activity of each layer whose function has a slope of its own.

    ``inputs`` are (n_samples, n_inputs); all layers are asked in one forward pass.
    """
    # A diverging network is something to show, so overflow is no warning here.
    with np.errstate(over="ignore", invalid="ignore"):
        passed = forward(spec, parameters, inputs)
        return tuple(
            _activity(number, layer, passed.sums[number])
            for number, layer in enumerate(spec.layers)
            if _has_slope(layer)
        )


def _has_slope(layer: LayerSpec) -> bool:
    row = ACTIVATIONS[layer.activation]
    return row.has_gradient and not row.couples


def _activity(number: int, layer: LayerSpec, sums: FloatArray) -> LayerActivity:
    row = ACTIVATIONS[layer.activation]
    speaking = np.delete(sums, list(layer.silenced), axis=1)
    slopes = _slopes(layer, speaking)
    is_bounded = bool(np.isfinite(row.high))
    least = FLAT_SHARE * float(_slopes(layer, np.zeros(1))[0]) if is_bounded else 0.0
    flat = slopes <= least
    n_flat = int(flat.all(axis=0).sum())
    return LayerActivity(
        layer=number,
        n_neurons=flat.shape[1],
        is_bounded=is_bounded,
        n_dead=0 if is_bounded else n_flat,
        n_stuck=n_flat if is_bounded else 0,
        flat_share=float(flat.mean()) if flat.size else 0.0,
    )


def _slopes(layer: LayerSpec, h: FloatArray) -> FloatArray:
    row = ACTIVATIONS[layer.activation]
    a = row.value(h, layer.slope, layer.threshold)
    return np.abs(row.derivative(h, a, layer.slope))
