"""Tables of numbers as text, of any length: read line by line, each error at its line.

Numbers are parted by spaces, tabs or commas; empty lines and what follows a # do not
count (course: its data files, which its programs read in this way).
"""

import math
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.errors import InputError

LONGEST_LINE = 4 * 2**20
"""Bytes; a line of the course's spectra has about a fortieth."""
MOST_NUMBERS = 50_000_000
LONGEST_SHOWN = 40
BYTE_ORDER_MARK = b"\xef\xbb\xbf"

ShowProgress = Callable[[float], None]
ShouldStop = Callable[[], bool]


class ReadingStoppedError(Exception):
    """The reader was asked to stop; nothing was kept."""


@dataclass(frozen=True, eq=False)
class NumberTable:
    """The numbers of a file, (n_rows, n_columns), and the line of each row."""

    path: Path
    numbers: FloatArray
    lines: tuple[int, ...]


def show_nothing(share: float) -> None:
    """Take no notice of how far the reader is."""


def never() -> bool:
    """Never ask the reader to stop."""
    return False


def read_numbers(
    path: Path,
    n_columns: int,
    show_progress: ShowProgress = show_nothing,
    should_stop: ShouldStop = never,
) -> NumberTable:
    """Return all rows of a file, each of ``n_columns`` finite numbers.

    ``show_progress`` gets the share that is read, from 0 to 1, about a hundred times;
    ``should_stop`` is asked at each line. Raise ``ReadingStoppedError`` if it says so,
    and ``InputError``, with file and line, for a file that is no such table.
    """
    numbers, lines, shown = array("d"), [], 0.0
    try:
        size = max(path.stat().st_size, 1)
        with path.open("rb") as file:
            n_read, number = 0, 0
            while line := file.readline(LONGEST_LINE):
                if should_stop():
                    raise ReadingStoppedError
                number += 1
                n_read += len(line)
                words = _words(path, number, line)
                if words:
                    numbers.extend(_row(path, number, words, n_columns))
                    lines.append(number)
                if len(numbers) > MOST_NUMBERS:
                    _refuse(path, number, f"more than {MOST_NUMBERS} numbers")
                share = min(n_read / size, 1.0)
                if share >= shown + 0.01 or share == 1.0:
                    shown = share
                    show_progress(share)
    except OSError as error:
        problem = (error.strerror or str(error)).lower()
        raise InputError("file.not_read", file=path, problem=problem) from None
    if not lines:
        raise InputError("table.file", file=path, problem="no numbers are in it")
    values = np.frombuffer(numbers, dtype=np.float64).reshape(-1, n_columns)
    return NumberTable(path, values, tuple(lines))


def _words(path: Path, number: int, line: bytes) -> list[bytes]:
    if len(line) == LONGEST_LINE:
        _refuse(path, number, "too long for one sample")
    if number == 1:
        line = line.removeprefix(BYTE_ORDER_MARK)
    return line.partition(b"#")[0].replace(b",", b" ").split()


def _row(path: Path, number: int, words: list[bytes], n_columns: int) -> list[float]:
    if len(words) != n_columns:
        _refuse(path, number, f"{len(words)} numbers instead of {n_columns}")
    try:
        row = list(map(float, words))
    except ValueError:
        row = [math.nan]
    # A sum is quick, and not finite if one number is not.
    if not math.isfinite(sum(row)):
        for word in words:
            if not _is_number(word):
                text = word[:LONGEST_SHOWN].decode("utf-8", errors="replace")
                _refuse(path, number, f"{text!r} is not a number")
    return row


def _is_number(word: bytes) -> bool:
    try:
        return math.isfinite(float(word))
    except ValueError:
        return False


def _refuse(path: Path, line: int, problem: str) -> NoReturn:
    raise InputError("table.row", file=path, line=line, problem=problem)
