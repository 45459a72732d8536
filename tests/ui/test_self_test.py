"""The option --self-test: the real window goes through scenes by itself."""

import os
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.scene import Scene, built_in_scene
from ui.main_window import MainWindow
from ui.self_test import SelfTest
from ui.settings import Settings

SECONDS = 0.1
KEYS = ("neuron-or", "xor-mlp")


def run_test(qtbot: QtBot, scenes: tuple[Scene, ...]) -> tuple[SelfTest, Path]:
    """Let a window test itself, and close it; return the test and its folder."""
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    test = SelfTest(window, scenes, SECONDS)
    folder = Path(test.folder.name)
    assert folder.is_dir()
    with qtbot.waitSignal(test.finished):
        test.begin()
    window.close()
    return test, folder


def test_that_each_scene_is_trained_saved_and_opened_again(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    test, folder = run_test(qtbot, tuple(built_in_scene(key) for key in KEYS))
    first, *lines = capsys.readouterr().out.splitlines()
    assert test.problems == []
    assert first.startswith("compiled code is switched off (NNSIM_JIT=0) after ")
    assert [line.partition(":")[0] for line in lines] == list(KEYS)
    assert all(" steps in " in line and "opened again" in line for line in lines)
    assert not folder.exists()


def test_that_what_is_refused_is_a_problem_and_the_next_scene_follows(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    scenes = tuple(built_in_scene(key) for key in KEYS)
    data = DataSettings(set="own-" + "0" * 16)
    lost = Scene(key="lost", title="Lost", experiment=Experiment(data=data))
    test, _ = run_test(qtbot, (scenes[0], lost, scenes[1]))
    told = capsys.readouterr()
    assert len(test.problems) == 1
    assert test.problems[0].startswith("lost: ")
    assert told.err == f"nnsim: {test.problems[0]}\n"
    keys = [line.partition(":")[0] for line in told.out.splitlines()[1:]]
    assert keys == list(KEYS)


def test_that_a_window_closed_meanwhile_ends_the_test(qtbot: QtBot) -> None:
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    test = SelfTest(window, (built_in_scene("neuron-or"),), SECONDS)
    folder = Path(test.folder.name)
    with qtbot.waitSignal(test.finished):
        test.begin()
        window.close()
    assert not folder.exists()


def test_that_it_ends_when_nobody_reads_what_it_says(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    pipe = os.fdopen(writes, "w", encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", pipe)
        test, folder = run_test(qtbot, (built_in_scene("neuron-or"),))
    with suppress(BrokenPipeError):
        pipe.close()
    assert len(test.problems) == 1
    assert "nobody reads" in test.problems[0]
    assert not folder.exists()
