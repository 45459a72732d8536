"""The session: the GUI thread's one door to the run, and what the user has picked."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.frames.demand import Demand
from nnsim.frames.frame import Frame, RunInfo
from nnsim.frames.pinned import PinnedRun
from nnsim.scene import Scene
from nnsim.snapshot import RestoredRun
from ui.commands import ExperimentThen, OpenCommand, RaceCommand
from ui.document import Document
from ui.edits import check_usable, with_new_data, with_new_weights
from ui.pins import Pins
from ui.places import Left, leave_places, left_now, pick_places
from ui.playback import Playback
from ui.pointing import Pointing
from ui.relay import Relay
from ui.scene_wishes import scene_wishes
from ui.selection import Selection
from ui.snapshots import Snapshots
from ui.speed import FULL_SPEED, Speed, Unit
from ui.training_thread import TrainingThread
from ui.weight_change import Weights
from ui.worker import Worker

NO_RUN = -1


class Session(QObject):
    """Commands go in as methods, moments come out as ``frame_changed``.

    Panels get them from ``relay``, one after the other; then ``shown`` follows.

    Attributes
    ----------
    run, frame : what stays the same for the run; its newest moment. None at first.
    """

    scene_changed = Signal(object)
    run_changed = Signal(object)
    data_changed = Signal(object)
    frame_changed = Signal(object)
    shown = Signal(object)
    selection_changed = Signal(object)
    demand_changed = Signal(object)
    experiment_changed = Signal(object)
    weights_set = Signal()
    speed_changed = Signal(object)
    pinned_changed = Signal(object)
    future_kept = Signal(object)
    said = Signal(str)
    refused = Signal(object)
    failed = Signal(str)
    left = Signal()
    closed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scene: Scene | None = None
        self.run: RunInfo | None = None
        self.frame: Frame | None = None
        self._document = Document()
        self.selection, self.demand = Selection(), Demand()
        self.speed = FULL_SPEED
        self.pins = Pins()
        self.pointing = Pointing(self)
        self.last_run_id = 0
        self._is_pausing, self._is_open = False, True
        self.relay = Relay(self)
        self.relay.served.connect(self._on_served)
        self._thread: TrainingThread = TrainingThread(self)
        self.commands = self._commands = self._thread.commands
        self.playback: Playback = Playback(self, self.commands)
        self.snapshots: Snapshots = Snapshots(self, self._thread)
        self._connect_worker(self._thread.worker)
        self._thread.start()

    def _connect_worker(self, worker: Worker) -> None:
        worker.run_ready.connect(self._on_run_ready)
        worker.data_ready.connect(self._on_data_ready)
        worker.frame_ready.connect(self._on_frame)
        worker.pinned.connect(self._on_pinned)
        worker.racers.told.connect(self._on_raced)
        worker.racers.refused.connect(self._on_refused)
        worker.future_kept.connect(self._on_future_kept)
        worker.experiment_then.connect(self._on_experiment_then)
        worker.refused.connect(self._on_refused)
        worker.failed.connect(self.failed)

    @property
    def experiment(self) -> Experiment:
        """The document as it is now, live changes included."""
        return self._document.experiment

    @property
    def pinned(self) -> tuple[PinnedRun, ...]:
        """The runs that are kept as ghosts."""
        return self.pins.runs

    @property
    def running(self) -> bool:
        """Whether the run was going on at the newest frame."""
        return self.frame is not None and self.frame.running

    @property
    def has_thread(self) -> bool:
        """Whether the training thread is alive."""
        return self._thread.is_running

    def open_scene(self, scene: Scene, kept: RestoredRun | None = None) -> None:
        """Open a scene: speed, axes, panels, and its experiment or a run kept of it."""
        self.scene = scene
        self._document.forget_all()
        self.unpin()
        self.set_speed(Speed(scene.speed.unit, scene.speed.per_second))  # type: ignore[arg-type]
        self.select(Selection())
        self.wish(**scene_wishes(scene))
        self.scene_changed.emit(scene)
        self._begin(kept.run.experiment if kept else scene.experiment, kept)

    def edit(self, experiment: Experiment, gesture: object = None) -> bool:
        """Change the experiment: at once where the run can go on, else as a new run.

        Changes with the same ``gesture`` after each other are one undo step. False, and
        a word why, if the experiment cannot be used.
        """
        wanted = self._usable(experiment)
        if wanted is not None and wanted != self.experiment:
            self._document.remember(wanted, self._trained, gesture)
            self._apply(wanted)
        return wanted is not None

    def start(self, experiment: Experiment) -> bool:
        """Begin a run from its first weights as one undo step; say why if it cannot."""
        if (wanted := self._usable(experiment)) is None:
            return False
        if wanted != self.experiment:
            self._document.remember(wanted, self._trained)
        self._document.take(wanted)
        self._begin(wanted)
        self.experiment_changed.emit(wanted)
        return True

    def race(
        self, experiment: Experiment, racers: Sequence[Experiment], n_epochs: int = 0
    ) -> bool:
        """Start, and let others run beside it by the same clock; older ghosts go."""
        if can_start := self.start(experiment):
            numbers = self.pins.ask_for_racers(len(racers))
            self.pinned_changed.emit(self.pinned)
            numbered = tuple(zip(numbers, racers, strict=False))
            self._commands.race.emit(RaceCommand(self.last_run_id, numbered))
            self.play(n_epochs)
        return can_start

    def undo(self) -> None:
        """Take the last change of the experiment, or of weights, back."""
        self._apply(self._document.undone(self._trained))

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._apply(self._document.redone(self._trained))

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._document.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return self._document.can_redo

    def play(self, n_epochs: int = 0) -> None:
        """Run; stop after so many epochs, or only by itself if 0."""
        self._is_pausing = False
        self._commands.run_on.emit(n_epochs)

    def pause(self) -> None:
        """Stay where the run is."""
        self._thread.interrupt()
        self._commands.pause.emit()
        if self.running:
            # What is left to show of the run would only hold up where it stopped.
            self._is_pausing = True
            self._show_no_more()

    def toggle(self) -> None:
        """Run or pause, or what plays of the past."""
        if self.running:
            self.pause()
        elif not self.playback.toggle():
            self.play()

    def advance(self, unit: Unit) -> None:
        """Make one phase, step or epoch and stay there."""
        self._commands.advance.emit(unit)

    def seek(self, step: int) -> None:
        """Be where the run was after so many steps, and stay there."""
        self._commands.seek.emit(step)

    def step_back(self, unit: Unit) -> None:
        """Be where the run was a phase, a step or an epoch ago, and stay there."""
        self._commands.step_back.emit(unit)

    def rewind(self) -> None:
        """The same first weights again."""
        self._commands.rewind.emit(self._next_run_id())

    def new_weights(self) -> None:
        """Other first weights: the next seed, the same data."""
        self.edit(with_new_weights(self.experiment))

    def new_data(self) -> None:
        """Other data of the same kind, and another split: the next seed."""
        self.edit(with_new_data(self.experiment))

    def set_speed(self, speed: Speed) -> None:
        """Run at another speed."""
        self.speed = speed
        self._commands.set_speed.emit(speed)
        self.speed_changed.emit(speed)

    def wish(self, **changes: object) -> None:
        """Change what the panels want to see, by fields of ``Demand``."""
        demand = replace(self.demand, **changes)  # type: ignore[arg-type]
        if demand != self.demand:
            self.demand = demand
            self._commands.set_demand.emit(demand)
            self.demand_changed.emit(demand)

    def select(self, selection: Selection) -> None:
        """Pick something; the picked neuron's output fills the feature space."""
        if selection == self.selection:
            return
        self.selection = selection
        self.wish(**selection.wishes())
        self.selection_changed.emit(selection)

    def set_weights(self, *changes: tuple[int, float], gesture: object = None) -> None:
        """Set weights, as (index in the flat vector, value); undone as by ``edit``."""
        run, frame = self.run, self.frame
        # While another network is on its way its weights would be meant.
        if run is not None and frame is not None and run.run_id == self.last_run_id:
            self._document.remember_weights(frame.parameters, changes, gesture)
            self._apply(changes)

    @property
    def is_pinned(self) -> bool:
        """Whether the present moment is among the ghosts already."""
        return self.pins.hold(self.experiment, self.frame)

    def pin(self) -> None:
        """Keep the present run as a ghost; where no place is free the oldest goes."""
        self._commands.pin.emit(self.pins.ask())

    def unpin(self, number: int | None = None) -> None:
        """Let one ghost go, or all of them."""
        self.pins.drop(number)
        self.pinned_changed.emit(self.pinned)

    def restore_best(self) -> None:
        """Go back to the weights of the best validation epoch."""
        self._commands.restore_best.emit()

    def close(self) -> None:
        """End the thread; safe to call twice, and during a run."""
        if self._is_open:
            self._is_open = False
            self.left.emit()
            self.relay.stop()
            self._thread.end()
            self.closed.emit()

    def _begin(self, experiment: Experiment, kept: RestoredRun | None = None) -> None:
        self._commands.open.emit(OpenCommand(self._next_run_id(), experiment, kept))

    def _apply(self, step: Experiment | Left | Weights | None) -> None:
        if isinstance(step, Left):
            self._apply(step.experiment)
            pick_places(self, step.places)
        elif isinstance(step, Experiment):
            leave_places(self, step)
            if self._document.take(step):
                self._commands.retune.emit(step)
            else:
                self._begin(step)
            self.experiment_changed.emit(self.experiment)
        elif step is not None:
            self._commands.set_weights.emit(step)
            self.weights_set.emit()

    def _trained(self) -> Left:
        return left_now(self)

    def _usable(self, experiment: Experiment) -> Experiment | None:
        """Return what can be used of it, or say why nothing can and return None."""
        wanted = self._document.fitting(experiment)
        try:
            check_usable(wanted, self.run)
        except InputError as error:
            self._on_refused((NO_RUN, error))
            return None
        return wanted

    def _next_run_id(self) -> int:
        self.last_run_id += 1
        return self.last_run_id

    @Slot(object)
    def _on_run_ready(self, run: RunInfo) -> None:
        self.run = run
        self.frame = None
        self._show_no_more()
        self._document.accepted = run.experiment
        if run.run_id == self.last_run_id:
            self._document.accept(run.experiment)
        self.run_changed.emit(run)
        self.experiment_changed.emit(self.experiment)

    @Slot(object, object)
    def _on_data_ready(self, run: RunInfo, frame: Frame) -> None:
        """Go on with edited samples; what was picked is the same sample still."""
        before = self.run
        if before is None or run.run_id != before.run_id:
            self._commands.frame_shown.emit()
            return
        self.run = run
        self._document.accepted = run.experiment
        self._show_no_more()
        self.select(self.selection.among(before.data.numbers, run.data.numbers))
        self.data_changed.emit(run)
        self._on_frame(frame)

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        if not self._is_open:
            return
        if self.run is None or frame.run_id != self.run.run_id:
            self._commands.frame_shown.emit()
            return
        self._is_pausing = self._is_pausing and frame.running
        self.frame = frame
        self.frame_changed.emit(frame)
        if self._is_pausing:
            self._commands.frame_shown.emit()
        else:
            self.relay.hand_out(frame)

    @Slot()
    def _on_served(self) -> None:
        self._commands.frame_shown.emit()
        self.shown.emit(self.frame)

    def _show_no_more(self) -> None:
        """Leave the panels that wait for the last moment; the worker may go on."""
        if self.relay.is_busy:
            self.relay.stop()
            self._commands.frame_shown.emit()

    @Slot(object)
    def _on_pinned(self, pinned: PinnedRun) -> None:
        if self.pins.take(pinned):
            self.pinned_changed.emit(self.pinned)

    @Slot(object)
    def _on_raced(self, racers: tuple[PinnedRun, ...]) -> None:
        if self.pins.follow(racers):
            self.pinned_changed.emit(self.pinned)

    @Slot(object)
    def _on_future_kept(self, future: PinnedRun) -> None:
        kept = self.pins.number_and_keep(future)
        self.pinned_changed.emit(self.pinned)
        self.future_kept.emit(kept)

    @Slot(object)
    def _on_experiment_then(self, then: ExperimentThen) -> None:
        """Follow a run across a change in its past, unless it was changed since."""
        n_retunes = self._document.n_retunes
        if (then.run_id, then.n_retunes) == (self.last_run_id, n_retunes):
            self._document.accept(then.experiment)
            self.experiment_changed.emit(then.experiment)

    @Slot(object)
    def _on_refused(self, refusal: tuple[int, InputError]) -> None:
        run_id, error = refusal
        if run_id == self.last_run_id:
            self._document.refuse()
            self.last_run_id = self.run.run_id if self.run else 0
        # A traceback keeps widgets, which the training thread then deletes as garbage.
        self.refused.emit(error.with_traceback(None))
        self.experiment_changed.emit(self.experiment)
