"""The experiment as it was at each change of a run, to be found again in its past."""

from bisect import bisect_right

from nnsim.assemble import Run
from nnsim.experiment import Experiment
from nnsim.frames.pinned import PinnedRun, pin


class ExperimentLog:
    """Rows of (edits of the trainer made, experiment since then), rising."""

    def __init__(self, experiment: Experiment, n_edits: int = 0) -> None:
        self._rows = [(n_edits, experiment)]

    @classmethod
    def of_rows(cls, rows: tuple[tuple[int, Experiment], ...]) -> "ExperimentLog":
        """Return the log with these rows, the first of them the beginning."""
        log = cls(rows[0][1])
        log._rows = list(rows)
        return log

    @property
    def rows(self) -> tuple[tuple[int, Experiment], ...]:
        """All rows, as they are now."""
        return tuple(self._rows)

    @property
    def last(self) -> Experiment:
        """The experiment at the end of the run."""
        return self._rows[-1][1]

    def at(self, n_edits: int) -> Experiment:
        """Return the experiment when so many edits were made."""
        place = bisect_right(self._rows, n_edits, key=lambda row: row[0])
        return self._rows[max(0, place - 1)][1]

    def pinned(self, run: Run, number: int) -> PinnedRun:
        """Return the whole run, kept, with the settings at its end."""
        return pin(Run(self.last, run.data, run.trainer), number)

    def cut(self, n_edits: int) -> None:
        """Forget what came after so many edits; the first row stays."""
        self._rows[1:] = [row for row in self._rows[1:] if row[0] <= n_edits]

    def note(self, n_edits: int, experiment: Experiment) -> None:
        """Note the experiment after an edit that is the last one."""
        self.cut(n_edits - 1)
        self._rows.append((n_edits, experiment))
