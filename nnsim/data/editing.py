"""Samples edited by hand: added, changed and removed, without a new split or fit.

What the network has learnt keeps its meaning: every other sample stays in its set, and
the inputs are scaled as they were.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import BoolArray, FloatArray, IntArray
from nnsim.data.dataset import Dataset
from nnsim.data.settings import (
    AddedSamples,
    AnySampleEdit,
    ChangedSamples,
    RemovedSamples,
    SetName,
)
from nnsim.errors import InputError

UNUSED = 3
SET_NUMBERS: dict[SetName, int] = {"training": 0, "validation": 1, "test": 2}


@dataclass(eq=False)
class EditedSamples:
    """All samples there have ever been, by their number, while edits are made.

    Attributes
    ----------
    inputs : (n_ever, n_inputs) in the set's units.
    labels, values : (n_ever,) or None; (n_ever, n_targets) or None.
    sets : (n_ever,) number of the set in ``SET_NUMBERS``, ``UNUSED`` for none.
    is_there, is_touched : (n_ever,) whether not removed; whether added or changed.
    """

    inputs: FloatArray
    labels: IntArray | None
    values: FloatArray | None
    sets: IntArray
    is_there: BoolArray
    is_touched: BoolArray


def edit_samples(
    dataset: Dataset, sets: IntArray, edits: Sequence[AnySampleEdit]
) -> EditedSamples:
    """Return the samples after the edits; ``sets`` (n_samples,) says where each was.

    Raises
    ------
    InputError
        For an edit of a sample that is not there, for inputs of another number than
        the set has, and for a class or numbers that the set does not know.
    """
    samples = _with_room(dataset, sets, edits)
    n_ever = dataset.n_samples
    for number, edit in enumerate(edits):
        where = f"data.edits[{number}]"
        if isinstance(edit, AddedSamples):
            count = len(edit.inputs)
            rows = np.arange(n_ever, n_ever + count)
            n_ever += count
            samples.is_there[rows] = True
            samples.sets[rows] = SET_NUMBERS[edit.to]
            _check_complete(where, edit, dataset)
        else:
            rows = np.array(edit.samples, dtype=np.int64)
            _check_there(where, rows, samples, n_ever)
        if isinstance(edit, RemovedSamples):
            samples.is_there[rows] = False
        else:
            _put(where, edit, rows, samples, dataset)
    return samples


def _with_room(
    dataset: Dataset, sets: IntArray, edits: Sequence[AnySampleEdit]
) -> EditedSamples:
    """Return the samples before the edits, with room for those that they add."""
    added = [edit for edit in edits if isinstance(edit, AddedSamples)]
    n_more = sum(len(edit.inputs) for edit in added)
    n_before = dataset.n_samples
    is_there = np.zeros(n_before + n_more, dtype=np.bool_)
    is_there[:n_before] = True
    values = dataset.values
    return EditedSamples(
        inputs=np.concatenate([dataset.inputs, np.zeros((n_more, dataset.n_inputs))]),
        labels=_extended(dataset.labels, n_more),
        values=None
        if values is None
        else np.concatenate([values, np.zeros((n_more, values.shape[1]))]),
        sets=np.concatenate([sets, np.full(n_more, UNUSED)]),
        is_there=is_there,
        is_touched=np.zeros(n_before + n_more, dtype=np.bool_),
    )


def _extended(labels: IntArray | None, n_more: int) -> IntArray | None:
    if labels is None:
        return None
    return np.concatenate([labels, np.zeros(n_more, dtype=np.int64)])


def _put(
    where: str,
    edit: AddedSamples | ChangedSamples,
    rows: IntArray,
    samples: EditedSamples,
    dataset: Dataset,
) -> None:
    """Write what an edit says into its rows."""
    samples.is_touched[rows] = True
    if edit.inputs:
        table = _table(f"{where}.inputs", edit.inputs, len(rows), dataset.n_inputs)
        samples.inputs[rows] = table
    if edit.labels:
        _check_labels(where, edit.labels, len(rows), dataset)
        assert samples.labels is not None
        samples.labels[rows] = edit.labels
    if edit.values:
        n_targets = len(dataset.target_names) if dataset.values is not None else 0
        table = _table(f"{where}.values", edit.values, len(rows), n_targets)
        assert samples.values is not None
        samples.values[rows] = table


def _table(
    field: str, lines: Iterable[Sequence[float]], n_rows: int, n_columns: int
) -> FloatArray:
    """Return numbers as (n_rows, n_columns); raise ``InputError`` for any other."""
    rows = list(lines)
    wrong = [len(row) for row in rows if len(row) != n_columns]
    if wrong:
        raise InputError(
            "edit.columns", field=field, count=wrong[0], expected=n_columns
        )
    if len(rows) != n_rows:
        raise InputError("edit.rows", field=field, count=len(rows), expected=n_rows)
    return np.array(rows, dtype=np.float64).reshape(n_rows, n_columns)


def _check_complete(where: str, edit: AddedSamples, dataset: Dataset) -> None:
    """Raise ``InputError`` unless new samples have all that a sample has."""
    field = "labels" if dataset.is_classification else "values"
    count = len(getattr(edit, field))
    if count != len(edit.inputs):
        raise InputError(
            "edit.rows",
            field=f"{where}.{field}",
            count=count,
            expected=len(edit.inputs),
        )


def _check_there(
    where: str, rows: IntArray, samples: EditedSamples, n_ever: int
) -> None:
    known = rows < n_ever
    known[known] = samples.is_there[rows[known]]
    if not known.all():
        number = int(rows[~known][0])
        raise InputError("edit.unknown", field=f"{where}.samples", number=number)


def _check_labels(
    where: str, labels: Sequence[int], n_rows: int, dataset: Dataset
) -> None:
    field, n_classes = f"{where}.labels", len(dataset.class_names)
    if len(labels) != n_rows:
        raise InputError("edit.rows", field=field, count=len(labels), expected=n_rows)
    if max(labels) >= n_classes:
        raise InputError(
            "edit.class", field=field, value=max(labels), last=n_classes - 1
        )
