"""Notes each run that was pinned, that ended by itself, or that was left."""

import math
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.frames.pinned import PinnedRun
from nnsim.run_history import Numbers, PastRun
from nnsim.scene import Scene
from ui.run_names import run_names
from ui.session import Session

Reason = Literal["pinned", "ended", "left"]


@dataclass(frozen=True, eq=False)
class Moment:
    """The furthest moment of the present run, and the experiment it belongs to."""

    frame: Frame
    experiment: Experiment


KnownRuns = tuple[
    str,
    Moment | None,
    tuple[int, Experiment] | None,
    tuple[PinnedRun, ...],
    dict[int, PinnedRun],
]


class RunNotes(QObject):
    """Watches the session; ``noted`` brings a ``PastRun``.

    A run that goes on after it was noted is noted again under the same id.
    """

    noted = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scene: Scene | None = None
        self._id = _new_id()
        self._last: Moment | None = None
        self._noted: tuple[int, Experiment] | None = None
        self._known: tuple[PinnedRun, ...] = ()
        self._racers: dict[int, PinnedRun] = {}
        self._refused_run_id = -1
        session.run_changed.connect(self._on_run)
        session.frame_changed.connect(self._on_frame)
        session.pinned_changed.connect(self._on_pinned)
        session.refused.connect(self._on_refused)
        session.closed.connect(self._leave)

    @property
    def known(self) -> KnownRuns:
        """What is known of the present run and of the pinned ones."""
        return self._id, self._last, self._noted, self._known, dict(self._racers)

    def go_on_from(self, known: KnownRuns) -> None:
        """Go on with what another window knew of them, under the same ids."""
        self._id, self._last, self._noted, self._known, self._racers = known
        self._scene = self._session.scene

    @Slot(object)
    def _on_run(self, run: object) -> None:
        self._leave()
        self._scene = self._session.scene
        self._id = _new_id()

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        session, known = self._session, self._last
        if frame.timeline.in_past or session.run is None:
            return
        # A change that begins another run is known before the old one's last frames.
        if session.last_run_id in (frame.run_id, self._refused_run_id):
            experiment = session.experiment
        else:
            experiment = known.experiment if known else session.run.experiment
        self._last = Moment(frame, experiment)
        if frame.stopped is not None and not frame.running:
            self._note("ended")

    @Slot(object)
    def _on_refused(self, error: object) -> None:
        self._refused_run_id = self._session.last_run_id

    @Slot()
    def _leave(self) -> None:
        self._note("left")
        for racer in self._racers.values():
            self._note_pinned(racer)
        self._racers.clear()
        self._last = self._noted = None

    @Slot(object)
    def _on_pinned(self, runs: tuple[PinnedRun, ...]) -> None:
        known, self._known = self._known, runs
        for run in runs:
            if self._session.pins.is_racing(run.number):
                self._follow_racer(run)
            elif not any(run is other for other in known):
                self._note_pinned(run)

    def _follow_racer(self, run: PinnedRun) -> None:
        before = self._racers.get(run.number)
        if before is not None and run.n_steps < before.n_steps:
            self._note_pinned(before)
        self._racers[run.number] = run

    def _note_pinned(self, run: PinnedRun) -> None:
        if not run.n_steps or self._noted == (run.n_steps, run.experiment):
            return
        if self._last is not None and self._last.experiment == run.experiment:
            self._noted = run.n_steps, run.experiment
        self.noted.emit(
            self._past_run(
                run.experiment,
                id=_new_id(),
                because="pinned",
                stopped=run.stopped.key if run.stopped else "",
                n_epochs=run.n_epochs,
                n_steps=run.n_steps,
                errors=_numbers(tuple(e.error for e in run.evaluations)),
                accuracies=_numbers(tuple(e.accuracy for e in run.evaluations)),
                seconds=run.seconds,
                n_edits=self._n_edits(run),
            )
        )

    def _note(self, because: Reason) -> None:
        last = self._last
        if last is None or last.frame.n_epochs < 1:
            return
        frame, moment = last.frame, (last.frame.n_steps, last.experiment)
        if self._noted == moment:
            return
        self._noted = moment
        self.noted.emit(
            self._past_run(
                last.experiment,
                id=self._id,
                because=because,
                stopped=frame.stopped.key if frame.stopped else "",
                n_epochs=frame.n_epochs,
                n_steps=frame.n_steps,
                errors=_numbers(tuple(e.error for e in frame.evaluations)),
                accuracies=_numbers(tuple(e.accuracy for e in frame.evaluations)),
                seconds=frame.seconds,
                n_edits=_edits_of(frame),
            )
        )

    def _past_run(self, experiment: Experiment, **fields: object) -> PastRun:
        scene = self._scene
        start = scene.experiment if scene is not None else experiment
        return PastRun(
            date=datetime.now().astimezone().isoformat(timespec="seconds"),
            title=scene.title if scene is not None else "",
            scene=scene.key if scene is not None else "",
            differs=run_names([start, experiment])[1],
            experiment=experiment,
            **fields,  # type: ignore[arg-type]
        )

    def _n_edits(self, run: PinnedRun) -> int:
        """Return the changes made while a pinned run ran; racers go without any."""
        is_present = self._last is not None and self._last.experiment == run.experiment
        return _edits_of(self._last.frame) if is_present and self._last else 0


def _edits_of(frame: Frame) -> int:
    """Return how often a run was changed by hand; another path is no change."""
    return sum(kind != "path" for _, kind in frame.timeline.edits)


def _numbers(values: tuple[float, ...]) -> Numbers:
    training, validation, test = (v if math.isfinite(v) else None for v in values)
    return training, validation, test


def _new_id() -> str:
    return uuid.uuid4().hex
