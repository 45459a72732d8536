"""The report of a frame: only of the set in demand, true to outputs and labels."""

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.assemble import Run, assemble
from nnsim.data.prepare import SET_NAMES, SetName
from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.frames.frame import Report
from nnsim.model.confusion import class_report
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import TrainingSettings

SOFTMAX = Experiment(
    network=NetworkSettings(
        hidden=(HiddenSettings(neurons=3),), output=OutputSettings(activation="softmax")
    ),
    training=TrainingSettings(loss="cross-entropy", scheme="mini-batch"),
)
TWO = replace(SOFTMAX, data=DataSettings(set="moons"))


def report_of(run: Run, name: SetName | None) -> Report | None:
    demand = Demand(feature_space=False, error_surface=False, report=name)
    return FrameBuilder(1, run).build(demand).report


def wanted(run: Run, name: SetName) -> Report:
    report = report_of(run, name)
    assert report is not None
    return report


def trained(experiment: Experiment, epochs: int = 5) -> Run:
    run = assemble(experiment)
    run.trainer.run(epochs)
    return run


def test_that_no_report_is_made_where_none_is_wanted() -> None:
    assert report_of(trained(SOFTMAX, 0), None) is None


@pytest.mark.parametrize("name", SET_NAMES)
def test_that_the_report_is_that_of_the_wanted_set(name: SetName) -> None:
    run = trained(SOFTMAX)
    report = wanted(run, name)
    evaluation = run.trainer.evaluations[SET_NAMES.index(name)]
    assert evaluation.confusion is not None
    assert report.set_name == name
    assert report.n_samples == len(run.data.sample_set(name))
    assert report.error == evaluation.error
    assert report.classes is not None
    expected = class_report(evaluation.confusion)
    np.testing.assert_array_equal(report.classes.recall, expected.recall)
    assert report.classes.balanced_accuracy == expected.balanced_accuracy


def test_that_the_log_score_of_softmax_outputs_is_their_error() -> None:
    report = wanted(trained(SOFTMAX), "training")
    assert report.probabilities is not None
    assert report.probabilities.kind == "softmax"
    assert report.probabilities.log_score == pytest.approx(report.error, rel=1e-12)
    assert report.probabilities.equal_shares == pytest.approx(np.log(3))


def test_that_three_classes_are_calibrated_by_the_class_decided_for() -> None:
    run = trained(SOFTMAX)
    report = wanted(run, "training")
    assert report.probabilities is not None
    assert report.probabilities.roc is None
    assert report.probabilities.positive is None
    calibration = report.probabilities.calibration
    assert calibration.counts.sum() == report.n_samples
    assert calibration.counts[:3].sum() == 0  # the largest of three is at least 1/3
    n_right = np.nansum(calibration.observed * calibration.counts)
    assert report.classes is not None
    assert n_right == pytest.approx(report.classes.accuracy * report.n_samples)


def test_that_two_classes_are_ranked_by_the_probability_of_the_second() -> None:
    run = trained(TWO)
    report = wanted(run, "training")
    assert report.probabilities is not None
    assert report.probabilities.positive == 1
    labels = run.data.training.labels
    scores = run.trainer.evaluations[0].outputs[:, 1]
    assert labels is not None
    above = np.subtract.outer(scores[labels == 1], scores[labels == 0])
    assert report.probabilities.roc is not None
    assert report.probabilities.roc.area == pytest.approx(
        np.mean(above > 0) + np.mean(above == 0) / 2
    )
    calibration = report.probabilities.calibration
    n_positive = np.nansum(calibration.observed * calibration.counts)
    assert n_positive == pytest.approx(np.sum(labels == 1))


@pytest.mark.parametrize(
    ("coding", "kind"), [("one-per-class", "sum"), ("binary", "single")]
)
def test_that_the_report_says_how_outputs_became_probabilities(
    coding: str, kind: str
) -> None:
    data = DataSettings(set="moons", coding=coding)
    report = wanted(trained(Experiment(data=data)), "test")
    assert report.probabilities is not None
    assert report.probabilities.kind == kind


def test_that_regression_has_an_error_and_no_classes() -> None:
    experiment = Experiment(
        data=DataSettings(set="sine"),
        network=NetworkSettings(output=OutputSettings(activation="linear")),
    )
    report = wanted(trained(experiment), "validation")
    assert np.isfinite(report.error)
    assert report.classes is None
    assert report.probabilities is None


def test_that_an_empty_set_has_no_probabilities() -> None:
    split = replace(DataSettings().split, training=1.0, validation=0.0, test=0.0)
    run = trained(replace(SOFTMAX, data=DataSettings(split=split)))
    report = wanted(run, "test")
    assert report.n_samples == 0
    assert np.isnan(report.error)
    assert report.probabilities is None
    assert report.classes is not None
    assert np.isnan(report.classes.recall).all()


def test_that_diverged_weights_still_have_a_report() -> None:
    run = trained(TWO, 0)
    run.trainer.set_parameters(np.full(run.trainer.spec.n_parameters, np.nan))
    report = wanted(run, "training")
    assert report.probabilities is not None
    assert np.isnan(report.probabilities.log_score)
    assert report.probabilities.calibration.counts.sum() == 0


def test_that_a_report_cannot_be_written() -> None:
    report = wanted(trained(TWO), "training")
    assert report.classes is not None
    assert report.probabilities is not None
    assert report.probabilities.roc is not None
    for array in (
        report.classes.recall,
        report.classes.support,
        report.probabilities.calibration.counts,
        report.probabilities.roc.thresholds,
    ):
        assert not array.flags.writeable
