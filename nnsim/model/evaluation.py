"""How good a network is on one set of samples."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import BoolArray, FloatArray, IntArray, frozen
from nnsim.data.coding import decide
from nnsim.data.dataset import SampleSet
from nnsim.model.confusion import accuracy, confusion_matrix
from nnsim.model.forward import network_outputs
from nnsim.model.losses import LOSSES
from nnsim.model.spec import NetworkSpec


@dataclass(frozen=True)
class Judgement:
    """How outputs become classes and an error; the same for all three sets."""

    loss: str
    n_classes: int
    coding: str


@dataclass(frozen=True)
class Evaluation:
    """Error and, for classes, predictions of one set.

    Attributes
    ----------
    error : mean over samples of E, NaN for an empty set.
    accuracy : share of right predictions, NaN for regression or an empty set.
    outputs : (n_samples, n_outputs), read-only.
    predicted : (n_samples,) class index, or None for regression.
    confusion : (n_classes, n_classes) as [actual, predicted], or None.
    """

    error: float
    accuracy: float
    outputs: FloatArray
    predicted: IntArray | None = None
    confusion: IntArray | None = None

    def wrong(self, labels: IntArray | None) -> BoolArray | None:
        """Return where the predicted class is not ``labels``, or None."""
        if self.predicted is None or labels is None:
            return None
        return frozen(np.asarray(self.predicted != labels))


def mean_error(outputs: FloatArray, targets: FloatArray, loss: str) -> float:
    """Return the mean over samples of E, NaN for no samples."""
    if not len(outputs):
        return float("nan")
    with np.errstate(over="ignore", invalid="ignore"):
        return float(LOSSES[loss].value(outputs, targets).mean())


def evaluate(
    spec: NetworkSpec, parameters: FloatArray, samples: SampleSet, judgement: Judgement
) -> Evaluation:
    """Judge a network on one set."""
    outputs = network_outputs(spec, parameters, samples.inputs)
    error = mean_error(outputs, samples.targets, judgement.loss)
    if samples.labels is None:
        return Evaluation(error, float("nan"), frozen(outputs))
    predicted = decide(outputs, judgement.n_classes, judgement.coding)
    confusion = confusion_matrix(samples.labels, predicted, judgement.n_classes)
    return Evaluation(
        error,
        accuracy(confusion),
        frozen(outputs),
        frozen(predicted),
        frozen(confusion),
    )
