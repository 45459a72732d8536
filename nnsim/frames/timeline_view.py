"""Where a moment lies in its run: what the bar under the panels shows."""

from dataclasses import dataclass
from typing import Literal

from nnsim.training.epoch_lengths import EpochMark
from nnsim.training.path import PathName
from nnsim.training.timeline import EditKind
from nnsim.training.trainer import Trainer

MOST_EDITS = 200

KernelState = Literal["off", "waiting", "compiling", "ready", "broken"]
"""How far the compiled path is: switched off, not needed yet or being loaded, being
compiled for the first time, ready, or not to be had because Numba does not work."""


@dataclass(frozen=True)
class TimelineView:
    """A run from its first step to its last, and the present moment in it.

    Attributes
    ----------
    step, end_step, end_epoch : updates made now, updates and epochs of the whole run.
    epoch_step : the step with which the present epoch began.
    edits : the last changes as (step, kind), rising.
    best_step : step after the best validation epoch, −1 if there is none.
    cuts : steps after which a future was forgotten, in the order of the acts.
    epoch_marks : how long the epochs of the whole run are.
    in_past : whether the run has been further than this.
    path : what makes the updates; ``kernels`` says how far the compiled one is.
    """

    step: int
    end_step: int
    end_epoch: int
    epoch_step: int
    edits: tuple[tuple[int, EditKind], ...]
    best_step: int
    cuts: tuple[int, ...]
    epoch_marks: tuple[EpochMark, ...]
    in_past: bool
    path: PathName
    kernels: KernelState


def timeline_view(trainer: Trainer, kernels: KernelState = "off") -> TimelineView:
    """Return where the trainer is in its run."""
    end = trainer.end.progress
    edits = trainer.timeline.edits[-MOST_EDITS:]
    best = end.best.epoch
    return TimelineView(
        step=trainer.n_steps,
        end_step=end.n_steps,
        end_epoch=end.n_epochs,
        epoch_step=trainer.epoch_begin,
        edits=tuple((edit.step, edit.kind) for edit in edits),
        best_step=trainer.step_of_epoch(best) if best >= 0 else -1,
        cuts=tuple(trainer.timeline.cuts),
        epoch_marks=tuple(trainer.record.marks),
        in_past=trainer.in_past,
        path=trainer.path,
        kernels=kernels,
    )
