"""Two classes decided at a threshold: as scikit-learn, and as usual at one half."""

import numpy as np
import pytest
from sklearn.metrics import confusion_matrix as sklearn_confusion
from sklearn.metrics import roc_curve as sklearn_roc

from nnsim.arrays import FloatArray
from nnsim.data.coding import decide
from nnsim.model.confusion import class_report, confusion_matrix
from nnsim.model.decision import USUAL_THRESHOLD, decide_at, positive_probability
from nnsim.model.probabilities import class_probabilities

DRAW = np.random.default_rng(3)
CASES = [("binary", "sigmoid", 1), ("one-per-class", "sigmoid", 2)]


@pytest.mark.parametrize(("coding", "activation", "n_outputs"), CASES)
def test_that_the_usual_threshold_decides_as_the_network_does(
    coding: str, activation: str, n_outputs: int
) -> None:
    outputs = DRAW.random((500, n_outputs))
    positive: FloatArray = positive_probability(outputs, activation, coding)
    expected = class_probabilities(outputs, activation, coding, 2)[0][:, 1]
    np.testing.assert_allclose(positive, expected, rtol=1e-12)
    np.testing.assert_array_equal(
        decide_at(positive, USUAL_THRESHOLD), decide(outputs, 2, coding)
    )


def test_that_matrix_and_roc_point_are_those_of_scikit_learn() -> None:
    actual = DRAW.integers(0, 2, 400)
    drawn = 0.3 * actual + 0.7 * DRAW.random(400)
    scores: FloatArray = np.rint(100.0 * drawn) / 100.0
    false_rate, true_rate, thresholds = sklearn_roc(
        actual, scores, drop_intermediate=False
    )
    for threshold in (0.105, 0.305, 0.5, 0.805):
        predicted = decide_at(scores, threshold)
        confusion = confusion_matrix(actual, predicted, 2)
        np.testing.assert_array_equal(
            confusion, sklearn_confusion(actual, scores > threshold)
        )
        report = class_report(confusion)
        place = int(np.flatnonzero(thresholds > threshold)[-1])
        assert report.recall[1] == pytest.approx(true_rate[place])
        assert 1.0 - report.recall[0] == pytest.approx(false_rate[place])


def test_that_an_unknown_probability_is_not_called_positive() -> None:
    assert decide_at(np.array([np.nan, 1.0, 0.0]), 0.0).tolist() == [0, 1, 0]
