"""A run's samples and predictions as tables: columns by name, made block by block."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.coding import decide
from nnsim.data.prepare import SET_NAMES, PreparedData
from nnsim.model.evaluation import Judgement
from nnsim.model.forward import network_outputs
from nnsim.model.spec import NetworkSpec

ColumnKind = Literal["number", "optional", "count", "word"]
"""An "optional" number is left out of the file where it is NaN."""
Block = list[NDArray[Any]]
"""The columns of some rows, in the order of the table."""
NOT_USED = "not used"


@dataclass(frozen=True)
class Column:
    """One column; ``is_given`` if the data set named it, so that it keeps its name."""

    name: str
    kind: ColumnKind
    is_given: bool = False


SET = Column("set", "word")


@dataclass(frozen=True, eq=False)
class ExportTable:
    """A table to be written: what its columns are, and a way to any of its rows.

    Attributes
    ----------
    columns : name and kind of each; no name comes twice.
    n_rows : number of rows.
    block : returns the columns of the rows from its first argument up to its second.
    """

    columns: tuple[Column, ...]
    n_rows: int
    block: Callable[[int, int], Block]


def dataset_table(data: PreparedData) -> ExportTable:
    """Return one row a sample: its number from 1, name, inputs, class or targets, set.

    Inputs are in the units of the data set, before any preprocessing.
    """
    dataset, sets = data.dataset, set_words(data)
    labels, values = dataset.labels, dataset.values
    class_names = np.array(dataset.class_names)
    columns = [*_identity_columns(data), *_given(dataset.input_names)]
    columns += [Column("class", "word")] if labels is not None else []
    columns += _given(dataset.target_names)

    def block(first: int, end: int) -> Block:
        parts = _identity(data, first, end)
        parts += list(dataset.inputs[first:end].T)
        if labels is not None:
            parts.append(class_names[labels[first:end]])
        if values is not None:
            parts += list(values[first:end].T)
        return [*parts, sets[first:end]]

    return ExportTable(_named_once([*columns, SET]), dataset.n_samples, block)


def predictions_table(
    data: PreparedData,
    spec: NetworkSpec,
    parameters: FloatArray,
    judgement: Judgement,
) -> ExportTable:
    """Return one row a sample: number, name, what it is, what the network says, set.

    For classes these are the actual class, the outputs and the predicted class; for
    regression target, predicted and residual = target − predicted of each target, in
    the units of the target. Samples that are in no set are predicted as well.
    """
    if data.dataset.labels is None:
        return _regression_table(data, spec, parameters)
    return _class_table(data, spec, parameters, judgement, data.dataset.labels)


def set_words(data: PreparedData) -> NDArray[np.str_]:
    """Return the set that each sample is in, (n_samples,)."""
    words = np.full(data.dataset.n_samples, NOT_USED, dtype="<U10")
    for name in SET_NAMES:
        words[data.sample_set(name).rows] = name
    return words


def _class_table(
    data: PreparedData,
    spec: NetworkSpec,
    parameters: FloatArray,
    judgement: Judgement,
    labels: IntArray,
) -> ExportTable:
    columns = [
        *_identity_columns(data),
        Column("actual", "word"),
        *(Column(f"output {name}", "number") for name in data.output_names),
        Column("predicted", "word"),
        SET,
    ]
    class_names, sets = np.array(data.dataset.class_names), set_words(data)

    def block(first: int, end: int) -> Block:
        outputs = network_outputs(spec, parameters, data.inputs[first:end])
        predicted = decide(outputs, judgement.n_classes, judgement.coding)
        return [
            *_identity(data, first, end),
            class_names[labels[first:end]],
            *outputs.T,
            class_names[predicted],
            sets[first:end],
        ]

    return ExportTable(_named_once(columns), data.dataset.n_samples, block)


def _regression_table(
    data: PreparedData, spec: NetworkSpec, parameters: FloatArray
) -> ExportTable:
    columns = _identity_columns(data)
    for name in data.output_names:
        of_which = f" {name}" if data.n_outputs > 1 else ""
        columns += _given((name,))
        columns += [Column(f"predicted{of_which}", "number")]
        columns += [Column(f"residual{of_which}", "number")]
    sets = set_words(data)

    def block(first: int, end: int) -> Block:
        targets = data.to_target_units(data.targets[first:end])
        outputs = network_outputs(spec, parameters, data.inputs[first:end])
        predicted = data.to_target_units(outputs)
        with np.errstate(over="ignore", invalid="ignore"):
            numbers = np.stack([targets, predicted, targets - predicted], axis=2)
        flat = numbers.reshape(len(targets), 3 * data.n_outputs)
        return [*_identity(data, first, end), *flat.T, sets[first:end]]

    columns.append(SET)
    return ExportTable(_named_once(columns), data.dataset.n_samples, block)


def _given(names: Sequence[str]) -> list[Column]:
    return [Column(name, "number", is_given=True) for name in names]


def _identity_columns(data: PreparedData) -> list[Column]:
    """Return the columns that say which sample it is."""
    number = Column("sample", "count")
    return [number, Column("name", "word")] if data.dataset.sample_names else [number]


def _identity(data: PreparedData, first: int, end: int) -> Block:
    parts: Block = [np.arange(first + 1, end + 1)]
    if data.dataset.sample_names:
        parts.append(np.array(data.dataset.sample_names[first:end]))
    return parts


def _named_once(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, a number after each name that another column has already.

    The data set's own names come first, so that they come back under the same name.
    """
    taken: set[str] = set()
    names: dict[int, str] = {}
    order = sorted(range(len(columns)), key=lambda place: not columns[place].is_given)
    for place in order:
        name, number = columns[place].name, 1
        while name in taken:
            number += 1
            name = f"{columns[place].name} ({number})"
        taken.add(name)
        names[place] = name
    return tuple(
        Column(names[place], column.kind, column.is_given)
        for place, column in enumerate(columns)
    )
