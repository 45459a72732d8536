"""A look at the first rows of a table: enough to say what each column is."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.table_files.blocks import TableBlock
from nnsim.data.table_files.cells import number_text
from nnsim.data.table_files.readers import TableReader, open_reader, require_size
from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import TableSource, steady
from nnsim.errors import InputError

ColumnKind = Literal["number", "words", "empty"]
PREVIEW_ROWS = 50
MOST_VALUES = 20


@dataclass(frozen=True)
class ColumnPreview:
    """What the rows that were looked at say of a column.

    Attributes
    ----------
    n_said, n_missing : cells that say something, and those that say nothing.
    n_bad : cells that are no numbers, in a column that is of numbers else.
    n_distinct : different values.
    is_whole : whether all numbers are whole ones.
    values : the different values in order, () if there are more than ``MOST_VALUES``.
    """

    name: str
    kind: ColumnKind
    n_said: int
    n_missing: int
    n_bad: int
    n_distinct: int
    is_whole: bool
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class TablePreview:
    """The first rows of a table.

    Attributes
    ----------
    columns : every column of the table.
    rows : at most ``PREVIEW_ROWS``, as text; of unlike lengths if ``problem`` says so.
    n_rows : of the whole table; judged by the file's size unless ``is_counted``.
    n_seen : rows that the columns were judged by.
    sheets : of a workbook, else ().
    problem : what is wrong with the rows looked at, or None.
    """

    columns: tuple[ColumnPreview, ...]
    rows: tuple[tuple[str, ...], ...]
    n_rows: int
    is_counted: bool
    n_seen: int
    sheets: tuple[str, ...] = ()
    problem: InputError | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all columns."""
        return tuple(column.name for column in self.columns)

    @property
    def is_all_seen(self) -> bool:
        """Whether the columns were judged by every row."""
        return self.is_counted and self.n_seen >= self.n_rows


def preview(source: TableSource, settings: TableSettings) -> TablePreview:
    """Return what the first rows of a source are under some settings.

    Raises
    ------
    InputError
        If there is no table at all. Rows that do not fit the settings are shown with
        their ``problem``, so that one can see which settings would fit.
    """
    with steady(source):
        return look_at(source, open_reader(source, settings))


def look_at(source: TableSource, reader: TableReader) -> TablePreview:
    """Return what the first rows are of a table that is open."""
    require_size(source, 0, len(reader.names))
    rows = reader.rough_rows(PREVIEW_ROWS)
    try:
        block = reader.sample()
    except InputError as error:
        return _ragged(reader, rows, error)
    n_rows, is_counted = reader.n_rows()
    return TablePreview(
        columns=_columns(reader.names, block),
        rows=rows,
        n_rows=n_rows,
        is_counted=is_counted,
        n_seen=len(block.lines),
        sheets=reader.sheets,
    )


def _columns(names: tuple[str, ...], block: TableBlock) -> tuple[ColumnPreview, ...]:
    numbers = block.numbers(range(len(names)))
    is_number = np.isfinite(numbers.values) & ~numbers.is_bad
    known = np.where(is_number, numbers.values, np.nan)
    n_numbers, n_bad = is_number.sum(axis=0), numbers.is_bad.sum(axis=0)
    n_distinct = _counts_of_distinct(known)
    is_whole = np.count_nonzero(np.nan_to_num(known) % 1.0, axis=0) == 0
    columns = []
    for column, name in enumerate(names):
        n_said = int(n_numbers[column] + n_bad[column])
        if n_numbers[column] and n_numbers[column] >= n_bad[column]:
            kind: ColumnKind = "number"
            n_different = int(n_distinct[column])
            values = _few_numbers(known[:, column], n_different)
        else:
            words = block.words(column).drop_nulls()
            kind = "words" if len(words) else "empty"
            n_said, n_different = len(words), words.n_unique()
            few = words.unique().sort() if n_different <= MOST_VALUES else ()
            values = tuple(few)
        columns.append(
            ColumnPreview(
                name=name,
                kind=kind,
                n_said=n_said,
                n_missing=len(known) - n_said,
                n_bad=int(n_bad[column]) if kind == "number" else 0,
                n_distinct=n_different,
                is_whole=kind == "number" and bool(is_whole[column]),
                values=values,
            )
        )
    return tuple(columns)


def _few_numbers(known: FloatArray, n_distinct: int) -> tuple[str, ...]:
    """Return different numbers as names of classes, () if there are many."""
    if n_distinct > MOST_VALUES:
        return ()
    numbers = np.unique(known[np.isfinite(known)]).tolist()
    return tuple(number_text(number) for number in numbers)


def _counts_of_distinct(values: FloatArray) -> IntArray:
    """Return how many different numbers each column has; NaN is none."""
    ordered = np.sort(values, axis=0)
    differs = np.isfinite(ordered)
    differs[1:] &= ordered[1:] != ordered[:-1]
    return np.asarray(differs.sum(axis=0))


def _ragged(
    reader: TableReader, rows: tuple[tuple[str, ...], ...], problem: InputError
) -> TablePreview:
    """Return rows that cannot be told apart into columns."""
    columns = [ColumnPreview(name, "words", 0, 0, 0, 0, False) for name in reader.names]
    return TablePreview(
        columns=tuple(columns),
        rows=rows,
        n_rows=len(rows),
        is_counted=False,
        n_seen=0,
        sheets=reader.sheets,
        problem=problem,
    )
