"""Tables in Parquet files: columns that know their types and their number of rows."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from nnsim.data.table_files.blocks import FrameBlock
from nnsim.data.table_files.cells import tidy_names
from nnsim.data.table_files.limits import SAMPLE_ROWS
from nnsim.data.table_files.readers import Report, require_size
from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import TableSource, source_name
from nnsim.errors import InputError

BLOCK_CELLS = 2_000_000
SAMPLE_CELLS = 400_000
FEWEST_SAMPLE_ROWS = 60
COLUMNS_AT_ONCE = 256
LONGEST_CELL = 40


class ParquetReader:
    """A Parquet file, of which only the columns that are asked for are read."""

    def __init__(self, source: TableSource, settings: TableSettings) -> None:
        import polars as pl

        assert isinstance(source, Path)
        self._source = source
        self._settings = settings
        self._scan = pl.scan_parquet(source, glob=False)
        try:
            self._columns = self._scan.collect_schema().names()
        except pl.exceptions.PolarsError:
            raise InputError("table.parquet", file=source_name(source)) from None
        self.sheets: tuple[str, ...] = ()
        self.given_names = tuple(self._columns)
        self.names = tidy_names(self._columns)
        self._n_rows = int(self._scan.select(pl.len()).collect().item())
        # Nothing of a claim is decoded: some bytes may stand for any number of rows.
        require_size(source, self._n_rows, 0)
        if not self._n_rows or not self._columns:
            raise InputError("table.no_rows", file=source_name(source))

    def n_rows(self) -> tuple[int, bool]:
        """Return how many rows there are."""
        return self._n_rows, True

    def sample(self) -> FrameBlock:
        """Return the first rows."""
        n_wanted = max(SAMPLE_CELLS // len(self._columns), FEWEST_SAMPLE_ROWS)
        frame = self._scan.head(min(n_wanted, SAMPLE_ROWS)).collect()
        lines = np.arange(1, frame.height + 1)
        places = {column: column for column in range(frame.width)}
        return FrameBlock(lines, frame, places, self._settings.decimal)

    def blocks(self, columns: Sequence[int], report: Report) -> Iterator[FrameBlock]:
        """Yield all rows of some columns."""
        import polars as pl

        require_size(self._source, self._n_rows, len(columns))
        series: list[pl.Series] = []
        for start in range(0, len(columns), COLUMNS_AT_ONCE):
            some = columns[start : start + COLUMNS_AT_ONCE]
            part = self._scan.select([self._columns[column] for column in some])
            series += part.collect().get_columns()
            report(0.5 * min(1.0, (start + COLUMNS_AT_ONCE) / len(columns)))
        frame = pl.DataFrame(series)
        del series
        places = {column: place for place, column in enumerate(columns)}
        n_rows = max(BLOCK_CELLS // max(len(columns), 1), 1)
        for start in range(0, frame.height, n_rows):
            part_of_rows = frame.slice(start, n_rows)
            lines = np.arange(start + 1, start + part_of_rows.height + 1)
            yield FrameBlock(lines, part_of_rows, places, self._settings.decimal)
            report(0.5 + 0.5 * min(1.0, (start + n_rows) / frame.height))

    def rough_rows(self, n_rows: int) -> tuple[tuple[str, ...], ...]:
        """Return the first rows as text."""
        frame = self._scan.head(n_rows).collect()
        return tuple(tuple(map(_shown, row)) for row in frame.iter_rows())


def _shown(cell: object) -> str:
    """Return a value as its column's words have it."""
    if cell is None:
        return ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)[:LONGEST_CELL]
