"""How well predicted probabilities agree with what is then observed."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import BoolArray, FloatArray, IntArray, frozen
from nnsim.model.confusion import share
from nnsim.model.losses import log_of


@dataclass(frozen=True)
class Calibration:
    """Predicted probability against observed frequency in equal bins of [0, 1].

    Attributes
    ----------
    edges : (n_bins + 1,) from 0 to 1; a bin holds its lower edge, the last one both.
    predicted : (n_bins,) mean of the probabilities in the bin, NaN for an empty bin.
    observed : (n_bins,) share of them that came true, NaN for an empty bin.
    counts : (n_bins,) number of probabilities in the bin.
    """

    edges: FloatArray
    predicted: FloatArray
    observed: FloatArray
    counts: IntArray


def calibration_bins(
    probabilities: FloatArray, came_true: BoolArray, n_bins: int = 10
) -> Calibration:
    """Sort predictions (n_samples,) by their probability (Murphy and Winkler 1977).

    For class k give ``probabilities[:, k]`` and ``labels == k``; for the class decided
    for, its probability and where it is right. A NaN probability is in no bin.
    """
    known = ~np.isnan(probabilities)
    probabilities, came_true = probabilities[known], came_true[known]
    bins = np.clip((probabilities * n_bins).astype(np.int64), 0, n_bins - 1)

    def sums(weights: FloatArray | BoolArray) -> FloatArray:
        return np.bincount(bins, weights, minlength=n_bins).astype(np.float64)

    counts = np.bincount(bins, minlength=n_bins).astype(np.int64)
    return Calibration(
        frozen(np.linspace(0.0, 1.0, n_bins + 1)),
        frozen(share(sums(probabilities), counts)),
        frozen(share(sums(came_true), counts)),
        frozen(counts),
    )


def log_score(probabilities: FloatArray, labels: IntArray) -> float:
    """Return the mean of −log p of the class that it was, in nats: 0 is perfect.

    ``probabilities`` is (n_samples, n_classes). It is the logarithmic score (Good 1952)
    with its sign turned, and the deck's cross-entropy (Improving classification) of
    probabilities against 0/1 targets; log n_classes is what equal shares get, and NaN
    what no samples get.
    """
    if not len(labels):
        return float("nan")
    p_actual = probabilities[np.arange(len(labels)), labels]
    # Taken from 0, since turning the sign of a perfect score would show as −0.
    return 0.0 - float(log_of(p_actual).mean())
