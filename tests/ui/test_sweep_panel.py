"""The panel of a sweep, by real clicks, with worker processes that really train."""

import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from nnsim.sweep.result import failed_result
from nnsim.sweep.settings import sweep_path
from tests.engine.sweeps import n_lines, write_sweep
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import MLP, show_with_controls
from tests.ui.sweep_hands import (
    END_MS,
    GATES,
    LEFT,
    LONG,
    NAMED,
    SIZES,
    cache_in,
    open_sweep,
    press,
    train_beforehand,
    wait_until_idle,
)
from ui.panels.sweep.panel import SweepPanel
from ui.panels.sweep.session import results_folder
from ui.session import Session


@pytest.fixture
def panel(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SweepPanel]:
    """The panel with its controls above it, results kept in the test's own folder."""
    cache_in(tmp_path, monkeypatch)
    panel = SweepPanel(session)
    window = show_with_controls(qtbot, panel, 640, 480)
    yield panel
    session.close()
    window.hide()


def no_children(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not multiprocessing.active_children(), timeout=END_MS)


# Opening ------------------------------------------------------------------------------


def test_that_an_empty_panel_says_what_to_do(panel: SweepPanel) -> None:
    assert panel.words.startswith("A sweep trains one experiment with many settings.")
    assert not panel.head.main_button.isEnabled()
    assert not panel.plot.isVisible()


def test_that_the_sweep_of_the_scene_is_opened(
    qtbot: QtBot, session: Session, panel: SweepPanel
) -> None:
    open_experiment(qtbot, session, MLP, sweep="network-size")
    wait_until_idle(qtbot, panel)
    assert panel.caption == "network-size · 5 starts a point"
    assert panel.words == "Press “Run all”: 150 runs, point by point."
    assert not results_folder(sweep_path("network-size")).exists()
    assert panel.plot.curve_names() == (
        "100 samples",
        "400 samples",
        "1\u202f000 samples",
    )
    assert panel.measure == "test_error"
    assert panel.sweep.plan is not None
    assert panel.sweep.plan.path == sweep_path("network-size")


def test_that_a_panel_shown_late_opens_the_sweep_of_the_scene(
    qtbot: QtBot, session: Session, panel: SweepPanel
) -> None:
    panel.window().hide()
    open_experiment(qtbot, session, MLP, sweep="preprocessing")
    assert panel.sweep.plan is None
    panel.window().show()
    wait_until_idle(qtbot, panel)
    assert panel.caption == "preprocessing · 8 starts a point"
    assert panel.measure == "test_accuracy"


def test_that_the_button_opens_a_file(
    qtbot: QtBot, panel: SweepPanel, tmp_path: Path
) -> None:
    path = write_sweep(tmp_path, GATES)
    QTest.mouseClick(panel.head.open_button, LEFT)
    (dialog,) = panel.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    wait_until_idle(qtbot, panel)
    assert panel.head.progress.text() == "0 of 4 runs"
    assert panel.head.main_button.text() == "Run all"


def test_that_a_wrong_file_is_one_sentence(
    qtbot: QtBot, panel: SweepPanel, tmp_path: Path
) -> None:
    axes = [{"field": "training.learning_rat", "values": [1]}]
    open_sweep(qtbot, panel, tmp_path, GATES | {"axes": axes})
    assert "did you mean 'training.learning_rate'?" in panel.words
    assert not panel.head.main_button.isEnabled()
    open_sweep(qtbot, panel, tmp_path, GATES)
    assert panel.words == "Press “Run all”: 4 runs, point by point."


def test_that_a_sweep_which_the_scene_misnames_is_one_sentence(
    qtbot: QtBot, session: Session, panel: SweepPanel
) -> None:
    open_experiment(qtbot, session, MLP, sweep="network-siz")
    assert "did you mean 'network-size'?" in panel.words


# Running ------------------------------------------------------------------------------


