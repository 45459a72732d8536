"""Moments go from panel to panel: one a turn, none forgotten, no half of an old one."""

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnsim.assemble import assemble
from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.frames.frame import Frame
from nnsim.training.settings import StopSettings, TrainingSettings
from tests.ui.conftest import is_settled, open_experiment
from ui.relay import Relay
from ui.session import Session
from ui.speed import FULL_SPEED

ENDLESS = Experiment(
    data=DataSettings(set="gate-or"),
    training=TrainingSettings(stop=StopSettings(epochs=0)),
)
Log = list[tuple[str, int]]
KNOCK = QEvent.Type(QEvent.registerEventType())


class Reader:
    """Notes what it is handed; one that is not ``eager`` has no use for anything."""

    def __init__(self, relay: Relay, log: Log, name: str) -> None:
        self.log = log
        self.name = name
        self.eager = True
        self.frames: list[Frame] = []
        relay.join(self.take_frame)

    def take_frame(self, frame: Frame) -> bool:
        if self.eager:
            self.frames.append(frame)
            self.log.append((self.name, frame.n_steps))
        return self.eager


class Painting(QWidget):
    """Notes when it was painted."""

    def __init__(self, relay: Relay, log: list[str]) -> None:
        super().__init__()
        self.log = log
        relay.join(self.take_frame)

    def take_frame(self, frame: Frame) -> bool:
        self.log.append("taken")
        self.update()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        self.log.append("painted")


class Door(QObject):
    """Hears a knock, as a window hears a click."""

    def __init__(self, log: Log) -> None:
        super().__init__()
        self.log = log

    def event(self, event: QEvent) -> bool:
        if event.type() == KNOCK:
            self.log.append(("knock", 0))
            return True
        return super().event(event)


def readers_of(names: str) -> tuple[Relay, Log, list[Reader]]:
    """Return a relay, what its receivers note together, and the receivers."""
    relay, log = Relay(), Log()
    return relay, log, [Reader(relay, log, name) for name in names]


def moments(n: int) -> list[Frame]:
    """Return moments of a run, one after each step."""
    run = assemble(ENDLESS)
    builder, frames = FrameBuilder(1, run), []
    for _ in range(n):
        run.trainer.step()
        frames.append(builder.build(Demand(), running=True))
    return frames


def test_that_only_the_first_receiver_is_served_at_once(qtbot: QtBot) -> None:
    relay, log, readers = readers_of("abc")
    (frame,) = moments(1)
    with qtbot.waitSignal(relay.served):
        relay.hand_out(frame)
        assert log == [("a", 1)]
    assert log == [("a", 1), ("b", 1), ("c", 1)]
    assert [len(reader.frames) for reader in readers] == [1, 1, 1]


def test_that_what_happens_meanwhile_is_heard_before_the_next_turn(
    qtbot: QtBot,
) -> None:
    relay, log, readers = readers_of("ab")
    door = Door(log)
    with qtbot.waitSignal(relay.served):
        relay.hand_out(moments(1)[0])
        QCoreApplication.postEvent(door, QEvent(KNOCK))
    assert log == [("a", 1), ("knock", 0), ("b", 1)]
    assert len(readers) == 2


def test_that_each_receiver_paints_before_the_next_is_served(qtbot: QtBot) -> None:
    relay, log = Relay(), list[str]()
    panels = [Painting(relay, log) for _ in range(2)]
    for panel in panels:
        qtbot.addWidget(panel)
        with qtbot.waitExposed(panel):
            panel.show()
    qtbot.waitUntil(lambda: log.count("painted") >= 2)
    QCoreApplication.sendPostedEvents()
    log.clear()
    with qtbot.waitSignal(relay.served):
        relay.hand_out(moments(1)[0])
    assert log == ["taken", "painted", "taken", "painted"]


def test_that_a_receiver_without_use_for_it_costs_no_turn(qtbot: QtBot) -> None:
    relay, log, readers = readers_of("abc")
    readers[0].eager = readers[1].eager = False
    with qtbot.waitSignal(relay.served):
        relay.hand_out(moments(1)[0])
        assert log == [("c", 1)]


