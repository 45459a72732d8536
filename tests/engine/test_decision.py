"""Two classes decided at a threshold: as scikit-learn, and as usual at one half."""

import numpy as np
import pytest
from sklearn.metrics import confusion_matrix as sklearn_confusion
from sklearn.metrics import roc_curve as sklearn_roc

from nnsim.arrays import FloatArray
from nnsim.data.coding import decide
from nnsim.model.confusion import class_report, confusion_matrix
from nnsim.model.decision import (
    USUAL_THRESHOLD,
    certainty_at,
    decide_at,
    positive_probability,
)
from nnsim.model.evaluation import Judgement
from nnsim.model.forward import network_outputs
from nnsim.model.probabilities import class_probabilities
from nnsim.probes.decision_map import decision_map
from nnsim.probes.feature_plane import FeaturePlane
from tests.engine.networks import drawn, make_spec

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


def test_that_certainty_is_nothing_at_the_threshold_and_whole_at_the_ends() -> None:
    p = np.array([0.0, 0.1, 0.2, 0.6, 1.0, np.nan])
    np.testing.assert_allclose(certainty_at(p, 0.2), [1.0, 0.5, 0.0, 0.5, 1.0, np.nan])
    assert certainty_at(p, 0.0)[:2].tolist() == [0.0, 0.1]
    assert certainty_at(p, 1.0)[4] == 0.0


@pytest.mark.parametrize(("coding", "activation", "n_outputs"), CASES)
@pytest.mark.parametrize("share", [0.3, 0.62])
def test_that_a_map_decides_at_the_threshold_everywhere(
    coding: str, activation: str, n_outputs: int, share: float
) -> None:
    spec = make_spec((2, 4, n_outputs), activation)
    parameters = 3.0 * drawn(1, spec.n_parameters)
    plane = FeaturePlane(0, 1, (-3.0, 3.0), (-2.0, 2.0), np.zeros(2))
    judgement = Judgement("quadratic", 2, coding)
    outputs = network_outputs(spec, parameters, plane.points(90, 80))
    p = outputs[:, 0] if n_outputs == 1 else outputs[:, 1] / outputs.sum(axis=1)
    threshold = float(np.quantile(p, share))
    answer = decision_map(
        spec, parameters, plane, judgement, (80, 90), threshold=threshold
    )
    assert answer.classes is not None
    np.testing.assert_array_equal(answer.classes.ravel() == 1, p > threshold)
    line = np.concatenate(answer.boundaries)
    inside = (np.abs(line[:, 0]) < 2.9) & (np.abs(line[:, 1]) < 1.9)
    there = network_outputs(spec, parameters, line[inside])
    at_line = there[:, 0] if n_outputs == 1 else there[:, 1] / there.sum(axis=1)
    np.testing.assert_allclose(at_line, threshold, atol=0.02)
    assert answer.undecided is None
    assert answer.threshold == threshold


def test_that_three_classes_know_no_threshold() -> None:
    spec = make_spec((2, 4, 3))
    plane = FeaturePlane(0, 1, (-3.0, 3.0), (-2.0, 2.0), np.zeros(2))
    judgement = Judgement("quadratic", 3, "one-per-class")
    answer = decision_map(
        spec, drawn(1, spec.n_parameters), plane, judgement, (8, 8), threshold=0.3
    )
    assert answer.threshold is None


def test_that_outputs_beyond_0_and_1_are_sure() -> None:
    outputs = np.array([[-0.4], [0.3], [1.7]])
    positive = positive_probability(outputs, "linear", "binary")
    assert positive.tolist() == [0.0, 0.3, 1.0]
    assert decide_at(positive, 0.5).dtype == np.int64
    assert decide_at(positive, 0.5).tolist() == [0, 0, 1]
