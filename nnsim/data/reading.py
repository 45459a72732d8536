"""Long readings: how far they are, and how they are ended."""

from collections.abc import Callable

Progress = Callable[[float], None]
"""Takes the share that is done, 0 to 1."""
Cancelled = Callable[[], bool]
"""Tells whether the user has enough."""


class ReadingCancelledError(Exception):
    """The user did not want to wait; nothing is wrong."""


def never_cancelled() -> bool:
    """Return False: nobody waits."""
    return False


def no_progress(share: float) -> None:
    """Tell nobody."""
