"""What every kind of file can be asked for, whatever it is made of."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from nnsim.data.table_files.blocks import TableBlock
from nnsim.data.table_files.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import TableSource, file_kind, source_name
from nnsim.errors import InputError

Report = Callable[[float], None]
"""Takes the share that is done; raises ``ReadingCancelledError`` to end the reading."""


class TableReader(Protocol):
    """A file whose columns are known.

    Attributes
    ----------
    names : of all columns, each once.
    given_names : as they stand in the file, empty where there is no header.
    sheets : of a workbook.
    """

    names: tuple[str, ...]
    given_names: tuple[str, ...]
    sheets: tuple[str, ...]

    def n_rows(self) -> tuple[int, bool]:
        """Return how many rows there are, and whether that was counted, not judged."""

    def sample(self) -> TableBlock:
        """Return the first rows."""

    def blocks(self, columns: Sequence[int], report: Report) -> Iterator[TableBlock]:
        """Yield all rows; a block need not know other columns than these."""

    def rough_rows(self, n_rows: int) -> tuple[tuple[str, ...], ...]:
        """Return the first rows as they stand, though they be of unlike lengths."""


def open_reader(source: TableSource, settings: TableSettings) -> TableReader:
    """Return the reader for a source; raise ``InputError`` where there is no table."""
    kind = file_kind(source)
    if kind == "workbook":
        from nnsim.data.table_files.workbook_reader import WorkbookReader

        return WorkbookReader(source, settings)
    if kind == "parquet":
        from nnsim.data.table_files.parquet_reader import ParquetReader

        return ParquetReader(source, settings)
    from nnsim.data.table_files.text_reader import TextReader

    return TextReader(source, settings)


def require_size(source: TableSource, n_rows: int, n_columns: int) -> None:
    """Raise ``InputError`` for more rows or cells than memory is meant to hold."""
    name = source_name(source)
    if n_columns > MOST_COLUMNS:
        raise InputError("table.columns", file=name, count=n_columns, most=MOST_COLUMNS)
    if n_rows > MOST_ROWS:
        raise InputError("table.rows", file=name, most=MOST_ROWS)
    if n_rows * n_columns > MOST_CELLS:
        raise InputError("table.cells", file=name, count=n_columns, most=MOST_CELLS)
