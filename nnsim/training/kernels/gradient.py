"""Gradients and updates, compiled: at once for plain descent, or by an optimizer."""

import math
from typing import Any

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.training.kernels.lanes import (
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
from nnsim.training.kernels.plan import (
    ADAGRAD,
    ADAM,
    BIAS,
    DECAY,
    DECAY_1,
    DECAY_2,
    EPSILON,
    GRADIENT_DESCENT,
    HAS_LOCKS,
    HAS_PENALTY,
    L1,
    L2,
    MOMENTUM,
    MOVED,
    N_IN,
    NEURONS,
    OPTIMIZER,
    RMSPROP,
    UPDATES,
    WEIGHTS,
    WIDTH,
)


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
def add_one(
    plan: Any, layer: Index, x: FloatArray, at: Index, memory: Any, first_of_all: bool
) -> None:
    """Add x_i δ_j of one sample to the gradient of a layer, or begin it with them."""
    n_in, width = plan.layers[layer, N_IN], plan.layers[layer, WIDTH]
    bias, gradient = plan.slopes[layer, BIAS], memory.gradient
    keeps = 0.0 if first_of_all else 1.0
    for chunk in range(U0, width, U4):
        place = plan.layers[layer, WEIGHTS] + chunk
        d = load(memory.deltas, plan.layers[layer, NEURONS] + chunk)
        for i in range(n_in):
            store(gradient, place, fma(x[at + i], d, keeps * load(gradient, place)))
            place += width
        store(gradient, place, fma(bias, d, keeps * load(gradient, place)))


@inlined
def add_four(
    plan: Any,
    layer: Index,
    x: FloatArray,
    at: Index,
    reach: Index,
    memory: Any,
    first_of_all: bool,
) -> None:
    """Add what four samples give; each sum is read and written once for all four."""
    width = plan.layers[layer, WIDTH]
    by_eights = width - width % U8
    for chunk in range(U0, by_eights, U8):
        add_four_to(plan, layer, x, at, reach, memory, first_of_all, chunk, True)
    if by_eights < width:
        add_four_to(plan, layer, x, at, reach, memory, first_of_all, by_eights, False)


@inlined
def add_four_to(
    plan: Any,
    layer: Index,
    x: FloatArray,
    at: Index,
    reach: Index,
    memory: Any,
    first_of_all: bool,
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
    keeps = 0.0 if first_of_all else 1.0
    for i in range(n_in):
        s0, s1, s2, s3 = x[at + i], x[x1 + i], x[x2 + i], x[x3 + i]
        g = fma(s1, a1, fma(s0, a0, keeps * load(gradient, place)))
        if by_eight:
            k = fma(s1, b1, fma(s0, b0, keeps * load(gradient, place + U4)))
            store(gradient, place + U4, fma(s3, b3, fma(s2, b2, k)))
        store(gradient, place, fma(s3, a3, fma(s2, a2, g)))
        place += width
    g = keeps * load(gradient, place)
    store(gradient, place, fma(bias, (a0 + a1) + (a2 + a3), g))
    if by_eight:
        g = keeps * load(gradient, place + U4)
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


@part
def apply_gradient(
    plan: Any, memory: Any, count: float, eta: float, noted: bool
) -> None:
    """Turn the summed gradient into an update of the weights, by the optimizer."""
    kind = plan.choices[OPTIMIZER]
    is_held = plan.choices[HAS_PENALTY] or plan.choices[HAS_LOCKS]
    if kind == GRADIENT_DESCENT and plan.numbers[MOMENTUM] == 0.0 and not is_held:
        descend(memory, eta, 1.0 / count, noted)
        return
    finish_gradient(plan, memory, count)
    if kind == ADAM:
        adam(plan, memory, eta)
    elif kind in (RMSPROP, ADAGRAD):
        by_root_of_squares(plan, memory, eta, kind == RMSPROP)
    else:
        momentum(plan, memory, eta)
    w, g = memory.parameters, memory.gradient
    for place in range(w.shape[0]):
        w[place] -= g[place]


@inlined
def descend(memory: Any, eta: float, share: float, noted: bool) -> None:
    """ω ← ω − η ∂E/∂ω; ``noted`` keeps the update as the optimizer's memory."""
    w, g, slot = memory.parameters, memory.gradient, memory.slots[0]
    if noted:
        for place in range(w.shape[0]):
            slot[place] = eta * (g[place] * share)
    for place in range(w.shape[0]):
        w[place] -= eta * (g[place] * share)


@inlined
def finish_gradient(plan: Any, memory: Any, count: float) -> None:
    """Turn a sum over the batch into its mean, penalties added."""
    w, g, numbers = memory.parameters, memory.gradient, plan.numbers
    if count > 1.0:
        share = 1.0 / count
        for place in range(w.shape[0]):
            g[place] *= share
    if plan.choices[HAS_PENALTY]:
        l1, l2 = numbers[L1], numbers[L2]
        for place in range(w.shape[0]):
            held = l1 * np.sign(w[place]) + l2 * w[place]
            g[place] += plan.penalised[place] * held


@part
def note_move(memory: Any, eta: float) -> None:
    """Note whether an update by a batch moved any weight."""
    for place in range(memory.gradient.shape[0]):
        if eta * memory.gradient[place] != 0.0:
            memory.counts[MOVED] = 1


@inlined
def momentum(plan: Any, memory: Any, eta: float) -> None:
    """Δω_t = η ∂E/∂ω + α Δω_{t−1}, left in the gradient's place and in the slot."""
    g, slot, share = memory.gradient, memory.slots[0], plan.numbers[MOMENTUM]
    for place in range(g.shape[0]):
        g[place] = (eta * g[place] + share * slot[place]) * plan.free[place]
        slot[place] = g[place]


@part
def adam(plan: Any, memory: Any, eta: float) -> None:
    """Kingma and Ba 2015, algorithm 1."""
    g, mean, square = memory.gradient, memory.slots[0], memory.slots[1]
    b1, b2 = plan.numbers[DECAY_1], plan.numbers[DECAY_2]
    step = float(memory.counts[UPDATES] + 1)
    unbiased_1, unbiased_2 = 1.0 - math.pow(b1, step), 1.0 - math.pow(b2, step)
    epsilon = plan.numbers[EPSILON]
    for place in range(g.shape[0]):
        mean[place] = b1 * mean[place] + (1.0 - b1) * g[place]
        square[place] = b2 * square[place] + (1.0 - b2) * g[place] * g[place]
        root = math.sqrt(square[place] / unbiased_2)
        update = eta * (mean[place] / unbiased_1) / (root + epsilon)
        g[place] = update * plan.free[place]


@part
def by_root_of_squares(plan: Any, memory: Any, eta: float, running: bool) -> None:
    """RMSprop with a running mean of g², Adagrad with their sum."""
    g, square = memory.gradient, memory.slots[0]
    decay, epsilon = plan.numbers[DECAY], plan.numbers[EPSILON]
    for place in range(g.shape[0]):
        if running:
            square[place] = decay * square[place] + (1.0 - decay) * g[place] * g[place]
        else:
            square[place] += g[place] * g[place]
        update = eta * g[place] / (math.sqrt(square[place]) + epsilon)
        g[place] = update * plan.free[place]
