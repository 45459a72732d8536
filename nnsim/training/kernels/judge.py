"""``model.evaluation`` once more, compiled: error and accuracy of a whole set."""

import math
from typing import Any

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.data.coding import HALF, LARGEST_OUTPUT
from nnsim.model.losses import SMALLEST_OUTPUT
from nnsim.training.kernels.forward import pass_four, pass_one
from nnsim.training.kernels.lanes import U0, U1, U4, Index, U, inlined, part
from nnsim.training.kernels.plan import (
    CODING,
    CROSS_ENTROPY,
    DROPOUT_SHARE,
    LOSS,
    N_IN,
    N_OUT,
    NEURONS,
    ONE_PER_CLASS,
    QUADRATIC,
    WIDTH,
)


@part
def average_masks(plan: Any, masks: FloatArray) -> None:
    """Write the share of draws that keep each neuron, for average dropout."""
    for layer in range(U(plan.layers.shape[0])):
        kept = 1.0 - plan.slopes[layer, DROPOUT_SHARE]
        first = plan.layers[layer, NEURONS]
        for neuron in range(plan.layers[layer, N_OUT]):
            masks[first + neuron] = kept


@inlined
def logarithm(a: float) -> float:
    """log a with the floor of the readable path; NaN stays NaN."""
    return math.log(SMALLEST_OUTPUT if a < SMALLEST_OUTPUT else a)


@inlined
def error_of(
    kind: Index, a: FloatArray, at: Index, t: FloatArray, of: Index, count: Index
) -> float:
    """E of one sample."""
    error = 0.0
    for k in range(count):
        out, target = a[at + k], t[of + k]
        if kind == QUADRATIC:
            error += 0.5 * (out - target) * (out - target)
        elif kind == CROSS_ENTROPY:
            error -= target * logarithm(out)
        else:
            error -= target * logarithm(out) + (1.0 - target) * logarithm(1.0 - out)
    return error


@inlined
def decided(plan: Any, a: FloatArray, at: Index, count: Index) -> Any:
    """The class that the outputs stand for: ``data.coding.decide``."""
    best, best_class = 0.0, np.int64(0)
    one_per_class = plan.choices[CODING] == ONE_PER_CLASS
    n_classes = count if one_per_class else U(plan.words.shape[0])
    for number in range(n_classes):
        score = a[at + number] if one_per_class else nearness(plan, a, at, number)
        if np.isnan(score):
            return np.int64(number)
        if number == U0 or score > best:
            best, best_class = score, np.int64(number)
    return best_class


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
    error, n_right, done = 0.0, 0, U0
    while done < count:
        together = U4 if done + U4 <= count else U1
        if together == U4:
            at = done * n_in
            pass_four(plan, memory.parameters, samples.inputs, at, n_in, a, masks)
        else:
            pass_one(plan, memory.parameters, samples.inputs, done * n_in, a, masks)
        for each in range(together):
            place, target = each * row + first, (done + each) * width
            error += error_of(loss, a, place, samples.targets, target, n_out)
            if (
                has_labels
                and decided(plan, a, place, n_out) == (samples.labels[done + each])
            ):
                n_right += 1
        done += together
    if count == U0:
        return np.nan, np.nan
    accuracy = n_right / float(count) if has_labels else np.nan
    return error / float(count), accuracy
