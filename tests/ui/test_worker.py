"""Invariants of the thread: order, back-pressure, pause, failure, end."""

from collections.abc import Iterator

import numpy as np
import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from nnsim.assemble import assemble
from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame, RunInfo
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import StopSettings, TrainingSettings
from nnsim.training.trainer import Trainer
from tests.ui.conftest import open_experiment
from ui.commands import OpenCommand
from ui.session import Session
from ui.speed import FULL_SPEED, Speed
from ui.worker import Worker

XOR = Experiment(
    data=DataSettings(
        set="gate-xor",
        coding="binary",
        split=SplitSettings(training=1.0, validation=0.0, test=0.0),
    ),
    network=NetworkSettings(hidden=(HiddenSettings(neurons=2),)),
    training=TrainingSettings(learning_rate=0.5, stop=StopSettings(epochs=0)),
)
PERCEPTRON = replace(
    XOR,
    network=NetworkSettings(output=OutputSettings(activation="step")),
    training=TrainingSettings(rule="perceptron", shuffle=False),
)


class Viewer:
    """Takes a worker's signals in the same thread and says it saw them when told."""

    def __init__(self, worker: Worker) -> None:
        self.worker = worker
        self.frames: list[Frame] = []
        self.refusals: list[tuple[int, InputError]] = []
        self.failures: list[str] = []
        worker.frame_ready.connect(self.frames.append)
        worker.refused.connect(self.refusals.append)
        worker.failed.connect(self.failures.append)

    def look(self) -> None:
        """See all frames that are on their way, the fine ones of a rest included."""
        seen = -1
        while len(self.frames) > seen:
            seen = len(self.frames)
            self.worker.frame_shown()


@pytest.fixture
def viewer(qtbot: QtBot) -> Iterator[Viewer]:
    """A worker in this thread, so that every slice can be looked at."""
    worker = Worker()
    worker.start()
    yield Viewer(worker)
    worker.stop()


def test_that_never_more_than_one_frame_is_unshown(
    qtbot: QtBot, viewer: Viewer
) -> None:
    viewer.worker.open(OpenCommand(1, XOR))
    viewer.worker.run_on(0)
    qtbot.waitUntil(lambda: viewer.worker.n_steps > 2000)
    assert len(viewer.frames) == 1
    viewer.worker.frame_shown()
    qtbot.waitUntil(lambda: len(viewer.frames) == 2)
    qtbot.waitUntil(lambda: viewer.worker.n_steps > 4000)
    assert len(viewer.frames) == 2


def test_that_pause_shows_the_state_it_stopped_at_even_to_a_slow_viewer(
    qtbot: QtBot, viewer: Viewer
) -> None:
    viewer.worker.open(OpenCommand(1, XOR))
    viewer.worker.run_on(0)
    qtbot.waitUntil(lambda: viewer.worker.n_steps > 500)
    viewer.worker.pause()
    assert len(viewer.frames) == 1
    viewer.look()
    assert viewer.frames[-1].n_steps == viewer.worker.n_steps
    assert not viewer.frames[-1].running


def test_that_a_refused_experiment_leaves_the_present_run_as_it_was(
    viewer: Viewer,
) -> None:
    viewer.worker.open(OpenCommand(1, XOR))
    viewer.look()
    viewer.worker.advance("step")
    viewer.look()
    no_such_set = replace(XOR, data=DataSettings(set="gate-xxx"))
    viewer.worker.open(OpenCommand(2, no_such_set))
    assert [run_id for run_id, _ in viewer.refusals] == [2]
    viewer.worker.advance("step")
    assert viewer.frames[-1].run_id == 1
    assert viewer.frames[-1].n_steps == 2


def test_that_a_failing_step_is_reported_and_the_run_stops(
    qtbot: QtBot, viewer: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(trainer: Trainer, n_updates: int) -> int:
        raise ZeroDivisionError("a planted fault")

    viewer.worker.open(OpenCommand(1, XOR))
    monkeypatch.setattr(Trainer, "advance", fail)
    viewer.worker.run_on(0)
    qtbot.waitUntil(lambda: bool(viewer.failures))
    assert "a planted fault" in viewer.failures[0]
    assert not viewer.worker.is_running


def test_that_a_run_for_so_many_epochs_stops_exactly_there(
    qtbot: QtBot, viewer: Viewer
) -> None:
    viewer.worker.open(OpenCommand(1, XOR))
    viewer.look()
    viewer.worker.set_speed(FULL_SPEED)
    viewer.worker.run_on(37)
    qtbot.waitUntil(lambda: not viewer.worker.is_running)
    viewer.look()
    assert viewer.frames[-1].n_epochs == 37


def test_that_the_window_and_the_engine_alone_reach_the_same_bits(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, XOR)
    session.set_speed(FULL_SPEED)
    session.play(60)
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_epochs == 60)
    alone = assemble(XOR).trainer
    alone.run(60)
    assert session.frame is not None
    assert np.array_equal(session.frame.parameters, alone.parameters)


def test_that_commands_keep_their_order(qtbot: QtBot, session: Session) -> None:
    open_experiment(qtbot, session, XOR)
    for unit in ("phase", "step", "epoch", "step"):
        session.advance(unit)
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_steps == 5)
    assert session.frame is not None
    assert session.frame.n_epochs == 1


