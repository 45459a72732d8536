"""What a film is to be: of what, which moments, how fast, how wide."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnsim.training.epoch_lengths import EpochMark, step_of_epoch

SPACINGS = ("even", "log")
MOST_FRAMES = 1000
FORMATS = ("gif", "webp", "mp4")


@dataclass(frozen=True)
class FilmPlan:
    """``steps`` are the moments; ``width`` is in pixels, ``fps`` in frames a second."""

    subject: str
    format: str
    steps: tuple[int, ...]
    fps: int
    width: int


def film_steps(
    marks: Sequence[EpochMark],
    end_step: int,
    epochs: tuple[int, int],
    n_frames: int,
    spacing: str,
) -> tuple[int, ...]:
    """Return the step of each frame, from the first of ``epochs`` to the last.

    With "log" the epochs between them grow by a factor, so the beginning gets the most.
    """
    first, last = epochs
    shares = np.linspace(0.0, 1.0, max(n_frames, 2))
    span = last - first
    if spacing == "log":
        shares = np.expm1(shares * np.log1p(span)) / max(span, 1)
    steps = []
    for epoch in (first + shares * span).tolist():
        whole = int(epoch)
        begin, end = step_of_epoch(marks, whole), step_of_epoch(marks, whole + 1)
        steps.append(min(begin + round((epoch - whole) * (end - begin)), end_step))
    return tuple(steps)
