"""The runs that are kept as ghosts, each with a number of its own."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.frames.pinned import PinnedRun

MOST_PINNED = 10
"""As many as there are ghost colours; the number of a ghost is its colour's place."""


class Pins:
    """Gives each ghost the first free number; where none is free the oldest goes."""

    def __init__(self) -> None:
        self.runs: tuple[PinnedRun, ...] = ()
        self._asked: list[int] = []
        self._racing: set[int] = set()

    def ask(self) -> int:
        """Return the number of a ghost that is on its way from now on."""
        number = self._next_number()
        self._asked.append(number)
        return number

    def take(self, pinned: PinnedRun) -> bool:
        """Keep a ghost that was asked for; False if it is not wanted any more."""
        if pinned.number not in self._asked:
            return False
        self._asked.remove(pinned.number)
        self._keep(pinned)
        return True

    def follow(self, racers: Sequence[PinnedRun]) -> bool:
        """Keep racers as they are now, but those let go; False if nothing is wanted."""
        wanted = [run for run in racers if run.number in self._racing]
        for run in wanted:
            self._keep(run)
        self.runs = tuple(sorted(self.runs, key=lambda run: run.number))
        return bool(wanted)

    def ask_for_racers(self, count: int) -> tuple[int, ...]:
        """Return the numbers of ghosts that change as their runs go on; others go."""
        self.drop(None)
        self._racing = set(range(1, min(count, MOST_PINNED) + 1))
        return tuple(sorted(self._racing))

    def is_racing(self, number: int) -> bool:
        """Tell whether a ghost changes as its run goes on."""
        return number in self._racing

    def end_race(self) -> None:
        """Let the racers stay where they are."""
        self._racing.clear()

    def number_and_keep(self, pinned: PinnedRun) -> PinnedRun:
        """Keep a ghost that nobody asked for, under a number that is its own."""
        numbered = replace(pinned, number=self._next_number())
        self._keep(numbered)
        return numbered

    def drop(self, number: int | None) -> None:
        """Let one ghost go, or all of them and those on their way."""
        if number is None:
            self._asked.clear()
            self._racing.clear()
        else:
            self._racing.discard(number)
        kept = () if number is None else self.runs
        self.runs = tuple(run for run in kept if run.number != number)

    def hold(self, experiment: Experiment, frame: Frame | None) -> bool:
        """Tell whether a moment is the end of a ghost."""
        return frame is not None and any(
            run.experiment == experiment
            and run.n_steps == frame.n_steps
            and np.array_equal(run.trail[-1], frame.parameters, equal_nan=True)
            for run in self.runs
        )

    def _next_number(self) -> int:
        taken = [*(run.number for run in self.runs), *self._asked]
        free = [n for n in range(1, MOST_PINNED + 1) if n not in taken]
        return free[0] if free else taken[0]

    def _keep(self, pinned: PinnedRun) -> None:
        others = (run for run in self.runs if run.number != pinned.number)
        self.runs = (*others, pinned)
