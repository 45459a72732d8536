"""What a data set is made of: how many samples of each class are in each set."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import IntArray, frozen
from nnsim.data.class_histogram import ClassHistogram, class_histogram
from nnsim.data.prepare import SET_NAMES, PreparedData

PARTS = (*SET_NAMES, "unused")


@dataclass(frozen=True, eq=False)
class Composition:
    """Samples counted.

    Attributes
    ----------
    counts : (n_groups, 4) of each class, or of all without classes, in each of
        ``PARTS``.
    target : histogram of the first number to predict, in its own units, with the
        ``PARTS`` as groups; None for classes.
    """

    counts: IntArray
    target: ClassHistogram | None


def part_of_rows(data: PreparedData) -> IntArray:
    """Return the index in ``PARTS`` of every row of the data set, (n_samples,)."""
    parts = np.full(data.dataset.n_samples, len(SET_NAMES), dtype=np.int64)
    for index, samples in enumerate(data.sets):
        parts[samples.rows] = index
    return parts


def composition(data: PreparedData) -> Composition:
    """Return how the samples are spread over classes and sets."""
    labels, values = data.dataset.labels, data.dataset.values
    parts = part_of_rows(data)
    groups = np.zeros_like(parts) if labels is None else labels
    n_groups = max(1, data.n_classes)
    counts = np.bincount(groups * len(PARTS) + parts, minlength=n_groups * len(PARTS))
    target = None
    if labels is None and values is not None:
        target = class_histogram(values[:, 0], parts, len(PARTS))
    table = counts.reshape(n_groups, len(PARTS)).astype(np.int64)
    return Composition(frozen(table), target)
