"""Samples and predictions from the menu to the disk, in a real window."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from nnsim.export_tables import Column, ExportTable
from nnsim.frames.frame import Frame
from tests.ui.window_hands import open_window
from ui.export_formats import Export, table_formats
from ui.exports import ExportOrder
from ui.main_window import MainWindow
from ui.speed import FULL_SPEED

ENDLESS = 200_000_000
END_MS = 20_000


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    window = open_window(qtbot, qapp, "iris-mlp")
    yield window
    window.close()


@pytest.fixture
def short_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nnsim.export_files.CELLS_A_BLOCK", 1000)


def frame(window: MainWindow) -> Frame:
    assert window.session.frame is not None
    return window.session.frame


def export(qtbot: QtBot, window: MainWindow, action: str, path: Path) -> None:
    """Choose a menu entry, a file, and wait until it is written."""
    window.actions_by_key[action].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    choose(dialog, path)
    qtbot.waitUntil(lambda: window.exports.background.has_thread or path.exists())
    qtbot.waitUntil(lambda: not window.exports.background.has_thread, timeout=END_MS)


def choose(dialog: QFileDialog, path: Path) -> None:
    """Say where to, as the dialog does when its button is pressed."""
    dialog.fileSelected.emit(str(path))
    dialog.close()


def table_of(path: Path) -> pl.DataFrame:
    if path.suffix == ".npz":
        with np.load(path, allow_pickle=False) as arrays:
            return pl.DataFrame({name: arrays[name] for name in arrays.files})
    return pl.read_csv(path) if path.suffix == ".csv" else pl.read_parquet(path)


def endless_order(path: Path) -> ExportOrder:
    """Return an order that takes longer than any test, in blocks that are short."""
    columns = (Column("a", "number"),)
    table = ExportTable(columns, ENDLESS, lambda first, end: [np.zeros(end - first)])
    formats = table_formats(lambda: table)
    export = Export("Export samples", "x.csv", formats, lambda file: file)
    return ExportOrder(path, export, formats[0])


@pytest.mark.parametrize("name", ["samples.csv", "samples.parquet", "samples.npz"])
def test_that_samples_go_from_the_menu_to_the_disk(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    export(qtbot, window, "export_samples", path)
    table = table_of(path)
    assert table.height == 150
    assert table.columns[0] == "sample"
    assert window.message.text() == f"150 samples saved as {path}."
    assert list(tmp_path.iterdir()) == [path]


def test_that_predictions_are_of_the_moment_that_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    session = window.session
    session.set_speed(FULL_SPEED)
    session.play(5)
    qtbot.waitUntil(lambda: frame(window).n_epochs == 5 and not frame(window).running)
    path = tmp_path / "predictions.csv"
    export(qtbot, window, "export_predictions", path)
    table = pl.read_csv(path)
    assert session.run is not None
    names = np.array(session.run.data.dataset.class_names)
    rows = session.run.data.training.rows
    predicted = frame(window).evaluations[0].predicted
    assert predicted is not None
    assert table["predicted"].to_numpy()[rows].tolist() == names[predicted].tolist()
    assert "after epoch 5" in window.message.text()


def test_that_the_dialog_offers_three_formats_and_names_the_file(
    window: MainWindow,
) -> None:
    window.actions_by_key["export_samples"].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.nameFilters() == [
        "CSV (*.csv)",
        "Parquet (*.parquet)",
        "NumPy (*.npz)",
    ]
    assert Path(dialog.selectedFiles()[0]).name == "iris samples.csv"
    dialog.filterSelected.emit("Parquet (*.parquet)")
    assert dialog.defaultSuffix() == "parquet"
    dialog.close()


def test_that_a_folder_that_is_not_there_is_said_in_the_message_line(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.actions_by_key["export_samples"].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    choose(dialog, tmp_path / "nowhere" / "samples.csv")
    qtbot.waitUntil(lambda: window.message.kind() == "error")
    assert "cannot be written" in window.message.text()


@pytest.mark.usefixtures("short_blocks")
def test_that_a_long_export_has_a_box_that_ends_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.exports.write(endless_order(tmp_path / "long.csv"))
    box = window.exports.box
    assert box is not None
    qtbot.waitUntil(box.isVisible, timeout=END_MS)
    assert not box.isModal()
    (button,) = box.findChildren(QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.exports.background.has_thread, timeout=END_MS)
    assert window.message.text() == "long.csv was not written."
    assert list(tmp_path.iterdir()) == []
    assert window.exports.box is None


@pytest.mark.usefixtures("short_blocks")
def test_that_a_second_export_waits_for_the_user(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.exports.write(endless_order(tmp_path / "long.csv"))
    window.exports.write(endless_order(tmp_path / "other.csv"))
    assert "long.csv is still being written" in window.message.text()
    window.exports.cancel()
    qtbot.waitUntil(lambda: not window.exports.background.has_thread, timeout=END_MS)


@pytest.mark.usefixtures("short_blocks")
def test_that_closing_the_window_ends_the_writing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.exports.write(endless_order(tmp_path / "long.csv"))
    window.close()
    assert not window.exports.background.has_thread
    assert list(tmp_path.iterdir()) == []
