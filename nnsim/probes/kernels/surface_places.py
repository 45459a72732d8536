"""What the kernel of the error surface reads and writes, as flat arrays."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nnsim.arrays import FloatArray, IntArray
from nnsim.compiled.lanes import U

UnsignedArray = NDArray[np.uint64]

# What a weight moves: the sum of a moved neuron, the sum of a neuron of the first
# layer behind by a fixed signal, the link there from a moved neuron, or a weight of a
# layer further on.
SUM, SIGNAL, LINK, WEIGHT = range(4)
# Columns of SurfacePlan.layers and of SurfacePlan.slopes.
N_IN, N_OUT, ACTIVATION, KEPT = (U(number) for number in range(4))
SLOPE, THRESHOLD, BIAS, IS_CUT = (U(number) for number in range(4))
# Columns of SurfacePlan.moves, a row for x and one for y.
KIND, NEURON, PLACE = (U(number) for number in range(3))
# Places in SurfacePlan.choices.
LOSS, N_MOVED, N_SAMPLES = range(3)
CHUNK = U(128)
"""So many samples go through the layers together: their numbers stay in the cache."""
TOGETHER = U(16)
"""Samples are padded to a multiple of it."""


class SurfacePlan(NamedTuple):
    """All that a grid needs; ``length`` samples, padded to a multiple of ``TOGETHER``.

    Attributes
    ----------
    layers, slopes : (n_layers, 4), the layer of the moved neurons first, if any; then
        those that are computed for each point. ``IS_CUT`` is 0 where all is sent.
    moved : (2 · length) sums h of the moved neurons, one after the other.
    signals : (4 · length) how each of them grows with x, then with y.
    links : (2 · n_neurons) from the moved neurons to the next layer.
    rest : (n_neurons · length) sums of that layer without the moved neurons.
    fixed : (2 · length) what comes over the weights of kind ``SIGNAL``, x and y.
    weights : of the layers further on, each (n_inputs + 1, n_neurons).
    kept : share of what a neuron sends that arrives, of the two moved ones, then of
        each layer from its ``KEPT`` on.
    targets : (n_outputs · length); real : (length) 1 for a sample, 0 for padding.
    moves, starts : (2, 3) and (2,) what x and y move, and the two weights as they are.
    x, y : by how much the weights differ along the grid's sides.
    """

    layers: UnsignedArray
    slopes: FloatArray
    moved: FloatArray
    signals: FloatArray
    links: FloatArray
    rest: FloatArray
    fixed: FloatArray
    weights: FloatArray
    kept: FloatArray
    targets: FloatArray
    real: FloatArray
    moves: UnsignedArray
    starts: FloatArray
    choices: UnsignedArray
    x: FloatArray
    y: FloatArray


class SurfaceRoom(NamedTuple):
    """What a grid writes to.

    Attributes
    ----------
    moved, rest : as in the plan, with the y of the present row in them.
    sent : (2 · CHUNK) what the moved neurons send.
    activations : (CHUNK · neurons of the layers behind).
    heights : (n_y · n_x) mean errors.
    stop : (1,) other than 0 once the rest of the rows is not wanted any more.
    """

    moved: FloatArray
    rest: FloatArray
    sent: FloatArray
    activations: FloatArray
    heights: FloatArray
    stop: IntArray
