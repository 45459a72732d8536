"""The window's measurements come from a real window that really runs and rests."""

import math

import pytest
from pytestqt.qtbot import QtBot

from benchmarks.dragging import drag
from benchmarks.gui import SCENE, LoneTrainer, open_window, pauses, smoothness
from benchmarks.long_runs import endless
from benchmarks.panels import NETWORKS, SIZE, open_network, recorded, replay
from benchmarks.panels_report import drag_lines, panel_lines
from benchmarks.peers.catalogue import NUMPY, PEERS, READABLE
from benchmarks.peers.remote import RemotePeer
from benchmarks.problems import PROBLEMS, SCHEMES
from benchmarks.turns import Course, Plan
from benchmarks.window_report import run_lines, window_lines
from nnsim.experiment import Experiment
from ui.speed import FULL_SPEED


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
    told = (window_lines, run_lines, panel_lines, drag_lines)
    for lines in (write(missing) for write in told):
        assert "Not measured: its program failed, see above." in list(lines)


def test_that_epochs_that_were_not_run_are_said_to_be_extrapolated() -> None:
    runs = {"epochs": {"seconds": 18.0, "measured_epochs": 5000}, "seeks": {}}
    (line,) = [line for line in run_lines(runs) if "overtraining" in line]
    assert "18.0 s, told from 5000 epochs" in line
    assert "at most 20 s: met" in line


@pytest.mark.slow
def test_that_a_panel_is_measured_by_frames_of_a_real_run(qtbot: QtBot) -> None:
    with open_network(endless(NETWORKS["2-8-8-3"])) as window:
        assert (window.width(), window.height()) == SIZE
        frames = recorded(window, FULL_SPEED, 5)
        panel = window.docks.panel("network")
        costs, whole = replay([panel], frames)
    assert len(frames) == 5
    assert all(frame.running for frame in frames)
    cost = costs["network"]
    assert cost.n_frames == whole.n_frames == 5
    assert 0.0 < cost.median_ms <= cost.p99_ms


@pytest.mark.slow
def test_that_a_line_is_held_all_along_while_it_is_dragged(qtbot: QtBot) -> None:
    with open_window(SCENE) as window:
        answer = drag(window, 0.5)
        frame = window.session.frame
        assert frame is not None
        assert not frame.running
    assert answer["held"] == 1.0
    assert answer["moves"] > 0.0


def test_that_a_panel_over_its_limit_is_said_to_miss_it() -> None:
    cost = {"median_ms": 5.0, "p99_ms": 7.0}
    network = {"alone": {"network": cost}, "steps": {}, "whole": cost}
    lines = list(panel_lines({"2-8-8-3": network}))
    assert "| `network` | 5.00, 7.00 **missed** |" in lines
    assert "| all panels at once | 5.00, 7.00 |" in lines


def test_that_a_drag_is_judged_by_its_slowest_ticks() -> None:
    answer = {f"tick_{name}_ms": 60.0 for name in ("p50", "p99", "max")}
    answer |= {"frames_per_second": 20.0, "updates_per_second": 1e5}
    assert any("**missed**" in line for line in drag_lines(answer))
