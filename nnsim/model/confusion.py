"""Confusion matrix and what is read from it (deck: How to measure classification …).

A share of nothing, 0 / 0, is NaN: no number would be true of it.
"""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen


@dataclass(frozen=True)
class ClassReport:
    """What a confusion matrix says of each class and of all; NaN where it says nothing.

    Attributes
    ----------
    recall, precision, f1 : (n_classes,) in [0, 1], read-only.
    support : (n_classes,) samples that are of the class, read-only.
    accuracy : share of right predictions.
    balanced_accuracy : mean recall of the classes that are there.
    """

    recall: FloatArray
    precision: FloatArray
    f1: FloatArray
    support: IntArray
    accuracy: float
    balanced_accuracy: float


def confusion_matrix(actual: IntArray, predicted: IntArray, n_classes: int) -> IntArray:
    """Return counts, shape (n_classes, n_classes), as confusion[actual, predicted]."""
    cells = actual * n_classes + predicted
    counts = np.bincount(cells, minlength=n_classes * n_classes)
    return counts.reshape(n_classes, n_classes).astype(np.int64)


def class_report(confusion: IntArray) -> ClassReport:
    """Read everything from confusion[actual, predicted], (n_classes, n_classes)."""
    return ClassReport(
        frozen(recall(confusion)),
        frozen(precision(confusion)),
        frozen(f1(confusion)),
        frozen(support(confusion)),
        accuracy(confusion),
        balanced_accuracy(confusion),
    )


def share(part: IntArray | FloatArray, whole: IntArray) -> FloatArray:
    """Return part / whole, NaN where the whole is 0."""
    result = np.full(part.shape, np.nan)
    np.divide(part, whole, out=result, where=whole > 0)
    return result


def support(confusion: IntArray) -> IntArray:
    """TP + FN, the samples that are of each class, (n_classes,)."""
    return np.asarray(confusion.sum(axis=1), dtype=np.int64)


def recall(confusion: IntArray) -> FloatArray:
    """TP / (TP + FN) of each actual class, (n_classes,), NaN for an absent class."""
    return share(np.diagonal(confusion), support(confusion))


def precision(confusion: IntArray) -> FloatArray:
    """TP / (TP + FP) of each predicted class, (n_classes,), NaN if never predicted."""
    return share(np.diagonal(confusion), confusion.sum(axis=0))


def f1(confusion: IntArray) -> FloatArray:
    """2 TP / (2 TP + FP + FN), harmonic mean of recall and precision, (n_classes,).

    0 for a class that is there and never predicted, NaN for one that is neither (van
    Rijsbergen 1979, Information Retrieval, ch. 7).
    """
    return share(2 * np.diagonal(confusion), support(confusion) + confusion.sum(axis=0))


def accuracy(confusion: IntArray) -> float:
    """Return the share of right predictions, NaN for no samples."""
    total = int(confusion.sum())
    return float(np.trace(confusion)) / total if total else float("nan")


def balanced_accuracy(confusion: IntArray) -> float:
    """Return the mean recall of the classes that are there, NaN for no samples.

    Each class counts the same, however rare (Brodersen et al. 2010).
    """
    present = recall(confusion)[support(confusion) > 0]
    return float(present.mean()) if present.size else float("nan")
