"""How far the cells of a workbook reach, looked at before it is opened.

A sheet is opened as the whole rectangle around its cells, so one cell in its last
corner would ask for more memory than there is, and end the program.
"""

import re
import zipfile
import zlib
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

from nnsim.byte_counts import size_text
from nnsim.data.table_files.limits import (
    LARGEST_WORKBOOK_BYTES,
    MOST_WORKBOOK_CELLS,
)
from nnsim.data.table_files.source import file_state
from nnsim.errors import InputError

ROW = re.compile(rb"<(?:\w+:)?row(?=[\s/>])")
NUMBER_OF_ROW = re.compile(rb"""[^>]*?\sr\s*=\s*["']\s*([0-9]{1,18})""")
CELL = re.compile(rb"<(?:\w+:)?c(?=[\s/>])")
PLACE = re.compile(
    rb"""<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']\s*([A-Za-z]{1,9})([0-9]{1,18})["'][^>]*?"""
    rb"(/?)>"
)
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)


def require_near(path: Path) -> None:
    """Raise ``InputError`` for a workbook that is too large unpacked, or too wide.

    What a part says of its size is not believed: a part that is longer has not the sum
    that stands beside it.
    """
    _require_near_once(path, *file_state(path))


@lru_cache(maxsize=8)
def _require_near_once(path: Path, size: int, changed_ns: int) -> None:
    """Look once at each state of a file, which is opened several times."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            unpacked = sum(member.file_size for member in members)
            if unpacked > LARGEST_WORKBOOK_BYTES:
                _refuse_size(path, unpacked)
            for member in members:
                _require_near(path, archive.read(member))
    except DAMAGE:
        raise InputError("table.workbook", file=path.name) from None


def _require_near(path: Path, part: bytes) -> None:
    last_row, last_column = extent(part)
    if last_row * last_column > MOST_WORKBOOK_CELLS:
        raise InputError(
            "table.far_cells",
            file=path.name,
            row=last_row,
            column=last_column,
            most=MOST_WORKBOOK_CELLS,
        )


def extent(part: bytes) -> tuple[int, int]:
    """Return the last row and column with a cell that holds anything, from 1.

    Cells that say no place follow each other.
    """
    last_row = last_column = 0
    begins = [match.end() for match in ROW.finditer(part)]
    for number, (begin, end) in enumerate(pairwise([*begins, len(part)]), 1):
        said = NUMBER_OF_ROW.match(part, begin, end)
        if CELL.search(part, begin, end):
            said_row = int(said[1]) if said else 0
            last_row = max(last_row, number, said_row)
            last_column = max(last_column, len(CELL.findall(part, begin, end)))
    for place in PLACE.finditer(part):
        if not place[3]:
            last_row = max(last_row, int(place[2]))
            last_column = max(last_column, _number_of(place[1]))
    return last_row, last_column


def _number_of(letters: bytes) -> int:
    """Return the number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - ord("A") + 1
    return number


def _refuse_size(path: Path, size: int) -> NoReturn:
    most = size_text(LARGEST_WORKBOOK_BYTES)
    raise InputError(
        "table.large_workbook", file=path.name, size=size_text(size), most=most
    )
