"""Blocks of epochs that keep their extremes, so that no jump is lost in a merge."""

import numpy as np

from nnsim.arrays import FloatArray, IntArray

N_CURVES = 6
VALIDATION = 1  # row of its error among the six curves
ROW = slice(0, 8)
"""The last real row of a block: epoch, step and the six curves, NaN where unknown."""
EPOCH = 0
LOW, HIGH, LATEST = slice(8, 14), slice(14, 20), slice(20, 26)
"""Least, greatest and last finite value of each curve, NaN where a block has none."""
BEST_ERROR = LOW.start + VALIDATION
BEST_EPOCH = 26
"""Epoch of the lowest validation error of a block, −1 where it has none."""
COUNT = 27
N_FIELDS = 28
NEAR = 0.1
"""Extremes stand so near to the rows beside them, as a share of the way between those:
a curve that only falls has no stairs."""


def blocks_of(rows: FloatArray) -> FloatArray:
    """Return each row (n, 8) as a block of its own, (N_FIELDS, n)."""
    blocks = np.empty((N_FIELDS, len(rows)))
    blocks[ROW] = rows.T
    values = blocks[ROW][-N_CURVES:]
    blocks[LOW] = np.where(np.isfinite(values), values, np.nan)
    blocks[HIGH] = blocks[LATEST] = blocks[LOW]
    blocks[BEST_EPOCH] = np.where(np.isnan(blocks[BEST_ERROR]), -1.0, blocks[EPOCH])
    blocks[COUNT] = 1.0
    return blocks


def merged(blocks: FloatArray, starts: IntArray) -> FloatArray:
    """Return (N_FIELDS, n_groups) of (N_FIELDS, n), a group from each of ``starts``.

    ``starts`` (n_groups,) rises from 0; of equal validation errors the first is best.
    """
    n_blocks = blocks.shape[1]
    if len(starts) == n_blocks:
        return blocks
    groups = np.empty((N_FIELDS, len(starts)))
    groups[ROW] = blocks[ROW, ends_of(starts, n_blocks)]
    # fmin and fmax pass over NaN, which only two of them give.
    groups[LOW] = np.fmin.reduceat(blocks[LOW], starts, axis=1)
    groups[HIGH] = np.fmax.reduceat(blocks[HIGH], starts, axis=1)
    groups[LATEST] = latest(blocks, starts)
    groups[BEST_EPOCH] = _best_epochs(blocks, starts, groups[BEST_ERROR])
    groups[COUNT] = np.add.reduceat(blocks[COUNT], starts)
    return groups


def ends_of(starts: IntArray, n_blocks: int) -> IntArray:
    """Return the number of the last block of each group, (n_groups,)."""
    return np.append(starts[1:], n_blocks) - 1


def latest(blocks: FloatArray, starts: IntArray) -> FloatArray:
    """Return the last finite value of each curve in each group, (6, n_groups)."""
    values = blocks[LATEST]
    numbers = np.where(np.isnan(values), -1, np.arange(blocks.shape[1]))
    last_known = np.maximum.reduceat(numbers, starts, axis=1)
    # A group without a finite value has NaN at its start as anywhere.
    return np.take_along_axis(values, np.maximum(last_known, starts), axis=1)


def _best_epochs(blocks: FloatArray, starts: IntArray, lows: FloatArray) -> FloatArray:
    n_blocks = blocks.shape[1]
    sizes = np.diff(starts, append=n_blocks)
    is_lowest = blocks[BEST_ERROR] == np.repeat(lows, sizes)
    numbers = np.where(is_lowest, np.arange(n_blocks), n_blocks)
    first = np.minimum.reduceat(numbers, starts)
    best: FloatArray = blocks[BEST_EPOCH]
    return best[np.where(first < n_blocks, first, starts)]


def add_validation_error(blocks: FloatArray, epoch: float, error: float) -> None:
    """Write the error of an epoch whose row is forgotten into the first of blocks."""
    first = blocks[:, 0]
    if not (first[BEST_ERROR], first[BEST_EPOCH]) <= (error, epoch):
        first[BEST_EPOCH] = epoch
    for fields, pick in ((LOW, np.fmin), (HIGH, np.fmax)):
        first[fields][VALIDATION] = pick(first[fields][VALIDATION], error)


def thinned(blocks: FloatArray, n_bins: int) -> FloatArray:
    """Return points (8, 1 + 3 n) that n ≤ ``n_bins`` bins of blocks are drawn through.

    The first row is a point; after it each bin gives the two extremes of each curve,
    that which is nearer to the curve's end second, and its last row. A curve that the
    last row has no value of ends on its last finite one, at the end of that bin.
    """
    if blocks.shape[1] < 2:
        return blocks[ROW].copy()
    bins = merged(blocks[:, 1:], _bin_starts(blocks[ROW, 1:], n_bins))
    lows, highs, ends = bins[LOW], bins[HIGH], bins[LATEST]
    points = np.empty((len(blocks[ROW]), 1 + 3 * bins.shape[1]))
    points[:, 0] = blocks[ROW, 0]
    points[:, 3::3] = bins[ROW]
    counts, values = points[:-N_CURVES], points[-N_CURVES:]
    from_row_to_row = counts[:, 3::3] - counts[:, :-1:3]
    ends_low = ends <= 0.5 * lows + 0.5 * highs
    for place, share, extremes in (
        (1, NEAR, np.where(ends_low, highs, lows)),
        (2, 1.0 - NEAR, np.where(ends_low, lows, highs)),
    ):
        counts[:, place::3] = counts[:, :-1:3] + share * from_row_to_row
        values[:, place::3] = extremes
    for curve, known in enumerate(~np.isnan(ends)):
        for last in np.flatnonzero(known)[-1:]:
            values[curve, 3 + 3 * last] = ends[curve, last]
    return points


def _bin_starts(rows: FloatArray, n_bins: int) -> IntArray:
    """Return where bins of rows (8, n) begin, so that they end on rows of all sets.

    A set that is judged at a stride is unknown in most rows; a bin goes to the last
    row that has every set, if it has one, and the last bin to the last row.
    """
    n_rows = rows.shape[1]
    starts = np.arange(0, n_rows, -(-n_rows // n_bins))
    known = np.isfinite(rows[-N_CURVES:])
    has_all = known[known.any(axis=1)].all(axis=0)
    last = np.maximum.reduceat(np.where(has_all, np.arange(n_rows), -1), starts)
    ends = np.where(last < 0, ends_of(starts, n_rows), last)
    return np.append(0, ends[:-1] + 1)


def extreme_rows(values: FloatArray, most: int) -> IntArray:
    """Return rising row numbers, ends included, that keep extremes of ``values``.

    Where (n,) finite ``values`` are more than ``most``, each stretch of them gives the
    rows of its least and its greatest.
    """
    n_rows = len(values)
    if n_rows <= most:
        return np.arange(n_rows)
    width = -(-2 * n_rows // most)
    starts = np.arange(0, n_rows, width)
    # The last stretch is filled up with the last value, which adds no extreme.
    full = np.pad(values, (0, width * len(starts) - n_rows), mode="edge")
    stretches = full.reshape(-1, width)
    kept = [starts + stretches.argmin(axis=1), starts + stretches.argmax(axis=1)]
    ends = np.minimum(np.concatenate([[0], *kept, [n_rows - 1]]), n_rows - 1)
    return np.unique(ends)
