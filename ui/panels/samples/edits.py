"""Edits of the table of samples: what a typed or pasted cell makes of the document."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from msgspec.structs import replace

from nnsim.data.prepare import SET_NAMES, PreparedData
from nnsim.data.settings import (
    AddedSamples,
    AnySampleEdit,
    ChangedSamples,
    RemovedSamples,
    SetName,
)
from nnsim.experiment import Experiment
from ui.i18n import parse_number, tr

LARGEST = 1e12
"""As the experiment document bounds an input."""


class CellError(ValueError):
    """A text that a cell cannot hold; ``str`` is one sentence."""


@dataclass(frozen=True)
class CellPlace:
    """A cell that can be edited: an input, the class, or a number to predict."""

    row: int
    kind: str
    column: int = 0


def with_edit(present: Experiment, edit: AnySampleEdit) -> Experiment:
    """Return the experiment with one edit more."""
    edits = (*present.data.edits, edit)
    return replace(present, data=replace(present.data, edits=edits))


def typed(
    data: PreparedData, cells: Sequence[tuple[CellPlace, str]]
) -> ChangedSamples | None:
    """Return the edit that texts in cells make, None if they change nothing.

    Raise ``CellError`` for the first text that cannot be used; then nothing is changed.
    """
    dataset = data.dataset
    rows = sorted({place.row for place, _ in cells})
    inputs = dataset.inputs[rows].copy()
    labels = None if dataset.labels is None else dataset.labels[rows].copy()
    values = None if dataset.values is None else dataset.values[rows].copy()
    lines = {row: line for line, row in enumerate(rows)}
    kinds = set()
    for place, text in cells:
        line = lines[place.row]
        kinds.add(place.kind)
        if place.kind == "input":
            name = dataset.input_names[place.column]
            inputs[line, place.column] = _number(text, name)
        elif place.kind == "class":
            assert labels is not None
            labels[line] = _class(text, dataset.class_names)
        else:
            assert values is not None
            name = dataset.target_names[place.column]
            values[line, place.column] = _number(text, name)
    unchanged = np.array_equal(inputs, dataset.inputs[rows])
    if labels is not None and dataset.labels is not None:
        unchanged &= np.array_equal(labels, dataset.labels[rows])
    if values is not None and dataset.values is not None:
        unchanged &= np.array_equal(values, dataset.values[rows])
    if unchanged:
        return None
    return ChangedSamples(
        samples=tuple(data.numbers[rows].tolist()),
        inputs=_lines(inputs) if "input" in kinds else (),
        labels=tuple(labels.tolist())
        if "class" in kinds and labels is not None
        else (),
        values=_lines(values) if "value" in kinds and values is not None else (),
    )


def like(data: PreparedData, row: int) -> AddedSamples:
    """Return the edit that adds a sample like one, to the same set."""
    dataset = data.dataset
    values = () if dataset.values is None else _lines(dataset.values[[row]])
    labels = () if dataset.labels is None else (int(dataset.labels[row]),)
    return AddedSamples(
        inputs=_lines(dataset.inputs[[row]]),
        labels=labels,
        values=values,
        to=set_of(data, row),
    )


def without(data: PreparedData, rows: Sequence[int]) -> RemovedSamples:
    """Return the edit that takes samples away."""
    return RemovedSamples(samples=tuple(data.numbers[list(rows)].tolist()))


def set_of(data: PreparedData, row: int) -> SetName:
    """Return the set of a row; training for one that is in none."""
    for name in SET_NAMES:
        rows = data.sample_set(name).rows
        place = int(np.searchsorted(rows, row))
        if place < len(rows) and rows[place] == row:
            return name
    return "training"


def _number(text: str, name: str) -> float:
    try:
        value = parse_number(text)
    except ValueError:
        problem = tr("{name}: “{text}” is no number.", name=name, text=text.strip())
        raise CellError(problem) from None
    if abs(value) > LARGEST:
        problem = tr("{name}: {text} is too large.", name=name, text=text.strip())
        raise CellError(problem)
    return value


def _class(text: str, names: Sequence[str]) -> int:
    wanted = text.strip().casefold()
    for number, name in enumerate(names):
        if name.casefold() == wanted:
            return number
    problem = tr(
        "There is no class “{text}”; the classes are {names}.",
        text=text.strip(),
        names=", ".join(names),
    )
    raise CellError(problem)


def _lines(table: np.ndarray) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(row) for row in table.tolist())
