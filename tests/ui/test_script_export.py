"""A run as a NumPy script, from the menu to the disk, in a real window."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from nnsim.scene import built_in_scene
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import Settings
from ui.speed import FULL_SPEED
from ui.theme import apply_theme

END_MS = 20_000


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(built_in_scene("xor-mlp"))
    yield window
    window.close()


def export(window: MainWindow, path: Path) -> None:
    """Choose the menu entry and a file, as the dialog does on its button."""
    window.actions_by_key["export_script"].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def is_at_rest(window: MainWindow, n_epochs: int) -> bool:
    frame = window.session.frame
    return frame is not None and frame.n_epochs == n_epochs and not frame.running


def output_of(path: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-I", path.name],
        cwd=path.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_that_a_run_goes_from_the_menu_to_a_script_that_repeats_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.session.set_speed(FULL_SPEED)
    window.session.play(30)
    qtbot.waitUntil(lambda: is_at_rest(window, 30), timeout=END_MS)
    path = tmp_path / "again.py"
    with qtbot.waitSignal(window.script_export.said, timeout=END_MS):
        export(window, path)
    assert window.message.text() == f"Script saved as {path}; it needs NumPy alone."
    assert list(tmp_path.iterdir()) == [path]
    printed = output_of(path)
    assert "epoch       30   E = " in printed
    assert "the same weights as in NNSim: yes" in printed


def test_that_the_dialog_names_a_python_file(window: MainWindow) -> None:
    window.actions_by_key["export_script"].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.nameFilters() == ["Python script (*.py)"]
    assert Path(dialog.selectedFiles()[0]).name == "gate-xor.py"
    dialog.close()


def test_that_data_beside_the_script_are_told(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("nnsim.script.compose.MOST_EMBEDDED", 0)
    with qtbot.waitSignal(window.session.run_changed):
        window.open_given_scene(built_in_scene("iris-mlp"))
    path = tmp_path / "again.py"
    with qtbot.waitSignal(window.script_export.said, timeout=END_MS):
        export(window, path)
    assert "its data, again-data.npz, belong beside it" in window.message.text()
    assert "the same weights as in NNSim: yes" in output_of(path)


def test_that_a_script_that_cannot_be_written_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.script_export.refused, timeout=END_MS):
        export(window, tmp_path / "nowhere" / "again.py")
    assert "cannot be written" in window.message.text()
    assert window.message.kind() == "error"


def test_that_closing_the_window_ends_the_writing(
    window: MainWindow, tmp_path: Path
) -> None:
    export(window, tmp_path / "again.py")
    window.close()
    assert not window.script_export.background.has_thread
