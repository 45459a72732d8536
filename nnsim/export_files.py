"""A table on the disk, as CSV or Parquet: whole or not at all, block by block.

CSV is RFC 4180 in UTF-8: commas, lines ended by CR LF, decimal points, and each number
with as few digits as give the same float64 again.
"""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

import numpy as np

from nnsim.data.reading import (
    Cancelled,
    Progress,
    never_cancelled,
    no_progress,
)
from nnsim.export_tables import ExportTable
from nnsim.files import written_whole

if TYPE_CHECKING:
    import polars as pl

TableFormat = Literal["csv", "parquet"]
CELLS_A_BLOCK = 500_000
"""Some tens of milliseconds of writing: so long a cancel may wait."""

SYSTEMS_WORDS = re.compile(r"([^:]+) \(os error \d+\)")


class WritingCancelledError(Exception):
    """The user did not want to wait; nothing is wrong, and nothing was written."""


def table_format(path: Path) -> TableFormat:
    """Return how a file of this name is written: Parquet if it says so, else CSV."""
    return "parquet" if path.suffix.lower() in {".parquet", ".pq"} else "csv"


def write_table(
    path: Path,
    table: ExportTable,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> None:
    """Write a table beside its place and rename it; the name says in which format.

    Raises
    ------
    InputError
        If the folder is missing, full or read-only.
    WritingCancelledError
        Soon after ``cancelled`` has said so; what was there before stays.
    """
    write = {"csv": _write_csv, "parquet": _write_parquet}[table_format(path)]
    with written_whole(path) as file, _plain_os_errors():
        write(file, _frames(table, progress, cancelled), table)


@contextlib.contextmanager
def _plain_os_errors() -> Iterator[None]:
    """Turn what polars says of a full disk and the like into the system's words."""
    import polars as pl

    try:
        yield
    except (OSError, pl.exceptions.ComputeError) as error:
        found = SYSTEMS_WORDS.search(str(error))
        if found is None:
            raise
        raise OSError(found[1].strip()) from None


def _frames(
    table: ExportTable, progress: Progress, cancelled: Cancelled
) -> Iterator["pl.DataFrame"]:
    """Give the table block by block; say how far it is, and stop if that is wished."""
    import polars as pl

    schema = _schema(table)
    n_rows = max(CELLS_A_BLOCK // len(table.columns), 1)
    for first in range(0, table.n_rows, n_rows):
        if cancelled():
            raise WritingCancelledError
        progress(first / table.n_rows)
        parts = table.block(first, min(first + n_rows, table.n_rows))
        yield pl.DataFrame(
            [
                pl.Series(name, np.ascontiguousarray(part), dtype=kind)
                for (name, kind), part in zip(schema.items(), parts, strict=True)
            ]
        )
    if cancelled():
        raise WritingCancelledError
    progress(1.0)


def _schema(table: ExportTable) -> "dict[str, pl.DataType]":
    import polars as pl

    kinds = {"number": pl.Float64(), "count": pl.Int64(), "word": pl.String()}
    return {column.name: kinds[column.kind] for column in table.columns}


def _write_csv(
    file: BinaryIO, frames: Iterator["pl.DataFrame"], table: ExportTable
) -> None:
    import polars as pl

    pl.DataFrame(schema=_schema(table)).write_csv(file, line_terminator="\r\n")
    for frame in frames:
        frame.write_csv(file, include_header=False, line_terminator="\r\n")


def _write_parquet(
    file: BinaryIO, frames: Iterator["pl.DataFrame"], table: ExportTable
) -> None:
    from polars.io.plugins import register_io_source

    # A source is asked for one block after the other: the table is never whole here.
    def source(
        columns: list[str] | None,
        predicate: "pl.Expr | None",
        n_rows: int | None,
        batch_size: int | None,
    ) -> "Iterator[pl.DataFrame]":
        return frames

    lazy = register_io_source(source, schema=_schema(table))
    lazy.sink_parquet(file, maintain_order=True)
