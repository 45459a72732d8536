"""Which samples are for training, validation and test, in the same mix of classes."""

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.chance import Purpose, permutation, stream_key
from nnsim.data.settings import SplitSettings
from nnsim.errors import InputError

ROUNDING = 1e-9


def split_rows(
    labels: IntArray | None, n_samples: int, settings: SplitSettings, seed: int
) -> tuple[IntArray, IntArray, IntArray]:
    """Return the rows of training, validation and test: sorted, disjoint, read-only.

    Each set holds its part of all samples by largest remainder, and of each class to
    within one sample; which ones, is a function of the seed. ``labels`` is (n_samples,)
    or None for a split without classes. Raise ``InputError`` if the parts add up to
    more than 1 or leave nothing for training.
    """
    parts = _parts(settings)
    groups = _groups(labels, n_samples)
    counts = _apportion(np.array([len(group) for group in groups]), parts)
    if counts[:, 0].sum() == 0:
        raise InputError("data.empty_training", part=settings.training)
    pieces: list[list[IntArray]] = [[], [], []]
    for index, (group, wanted) in enumerate(zip(groups, counts, strict=True)):
        key = stream_key(seed, Purpose.SPLIT, index)
        shuffled = group[permutation(key, len(group))]
        cuts = np.split(shuffled, np.cumsum(wanted[:3]))
        for rows, piece in zip(pieces, cuts[:3], strict=True):
            rows.append(piece)
    training, validation, test = (
        frozen(np.sort(np.concatenate(rows))) for rows in pieces
    )
    return training, validation, test


def _parts(settings: SplitSettings) -> FloatArray:
    """Return the four parts (training, validation, test, not used), which make 1."""
    asked = (settings.training, settings.validation, settings.test)
    total = sum(asked)
    if total > 1.0 + ROUNDING:
        raise InputError("data.split_sum", total=f"{total:g}")
    unused = 1.0 - total
    return np.array([*asked, unused if unused > ROUNDING else 0.0])


def _groups(labels: IntArray | None, n_samples: int) -> list[IntArray]:
    """Return the rows of each class, or all rows as one group."""
    if labels is None:
        return [np.arange(n_samples)]
    return [np.flatnonzero(labels == label) for label in np.unique(labels)]


def _apportion(sizes: IntArray, parts: FloatArray) -> IntArray:
    """Return counts (n_groups, n_parts) whose row sums are the sizes.

    Column sums are the largest-remainder share of all samples; each cell is its quota
    to within one. Left-over samples go to the sets that still lack most (the greedy
    construction of Gale 1957 and Ryser 1957), so both sums come out exactly.
    """
    quotas = np.round(np.outer(sizes, parts), 9)
    counts = np.floor(quotas).astype(np.int64)
    lacking = _largest_remainder(int(sizes.sum()), parts) - counts.sum(axis=0)
    for row, size in enumerate(sizes):
        left_over = int(size - counts[row].sum())
        fractions = quotas[row] - counts[row]
        neediest = np.lexsort((-fractions, -lacking))[:left_over]
        counts[row, neediest] += 1
        lacking[neediest] -= 1
    return counts


def _largest_remainder(n_samples: int, parts: FloatArray) -> IntArray:
    """Return whole numbers that add up to ``n_samples``, nearest to its parts."""
    quotas = np.round(n_samples * parts, 9)
    counts = np.floor(quotas).astype(np.int64)
    left_over = n_samples - int(counts.sum())
    first = np.argsort(counts - quotas, kind="stable")[:left_over]
    counts[first] += 1
    return counts
