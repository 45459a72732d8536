"""How often the values of one column fall into each bin, class by class."""

import math
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen

FEWEST_BINS, MOST_BINS = 6, 32
MOST_PLACES = 17
"""So few places of a grid have a bin each."""
MOST_GRID_STEPS = 2000
GRID_TOLERANCE = 1e-6
"""Share of the whole range that rounding may move a value."""
EDGE_MARGIN = 1e-9
"""Share of the whole range between an edge and a value that would fall on it."""


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

    Values on a grid (whole numbers, tenths of a cm) have bins of whole grid steps whose
    edges lie between them: so no comb appears, and a linear change of the values leaves
    the picture as it is.
    """
    if not len(values):
        return np.array([0.0, 1.0])
    low, high = float(values.min()), float(values.max())
    if low == high:
        half = max(0.5, 1e-3 * abs(low))
        return np.array([low - half, low + half])
    n_bins = int(np.clip(round(len(values) ** 0.5), FEWEST_BINS, MOST_BINS))
    grid = _grid_step(values, low, high)
    if grid is None:
        edges = np.linspace(low, high, n_bins + 1)
        edges[1:-1] -= EDGE_MARGIN * (high - low)
    else:
        n_places = round((high - low) / grid) + 1
        per_bin = 1 if n_places <= MOST_PLACES else math.ceil(n_places / n_bins)
        ends = np.arange(math.ceil(n_places / per_bin) + 1) * per_bin
        edges = np.asarray(low + (ends - 0.5) * grid, np.float64)
    if (np.diff(edges) <= 0.0).any():  # closer together than numbers can tell
        return np.array([low, high])
    return edges


def _grid_step(values: FloatArray, low: float, high: float) -> float | None:
    """Return the distance of the grid that all values lie on, None without one."""
    gaps = np.diff(np.unique(values))
    gaps = gaps[gaps > GRID_TOLERANCE * (high - low)]
    if not len(gaps):
        return None
    n_steps = round((high - low) / float(gaps.min()))
    if n_steps > MOST_GRID_STEPS:
        return None
    places = (values - low) * (n_steps / (high - low))
    apart = np.abs(places - np.round(places)).max()
    return (high - low) / n_steps if apart < GRID_TOLERANCE * n_steps else None
