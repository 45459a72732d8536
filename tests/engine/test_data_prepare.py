"""Prepared data: settings in, three sets as the network sees them out."""

import numpy as np
import pytest

from nnsim.data.catalogue import CATALOGUE
from nnsim.data.prepare import SET_NAMES, prepare_data
from nnsim.data.settings import DataSettings, PreprocessingStep, SplitSettings
from nnsim.errors import InputError

STANDARDISED = (PreprocessingStep(step="standardised"),)


@pytest.mark.parametrize("key", CATALOGUE)
@pytest.mark.parametrize("coding", ["one-per-class", "binary"])
def test_that_every_set_can_be_prepared(key: str, coding: str) -> None:
    settings = DataSettings(set=key, coding=coding, preprocessing=STANDARDISED)
    prepared = prepare_data(settings)
    total = 0
    for name in SET_NAMES:
        samples = prepared.sample_set(name)
        total += len(samples)
        assert samples.inputs.shape == (len(samples), prepared.n_inputs)
        assert samples.targets.shape == (len(samples), prepared.n_outputs)
        for array in (samples.rows, samples.inputs, samples.targets):
            assert array.flags.c_contiguous
            assert not array.flags.writeable
        np.testing.assert_array_equal(samples.inputs, prepared.inputs[samples.rows])
        np.testing.assert_array_equal(samples.targets, prepared.targets[samples.rows])
    assert total == prepared.dataset.n_samples
    assert len(prepared.output_names) == prepared.n_outputs


def test_that_the_three_sets_come_in_the_order_of_their_names() -> None:
    prepared = prepare_data(DataSettings(set="iris"))
    for name, samples in zip(SET_NAMES, prepared.sets, strict=True):
        assert samples is prepared.sample_set(name)


def test_that_one_per_class_names_its_outputs_after_the_classes() -> None:
    prepared = prepare_data(DataSettings(set="iris"))
    assert prepared.output_names == ("setosa", "versicolor", "virginica")
    assert prepared.n_classes == 3
    assert prepared.training.labels is not None
    decided = prepared.training.targets.argmax(axis=1)
    np.testing.assert_array_equal(decided, prepared.training.labels)


def test_that_binary_coding_names_its_outputs_by_bit() -> None:
    prepared = prepare_data(DataSettings(set="iris", coding="binary"))
    assert prepared.output_names == ("bit 1", "bit 2")
    assert np.unique(prepared.targets, axis=0).tolist() == [[0, 0], [0, 1], [1, 0]]


def test_that_regression_targets_are_the_values_as_they_are() -> None:
    prepared = prepare_data(DataSettings(set="sine", preprocessing=STANDARDISED))
    assert prepared.output_names == ("y",)
    assert prepared.n_classes == 0
    assert prepared.training.labels is None
    assert prepared.dataset.values is not None
    np.testing.assert_array_equal(prepared.targets, prepared.dataset.values)


def test_that_the_training_rows_alone_are_standardised_exactly() -> None:
    prepared = prepare_data(DataSettings(set="pima", preprocessing=STANDARDISED))
    training = prepared.training.inputs
    np.testing.assert_allclose(training.mean(axis=0), 0.0, atol=1e-12)
    np.testing.assert_allclose(training.std(axis=0), 1.0)
    assert np.abs(prepared.test.inputs.mean(axis=0)).max() > 1e-3


def test_that_raw_inputs_become_what_the_network_was_given() -> None:
    prepared = prepare_data(DataSettings(set="iris", preprocessing=STANDARDISED))
    raw = prepared.dataset.inputs[prepared.test.rows]
    np.testing.assert_array_equal(prepared.to_network_inputs(raw), prepared.test.inputs)


