"""The user without a plan, and those who watch what becomes of the window."""

import signal
import sys
from dataclasses import replace
from pathlib import Path
from time import sleep, thread_time

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks.random_user import RandomUser
from benchmarks.replay import repeated
from benchmarks.soak_figures import LONGEST_TOLD_MS, Soaked, failures
from benchmarks.window_watch import (
    LOOK_HERE,
    MOST_CALLS,
    STALL_MS,
    FaultWatch,
    FrameWatch,
    LoopWatch,
    Rest,
    calls_of,
    slope,
)
from nnsim.saved.document import document_of
from nnsim.scene import built_in_scene
from nnsim.snapshot import RunSnapshot
from tests.ui.conftest import is_settled
from ui.app_window import AppWindow
from ui.palettes import THEMES
from ui.session import Session
from ui.settings import Settings
from ui.theme import apply_theme

DELAY_MS = 30.0


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> AppWindow:
    apply_theme(qapp, THEMES["light"])
    shown = AppWindow(Settings.forgetful(), tmp_path / "runs.jsonl")
    with qtbot.waitSignal(shown.window.session.frame_changed):
        shown.window.show()
        shown.window.open_scene("xor-mlp")
    return shown


def edited_run(qtbot: QtBot, session: Session) -> RunSnapshot:
    """Return a run that trained, was changed by hand, and trained on."""
    qtbot.waitUntil(lambda: is_settled(session))
    for weight in (0, 1):
        session.advance("epoch")
        session.set_weights((weight, 0.5))
    session.advance("epoch")
    with qtbot.waitSignal(session.snapshots.taken) as taken:
        session.snapshots.ask("test")
    assert taken.args is not None
    snapshot = taken.args[1]
    assert isinstance(snapshot, RunSnapshot)
    return snapshot


def test_that_a_run_repeats_itself_from_its_first_weights(
    qtbot: QtBot, shown: AppWindow
) -> None:
    snapshot = edited_run(qtbot, shown.window.session)
    replay = repeated(document_of(snapshot, built_in_scene("xor-mlp")))
    shown.close()
    assert (replay.same, replay.n_edits) == (True, 2)
    assert replay.n_steps == snapshot.end.step - 1 > 0


def test_that_a_run_with_one_other_bit_is_told_from_the_window_s(
    qtbot: QtBot, shown: AppWindow
) -> None:
    snapshot = edited_run(qtbot, shown.window.session)
    shown.close()
    end = snapshot.end
    progress = end.progress.copied()
    progress.parameters = np.nextafter(progress.parameters, np.inf)
    changed = replace(snapshot, end=replace(end, progress=progress))
    document = document_of(changed, built_in_scene("xor-mlp"))
    assert not repeated(document).same


def test_that_one_outlier_does_not_bend_a_slope() -> None:
    minutes = [0.0, 1.0, 2.0, 3.0, 4.0]
    low, growth, high = slope(minutes, [10.0, 10.5, 90.0, 11.5, 12.0])
    assert growth == pytest.approx(0.5)
    assert low < growth < high
    assert slope([1.0], [1.0]) == (0.0, 0.0, 0.0)


def test_that_noise_alone_is_no_growth_and_true_growth_is_seen() -> None:
    minutes = np.linspace(0.0, 3.0, 12)
    noise = np.random.default_rng(5).normal(0.0, 5.0, 12)
    low, _, high = slope(list(minutes), list(400.0 + noise))
    assert low < 0.0 < high
    low, _, _ = slope(list(minutes), list(400.0 + 20.0 * minutes + noise))
    assert low > 1.0


def test_that_frames_are_aged_from_the_moment_they_were_sent(
    qtbot: QtBot, shown: AppWindow
) -> None:
    watch = FrameWatch()
    session = shown.window.session
    # Connected before the watch, so each frame comes that much later.
    session.frame_changed.connect(lambda frame: sleep(DELAY_MS / 1e3))
    watch.follow(session)
    session.play()
    qtbot.waitUntil(lambda: len(watch.ages_ms) > 5)
    shown.close()
    assert min(watch.ages_ms) > 0.9 * DELAY_MS


def test_that_a_soak_in_which_nothing_was_seen_has_shown_nothing() -> None:
    rest = Rest(1.0, 0, 100.0, {"None": 1}, 1, 1, 1)
    watches = FaultWatch(), LoopWatch(), FrameWatch()
    soaked = Soaked(0, *watches, [rest, rest], [])
    assert failures(soaked) == ["No frame of a run came, or no run was repeated."]
    watches[1].told_ms.append(LONGEST_TOLD_MS + 1.0)
    assert any("told" in sentence for sentence in failures(soaked))
    assert not any("told" in each for each in failures(replace(soaked, is_busy=True)))


def test_that_a_user_does_many_kinds_of_things_and_none_fails(
    qtbot: QtBot, shown: AppWindow, tmp_path: Path
) -> None:
    files = tmp_path / "files"
    files.mkdir()
    failed: list[str] = []
    shown.window.session.failed.connect(failed.append)
    user = RandomUser(shown, files, seed=5)
    deeds = [user.act() for _ in range(25)]
    while user.close_one():
        qtbot.wait(20)
    shown.close()
    assert len({deed.partition(" ")[0] for deed in deeds}) > 3
    assert failed == []


def test_that_a_stall_tells_where_the_window_was(qtbot: QtBot) -> None:
    watch = LoopWatch()
    watch.during = "thinking"

    def think() -> None:
        # Its own time: what it waits for a processor does not count as a stall.
        end = thread_time() + 1.5 * STALL_MS / 1e3
        while thread_time() < end:
            pass

    watch.start()
    QTimer.singleShot(0, think)
    try:
        qtbot.waitUntil(lambda: bool(watch.stalls))
    finally:
        watch.stop()
    assert watch.stalls[0].during == "thinking"
    assert ":think" in watch.stalls[0].where
    assert watch.longest_ms >= STALL_MS


def test_that_nobody_is_asked_any_more_once_a_watch_has_stopped(qtbot: QtBot) -> None:
    before = signal.getsignal(LOOK_HERE) if LOOK_HERE is not None else None
    watch = LoopWatch()
    watch.start()
    watch.stop()
    assert not watch._looker.is_alive()
    if LOOK_HERE is not None:
        assert signal.getsignal(LOOK_HERE) == before


def test_that_calls_are_told_from_the_outside_to_the_inside() -> None:
    def inner() -> str:
        return calls_of(sys._getframe())

    def outer() -> str:
        return inner()

    calls = outer()
    assert calls.index(":outer") < calls.index(":inner")
    assert calls.count(" > ") == MOST_CALLS - 1
