"""Rows of a table in memory: cells of text, or columns that have a type already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn, Protocol

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.table_files.cells import (
    Numbers,
    bad_number,
    parse_numbers,
    parse_words,
)
from nnsim.data.table_files.settings import Decimal

if TYPE_CHECKING:
    import polars as pl


class TableBlock(Protocol):
    """Some rows of a table; ``lines`` are their numbers in the file, (n_rows,)."""

    @property
    def lines(self) -> IntArray:
        """Number of each row in the file, from 1."""

    def numbers(self, columns: Sequence[int]) -> Numbers:
        """Return cells of some columns as numbers, (n_rows, len(columns))."""

    def words(self, column: int) -> "pl.Series":
        """Return the cells of a column as text, null where they say nothing."""

    def text(self, row: int, column: int) -> str:
        """Return one cell as it stands in the file."""


@dataclass(frozen=True, eq=False)
class CellBlock:
    """Rows of text, cell after cell in one series, (n_rows · n_columns,)."""

    lines: IntArray
    cells: "pl.Series"
    n_columns: int
    decimal: Decimal

    def numbers(self, columns: Sequence[int]) -> Numbers:
        """Return cells of some columns as numbers, (n_rows, len(columns))."""
        n_rows = len(self.lines)
        if len(columns) * 4 < self.n_columns:
            # Not worth a look at all the others.
            parts = [self._column(column) for column in columns]
            found = [parse_numbers(part, self.decimal) for part in parts]
            return _stacked(found, n_rows)
        every = parse_numbers(self.cells, self.decimal).reshaped(n_rows, self.n_columns)
        if list(columns) == list(range(self.n_columns)):
            return every
        return Numbers(every.values[:, columns], every.is_bad[:, columns])

    def words(self, column: int) -> "pl.Series":
        """Return the cells of a column as text, null where they say nothing."""
        return parse_words(self._column(column))

    def text(self, row: int, column: int) -> str:
        """Return one cell as it stands in the file."""
        return str(self.cells[row * self.n_columns + column])

    def _column(self, column: int) -> "pl.Series":
        if not len(self.lines):
            return self.cells.head(0)
        return self.cells.gather_every(self.n_columns, column)


@dataclass(frozen=True, eq=False)
class FrameBlock:
    """Rows of columns that have a type; text in them is read like text of a file.

    Attributes
    ----------
    frame : those columns of the table that were asked for.
    places : column of the table -> column of ``frame``.
    exact : the numbers of a workbook, whose ``frame`` has them rounded.
    """

    lines: IntArray
    frame: "pl.DataFrame"
    places: Mapping[int, int]
    decimal: Decimal
    exact: "pl.DataFrame | None" = None

    def numbers(self, columns: Sequence[int]) -> Numbers:
        """Return cells of some columns as numbers, (n_rows, len(columns))."""
        return _stacked([self._numbers(column) for column in columns], len(self.lines))

    def words(self, column: int) -> "pl.Series":
        """Return the cells of a column as text, null where they say nothing."""
        return parse_words(as_text(self.frame.to_series(self.places[column])))

    def text(self, row: int, column: int) -> str:
        """Return one cell as it stands in the file."""
        cell = self.frame.to_series(self.places[column])[row]
        return "" if cell is None else str(cell).strip()

    def _numbers(self, column: int) -> Numbers:
        import polars as pl

        series = self.frame.to_series(self.places[column])
        if series.dtype.is_numeric() or series.dtype == pl.Boolean:
            values = series.cast(pl.Float64).to_numpy(writable=True)
            return Numbers(values, np.isinf(values))
        found = parse_numbers(as_text(series), self.decimal)
        if self.exact is not None:
            exact = self.exact.to_series(self.places[column]).to_numpy()
            known = np.isfinite(exact) & np.isfinite(found.values)
            found.values[known] = exact[known]
        return found


def as_text(series: "pl.Series") -> "pl.Series":
    """Return a column of any type as stripped text; lists and the like say nothing."""
    import polars as pl

    if series.dtype.is_nested() or series.dtype in (pl.Binary, pl.Object):
        return pl.Series(series.name, [None] * len(series), dtype=pl.String)
    if series.dtype.is_float():
        whole = (series == series.round()) & (series.abs() < 1e15)
        if whole.all():
            series = series.cast(pl.Int64, strict=False)
    return series.cast(pl.String).str.strip_chars()


def require_numbers(
    block: TableBlock, columns: Sequence[int], names: Sequence[str], file: str,
    decimal: Decimal,
) -> FloatArray:  # fmt: skip
    """Return numbers (n_rows, len(columns)), NaN for empty cells.

    Raises
    ------
    InputError
        That names the first cell that is not a number.
    """
    found = block.numbers(columns)
    if found.is_bad.any():
        _refuse(block, found, columns, names, file, decimal)
    return found.values


def _refuse(
    block: TableBlock, found: Numbers, columns: Sequence[int], names: Sequence[str],
    file: str, decimal: Decimal,
) -> NoReturn:  # fmt: skip
    row, place = np.argwhere(found.is_bad)[0].tolist()
    cell = block.text(row, columns[place])
    line = int(block.lines[row])
    raise bad_number(file, line, names[columns[place]], cell, decimal)


def _stacked(parts: list[Numbers], n_rows: int) -> Numbers:
    values = np.empty((n_rows, len(parts)))
    is_bad = np.zeros((n_rows, len(parts)), dtype=np.bool_)
    for number, part in enumerate(parts):
        values[:, number] = part.values
        is_bad[:, number] = part.is_bad
    return Numbers(values, is_bad)
