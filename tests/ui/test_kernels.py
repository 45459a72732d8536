"""The compiled path comes beside a run that already goes on, or is done without."""

import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from nnsim.assemble import assemble
from nnsim.frames.frame import Frame
from nnsim.training.kernels.loading import FOLDER_VARIABLE, SWITCH
from tests.ui.conftest import open_experiment
from tests.ui.test_worker import XOR
from ui.narration import narrate
from ui.session import Session
from ui.speed import FULL_SPEED

LONGEST_COMPILING_MS = 300_000
"""Where nothing is compiled yet; then it is loaded within a second or two."""


@pytest.fixture
def switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Want the compiled path; what the loading puts into the environment goes again."""
    monkeypatch.setenv(SWITCH, "1")
    monkeypatch.setenv(FOLDER_VARIABLE, "")


@pytest.fixture
def cold(
    switched_on: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> list[subprocess.Popen[Any]]:
    """Want it where nothing was compiled yet; return the processes that are begun."""
    monkeypatch.setenv("NNSIM_CACHE_DIR", str(tmp_path / "cache"))
    processes: list[subprocess.Popen[Any]] = []

    class Noted(subprocess.Popen[Any]):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            processes.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    return processes


def frame(session: Session) -> Frame:
    assert session.frame is not None
    return session.frame


def kernels(session: Session) -> str:
    return frame(session).timeline.kernels


def sentence(session: Session) -> str:
    assert session.run is not None
    return narrate(session.run, frame(session))[0]


def test_that_switched_off_means_the_readable_path_and_no_word_of_it(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, XOR)
    session.set_speed(FULL_SPEED)
    session.play(20)
    qtbot.waitUntil(lambda: frame(session).n_epochs == 20)
    assert kernels(session) == "off"
    assert frame(session).timeline.path == "readable"
    assert frame(session).timeline.edits == ()


def test_that_nothing_is_loaded_before_a_run_goes_on(
    switched_on: None, qtbot: QtBot
) -> None:
    session = Session()
    open_experiment(qtbot, session, XOR)
    assert kernels(session) == "waiting"
    session.close()


def test_that_a_broken_numba_leaves_a_run_that_goes_on_and_says_so(
    cold: list[subprocess.Popen[Any]],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    (tmp_path / "numba.py").write_text("raise ImportError('a planted fault')\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    session = Session()
    open_experiment(qtbot, session, XOR)
    session.play()
    qtbot.waitUntil(lambda: kernels(session) == "broken", timeout=30_000)
    reached = frame(session).n_steps
    qtbot.waitUntil(lambda: frame(session).n_steps > reached + 100)
    assert frame(session).timeline.path == "readable"
    assert "Numba does not work here" in sentence(session)
    session.close()


def test_that_closing_while_it_compiles_leaves_neither_process_nor_thread(
    cold: list[subprocess.Popen[Any]], qtbot: QtBot
) -> None:
    session = Session()
    open_experiment(qtbot, session, XOR)
    session.play()
    qtbot.waitUntil(lambda: kernels(session) == "compiling" and session.running)
    assert "compiled, once" in sentence(session)
    qtbot.waitUntil(lambda: bool(cold))
    session.close()
    assert not session.has_thread
    assert [process.returncode is not None for process in cold] == [True]


def test_that_a_run_is_given_over_once_it_is_ready_and_that_is_logged(
    switched_on: None, qtbot: QtBot
) -> None:
    pytest.importorskip("numba")
    session = Session()
    open_experiment(qtbot, session, XOR)
    session.play()
    qtbot.waitUntil(
        lambda: frame(session).timeline.path == "compiled", timeout=LONGEST_COMPILING_MS
    )
    session.pause()
    qtbot.waitUntil(lambda: not session.running)
    assert kernels(session) == "ready"
    ((step, kind),) = frame(session).timeline.edits
    assert kind == "path"
    assert 0 <= step <= frame(session).n_steps
    reopened(qtbot, session)
    session.close()


def reopened(qtbot: QtBot, session: Session) -> None:
    """The next run begins on it, and gives the bits of the engine alone."""
    open_experiment(qtbot, session, XOR)
    assert frame(session).timeline.path == "compiled"
    session.set_speed(FULL_SPEED)
    session.play(60)
    qtbot.waitUntil(lambda: frame(session).n_epochs == 60)
    assert frame(session).timeline.edits == ()
    alone = assemble(XOR, path="compiled").trainer
    alone.run(60)
    assert np.array_equal(frame(session).parameters, alone.parameters)
