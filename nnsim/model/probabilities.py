"""Outputs as probabilities of the classes (deck: Improving classification).

The deck names two ways: divide one-per-class activations by their sum or, better, let
softmax outputs be probabilities by themselves. Binary coding needs a third one.
"""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.data.coding import LARGEST_OUTPUT, coding_named


def probability_kind(activation: str, coding: str, n_outputs: int) -> str:
    """Return how outputs become probabilities, so that the screen can say it.

    "softmax": they are; "sum": divided by the sum of all activations; "single": a and
    1 − a of one neuron; "bits": the product over the bits of each class number.
    """
    if coding == "binary":
        return "single" if n_outputs == 1 else "bits"
    return "softmax" if activation == "softmax" else "sum"


def class_probabilities(
    outputs: FloatArray, activation: str, coding: str, n_classes: int
) -> tuple[FloatArray, str]:
    """Return the probability of each class, (..., n_classes), and its kind.

    ``outputs`` is (..., n_outputs); see ``probability_kind``. Each row adds up to 1, or
    is NaN where the outputs are. An unknown coding raises ``InputError``.
    """
    words = coding_named(coding).code_words(n_classes)
    kind = probability_kind(activation, coding, outputs.shape[-1])
    if kind == "softmax":
        return outputs.copy(), kind
    if kind == "sum":
        return shares_of_sum(outputs), kind
    return shares_of_sum(word_probabilities(outputs, words)), kind


def shares_of_sum(activations: FloatArray) -> FloatArray:
    """a_k / Σ_k' a_k', (..., n_classes); equal shares where no activation is above 0.

    An activation below 0, of tanh or a linear neuron, speaks for its class as little as
    one of 0 and is taken as 0.
    """
    claims = np.clip(activations, 0.0, LARGEST_OUTPUT)
    total = claims.sum(axis=-1, keepdims=True)
    shares = np.full(claims.shape, 1.0 / claims.shape[-1])
    np.divide(claims, total, out=shares, where=total != 0.0)
    return shares


def word_probabilities(outputs: FloatArray, words: FloatArray) -> FloatArray:
    """Return Π_b of a_b where the word has a 1 and of 1 − a_b where it has a 0.

    Shape (..., n_classes), each bit taken as independent of the others. What it gives
    to numbers that are no class is missing from the sum.
    """
    bits = np.clip(outputs, 0.0, 1.0)[..., np.newaxis, :]
    return np.asarray(np.where(words == 1.0, bits, 1.0 - bits).prod(axis=-1))
