"""The worker: owns the trainer in the training thread, and shows frames of it."""

import logging
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from nnsim.arrays import FloatArray
from nnsim.assemble import Run, assemble, network_spec
from nnsim.data.prepare import PreparedData
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.frames.frame import RunInfo
from nnsim.frames.pinned import pin
from ui.edits import is_live_edit
from ui.pace import Pace
from ui.speed import FULL_SPEED, Speed, Unit

SLICE_S = 0.008
FRAME_INTERVAL_S = 1.0 / 60.0
REST_PER_FRAME = 1.0
"""Time that training gets for each second that pictures cost."""
RATE_WINDOW_S = 0.5

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class OpenCommand:
    """Begin a run; ``parameters`` are first weights in place of drawn ones."""

    run_id: int
    experiment: Experiment
    parameters: FloatArray | None = None


class Worker(QObject):
    """Commands come as queued signals and are done between slices of training.

    ``frame_ready`` is sent at most 60 times a second and only when the last frame was
    shown; after a command the newest state is always sent, so the screen never lies.
    """

    run_ready = Signal(object)
    frame_ready = Signal(object)
    pinned = Signal(object)
    refused = Signal(object)
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._run: Run | None = None
        self._builder: FrameBuilder | None = None
        self._demand = Demand()
        self._speed = FULL_SPEED
        self._pace: Pace | None = None
        self._epochs_left: int | None = None
        self._unshown = 0
        self._owes_frame = False
        self._owes_fine_frame = False
        self._next_frame = 0.0
        self._rate = (0.0, 0, 0.0)
        self._timer: QTimer | None = None

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

    @Slot()
    def stop(self) -> None:
        """Stop for good; the thread may end after it."""
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None

    @Slot(object)
    def open(self, command: OpenCommand) -> None:
        """Begin a run, or say why it cannot be and keep the present one."""
        try:
            known = self._known_data(command.experiment)
            run = assemble(command.experiment, known)
        except InputError as error:
            self.refused.emit((command.run_id, error))
            return
        except Exception as error:
            self._report(error)
            return
        self._halt()
        if command.parameters is not None:
            run.trainer.set_parameters(command.parameters)
        self._run = run
        self._builder = FrameBuilder(command.run_id, run)
        self.run_ready.emit(
            RunInfo(command.run_id, run.experiment, run.data, run.trainer.spec)
        )
        self._show_now()

    @Slot(int)
    def rewind(self, run_id: int) -> None:
        """Go back to the first weights under a new run id."""
        if self._run is None or self._builder is None:
            return
        self._halt()
        self._run.trainer.rewind()
        self._builder.restart(run_id)
        self.run_ready.emit(
            RunInfo(
                run_id, self._run.experiment, self._run.data, self._run.trainer.spec
            )
        )
        self._show_now()

    @Slot(object)
    def retune(self, experiment: Experiment) -> None:
        """Use other training settings, slopes or thresholds while the run goes on."""
        run = self._run
        if run is None or not is_live_edit(run.experiment, experiment):
            return
        data = run.data
        spec = network_spec(experiment.network, data.n_inputs, data.n_outputs)
        run.trainer.set_training(experiment.training)
        if spec != run.trainer.spec:
            run.trainer.set_spec(spec)
        self._run = Run(experiment, data, run.trainer)
        self._show_if_idle()

    @Slot(object)
    def set_weights(self, changes: tuple[tuple[int, float], ...]) -> None:
        """Set single weights, as (index in the flat vector, value)."""
        if self._run is None:
            return
        trainer = self._run.trainer
        parameters = trainer.parameters.copy()
        for index, value in changes:
            parameters[index] = value
        trainer.set_parameters(parameters)
        self._show_if_idle()

    @Slot(int)
    def pin(self, number: int) -> None:
        """Keep the present run as a ghost under a number."""
        if self._run is not None:
            self.pinned.emit(pin(self._run, number))

    @Slot()
    def restore_best(self) -> None:
        """Go on from the weights of the best validation epoch."""
        if self._run is not None and self._run.trainer.restore_best():
            self._halt()
            self._show_now()

    @Slot(object)
    def set_speed(self, speed: Speed) -> None:
        """Run at another speed from now on."""
        self._speed = speed
        self._pace = None
        if self._timer is not None and self._timer.isActive():
            self._timer.start(0)

    @Slot(object)
    def set_demand(self, demand: Demand) -> None:
        """Compute other pictures from now on."""
        self._demand = demand
        self._show_if_idle()

    @Slot(int)
    def run_on(self, n_epochs: int) -> None:
        """Run; stop after so many epochs, or only by itself if 0."""
        if self._run is None or self._timer is None:
            return
        trainer = self._run.trainer
        self._epochs_left = trainer.n_epochs + n_epochs if n_epochs else None
        self._pace = None
        self._rate = (perf_counter(), trainer.n_steps, 0.0)
        self._timer.start(0)

    @Slot()
    def pause(self) -> None:
        """Stay where the run is."""
        self._halt()
        self._show_now()

    @Slot(str)
    def advance(self, unit: Unit) -> None:
        """Make one phase, step or epoch and stay there."""
        if self._run is None:
            return
        self._halt()
        try:
            self._make(unit)
        except Exception as error:
            self._report(error)
            return
        self._show_now()

    @Slot()
    def frame_shown(self) -> None:
        """Take note that the last frame is on the screen."""
        self._unshown = 0
        if self._owes_frame:
            self._show_now()
        elif self._owes_fine_frame and not self.is_running:
            self._emit_frame(fine=True)

    @Slot()
    def _slice(self) -> None:
        try:
            self._make_slice()
            now = perf_counter()
            if self.is_running and now >= self._next_frame and not self._unshown:
                self._emit_frame()
        except Exception as error:
            self._report(error)

    def _make_slice(self) -> None:
        assert self._run is not None
        assert self._timer is not None
        begun = perf_counter()
        if self._speed.is_full:
            unit: Unit = "step"
            due = None
        else:
            self._pace = self._pace or Pace(self._speed, begun)
            unit, due = self._speed.unit, self._pace.due(begun)
        while due is None or due > 0:
            self._make(unit)
            if self._should_halt():
                self._halt()
                self._show_now()
                return
            due = None if due is None else due - 1
            if perf_counter() - begun > SLICE_S:
                break
        self._timer.setInterval(0 if self._pace is None else self._wait_ms())

    def _wait_ms(self) -> int:
        assert self._pace is not None
        return self._pace.wait_ms(perf_counter())

    def _make(self, unit: Unit) -> None:
        assert self._run is not None
        trainer = self._run.trainer
        if unit == "phase":
            trainer.advance_phase()
        elif unit == "step":
            trainer.step()
        else:
            trainer.epoch()

    def _should_halt(self) -> bool:
        assert self._run is not None
        trainer = self._run.trainer
        if trainer.stopped is not None:
            return True
        return self._epochs_left is not None and trainer.n_epochs >= self._epochs_left

    def _halt(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._epochs_left = None

    def _show_if_idle(self) -> None:
        if not self.is_running:
            self._show_now()

    def _show_now(self) -> None:
        """Send the present state, or remember to as soon as the last one was shown."""
        if self._builder is None:
            return
        self._owes_frame = bool(self._unshown)
        if not self._unshown:
            self._emit_frame()

    def _emit_frame(self, fine: bool = False) -> None:
        """Send a frame; an answer to a command is coarse, so that it comes at once."""
        assert self._builder is not None
        begun = perf_counter()
        running = self.is_running
        frame = self._builder.build(
            self._demand,
            running=running,
            fine=fine,
            show_step=not running or self._speed.shows_steps,
            steps_per_second=self._measured_rate(begun) if running else 0.0,
        )
        cost = perf_counter() - begun
        self._next_frame = begun + max(FRAME_INTERVAL_S, (1.0 + REST_PER_FRAME) * cost)
        self._unshown += 1
        self._owes_frame = False
        self._owes_fine_frame = not running and not fine
        self.frame_ready.emit(frame)

    def _measured_rate(self, now: float) -> float:
        assert self._run is not None
        since, n_steps, rate = self._rate
        if now - since >= RATE_WINDOW_S:
            made = self._run.trainer.n_steps - n_steps
            rate = made / (now - since)
            self._rate = (now, self._run.trainer.n_steps, rate)
        return rate

    def _known_data(self, experiment: Experiment) -> PreparedData | None:
        if self._run is not None and experiment.data == self._run.experiment.data:
            return self._run.data
        return None

    def _report(self, error: Exception) -> None:
        log.error("the training thread failed", exc_info=error)
        self._halt()
        self.failed.emit(f"{type(error).__name__}: {error}")
