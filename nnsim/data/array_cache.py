"""Binary copies of large text files, which are read again in no time.

A copy is known by the path, the size and the time of change of its file, so a file that
was changed is read anew. What goes wrong with a copy is never an error: the file itself
is still there.
"""

import hashlib
import io
import os
import sys
from contextlib import suppress
from pathlib import Path

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.documents import write_atomically
from nnsim.errors import InputError

MOST_COPIES = 4


def user_cache_folder() -> Path:
    """Return where this user's programs keep what can be made again; may not exist."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (
            (Path(local) if local else home / "AppData" / "Local") / "NNSim" / "Cache"
        )
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "NNSim"
    # The basedir specification: a relative path there does not count.
    given = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (given if given.is_absolute() else home / ".cache") / "nnsim"


class ArrayCache:
    """Copies of arrays in a folder, of which the latest few are kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, file: Path) -> FloatArray | None:
        """Return the (n_rows, n_columns) that was put for a file as it is now."""
        try:
            copy = np.load(self._copy_of(file), allow_pickle=False)
        except (OSError, ValueError, EOFError):
            return None
        usable = isinstance(copy, np.ndarray) and copy.dtype == np.float64
        return copy if usable and copy.ndim == 2 else None

    def put(self, file: Path, numbers: FloatArray) -> None:
        """Keep a copy for a file, in place of those of the same file as it was."""
        content = io.BytesIO()
        np.save(content, numbers, allow_pickle=False)
        with suppress(OSError, InputError):
            copy = self._copy_of(file)
            self._folder.mkdir(parents=True, exist_ok=True)
            write_atomically(copy, content.getvalue())
            self._tidy(copy)

    def _copy_of(self, file: Path) -> Path:
        path, state = file.resolve(), file.stat()
        place = hashlib.sha256(os.fsencode(path)).hexdigest()[:24]
        return self._folder / f"{place}-{state.st_size}-{state.st_mtime_ns}.npy"

    def _tidy(self, copy: Path) -> None:
        """Remove older copies of the same file, and all beyond the latest few."""
        place = copy.name.partition("-")[0]
        others = [path for path in self._folder.glob("*-*-*.npy") if path != copy]
        others.sort(key=lambda path: path.stat().st_mtime_ns, reverse=True)
        latest = [path for path in others if not path.name.startswith(f"{place}-")]
        for path in {*others} - {*latest[: MOST_COPIES - 1]}:
            path.unlink()