@pytest.mark.slow
def test_that_run_trains_every_run_and_keeps_it(
    qtbot: QtBot, panel: SweepPanel, tmp_path: Path
) -> None:
    path = open_sweep(qtbot, panel, tmp_path, GATES)
    press(panel)
    assert panel.head.main_button.text() == "Cancel"
    assert not panel.head.again.isEnabled()
    wait_until_idle(qtbot, panel)
    assert panel.head.main_button.text() == "Done"
    assert not panel.head.main_button.isEnabled()
    assert panel.head.progress.text() == "4 of 4 runs"
    assert panel.head.progress.share() == 1.0
    folder = results_folder(path)
    assert folder.is_relative_to(tmp_path / "cache")
    assert n_lines(folder / "runs.jsonl") == 4
    assert (folder / "table.csv").exists()
    assert panel.words == ""
    assert panel.best.text().startswith("Best: ")
    no_children(qtbot)


@pytest.mark.slow
def test_that_cancel_keeps_what_is_done_and_continue_does_the_rest(
    qtbot: QtBot, panel: SweepPanel, tmp_path: Path
) -> None:
    path = open_sweep(qtbot, panel, tmp_path, LONG)
    press(panel)
    qtbot.waitUntil(lambda: panel.sweep.n_done >= 2, timeout=END_MS)
    press(panel)
    assert not panel.head.main_button.isEnabled()
    wait_until_idle(qtbot, panel)
    n_kept = panel.sweep.n_done
    assert 2 <= n_kept < 100
    assert n_lines(results_folder(path) / "runs.jsonl") == n_kept
    assert panel.head.main_button.text() == "Continue"
    no_children(qtbot)
    press(panel)
    qtbot.waitUntil(lambda: panel.sweep.n_done > n_kept, timeout=END_MS)
    assert panel.sweep.seconds_left is not None


@pytest.mark.slow
def test_that_closing_ends_thread_and_processes(
    qtbot: QtBot, session: Session, panel: SweepPanel, tmp_path: Path
) -> None:
    open_sweep(qtbot, panel, tmp_path, LONG)
    press(panel)
    qtbot.waitUntil(lambda: panel.sweep.n_done >= 1, timeout=END_MS)
    session.close()
    assert not panel.sweep.has_thread
    no_children(qtbot)


@pytest.mark.slow
def test_that_another_sweep_ends_the_one_that_is_training(
    qtbot: QtBot, panel: SweepPanel, tmp_path: Path
) -> None:
    open_sweep(qtbot, panel, tmp_path, LONG)
    press(panel)
    qtbot.waitUntil(lambda: panel.sweep.n_done >= 1, timeout=END_MS)
    (tmp_path / "other").mkdir()
    open_sweep(qtbot, panel, tmp_path / "other", GATES)
    assert panel.sweep.plan is not None
    assert panel.sweep.plan.n_runs == 4
    assert panel.sweep.n_done == 0
    no_children(qtbot)


# What was done before -----------------------------------------------------------------


def test_that_results_kept_before_are_shown_at_once(
    qtbot: QtBot, panel: SweepPanel, tmp_path: Path
) -> None:
    path = write_sweep(tmp_path, GATES)
    train_beforehand(path, results_folder(path), n_runs=3)
    open_sweep(qtbot, panel, tmp_path, GATES)
    assert panel.head.progress.text() == "3 of 4 runs"
    assert panel.head.main_button.text() == "Continue"
    assert panel.best.text().startswith("Best so far: ")
    assert panel.plot.picture is not None
    assert [len(spot.numbers) for spot in panel.plot.picture.spots] == [2, 1]


@pytest.mark.slow
def test_that_running_again_forgets_what_was_kept(
    qtbot: QtBot, panel: SweepPanel, tmp_path: Path
) -> None:
    path = write_sweep(tmp_path, GATES)
    train_beforehand(path, results_folder(path))
    open_sweep(qtbot, panel, tmp_path, GATES)
    before = list(panel.sweep.results)
    assert len(before) == 4
    QTest.mouseClick(panel.head.again, LEFT)
    wait_until_idle(qtbot, panel)
    assert panel.sweep.is_complete
    kept = {id(result) for result in before}
    assert kept.isdisjoint(map(id, panel.sweep.results))
    assert n_lines(results_folder(path) / "runs.jsonl") == 4


