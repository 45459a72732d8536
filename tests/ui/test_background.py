"""Orders done in the background: told, refused, failed, superseded, ended."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.errors import InputError
from ui.background import (
    STEPS,
    Background,
    Cancelled,
    EndedEarlyError,
    ShareTeller,
    Tell,
)


@dataclass(frozen=True, eq=False)
class Errand:
    """An order that is just a function."""

    act: Callable[[Tell, Cancelled], None]

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        self.act(tell, cancelled)


@dataclass(eq=False)
class Ear:
    """What a background said."""

    told: list[object] = field(default_factory=list)
    n_ended: int = 0

    def end(self) -> None:
        self.n_ended += 1


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def ear(background: Background) -> Ear:
    ear = Ear()
    background.told.connect(ear.told.append)
    background.ended.connect(ear.end)
    return ear


def until_cancelled(tell: Tell, cancelled: Cancelled) -> None:
    tell("begun")
    pause = threading.Event()
    while not cancelled():
        pause.wait(0.001)
    raise EndedEarlyError


def test_that_an_order_is_done_in_another_thread(
    qtbot: QtBot, background: Background, ear: Ear
) -> None:
    threads: list[bool] = []
    here = QThread.currentThread()

    def act(tell: Tell, cancelled: Cancelled) -> None:
        threads.append(QThread.currentThread() is not here)
        tell("done")

    background.begin(Errand(act))
    assert background.has_thread
    qtbot.waitUntil(lambda: ear.n_ended == 1)
    assert threads == [True]
    assert ear.told == ["done"]
    assert background.order is None
    assert not background.has_thread


def test_that_what_the_user_can_mend_is_kept_as_an_error(
    qtbot: QtBot, background: Background, ear: Ear
) -> None:
    def act(tell: Tell, cancelled: Cancelled) -> None:
        raise InputError("table.empty", file="x")

    background.begin(Errand(act))
    qtbot.waitUntil(lambda: ear.n_ended == 1)
    assert background.error is not None
    assert background.error.key == "table.empty"
    assert background.fault == ""


def test_that_a_fault_of_ours_is_named(
    qtbot: QtBot,
    background: Background,
    ear: Ear,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def act(tell: Tell, cancelled: Cancelled) -> None:
        raise KeyError("lost")

    background.begin(Errand(act))
    qtbot.waitUntil(lambda: ear.n_ended == 1)
    assert background.fault == "KeyError: 'lost'"
    assert "background failed" in caplog.text


def test_that_of_orders_that_wait_the_last_one_is_done(
    qtbot: QtBot, background: Background, ear: Ear
) -> None:
    background.begin(Errand(until_cancelled))
    qtbot.waitUntil(lambda: ear.told == ["begun"])
    background.begin(Errand(lambda tell, cancelled: tell("second")))
    background.begin(Errand(lambda tell, cancelled: tell("third")))
    assert background.is_superseded
    background.begin_instead(Errand(lambda tell, cancelled: tell("last")))
    qtbot.waitUntil(lambda: ear.n_ended == 1)
    assert ear.told == ["begun", "last"]
    assert not background.is_ending


def test_that_a_cancelled_order_ends_without_an_error(
    qtbot: QtBot, background: Background, ear: Ear
) -> None:
    background.begin(Errand(until_cancelled))
    background.cancel()
    assert background.is_ending
    qtbot.waitUntil(lambda: ear.n_ended == 1)
    assert background.error is None
    assert background.fault == ""


def test_that_closing_ends_the_thread_and_takes_no_more_orders(
    background: Background, ear: Ear
) -> None:
    background.begin(Errand(until_cancelled))
    background.close()
    background.close()
    assert not background.has_thread
    background.begin(Errand(until_cancelled))
    assert not background.has_thread
    assert ear.n_ended == 0


def test_that_shares_are_told_no_more_often_than_they_can_be_seen() -> None:
    told: list[object] = []
    share = ShareTeller(told.append)
    for step in range(10 * STEPS):
        share(step / (10 * STEPS))
    assert len(told) == STEPS


def test_that_leaving_waits_for_nothing_and_the_thread_ends_by_itself(
    qtbot: QtBot,
) -> None:
    goes_on = threading.Event()
    owner, ear = QObject(), Ear()
    background = Background()
    background.told.connect(ear.told.append)

    def act(tell: Tell, cancelled: Cancelled) -> None:
        goes_on.wait()
        tell("too late")

    background.begin(Errand(act))
    background.leave(owner)
    # It came back while the order cannot have ended.
    assert background.has_thread
    assert background.parent() is owner
    with qtbot.waitSignal(background.destroyed):
        goes_on.set()
    assert ear.told == []
    assert owner.children() == []


def test_that_leaving_without_an_order_changes_nothing(qtbot: QtBot) -> None:
    background, owner = Background(), QObject()
    background.leave(owner)
    assert background.is_open
    assert owner.children() == []
