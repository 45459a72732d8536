"""Prepared data after edits by hand."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.dataset import Dataset, Quantity, SampleSet
from nnsim.data.editing import SET_NUMBERS, UNUSED, EditedSamples, edit_samples
from nnsim.data.prepared import SET_NAMES, PreparedData, sample_set_of, targets_of
from nnsim.data.preprocessing import apply_steps
from nnsim.data.settings import AnySampleEdit, SetName
from nnsim.errors import InputError


def with_edits(data: PreparedData, edits: Sequence[AnySampleEdit]) -> PreparedData:
    """Return unedited data with edits made: same split, same numbers of the steps.

    Sets in which nothing changed share their arrays. Raise ``InputError`` for an edit
    that cannot be made, and if no sample is left for training.
    """
    if not edits:
        return data
    set_of_row = np.full(data.dataset.n_samples, UNUSED)
    for name, number in SET_NUMBERS.items():
        set_of_row[data.sample_set(name).rows] = number
    samples = edit_samples(data.dataset, set_of_row, edits)
    if not (samples.is_there & (samples.sets == SET_NUMBERS["training"])).any():
        raise InputError("edit.no_training")
    inputs = _network_inputs(data, samples)
    numbers = np.flatnonzero(samples.is_there)
    dataset = _edited_dataset(data.dataset, samples, numbers)
    targets, _ = targets_of(dataset, data.coding, data.target_scale)
    remade = replace(
        data,
        dataset=dataset,
        inputs=inputs,
        lowest=frozen(inputs.min(axis=0)),
        highest=frozen(inputs.max(axis=0)),
        targets=targets,
    )
    training, validation, test = (
        _edited_set(remade, data.sample_set(name), samples, name) for name in SET_NAMES
    )
    return replace(
        remade,
        training=training,
        validation=validation,
        test=test,
        numbers=frozen(numbers),
        edits=tuple(edits),
        unedited=data,
    )


def _edited_set(
    data: PreparedData, before: SampleSet, samples: EditedSamples, name: SetName
) -> SampleSet:
    """Return one set of the edited data; its arrays are those of before if they can."""
    numbers = np.flatnonzero(samples.is_there)
    rows = np.flatnonzero(samples.sets[numbers] == SET_NUMBERS[name])
    same = np.array_equal(numbers[rows], before.rows)
    if same and not samples.is_touched[before.rows].any():
        return replace(before, rows=frozen(rows))
    return sample_set_of(data.dataset, data.inputs, data.targets, rows)


def _network_inputs(data: PreparedData, samples: EditedSamples) -> FloatArray:
    """Return the inputs of the samples that are there, as the network sees them."""
    n_before = data.dataset.n_samples
    n_more = len(samples.inputs) - n_before
    inputs = np.concatenate([data.inputs, np.zeros((n_more, data.n_inputs))])
    touched = samples.is_touched
    inputs[touched] = apply_steps(data.steps, samples.inputs[touched])
    return frozen(inputs[samples.is_there])


def _edited_dataset(
    before: Dataset, samples: EditedSamples, numbers: IntArray
) -> Dataset:
    """Return the samples that are there; added ones have no name and no note."""
    more = ("",) * (len(samples.inputs) - before.n_samples)
    labels, values = samples.labels, samples.values
    return replace(
        before,
        inputs=frozen(samples.inputs[numbers]),
        labels=None if labels is None else frozen(labels[numbers]),
        values=None if values is None else frozen(values[numbers]),
        sample_names=_chosen(before.sample_names, more, numbers),
        sample_notes=_chosen(before.sample_notes, more, numbers),
        sample_numbers=tuple(
            Quantity(
                quantity.name,
                quantity.unit,
                frozen(np.append(quantity.values, np.full(len(more), np.nan))[numbers]),
            )
            for quantity in before.sample_numbers
        ),
    )


def _chosen(
    words: tuple[str, ...], more: tuple[str, ...], numbers: IntArray
) -> tuple[str, ...]:
    if not words:
        return ()
    known = words + more
    return tuple(known[number] for number in numbers.tolist())
