"""A network seen along two of its inputs, the others held still."""

from dataclasses import replace

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.spec import BIAS_INPUT, NetworkSpec


def network_slice(
    spec: NetworkSpec, parameters: FloatArray, base: FloatArray, x: int, y: int
) -> tuple[NetworkSpec, FloatArray]:
    """Return a network of two inputs that answers as ``spec`` does on a plane.

    Its inputs are those numbered ``x`` and ``y``, with ``base`` (n_inputs,) for all
    others; what they add to each sum is in the weights of its bias node. A grid of
    points costs then no more for thousands of inputs than for two.
    """
    first, weights = spec.layers[0], spec.weights(parameters, 0)
    still = base.copy()
    still[[x, y]] = 0.0
    with np.errstate(over="ignore", invalid="ignore"):
        rest = still @ weights[:-1] + first.bias_input * weights[-1]
    # With the same input along both axes the second one is its value.
    along_x = np.zeros_like(rest) if x == y else weights[x]
    rows = np.stack([along_x, weights[y], rest / BIAS_INPUT])
    layer = replace(first, n_inputs=2, bias_input=BIAS_INPUT)
    sliced = NetworkSpec((layer, *spec.layers[1:]))
    return sliced, np.concatenate([rows.ravel(), parameters[spec.offsets[1] :]])
