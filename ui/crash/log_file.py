"""The log: what went wrong, in a file of bounded size that can always be shown.

It is of use where something else already fails. So nothing that happens to the file
itself is ever raised, and a message that comes with each frame is written a few times.
"""

import contextlib
import logging
import os
import re
import sys
from collections import Counter
from logging.handlers import RotatingFileHandler
from pathlib import Path

from ui.crash.origin import place_of
from ui.crash.privacy import Privacy

FILE_NAME = "nnsim.log"
MOST_BYTES = 256 * 1024
N_OLDER = 2
LONGEST_ENTRY = 16 * 1024
MOST_KINDS = 500
FORM = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
TAIL_BYTES = 64 * 1024
NUMBERS = re.compile(r"\d+")

log = logging.getLogger(__name__)


class PlainFormatter(logging.Formatter):
    """Writes no path, user or computer, and no entry longer than it can be read."""

    def __init__(self) -> None:
        super().__init__(FORM)
        self._privacy = Privacy()

    def format(self, record: logging.LogRecord) -> str:
        """Return the entry as it is written."""
        text = self._privacy.plain(super().format(record))
        if len(text) > LONGEST_ENTRY:
            half = LONGEST_ENTRY // 2
            text = f"{text[:half]}\n[…]\n{text[-half:]}"
        return text


class Repeats:
    """Counts messages; they are the same where they differ by numbers alone.

    Two with an exception are the same where both were raised at the same place, too.
    """

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, int, str]] = Counter()

    def written(self, record: logging.LogRecord) -> logging.LogRecord | None:
        """Return what is written: a message the 1st, 10th, 100th … time it comes."""
        message = record.getMessage()
        if getattr(record, "is_thinned", False):
            return record
        words = hash(NUMBERS.sub("0", message[:LONGEST_ENTRY]))
        key = record.name, words, origin_of(record)
        if key not in self._counts and len(self._counts) >= MOST_KINDS:
            key = "", 0, ""
        self._counts[key] += 1
        n_times = self._counts[key]
        if n_times == 1:
            return record
        if str(n_times).strip("0") != "1":
            return None
        fields = {**record.__dict__, "msg": f"{message} [{n_times} times]", "args": ()}
        return logging.makeLogRecord(fields)


def origin_of(record: logging.LogRecord) -> str:
    """Return kind and place of the exception of an entry, "" without one."""
    if not record.exc_info or record.exc_info[0] is None:
        return ""
    kind, _, trace = record.exc_info
    return f"{kind.__name__} at {place_of(trace)}"


class LogFile(RotatingFileHandler):
    """A handler that never raises.

    Attributes
    ----------
    problem : why the last entry could not be written, empty where it was.
    """

    def __init__(self, folder: Path) -> None:
        self.problem = ""
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        super().__init__(
            folder / FILE_NAME,
            maxBytes=MOST_BYTES,
            backupCount=N_OLDER,
            encoding="utf-8",
            delay=True,
            errors="backslashreplace",
        )
        self.setFormatter(PlainFormatter())
        self._repeats = Repeats()

    def emit(self, record: logging.LogRecord) -> None:
        """Write an entry if that can be, and if it has not come too often."""
        try:
            written = self._repeats.written(record)
        except Exception:  # words that cannot be filled in
            self.handleError(record)
            return
        if written is not None:
            self.problem = ""
            super().emit(written)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (as logging)
        """Remember why, and begin anew with the next entry."""
        error = sys.exc_info()[1]
        reason = error.strerror if isinstance(error, OSError) else None
        self.problem = (reason or type(error).__name__).lower()
        with contextlib.suppress(Exception):
            if self.stream is not None:
                self.stream.close()
        self.stream = None

    def rotate(self, source: str, dest: str) -> None:
        """Put the full file aside; where another program holds it, empty it."""
        try:
            os.replace(source, dest)
        except OSError:
            with contextlib.suppress(OSError), open(source, "w", encoding="utf-8"):
                pass

    def tail(self, n_lines: int) -> str:
        """Return the last lines of the file, nothing where there is none."""
        try:
            with open(self.baseFilename, "rb") as file:
                file.seek(max(0, file.seek(0, os.SEEK_END) - TAIL_BYTES))
                content = file.read(TAIL_BYTES)
        except OSError:
            return ""
        return "\n".join(content.decode("utf-8", "replace").splitlines()[-n_lines:])
