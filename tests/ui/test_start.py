"""A start imports what its window shows, and what comes later comes later."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ui.panels.catalogue import PANEL_ROWS

ROOT = Path(__file__).parents[2]
START = """
import gc, json, sys
from ui import entry

def tell(window):
    from PySide6 import QtCore, QtGui, QtWidgets
    from pyqtgraph import Qt

    told = {
        "modules": sorted(sys.modules),
        "shown": window.docks.visible_panels,
        "is_collected_by_chance": gc.isenabled(),
        "read": [name for name, state in
                 sys.modules["shibokensupport.feature"].pyside_feature_dict.items()
                 if name.startswith("ui.") and state != -1],
        "made": [name for name in ("QWidget", "QTileRules")
                 if name in vars(QtWidgets)],
        "listed": [len(dir(each)) for each in (QtCore, QtGui, QtWidgets)],
        "other": [name for whole, part in ((QtCore, Qt.QtCore), (QtGui, Qt.QtGui),
                                           (QtWidgets, Qt.QtWidgets))
                  for name in dir(whole) if not name.startswith("__")
                  and getattr(whole, name) is not getattr(part, name)],
    }
    sys.stdout.write(json.dumps(told))
    window.close()

def listen():
    leave_sources_unread()
    from ui import app

    show = app.show

    def show_and_tell(window):
        show(window)
        window.session.shown.connect(lambda frame: tell(window))

    app.show = show_and_tell

leave_sources_unread = entry.leave_sources_unread
entry.leave_sources_unread = listen
sys.exit(entry.main(["three-class-mlp"]))
"""
LATER = (
    *("numba", "llvmlite", "polars", "fastexcel", "PIL", "sklearn"),
    *("concurrent.futures", "email", "http", "importlib.metadata", "sqlite3"),
    *("nnsim.script", "nnsim.sweep", "nnsim.export", "nnsim.weight_layouts"),
    *("nnsim.saved.document", "nnsim.saved.restoring", "nnsim.data.table_files"),
    *("nnsim.data.course_files", "nnsim.training.kernels.compiled"),
    *("ui.dialogs", "ui.gallery.dialog", "ui.films.dialog", "ui.films.encoding"),
    *("ui.pictures.dialog", "ui.pictures.writing", "ui.report.contents"),
    *("ui.run_history.view", "ui.scene_editor.editor", "ui.tour.overlay"),
    "ui.screenshot",
)
"""What dialogs, files and runs need, with all that is beneath each."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a program of its own says of itself when its first picture is there."""
    home = str(tmp_path_factory.mktemp("home"))
    done = subprocess.run(
        [sys.executable, "-c", START],
        cwd=ROOT,
        env=os.environ | {"XDG_CONFIG_HOME": home, "NNSIM_DATA_DIR": home},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=120,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_that_a_start_imports_nothing_that_only_dialogs_and_runs_need(
    told: dict[str, Any],
) -> None:
    modules = told["modules"]
    assert "ui.main_window" in modules
    early = [
        module
        for module in modules
        if any(module == name or module.startswith(f"{name}.") for name in LATER)
    ]
    assert early == []


def test_that_a_start_imports_the_panels_in_sight_alone(told: dict[str, Any]) -> None:
    imported = [
        key
        for key, row in PANEL_ROWS.items()
        if f"ui.panels.{row.module}" in told["modules"]
    ]
    assert sorted(imported) == sorted(told["shown"])


def test_that_a_start_leaves_the_garbage_to_the_window(told: dict[str, Any]) -> None:
    assert not told["is_collected_by_chance"]


def test_that_a_start_leaves_the_sources_of_its_modules_unread(
    told: dict[str, Any],
) -> None:
    assert set(told["read"]) <= {"ui.entry"}


def test_that_pyqtgraph_has_all_types_though_few_were_made(
    told: dict[str, Any],
) -> None:
    assert told["made"] == ["QWidget"]
    assert all(n_names > 100 for n_names in told["listed"])
    assert told["other"] == []
