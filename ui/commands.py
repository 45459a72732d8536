"""What the session tells the worker, and what crosses between the two threads."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from nnsim.experiment import Experiment
from nnsim.snapshot import RestoredRun

if TYPE_CHECKING:
    from ui.worker import Worker


@dataclass(frozen=True)
class OpenCommand:
    """Begin a run of an experiment under a new id, or go on with one that was kept."""

    run_id: int
    experiment: Experiment
    kept: RestoredRun | None = None


@dataclass(frozen=True)
class RaceCommand:
    """Let others run beside a run: (number of its ghost, experiment) of each."""

    run_id: int
    racers: tuple[tuple[int, Experiment], ...]


@dataclass(frozen=True)
class ExperimentThen:
    """The experiment as it was at the moment a run was brought to.

    ``n_retunes`` counts the changes that the worker had been told of by then.
    """

    run_id: int
    n_retunes: int
    experiment: Experiment


class Commands(QObject):
    """Each signal is a slot of the worker, reached through the training thread."""

    open = Signal(object)
    race = Signal(object)
    rewind = Signal(int)
    retune = Signal(object)
    set_weights = Signal(object)
    set_speed = Signal(object)
    set_demand = Signal(object)
    run_on = Signal(int)
    pin = Signal(int)
    restore_best = Signal()
    pause = Signal()
    advance = Signal(str)
    # Steps outgrow the 32 bits of a C++ int.
    seek = Signal(object)
    step_back = Signal(str)
    take_snapshot = Signal(str)
    take_last_snapshot = Signal(str)
    frame_shown = Signal()
    stop = Signal()

    def connect_to(self, worker: "Worker") -> None:
        """Let the worker hear them; the last two come back when they have been done."""
        self.open.connect(worker.open)
        self.race.connect(worker.racers.race)
        self.rewind.connect(worker.rewind)
        self.retune.connect(worker.retune)
        self.set_weights.connect(worker.set_weights)
        self.set_speed.connect(worker.set_speed)
        self.set_demand.connect(worker.set_demand)
        self.run_on.connect(worker.run_on)
        self.pause.connect(worker.pause)
        self.pin.connect(worker.pin)
        self.restore_best.connect(worker.restore_best)
        self.advance.connect(worker.advance)
        self.seek.connect(worker.seek)
        self.step_back.connect(worker.step_back)
        self.take_snapshot.connect(worker.take_snapshot)
        waits = Qt.ConnectionType.BlockingQueuedConnection
        self.take_last_snapshot.connect(worker.take_snapshot, waits)
        self.frame_shown.connect(worker.frame_shown)
        self.stop.connect(worker.stop, waits)
