"""Forward for the probes: a chunk of samples through one layer after another."""

from typing import Any

from nnsim.arrays import FloatArray
from nnsim.compiled.codes import RELU, SIGMOID, SOFTMAX, STEP, TANH
from nnsim.compiled.elementary import quick_exponential, quick_sigmoid
from nnsim.compiled.lanes import (
    U0,
    U1,
    U8,
    Index,
    U,
    fma,
    inlined,
    load_wide,
    splat_wide,
    store,
    where_less,
)
from nnsim.probes.kernels.surface_places import (
    ACTIVATION,
    BIAS,
    CHUNK,
    IS_CUT,
    KEPT,
    KIND,
    N_IN,
    N_MOVED,
    N_OUT,
    NEURON,
    SIGNAL,
    SLOPE,
    THRESHOLD,
    TOGETHER,
)


@inlined
def moved_outputs(
    plan: Any, room: Any, number: Index, place: Index, count: Index, x: float
) -> None:
    """Write what a moved neuron sends, of ``count`` samples from ``place`` on."""
    at, begin = number * U(plan.real.shape[0]) + place, number * CHUNK
    slope, threshold = plan.slopes[U0, SLOPE], plan.slopes[U0, THRESHOLD]
    for i in range(U0, count, U8):
        h = fma(x, load_wide(plan.signals, at + i), load_wide(room.moved, at + i))
        store(room.sent, begin + i, h)
    end = begin + count
    apply(plan.layers[U0, ACTIVATION], slope, threshold, room.sent, begin, end)
    if plan.kept[number] != 1.0:
        scale(room.sent, begin, end, plan.kept[number])


@inlined
def first_sums(
    plan: Any, room: Any, layer: Index, place: Index, count: Index, x: float
) -> None:
    """Write the sums of the first layer behind."""
    length, n_out = U(plan.real.shape[0]), plan.layers[layer, N_OUT]
    n_moved, h = plan.choices[N_MOVED], room.activations
    for neuron in range(n_out):
        at, begin = neuron * length + place, neuron * CHUNK
        one = plan.links[neuron] if n_moved > U0 else 0.0
        two = plan.links[n_out + neuron] if n_moved > U1 else 0.0
        for i in range(U0, count, U8):
            first = fma(load_wide(room.sent, i), one, load_wide(room.rest, at + i))
            store(h, begin + i, fma(load_wide(room.sent, CHUNK + i), two, first))
    if plan.moves[U0, KIND] == SIGNAL:
        begin = CHUNK * plan.moves[U0, NEURON]
        for i in range(U0, count, U8):
            at = begin + i
            store(h, at, fma(x, load_wide(plan.fixed, place + i), load_wide(h, at)))


@inlined
def further_layers(
    plan: Any, layer: Index, a: FloatArray, first: Index, count: Index
) -> Index:
    """Carry what a layer sends through all that follow; return where outputs begin.

    ``first`` is where the weights of the next layer begin.
    """
    begin: Index = U0
    for behind in range(layer + U1, U(plan.layers.shape[0])):
        end = begin + CHUNK * plan.layers[behind, N_IN]
        next_sums(plan, behind, a, begin, end, count, first)
        activate(plan, behind, a, end, count)
        first += (plan.layers[behind, N_IN] + U1) * plan.layers[behind, N_OUT]
        begin = end
    return begin


@inlined
def next_sums(
    plan: Any,
    layer: Index,
    a: FloatArray,
    begin: Index,
    end: Index,
    count: Index,
    first: Index,
) -> None:
    """Write h_j = Σ_i a_i ω_ij of a layer whose inputs begin at ``begin``."""
    n_in, n_out = plan.layers[layer, N_IN], plan.layers[layer, N_OUT]
    for neuron in range(n_out):
        bias = plan.slopes[layer, BIAS] * plan.weights[first + n_in * n_out + neuron]
        for place in range(U0, count, TOGETHER):
            h0, h1 = splat_wide(bias), splat_wide(bias)
            at, index = begin + place, first + neuron
            for _ in range(n_in):
                weight = plan.weights[index]
                h0 = fma(load_wide(a, at), weight, h0)
                h1 = fma(load_wide(a, at + U8), weight, h1)
                at, index = at + CHUNK, index + n_out
            to = end + neuron * CHUNK + place
            store(a, to, h0)
            store(a, to + U8, h1)


@inlined
def activate(
    plan: Any, layer: Index, a: FloatArray, begin: Index, count: Index
) -> None:
    """Turn the sums of a layer into what it sends, in place."""
    kind, n_out = plan.layers[layer, ACTIVATION], plan.layers[layer, N_OUT]
    slope, threshold = plan.slopes[layer, SLOPE], plan.slopes[layer, THRESHOLD]
    if kind == SOFTMAX:
        for i in range(U0, count, U8):
            shares(a, begin + i, n_out)
        return
    for neuron in range(n_out):
        at = begin + CHUNK * neuron
        apply(kind, slope, threshold, a, at, at + count)
        if plan.slopes[layer, IS_CUT] != 0.0:
            scale(a, at, at + count, plan.kept[plan.layers[layer, KEPT] + neuron])


@inlined
def apply(
    kind: Index, slope: float, threshold: float, a: FloatArray, at: Index, end: Index
) -> None:
    """Turn sums into a = g(h), in place; a loop for each g, which is quicker."""
    if kind == SIGMOID:
        for i in range(at, end, U8):
            store(a, i, quick_sigmoid(load_wide(a, i), slope))
    elif kind == TANH:
        for i in range(at, end, U8):
            store(a, i, quick_sigmoid(load_wide(a, i), 2.0 * slope) * 2.0 - 1.0)
    elif kind == STEP:
        for i in range(at, end, U8):
            store(a, i, where_less(threshold, load_wide(a, i), 1.0, 0.0))
    elif kind == RELU:
        for i in range(at, end, U8):
            h = load_wide(a, i)
            store(a, i, where_less(h, 0.0, 0.0, h))


@inlined
def scale(a: FloatArray, at: Index, end: Index, kept: float) -> None:
    """Multiply by the share that arrives, in place."""
    for i in range(at, end, U8):
        store(a, i, load_wide(a, i) * kept)


@inlined
def shares(a: FloatArray, begin: Index, n_out: Index) -> None:
    """exp(h_k) / Σ exp(h_k') of eight samples, the largest h taken off first."""
    end = begin + CHUNK * n_out
    largest = load_wide(a, begin)
    for at in range(begin, end, CHUNK):
        h = load_wide(a, at)
        largest = where_less(largest, h, h, largest)
    whole = splat_wide(0.0)
    for at in range(begin, end, CHUNK):
        power = quick_exponential(load_wide(a, at) - largest)
        whole = whole + power
        store(a, at, power)
    for at in range(begin, end, CHUNK):
        store(a, at, load_wide(a, at) / whole)
