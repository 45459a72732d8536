"""What the panel of the metrics says in words."""

import math

from nnsim.data.prepare import SetName
from nnsim.frames.frame import ProbabilityReport
from ui.i18n import number, tr
from ui.panels.set_sign import set_title

DASH = "–"


def no_report_words(kind: str, set_name: SetName) -> str:
    """Return why there are no numbers and what to do: for kind run, empty, diverged."""
    words = {
        "run": tr("Choose a scene at the top of the window."),
        "empty": tr(
            "The {set} set is empty. Give it a share of the samples under Data.",
            set=set_title(set_name),
        ),
        "diverged": tr(
            "Diverged: the weights are no longer numbers, so there is nothing to "
            "measure. Rewind and lower η."
        ),
    }
    return words[kind]


def regression_words(set_name: SetName, error: float) -> tuple[str, str]:
    """Return what stands for a regression: the error, and why nothing else does."""
    return (
        tr(
            "E of the {set} set: {error}",
            set=set_title(set_name),
            error=number_or_dash(error),
        ),
        tr(
            "E is the mean over its samples. Outputs are numbers here, not classes: "
            "there is nothing to recall, and no probability."
        ),
    )


def probability_text(kind: str) -> str:
    """Return how the outputs became probabilities."""
    texts = {
        "softmax": tr("probabilities: softmax"),
        "sum": tr("probabilities: by the sum of activations"),
        "single": tr("probabilities: a and 1 − a of one output"),
        "bits": tr("probabilities: product over the bits"),
    }
    return texts[kind]


def number_or_dash(value: float) -> str:
    """Return a number, or a dash where there is none: 0 / 0 is not a number."""
    return DASH if math.isnan(value) else number(value)


def head_tip(key: str) -> str:
    """Return what a column of the table means."""
    tips = {
        "recall": tr("Recall = TP / (TP + FN): how much of the class is found"),
        "precision": tr(
            "Precision = TP / (TP + FP): how much of what is called so is so"
        ),
        "f1": tr("F1 = 2 TP / (2 TP + FP + FN): recall and precision in one"),
        "support": tr("n: samples of the class in this set"),
    }
    return tips[key]


def total_tip(key: str, probabilities: ProbabilityReport | None) -> str:
    """Return what a number about all classes means."""
    tips = {
        "accuracy": tr("Accuracy: share of all samples that are right"),
        "balanced": tr("Balanced accuracy: mean recall, each class counts the same"),
        "error": tr("E: mean error over the set, what training makes smaller"),
    }
    if key in tips:
        return tips[key]
    text = tr("Cross-entropy (log score): mean of −log p of the actual class")
    if probabilities is None:
        return text
    equal = number(probabilities.equal_shares)
    return text + "\n" + tr("0 is perfect; equal shares get {equal}", equal=equal)
