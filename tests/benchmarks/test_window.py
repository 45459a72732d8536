"""The window's measurements come from a real window that really runs and rests."""

import math

import pytest
from pytestqt.qtbot import QtBot

from benchmarks.gui import SCENE, LoneTrainer, open_window, pauses, smoothness
from benchmarks.peers.catalogue import NUMPY, PEERS, READABLE
from benchmarks.peers.remote import RemotePeer
from benchmarks.problems import PROBLEMS, SCHEMES
from benchmarks.turns import Course, Plan
from benchmarks.window_report import run_lines, window_lines
from nnsim.experiment import Experiment


@pytest.mark.slow
def test_that_a_window_at_full_speed_is_measured_and_comes_to_rest(
    qtbot: QtBot,
) -> None:
    with open_window(SCENE) as window:
        smooth = smoothness(window, 0.5)
        paused = pauses(window, 2)
        frame = window.session.frame
        assert frame is not None
        assert not frame.running
        assert frame.n_steps > 0
        assert len(window.docks.visible_panels) == 5
    # How many frames come in a tenth of a second is up to the machine.
    assert math.isfinite(smooth["frames_per_second"])
    assert smooth["tick_p50_ms"] <= smooth["tick_p99_ms"] <= smooth["tick_max_ms"]
    assert 0.0 < paused["pause_p50_ms"] <= paused["pause_painted_p50_ms"]


def test_that_a_lone_trainer_runs_past_the_end_of_its_scene() -> None:
    assert LoneTrainer(Experiment()).rate(0.01) > 0.0


def test_that_a_peer_answers_from_a_program_of_its_own() -> None:
    with RemotePeer(PEERS[NUMPY]) as peer:
        peer.begin(PROBLEMS["2-8-3"], SCHEMES["batch"])
        assert peer.turn(0.001) > 0.0


def test_that_a_peer_whose_program_ends_is_left_out_and_named() -> None:
    plan = Plan(("2-8-3",), ("batch",), (NUMPY, READABLE), 2, 0.001)
    course = Course(plan.peers)
    try:
        before = course.measure("2-8-3", "batch", plan)
        course.program(NUMPY).close()
        case = course.measure("2-8-3", "batch", plan)
    finally:
        course.close()
    assert set(before.turns) == {NUMPY, READABLE}
    assert set(case.turns) == {READABLE}
    assert course.missing == {NUMPY: "its program ended by itself, see above"}


def test_that_what_was_not_measured_is_said() -> None:
    missing = {"missing": "its program failed, see above"}
    for lines in (window_lines(missing), run_lines(missing)):
        assert "Not measured: its program failed, see above." in list(lines)


def test_that_epochs_that_were_not_run_are_said_to_be_extrapolated() -> None:
    runs = {"epochs": {"seconds": 18.0, "measured_epochs": 5000}, "seeks": {}}
    (line,) = [line for line in run_lines(runs) if "overtraining" in line]
    assert "18.0 s, told from 5000 epochs" in line
    assert "at most 20 s: met" in line