def test_that_a_failed_run_is_said_and_can_be_tried_again(
    qtbot: QtBot, panel: SweepPanel, tmp_path: Path
) -> None:
    path = write_sweep(tmp_path, GATES)
    train_beforehand(path, results_folder(path), n_runs=3)
    open_sweep(qtbot, panel, tmp_path, GATES)
    assert panel.sweep.plan is not None
    last = panel.sweep.plan.grid.runs[-1]
    panel.sweep.results.append(failed_result(last, "the disk is full"))
    panel.hide()
    panel.show()
    assert panel.best.text().startswith("1 failed, the first: the disk is full · Best")
    assert panel.head.main_button.text() == "Continue"
    assert panel.head.main_button.isEnabled()


# What is shown ------------------------------------------------------------------------


def test_that_a_measure_without_numbers_is_said_in_words(
    qtbot: QtBot, panel: SweepPanel, tmp_path: Path
) -> None:
    path = write_sweep(tmp_path, GATES)
    train_beforehand(path, results_folder(path))
    open_sweep(qtbot, panel, tmp_path, GATES)
    # Gates have no test set, so the first measure is one that they have.
    assert panel.measure == "training_error"
    panel.measures.set_choice("test_accuracy")
    panel.measures.choice_changed.emit("test_accuracy")
    assert panel.words == "These runs have no test accuracy: choose another measure."


def test_that_the_weights_can_lie_along_x(
    qtbot: QtBot, panel: SweepPanel, tmp_path: Path
) -> None:
    path = write_sweep(tmp_path, SIZES)
    train_beforehand(path, results_folder(path))
    open_sweep(qtbot, panel, tmp_path, SIZES)
    assert panel.x_choice.keys()[-1] == "n_parameters"
    panel.x_choice.set_choice("n_parameters")
    panel.x_choice.choice_changed.emit("n_parameters")
    picture = panel.plot.picture
    assert picture is not None
    assert [spot.x for spot in picture.series[0].spots] == [9.0, 27.0]
    assert [entry.text for entry in panel.legend.entries()] == [
        "samples:",
        "100",
        "400",
        "┆ 10 samples per weight",
        "mean, bar from least to greatest",
    ]
    (x,) = panel.plot.rule_places()
    rule = panel.plot.to_point(24.0, 0.0)
    assert x == pytest.approx(rule.x())


def test_that_names_stand_under_a_strip_each_with_its_mean(
    qtbot: QtBot, panel: SweepPanel, tmp_path: Path
) -> None:
    path = write_sweep(tmp_path, NAMED)
    train_beforehand(path, results_folder(path))
    open_sweep(qtbot, panel, tmp_path, NAMED)
    picture = panel.plot.picture
    assert picture is not None
    assert picture.has_names
    assert picture.categories() == ("none", "centred on the mean")
    assert panel.measure == "training_accuracy"
    means = [f"{100 * spot.mean:.1f}\u202f%" for spot in picture.spots]
    assert panel.plot.value_texts() == tuple(means)
    spot = picture.spots[1]
    words = panel.plot.describe(panel.plot.spot_place(0, spot))
    assert words.startswith("centred on the mean: training accuracy ")
    assert words.endswith(" in 2 starts")


def test_that_a_small_panel_drops_words_before_the_plot(
    qtbot: QtBot, panel: SweepPanel, tmp_path: Path
) -> None:
    path = write_sweep(tmp_path, NAMED)
    train_beforehand(path, results_folder(path))
    open_sweep(qtbot, panel, tmp_path, NAMED)
    assert panel.legend.isVisible()
    assert panel.best.isVisible()
    panel.window().resize(240, 200)
    assert not panel.legend.isVisible()
    assert not panel.best.isVisible()
    assert panel.plot.plot_rect().height() > 30.0
    assert not panel.grab().isNull()
