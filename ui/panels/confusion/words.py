"""What the panel of the confusion matrix says in words."""

import numpy as np

from nnsim.arrays import IntArray
from nnsim.data.prepare import SetName
from nnsim.model.confusion import accuracy, precision, recall
from ui.counted import samples
from ui.i18n import THIN_SPACE, count, number, percent, tr
from ui.panels.set_sign import set_title


def no_matrix_words(kind: str, set_name: SetName) -> str:
    """Return why there is no matrix and what to do: for kind run, empty, ..."""
    words = {
        "run": tr("Choose a scene at the top of the window."),
        "empty": tr(
            "The {set} set is empty. Give it a share of the samples under Data.",
            set=set_title(set_name),
        ),
        "diverged": tr(
            "Diverged: the weights are no longer numbers, so they predict nothing. "
            "Rewind and lower η."
        ),
    }
    return words[kind]


def caption_text(set_name: SetName, n_samples: int) -> str:
    """Return which set, how many samples, and that nothing was rebalanced."""
    return tr(
        "{set} · {samples} · observed proportions",
        set=set_title(set_name),
        samples=samples(n_samples),
    )


def threshold_text(caption: str, name: str, threshold: float) -> str:
    """Return a caption that also says at which probability a class is called."""
    return tr(
        "{caption} · {name} if p > {threshold}",
        caption=caption,
        name=name,
        threshold=number(threshold, 2),
    )


def cell_text(
    confusion: IntArray, actual: int, predicted: int, names: tuple[str, ...]
) -> str:
    """Return what one cell counts."""
    n, total = int(confusion[actual, predicted]), int(confusion[actual].sum())
    fields = {
        "n": count(n),
        "actual": names[actual],
        "predicted": names[predicted],
    }
    if actual == predicted:
        text = (
            tr("1 sample of {actual} predicted rightly", **fields)
            if n == 1
            else tr("{n} samples of {actual} predicted rightly", **fields)
        )
    elif n == 1:
        text = tr("1 sample of {actual} predicted as {predicted}", **fields)
    else:
        text = tr("{n} samples of {actual} predicted as {predicted}", **fields)
    if not total:
        return text
    share = percent(n / total)
    return text + "\n" + tr("{share} of {actual}", share=share, actual=names[actual])


def recall_text(confusion: IntArray, index: int, names: tuple[str, ...]) -> str:
    """Return what recall is, and of how many samples."""
    return tr(
        "Recall of {name} = TP / (TP + FN) = {right} / {n} = {share}:\n"
        "how much of what is {name} is found",
        name=names[index],
        right=count(int(confusion[index, index])),
        n=count(int(confusion[index].sum())),
        share=percent(float(recall(confusion)[index])),
    )


def precision_text(confusion: IntArray, index: int, names: tuple[str, ...]) -> str:
    """Return what precision is, and of how many predictions."""
    return tr(
        "Precision of {name} = TP / (TP + FP) = {right} / {n} = {share}:\n"
        "how much of what is called {name} is {name}",
        name=names[index],
        right=count(int(confusion[index, index])),
        n=count(int(confusion[:, index].sum())),
        share=percent(float(precision(confusion)[index])),
    )


def accuracy_text(confusion: IntArray) -> str:
    """Return what accuracy is, and of how many samples."""
    return tr(
        "Accuracy = {right} / {n} = {share}: all right predictions",
        right=count(int(np.trace(confusion))),
        n=count(int(confusion.sum())),
        share=percent(accuracy(confusion)),
    )


def share_text(share: float, digits: int) -> str:
    """Return a percentage: 0 with one decimal, 1 with none, 2 without its sign."""
    if digits == 2 and np.isfinite(share):
        return percent(share, 0).split(THIN_SPACE)[0]
    return percent(share, 0 if digits else 1)
