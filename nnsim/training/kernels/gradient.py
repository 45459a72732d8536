"""Gradients and updates, compiled: at once for plain descent, or by an optimizer."""

import math
from typing import Any

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.training.kernels.lanes import (
    U0,
    U1,
    U2,
    U4,
    Index,
    Lanes,
    U,
    fma,
    inlined,
    load,
    part,
    splat,
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
def move(w: FloatArray, slot: FloatArray, place: Index, u: Lanes, noted: bool) -> None:
    """Take an update off four weights; the slot remembers it where it is noted."""
    if noted:
        store(slot, place, u)
    store(w, place, load(w, place) - u)


@inlined
def descend_at_once(
    plan: Any, memory: Any, slot: FloatArray, at: Index, eta: float, noted: bool
) -> None:
    """ω ← ω − η x δ for one sample, without a gradient in between.

    ``noted`` keeps the update in the slot, as the optimizer does; the weights have the
    same bits either way.
    """
    w, delta = memory.parameters, memory.deltas
    x = plan.training.inputs
    for layer in range(U(plan.layers.shape[0])):
        n_in, width = plan.layers[layer, N_IN], plan.layers[layer, WIDTH]
        first, bias = plan.layers[layer, NEURONS], plan.slopes[layer, BIAS]
        for chunk in range(U0, width, U4):
            place = plan.layers[layer, WEIGHTS] + chunk
            scaled = eta * load(delta, first + chunk)
            if layer == U0:
                for i in range(n_in):
                    move(w, slot, place, x[at + i] * scaled, noted)
                    place += width
            else:
                before = plan.layers[layer - U1, NEURONS]
                for i in range(n_in):
                    sent = memory.activations[before + i]
                    move(w, slot, place, sent * scaled, noted)
                    place += width
            move(w, slot, place, bias * scaled, noted)


@inlined
def add_one(
    plan: Any, layer: Index, x: FloatArray, at: Index, memory: Any, first_of_all: bool
) -> None:
    """Add x_i δ_j of one sample to the gradient of a layer, or begin it with them."""
    n_in, width = plan.layers[layer, N_IN], plan.layers[layer, WIDTH]
    bias, gradient = plan.slopes[layer, BIAS], memory.gradient
    for chunk in range(U0, width, U4):
        place = plan.layers[layer, WEIGHTS] + chunk
        d = load(memory.deltas, plan.layers[layer, NEURONS] + chunk)
        if first_of_all:
            for i in range(n_in):
                store(gradient, place, x[at + i] * d)
                place += width
            store(gradient, place, bias * d)
        else:
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
    first_of_all: bool,
) -> None:
    """Add what four samples give; each sum is read and written once for all four."""
    n_in, width = plan.layers[layer, N_IN], plan.layers[layer, WIDTH]
    bias, gradient = plan.slopes[layer, BIAS], memory.gradient
    row = U(plan.real.shape[0])
    x1, x2, x3 = at + reach, at + reach * U2, at + reach * U(3)
    for chunk in range(U0, width, U4):
        place = plan.layers[layer, WEIGHTS] + chunk
        here = plan.layers[layer, NEURONS] + chunk
        d0, d1 = load(memory.deltas, here), load(memory.deltas, here + row)
        d2 = load(memory.deltas, here + row + row)
        d3 = load(memory.deltas, here + row + row + row)
        for i in range(n_in):
            g = splat(0.0) if first_of_all else load(gradient, place)
            g = fma(x[at + i], d0, g)
            g = fma(x[x1 + i], d1, g)
            g = fma(x[x2 + i], d2, g)
            g = fma(x[x3 + i], d3, g)
            store(gradient, place, g)
            place += width
        g = splat(0.0) if first_of_all else load(gradient, place)
        store(gradient, place, fma(bias, (d0 + d1) + (d2 + d3), g))


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
def apply_gradient(plan: Any, memory: Any, count: float, eta: float) -> None:
    """Turn the summed gradient into an update of the weights, by the optimizer."""
    w, g, numbers = memory.parameters, memory.gradient, plan.numbers
    if count > 1.0:
        for place in range(w.shape[0]):
            g[place] /= count
    if plan.choices[HAS_PENALTY]:
        l1, l2 = numbers[L1], numbers[L2]
        for place in range(w.shape[0]):
            held = l1 * np.sign(w[place]) + l2 * w[place]
            g[place] += plan.penalised[place] * held
    kind = plan.choices[OPTIMIZER]
    if kind == ADAM:
        adam(plan, memory, eta)
    elif kind in (RMSPROP, ADAGRAD):
        by_root_of_squares(plan, memory, eta, kind == RMSPROP)
    else:
        gradient_descent(plan, memory, eta)
    moved = False
    for place in range(w.shape[0]):
        moved |= g[place] != 0.0
        w[place] -= g[place]
    if moved:
        memory.counts[MOVED] = 1


@part
def gradient_descent(plan: Any, memory: Any, eta: float) -> None:
    """Δω_t = η ∂E/∂ω + α Δω_{t−1}, left in the gradient's place and in the slot."""
    g, slot, momentum = memory.gradient, memory.slots[0], plan.numbers[MOMENTUM]
    for place in range(g.shape[0]):
        g[place] = eta * g[place]
        if momentum != 0.0:
            g[place] += momentum * slot[place]
        g[place] *= plan.free[place]
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