def test_that_a_dropped_input_is_none_of_the_networks() -> None:
    steps = (
        PreprocessingStep(step="dropped", columns=("skin", "insu")),
        PreprocessingStep(step="zeros-as-missing"),
        PreprocessingStep(step="grouped", columns=("age",), edges=(30, 40, 50)),
        *STANDARDISED,
    )
    prepared = prepare_data(DataSettings(set="pima", preprocessing=steps))
    assert prepared.input_names == ("preg", "plas", "pres", "mass", "pedi", "age")
    assert prepared.n_inputs == 6
    assert prepared.inputs.shape == (768, 6)
    assert [step.step for step in prepared.steps] == [step.step for step in steps]
    filled = [column.column for column in prepared.steps[1].numbers()]
    assert filled == ["plas", "pres", "mass"]
    raw = prepared.dataset.inputs[prepared.test.rows]
    assert raw.shape[1] == 8
    np.testing.assert_array_equal(prepared.to_network_inputs(raw), prepared.test.inputs)


def test_that_inputs_have_the_names_of_the_set_where_nothing_is_done() -> None:
    prepared = prepare_data(DataSettings(set="iris"))
    assert prepared.input_names == prepared.dataset.input_names


def test_that_each_set_says_how_many_of_each_class_it_has() -> None:
    prepared = prepare_data(DataSettings(set="imbalanced-clouds"))
    counts = [prepared.class_counts(name) for name in SET_NAMES]
    assert counts == [(60, 600), (20, 200), (20, 200)]
    split = SplitSettings(training=0.25, validation=0.0, test=0.0)
    constant = prepare_data(DataSettings(set="gate-false", split=split))
    assert constant.class_counts("training") == (1, 0)
    assert constant.class_counts("test") == (0, 0)
    assert prepare_data(DataSettings(set="sine")).class_counts("training") == ()


def test_that_the_decks_curve_alternates_between_training_and_validation() -> None:
    split = SplitSettings(training=0.5, validation=0.5, test=0.0, how="alternate")
    prepared = prepare_data(DataSettings(set="sine", split=split))
    x = np.linspace(-5, 5, 40)
    np.testing.assert_allclose(prepared.training.inputs[:, 0], x[0::2])
    np.testing.assert_allclose(prepared.validation.inputs[:, 0], x[1::2])


def test_that_the_points_of_a_cloud_alternate_by_their_first_input() -> None:
    split = SplitSettings(training=0.5, validation=0.5, test=0.0, how="alternate")
    prepared = prepare_data(DataSettings(set="tilted-cloud", split=split))
    order = np.argsort(prepared.dataset.inputs[:, 0])
    assert set(prepared.training.rows) == set(order[0::2])
    assert set(prepared.validation.rows) == set(order[1::2])


def test_that_a_gate_can_be_learnt_whole() -> None:
    split = SplitSettings(training=1.0, validation=0.0, test=0.0)
    settings = DataSettings(set="gate-and", coding="binary", split=split)
    prepared = prepare_data(settings)
    assert prepared.training.inputs.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert prepared.training.targets.tolist() == [[0], [0], [0], [1]]
    assert len(prepared.validation) == len(prepared.test) == 0


def test_that_the_seed_decides_samples_and_split() -> None:
    first, same, other = (
        prepare_data(DataSettings(set="moons", seed=seed)) for seed in (4, 4, 5)
    )
    np.testing.assert_array_equal(first.training.inputs, same.training.inputs)
    assert first.training.rows.tolist() != other.training.rows.tolist()
    assert not np.isclose(first.dataset.inputs, other.dataset.inputs).all(axis=1).any()


def test_that_an_unknown_coding_is_refused() -> None:
    with pytest.raises(InputError, match=r"data.coding: there is no 'gray'"):
        prepare_data(DataSettings(set="iris", coding="gray"))


def test_that_an_unknown_coding_is_refused_even_where_there_are_no_classes() -> None:
    with pytest.raises(InputError, match=r"data.coding: there is no 'gray'"):
        prepare_data(DataSettings(set="sine", coding="gray"))
