"""``training.optimizers`` once more, compiled: from a summed gradient to an update."""

import math
from typing import Any

import numpy as np

from nnsim.compiled.lanes import inlined, part
from nnsim.training.kernels.plan import (
    ADAGRAD,
    ADAM,
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
    OPTIMIZER,
    PERCEPTRON,
    RMSPROP,
    RULE,
    UPDATES,
)


@part
def note_move(memory: Any, factor: float) -> None:
    """Note whether an update by a batch moved any weight."""
    for place in range(memory.gradient.shape[0]):
        if factor * memory.gradient[place] != 0.0:
            memory.counts[MOVED] = 1


@part
def apply_gradient(
    plan: Any, memory: Any, count: float, eta: float, noted: bool
) -> None:
    """Turn the summed gradient into an update of the weights, by the optimizer."""
    kind = plan.choices[OPTIMIZER]
    is_held = plan.choices[HAS_PENALTY] or plan.choices[HAS_LOCKS]
    if kind == GRADIENT_DESCENT and plan.numbers[MOMENTUM] == 0.0 and not is_held:
        if plan.choices[RULE] == PERCEPTRON:
            note_move(memory, eta)
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
    if plan.choices[RULE] == PERCEPTRON:
        # What stands in the gradient's place is the update, penalties included.
        note_move(memory, 1.0)


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
