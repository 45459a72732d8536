"""A table on the disk, as CSV, Parquet or npz: whole or not at all, block by block.

CSV is RFC 4180 in UTF-8: commas, lines ended by CR LF, decimal points, and each number
with as few digits as give the same float64 again. An npz holds an array a column.
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
from nnsim.export_npz import write_npz
from nnsim.export_tables import Block, ColumnKind, ExportTable
from nnsim.files import written_whole

if TYPE_CHECKING:
    import polars as pl

TableFormat = Literal["csv", "parquet", "npz"]
NUMPY_KINDS: dict[ColumnKind, str] = {
    "number": "<f8",
    "optional": "<f8",
    "count": "<i8",
    "word": "<U1",
}
CELLS_A_BLOCK = 500_000
"""Some tens of milliseconds of writing: so long a cancel may wait."""

SYSTEMS_WORDS = re.compile(r"([^:]+) \(os error \d+\)")


class WritingCancelledError(Exception):
    """The user did not want to wait; nothing is wrong, and nothing was written."""


def table_format(path: Path) -> TableFormat:
    """Return how a file of this name is written: as it says, else as CSV."""
    endings: dict[str, TableFormat] = {
        ".parquet": "parquet",
        ".pq": "parquet",
        ".npz": "npz",
    }
    return endings.get(path.suffix.lower(), "csv")


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
    blocks = _blocks(table, progress, cancelled)
    kind = table_format(path)
    with written_whole(path) as file:
        if kind == "npz":
            _write_npz(file, blocks, table)
            return
        with _plain_os_errors():
            write = {"csv": _write_csv, "parquet": _write_parquet}[kind]
            write(file, _frames(blocks, table), table)


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


def _blocks(
    table: ExportTable, progress: Progress, cancelled: Cancelled
) -> Iterator[Block]:
    """Give the table block by block; say how far it is, and stop if that is wished."""
    n_rows = max(CELLS_A_BLOCK // len(table.columns), 1)
    for first in range(0, table.n_rows, n_rows):
        if cancelled():
            raise WritingCancelledError
        progress(first / table.n_rows)
        yield table.block(first, min(first + n_rows, table.n_rows))
    if cancelled():
        raise WritingCancelledError
    progress(1.0)


def _frames(blocks: Iterator[Block], table: ExportTable) -> Iterator["pl.DataFrame"]:
    import polars as pl

    schema = _schema(table)
    for parts in blocks:
        series = [
            pl.Series(name, np.ascontiguousarray(part), dtype=kind)
            for (name, kind), part in zip(schema.items(), parts, strict=True)
        ]
        yield pl.DataFrame(
            [
                each.fill_nan(None) if column.kind == "optional" else each
                for column, each in zip(table.columns, series, strict=True)
            ]
        )


def _schema(table: ExportTable) -> "dict[str, pl.DataType]":
    import polars as pl

    kinds = {
        "number": pl.Float64(),
        "optional": pl.Float64(),
        "count": pl.Int64(),
        "word": pl.String(),
    }
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


def _write_npz(file: BinaryIO, blocks: Iterator[Block], table: ExportTable) -> None:
    parts = [*blocks]
    columns = (
        (
            column.name,
            np.concatenate(
                [np.empty(0, NUMPY_KINDS[column.kind]), *(part[n] for part in parts)]
            ),
        )
        for n, column in enumerate(table.columns)
    )
    write_npz(file, columns)
