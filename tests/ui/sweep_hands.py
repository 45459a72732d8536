"""What tests of the sweep panel share: tiny sweeps, and waiting for their end."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnsim.sweep.folder import SweepFolder
from nnsim.sweep.worker import train_run
from tests.engine.sweeps import write_sweep
from ui.panels.sweep.orders import read_plan
from ui.panels.sweep.panel import SweepPanel

LEFT = Qt.MouseButton.LeftButton
END_MS = 60_000
GATES: dict[str, object] = {
    "scene": "gates",
    "axes": [{"field": "training.learning_rate", "values": [0.1, 0.2]}],
    "seeds": 2,
    "epochs": 5,
}
"""Four runs of a few milliseconds each."""
NAMED: dict[str, object] = GATES | {
    "axes": [
        {
            "field": "data.preprocessing",
            "values": [[], [{"step": "centred"}]],
            "labels": ["none", "centred on the mean"],
        }
    ]
}
LONG: dict[str, object] = {
    "scene": "three-class-mlp",
    "axes": [{"field": "training.learning_rate", "values": [0.1, 0.2, 0.5, 1.0]}],
    "seeds": 25,
    "epochs": 40,
}
"""A hundred runs: long enough to be cancelled on the way."""
SIZES: dict[str, object] = {
    "scene": "three-class-mlp",
    "axes": [
        {"field": "data.samples", "values": [100, 400]},
        {"field": "network.hidden[0].neurons", "values": [1, 4]},
    ],
    "seeds": 2,
    "epochs": 1,
}


def cache_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep results below a folder of the test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))


def open_sweep(
    qtbot: QtBot, panel: SweepPanel, folder: Path, document: dict[str, object]
) -> Path:
    """Write a sweep file and open it; return its path."""
    path = write_sweep(folder, document)
    panel.open_file(str(path))
    wait_until_idle(qtbot, panel)
    return path


def wait_until_idle(qtbot: QtBot, panel: SweepPanel) -> None:
    """Wait until the thread has ended and the panel shows it."""
    qtbot.waitUntil(
        lambda: panel.sweep.activity == "" and not panel.sweep.has_thread,
        timeout=END_MS,
    )


def press(panel: SweepPanel) -> None:
    """Click the main button."""
    QTest.mouseClick(panel.head.main_button, LEFT)


def train_beforehand(path: Path, folder: Path, n_runs: int | None = None) -> None:
    """Put the results of the first runs into a folder, without processes."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = SweepFolder(folder, read_plan(path, folder).grid)
    for run in kept.grid.runs[:n_runs]:
        kept.keep(train_run(run))
