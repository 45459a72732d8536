"""What was decided for each sample: as the network does, or at the chosen threshold.

For two classes this is one comparison a sample, so it follows the slider at once.
"""

from dataclasses import replace

import numpy as np

from nnsim.arrays import IntArray, frozen
from nnsim.data.prepare import SET_NAMES, SetName
from nnsim.data.prepared import PreparedData
from nnsim.frames.frame import Frame
from nnsim.model.confusion import accuracy, confusion_matrix
from nnsim.model.decision import decide_at, positive_probability
from nnsim.model.evaluation import Evaluation
from ui.panels.sample_places import NO_CLASS


def evaluation_of(
    data: PreparedData, frame: Frame, set_name: SetName, threshold: float | None
) -> Evaluation:
    """Return how a set is judged; at ``threshold`` where there are two classes."""
    evaluation = frame.evaluations[SET_NAMES.index(set_name)]
    labels = data.sample_set(set_name).labels
    if threshold is None or data.n_classes != 2 or labels is None:
        return evaluation
    activation = frame.spec.layers[-1].activation
    positive = positive_probability(evaluation.outputs, activation, data.coding)
    predicted = decide_at(positive, threshold)
    confusion = confusion_matrix(labels, predicted, 2)
    return replace(
        evaluation,
        accuracy=accuracy(confusion),
        predicted=frozen(predicted),
        confusion=frozen(confusion),
    )


def predictions(
    data: PreparedData, frame: Frame, threshold: float | None = None
) -> IntArray:
    """Return the predicted class of each row of the data set, ``NO_CLASS`` if none."""
    predicted = np.full(data.dataset.n_samples, NO_CLASS)
    for name in SET_NAMES:
        decided = evaluation_of(data, frame, name, threshold).predicted
        if decided is not None:
            predicted[data.sample_set(name).rows] = decided
    return predicted
