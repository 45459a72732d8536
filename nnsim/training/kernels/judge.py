"""``model.evaluation`` once more, compiled: error and accuracy of a whole set."""

from typing import Any

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.compiled.codes import CROSS_ENTROPY, QUADRATIC
from nnsim.compiled.elementary import logarithm
from nnsim.compiled.lanes import (
    U0,
    U1,
    U4,
    Index,
    Lanes,
    U,
    fma,
    inlined,
    load,
    part,
    splat,
    total,
)
from nnsim.data.coding import HALF, LARGEST_OUTPUT
from nnsim.training.kernels.forward import pass_four, pass_one
from nnsim.training.kernels.plan import (
    CODING,
    DROPOUT_SHARE,
    LOSS,
    N_IN,
    N_OUT,
    NEURONS,
    ONE_PER_CLASS,
    WIDTH,
)


@part
def average_masks(plan: Any, masks: FloatArray) -> None:
    """Write the share of draws that keep each neuron, 0 where it is silent."""
    for layer in range(U(plan.layers.shape[0])):
        kept = 1.0 - plan.slopes[layer, DROPOUT_SHARE]
        first = plan.layers[layer, NEURONS]
        for neuron in range(plan.layers[layer, N_OUT]):
            masks[first + neuron] = kept * plan.speaking[first + neuron]


@inlined
def squares(
    plan: Any, a: FloatArray, at: Index, t: FloatArray, of: Index, summed: Lanes
) -> Lanes:
    """Add (a_k − t_k)² of one sample to sums by lanes; padding adds nothing."""
    last = U(plan.layers.shape[0]) - U1
    first = plan.layers[last, NEURONS]
    for chunk in range(U0, plan.layers[last, WIDTH], U4):
        real = load(plan.real, first + chunk)
        off = (load(a, at + chunk) - load(t, of + chunk)) * real
        summed = fma(off, off, summed)
    return summed


@part
def entropy(
    kind: Index, a: FloatArray, at: Index, t: FloatArray, of: Index, count: Index
) -> float:
    """E of one sample by one of the cross-entropies."""
    error = 0.0
    for k in range(count):
        out, target = a[at + k], t[of + k]
        error -= target * logarithm(out)
        if kind != CROSS_ENTROPY:
            error -= (1.0 - target) * logarithm(1.0 - out)
    return error


@inlined
def decided(plan: Any, a: FloatArray, at: Index, count: Index) -> Any:
    """The class that the outputs stand for: ``data.coding.decide``."""
    best_class: Index = U0
    if plan.choices[CODING] == ONE_PER_CLASS:
        for number in range(U1, count):
            if a[at + number] > a[at + best_class]:
                best_class = number
        return np.int64(best_class)
    best = nearness(plan, a, at, U0)
    for number in range(U1, U(plan.words.shape[0])):
        score = nearness(plan, a, at, number)
        if score > best:
            best, best_class = score, number
    return np.int64(best_class)


@inlined
def nearness(plan: Any, a: FloatArray, at: Index, word: Index) -> float:
    """How near the outputs are to a code word, greatest for the nearest one."""
    score = 0.0
    for bit in range(U(plan.words.shape[1])):
        held = min(max(a[at + bit], -LARGEST_OUTPUT), LARGEST_OUTPUT)
        score += (held - HALF) * plan.words[word, bit]
    return score


@part
def judge(plan: Any, samples: Any, memory: Any, masks: FloatArray) -> Any:
    """Return the mean error and the accuracy of a set, NaN where there is none."""
    last = U(plan.layers.shape[0]) - U1
    first, n_out = plan.layers[last, NEURONS], plan.layers[last, N_OUT]
    width, n_in = plan.layers[last, WIDTH], plan.layers[U0, N_IN]
    a, row, count = memory.activations, U(plan.real.shape[0]), U(samples.n_samples)
    loss, has_labels = plan.choices[LOSS], samples.labels.shape[0] > 0
    error, summed, n_right, done = 0.0, splat(0.0), 0, U0
    while done < count:
        together = U4 if done + U4 <= count else U1
        if together == U4:
            at = done * n_in
            pass_four(plan, memory.parameters, samples.inputs, at, n_in, a, masks)
        else:
            pass_one(plan, memory.parameters, samples.inputs, done * n_in, a, masks)
        for each in range(together):
            place, target = each * row + first, (done + each) * width
            if loss == QUADRATIC:
                summed = squares(plan, a, place, samples.targets, target, summed)
            else:
                error += entropy(loss, a, place, samples.targets, target, n_out)
            if (
                has_labels
                and decided(plan, a, place, n_out) == (samples.labels[done + each])
            ):
                n_right += 1
        done += together
    if count == U0:
        return np.nan, np.nan
    accuracy = n_right / float(count) if has_labels else np.nan
    return (error + 0.5 * total(summed)) / float(count), accuracy
