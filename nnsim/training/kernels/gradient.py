"""Gradients, compiled: summed over a batch, or taken off the weights at once."""

from typing import Any

from nnsim.arrays import FloatArray
from nnsim.compiled.lanes import (
    U0,
    U1,
    U2,
    U3,
    U4,
    U8,
    Index,
    U,
    fma,
    inlined,
    load,
    part,
    store,
)
from nnsim.training.kernels.plan import BIAS, N_IN, NEURONS, WEIGHTS, WIDTH


@inlined
def descend_layer(
    plan: Any, layer: Index, memory: Any, x: FloatArray, at: Index, eta: float
) -> None:
    """ω ← ω − η x δ for the links into one layer."""
    w, delta = memory.parameters, memory.deltas
    n_in, width = plan.layers[layer, N_IN], plan.layers[layer, WIDTH]
    first, bias = plan.layers[layer, NEURONS], plan.slopes[layer, BIAS]
    by_eights = width - width % U8
    for chunk in range(U0, by_eights, U8):
        place = plan.layers[layer, WEIGHTS] + chunk
        left = eta * load(delta, first + chunk)
        right = eta * load(delta, first + chunk + U4)
        for i in range(n_in):
            sent = x[at + i]
            store(w, place, load(w, place) - sent * left)
            store(w, place + U4, load(w, place + U4) - sent * right)
            place += width
        store(w, place, load(w, place) - bias * left)
        store(w, place + U4, load(w, place + U4) - bias * right)
    if by_eights < width:
        place = plan.layers[layer, WEIGHTS] + by_eights
        left = eta * load(delta, first + by_eights)
        for i in range(n_in):
            store(w, place, load(w, place) - x[at + i] * left)
            place += width
        store(w, place, load(w, place) - bias * left)


@inlined
def note_layer(
    plan: Any, layer: Index, memory: Any, x: FloatArray, at: Index, eta: float
) -> None:
    """Keep what ``descend_layer`` takes off, as the optimizer's memory: same bits."""
    slot, delta = memory.slots[0], memory.deltas
    n_in, width = plan.layers[layer, N_IN], plan.layers[layer, WIDTH]
    first, bias = plan.layers[layer, NEURONS], plan.slopes[layer, BIAS]
    for chunk in range(U0, width, U4):
        place = plan.layers[layer, WEIGHTS] + chunk
        scaled = eta * load(delta, first + chunk)
        for i in range(n_in):
            store(slot, place, x[at + i] * scaled)
            place += width
        store(slot, place, bias * scaled)


@inlined
def descend_at_once(plan: Any, memory: Any, at: Index, eta: float, noted: bool) -> None:
    """ω ← ω − η x δ for one sample, without a gradient in between."""
    x = plan.training.inputs
    for layer in range(U(plan.layers.shape[0])):
        if layer == U0:
            if noted:
                note_layer(plan, layer, memory, x, at, eta)
            descend_layer(plan, layer, memory, x, at, eta)
        else:
            before = plan.layers[layer - U1, NEURONS]
            if noted:
                note_layer(plan, layer, memory, memory.activations, before, eta)
            descend_layer(plan, layer, memory, memory.activations, before, eta)


@inlined
def add_one(plan: Any, layer: Index, x: FloatArray, at: Index, memory: Any) -> None:
    """Add x_i δ_j of one sample to the gradient of a layer."""
    n_in, width = plan.layers[layer, N_IN], plan.layers[layer, WIDTH]
    bias, gradient = plan.slopes[layer, BIAS], memory.gradient
    for chunk in range(U0, width, U4):
        place = plan.layers[layer, WEIGHTS] + chunk
        d = load(memory.deltas, plan.layers[layer, NEURONS] + chunk)
        for i in range(n_in):
            store(gradient, place, fma(x[at + i], d, load(gradient, place)))
            place += width
        store(gradient, place, fma(bias, d, load(gradient, place)))


@inlined
def add_four(
    plan: Any,
    layer: Index,
    x: FloatArray,
    at: Index,
    reach: Index,
    memory: Any,
) -> None:
    """Add what four samples give; each sum is read and written once for all four."""
    width = plan.layers[layer, WIDTH]
    by_eights = width - width % U8
    for chunk in range(U0, by_eights, U8):
        add_four_to(plan, layer, x, at, reach, memory, chunk, True)
    if by_eights < width:
        add_four_to(plan, layer, x, at, reach, memory, by_eights, False)


@inlined
def add_four_to(
    plan: Any,
    layer: Index,
    x: FloatArray,
    at: Index,
    reach: Index,
    memory: Any,
    chunk: Index,
    by_eight: bool,
) -> None:
    """Add what four samples give to the gradient of eight neurons, or of four."""
    n_in, width = plan.layers[layer, N_IN], plan.layers[layer, WIDTH]
    bias, gradient, delta = plan.slopes[layer, BIAS], memory.gradient, memory.deltas
    row, here = U(plan.real.shape[0]), plan.layers[layer, NEURONS] + chunk
    x1, x2, x3 = at + reach, at + reach * U2, at + reach * U3
    place = plan.layers[layer, WEIGHTS] + chunk
    next_four = U4 if by_eight else U0
    a0, b0 = load(delta, here), load(delta, here + next_four)
    a1, b1 = load(delta, here + row), load(delta, here + row + next_four)
    here += row + row
    a2, b2 = load(delta, here), load(delta, here + next_four)
    a3, b3 = load(delta, here + row), load(delta, here + row + next_four)
    for i in range(n_in):
        s0, s1, s2, s3 = x[at + i], x[x1 + i], x[x2 + i], x[x3 + i]
        g = fma(s1, a1, fma(s0, a0, load(gradient, place)))
        if by_eight:
            k = fma(s1, b1, fma(s0, b0, load(gradient, place + U4)))
            store(gradient, place + U4, fma(s3, b3, fma(s2, b2, k)))
        store(gradient, place, fma(s3, a3, fma(s2, a2, g)))
        place += width
    g = load(gradient, place)
    store(gradient, place, fma(bias, (a0 + a1) + (a2 + a3), g))
    if by_eight:
        g = load(gradient, place + U4)
        store(gradient, place + U4, fma(bias, (b0 + b1) + (b2 + b3), g))


@part
def add_oja(plan: Any, memory: Any) -> None:
    """Add a² ω, summed over the batch, which holds the length of ω at 1."""
    n_in, width = plan.layers[0, N_IN], plan.layers[0, WIDTH]
    for row in range(n_in + U1):
        for j in range(width):
            memory.gradient[row * width + j] += (
                memory.fired[j] * memory.parameters[row * width + j]
            )
