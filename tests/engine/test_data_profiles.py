"""Class profiles: means and deviations of the training samples, and only of those."""

from dataclasses import replace

import numpy as np

from nnsim.assemble import assemble
from nnsim.data.prepare import PreparedData, prepare_data
from nnsim.data.profiles import class_profiles
from nnsim.data.settings import DataSettings, PreprocessingStep
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.frames.profile_viewer import ProfileViewer
from nnsim.scene import built_in_scene

STANDARDISED = PreprocessingStep(step="standardised")


def iris(*steps: PreprocessingStep) -> PreparedData:
    return prepare_data(DataSettings(set="iris", preprocessing=steps))


def test_that_a_profile_is_the_mean_of_the_training_samples_of_a_class() -> None:
    data = iris(STANDARDISED)
    profiles = class_profiles(data)
    rows = data.training.rows
    assert data.dataset.labels is not None
    for label in range(3):
        members = rows[data.dataset.labels[rows] == label]
        raw, seen = data.dataset.inputs[members], data.inputs[members]
        of_set, of_network = profiles.in_set_units, profiles.in_network_units
        np.testing.assert_allclose(of_set.means[label], raw.mean(axis=0))
        np.testing.assert_allclose(of_set.deviations[label], raw.std(axis=0))
        np.testing.assert_allclose(of_network.means[label], seen.mean(axis=0))
        np.testing.assert_allclose(of_network.deviations[label], seen.std(axis=0))
    assert profiles.counts.tolist() == list(data.class_counts("training"))


def test_that_profiles_cannot_be_written() -> None:
    profiles = class_profiles(iris())
    for kind in (profiles.in_set_units, profiles.in_network_units):
        assert not kind.means.flags.writeable
        assert not kind.deviations.flags.writeable
    assert not profiles.counts.flags.writeable
    assert not profiles.columns.flags.writeable


def test_that_dropped_inputs_are_in_neither_profile() -> None:
    names = iris().dataset.input_names
    data = iris(
        PreprocessingStep(step="dropped", columns=(names[1],)),
        STANDARDISED,
        PreprocessingStep(step="dropped", columns=(names[2],)),
    )
    profiles = class_profiles(data)
    assert profiles.columns.tolist() == [0, 3]
    assert tuple(names[n] for n in profiles.columns) == data.input_names
    assert profiles.in_set_units.means.shape == (3, 2)
    assert profiles.in_network_units.means.shape == (3, 2)


def test_that_a_class_without_training_samples_has_no_numbers() -> None:
    data = iris()
    assert data.training.labels is not None
    kept = data.training.labels != 1
    training = replace(
        data.training,
        rows=data.training.rows[kept],
        inputs=data.training.inputs[kept],
        labels=data.training.labels[kept],
    )
    profiles = class_profiles(replace(data, training=training))
    assert profiles.counts[1] == 0
    assert np.isnan(profiles.in_set_units.means[1]).all()
    assert np.isfinite(profiles.in_set_units.means[[0, 2]]).all()


def test_that_regression_has_one_profile_of_all_training_samples() -> None:
    data = prepare_data(DataSettings(set="sine"))
    profiles = class_profiles(data)
    assert profiles.counts.tolist() == [len(data.training)]
    np.testing.assert_allclose(
        profiles.in_network_units.means[0], data.training.inputs.mean(axis=0)
    )


def test_that_a_frame_has_profiles_only_where_they_are_wanted_and_makes_them_once() -> (
    None
):
    builder = FrameBuilder(1, assemble(built_in_scene("iris-mlp").experiment))
    quiet = Demand(feature_space=False, error_surface=False)
    wanted = Demand(feature_space=False, error_surface=False, profiles=True)
    assert builder.build(quiet).profiles is None
    first = builder.build(wanted).profiles
    assert first is not None
    assert builder.build(wanted).profiles is first
    other = prepare_data(DataSettings(set="iris", seed=5))
    viewer = ProfileViewer()
    assert viewer.view(wanted, other) is not viewer.view(wanted, iris())
