"""Predicted against target: numbers made by hand, and what crosses in a frame."""

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.assemble import Run, assemble
from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.frames.fit_viewer import MOST_SHOWN
from nnsim.model.regression_fit import (
    RegressionFit,
    r_squared,
    residual_rms,
    spread_sample,
)
from nnsim.model.settings import NetworkSettings, OutputSettings

SINE = Experiment(
    data=DataSettings(set="sine", samples=60),
    network=NetworkSettings(output=OutputSettings(activation="linear")),
)
TARGETS = np.array([[0.0, 1.0], [2.0, 1.0], [4.0, 1.0]])
PREDICTED = np.array([[1.0, 1.0], [2.0, 2.0], [3.0, 1.0]])


def fit_of(run: Run, wanted: bool = True) -> RegressionFit | None:
    demand = Demand(feature_space=False, error_surface=False, fit=wanted)
    return FrameBuilder(1, run).build(demand).fit


def test_that_rms_and_r_squared_are_those_by_hand() -> None:
    np.testing.assert_allclose(
        residual_rms(TARGETS, PREDICTED), [np.sqrt(2 / 3), np.sqrt(1 / 3)]
    )
    np.testing.assert_allclose(r_squared(TARGETS, PREDICTED)[0], 1.0 - 2.0 / 8.0)


def test_that_nothing_is_explained_where_targets_do_not_vary() -> None:
    assert np.isnan(r_squared(TARGETS, PREDICTED)[1])


def test_that_an_empty_set_has_neither_number() -> None:
    nothing = np.empty((0, 2))
    assert np.isnan(residual_rms(nothing, nothing)).tolist() == [True, True]
    assert np.isnan(r_squared(nothing, nothing)).tolist() == [True, True]


def test_that_huge_predictions_raise_no_warning() -> None:
    assert residual_rms(TARGETS, np.full((3, 2), 1e300)).tolist() == [np.inf, np.inf]


def test_that_the_sample_of_a_large_set_keeps_its_extremes_and_its_shares() -> None:
    targets = np.random.default_rng(0).permutation(10_000).astype(float)[:, np.newaxis]
    rows = spread_sample(targets, 1000)
    chosen = np.sort(targets[rows, 0])
    assert len(np.unique(rows)) == 1000
    assert (chosen[0], chosen[-1]) == (0.0, 9999.0)
    assert set(np.diff(chosen).tolist()) <= {10.0, 11.0}


def test_that_a_frame_brings_every_sample_of_small_sets() -> None:
    run = assemble(SINE)
    run.trainer.run(2)
    fit = fit_of(run)
    assert fit is not None
    evaluations = run.trainer.evaluations
    for part, samples, evaluation in zip(fit, run.data.sets, evaluations, strict=True):
        np.testing.assert_array_equal(part.rows, samples.rows)
        np.testing.assert_array_equal(part.targets, samples.targets)
        np.testing.assert_array_equal(part.predicted, evaluation.outputs)
        assert part.n_samples == len(samples)
        assert not part.predicted.flags.writeable
    # E is half the squared residual.
    assert fit[0].rms[0] ** 2 / 2.0 == pytest.approx(evaluations[0].error)


def test_that_numbers_of_a_large_set_are_of_all_its_samples() -> None:
    run = assemble(replace(SINE, data=DataSettings(set="sine", samples=5000)))
    fit = fit_of(run)
    assert fit is not None
    assert len(fit[0].rows) == min(MOST_SHOWN, len(run.data.training))
    assert fit[0].n_samples == len(run.data.training)
    error = run.trainer.evaluations[0].error
    assert fit[0].rms[0] ** 2 / 2.0 == pytest.approx(error)


def test_that_no_fit_is_made_where_none_is_wanted() -> None:
    assert fit_of(assemble(SINE), wanted=False) is None


def test_that_classes_have_no_fit() -> None:
    assert fit_of(assemble(Experiment())) is None
