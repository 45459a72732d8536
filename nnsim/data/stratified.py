"""A part of many samples that stands for all of them: the same mix of classes."""

import numpy as np

from nnsim.arrays import IntArray, frozen
from nnsim.chance import Purpose, permutation, stream_key


def stratified_rows(labels: IntArray | None, n_samples: int, most: int) -> IntArray:
    """Return at most ``most`` rows, rising, read-only; all of them if they are so few.

    Each class of ``labels`` (n_samples,) has its share of the rows, and at least one
    while there is room. Which ones, is drawn once and for all.
    """
    if n_samples <= most:
        return frozen(np.arange(n_samples))
    order = permutation(stream_key(0, Purpose.SUBSAMPLE), n_samples)
    if labels is not None:
        order = order[np.argsort(_places_in_class(labels[order]), kind="stable")]
    return frozen(np.sort(order[:most]))


def _places_in_class(labels: IntArray) -> IntArray:
    """Return how early each row comes by the share of its class that came before it.

    (number in its class) / (size of the class), so that any first part of the rows in
    this order holds each class by its share; the first row of each class comes first.
    """
    sizes = np.bincount(labels)
    by_class = np.argsort(labels, kind="stable")
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    numbers = np.empty(len(labels), dtype=np.int64)
    numbers[by_class] = np.arange(len(labels)) - np.repeat(starts, sizes)
    return np.asarray(numbers / np.maximum(1, sizes)[labels])
