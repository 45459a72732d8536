"""From the collected columns to a data set: what is missing, words, classes, notes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from nnsim.arrays import BoolArray, FloatArray, IntArray, frozen
from nnsim.data.dataset import Dataset
from nnsim.data.table_files.cells import number_text, parse_numbers
from nnsim.data.table_files.collected import NOTHING, CollectedTable, WordColumn
from nnsim.data.table_files.imported import ImportedTable, TableNote
from nnsim.data.table_files.limits import MOST_INPUTS
from nnsim.data.table_files.roles import ColumnRoles
from nnsim.data.table_files.settings import Decimal, TableSettings
from nnsim.errors import InputError

MOST_NAMED = 3
"""Columns that a note names; of more it says how many."""


@dataclass(eq=False)
class DatasetBuilder:
    """Makes one data set; its steps change the columns in place, to spare memory."""

    file: str
    names: Sequence[str]
    roles: ColumnRoles
    settings: TableSettings
    notes: list[TableNote] = field(default_factory=list)

    def build(self, table: CollectedTable) -> ImportedTable:
        """Return the data set of a table; raise ``InputError`` where there is none."""
        table = self._without_missing(table)
        if len(table.lines) < 2:
            raise InputError("table.nothing_left", file=self.file)
        inputs, input_names = self._inputs(table)
        if inputs.shape[1] > MOST_INPUTS:
            raise InputError(
                "table.inputs", file=self.file, count=len(input_names), most=MOST_INPUTS
            )
        self._note_constant(inputs, input_names)
        if isinstance(table.target, WordColumn):
            labels, class_names = self._classes(table.target)
            dataset = Dataset(
                key=self.file,
                title=self.file,
                inputs=frozen(inputs),
                input_names=input_names,
                labels=frozen(labels),
                class_names=class_names,
            )
        else:
            dataset = Dataset(
                key=self.file,
                title=self.file,
                inputs=frozen(inputs),
                input_names=input_names,
                values=frozen(table.target.reshape(-1, 1)),
                target_names=(self.names[self.roles.target],),
            )
        return ImportedTable(dataset, tuple(self.notes))

    def _without_missing(self, table: CollectedTable) -> CollectedTable:
        """Fill, leave out or refuse rows with empty cells."""
        roles, settings = self.roles, self.settings
        self._fill_empty_columns(table)
        target = table.target
        no_target = (
            target.codes == NOTHING
            if isinstance(target, WordColumn)
            else np.isnan(target)
        )
        if settings.missing == "refuse":
            self._refuse_missing(table, no_target)
        drop = no_target
        if settings.missing == "median":
            self._fill(table)
        else:
            drop = no_target | np.isnan(table.numbers).any(axis=1)
            for words in table.words:
                drop |= words.codes == NOTHING
        if not drop.any():
            return table
        self._note("table.note_dropped", count=int(drop.sum()))
        return _rows(table, ~drop) if roles.inputs else table

    def _fill_empty_columns(self, table: CollectedTable) -> None:
        """Put 0 where a column says nothing at all: it is no use, and no harm."""
        if not len(table.lines):
            return
        empty = []
        for place, column in enumerate(self.roles.numbers):
            if (
                np.isnan(table.numbers[0, place])
                and np.isnan(table.numbers[:, place]).all()
            ):
                table.numbers[:, place] = 0.0
                empty.append(self.names[column])
        if empty:
            self._note("table.note_empty", columns=_listed(empty))

    def _refuse_missing(self, table: CollectedTable, no_target: BoolArray) -> None:
        """Raise ``InputError`` for the first row with an empty cell."""
        roles = self.roles
        columns = [(roles.target, no_target)]
        columns += zip(roles.numbers, np.isnan(table.numbers).T, strict=True)
        columns += [
            (column, words.codes == NOTHING)
            for column, words in zip(roles.words, table.words, strict=True)
        ]
        found = [(int(m.argmax()), column) for column, m in columns if m.any()]
        if found:
            row, column = min(found)
            line, name = int(table.lines[row]), self.names[column]
            raise InputError("table.missing", file=self.file, line=line, column=name)

    def _fill(self, table: CollectedTable) -> None:
        """Put the median, or the most frequent word, where a cell is empty."""
        n_filled = 0
        for column in table.numbers.T:
            is_missing = np.isnan(column)
            if is_missing.any():
                column[is_missing] = np.median(column[~is_missing])
                n_filled += int(is_missing.sum())
        for words in table.words:
            is_missing = words.codes == NOTHING
            if is_missing.any() and not is_missing.all():
                counts = np.bincount(words.codes[~is_missing])
                words.codes[is_missing] = counts.argmax()
                n_filled += int(is_missing.sum())
        if n_filled:
            self._note("table.note_filled", count=n_filled)

    def _inputs(self, table: CollectedTable) -> tuple[FloatArray, tuple[str, ...]]:
        """Return all inputs in the order of the settings, and their names."""
        roles = self.roles
        if not roles.words:
            return table.numbers, tuple(self.names[column] for column in roles.inputs)
        numbers = dict(zip(roles.numbers, table.numbers.T, strict=True))
        words = dict(zip(roles.words, table.words, strict=True))
        n_inputs = len(numbers) + sum(len(column.words) for column in words.values())
        inputs = np.zeros((len(table.lines), n_inputs))
        names: list[str] = []
        for column in roles.inputs:
            name = self.names[column]
            if column in numbers:
                inputs[:, len(names)] = numbers[column]
                names.append(name)
                continue
            order = np.argsort(words[column].words, kind="stable")
            for code in order.tolist():
                inputs[:, len(names)] = words[column].codes == code
                names.append(f"{name} = {words[column].words[code]}")
        return inputs, tuple(names)

    def _classes(self, target: WordColumn) -> tuple[IntArray, tuple[str, ...]]:
        """Return the label of each row, and the names of the classes in order."""
        present = np.unique(target.codes)
        words = [target.words[code] for code in present.tolist()]
        class_names, new_codes = ordered_classes(words, self.settings.decimal)
        if len(class_names) < 2:
            column = self.names[self.roles.target]
            raise InputError(
                "table.one_class", file=self.file, column=column, value=class_names[0]
            )
        labels = np.zeros(len(target.words), dtype=np.int64)
        labels[present] = new_codes
        return labels[target.codes], class_names

    def _note_constant(self, inputs: FloatArray, names: Sequence[str]) -> None:
        differs = inputs[0] != inputs[-1]
        for place in np.flatnonzero(~differs).tolist():
            differs[place] = inputs[:, place].min() != inputs[:, place].max()
        constant = [names[place] for place in np.flatnonzero(~differs).tolist()]
        if constant:
            self._note("table.note_constant", columns=_listed(constant))

    def _note(self, key: str, **fields: object) -> None:
        self.notes.append(TableNote(key, {"file": self.file, **fields}))


def ordered_classes(
    words: Sequence[str], decimal: Decimal
) -> tuple[tuple[str, ...], IntArray]:
    """Return names of classes in order, and which of them each word is.

    Numbers come by size, and 1, 1.0 and 01 are one class; words come by the alphabet.
    """
    import polars as pl

    found = parse_numbers(pl.Series(words, dtype=pl.String), decimal)
    names, keys = list(words), [(0.0, word) for word in words]
    if np.isfinite(found.values).all() and not found.is_bad.any():
        names = [number_text(value) for value in found.values.tolist()]
        keys = list(zip(found.values.tolist(), names, strict=True))
    ordered = list(
        dict.fromkeys(name for _, name in sorted(zip(keys, names, strict=True)))
    )
    numbers = {name: number for number, name in enumerate(ordered)}
    return tuple(ordered), np.array([numbers[name] for name in names], dtype=np.int64)


def _rows(table: CollectedTable, keep: BoolArray) -> CollectedTable:
    target = table.target
    return CollectedTable(
        lines=table.lines[keep],
        numbers=table.numbers[keep],
        words=tuple(WordColumn(w.codes[keep], w.words) for w in table.words),
        target=WordColumn(target.codes[keep], target.words)
        if isinstance(target, WordColumn)
        else target[keep],
    )


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    return f"{shown} (+{more})" if more > 0 else shown
