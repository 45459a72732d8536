"""The compiled training loop: updates, epochs, and when to come back to Python."""

import math
from typing import Any

import numpy as np

from nnsim.compiled.lanes import U0, U1, U4, Index, U, entry, inlined, part
from nnsim.training.kernels.backward import all_deltas
from nnsim.training.kernels.chance import draw_masks, draw_order
from nnsim.training.kernels.epoch import end_epoch, keep_before
from nnsim.training.kernels.forward import pass_four, pass_one
from nnsim.training.kernels.gradient import add_four, add_oja, add_one, descend_at_once
from nnsim.training.kernels.optimize import apply_gradient
from nnsim.training.kernels.plan import (
    AT_ONCE,
    BATCH_SIZE,
    BIAS,
    EPOCHS,
    ETA,
    EXPONENTIAL_DECAY,
    FACTOR,
    HAS_DROPOUT,
    LINEAR_DECAY,
    MOST_UPDATES,
    MOVED,
    N_IN,
    N_OUT,
    N_VISITED,
    NEURONS,
    OJA,
    PERCEPTRON,
    POSITION,
    RULE,
    SCHEDULE,
    SPAN,
    STEPS,
    STEPS_DOWN,
    UPDATES,
)


@inlined
def rate(plan: Any, epoch: int) -> Any:
    """η of an epoch, as its schedule says."""
    eta, factor = plan.numbers[ETA], plan.numbers[FACTOR]
    passed = epoch / plan.numbers[SPAN]
    kind = plan.choices[SCHEDULE]
    if kind == STEPS_DOWN:
        return eta * math.pow(factor, math.floor(passed))
    if kind == LINEAR_DECAY:
        return eta * (1.0 - (1.0 - factor) * min(passed, 1.0))
    if kind == EXPONENTIAL_DECAY:
        return eta * math.pow(factor, passed)
    return eta


@inlined
def note_firing(plan: Any, memory: Any, sample: Index) -> None:
    """Add a² of the one layer to what Oja's rule needs."""
    counts_for = 1.0
    if plan.weights_of.shape[0]:
        counts_for = plan.weights_of[sample]
    for j in range(plan.layers[U0, N_OUT]):
        a = memory.activations[plan.layers[U0, NEURONS] + j]
        memory.fired[j] += a * a * counts_for


@inlined
def one_more(plan: Any, memory: Any, sample: Index) -> None:
    """Add the gradient of one training sample to that of the batch."""
    x, at = plan.training.inputs, sample * plan.layers[U0, N_IN]
    w = memory.parameters
    pass_one(plan, w, x, at, memory.activations, memory.masks)
    all_deltas(plan, memory, w, U0, sample)
    for layer in range(U(plan.layers.shape[0])):
        if layer == U0:
            add_one(plan, layer, x, at, memory)
        else:
            before = plan.layers[layer - U1, NEURONS]
            add_one(plan, layer, memory.activations, before, memory)
    if plan.choices[RULE] == OJA:
        note_firing(plan, memory, sample)


@inlined
def four_more(plan: Any, memory: Any, begin: Index, present: Index) -> None:
    """Add the gradients of up to four samples of the order to that of the batch.

    Where there are fewer, the last ones stand in once more, without any δ.
    """
    x, n_in, order = plan.training.inputs, plan.layers[U0, N_IN], memory.order
    w, row, four = memory.parameters, U(plan.real.shape[0]), memory.four
    for each in range(U4):
        at = U(order[begin + min(each, present - U1)]) * n_in
        for i in range(n_in):
            four[each * n_in + i] = x[at + i]
    pass_four(plan, w, four, U0, n_in, memory.activations, memory.masks)
    for each in range(present):
        all_deltas(plan, memory, w, each * row, U(order[begin + each]))
    for place in range(present * row, U4 * row):
        memory.deltas[place] = 0.0
    for layer in range(U(plan.layers.shape[0])):
        if layer == U0:
            add_four(plan, layer, four, U0, n_in, memory)
        else:
            before = plan.layers[layer - U1, NEURONS]
            add_four(plan, layer, memory.activations, before, row, memory)


