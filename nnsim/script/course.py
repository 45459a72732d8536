"""The course that a run took: its steps, and what was changed on the way."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal, cast

from nnsim.arrays import FloatArray
from nnsim.data.dataset import SampleSets
from nnsim.model.spec import NetworkSpec
from nnsim.snapshot import RunSnapshot
from nnsim.training.mover import Mover
from nnsim.training.settings import TrainingSettings
from nnsim.training.setup import Setup
from nnsim.training.timeline import Edit


@dataclass(frozen=True, eq=False)
class Change:
    """All that was changed after so many steps.

    Attributes
    ----------
    setup : as it is from then on.
    weights : (n_parameters,) put in place, "best" for those of the best epoch, None.
    forgets : whether another optimizer begins, which remembers nothing.
    has_samples : whether samples were edited, so that the pass over them begins anew.
    """

    step: int
    setup: Setup
    weights: FloatArray | Literal["best"] | None
    forgets: bool
    has_samples: bool


@dataclass(frozen=True, eq=False)
class Course:
    """A run from its first weights to the weights after ``n_steps`` steps.

    Attributes
    ----------
    n_epochs : passes that were begun; ``is_partial`` if the last one is not finished.
    restarts : steps amid a pass at which it began anew.
    is_changed_amid : whether something is changed amid a pass that then goes on.
    """

    first: Setup
    first_weights: FloatArray
    last_weights: FloatArray
    changes: tuple[Change, ...]
    n_steps: int
    n_epochs: int
    is_partial: bool
    restarts: tuple[int, ...]
    is_changed_amid: bool

    @property
    def setups(self) -> tuple[Setup, ...]:
        """Every setup of the run, in order."""
        return self.first, *(change.setup for change in self.changes)


def course_of(snapshot: RunSnapshot, n_steps: int | None = None) -> Course:
    """Return the course to the moment after ``n_steps``, or to the one looked at."""
    asked = snapshot.n_steps if n_steps is None else n_steps
    last = min(max(asked, 0), snapshot.end.step)
    first = snapshot.first
    changes = _changes(
        first.setup, [edit for edit in snapshot.edits if edit.step <= last]
    )
    walk = _Walk(first.setup)
    for change in changes:
        walk.make(change)
    walk.go_to(last)
    return Course(
        first.setup,
        first.progress.parameters,
        _weights_at(snapshot, last),
        changes,
        last,
        walk.n_epochs + (walk.position > 0),
        walk.position > 0,
        tuple(walk.restarts),
        walk.is_changed_amid,
    )


def _changes(setup: Setup, edits: Iterable[Edit]) -> tuple[Change, ...]:
    changes = []
    for step, group in groupby(edits, key=lambda edit: edit.step):
        weights: FloatArray | Literal["best"] | None = None
        forgets = has_samples = False
        for edit in group:
            before = setup
            if edit.kind == "training":
                setup = replace(setup, settings=cast(TrainingSettings, edit.value))
            elif edit.kind == "network":
                setup = replace(setup, spec=cast(NetworkSpec, edit.value))
            elif edit.kind == "samples":
                setup = replace(setup, sets=cast(SampleSets, edit.value))
                has_samples = True
            elif edit.kind == "weights":
                weights = cast(FloatArray, edit.value)
            elif edit.kind == "best":
                weights = "best"
            forgets |= _method(before) != _method(setup)
        changes.append(Change(step, setup, weights, forgets, has_samples))
    return tuple(changes)


def _method(setup: Setup) -> str:
    return setup.settings.optimizer.method


class _Walk:
    """Counts the passes of a run without making its steps."""

    def __init__(self, setup: Setup) -> None:
        self.n_epochs = 0
        self.position = 0
        self.restarts: list[int] = []
        self.is_changed_amid = False
        self._setup = setup
        self._begin = 0
        self._length = _steps_of_epoch(setup)

    def go_to(self, step: int) -> None:
        """Be at a later step; only the present pass may be as long as it was before."""
        if step >= self._begin + self._length:
            self._begin += self._length
            self._length = _steps_of_epoch(self._setup)
            n_more = (step - self._begin) // self._length
            self._begin += n_more * self._length
            self.n_epochs += 1 + n_more
        self.position = step - self._begin

    def make(self, change: Change) -> None:
        """Go to a change and make it."""
        self.go_to(change.step)
        self._setup = change.setup
        if self.position and change.has_samples:
            self.restarts.append(change.step)
            self._begin, self.position = change.step, 0
        if self.position:
            self.is_changed_amid = True
        else:
            self._length = _steps_of_epoch(change.setup)


def _steps_of_epoch(setup: Setup) -> int:
    return -(-len(setup.sets.training) // setup.sampler.batch_size)


class _Replay(Mover):
    """A run again from its kept states, to look at a moment of its past."""

    def __init__(self, snapshot: RunSnapshot) -> None:
        first, end = snapshot.first, snapshot.end
        super().__init__(first.setup, first.progress.parameters, "readable")
        self.record = snapshot.record.copied()
        self.timeline.edits.extend(snapshot.edits)
        for keyframe in snapshot.keyframes:
            self.timeline.keep(keyframe)
        self.restore(end)
        self._end = end


def _weights_at(snapshot: RunSnapshot, step: int) -> FloatArray:
    if step == snapshot.end.step:
        return snapshot.end.progress.parameters
    replay = _Replay(snapshot)
    replay.seek(step)
    return replay.progress.parameters