def test_that_a_newer_moment_begins_with_the_first_receiver_again(
    qtbot: QtBot,
) -> None:
    relay, log, readers = readers_of("ab")
    old, new = moments(2)
    relay.hand_out(old)
    with qtbot.waitSignal(relay.served):
        relay.hand_out(new)
    assert log == [("a", 1), ("a", 2), ("b", 2)]
    assert all(reader.frames[-1] is new for reader in readers)


def test_that_receivers_that_are_gone_are_left_out(qtbot: QtBot) -> None:
    relay, log, readers = readers_of("ab")
    painting_log: list[str] = []
    Painting(relay, painting_log).deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del readers[0]
    with qtbot.waitSignal(relay.served):
        relay.hand_out(moments(1)[0])
    assert log == [("b", 1)]
    assert painting_log == []


def test_that_a_stop_leaves_those_who_wait(qtbot: QtBot) -> None:
    relay, log, readers = readers_of("ab")
    first, second = moments(2)
    relay.hand_out(first)
    with qtbot.assertNotEmitted(relay.served):
        relay.stop()
        QCoreApplication.processEvents()
    assert log == [("a", 1)]
    with qtbot.waitSignal(relay.served):
        relay.hand_out(second)
    assert [reader.frames[-1] for reader in readers] == [second, second]


def test_that_all_panels_end_at_the_moment_a_pause_stopped_at(
    qtbot: QtBot, session: Session
) -> None:
    log: Log = []
    readers = [Reader(session.relay, log, name) for name in "abcd"]
    open_experiment(qtbot, session, ENDLESS)
    session.set_speed(FULL_SPEED)
    session.play()
    qtbot.waitUntil(lambda: len(readers[-1].frames) > 5)
    with qtbot.waitSignal(
        session.shown, check_params_cb=lambda frame: not frame.running
    ):
        session.pause()
    qtbot.waitUntil(lambda: is_settled(session))
    assert session.frame is not None
    assert not session.running
    assert {reader.frames[-1].n_steps for reader in readers} == {session.frame.n_steps}


def test_that_no_panel_is_shown_a_running_moment_after_pause(
    qtbot: QtBot, session: Session
) -> None:
    reader = Reader(session.relay, [], "a")
    open_experiment(qtbot, session, ENDLESS)
    session.set_speed(FULL_SPEED)
    session.play()
    qtbot.waitUntil(lambda: session.running)
    session.pause()
    reader.frames.clear()
    qtbot.waitUntil(lambda: is_settled(session))
    assert reader.frames
    assert not any(frame.running for frame in reader.frames)


def test_that_a_run_goes_on_after_a_pause_that_was_taken_back_at_once(
    qtbot: QtBot, session: Session
) -> None:
    reader = Reader(session.relay, [], "a")
    open_experiment(qtbot, session, ENDLESS)
    session.set_speed(FULL_SPEED)
    session.play()
    qtbot.waitUntil(lambda: session.running)
    session.pause()
    session.play()
    reader.frames.clear()
    qtbot.waitUntil(lambda: sum(frame.running for frame in reader.frames) > 3)
    session.pause()


def test_that_a_new_run_does_not_wait_for_the_panels_of_the_old_one(
    qtbot: QtBot, session: Session
) -> None:
    readers = [Reader(session.relay, [], name) for name in "abc"]
    open_experiment(qtbot, session, ENDLESS)
    session.set_speed(FULL_SPEED)
    session.play()
    qtbot.waitUntil(lambda: session.running)
    session.edit(replace(ENDLESS, data=DataSettings(set="gate-and")))
    with qtbot.waitSignal(session.run_changed):
        pass
    for reader in readers:
        reader.frames.clear()
    qtbot.waitUntil(lambda: is_settled(session))
    assert session.run is not None
    assert all(reader.frames for reader in readers)
    for reader in readers:
        assert {frame.run_id for frame in reader.frames} == {session.run.run_id}
