"""Where a table comes from: a file that must not change meanwhile, or pasted text."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

import numpy as np

from nnsim.byte_counts import size_text
from nnsim.data.reading import ReadingCancelledError
from nnsim.data.table_files.limits import (
    LARGEST_FILE_BYTES,
    LEAST_MEMORY,
    MEMORY_PER_BYTE,
    MOST_MEMORY,
)
from nnsim.errors import InputError

FileKind = Literal["text", "workbook", "parquet"]
PASTED_NAME = "clipboard"
MAGIC: tuple[tuple[bytes, FileKind], ...] = (
    (b"PAR1", "parquet"),
    (b"PK\x03\x04", "workbook"),
    (b"\xd0\xcf\x11\xe0", "workbook"),
)
"""How a file begins; its ending may say anything."""


@dataclass(frozen=True)
class PastedText:
    """Text from the clipboard."""

    text: str


TableSource = Path | PastedText


def source_name(source: TableSource) -> str:
    """Return what sentences call a source."""
    return source.name if isinstance(source, Path) else PASTED_NAME


def source_bytes(source: TableSource) -> int:
    """Return the size of a source."""
    if isinstance(source, Path):
        return file_state(source)[0]
    return len(source.text)


def require_memory(source: TableSource) -> None:
    """Raise ``MemoryError`` where reading could not get the memory it needs.

    Asked for beforehand and given back: polars ends the program where it gets none.
    """
    n_bytes = min(MEMORY_PER_BYTE * source_bytes(source), MOST_MEMORY)
    np.empty(LEAST_MEMORY + n_bytes, dtype=np.uint8)


def file_state(path: Path) -> tuple[int, int]:
    """Return size in bytes and time of the last change in ns; refuse what is no table.

    Raises
    ------
    InputError
        If it is missing, a folder, a device, empty, or larger than the limit.
    """
    try:
        state = os.stat(path)
    except (OSError, ValueError) as error:
        raise not_read(path.name, error) from None
    if stat.S_ISDIR(state.st_mode):
        raise InputError("table.folder", file=path.name)
    if not stat.S_ISREG(state.st_mode):
        raise InputError("table.no_file", file=path.name)
    if state.st_size == 0:
        raise InputError("table.empty", file=path.name)
    if state.st_size > LARGEST_FILE_BYTES:
        size, most = size_text(state.st_size), size_text(LARGEST_FILE_BYTES)
        raise InputError("table.large_file", file=path.name, size=size, most=most)
    return state.st_size, state.st_mtime_ns


@contextmanager
def steady(source: TableSource) -> Iterator[None]:
    """Hold whatever a reader raises to one sentence, and the file to what it was.

    Raises
    ------
    InputError
        In place of any other exception; also if the file changed or vanished, which
        explains more than what a reader says of half a file.
    """
    if not isinstance(source, Path):
        with _one_sentence(source):
            yield
        return
    before = file_state(source)
    try:
        with _one_sentence(source):
            yield
    except InputError:
        _require_unchanged(source, before)
        raise
    _require_unchanged(source, before)


def file_kind(source: TableSource) -> FileKind:
    """Return what a file is by its first bytes."""
    if not isinstance(source, Path):
        return "text"
    file_state(source)
    with open_bytes(source) as file:
        head = file.read(4)
    return next((kind for magic, kind in MAGIC if head.startswith(magic)), "text")


def open_bytes(path: Path) -> BinaryIO:
    """Open a file for reading; raise ``InputError`` where that cannot be."""
    try:
        return path.open("rb")
    except OSError as error:
        raise not_read(path.name, error) from None


def not_read(name: str, error: Exception) -> InputError:
    """Return the sentence on a file that the system does not give."""
    reason = error.strerror if isinstance(error, OSError) else None
    problem = (reason or str(error)).lower()
    return InputError("file.not_read", file=name, problem=problem)


@contextmanager
def _one_sentence(source: TableSource) -> Iterator[None]:
    name = source_name(source)
    try:
        require_memory(source)
        yield
    except (InputError, ReadingCancelledError):
        raise
    except MemoryError:
        raise InputError("table.memory", file=name) from None
    except OSError as error:
        raise not_read(name, error) from None
    except Exception as error:
        raise _unreadable(name, error) from error
    except BaseException as error:
        # What a reader written in Rust raises when it meets its own fault.
        if type(error).__name__ != "PanicException":
            raise
        raise _unreadable(name, error) from None


def _unreadable(name: str, error: BaseException) -> InputError:
    first = next(iter(str(error).splitlines()), "") or type(error).__name__
    problem = first.strip().rstrip(".")[:200]
    return InputError("table.unreadable", file=name, problem=problem)


def _require_unchanged(path: Path, before: tuple[int, int]) -> None:
    try:
        state = os.stat(path)
    except OSError:
        raise InputError("table.vanished", file=path.name) from None
    if (state.st_size, state.st_mtime_ns) != before:
        raise InputError("table.changed", file=path.name)
