"""What each kind of edit does to a run."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.dataset import SampleSets
from nnsim.model.spec import NetworkSpec
from nnsim.training.path import PathName, TrainingPath
from nnsim.training.readable import ReadablePath
from nnsim.training.settings import TrainingSettings
from nnsim.training.setup import LastStep, Progress, Setup
from nnsim.training.stopping import StopConditions
from nnsim.training.timeline import Edit, EditKind, Keyframe


class Changes:
    """Setup, progress and path of a run, and how an edit changes them.

    ``n_edits`` counts the edits of the log that are made.
    """

    setup: Setup
    progress: Progress

    def __init__(self, path: PathName) -> None:
        self.interrupt: IntArray = np.zeros(1, dtype=np.int64)
        self.n_edits = 0
        self._last: tuple[Setup, LastStep] | None = None
        self.path: PathName = "readable"
        self.paths: dict[PathName, TrainingPath] = {
            "readable": ReadablePath(self.interrupt)
        }
        self.take_path(path)

    def keyframe(self) -> Keyframe:
        """Return the present state, kept."""
        return Keyframe(self.setup, self.progress.copied(), self.path, self.n_edits)

    def restore(self, keyframe: Keyframe) -> None:
        """Be in a state that was kept."""
        self.setup, self.progress = keyframe.setup, keyframe.progress.copied()
        self.n_edits, self._last = keyframe.n_edits, None
        # Made ready with the first step: an opened run needs no Numba to be looked at.
        self.path = keyframe.path

    def make_whole(self, edit: Edit) -> None:
        """Make the change of an edit, or none of it where that fails."""
        before = self.keyframe()
        try:
            self.make(edit)
        except BaseException:
            self.restore(before)
            raise

    def make(self, edit: Edit) -> None:
        """Make the change of an edit."""
        self.n_edits += 1
        self.progress.revision += 1
        changes: dict[EditKind, Callable[[object], None]] = {
            "training": self._take_training,
            "network": self._take_spec,
            "weights": self._take_parameters,
            "samples": self._take_samples,
            "best": self._take_best,
            "path": self.take_path,
        }
        changes[edit.kind](edit.value)

    def _take_training(self, value: object) -> None:
        settings = cast(TrainingSettings, value)
        before, progress = self.setup.settings, self.progress
        self.setup = replace(self.setup, settings=settings)
        if progress.position == 0:
            progress.begin_epoch(self.setup)
        if settings.stop != before.stop:
            progress.conditions = StopConditions()
        if settings.optimizer.method != before.optimizer.method:
            progress.slots = self.setup.descent.first_slots()
            progress.n_updates = 0

    def _take_spec(self, value: object) -> None:
        self.setup = replace(self.setup, spec=cast(NetworkSpec, value))
        if self.progress.position == 0:
            self.progress.begin_epoch(self.setup)

    def _take_parameters(self, value: object) -> None:
        self.progress.parameters = cast(FloatArray, value)
        self.progress.conditions = StopConditions()

    def _take_samples(self, value: object) -> None:
        self.setup = replace(self.setup, sets=cast(SampleSets, value))
        self.progress.begin_epoch(self.setup)
        self.progress.conditions = StopConditions()

    def _take_best(self, value: object) -> None:
        # There is always one, unless a document from elsewhere only says so.
        if self.progress.best.parameters is not None:
            self._take_parameters(self.progress.best.parameters)

    def take_path(self, value: object) -> None:
        """Let another path make the steps."""
        name = cast(PathName, value)
        self.prepare_path(name)
        self.path = name

    def prepare_path(self, name: PathName) -> None:
        """Make a path that was not used yet; whatever a broken Numba raises goes on."""
        if name not in self.paths:
            # Numba is not to be imported before it is wanted.
            from nnsim.training.kernels.loading import compiled_path

            self.paths[name] = compiled_path(self.interrupt)
