"""Which samples are for training, validation and test, in the same mix of classes."""

from collections.abc import Callable

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.chance import Purpose, permutation, stream_key
from nnsim.choices import require_choice
from nnsim.data.settings import SplitSettings
from nnsim.errors import InputError

ROUNDING = 1e-9


# Counts of the sets in a group (4,), key of its chance, place of each of its rows ->
# set of each row.
Deal = Callable[[IntArray, int, FloatArray], IntArray]


def deal_at_random(counts: IntArray, key: int, places: FloatArray) -> IntArray:
    """Return the set of each row of a group, drawn without replacement."""
    sets = np.empty(len(places), dtype=np.int64)
    sets[permutation(key, len(places))] = np.repeat(np.arange(len(counts)), counts)
    return sets


def deal_in_turn(counts: IntArray, key: int, places: FloatArray) -> IntArray:
    """Return the set of each row of a group, every set spread evenly over the places.

    Row j of a set with n of N rows is due at (j + 1/2) N / n; of several that are due
    at once, training is first. So two equal parts alternate (course: overtraining).
    """
    due = np.concatenate([(np.arange(count) + 0.5) / max(1, count) for count in counts])
    turns = np.argsort(np.round(due, 9), kind="stable")
    sets = np.empty(len(places), dtype=np.int64)
    in_order = np.argsort(places, kind="stable")
    sets[in_order] = np.repeat(np.arange(len(counts)), counts)[turns]
    return sets


DEALS: dict[str, Deal] = {"random": deal_at_random, "alternate": deal_in_turn}


def split_rows(
    labels: IntArray | None,
    n_samples: int,
    settings: SplitSettings,
    seed: int,
    along: FloatArray | None = None,
) -> tuple[IntArray, IntArray, IntArray]:
    """Return the rows of training, validation and test: sorted, disjoint, read-only.

    Each set holds its part of all samples by largest remainder, and of each class to
    within one sample. Which ones, is a function of the seed; or they are dealt in turn,
    in the order of ``along`` (n_samples,) or of the rows. ``labels`` is (n_samples,) or
    None for a split without classes. Raise ``InputError`` if the parts add up to more
    than 1 or leave nothing for training, or ``how`` is not in ``DEALS``.
    """
    require_choice("data.split.how", settings.how, DEALS)
    groups = _groups(labels, n_samples)
    counts = _apportion(np.array([len(group) for group in groups]), _parts(settings))
    if counts[:, 0].sum() == 0:
        raise InputError("data.empty_training", part=settings.training)
    places = np.arange(n_samples, dtype=np.float64) if along is None else along
    set_of_row = np.empty(n_samples, dtype=np.int64)
    for index, (group, wanted) in enumerate(zip(groups, counts, strict=True)):
        key = stream_key(seed, Purpose.SPLIT, index)
        set_of_row[group] = DEALS[settings.how](wanted, key, places[group])
    training, validation, test = (
        frozen(np.flatnonzero(set_of_row == number)) for number in range(3)
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
