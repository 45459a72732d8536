"""A few rows that stand for many: as many of each class as their shares."""

import numpy as np

from nnsim.arrays import IntArray, frozen


def stratified_subsample(
    rows: IntArray, labels: IntArray | None, most: int
) -> IntArray:
    """Return at most ``most`` of the rows (n,), rising, in the mix of their classes.

    Shares go by largest remainder, and no class is left out while there is a place for
    each; within a class every k-th row is taken (systematic sampling). ``labels`` is
    (n,), of these rows, or None.
    """
    if len(rows) <= most:
        return frozen(np.sort(rows))
    if labels is None:
        return frozen(np.sort(_every_kth(rows, most)))
    classes, sizes = np.unique(labels, return_counts=True)
    wanted = _shares(sizes, most)
    chosen = [
        _every_kth(rows[labels == label], int(count))
        for label, count in zip(classes, wanted, strict=True)
    ]
    return frozen(np.sort(np.concatenate(chosen)))


def _every_kth(rows: IntArray, count: int) -> IntArray:
    places = (np.arange(count) + 0.5) * (len(rows) / max(1, count))
    chosen: IntArray = rows[places.astype(np.int64)]
    return chosen


def _shares(sizes: IntArray, most: int) -> IntArray:
    """Return how many of each class, together ``most``."""
    least = 1 if len(sizes) <= most else 0
    counts = np.full(len(sizes), least)
    quotas = sizes * (most / sizes.sum())
    lacking = np.maximum(quotas - least, 0.0)
    if lacking.sum() > 0.0:
        lacking *= (most - counts.sum()) / lacking.sum()
    counts += np.floor(lacking).astype(np.int64)
    left_over = most - int(counts.sum())
    neediest = np.argsort(np.floor(lacking) - lacking, kind="stable")[:left_over]
    counts[neediest] += 1
    wanted: IntArray = np.minimum(counts, sizes)
    return wanted
