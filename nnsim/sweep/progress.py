"""How far a sweep is, on a terminal or in a log."""

from collections.abc import Callable
from time import monotonic
from typing import TextIO

LOG_INTERVAL_S = 10.0


class Progress:
    """One line, written over on a terminal and else repeated every so often.

    ``n_before`` runs of ``n_runs`` were finished before, so they say nothing about how
    long the others take. ``clock`` gives seconds.
    """

    def __init__(
        self,
        stream: TextIO,
        n_runs: int,
        n_before: int,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._stream = stream
        self._n_runs = n_runs
        self._n_before = n_before
        self._clock = clock
        self._begun = self._shown = clock()
        self._width = 0

    def show(self, n_done: int) -> None:
        """Say that so many runs are finished now."""
        now = self._clock()
        if self._stream.isatty():
            line = self._line(n_done, now)
            self._stream.write("\r" + line.ljust(self._width))
            self._width = len(line)
        elif now - self._shown >= LOG_INTERVAL_S:
            self._stream.write(self._line(n_done, now) + "\n")
            self._shown = now
        self._stream.flush()

    def end(self) -> None:
        """Leave the line on a terminal as it is and go below it."""
        if self._width:
            self._stream.write("\n")
            self._width = 0

    def _line(self, n_done: int, now: float) -> str:
        elapsed_s = now - self._begun
        line = f"{n_done} of {self._n_runs} runs, {clock_time(elapsed_s)} so far"
        n_new = n_done - self._n_before
        if n_new and n_done < self._n_runs:
            left_s = elapsed_s / n_new * (self._n_runs - n_done)
            line += f", about {clock_time(left_s)} left"
        return line


def clock_time(seconds: float) -> str:
    """Return a duration as minutes:seconds, with hours where there are any."""
    minutes, second = divmod(round(seconds), 60)
    hours, minute = divmod(minutes, 60)
    if hours:
        return f"{hours}:{minute:02}:{second:02}"
    return f"{minute}:{second:02}"
