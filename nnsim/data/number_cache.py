"""Binary copies of large text files in the user's cache, so they are parsed once."""

import hashlib
import os
from pathlib import Path

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.data.number_text import read_numbers
from nnsim.data.reading import Cancelled, Progress, never_cancelled, no_progress
from nnsim.errors import InputError
from nnsim.resources import cache_folder

FOLDER = "numbers"


def cached_numbers(
    path: Path, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
) -> FloatArray:
    """Return the numbers of a text file, (n_lines, n_columns), from its copy if it has.

    The copy is for the file's path, size and time of change; without room for a copy
    the text is read each time. Raises what ``read_numbers`` raises.
    """
    copy = copy_path(path)
    try:
        kept = np.load(copy, allow_pickle=False)
    except (OSError, EOFError, ValueError):
        kept = None
    if isinstance(kept, np.ndarray) and kept.ndim == 2 and kept.dtype == np.float64:
        progress(1.0)
        return kept
    numbers = read_numbers(path, None, progress, cancelled)
    _keep(copy, numbers)
    return numbers


def copy_path(path: Path) -> Path:
    """Return where the copy of a file belongs; raise ``InputError`` if there is none.

    Copies of one path share the beginning of their names.
    """
    try:
        whole = path.resolve(strict=True)
        state = whole.stat()
    except OSError as error:
        raise InputError("course.unreadable", file=path) from error
    place = hashlib.sha256(str(whole).encode("utf-8", "surrogateescape")).hexdigest()
    version = f"{state.st_size}-{state.st_mtime_ns}"
    return cache_folder() / FOLDER / f"{place[:16]}-{version}.npy"


def _keep(copy: Path, numbers: FloatArray) -> None:
    """Write a copy whole or not at all, and drop those of earlier versions."""
    unfinished = copy.with_suffix(f".{os.getpid()}.part")
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("wb") as file:
            np.save(file, numbers)
        unfinished.replace(copy)
        for older in copy.parent.glob(f"{copy.name.partition('-')[0]}-*.npy"):
            if older != copy:
                older.unlink(missing_ok=True)
    except OSError:
        # A full or read-only disk costs time at the next reading, nothing else.
        _forget(unfinished)


def _forget(unfinished: Path) -> None:
    try:
        unfinished.unlink(missing_ok=True)
    except OSError:
        return
