"""Classes as target outputs, and outputs back as classes (course: the Perceptron).

The course names two ways to let several neurons work on one problem: one neuron for
each class, or the number of the class in binary. Every function takes outputs of shape
(..., n_outputs), so that one sample, a set or a decision grid are asked alike.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import BoolArray, FloatArray, IntArray
from nnsim.choices import require_choice

HALF = 0.5
# An output that diverged to infinity must still be comparable, without inf * 0.
LARGEST_OUTPUT = 1e12


@dataclass(frozen=True)
class Coding:
    """One way of writing classes as outputs.

    Attributes
    ----------
    code_words : n_classes -> (n_classes, n_outputs) target outputs of each class.
    decide : outputs, code words -> (...,) class.
    undecided : outputs, code words -> (...,) whether no class is claimed clearly.
    certainty : outputs, code words -> (...,) in [0, 1].
    """

    code_words: Callable[[int], FloatArray]
    decide: Callable[[FloatArray, FloatArray], IntArray]
    undecided: Callable[[FloatArray, FloatArray], BoolArray]
    certainty: Callable[[FloatArray, FloatArray], FloatArray]


def n_bits(n_classes: int) -> int:
    """Return the number of binary digits that tell ``n_classes`` classes apart."""
    return max(1, (n_classes - 1).bit_length())


def binary_words(n_classes: int) -> FloatArray:
    """Return each class number in binary, most significant bit first."""
    powers = np.arange(n_bits(n_classes) - 1, -1, -1)
    bits = (np.arange(n_classes)[:, np.newaxis] >> powers) & 1
    return bits.astype(np.float64)


def largest_output(outputs: FloatArray, words: FloatArray) -> IntArray:
    """Return the class whose neuron has the largest output, the first on ties."""
    return np.asarray(np.argmax(outputs, axis=-1), dtype=np.int64)


def not_one_firing(outputs: FloatArray, words: FloatArray) -> BoolArray:
    """Return where no neuron, or more than one, has an output above one half."""
    firing: IntArray = np.sum(outputs > HALF, axis=-1, dtype=np.int64)
    return np.asarray(firing != 1)


def lead_of_winner(outputs: FloatArray, words: FloatArray) -> FloatArray:
    """Return largest minus second largest output, both first clipped to [0, 1]."""
    # Two running maxima: sorting a whole map costs several times as much.
    clipped = np.clip(outputs, 0.0, 1.0)
    largest, second = clipped[..., 0], np.zeros(outputs.shape[:-1])
    for number in range(1, outputs.shape[-1]):
        each = clipped[..., number]
        second = np.maximum(second, np.minimum(largest, each))
        largest = np.maximum(largest, each)
    return np.asarray(largest - second)


def nearest_word(outputs: FloatArray, words: FloatArray) -> IntArray:
    """Return the class with the nearest code word (Euclidean), the first on ties.

    Outputs that, rounded at one half, are the word of a class are always that class.
    """
    # |a - c|^2 is least where sum of c (a - 1/2) is largest, since c is 0 or 1.
    bounded = np.clip(outputs, -LARGEST_OUTPUT, LARGEST_OUTPUT)
    return np.asarray(np.argmax((bounded - HALF) @ words.T, axis=-1), dtype=np.int64)


def no_such_word(outputs: FloatArray, words: FloatArray) -> BoolArray:
    """Return where the outputs, rounded at one half, are the word of no class."""
    powers = 2 ** np.arange(outputs.shape[-1] - 1, -1, -1)
    return np.asarray((outputs > HALF) @ powers >= len(words))


def least_clear_bit(outputs: FloatArray, words: FloatArray) -> FloatArray:
    """Return 1 - 2 |a - c| of the bit furthest from the chosen word c, at least 0."""
    chosen = words[nearest_word(outputs, words)]
    furthest = np.abs(np.clip(outputs, 0.0, 1.0) - chosen).max(axis=-1)
    return np.asarray(np.maximum(0.0, 1.0 - 2.0 * furthest))


CODINGS = {
    "one-per-class": Coding(np.eye, largest_output, not_one_firing, lead_of_winner),
    "binary": Coding(binary_words, nearest_word, no_such_word, least_clear_bit),
}


def coding_named(coding: str) -> Coding:
    """Return the row of ``CODINGS``, or raise ``InputError`` naming data.coding."""
    require_choice("data.coding", coding, CODINGS)
    return CODINGS[coding]


def n_outputs(n_classes: int, coding: str) -> int:
    """Return the number of output neurons: one a class, or ceil(log2 n_classes)."""
    return int(coding_named(coding).code_words(n_classes).shape[1])


def encode(labels: IntArray, n_classes: int, coding: str) -> FloatArray:
    """Return target outputs of 0 and 1, shape (n_samples, n_outputs)."""
    return coding_named(coding).code_words(n_classes)[labels]


def decide(outputs: FloatArray, n_classes: int, coding: str) -> IntArray:
    """Return the class the outputs stand for, shape (...,), lower class on ties."""
    row = coding_named(coding)
    return row.decide(outputs, row.code_words(n_classes))


def undecided(outputs: FloatArray, n_classes: int, coding: str) -> BoolArray:
    """Return where the outputs claim no class, or several, shape (...,).

    One per class: not exactly one output above one half. Binary: the outputs rounded at
    one half are the number of no class.
    """
    row = coding_named(coding)
    return row.undecided(outputs, row.code_words(n_classes))


def certainty(outputs: FloatArray, n_classes: int, coding: str) -> FloatArray:
    """Return how far the decision is from doubt, in [0, 1], shape (...,).

    One per class (n_classes at least 2): the winner's lead over the runner-up. Binary:
    that of the least clear bit, 0 where it disagrees with the chosen class.
    """
    row = coding_named(coding)
    return row.certainty(outputs, row.code_words(n_classes))
