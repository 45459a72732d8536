"""How often the values of one column fall into each bin, class by class."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen

FEWEST_BINS, MOST_BINS = 6, 32
MOST_WHOLE_NUMBERS = 32
"""Whole numbers over so short a range have a bin each."""


@dataclass(frozen=True, eq=False)
class ClassHistogram:
    """Values in bins.

    Attributes
    ----------
    edges : (n_bins + 1,) rising; the last bin has its upper edge.
    counts : (n_groups, n_bins), a group is a class, or all samples without classes.
    n_left_out : values that are missing and so in no bin.
    """

    edges: FloatArray
    counts: IntArray
    n_left_out: int


def class_histogram(
    values: FloatArray, groups: IntArray | None, n_groups: int
) -> ClassHistogram:
    """Return the histogram of values (n,), of which those not finite are left out.

    ``groups`` is (n,) from 0 to ``n_groups`` − 1, or None for a single group.
    """
    there = np.isfinite(values)
    kept = values[there]
    edges = histogram_edges(kept)
    n_bins = len(edges) - 1
    bins = np.searchsorted(edges, kept, side="right") - 1
    bins = np.clip(bins, 0, n_bins - 1)
    rows = np.zeros(len(kept), np.int64) if groups is None else groups[there]
    n_rows = max(1, n_groups)
    counts = np.bincount(rows * n_bins + bins, minlength=n_rows * n_bins)
    return ClassHistogram(
        frozen(edges),
        frozen(counts.reshape(n_rows, n_bins).astype(np.int64)),
        int(len(values) - len(kept)),
    )


def histogram_edges(values: FloatArray) -> FloatArray:
    """Return edges of equal bins for finite values (n,), their number about √n.

    Few whole numbers get a bin each, so that no comb appears.
    """
    if not len(values):
        return np.array([0.0, 1.0])
    low, high = float(values.min()), float(values.max())
    if low == high:
        half = max(0.5, 1e-3 * abs(low))
        return np.array([low - half, low + half])
    if high - low <= MOST_WHOLE_NUMBERS and bool((values == np.round(values)).all()):
        return np.arange(low - 0.5, high + 1.0)
    n_bins = int(np.clip(round(len(values) ** 0.5), FEWEST_BINS, MOST_BINS))
    edges = low + (high - low) * (np.arange(n_bins + 1) / n_bins)
    edges[-1] = high
    if (np.diff(edges) <= 0.0).any():  # closer together than numbers can tell
        return np.array([low, high])
    return edges