@part
def update_by_batch(
    plan: Any, memory: Any, begin: Index, end: Index, eta: float, noted: bool
) -> None:
    """One update from the samples of the order in [begin, end)."""
    by_fours = plan.choices[RULE] != OJA
    for j in range(memory.fired.shape[0]):
        memory.fired[j] = 0.0
    # Not 0 times what was there: that is −0, or NaN once the weights have diverged.
    for place in range(memory.gradient.shape[0]):
        memory.gradient[place] = 0.0
    done = begin
    while done < end:
        together = min(U4, end - done)
        if by_fours and together > U1:
            four_more(plan, memory, done, together)
        else:
            together = U1
            one_more(plan, memory, U(memory.order[done]))
        done += together
    count = float(end - begin)
    if plan.choices[RULE] == OJA:
        add_oja(plan, memory)
    apply_gradient(plan, memory, count, eta, noted)


@inlined
def update_by_one(
    plan: Any, memory: Any, sample: Index, eta: float, noted: bool
) -> None:
    """One update of plain descent from one sample, without a gradient in between."""
    x, at = plan.training.inputs, sample * plan.layers[U0, N_IN]
    w = memory.parameters
    pass_one(plan, w, x, at, memory.activations, memory.masks)
    all_deltas(plan, memory, w, U0, sample)
    descend_at_once(plan, memory, at, eta, noted)
    if plan.choices[RULE] == PERCEPTRON and not memory.counts[MOVED]:
        note_move_of_one(plan, memory, at, eta)


@part
def note_move_of_one(plan: Any, memory: Any, at: Index, eta: float) -> None:
    """Note whether the perceptron's update moved any weight."""
    sends = plan.slopes[0, BIAS] != 0.0
    for i in range(plan.layers[0, N_IN]):
        sends |= plan.training.inputs[at + i] != 0.0
    for j in range(plan.layers[0, N_OUT]):
        if sends and eta * memory.deltas[plan.layers[0, NEURONS] + U(j)] != 0.0:
            memory.counts[MOVED] = 1


@entry
def train(plan: Any, memory: Any) -> int:
    """Make updates until a limit, an interrupt or an epoch that ends the run.

    Returns how many were made. Between two calls nothing but ``Memory`` remembers, and
    the weights do not depend on where one call ends and the next begins.
    """
    counts, limits = memory.counts, memory.limits
    n_visited, size = plan.choices[N_VISITED], plan.choices[BATCH_SIZE]
    has_dropout, at_once = plan.choices[HAS_DROPOUT], plan.choices[AT_ONCE]
    eta = rate(plan, counts[EPOCHS])
    n_made = 0
    while n_made < limits[MOST_UPDATES]:
        interrupted = memory.interrupt[0] != 0
        begin = U(counts[POSITION])
        end = min(begin + size, n_visited)
        if begin == U0:
            counts[MOVED] = 0
        # What is shown of the last update needs the state before it.
        noted = interrupted or n_made + 1 == limits[MOST_UPDATES] or end == n_visited
        if noted:
            keep_before(memory)
        if has_dropout:
            draw_masks(plan, memory.masks, U(counts[STEPS]))
        if at_once:
            update_by_one(plan, memory, U(memory.order[begin]), eta, noted)
        else:
            update_by_batch(plan, memory, begin, end, eta, noted)
        n_made += 1
        counts[STEPS] += 1
        counts[UPDATES] += 1
        counts[POSITION] = np.int64(end)
        if end == n_visited:
            comes_back = end_epoch(plan, memory)
            draw_order(plan, memory, U(counts[EPOCHS]))
            counts[POSITION] = 0
            eta = rate(plan, counts[EPOCHS])
            if comes_back:
                break
        if interrupted:
            break
    return n_made
