"""Writes down what the user does in the window as the actions of a point.

It hears what the session tells the training thread, so buttons, keys, drags and points
that are played all count alike; what a series of variants does by itself does not.
"""

from time import monotonic

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.recorded import Recording, changed_fields
from nnsim.scene_actions import (
    Advance,
    AnyAction,
    NewWeights,
    PinRun,
    Rewind,
    RunOn,
    SetFields,
)
from ui.commands import OpenCommand
from ui.edits import with_new_weights
from ui.i18n import tr
from ui.scene_editor.run_span import RunSpan
from ui.series import Series
from ui.session import Session
from ui.speed import Unit

TOGETHER_S = 1.0
"""While a run goes on, settings of one field within so long are one: a drag."""


class Recorder(QObject):
    """``recorded`` brings all actions of the point, ``left_out`` why one is missing.

    Attributes
    ----------
    is_on : whether what is done is written down.
    """

    recorded = Signal(object)
    left_out = Signal(str)
    ended = Signal()

    def __init__(self, session: Session, series: Series, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._series = session, series
        self._recording = Recording()
        self._present = session.experiment
        self._span: RunSpan | None = None
        self._edited_at = 0.0
        self._runs_variant = False
        self.is_on = False
        commands = session.commands
        commands.open.connect(self._on_open)
        commands.race.connect(self._on_race)
        commands.pause.connect(self._on_pause)
        commands.retune.connect(self._on_retune)
        commands.run_on.connect(self._on_run_on)
        commands.advance.connect(self._on_advance)
        commands.rewind.connect(self._on_rewind)
        commands.pin.connect(self._on_pin)
        commands.set_weights.connect(self._on_weights)
        commands.seek.connect(self._on_back)
        commands.step_back.connect(self._on_back)
        session.playback.changed.connect(self._on_playback)
        commands.restore_best.connect(self._on_best)
        series.asked.connect(self._on_variants)
        session.experiment_changed.connect(self._on_experiment)
        session.frame_changed.connect(self._on_frame)
        session.refused.connect(self._on_refused)
        session.scene_changed.connect(self._on_scene)

    def begin(self, actions: tuple[AnyAction, ...]) -> None:
        """Go on from what the point does already."""
        self._recording, self._span = Recording(actions), None
        self._present = self._session.experiment
        self.is_on = True

    def take(self, actions: tuple[AnyAction, ...]) -> None:
        """Go on from other actions: they were edited meanwhile."""
        if actions != self._recording.actions:
            self._recording = Recording(actions)

    def end(self) -> None:
        """Write down what is being run, and no more."""
        if not self.is_on:
            return
        span, self._span = self._span, None
        if span is not None and span.last.running and span.wanted:
            self._do(RunOn(epochs=span.wanted))
        else:
            self._close(span)
        self.is_on = False
        self.ended.emit()

    def write_run(self) -> None:
        """Write down what was run so far: what follows is another point's."""
        if self.is_on:
            self._end_span()

    def abandon(self) -> None:
        """Write down no more: there is no place for it."""
        self.is_on, self._span = False, None
        self.ended.emit()

    @property
    def _listens(self) -> bool:
        return self.is_on and not self._series.is_acting

    def _do(self, action: AnyAction) -> None:
        self._runs_variant = False
        self._tell(self._recording.done(action))

    def _tell(self, recording: Recording) -> None:
        self._recording = recording
        self.recorded.emit(recording.actions)

    # Runs ----------------------------------------------------------------------------

    def _close(self, span: RunSpan | None) -> None:
        action = span.action() if span is not None else None
        if span is None or action is None:
            return
        self._do(action)
        if span.ends_amid and span.last.stopped is None:
            self.left_out.emit(
                tr(
                    "It was halted amid epoch {n}: the point will run that to its end.",
                    n=span.last.n_epochs + 1,
                )
            )

    def _end_span(self) -> None:
        span, self._span = self._span, None
        self._close(span)

    def _split_span(self) -> None:
        """Write down what was run so far; what follows comes while the run goes on."""
        span = self._span
        if span is not None and span.action() is not None:
            action = span.action()
            assert action is not None
            self._do(action)
            self._span = None if span.is_over else span.rest()

    @Slot(int)
    def _on_run_on(self, n_epochs: int) -> None:
        frame = self._session.frame
        if self._listens and frame is not None:
            self._end_span()
            self._span = RunSpan.begun(n_epochs, frame)

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        if self._span is not None:
            self._span = self._span.seen(frame)
            if self._span.is_over:
                self._end_span()

    @Slot(str)
    def _on_advance(self, unit: Unit) -> None:
        if self._listens and not self._session.playback.is_on:
            self._end_span()
            self._do(Advance(unit=unit))

    @Slot(int)
    def _on_rewind(self, run_id: int) -> None:
        if self._listens:
            self._end_span()
            self._do(Rewind())

    @Slot(int)
    def _on_pin(self, number: int) -> None:
        if self._listens:
            self._split_span()
            self._do(PinRun())

    @Slot(object)
    def _on_variants(self, action: AnyAction) -> None:
        if self.is_on:
            self._end_span()
            self._do(action)
            self._runs_variant = True

    @Slot()
    def _on_pause(self) -> None:
        if self._listens and self._runs_variant and self._session.running:
            self.left_out.emit(tr("The point will run the variants to their end."))

    # The experiment ------------------------------------------------------------------

    @Slot(object)
    def _on_open(self, command: OpenCommand) -> None:
        if not self._listens:
            return
        self._end_span()
        if command.experiment == self._present:
            self._do(Rewind())
        elif command.experiment == with_new_weights(self._present):
            self._do(NewWeights())
        else:
            self._change(command.experiment)

    @Slot(object)
    def _on_retune(self, experiment: Experiment) -> None:
        if not self._listens:
            return
        if not self._goes_on_setting(experiment):
            self._split_span()
        self._edited_at = monotonic()
        self._change(experiment)

    def _goes_on_setting(self, experiment: Experiment) -> bool:
        """Tell whether the fields are those that were set a moment ago."""
        last = self._recording.actions[-1] if self._recording.actions else None
        return (
            monotonic() - self._edited_at < TOGETHER_S
            and isinstance(last, SetFields)
            and last.changes.keys() == changed_fields(self._present, experiment).keys()
        )

    def _change(self, experiment: Experiment) -> None:
        self._tell(self._recording.changed(self._present, experiment))
        self._present = experiment

    @Slot(object)
    def _on_experiment(self, experiment: Experiment) -> None:
        self._present = experiment

    @Slot(object)
    def _on_refused(self, error: object) -> None:
        """Forget a change that could not be made."""
        before = self._recording.since
        if self.is_on and before is not None and self._session.experiment == before:
            self._tell(self._recording.without_last())

    # What no point can do ------------------------------------------------------------

    @Slot(object)
    def _on_weights(self, changes: object) -> None:
        self._leave_out(
            tr(
                "Weights set by hand are not recorded; take them as first weights "
                "(Network, First weights) instead."
            )
        )

    @Slot(object)
    def _on_race(self, race: object) -> None:
        self._leave_out(
            tr("Runs side by side are recorded only as variants of the scene.")
        )

    @Slot(object)
    def _on_back(self, place: object) -> None:
        if not self._session.playback.is_on:
            self._leave_out(tr("Going back is not recorded; Rewind is."))

    @Slot()
    def _on_playback(self) -> None:
        """Say once, not at each moment that is played, that it is left out."""
        if self._session.playback.is_on:
            self._leave_out(tr("Playing the past is not recorded; Rewind is."))

    @Slot()
    def _on_best(self) -> None:
        self._leave_out(tr("Going back to the best weights is not recorded."))

    def _leave_out(self, why: str) -> None:
        if self._listens:
            self._end_span()
            self.left_out.emit(why)

    @Slot(object)
    def _on_scene(self, scene: object) -> None:
        self.end()
