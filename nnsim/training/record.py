"""What is written down of a run: its curves, its way, and how long its epochs are."""

import copy
from dataclasses import dataclass, field

import numpy as np

from nnsim.arrays import IntArray
from nnsim.training.epoch_lengths import EpochMark, step_of_epoch
from nnsim.training.history import History
from nnsim.training.trail import ParameterTrail


@dataclass(eq=False)
class Record:
    """History and trail, at full length, whatever moment is being looked at.

    ``marks`` say how long epochs are.
    """

    history: History
    trail: ParameterTrail
    marks: list[EpochMark] = field(default_factory=list)

    @classmethod
    def empty(cls, n_parameters: int) -> "Record":
        """Return the record of a run that has not begun."""
        return cls(History(), ParameterTrail(n_parameters))

    def copied(self) -> "Record":
        """Return the same record, that may be written on without this one."""
        return Record(copy.deepcopy(self.history), self.trail.copied(), [*self.marks])

    def note_length(self, epoch: int, step: int, steps: int) -> None:
        """Note that epochs have so many steps from this one on, which begins at one.

        Other samples begin a pass anew: then it begins later than the others tell.
        """
        while self.marks and self.marks[-1][0] >= epoch:
            self.marks.pop()
        is_known = self.marks and self.marks[-1][2] == steps
        if not is_known or self.step_of(epoch) != step:
            self.marks.append((epoch, step, steps))

    def step_of(self, epoch: int) -> int:
        """Return the step at which an epoch begins."""
        return step_of_epoch(self.marks, epoch)

    def steps_of(self, epochs: IntArray) -> IntArray:
        """Return the steps at which epochs begin, (n,), as ``step_of`` for each."""
        if not self.marks:
            return np.zeros(len(epochs), dtype=np.int64)
        firsts, begins, lengths = np.array(self.marks, dtype=np.int64).T
        place = np.searchsorted(firsts, epochs, side="right") - 1
        steps: IntArray = begins[place] + (epochs - firsts[place]) * lengths[place]
        return steps

    def cut(self, epoch: int) -> None:
        """Forget what came after an epoch."""
        self.history.truncate(epoch)
        self.trail.cut(epoch)
        self.marks = [mark for mark in self.marks if mark[0] <= epoch]
