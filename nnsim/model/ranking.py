"""How well scores rank one class above the other: the ROC curve and its area."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import BoolArray, FloatArray, IntArray, frozen
from nnsim.model.confusion import share


@dataclass(frozen=True)
class RocCurve:
    """Rates when every score ≥ threshold is called positive, from (0, 0) to (1, 1).

    Attributes
    ----------
    false_positive_rate : (n_points,) FP / (FP + TN), NaN if nothing is negative.
    true_positive_rate : (n_points,) TP / (TP + FN), NaN if nothing is positive.
    thresholds : (n_points,) falling from +∞, then one for each score that occurs.
    area : 1 = every positive above every negative, ½ = no order; NaN for one class.
    """

    false_positive_rate: FloatArray
    true_positive_rate: FloatArray
    thresholds: FloatArray
    area: float


def roc_curve(scores: FloatArray, positive: BoolArray) -> RocCurve:
    """Return the curve of scores (n_samples,), e.g. the probability of class 1.

    The area is the chance that a positive scores above a negative, a tie counted half
    (Fawcett 2006; Hanley and McNeil 1982). NaN scores have no order: no point but the
    first is left, and its rates and the area are NaN.
    """
    if np.isnan(scores).any():
        scores, positive = scores[:0], positive[:0]
    order = np.argsort(-scores, kind="stable")
    ranked = scores[order]
    # Samples of one score cross the threshold together: a point at the last of each.
    last = np.flatnonzero(np.append(ranked[1:] != ranked[:-1], len(ranked) > 0))
    true_positives = _counts_up_to(last, positive[order])
    false_positives = _counts_up_to(last, ~positive[order])
    # Twice the area in whole samples, so that ties lose no digits.
    widths = np.diff(false_positives)
    heights = true_positives[1:] + true_positives[:-1]
    pairs = true_positives[-1:] * false_positives[-1:]
    return RocCurve(
        frozen(share(false_positives, false_positives[-1:])),
        frozen(share(true_positives, true_positives[-1:])),
        frozen(np.append(np.inf, ranked[last])),
        float(share((widths * heights).sum(keepdims=True), 2 * pairs)[0]),
    )


def _counts_up_to(last: IntArray, ranked: BoolArray) -> IntArray:
    """Return 0 and the number of Trues up to each index of ``last``, (n_points,)."""
    counts: IntArray = np.cumsum(ranked, dtype=np.int64)[last]
    return np.append(0, counts)
