"""History and weights from the menu to the disk, and weights from a file back."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from nnsim.frames.frame import Frame
from nnsim.scene import built_in_scene
from nnsim.training.history import COLUMNS
from nnsim.weight_layouts.layouts import read_weights
from tests.ui.conftest import is_settled
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import Settings
from ui.speed import FULL_SPEED
from ui.theme import apply_theme
from ui.weight_import import WeightsOrder

END_MS = 20_000
FORMATS = {
    "own.npz": "NumPy, a matrix a layer (*.npz)",
    "table.csv": "CSV, a row a weight (*.csv)",
    "torch.safetensors": "PyTorch (*.safetensors)",
    "sklearn.npz": "scikit-learn (*.npz)",
}


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(built_in_scene("iris-mlp"))
    window.session.set_speed(FULL_SPEED)
    yield window
    window.close()


def frame(window: MainWindow) -> Frame:
    assert window.session.frame is not None
    return window.session.frame


def run_to(qtbot: QtBot, window: MainWindow, epochs: int) -> None:
    window.session.play(epochs)
    qtbot.waitUntil(
        lambda: frame(window).n_epochs == epochs and is_settled(window.session),
        timeout=END_MS,
    )


def dialog_of(qtbot: QtBot, window: MainWindow, action: str) -> QFileDialog:
    window.actions_by_key[action].trigger()
    qtbot.waitUntil(lambda: len(window.findChildren(QFileDialog)) == 1)
    (dialog,) = window.findChildren(QFileDialog)
    return dialog


def export(
    qtbot: QtBot, window: MainWindow, action: str, path: Path, text: str = ""
) -> None:
    """Choose a menu entry, a format and a file, and wait until it is written."""
    dialog = dialog_of(qtbot, window, action)
    if text:
        dialog.selectNameFilter(text)
    with qtbot.waitSignal(window.exports.background.ended, timeout=END_MS):
        dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))


def import_file(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Choose a file of weights, and wait until it is read and shown."""
    dialog = dialog_of(qtbot, window, "import_weights")
    with qtbot.waitSignal(window.weight_import.background.ended, timeout=END_MS):
        dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))


@pytest.mark.parametrize("name", ["history.csv", "history.parquet", "history.npz"])
def test_that_the_history_goes_to_the_disk(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str
) -> None:
    run_to(qtbot, window, 4)
    path = tmp_path / name
    export(qtbot, window, "export_history", path)
    if name.endswith("npz"):
        with np.load(path) as arrays:
            columns = {key: arrays[key].tolist() for key in arrays.files}
    else:
        table = pl.read_csv(path) if name.endswith("csv") else pl.read_parquet(path)
        columns = table.to_dict(as_series=False)
    assert list(columns) == [*COLUMNS]
    assert columns["epoch"] == [0, 1, 2, 3, 4]
    assert columns["training_error"][-1] == frame(window).evaluations[0].error
    words = f"Errors and accuracies of 4 epochs saved as {path}."
    assert window.message.text() == words


@pytest.mark.parametrize("name", list(FORMATS))
def test_that_the_weights_shown_go_to_the_disk_in_the_layout_chosen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str
) -> None:
    run_to(qtbot, window, 2)
    path = tmp_path / name
    export(qtbot, window, "export_weights", path, FORMATS[name])
    spec, parameters = frame(window).spec, frame(window).parameters
    assert window.message.text() == f"Weights after epoch 2 saved as {path}."
    if name == "table.csv":
        assert pl.read_csv(path)["value"].to_list() == parameters.tolist()
        return
    back = read_weights(path).fit(spec, parameters)
    assert np.allclose(back, parameters, rtol=1e-14, atol=0.0)
    if name.endswith("npz"):
        with np.load(path) as arrays:
            assert ("coefs_0" in arrays) == (name == "sklearn.npz")


