"""Samples edited by hand: what stays, what changes, and what is refused."""

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnsim.assemble import assemble
from nnsim.data.prepare import PreparedData, prepare_data
from nnsim.data.settings import (
    AddedSamples,
    AnySampleEdit,
    ChangedSamples,
    DataSettings,
    PreprocessingStep,
    RemovedSamples,
)
from nnsim.errors import InputError
from nnsim.experiment import Experiment

BASE = DataSettings(set="iris", preprocessing=(PreprocessingStep(step="standardised"),))
FLOWER = (5.0, 3.0, 1.5, 0.2)


def edited(*edits: AnySampleEdit, base: DataSettings = BASE) -> PreparedData:
    return prepare_data(msgspec.structs.replace(base, edits=edits))


def test_that_an_added_sample_joins_the_set_it_is_for_and_no_other() -> None:
    before = prepare_data(BASE)
    after = edited(AddedSamples(inputs=(FLOWER,), labels=(1,), to="validation"))
    assert len(after.validation) == len(before.validation) + 1
    assert len(after.training) == len(before.training)
    assert after.validation.labels is not None
    assert after.validation.labels[-1] == 1
    assert after.dataset.inputs[-1].tolist() == list(FLOWER)
    expected = before.to_network_inputs(np.array([FLOWER]))
    assert np.array_equal(after.validation.inputs[-1:], expected)
    assert after.numbers[-1] == before.dataset.n_samples


def test_that_edits_leave_split_and_scaling_of_all_other_samples() -> None:
    before = prepare_data(BASE)
    gone = int(before.training.rows[3])
    edits = (
        RemovedSamples(samples=(gone,)),
        AddedSamples(inputs=((90.0, 90.0, 90.0, 90.0),), labels=(0,)),
    )
    after = prepare_data(msgspec.structs.replace(BASE, edits=edits), before)
    assert after.steps is before.steps
    for name in ("validation", "test"):
        was, now = before.sample_set(name), after.sample_set(name)
        assert now.inputs is was.inputs
        assert np.array_equal(after.numbers[now.rows], was.rows)
    kept = np.setdiff1d(before.training.rows, [gone])
    assert np.array_equal(after.numbers[after.training.rows][:-1], kept)


def test_that_a_number_stays_with_its_sample_when_others_go() -> None:
    after = edited(
        RemovedSamples(samples=(0, 1)), ChangedSamples(samples=(2,), inputs=(FLOWER,))
    )
    assert after.numbers[0] == 2
    assert after.dataset.inputs[0].tolist() == list(FLOWER)


def test_that_an_added_sample_can_be_changed_and_removed_again() -> None:
    more = AddedSamples(inputs=(FLOWER,), labels=(0,))
    changed = edited(more, ChangedSamples(samples=(150,), labels=(2,)))
    assert changed.dataset.labels is not None
    assert changed.dataset.labels[-1] == 2
    removed = edited(more, RemovedSamples(samples=(150,)))
    assert np.array_equal(removed.inputs, prepare_data(BASE).inputs)


def test_that_names_of_samples_go_with_them() -> None:
    base = DataSettings(set="spectra")
    names = prepare_data(base).dataset.sample_names
    after = edited(RemovedSamples(samples=(0,)), base=base).dataset
    assert after.sample_names == names[1:]
    assert all(len(each.values) == len(names) - 1 for each in after.sample_numbers)


def test_that_numbers_to_predict_can_be_edited() -> None:
    base = DataSettings(set="sine")
    after = edited(
        AddedSamples(inputs=((0.5,),), values=((9.0,),)),
        ChangedSamples(samples=(0,), values=((-9.0,),)),
        base=base,
    )
    assert after.dataset.values is not None
    assert after.dataset.values[[0, -1], 0].tolist() == [-9.0, 9.0]
    assert np.array_equal(after.targets, after.dataset.values)


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (RemovedSamples(samples=(150,)), "data.edits[0].samples: there is no sample"),
        (AddedSamples(inputs=(FLOWER,), labels=(3,)), "there is no class 3"),
        (AddedSamples(inputs=((1.0,),), labels=(0,)), "1 numbers instead of 4"),
        (AddedSamples(inputs=(FLOWER,)), "for 0 samples instead of 1"),
        (AddedSamples(inputs=(FLOWER,), labels=(0, 1)), "for 2 samples instead of 1"),
        (ChangedSamples(samples=(0,), values=((1.0,),)), "1 numbers instead of 0"),
        (RemovedSamples(samples=tuple(range(150))), "No sample would be left"),
    ],
)
def test_that_an_edit_that_cannot_be_made_is_refused_in_one_sentence(
    edit: AnySampleEdit, sentence: str
) -> None:
    with pytest.raises(InputError) as refused:
        edited(edit)
    assert sentence in str(refused.value)


def test_that_a_sample_cannot_be_removed_twice() -> None:
    gone = RemovedSamples(samples=(3,))
    with pytest.raises(InputError) as refused:
        edited(gone, gone)
    assert refused.value.key == "edit.unknown"


def test_that_known_data_spare_all_but_the_edits() -> None:
    before = prepare_data(BASE)
    settings = msgspec.structs.replace(
        BASE, edits=(AddedSamples(inputs=(FLOWER,), labels=(0,)),)
    )
    after = prepare_data(settings, before)
    assert after.unedited is before
    assert prepare_data(settings, after) is after
    assert prepare_data(BASE, after) is before


def test_that_an_experiment_with_edits_reads_as_it_was_written() -> None:
    edits = (
        AddedSamples(inputs=(FLOWER,), labels=(0,), to="test"),
        ChangedSamples(samples=(1,), inputs=(FLOWER,)),
        RemovedSamples(samples=(2,)),
    )
    data = msgspec.structs.replace(BASE, edits=edits)
    experiment = Experiment(data=data)
    text = msgspec.json.encode(experiment)
    assert msgspec.json.decode(text, type=Experiment) == experiment


def test_that_the_same_edits_make_the_same_run_to_the_bit() -> None:
    edits = (AddedSamples(inputs=(FLOWER,), labels=(2,)), RemovedSamples(samples=(7,)))
    experiment = Experiment(data=msgspec.structs.replace(BASE, edits=edits))
    one, other = assemble(experiment).trainer, assemble(experiment).trainer
    one.run(3)
    other.run(3)
    assert np.array_equal(one.parameters, other.parameters)


SCALED = st.sampled_from(
    ("centred", "standardised", "normalised", "normalised-symmetric")
)


@given(steps=st.lists(SCALED, max_size=3), row=st.integers(0, 149))
def test_that_inputs_of_the_network_lead_back_to_units_of_the_set(
    steps: list[str], row: int
) -> None:
    data = prepare_data(
        DataSettings(
            set="iris",
            preprocessing=tuple(PreprocessingStep(step=step) for step in steps),
        )
    )
    back = data.to_set_units(data.inputs[row : row + 1])
    assert np.allclose(back, data.dataset.inputs[row], rtol=0, atol=1e-12)


def test_that_a_step_without_a_way_back_is_named() -> None:
    grouped = PreprocessingStep(step="grouped", columns=("age",), edges=(30.0,))
    data = prepare_data(DataSettings(set="pima", preprocessing=(grouped,)))
    with pytest.raises(InputError, match="grouped"):
        data.to_set_units(data.inputs[:1])
