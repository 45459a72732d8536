"""Confusion matrix and what is read from it (deck: How to measure classification …)."""

import numpy as np

from nnsim.arrays import FloatArray, IntArray


def confusion_matrix(actual: IntArray, predicted: IntArray, n_classes: int) -> IntArray:
    """Return counts, shape (n_classes, n_classes), as confusion[actual, predicted]."""
    cells = actual * n_classes + predicted
    counts = np.bincount(cells, minlength=n_classes * n_classes)
    return counts.reshape(n_classes, n_classes).astype(np.int64)


def share(part: IntArray, whole: IntArray) -> FloatArray:
    """Return part / whole, NaN where the whole is 0."""
    result = np.full(part.shape, np.nan)
    np.divide(part, whole, out=result, where=whole > 0)
    return result


def recall(confusion: IntArray) -> FloatArray:
    """TP / (TP + FN) of each actual class, (n_classes,), NaN for an absent class."""
    return share(np.diagonal(confusion), confusion.sum(axis=1))


def precision(confusion: IntArray) -> FloatArray:
    """TP / (TP + FP) of each predicted class, (n_classes,), NaN if never predicted."""
    return share(np.diagonal(confusion), confusion.sum(axis=0))


def accuracy(confusion: IntArray) -> float:
    """Return the share of right predictions, NaN for no samples."""
    total = int(confusion.sum())
    return float(np.trace(confusion)) / total if total else float("nan")
