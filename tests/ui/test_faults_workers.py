"""Processes that are killed and threads that die: the others go on, and it is said."""

import contextlib
import os
import signal
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.sweep.executors import WorkerProcesses
from nnsim.sweep.runner import sweep_results
from nnsim.training.kernels import loading
from tests.engine.test_sweep_results import grid_of
from tests.ui.conftest import open_experiment
from tests.ui.test_worker import XOR
from ui.background import Background, Cancelled, Tell
from ui.crash.faults import Faults
from ui.session import Session

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")


def kill_all(processes: WorkerProcesses) -> int:
    """Kill the workers that there are now, as the system does without memory."""
    children = list((processes._pool._processes or {}).values())
    for child in children:
        with contextlib.suppress(ProcessLookupError):
            assert child.pid is not None
            os.kill(child.pid, signal.SIGKILL)
    return len(children)


@pytest.mark.slow
def test_that_a_sweep_whose_workers_are_killed_ends_with_every_result(
    tmp_path: Path,
) -> None:
    axes = [{"field": "training.learning_rate", "values": [0.1, 0.2, 0.3]}]
    grid = grid_of(tmp_path, axes=axes, seeds=2)
    n_killed, results = 0, {}
    with WorkerProcesses(1) as processes:
        for result in sweep_results(grid.runs, processes, 2):
            results[result.digest] = result
            if not n_killed:
                n_killed = kill_all(processes)
    assert n_killed == 1
    assert set(results) == {run.digest for run in grid.runs}
    assert not any(result.is_failed for result in results.values())


def test_that_a_compiling_process_that_is_killed_leaves_the_readable_path(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        loading, "PREPARE", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    )
    monkeypatch.setenv(loading.SWITCH, "1")
    monkeypatch.setenv(loading.FOLDER_VARIABLE, "")
    monkeypatch.setenv("NNSIM_CACHE_DIR", str(tmp_path / "cache"))
    session = Session()
    open_experiment(qtbot, session, XOR)
    session.play()
    qtbot.waitUntil(lambda: session.frame.timeline.kernels == "broken")  # type: ignore[union-attr]
    assert session.frame is not None
    reached = session.frame.n_steps
    qtbot.waitUntil(lambda: session.frame.n_steps > reached + 50)  # type: ignore[union-attr]
    assert session.frame.timeline.path == "readable"
    session.close()


class Dies:
    """An order whose thread ends with something that is no plain exception."""

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        raise SystemExit(3)


class Counts:
    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        tell(threading.current_thread().name)


def test_that_an_order_whose_thread_dies_ends_and_the_next_one_is_done(
    qtbot: QtBot, qapp: QApplication
) -> None:
    background = Background(qapp)
    with qtbot.waitSignal(background.ended):
        background.begin(Dies())
    assert "SystemExit" in background.fault
    with qtbot.waitSignal(background.told):
        background.begin(Counts())
    qtbot.waitUntil(lambda: not background.has_thread)
    background.close()
    background.deleteLater()


@pytest.mark.parametrize(
    "place",
    [
        "nnsim.training.trainer.Trainer.advance",
        "nnsim.frames.builder.FrameBuilder.build",
        "ui.drive.Drive.go",
        "ui.racers.Racers.slice",
    ],
)
def test_that_a_training_thread_that_fails_can_begin_anew(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    faults = Faults()
    faults.install()

    def planted(*_: object, **__: object) -> None:
        raise RuntimeError("planted")

    open_experiment(qtbot, session, XOR)
    with monkeypatch.context() as patch, qtbot.waitSignal(session.failed) as told:
        patch.setattr(place, planted)
        session.play()
    assert told.args == ["RuntimeError: planted"]
    session.pause()
    session.rewind()
    qtbot.waitUntil(lambda: session.frame is not None and not session.frame.running)
    session.play(3)
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_epochs == 3)
    assert session.has_thread
    faults.uninstall()
    # Nothing went past the reporting: it was told, and logged as an error.
    assert all(fault.is_told for fault, _ in faults.counted)
    assert len(faults.counted) == 1
