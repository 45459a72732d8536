"""A run frozen whole: what a document keeps, a script repeats and a report shows."""

from dataclasses import dataclass

from nnsim.assemble import Run
from nnsim.data.prepare import PreparedData
from nnsim.experiment import Experiment
from nnsim.training.record import Record
from nnsim.training.timeline import Edit, Keyframe

LogRow = tuple[int, Experiment]


@dataclass(frozen=True, eq=False)
class RunSnapshot:
    """A run at a moment, its past and its future with it; nothing of it changes.

    Attributes
    ----------
    experiment, data : as they are at the moment that is looked at.
    log : (edits made, experiment since then), rising; the first row is the beginning.
    first, end : the state before the first step, and the latest of the run.
    edits : every change, in the order of the steps; ``cuts`` as ``Timeline.cuts``.
    keyframes : states between them, rising, ``first`` among them.
    record : curves, way and lengths of epochs, at full length.
    n_steps : steps made at the moment that is looked at.
    """

    experiment: Experiment
    data: PreparedData
    log: tuple[LogRow, ...]
    first: Keyframe
    end: Keyframe
    edits: tuple[Edit, ...]
    cuts: tuple[int, ...]
    keyframes: tuple[Keyframe, ...]
    record: Record
    n_steps: int


@dataclass(frozen=True)
class RestoredRun:
    """A run that was kept, at the moment that was looked at, and its log."""

    run: Run
    log: tuple[LogRow, ...]


def take_snapshot(run: Run, log: tuple[LogRow, ...] = ()) -> RunSnapshot:
    """Return the run frozen; vectors are shared, since none is ever written again.

    To be called in the thread that owns the trainer. Without ``log`` the experiment
    was never changed.
    """
    trainer = run.trainer
    timeline = trainer.timeline
    return RunSnapshot(
        experiment=run.experiment,
        data=run.data,
        log=log or ((0, run.experiment),),
        first=timeline.keyframes[0],
        end=trainer.end,
        edits=tuple(timeline.edits),
        cuts=tuple(timeline.cuts),
        keyframes=timeline.keyframes,
        record=trainer.record.copied(),
        n_steps=trainer.n_steps,
    )
