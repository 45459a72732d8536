"""Ends that no exception tells of, as in foreign code: Python's own last words.

All programs write into one file, at its end; whoever starts next takes what is there.
"""

import contextlib
import faulthandler
from pathlib import Path
from typing import TextIO

FILE_NAME = "hard-end.txt"
SIGNS = ("Fatal Python error", "access violation", "stack overflow")
"""What is no end, as an error that Windows tells in passing, has none of them."""
MOST_CHARACTERS = 30_000


class HardEnd:
    """Lets the process say where each thread was when it is ended by a fault.

    Attributes
    ----------
    left : what a program before this one said, empty if none ended so.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._file: TextIO | None = None
        self.left = ""

    def begin(self) -> None:
        """Take what is there, and write there from now on, if that can be."""
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self.left = self._take()
            # Kept open: at such an end nothing can be opened any more.
            self._file = self._path.open("a", encoding="utf-8")
            faulthandler.enable(self._file, all_threads=True)

    def _take(self) -> str:
        if not self._path.is_file():
            return ""
        with self._path.open("r+", encoding="utf-8", errors="replace") as file:
            said = file.read(MOST_CHARACTERS)
            file.truncate(0)
        return said if any(sign in said for sign in SIGNS) else ""

    def end(self) -> None:
        """Write there no more; safe to call twice."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
