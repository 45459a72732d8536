"""Two classes decided at a threshold of one's own (deck: How to measure …).

Which of two classes is called depends on how sure one wants to be: each threshold is
one point of the ROC curve (Fawcett 2006).
"""

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.model.probabilities import class_probabilities, probability_kind

POSITIVE = 1
"""Of two classes the one that is called positive, as the deck's 1 of 0 and 1."""
USUAL_THRESHOLD = 0.5
"""Where the larger of two outputs, or an output rounded, decides as well."""


def positive_probability(
    outputs: FloatArray, activation: str, coding: str
) -> FloatArray:
    """Return the probability of the second of two classes, (n_samples,).

    ``outputs`` is (n_samples, n_outputs); NaN where the outputs are. An unknown coding
    raises ``InputError``.
    """
    if probability_kind(activation, coding, outputs.shape[-1]) == "single":
        return np.asarray(np.clip(outputs[:, 0], 0.0, 1.0))
    return class_probabilities(outputs, activation, coding, 2)[0][:, POSITIVE]


def certainty_at(probabilities: FloatArray, threshold: float) -> FloatArray:
    """Return how far a decision is from doubt: 0 at the threshold, 1 at p = 0 and 1.

    ``probabilities`` of class 1 have any shape, the result has the same.
    """
    room = np.where(probabilities > threshold, 1.0 - threshold, threshold)
    away = np.abs(probabilities - threshold)
    return np.asarray(np.divide(away, room, out=away.copy(), where=room > 0.0))


def decide_at(probabilities: FloatArray, threshold: float) -> IntArray:
    """Return 1 where the probability of class 1, (n_samples,), is above, else 0."""
    return np.asarray(probabilities > threshold, dtype=np.int64)
