"""A real session with its training thread, in any order of what a user can do."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.data.dataset import SampleSets
from nnsim.data.settings import DataSettings
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.model.initial_weights import as_drawn
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.scene import Scene
from nnsim.snapshot import RunSnapshot
from nnsim.training.settings import StopSettings, TrainingSettings
from nnsim.training.timeline import Edit
from tests.machines.searching import Figures
from tests.ui.conftest import is_settled, open_experiment
from ui.pins import MOST_PINNED
from ui.session import Session
from ui.speed import FULL_SPEED, Unit
from ui.weight_change import WeightChange

UNITS: tuple[Unit, ...] = ("phase", "step", "epoch")
NUMBER = st.integers(0, 3)
SHARE = st.integers(0, 1000)
GESTURE = st.sampled_from([None, None, "drag"])
ENDLESS = StopSettings(epochs=0)
FIRST = (
    Experiment(
        data=DataSettings(samples=40),
        network=NetworkSettings(hidden=(HiddenSettings(neurons=3),)),
        training=TrainingSettings(scheme="mini-batch", mini_batch=7, stop=ENDLESS),
    ),
    Experiment(data=DataSettings(set="two-clouds", samples=40)),
    Experiment(
        data=DataSettings(set="sine", samples=40),
        network=NetworkSettings(
            hidden=(HiddenSettings(neurons=2, dropout=0.2),),
            output=OutputSettings(activation="linear"),
        ),
        training=TrainingSettings(learning_rate=0.02, stop=StopSettings(epochs=5)),
    ),
)
PANELS = ("curves",)


@dataclass(frozen=True)
class Hands:
    """What the machine acts with: pytest-qt, a folder, and where exceptions land."""

    qtbot: QtBot
    folder: Path
    exceptions: Sequence[object]


class SessionBase(RuleBasedStateMachine):
    """A session, what was seen of its run, and what undo has to give back.

    Attributes
    ----------
    seen : the weights at each step that was looked at, of the way as it is now.
    before, after : experiments that undo and redo lead to, or weights set by hand.
    """

    figures = Figures()
    hands: Hands

    def __init__(self) -> None:
        super().__init__()
        self.session = Session()
        self.failures: list[str] = []
        self.refusals: list[InputError] = []
        self.session.failed.connect(self.failures.append)
        self.session.refused.connect(self.refusals.append)
        self.seen: dict[int, bytes] = {}
        self.before: list[Experiment | WeightChange] = []
        self.after: list[Experiment | WeightChange] = []
        self.gesture: object = None
        self.edits: tuple[Edit, ...] = ()
        self.run_id = -1

    @initialize(which=st.integers(0, len(FIRST) - 1))
    def open_first(self, which: int) -> None:
        """Open an experiment."""
        self.figures["run"] += 1
        open_experiment(self.hands.qtbot, self.session, FIRST[which], panels=PANELS)
        self.session.set_speed(FULL_SPEED)
        self.settled()

    # Waiting --------------------------------------------------------------------------

    @property
    def frame(self) -> Frame:
        """The newest frame."""
        assert self.session.frame is not None
        return self.session.frame

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.hands.qtbot.waitUntil(is_so)

    def settled(self) -> RunSnapshot:
        """Wait until the window shows what the thread has; return the run, checked."""
        QApplication.processEvents()
        self.wait(lambda: not self.session.running)
        snapshot = self.session.snapshots.take_last()
        assert snapshot is not None
        # What the thread sent before the snapshot is in the queue.
        QApplication.processEvents()
        self.wait(lambda: is_settled(self.session) and self._shows(snapshot))
        self._note(snapshot)
        self._check(snapshot)
        return snapshot

    def _shows(self, snapshot: RunSnapshot) -> bool:
        view = self.frame.timeline
        edits = tuple((edit.step, edit.kind) for edit in snapshot.edits)
        return (view.step, view.end_step, view.edits, view.cuts) == (
            snapshot.n_steps,
            snapshot.end.step,
            edits[-200:],
            snapshot.cuts,
        )

    # What holds -----------------------------------------------------------------------

    def _note(self, snapshot: RunSnapshot) -> None:
        """Note the weights of the moment; what a change has cut off is over."""
        assert self.session.run is not None
        if self.session.run.run_id != self.run_id:
            self.run_id = self.session.run.run_id
            self.seen.clear()
        elif (place := _first_difference(self.edits, snapshot.edits)) is not None:
            step = snapshot.edits[place].step
            self.seen = {each: w for each, w in self.seen.items() if each < step}
        self.edits = snapshot.edits
        weights = self.frame.parameters.tobytes()
        assert self.seen.setdefault(snapshot.n_steps, weights) == weights

    def _check(self, snapshot: RunSnapshot) -> None:
        session, frame = self.session, self.frame
        assert self.failures == []
        assert not self.hands.exceptions
        assert session.has_thread
        self._check_past(snapshot)
        self._check_experiment(snapshot)
        assert session.can_undo == bool(self.before)
        assert session.can_redo == bool(self.after)
        numbers = [run.number for run in session.pinned]
        assert len(set(numbers)) == len(numbers)
        assert all(1 <= number <= MOST_PINNED for number in numbers)
        for name, array in arrays_in((frame, session.pinned, snapshot), ""):
            assert not array.flags.writeable, name

    def _check_past(self, snapshot: RunSnapshot) -> None:
        frame, end = self.frame, snapshot.end
        rows = snapshot.record.history.rows
        assert rows[:, 0].tolist() == list(range(end.progress.n_epochs + 1))
        assert (np.diff(rows[:, 1]) > 0).all()
        assert rows[-1, 1] <= end.step
        epochs = frame.curves.epochs
        assert epochs[0] == 0
        assert epochs[-1] == end.progress.n_epochs
        assert (np.diff(epochs) > 0).all()
        steps = [edit.step for edit in snapshot.edits]
        assert steps == sorted(steps)
        kept = [state.step for state in snapshot.keyframes]
        assert kept[0] == 0
        assert all(one < other for one, other in pairwise(kept))
        assert frame.timeline.in_past == (frame.n_steps < end.step)
        assert frame.timeline.epoch_step <= frame.n_steps

    def _check_experiment(self, snapshot: RunSnapshot) -> None:
        """The controls, the run and the log say the same."""
        session, end = self.session, snapshot.end
        assert session.experiment == snapshot.experiment
        assert session.run is not None
        assert session.run.data is snapshot.data
        if snapshot.n_steps == end.step:
            assert snapshot.experiment == snapshot.log[-1][1]
            assert end.setup.settings == session.experiment.training
            assert same_sets(end.setup.sets, snapshot.data.sets)
        counts = [n_edits for n_edits, _ in snapshot.log]
        assert counts == sorted(counts)
        assert counts[-1] <= len(snapshot.edits)

    # Changes --------------------------------------------------------------------------

    def changed(self, wanted: Experiment, gesture: object = None) -> bool:
        """Change the experiment, and tell whether it was taken, and none refused it."""
        session, n_refused = self.session, len(self.refusals)
        present = session.experiment
        is_taken = session.edit(wanted, gesture)
        is_another = session.experiment != present
        self.settled_after_change(present, is_another, gesture, n_refused)
        assert is_taken or session.experiment == present
        return is_taken and len(self.refusals) == n_refused

    def settled_after_change(
        self, present: Experiment, is_another: bool, gesture: object, n_refused: int
    ) -> None:
        """Wait for what a change led to; what was present is the step back."""
        session, n_before = self.session, len(self.before)
        if is_another:
            self.after.clear()
            if gesture is None or gesture != self.gesture:
                self.before.append(present)
                self.gesture = gesture
        session.snapshots.take_last()
        QApplication.processEvents()
        if len(self.refusals) > n_refused and is_another:
            # The thread could not make it: it is as if it had not been asked for.
            del self.before[n_before:]
            self.gesture = None
            assert session.experiment == present
        self.settled()

    def teardown(self) -> None:
        """Everything that was seen is there still; then nothing lives on."""
        try:
            if self.session.frame is not None and not self.failures:
                for step in sorted(self.seen):
                    self.seek_to(step)
        finally:
            self.session.close()
            assert not self.session.has_thread

    def seek_to(self, step: int) -> None:
        """Be at a step; what was seen of it is seen again, to the bit."""
        self.session.seek(step)
        self.settled()
        assert self.frame.n_steps == step

    def count(self, name: str) -> None:
        """Count a rule."""
        self.figures[name] += 1


def plain(experiment: Experiment) -> Experiment:
    """Return an experiment whose weights are drawn, as undo may give them instead."""
    network = experiment.network
    drawn = as_drawn(network.initial_weights)
    return replace(experiment, network=replace(network, initial_weights=drawn))


def same_sets(one: SampleSets, other: SampleSets) -> bool:
    """Tell whether three sets hold the same samples, to the bit."""
    return all(
        a.inputs.tobytes() == b.inputs.tobytes()
        and a.targets.tobytes() == b.targets.tobytes()
        for a, b in zip(one, other, strict=True)
    )


def _first_difference(before: tuple[Edit, ...], now: tuple[Edit, ...]) -> int | None:
    """Return the place of the first edit that is another one, None if there is none."""
    for place, edit in enumerate(now):
        if place >= len(before) or before[place] is not edit:
            return place
    assert len(before) <= len(now), "a future was cut off by nothing"
    return None


def arrays_in(value: object, name: str) -> Iterator[tuple[str, np.ndarray]]:
    """Yield the arrays in frozen values, with their names."""
    if isinstance(value, np.ndarray):
        yield name, value
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from arrays_in(each, f"{name}[{number}]")
    elif is_dataclass(value) and type(value).__name__ in FROZEN:
        for field in fields(value):
            yield from arrays_in(getattr(value, field.name), f"{name}.{field.name}")


FROZEN = (
    "Frame",
    "PinnedRun",
    "RunSnapshot",
    "Keyframe",
    "Progress",
    "Curves",
    "Evaluation",
    "FeatureView",
    "SurfaceView",
    "SampleSet",
    "SampleSets",
    "PreparedData",
    "Dataset",
    "StepTrace",
    "Quantity",
)


def new_scene(experiment: Experiment) -> Scene:
    """Return a scene of an experiment with few panels."""
    return Scene(key="machine", title="M", experiment=experiment, panels=PANELS)
