"""The columns of a table that are used, gathered block by block."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.table_files.blocks import TableBlock, require_numbers
from nnsim.data.table_files.limits import MOST_CLASSES, MOST_ROWS
from nnsim.data.table_files.readers import Report, TableReader, require_size
from nnsim.data.table_files.roles import ColumnRoles
from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import TableSource, source_name
from nnsim.errors import InputError

if TYPE_CHECKING:
    import polars as pl

NOTHING = -1
"""The code of a cell that says nothing."""


@dataclass(frozen=True, eq=False)
class WordColumn:
    """A column of words: (n_rows,) index into ``words``, or ``NOTHING``."""

    codes: IntArray
    words: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class CollectedTable:
    """All rows of the columns that are used, before anything is left out.

    Attributes
    ----------
    lines : (n_rows,) number of each row in the file.
    numbers : (n_rows, n_number_columns), NaN for empty cells.
    words : a column each.
    target : (n_rows,) numbers with NaN for empty cells, or words.
    """

    lines: IntArray
    numbers: FloatArray
    words: tuple[WordColumn, ...]
    target: FloatArray | WordColumn


class GrowingRows:
    """Rows that are added to one array, which is never copied while it fits."""

    def __init__(self, n_expected: int, n_columns: int) -> None:
        # Memory that is not written to is not taken from the system.
        self._values = np.empty((max(n_expected, 1), n_columns))
        self._n_rows = 0

    def add(self, rows: FloatArray) -> None:
        """Append rows, (n, n_columns)."""
        end = self._n_rows + len(rows)
        if end > len(self._values):
            shape = (max(end, len(self._values) * 5 // 4), self._values.shape[1])
            self._values.resize(shape, refcheck=False)
        self._values[self._n_rows : end] = rows
        self._n_rows = end

    def take(self) -> FloatArray:
        """Return the rows that were added; none can be added after."""
        self._values.resize((self._n_rows, self._values.shape[1]), refcheck=False)
        return self._values


class GrowingWords:
    """A column of words as codes; refuses more different ones than there may be."""

    def __init__(self, file: str, column: str, most_key: str) -> None:
        self._refusal = InputError(
            most_key, file=file, column=column, most=MOST_CLASSES
        )
        self._numbers: dict[str, int] = {}
        self._codes: list[IntArray] = []

    def add(self, words: "pl.Series") -> None:
        """Append words, null for nothing."""
        import polars as pl

        if words.n_unique() > MOST_CLASSES + 1:
            raise self._refusal
        for word in words.unique(maintain_order=True).drop_nulls():
            self._numbers.setdefault(word, len(self._numbers))
        if len(self._numbers) > MOST_CLASSES:
            raise self._refusal
        codes = words.replace_strict(
            pl.Series(self._numbers.keys(), dtype=pl.String),
            pl.Series(self._numbers.values(), dtype=pl.Int64),
            default=NOTHING,
            return_dtype=pl.Int64,
        )
        self._codes.append(codes.fill_null(NOTHING).to_numpy())

    def take(self) -> WordColumn:
        """Return the column."""
        codes = np.concatenate([np.zeros(0, dtype=np.int64), *self._codes])
        return WordColumn(codes, tuple(self._numbers))


def collect(
    source: TableSource,
    reader: TableReader,
    roles: ColumnRoles,
    settings: TableSettings,
    report: Report,
) -> CollectedTable:
    """Read all rows; raise ``InputError`` for the first cell that cannot be used."""
    file, names = source_name(source), reader.names
    n_expected = min(reader.n_rows()[0] * 21 // 20, MOST_ROWS)
    lines: list[IntArray] = []
    numbers = GrowingRows(n_expected, len(roles.numbers))
    words = [GrowingWords(file, names[c], "table.words") for c in roles.words]
    classes = GrowingWords(file, names[roles.target], "table.classes")
    values = GrowingRows(n_expected, 1)
    n_rows = 0

    def required(block: TableBlock, columns: tuple[int, ...]) -> FloatArray:
        return require_numbers(block, columns, names, file, settings.decimal)

    for block in reader.blocks(roles.used, report):
        n_rows += len(block.lines)
        require_size(source, n_rows, len(roles.inputs))
        lines.append(block.lines)
        numbers.add(required(block, roles.numbers))
        for column, growing in zip(roles.words, words, strict=True):
            growing.add(block.words(column))
        if settings.target_kind == "class":
            classes.add(block.words(roles.target))
        else:
            values.add(required(block, (roles.target,)))
    is_class = settings.target_kind == "class"
    return CollectedTable(
        lines=np.concatenate([np.zeros(0, dtype=np.int64), *lines]),
        numbers=numbers.take(),
        words=tuple(growing.take() for growing in words),
        target=classes.take() if is_class else values.take()[:, 0],
    )
