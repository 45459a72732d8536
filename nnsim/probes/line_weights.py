"""The weights, or the threshold, that put a neuron's line elsewhere in the plane."""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.spec import BIAS_INPUT, NetworkSpec, WeightPlace
from nnsim.probes.feature_plane import FeaturePlane

Line = tuple[float, float, float]


def weights_for_line(
    spec: NetworkSpec,
    parameters: FloatArray,
    plane: FeaturePlane,
    neuron: int,
    line: Line,
) -> tuple[tuple[int, float], ...]:
    """Return (index in the flat vector, value) of the weights that change.

    Then ``hyperplanes`` gives the line a·x + b·y = c for this neuron of the first
    layer. Weights of inputs off the plane stay; what is left is up to the bias weight,
    so a layer without bias node can only have lines through where it is 0 already.
    """
    layer, weights = spec.layers[0], spec.weights(parameters, 0)
    sliced, flat = plane.network(spec, parameters)
    now = sliced.weights(flat, 0)[:, neuron]
    a, b, c = line
    column = weights[:, neuron].copy()
    column[:-1] += plane.shift(a - now[0], b - now[1])
    moved = parameters.copy()
    spec.weights(moved, 0)[:, neuron] = column
    if layer.bias_input:
        threshold = layer.threshold if layer.activation == "step" else 0.0
        sliced, flat = plane.network(spec, moved)
        rest = BIAS_INPUT * sliced.weights(flat, 0)[2, neuron]
        column[-1] += (threshold - c - rest) / layer.bias_input
    changed = np.flatnonzero(column != weights[:, neuron])
    return tuple(
        (spec.index(WeightPlace(0, int(source), neuron)), float(column[source]))
        for source in changed
    )


def threshold_for_line(
    spec: NetworkSpec,
    parameters: FloatArray,
    plane: FeaturePlane,
    neuron: int,
    line: Line,
) -> float:
    """Return the θ with which the line of a step neuron is a·x + b·y = c.

    (a, b) have to be the line's own: a threshold moves it along its normal only. All
    neurons of the layer share θ, so their lines move too (deck: Model of a neuron).
    """
    sliced, flat = plane.network(spec, parameters)
    return line[2] + BIAS_INPUT * float(sliced.weights(flat, 0)[2, neuron])
