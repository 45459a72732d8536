"""What all neurons of a network of two inputs answer over a grid, row by row.

The first layer is affine in x and y. Where it is a sigmoid or tanh, its exponential is
a product of one along x and one along y, so none is computed for a point.
"""

from typing import Any, NamedTuple

from nnsim.arrays import FloatArray
from nnsim.compiled.codes import TANH
from nnsim.compiled.lanes import (
    U0,
    U2,
    U3,
    U8,
    Index,
    U,
    entry,
    fma,
    inlined,
    load_wide,
    splat_wide,
    store,
)
from nnsim.probes.kernels.layers import activate, further_layers, scale
from nnsim.probes.kernels.surface_places import (
    ACTIVATION,
    BIAS,
    CHUNK,
    IS_CUT,
    KEPT,
    N_OUT,
    UnsignedArray,
)


class PlanePlan(NamedTuple):
    """All that a grid needs; ``width`` is its columns, padded to ``TOGETHER``.

    Attributes
    ----------
    layers, slopes, kept : as in ``SurfacePlan``, of all layers.
    weights : of all layers, one after the other; the first has two inputs.
    x, y : (width) and (n_rows) where the columns and rows are.
    along_x, along_y : (n_neurons · width), (n_neurons · n_rows) factors of the first
        layer's exponential, empty where there are none.
    wanted : rows of all neurons, counted from the first layer on, that are wanted.
    """

    layers: UnsignedArray
    slopes: FloatArray
    kept: FloatArray
    weights: FloatArray
    x: FloatArray
    y: FloatArray
    along_x: FloatArray
    along_y: FloatArray
    wanted: UnsignedArray


@entry
def fill_plane(plan: PlanePlan, a: FloatArray, answers: FloatArray) -> None:
    """Write what the wanted neurons send, (n_wanted · n_rows · width).

    ``a`` is room for ``CHUNK`` numbers of each neuron.
    """
    width, n_rows = U(plan.x.shape[0]), U(plan.y.shape[0])
    n_first = plan.layers[U0, N_OUT]
    for row in range(n_rows):
        for place in range(U0, width, CHUNK):
            count = min(CHUNK, width - place)
            if plan.along_x.shape[0] > 0:
                product_layer(plan, a, row, place, count)
            else:
                affine_sums(plan, a, row, place, count)
                activate(plan, U0, a, U0, count)
            further_layers(plan, U0, a, U3 * n_first, count)
            for number in range(U(plan.wanted.shape[0])):
                source = plan.wanted[number] * CHUNK
                to = (number * n_rows + row) * width + place
                for i in range(U0, count, U8):
                    store(answers, to + i, load_wide(a, source + i))


@inlined
def affine_sums(
    plan: Any, a: FloatArray, row: Index, place: Index, count: Index
) -> None:
    """Write h of the first layer, x ω_x + y ω_y and what comes from the bias node."""
    n_first = plan.layers[U0, N_OUT]
    for neuron in range(n_first):
        along, up = plan.weights[neuron], plan.weights[n_first + neuron]
        bias = plan.slopes[U0, BIAS] * plan.weights[U2 * n_first + neuron]
        rest = plan.y[row] * up + bias
        begin = CHUNK * neuron
        for i in range(U0, count, U8):
            store(
                a, begin + i, fma(load_wide(plan.x, place + i), along, splat_wide(rest))
            )


@inlined
def product_layer(
    plan: Any, a: FloatArray, row: Index, place: Index, count: Index
) -> None:
    """Write what the first layer sends, 1 / (1 + e^(along x) e^(along y))."""
    width, n_rows = U(plan.x.shape[0]), U(plan.y.shape[0])
    is_tanh = plan.layers[U0, ACTIVATION] == TANH
    for neuron in range(plan.layers[U0, N_OUT]):
        factor = plan.along_y[neuron * n_rows + row]
        of, begin = neuron * width + place, CHUNK * neuron
        for i in range(U0, count, U8):
            sent = 1.0 / fma(load_wide(plan.along_x, of + i), factor, splat_wide(1.0))
            store(a, begin + i, sent * 2.0 - 1.0 if is_tanh else sent)
        if plan.slopes[U0, IS_CUT] != 0.0:
            share = plan.kept[plan.layers[U0, KEPT] + neuron]
            scale(a, begin, begin + count, share)
