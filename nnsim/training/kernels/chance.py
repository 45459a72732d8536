"""``nnsim.chance`` once more, compiled: the same words from the same keys."""

from typing import Any

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.chance import GOLDEN, MULTIPLIERS, Purpose
from nnsim.compiled.lanes import U0, U1, Index, U, inlined, part
from nnsim.training.balance import KEYS_PER_EPOCH
from nnsim.training.kernels.plan import (
    DROPOUT_SHARE,
    GIVEN,
    N_OUT,
    N_VISITED,
    NEURONS,
    ORDER_KIND,
    RESAMPLES,
    SEED,
    SHUFFLED,
    WITH_REPLACEMENT,
)

_GOLDEN = U(GOLDEN)
_FIRST, _SECOND = (U(multiplier) for multiplier in MULTIPLIERS)
_S11, _S27, _S30, _S31, _S32 = U(11), U(27), U(30), U(31), U(32)
DROPOUT = U(Purpose.DROPOUT)
ORDER = U(Purpose.ORDER)
REPLACEMENT = U(Purpose.REPLACEMENT)
RESAMPLING = U(Purpose.RESAMPLING)
UNIT = 2.0**-53
PER_EPOCH = U(KEYS_PER_EPOCH)


@inlined
def mixed(word: Index) -> Index:
    """The SplitMix64 finaliser."""
    word = (word ^ (word >> _S30)) * _FIRST
    word = (word ^ (word >> _S27)) * _SECOND
    return word ^ (word >> _S31)


@inlined
def stream(seed: Index, purpose: Index, index: Index) -> Index:
    """The key of the stream that (seed, purpose, index) names."""
    key = mixed(seed + _GOLDEN)
    key = mixed(key + purpose * _GOLDEN)
    return mixed(key + (index + U1) * _GOLDEN)


@inlined
def word_of(key: Index, number: Index) -> Index:
    """Word ``number`` of a stream, counted from 0."""
    return mixed(key + (number + U1) * _GOLDEN)


@inlined
def below(key: Index, number: Index, bound: Index) -> Index:
    """An integer in [0, bound) from a word of a stream."""
    return ((word_of(key, number) >> _S32) * bound) >> _S32


@inlined
def uniform(key: Index, number: Index) -> float:
    """A number in [0, 1) from a word of a stream."""
    return np.float64(word_of(key, number) >> _S11) * UNIT


@part
def shuffle(key: Index, order: IntArray, count: Index) -> None:
    """Fill the first ``count`` places of ``order`` with a permutation."""
    for place in range(count):
        order[place] = np.int64(place)
    for step in range(count):
        last = count - U1 - step
        pick = below(key, step, count - step)
        order[last], order[pick] = order[pick], order[last]


@part
def draw_with_replacement(key: Index, order: IntArray, count: Index) -> None:
    """Fill ``order`` with draws from all ``count`` samples."""
    for place in range(count):
        order[place] = np.int64(below(key, place, count))


@part
def draw_masks(plan: Any, masks: FloatArray, draw: Index) -> None:
    """Write 1 for each neuron that draw number ``draw`` keeps and 0 for the others."""
    key = stream(plan.choices[SEED], DROPOUT, draw)
    for number in range(U(plan.layers.shape[0])):
        share = plan.slopes[number, DROPOUT_SHARE]
        if share > 0.0:
            layer_key = mixed(key + number)
            first = plan.layers[number, NEURONS]
            for neuron in range(plan.layers[number, N_OUT]):
                kept = uniform(layer_key, neuron) >= share
                place = first + neuron
                masks[place] = plan.speaking[place] if kept else 0.0


@part
def draw_order(plan: Any, memory: Any, epoch: Index) -> None:
    """Write the order in which an epoch visits the samples."""
    order, beneath = memory.order, memory.beneath
    choices = plan.choices
    count, seed = choices[N_VISITED], choices[SEED]
    if choices[ORDER_KIND] == SHUFFLED:
        shuffle(stream(seed, ORDER, epoch), beneath, count)
    elif choices[ORDER_KIND] == WITH_REPLACEMENT:
        draw_with_replacement(stream(seed, REPLACEMENT, epoch), beneath, count)
    elif choices[ORDER_KIND] == GIVEN:
        row = epoch % U(plan.given.shape[0])
        for place in range(count):
            beneath[place] = plan.given[row, place]
    else:
        for place in range(count):
            beneath[place] = np.int64(place)
    if choices[RESAMPLES]:
        resample(plan, memory, epoch)
    else:
        for place in range(count):
            order[place] = beneath[place]


@part
def resample(plan: Any, memory: Any, epoch: Index) -> None:
    """Choose the samples of an epoch by class, then bring them into its order.

    The loop of ``ResamplingSampler``: of each class every sample once before any twice.
    """
    order, beneath, sorting = memory.order, memory.beneath, memory.sorting
    seed, count = plan.choices[SEED], plan.choices[N_VISITED]
    chosen = U0
    for number in range(U(plan.classes.shape[0])):
        start = U(plan.classes[number, 0])
        length = U(plan.classes[number, 1])
        wanted = U(plan.classes[number, 2])
        if wanted:
            key = stream(seed, RESAMPLING, epoch * PER_EPOCH + number)
            shuffle(key, sorting, length)
            for place in range(wanted):
                order[chosen + place] = plan.members[start + U(sorting[place % length])]
            chosen += wanted
    key = stream(seed, RESAMPLING, (epoch + U1) * PER_EPOCH - U1)
    shuffle(key, sorting, count)
    for place in range(count):
        sorting[place] = order[U(sorting[place])]
    for place in range(count):
        order[place] = sorting[U(beneath[place])]
