"""A screen that is named but cannot be used: Qt ends the program, unless it is caught.

Only a message tells of it, and whoever returns from there is ended. So the program
begins again, as where there is no display at all.
"""

import os
import sys
from typing import NoReturn

from nnsim.errors import InputError

VARIABLE = "NNSIM_DISPLAY"
NONE = "none"
SIGNS = (
    "could not connect",
    "could not find the qt platform",
    "failed to connect",
    "is needed",
)
EXIT_CODE = 2


class DisplayWatch:
    """Listens to what Qt says before there is a window."""

    def __init__(self) -> None:
        self._reason = ""
        self._is_over = False

    def end(self) -> None:
        """There is a display."""
        self._is_over = True

    def hear(self, text: str, is_fatal: bool) -> bool:
        """Take a message; tell whether it is about the display, and so is said here."""
        if self._is_over:
            return False
        if is_fatal:
            begin_again(self._reason or "no platform plugin could be loaded")
        lines = text.strip().lower()
        if any(sign in lines for sign in SIGNS):
            self._reason = self._reason or lines.splitlines()[0].rstrip(".")
        return True


def is_given_up() -> bool:
    """Tell whether the display was tried, and cannot be used."""
    return os.environ.get(VARIABLE) == NONE


def begin_again(reason: str) -> NoReturn:
    """Say why, and start the program again, this time without a display."""
    was_given_up = is_given_up()
    error = InputError("start.no_display", problem=reason)
    if sys.stderr is not None:
        sys.stderr.write(f"nnsim: {error}\n")
        sys.stderr.flush()
    os.environ.pop("QT_QPA_PLATFORM", None)
    os.environ[VARIABLE] = NONE
    if not was_given_up and sys.platform != "win32":
        os.execv(sys.executable, _command())
    os._exit(EXIT_CODE)


def _command() -> list[str]:
    """Return how this program was called; a bundle has no interpreter of its own."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *sys.argv[1:]]
    return [sys.executable, *sys.orig_argv[1:]]
