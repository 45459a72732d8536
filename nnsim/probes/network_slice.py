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
    return _of_two_inputs(spec, parameters, rows)


def network_along(
    spec: NetworkSpec,
    parameters: FloatArray,
    centre: FloatArray,
    directions: FloatArray,
) -> tuple[NetworkSpec, FloatArray]:
    """Return a network of two inputs x, y that answers at centre + x·u + y·v.

    ``centre`` is (n_inputs,), ``directions`` (2, n_inputs) are u and v.
    """
    first, weights = spec.layers[0], spec.weights(parameters, 0)
    with np.errstate(over="ignore", invalid="ignore"):
        rest = centre @ weights[:-1] + first.bias_input * weights[-1]
        along = directions @ weights[:-1]
    return _of_two_inputs(spec, parameters, np.vstack([along, rest / BIAS_INPUT]))


def _of_two_inputs(
    spec: NetworkSpec, parameters: FloatArray, rows: FloatArray
) -> tuple[NetworkSpec, FloatArray]:
    """Return the network with ``rows`` (3, n_neurons) as the first layer's weights."""
    first = spec.layers[0]
    layer = replace(first, n_inputs=2, bias_input=BIAS_INPUT)
    sliced = NetworkSpec((layer, *spec.layers[1:]))
    return sliced, np.concatenate([rows.ravel(), parameters[spec.offsets[1] :]])
