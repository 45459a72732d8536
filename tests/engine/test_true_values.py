"""The function beneath the noise, in the units of the network."""

import numpy as np
import pytest

from nnsim.assemble import assemble
from nnsim.data.catalogue import CATALOGUE
from nnsim.data.prepare import prepare_data
from nnsim.data.settings import AddedSamples, DataSettings, PreprocessingStep
from nnsim.experiment import Experiment
from nnsim.frames.demand import Demand
from nnsim.frames.feature_viewer import FeatureViewer
from nnsim.probes.true_values import true_values

STANDARDISED = (PreprocessingStep(step="standardised"),)


@pytest.mark.parametrize("key", ["sine", "line"])
def test_that_without_noise_every_target_is_true(key: str) -> None:
    settings = DataSettings(
        set=key, noise=0.0, preprocessing=STANDARDISED, target_scaling="standardised"
    )
    data = prepare_data(settings)
    truth = true_values(data, data.inputs)
    assert truth is not None
    np.testing.assert_allclose(truth, data.targets, atol=1e-12)
    assert not truth.flags.writeable


def test_that_scaled_inputs_and_targets_are_asked_in_the_units_of_the_set() -> None:
    settings = DataSettings(
        set="sine", preprocessing=STANDARDISED, target_scaling="standardised"
    )
    data = prepare_data(settings)
    rows = data.training.rows
    raw_x, raw_y = data.dataset.inputs[rows], data.dataset.values
    assert raw_y is not None
    places = np.linspace(-3.0, 3.0, 50)
    x = places * raw_x.std() + raw_x.mean()
    y = np.sin(x) + 0.6 * np.cos(x / 2.0)
    expected = (y - raw_y[rows].mean()) / raw_y[rows].std()
    truth = true_values(data, places[:, np.newaxis])
    assert truth is not None
    np.testing.assert_allclose(truth[:, 0], expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("key", ["iris", "moons", "gate-xor", "tilted-cloud"])
def test_that_other_sets_have_no_known_function(key: str) -> None:
    data = prepare_data(DataSettings(set=key))
    assert true_values(data, data.inputs) is None


def test_that_only_numbers_to_predict_have_a_true_function() -> None:
    with_truth = {key for key, entry in CATALOGUE.items() if entry.truth is not None}
    assert with_truth == {"sine", "line"}


def test_that_the_curve_of_a_frame_carries_the_same_truth_while_data_stay() -> None:
    run = assemble(Experiment(data=DataSettings(set="line")))
    viewer = FeatureViewer(run)
    first = viewer.view(Demand(), run.trainer.parameters, False)
    second = viewer.view(Demand(), run.trainer.parameters, True)
    assert first is not None
    assert second is not None
    assert first.curve is not None
    assert second.curve is not None
    assert first.curve.truth is second.curve.truth
    assert first.curve.truth is not None
    np.testing.assert_allclose(first.curve.truth[:, 0], first.curve.x / 2.0)


def test_that_edits_by_hand_leave_the_true_function() -> None:
    edit = AddedSamples(inputs=((2.0,),), values=((7.0,),))
    data = prepare_data(DataSettings(set="line", edits=(edit,)))
    assert 7.0 in data.targets
    truth = true_values(data, data.inputs)
    assert truth is not None
    np.testing.assert_allclose(truth, data.inputs / 2.0)


def test_that_a_step_without_a_way_back_hides_the_true_function() -> None:
    grouped = PreprocessingStep(step="grouped", edges=(0.0, 1.0))
    data = prepare_data(DataSettings(set="sine", preprocessing=(grouped,)))
    assert true_values(data, data.inputs) is None