def test_that_a_paused_run_stays_where_it_is(qtbot: QtBot, session: Session) -> None:
    open_experiment(qtbot, session, XOR)
    session.set_speed(FULL_SPEED)
    session.play()
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_steps > 100)
    session.pause()
    qtbot.waitUntil(lambda: not session.running)
    assert session.frame is not None
    stopped_at = session.frame.n_steps
    session.advance("step")
    qtbot.waitUntil(
        lambda: session.frame is not None and session.frame.n_steps != stopped_at
    )
    assert session.frame.n_steps == stopped_at + 1


def test_that_frames_of_an_earlier_run_are_dropped(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, XOR)
    stale = session.frame
    assert stale is not None
    session.rewind()
    with qtbot.waitSignal(session.run_changed):
        pass
    shown: list[Frame] = []
    session.frame_changed.connect(shown.append)
    session._on_frame(stale)
    assert stale not in shown
    assert session.frame is not stale


def test_that_rewind_brings_the_first_weights_back(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, XOR)
    assert session.frame is not None
    first = session.frame.parameters
    session.play(5)
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_epochs == 5)
    session.rewind()
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_epochs == 0)
    assert np.array_equal(session.frame.parameters, first)


def test_that_new_weights_differ_and_leave_the_data(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, XOR)
    assert session.frame is not None
    assert session.run is not None
    first, data = session.frame.parameters, session.run.data
    with qtbot.waitSignal(session.frame_changed):
        session.new_weights()
    assert not np.array_equal(session.frame.parameters, first)
    assert session.run.data is data


def test_that_a_learning_rate_is_changed_while_it_runs(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, XOR)
    session.play()
    training = replace(session.experiment.training, learning_rate=0.25)
    assert session.edit(replace(session.experiment, training=training))
    qtbot.waitUntil(
        lambda: session.frame is not None and session.frame.learning_rate == 0.25
    )
    assert session.run is not None
    assert session.run.run_id == 1
    session.pause()


def test_that_undo_and_redo_walk_through_the_changes(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, XOR)
    wider = replace(
        XOR, network=replace(XOR.network, hidden=(HiddenSettings(neurons=5),))
    )
    with qtbot.waitSignal(session.run_changed):
        session.edit(wider)
    with qtbot.waitSignal(session.run_changed) as undone:
        session.undo()
    run: RunInfo = undone.args[0]
    assert run.spec.sizes == (2, 2, 1)
    with qtbot.waitSignal(session.run_changed) as redone:
        session.redo()
    assert redone.args[0].spec.sizes == (2, 5, 1)


def test_that_an_experiment_that_cannot_be_is_refused_and_not_taken_over(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, XOR)
    wrong = replace(XOR, training=replace(XOR.training, rule="perceptron"))
    with qtbot.waitSignal(session.refused) as refused:
        assert not session.edit(wrong)
    assert "hidden" in str(refused.args[0])
    assert session.experiment == XOR
    assert not session.can_undo


def test_that_data_refused_in_the_thread_gives_the_old_experiment_back(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, XOR)
    wrong = replace(XOR, data=replace(XOR.data, samples=10))
    with qtbot.waitSignal(session.refused):
        session.edit(wrong)
    assert session.experiment == XOR
    assert not session.can_undo


def test_that_closing_during_a_run_ends_the_thread(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, XOR)
    session.play()
    qtbot.waitUntil(lambda: session.running)
    session.close()
    session.close()
    assert not session.has_thread


def test_that_phases_are_shown_one_by_one_at_phase_speed(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, PERCEPTRON)
    session.set_speed(Speed("phase", 50.0))
    kinds: list[str] = []

    def note(frame: Frame) -> None:
        kinds.append(frame.phase.kind if frame.phase else "between")

    session.frame_changed.connect(note)
    session.play()
    # A machine under load leaves out frames, but none of the phases for ever.
    wanted = {"input", "sum", "activation", "error", "backward", "change"}
    qtbot.waitUntil(lambda: wanted <= set(kinds))
    session.pause()


def test_that_pause_comes_while_an_endless_run_is_at_full_speed(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, XOR)
    session.set_speed(FULL_SPEED)
    session.play()
    qtbot.waitUntil(lambda: session.running)
    for _ in range(5):
        session.pause()
        qtbot.waitUntil(lambda: not session.running)
        session.play()
        qtbot.waitUntil(lambda: session.running)
    session.pause()
    qtbot.waitUntil(lambda: not session.running)
    assert session.frame is not None
    assert session.frame.stopped is None


def test_that_a_change_of_the_batch_in_a_run_of_so_many_epochs_keeps_its_end(
    qtbot: QtBot, viewer: Viewer
) -> None:
    viewer.worker.open(OpenCommand(1, XOR))
    viewer.look()
    viewer.worker.run_on(3000)
    qtbot.waitUntil(lambda: viewer.worker.n_steps > 50)
    batch = replace(XOR, training=replace(XOR.training, scheme="batch"))
    viewer.worker.retune(batch)
    qtbot.waitUntil(lambda: not viewer.worker.is_running)
    viewer.look()
    assert viewer.frames[-1].n_epochs == 3000
