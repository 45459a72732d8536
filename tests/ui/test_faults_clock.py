"""Clocks that jump, and a computer that slept: nothing catches up, nothing stalls."""

import os
import re
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnsim.frames.surface_drawing import SurfaceDrawing
from nnsim.frames.surface_source import AtOnce
from tests.ui.conftest import open_experiment
from tests.ui.test_worker import XOR
from ui.films.live import FPS, LiveRecorder
from ui.frame_gate import FRAME_INTERVAL_S, REST_PER_FRAME, FrameGate
from ui.keeping.journal import BEFORE_LAST, LAST_SESSION, put_aside
from ui.lecture.clock import LectureClock
from ui.pace import LONGEST_DEBT_S, Pace
from ui.session import Session
from ui.speed import SPEEDS, Speed

ROOT = Path(__file__).resolve().parents[2]
HOUR_S = 3600.0
WALL_CLOCK = re.compile(
    r"\btime\.time\(|\btime_ns\(|import time_ns|from time import [^\n]*\btime\b|"
    r"datetime\.(?:now|today|utcnow)|date\.today|QDateTime\.current|QTime\.current"
)
TIMES_THAT_ARE_SHOWN = {
    "ui/lecture/notes.py",
    "ui/report/door.py",
    "ui/run_history/columns.py",
    "ui/run_history/notes.py",
}


def test_that_the_wall_clock_is_asked_only_for_times_that_are_shown() -> None:
    asked = {
        file.relative_to(ROOT).as_posix()
        for folder in ("nnsim", "ui")
        for file in (ROOT / folder).rglob("*.py")
        if WALL_CLOCK.search(file.read_text(encoding="utf-8"))
    }
    assert asked == TIMES_THAT_ARE_SHOWN


@pytest.mark.parametrize("speed", SPEEDS[:-1])
@pytest.mark.parametrize("jump_s", [HOUR_S, -HOUR_S])
def test_that_no_speed_catches_up_or_stops_after_a_jump(
    speed: Speed, jump_s: float
) -> None:
    pace, interval = Pace(speed, 0.0), 1.0 / speed.per_second
    pace.due(0.0)
    begun = 2.0 * HOUR_S + jump_s
    at_once = pace.due(begun)
    assert at_once <= 1 + max(LONGEST_DEBT_S, interval) * speed.per_second
    # And from there on it is as fast as it should be.
    made = sum(pace.due(begun + n * interval) for n in range(1, 11))
    assert 9 <= made <= 11
    assert pace.wait_ms(begun + 10 * interval) <= 50


def opens(gate: FrameGate) -> bool:
    return gate.is_open


def test_that_a_sleep_amid_a_frame_does_not_close_the_gate() -> None:
    now = [0.0]
    gate = FrameGate(lambda: now[0])
    now[0] = HOUR_S
    gate.sent(0.0, running=True, fine=False, watched=False)
    gate.shown()
    assert not opens(gate)
    now[0] += 3.1
    assert opens(gate)
    # What pictures cost otherwise is rested for as ever.
    begun = now[0]
    now[0] += 0.1
    gate.sent(begun, running=True, fine=False, watched=False)
    gate.shown()
    now[0] = begun + 0.1 * (1.0 + REST_PER_FRAME) - 0.01
    assert not opens(gate)
    now[0] += 0.02
    assert opens(gate)
    gate.sent(now[0], running=True, fine=False, watched=False)
    gate.shown()
    now[0] += FRAME_INTERVAL_S + 1e-6
    assert opens(gate)


def test_that_the_clock_of_a_lecture_leaves_out_a_sleep(qapp: QApplication) -> None:
    now = [100.0]
    clock = LectureClock(now=lambda: now[0])
    clock.enter()
    for _ in range(20):
        now[0] += 0.5
        clock.tick()
    assert clock.text == "0:10"
    now[0] += HOUR_S
    clock.tick()
    assert clock.text == "0:10"
    now[0] -= 2.0 * HOUR_S
    clock.tick()
    assert clock.text == "0:10"
    for _ in range(4):
        now[0] += 0.5
        clock.tick()
    assert clock.text == "0:12"
    # A window that was busy for some seconds is no sleep.
    now[0] += 8.0
    clock.tick()
    assert clock.text == "0:20"
    clock.leave()


def test_that_a_film_of_what_goes_on_leaves_out_a_sleep(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(40, 30)
    recorder = LiveRecorder(widget)
    grabbed: list[int] = []
    recorder.grabbed.connect(lambda image, n_times: grabbed.append(n_times))
    recorder.begin(widget, 40)
    recorder.tick(1000)
    recorder.take(FPS)
    recorder.tick(int(HOUR_S) * 1000)
    recorder.tick(int(HOUR_S) * 1000 + 1000)
    assert recorder.is_on
    assert sum(grabbed) == 2 * FPS + 1
    recorder.stop()


class Slept(AtOnce):
    """Drew its last picture while the computer slept."""

    def cost(self) -> float:
        return HOUR_S


def test_that_a_surface_whose_drawing_slept_is_drawn_again_soon(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [0.0]
    monkeypatch.setattr("nnsim.frames.surface_drawing.perf_counter", lambda: now[0])
    drawing = SurfaceDrawing(None)
    assert not drawing._is_due(Slept(), 1.0)
    now[0] = 11.0
    assert drawing._is_due(Slept(), 1.0)


def test_that_training_goes_on_at_its_rate_after_a_sleep(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept = [0.0]
    for place in ("ui.drive", "nnsim.training.mover", "ui.frame_maker"):
        monkeypatch.setattr(f"{place}.perf_counter", lambda: perf_counter() + slept[0])
    open_experiment(qtbot, session, XOR)
    session.set_speed(Speed("epoch", 30.0))
    session.play()
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_epochs > 3)
    before = session.frame
    assert before is not None
    slept[0] = HOUR_S
    number = before.number + 4
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.number > number)
    after = session.frame
    assert after is not None
    # Not the 108 000 epochs of that hour.
    assert after.n_epochs - before.n_epochs < 300
    assert after.running
    session.pause()


def test_that_of_two_left_journals_none_is_lost_whatever_their_dates(
    tmp_path: Path,
) -> None:
    first, second = tmp_path / "1-a.nnsim", tmp_path / "2-b.nnsim"
    first.write_bytes(b"first")
    second.write_bytes(b"second, after the clock went back a year")
    now = first.stat().st_mtime
    os.utime(second, (now - 3.2e7, now - 3.2e7))
    put_aside([second, first])
    assert (tmp_path / LAST_SESSION).read_bytes() == b"first"
    assert (tmp_path / BEFORE_LAST).read_bytes().startswith(b"second")