def test_that_the_name_says_the_format_where_it_has_an_ending(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "mine.safetensors"
    export(qtbot, window, "export_weights", path, FORMATS["table.csv"])
    assert b"0.weight" in path.read_bytes()


def test_that_the_dialog_offers_the_four_layouts(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = dialog_of(qtbot, window, "export_weights")
    assert dialog.nameFilters() == [*FORMATS.values()]
    assert Path(dialog.selectedFiles()[0]).name == "iris weights.npz"
    choice = dialog.findChild(QComboBox, "fileTypeCombo")
    assert isinstance(choice, QComboBox)
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert dialog.selectedNameFilter() == FORMATS["torch.safetensors"]
    assert dialog.defaultSuffix() == "safetensors"
    assert Path(dialog.selectedFiles()[0]).name == "iris weights.safetensors"
    dialog.close()


@pytest.mark.parametrize("name", ["way.csv", "way.npz"])
def test_that_the_weights_of_every_epoch_go_to_the_disk(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str
) -> None:
    run_to(qtbot, window, 3)
    path = tmp_path / name
    export(qtbot, window, "export_way", path)
    last = frame(window).parameters
    if name == "way.csv":
        table = pl.read_csv(path)
        assert table["epoch"].unique(maintain_order=True).to_list() == [0, 1, 2, 3]
        assert table["value"].to_list()[-len(last) :] == last.tolist()
    else:
        with np.load(path) as arrays:
            ways = [arrays["layer_1"][-1].ravel(), arrays["layer_2"][-1].ravel()]
        assert np.concatenate(ways).tolist() == last.tolist()
    words = f"Weights at 4 moments of the run saved as {path}."
    assert window.message.text() == words


@pytest.mark.parametrize("name", ["own.npz", "torch.safetensors", "sklearn.npz"])
def test_that_weights_of_a_file_are_one_step_that_is_undone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str
) -> None:
    first = frame(window).parameters
    path = tmp_path / name
    export(qtbot, window, "export_weights", path, FORMATS[name])
    run_to(qtbot, window, 3)
    trained = frame(window).parameters
    import_file(qtbot, window, path)
    qtbot.waitUntil(
        lambda: bool(np.allclose(frame(window).parameters, first, rtol=1e-14, atol=0))
    )
    words = f"The network now has the weights of {name}."
    assert window.message.text() == words
    window.actions_by_key["undo"].trigger()
    qtbot.waitUntil(lambda: np.array_equal(frame(window).parameters, trained))
    assert frame(window).n_epochs == 3


def test_that_the_weights_it_has_already_change_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "own.npz"
    export(qtbot, window, "export_weights", path)
    import_file(qtbot, window, path)
    assert window.message.text() == "The network has the weights of own.npz."
    assert not window.actions_by_key["undo"].isEnabled()


def test_that_weights_for_other_activations_are_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "other.safetensors"
    export(qtbot, window, "export_weights", path)
    content = path.read_bytes()
    assert b"sigmoid,sigmoid" in content
    content = content.replace(b"sigmoid,sigmoid", b"softmax,sigmoid")
    path.write_bytes(content)
    run_to(qtbot, window, 1)
    import_file(qtbot, window, path)
    assert "which were made for softmax" in window.message.text()
    assert window.message.kind() == "error"


def test_that_weights_of_another_network_are_refused_with_one_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "own.npz"
    export(qtbot, window, "export_weights", path)
    with qtbot.waitSignal(window.session.run_changed):
        window.open_given_scene(built_in_scene("iris-perceptron"))
    qtbot.waitUntil(lambda: is_settled(window.session))
    before = frame(window).parameters
    import_file(qtbot, window, path)
    assert window.message.kind() == "error"
    assert window.message.text().startswith("own.npz: ")
    assert np.array_equal(frame(window).parameters, before)


def test_that_a_file_cut_off_is_refused_with_one_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "torch.safetensors"
    export(qtbot, window, "export_weights", path)
    path.write_bytes(path.read_bytes()[:-8])
    import_file(qtbot, window, path)
    assert window.message.kind() == "error"
    assert "it is cut off or altered" in window.message.text()


def test_that_a_network_changed_meanwhile_keeps_its_weights(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "own.npz"
    export(qtbot, window, "export_weights", path)
    order = WeightsOrder(path, frame(window))
    with qtbot.waitSignal(window.session.run_changed):
        window.open_given_scene(built_in_scene("iris-perceptron"))
    qtbot.waitUntil(lambda: is_settled(window.session))
    before = frame(window).parameters
    with qtbot.waitSignal(window.weight_import.background.ended):
        window.weight_import.background.begin(order)
    assert "the network was changed while the file was read" in window.message.text()
    assert np.array_equal(frame(window).parameters, before)


def test_that_closing_the_window_ends_the_reading(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "own.npz"
    export(qtbot, window, "export_weights", path)
    window.weight_import.read(str(path))
    window.close()
    assert not window.weight_import.background.has_thread
