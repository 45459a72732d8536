"""The error over two free directions of the weights, point by point.

The sums of the first layer are affine in both coordinates, so no input is looked at;
the weights of the layers behind are moved for each point, then all samples go through.
"""

from typing import Any, NamedTuple

from nnsim.arrays import FloatArray, IntArray
from nnsim.compiled.codes import QUADRATIC
from nnsim.compiled.lanes import U0, U8, Index, U, entry, fma, load_wide, part, store
from nnsim.probes.kernels.layers import activate, further_layers
from nnsim.probes.kernels.surface_losses import entropies, squares
from nnsim.probes.kernels.surface_places import (
    CHUNK,
    LOSS,
    N_OUT,
    N_SAMPLES,
    UnsignedArray,
)


class DirectionPlan(NamedTuple):
    """All that a grid needs; ``length`` samples, padded to a multiple of ``TOGETHER``.

    Attributes
    ----------
    layers, slopes, kept, targets, real, choices : as in ``SurfacePlan``.
    sums, sums_x, sums_y : (n_neurons · length) of the first layer, and by how much they
        grow with each coordinate.
    starts, weights_x, weights_y : weights of the layers behind, and the same of them.
    weights : the same as ``starts`` in length: those of the present point.
    x, y : steps along the grid's sides.
    """

    layers: UnsignedArray
    slopes: FloatArray
    kept: FloatArray
    targets: FloatArray
    real: FloatArray
    choices: UnsignedArray
    sums: FloatArray
    sums_x: FloatArray
    sums_y: FloatArray
    starts: FloatArray
    weights_x: FloatArray
    weights_y: FloatArray
    weights: FloatArray
    x: FloatArray
    y: FloatArray


@entry
def fill_directions(
    plan: DirectionPlan, a: FloatArray, heights: FloatArray, stop: IntArray
) -> None:
    """Write the mean error of every point, rows of y, until ``stop`` says so."""
    n_rows, n_columns = U(plan.y.shape[0]), U(plan.x.shape[0])
    for row in range(n_rows):
        if stop[0] != 0:
            return
        for column in range(n_columns):
            x, y = plan.x[column], plan.y[row]
            move_weights(plan, x, y)
            error = 0.0
            for place in range(U0, U(plan.real.shape[0]), CHUNK):
                error += chunk_error(plan, a, x, y, place)
            heights[row * n_columns + column] = error / plan.choices[N_SAMPLES]


@part
def move_weights(plan: Any, x: float, y: float) -> None:
    """Put the weights of a point where the layers behind look for them."""
    for place in range(U(plan.starts.shape[0])):
        moved = plan.starts[place] + y * plan.weights_y[place]
        plan.weights[place] = moved + x * plan.weights_x[place]


@part
def chunk_error(plan: Any, a: FloatArray, x: float, y: float, place: Index) -> float:
    """Σ E of the chunk of samples from ``place`` on."""
    length = U(plan.real.shape[0])
    count = min(CHUNK, length - place)
    for neuron in range(plan.layers[U0, N_OUT]):
        at, begin = neuron * length + place, neuron * CHUNK
        for i in range(U0, count, U8):
            h = fma(load_wide(plan.sums_y, at + i), y, load_wide(plan.sums, at + i))
            store(a, begin + i, fma(load_wide(plan.sums_x, at + i), x, h))
    activate(plan, U0, a, U0, count)
    begin = further_layers(plan, U0, a, U0, count)
    if plan.choices[LOSS] == QUADRATIC:
        return squares(plan, a, begin, place, count)
    return entropies(plan, a, begin, place, count)
