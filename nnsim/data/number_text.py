"""Large files of numbers in plain text, read block by block.

A hundred megabytes of text never stand in memory whole, the reader says how far it is,
and it can be stopped between two blocks.
"""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.data.reading import (
    Cancelled,
    Progress,
    ReadingCancelledError,
    never_cancelled,
    no_progress,
)
from nnsim.errors import InputError

BLOCK_BYTES = 4 * 2**20
LARGEST_FILE_BYTES = 2 * 2**30
LONGEST_LINE_BYTES = 32 * 2**20
MOST_COLUMNS = 20_000
MOST_LINES = 1_000_000
MOST_CELLS = 50_000_000
"""As for any other table, see ``table_files/limits.py``."""
SHOWN = 20
"""Characters of a wrong cell that a sentence shows."""


def read_numbers(
    path: Path,
    separator: str | None = None,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> FloatArray:
    """Return the numbers of a text file, (n_lines, n_columns); empty lines are skipped.

    ``separator`` is "," or None for blanks and tabs. Raise ``InputError`` naming file
    and line for a cell that is not a finite number, for a line longer or shorter than
    the first, and for a file that cannot be read or holds nothing;
    ``ReadingCancelledError`` if ``cancelled`` says so.
    """
    blocks: list[FloatArray] = []
    n_columns, n_lines, line = 0, 0, 1
    for block in _blocks(path, progress, cancelled):
        rows = block.split(b"\n")
        first = next((row for row in rows if row.strip()), b"")
        n_columns = n_columns or len(_cells(first, separator))
        if n_columns > MOST_COLUMNS:
            _refuse(path, line, f"{n_columns} columns, more than {MOST_COLUMNS}")
        if n_columns:
            blocks.append(_parsed(path, rows, separator, n_columns, line))
            n_lines += len(blocks[-1])
        if n_lines > MOST_LINES or n_lines * n_columns > MOST_CELLS:
            raise InputError(
                "course.many", file=path, lines=MOST_LINES, most=MOST_CELLS
            )
        line += len(rows)
    if not blocks:
        raise InputError("course.empty", file=path)
    return np.concatenate(blocks)


def _blocks(path: Path, progress: Progress, cancelled: Cancelled) -> Iterator[bytes]:
    """Yield whole lines, some megabytes at a time, without the last line's end."""
    try:
        with path.open("rb") as file:
            total = max(1, path.stat().st_size)
            if total > LARGEST_FILE_BYTES:
                raise InputError("course.large", file=path, most=LARGEST_FILE_BYTES)
            done, rest = 0, b""
            while read := file.read(BLOCK_BYTES):
                if cancelled():
                    raise ReadingCancelledError
                whole, end, last = (rest + read).rpartition(b"\n")
                rest = last
                if len(rest) > LONGEST_LINE_BYTES:
                    raise InputError("course.long_line", file=path)
                if end:
                    yield whole
                done += len(read)
                progress(min(1.0, done / total))
            if rest:
                yield rest
    except OSError as error:
        raise InputError("course.unreadable", file=path) from error


def _parsed(
    path: Path, rows: list[bytes], separator: str | None, n_columns: int, line: int
) -> FloatArray:
    """Return the numbers of some lines, of which the first has the number ``line``."""
    counted = [(line + place, row) for place, row in enumerate(rows) if row.strip()]
    numbers = np.empty((len(counted), n_columns))
    for place, (number, row) in enumerate(counted):
        cells = _cells(row, separator)
        if len(cells) != n_columns:
            problem = f"{len(cells)} columns instead of {n_columns}"
            _refuse(path, number, problem)
        try:
            numbers[place] = [float(cell) for cell in cells]
        except ValueError:
            _refuse_cell(path, number, cells)
    if not np.isfinite(numbers).all():
        place = int(np.argmin(np.isfinite(numbers).all(axis=1)))
        number, row = counted[place]
        _refuse_cell(path, number, _cells(row, separator))
    return numbers


def _cells(row: bytes, separator: str | None) -> list[bytes]:
    return row.split(None if separator is None else separator.encode("ascii"))


def _refuse_cell(path: Path, line: int, cells: list[bytes]) -> NoReturn:
    for cell in cells:
        try:
            good = math.isfinite(float(cell))
        except ValueError:
            good = False
        if not good:
            text = cell.decode("utf-8", errors="replace").strip()[:SHOWN]
            _refuse(path, line, f"{text!r} is not a number")
    raise AssertionError("every cell of the line is a number")


def _refuse(path: Path, line: int, problem: str) -> NoReturn:
    raise InputError("course.line", file=path, line=line, problem=problem)
