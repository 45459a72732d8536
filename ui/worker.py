"""The worker: owns the trainer in the training thread, and shows frames of it."""

import logging

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from nnsim.assemble import Run, assemble
from nnsim.data.prepare import prepare_data
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.frames.demand import Demand
from nnsim.frames.frame import Frame
from nnsim.snapshot import RunSnapshot, take_snapshot
from ui.commands import ExperimentThen, OpenCommand
from ui.drive import MOST_SEEK_S, Drive
from ui.edits import is_live_change
from ui.experiment_log import ExperimentLog
from ui.frame_maker import FrameMaker
from ui.guarded import refusal_of, reporting_slot
from ui.kernels import Kernels
from ui.racers import Racers
from ui.retuning import known_data, retuned, tell_trainer
from ui.speed import Speed, Unit
from ui.surface_thread import SurfaceThread
from ui.window_first import window_first

UNNUMBERED, NO_RUN = 0, -1
TOLD = {"is_told": True}

log = logging.getLogger(__name__)


class Worker(QObject):
    """Commands come as queued signals and are done between slices of training.

    ``frame_ready`` is sent at most 60 times a second and only when the last frame was
    shown; after a command the newest state is always sent, so the screen never lies.
    """

    run_ready = Signal(object)
    data_ready = Signal(object, object)
    frame_ready = Signal(object)
    pinned = Signal(object)
    future_kept = Signal(object)
    experiment_then = Signal(object)
    snapshot_taken = Signal(str, object)
    refused = Signal(object)
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._run: Run | None = None
        self.last_snapshot: RunSnapshot | None = None
        self._drive = Drive()
        self._log = ExperimentLog(Experiment())
        self._n_retunes = 0
        self._step_asked: int | None = None
        self.racers: Racers = Racers(self)
        self._kernels: Kernels = Kernels(self)
        self._kernels.changed.connect(self._show_if_idle)
        self._surfaces = SurfaceThread(self)
        self._surfaces.drawn.connect(self._on_surface_drawn)
        self._frames = FrameMaker(self._surfaces)
        self._timer: QTimer | None = None
        self._seek_timer: QTimer | None = None

    @property
    def is_running(self) -> bool:
        """Whether slices are being made."""
        return self._timer is not None and self._timer.isActive()

    @property
    def n_steps(self) -> int:
        """Steps made in the present run."""
        return self._run.trainer.n_steps if self._run is not None else 0

    @Slot()
    def start(self) -> None:
        """Make what must be made in the training thread."""
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._slice)
        self._seek_timer = QTimer(self)
        self._seek_timer.setSingleShot(True)
        self._seek_timer.timeout.connect(self._seek_now)

    @Slot()
    def stop(self) -> None:
        """Stop for good; the thread may end after it."""
        for timer in filter(None, (self._timer, self._seek_timer)):
            timer.stop()
            timer.deleteLater()
        self._timer = self._seek_timer = None
        self._kernels.end()
        self._surfaces.end()

    def interrupt(self) -> None:
        """Let a long slice end at once, whatever thread asks; commands clear it."""
        if (run := self._run) is not None:
            run.trainer.interrupt[0] = 1
            self.racers.interrupt()

    @reporting_slot(object)
    def open(self, command: OpenCommand) -> None:
        """Begin a run, or say why it cannot be and keep the present one."""
        try:
            run, log = self._begun(command)
        except Exception as error:
            self._note(error)
            self.refused.emit((command.run_id, refusal_of(error)))
            return
        self._halt()
        self._step_asked = None
        self._run, self._log = run, log
        self._frames.begin(command.run_id, run)
        self.racers.join(command.run_id, run)
        self.run_ready.emit(self._frames.info(run))
        self._show_now()

    def _begun(self, command: OpenCommand) -> tuple[Run, ExperimentLog]:
        if command.kept is not None:
            return command.kept.run, ExperimentLog.of_rows(command.kept.log)
        known = known_data(self._run, command.experiment)
        run = assemble(command.experiment, known, self._kernels.path)
        return run, ExperimentLog(run.experiment, run.trainer.n_edits)

    @reporting_slot(int)
    def rewind(self, run_id: int) -> None:
        """Go back to the first weights under a new run id."""
        if self._run is None:
            return
        self._halt()
        self._step_asked = None
        self._run.trainer.rewind()
        self.racers.rewind(run_id)
        self._log = ExperimentLog(self._run.experiment)
        self._frames.restart(run_id)
        self.run_ready.emit(self._frames.info(self._run))
        self._show_now()

    @reporting_slot(object)
    def retune(self, experiment: Experiment) -> None:
        """Use other settings, slopes or edited samples while the run goes on."""
        self._n_retunes += 1
        self._seek_now()
        before = self._run
        if before is None or not is_live_change(before.experiment, experiment):
            return
        try:
            after = retuned(before, experiment)
            self._keep_future()
            tell_trainer(before, after)
        except Exception as error:
            self._note(error)
            self._tell_experiment(before.experiment)
            self.refused.emit((self._frames.run_id, refusal_of(error)))
            return
        self._run = after
        self._log.note(after.trainer.n_edits, experiment)
        if after.data is before.data:
            self._show_if_idle()
        else:
            self._show_data()

    @reporting_slot(object)
    def set_weights(self, changes: tuple[tuple[int, float], ...]) -> None:
        """Set single weights, as (index in the flat vector, value)."""
        self._seek_now()
        if self._run is None:
            return
        self._keep_future()
        trainer = self._run.trainer
        parameters = trainer.parameters.copy()
        for index, value in changes:
            parameters[index] = value
        trainer.set_parameters(parameters)
        self._show_if_idle()

    @reporting_slot(int)
    def pin(self, number: int) -> None:
        """Keep the present run as a ghost under a number."""
        if self._run is not None:
            self.pinned.emit(self._log.pinned(self._run, number))

    @reporting_slot(str)
    def take_snapshot(self, purpose: str) -> None:
        """Freeze the run whole, while it goes on; without a purpose somebody waits."""
        self._seek_now()
        if self._run is not None:
            snapshot = take_snapshot(self._run, self._log.rows)
            self.last_snapshot = None if purpose else snapshot
            self.snapshot_taken.emit(purpose, snapshot)

    @reporting_slot()
    def restore_best(self) -> None:
        """Go on from the weights of the best validation epoch."""
        self._seek_now()
        if self._run is None or self._run.trainer.best.parameters is None:
            return
        self._halt()
        self._keep_future()
        self._run.trainer.restore_best()
        self._show_now()

    @Slot(object)
    def set_speed(self, speed: Speed) -> None:
        """Run at another speed from now on."""
        self._drive.set_speed(speed)
        if self._timer is not None and self._timer.isActive():
            self._timer.start(0)

    @reporting_slot(object)
    def set_demand(self, demand: Demand) -> None:
        """Compute other pictures from now on."""
        self._frames.demand = demand
        self._show_if_idle()

    @reporting_slot(int)
    def run_on(self, n_epochs: int) -> None:
        """Run; stop after so many epochs, or only by itself if 0."""
        self._seek_now()
        if self._run is None or self._timer is None:
            return
        self._halt()
        self._kernels.need()
        self._drive.begin(self._run.trainer, n_epochs)
        self._timer.start(0)

    @reporting_slot()
    def pause(self) -> None:
        """Stay where the run is."""
        self._seek_now()
        self._halt()
        self.racers.tell()
        self._show_now()

    @reporting_slot(str)
    def advance(self, unit: Unit) -> None:
        """Make one phase, step or epoch and stay there."""
        self._seek_now()
        if self._run is None:
            return
        self._halt()
        self._kernels.need()
        self._kernels.serve(self._run.trainer)
        self._run.trainer.make(unit)
        self.racers.catch_up()
        self._show_now()

    @Slot(object)
    def seek(self, step: int) -> None:
        """Be where the run was after so many steps; only the newest wish counts.

        It is done once the wishes that wait in the queue are known, or before the next
        command of another kind.
        """
        self._step_asked = step
        if self._seek_timer is not None:
            self._seek_timer.start(0)

    @reporting_slot(str)
    def step_back(self, unit: Unit) -> None:
        """Be where the run was a phase, a step or an epoch ago."""
        self._seek_now()
        if self._run is None:
            return
        self._halt()
        self._run.trainer.step_back(unit)
        self._show_now()

    @reporting_slot()
    def frame_shown(self) -> None:
        """Take note that the last frame is on the screen."""
        self._frames.gate.shown()
        self._kernels.allow()
        if self._frames.gate.owes_frame:
            self._show_now()
        else:
            self._show_finer()

    @reporting_slot()
    def _on_surface_drawn(self) -> None:
        if not self._frames.gate.is_waiting:
            self._show_finer()

    def _show_finer(self) -> None:
        """Send the state at rest once more, unless a picture of it is still to come."""
        if self._frames.owes_finer and not self.is_running:
            self._emit_frame(fine=True)

    @reporting_slot()
    def _seek_now(self) -> None:
        step, self._step_asked = self._step_asked, None
        if step is None or self._run is None:
            return
        self._halt()
        self._run.trainer.seek(step, MOST_SEEK_S)
        self._show_now()

    @reporting_slot()
    def _slice(self) -> None:
        if window_first.stand_aside(is_late=self._frames.gate.is_late):
            return
        self._make_slice()
        if self.is_running and self._frames.gate.is_open:
            self._emit_frame()

    def _make_slice(self) -> None:
        assert self._run is not None and self._timer is not None  # noqa: PT018
        if self._kernels.serve(self._run.trainer):
            self._drive.renew()
        if self.racers.slice(self._drive):
            self._timer.setInterval(self._drive.wait_ms())
            return
        self._halt()
        self.racers.tell()
        self._show_now()

    def _keep_future(self) -> None:
        """Pin what came after the present moment, since a change will cut it off."""
        assert self._run is not None
        trainer = self._run.trainer
        if trainer.in_past:
            self.future_kept.emit(self._log.pinned(self._run, UNNUMBERED))
            self._log.cut(trainer.n_edits)

    def _follow_experiment(self) -> bool:
        """Tell the experiment as it was, where a change was passed in the past.

        Return whether its samples are others.
        """
        assert self._run is not None
        run = self._run
        then = self._log.at(run.trainer.n_edits)
        if then == run.experiment:
            return False
        data = prepare_data(then.data, run.data)
        self._run = Run(then, data, run.trainer)
        self._tell_experiment(then)
        return data is not run.data

    def _tell_experiment(self, then: Experiment) -> None:
        run_id = self._frames.run_id
        self.experiment_then.emit(ExperimentThen(run_id, self._n_retunes, then))

    def _halt(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        if self._run is not None:
            self._run.trainer.interrupt[0] = 0
            self.racers.interrupt(False)

    @reporting_slot()
    def _show_if_idle(self) -> None:
        if not self.is_running:
            self._show_now()

    def _show_now(self) -> None:
        """Send the present state, or remember to as soon as the last one was shown."""
        if self._frames.has_run and self._frames.gate.ask():
            self._emit_frame()

    def _show_data(self) -> None:
        """Send the edited samples, and the moment with them, in one."""
        assert self._run is not None
        self._frames.follow(self._run)
        frame = self._make_frame()
        self.data_ready.emit(self._frames.info(self._run), frame)

    def _emit_frame(self, fine: bool = False) -> None:
        """Send a frame; an answer to a command is coarse, so that it comes at once."""
        if self._follow_experiment():
            self._show_data()
        else:
            self.frame_ready.emit(self._make_frame(fine))

    def _make_frame(self, fine: bool = False) -> Frame:
        return self._frames.make(
            running=self.is_running,
            fine=fine,
            drive=self._drive,
            kernels=self._kernels.state,
        )

    def report(self, error: Exception) -> None:
        """Stop, say why, and show where the run is now; it can go on from there."""
        self._note(error)
        self._halt()
        if isinstance(error, MemoryError):
            self.refused.emit((NO_RUN, refusal_of(error)))
        else:
            self.failed.emit(f"{type(error).__name__}: {error}")
        try:
            self._show_now()
        except Exception:  # what failed may be the showing
            log.warning("no frame of the run can be made")

    def _note(self, error: Exception) -> None:
        if not isinstance(error, InputError | MemoryError):
            log.error("the training thread failed", exc_info=error, extra=TOLD)
