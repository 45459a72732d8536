"""Which step begins an epoch, and which epoch a step is in, where lengths change."""

from bisect import bisect_right
from collections.abc import Sequence

EpochMark = tuple[int, int, int]
"""(first epoch, step at its begin, steps an epoch): a row for each change of length."""


def step_of_epoch(marks: Sequence[EpochMark], epoch: int) -> int:
    """Return the step at which an epoch begins."""
    place = bisect_right(marks, epoch, key=lambda mark: mark[0]) - 1
    first, step, steps = marks[place]
    return step + (epoch - first) * steps


def epoch_of_step(marks: Sequence[EpochMark], step: int) -> int:
    """Return how many epochs are finished after a step."""
    place = bisect_right(marks, step, key=lambda mark: mark[1]) - 1
    first, begin, steps = marks[max(place, 0)]
    return first + (step - begin) // steps
