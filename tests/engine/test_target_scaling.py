"""Scaled numbers to predict, and the first experiment on an unknown set."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from msgspec.structs import replace
from sklearn.datasets import load_diabetes, load_wine

from nnsim.arrays import frozen
from nnsim.assemble import assemble
from nnsim.data.dataset import Dataset
from nnsim.data.own_sets import keep_own_set
from nnsim.data.prepare import prepare_data
from nnsim.data.settings import AddedSamples, DataSettings
from nnsim.data.target_scaling import fit_target_scale
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.export_tables import predictions_table
from nnsim.first_experiment import first_experiment
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.model.forward import network_outputs
from nnsim.model.settings import NetworkSettings, OutputSettings

SINE = DataSettings(set="sine", target_scaling="standardised")


def test_that_targets_are_scaled_by_the_training_rows_alone() -> None:
    data = prepare_data(SINE)
    values = data.dataset.values
    assert values is not None
    training = values[data.training.rows]
    expected = (values - training.mean()) / training.std()
    assert np.allclose(data.targets, expected, rtol=0, atol=1e-12)
    assert np.allclose(data.training.targets.std(), 1.0)


def test_that_targets_are_as_they_are_unless_asked_otherwise() -> None:
    data = prepare_data(DataSettings(set="sine"))
    assert data.dataset.values is not None
    assert np.array_equal(data.targets, data.dataset.values)


def test_that_an_added_sample_is_scaled_like_the_others() -> None:
    more = AddedSamples(inputs=((0.5,),), values=((1000.0,),))
    before, after = prepare_data(SINE), prepare_data(replace(SINE, edits=(more,)))
    assert before.target_scale is not None
    assert np.array_equal(
        after.targets[-1:], before.target_scale.apply(np.array([[1000.0]]))
    )
    assert np.array_equal(after.targets[:-1], before.targets)


def test_that_outputs_that_stand_for_classes_stay_as_they_are() -> None:
    data = prepare_data(DataSettings(set="iris", target_scaling="standardised"))
    assert data.target_scale is None
    assert data.to_target_units(data.targets) is data.targets


def test_that_an_unknown_scaling_is_named() -> None:
    with pytest.raises(InputError, match=r"data\.target_scaling"):
        prepare_data(replace(SINE, target_scaling="squared"))


def test_that_fit_and_exports_are_in_the_units_of_the_set() -> None:
    run = assemble(Experiment(data=SINE, network=LINEAR))
    frame = FrameBuilder(1, run).build(Demand(fit=True))
    values = run.data.dataset.values
    assert frame.fit is not None
    assert values is not None
    assert np.allclose(frame.fit[0].targets, values[frame.fit[0].rows], atol=1e-12)
    trainer = run.trainer
    table = predictions_table(
        run.data, trainer.spec, trainer.parameters, trainer.judgement
    )
    names = [column.name for column in table.columns]
    exported = dict(zip(names, table.block(0, table.n_rows), strict=True))
    assert np.allclose(np.asarray(exported["y"], float), values[:, 0], atol=1e-12)
    outputs = run.data.to_target_units(
        network_outputs(trainer.spec, trainer.parameters, run.data.inputs)
    )
    predicted = np.asarray(exported["predicted"], float)
    assert np.allclose(predicted, outputs[:, 0], atol=1e-12)


LINEAR = NetworkSettings(output=OutputSettings(activation="linear"))
NUMBERS = arrays(np.float64, (7, 2), elements=st.floats(-1e6, 1e6))


@given(values=NUMBERS, how=st.sampled_from(("none", "standardised")))
def test_that_scaled_targets_lead_back_to_the_values(
    values: np.ndarray, how: str
) -> None:
    scale = fit_target_scale(how, values, np.arange(5))
    assert scale is not None
    assert np.allclose(scale.undo(scale.apply(values)), values, rtol=1e-12, atol=1e-6)
    assert np.isfinite(scale.apply(values)).all()


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path))


def test_that_a_first_experiment_tells_wines_apart() -> None:
    bunch = load_wine()
    wines = Dataset(
        key="",
        title="wines",
        inputs=frozen(bunch.data.astype(np.float64)),
        input_names=tuple(bunch.feature_names),
        labels=frozen(bunch.target.astype(np.int64)),
        class_names=tuple(str(name) for name in bunch.target_names),
    )
    trainer = assemble(first_experiment(keep_own_set(wines)[0])).trainer
    trainer.run(200)
    assert trainer.evaluate()[2].accuracy >= 0.9


def test_that_a_first_experiment_predicts_numbers_of_any_size() -> None:
    bunch = load_diabetes()
    patients = Dataset(
        key="",
        title="patients",
        inputs=frozen(np.ascontiguousarray(bunch.data)),
        input_names=tuple(bunch.feature_names),
        values=frozen(1e4 * bunch.target.reshape(-1, 1)),
        target_names=("progression",),
    )
    trainer = assemble(first_experiment(keep_own_set(patients)[0])).trainer
    trainer.run(50)
    # Half the squared error of the mean alone would be about one half.
    assert trainer.evaluate()[2].error < 0.35
