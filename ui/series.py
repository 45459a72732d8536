"""Variants of a scene, run from the same start: one, all in turn, or side by side.

A series waits for each run to begin, lets it train to its end, pins it and goes on;
whatever the lecturer does to the run in between ends the series.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame, RunInfo
from nnsim.scene import Scene
from nnsim.scene_actions import ChooseVariant, RaceVariants, RunVariants
from nnsim.variants import Variant, variant_experiment
from ui.session import Session

EPOCHS_WITHOUT_LIMIT = 100
"""A run of a series that would never stop by itself is shown for so many epochs."""


SeriesProgress = tuple[tuple[int, ...], Experiment | None, int, bool] | None


class Series(QObject):
    """Starts variants; ``changed`` tells that another one is on, or none.

    ``asked`` brings the action of a scene's point that does the same as what was asked.

    Attributes
    ----------
    is_on : whether all variants are being run, one after the other.
    is_acting : whether it is what commands the session now.
    """

    changed = Signal()
    refused = Signal(object)
    asked = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._scene: Scene | None = None
        self._waiting: list[int] = []
        self._wanted: Experiment | None = None
        self._run_id = -1
        self._has_moved = False
        self.is_on = False
        self.is_acting = False
        session.scene_changed.connect(self._on_scene)
        session.run_changed.connect(self._on_run)
        session.frame_changed.connect(self._on_frame)
        session.refused.connect(self._on_refused)

    @property
    def variants(self) -> tuple[Variant, ...]:
        """The variants of the open scene."""
        return () if self._scene is None else self._scene.variants

    def present(self) -> int:
        """Return the number of the variant whose settings are on, −1 for none."""
        experiment = self._session.experiment
        for number in range(len(self.variants)):
            try:
                if self._experiment(number) == experiment:
                    return number
            except InputError:
                continue
        return -1

    def start(self, number: int) -> None:
        """Keep the present run as a ghost; run one variant from the first weights."""
        self._end()
        self.asked.emit(ChooseVariant(number=number + 1))
        with self._acting():
            self._keep_present()
            self._begin(number)

    def run_all(self) -> None:
        """Run every variant to its end, one after the other, and keep each as a ghost.

        The present run is kept too, unless it is one of them and so comes again.
        """
        self.asked.emit(RunVariants())
        with self._acting():
            if self.present() < 0:
                self._keep_present()
            self._waiting = list(range(len(self.variants)))
            self.is_on = True
            self._next()

    def race(self, n_epochs: int = 0) -> None:
        """Run all variants side by side from the same weights, by the same clock.

        The present one, or else the first, is the run in the window; the others are
        ghosts that move. After so many epochs they halt, or by themselves if 0.
        """
        self._end()
        try:
            experiments = [self._experiment(n) for n in range(len(self.variants))]
        except InputError as error:
            self.refused.emit(error)
            return
        self.asked.emit(RaceVariants())
        own = experiments.pop(max(self.present(), 0))
        with self._acting():
            self._session.race(own, experiments, n_epochs)

    @property
    def progress(self) -> SeriesProgress:
        """What waits, what is wanted next, and the run that is on."""
        progress = (tuple(self._waiting), self._wanted, self._run_id, self._has_moved)
        return progress if self.is_on else None

    def go_on_from(self, progress: SeriesProgress) -> None:
        """Go on with a series of another window around the same session."""
        if progress is not None:
            waiting, self._wanted, self._run_id, self._has_moved = progress
            self._waiting, self.is_on = list(waiting), True
            self.changed.emit()

    def stop(self) -> None:
        """End the series and stay where the run is."""
        if self.is_on:
            self._end()
            self._session.pause()

    @contextmanager
    def _acting(self) -> Iterator[None]:
        before, self.is_acting = self.is_acting, True
        try:
            yield
        finally:
            self.is_acting = before

    def _experiment(self, number: int) -> Experiment:
        assert self._scene is not None
        variant = self._scene.variants[number]
        return variant_experiment(self._scene, variant, self._session.experiment)

    def _keep_present(self) -> None:
        frame = self._session.frame
        begun = frame is not None and (frame.n_steps > 0 or frame.running)
        if begun and not self._session.is_pinned:
            self._session.pin()

    def _next(self) -> None:
        if self._waiting:
            self._begin(self._waiting.pop(0))
        else:
            self._end()

    def _begin(self, number: int) -> None:
        try:
            self._wanted = self._experiment(number)
        except InputError as error:
            self._end()
            self.refused.emit(error)
            return
        self._run_id = -1
        self._session.start(self._wanted)
        self.changed.emit()

    def _end(self) -> None:
        self._waiting, self._wanted, self._run_id = [], None, -1
        if self.is_on:
            self.is_on = False
            self.changed.emit()

    @Slot(object)
    def _on_scene(self, scene: Scene) -> None:
        self._end()
        self._scene = scene
        self.changed.emit()

    @Slot(object)
    def _on_run(self, run: RunInfo) -> None:
        """Let the run go that was asked for; any other one ends the series."""
        if self._wanted is None or run.experiment != self._wanted:
            is_late = self._wanted == self._session.experiment
            if not is_late:
                self._end()
            return
        self._wanted, self._run_id, self._has_moved = None, run.run_id, False
        with self._acting():
            self._session.play(self._limit(run.experiment) if self.is_on else 0)

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        if not self.is_on or frame.run_id != self._run_id:
            return
        self._has_moved = self._has_moved or frame.running or frame.n_steps > 0
        if frame.running or not self._has_moved:
            return
        limit = self._limit(self._session.experiment)
        if frame.stopped is None and frame.n_epochs < limit:
            self._end()
            return
        with self._acting():
            if not self._session.is_pinned:
                self._session.pin()
            self._next()

    @Slot(object)
    def _on_refused(self, error: InputError) -> None:
        self._end()

    @staticmethod
    def _limit(experiment: Experiment) -> int:
        return experiment.training.stop.epochs or EPOCHS_WITHOUT_LIMIT
