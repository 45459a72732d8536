"""The user's own tables, pasted, dropped and opened, learnt from in the real window."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QToolButton
from pytestqt.qtbot import QtBot
from sklearn.datasets import load_wine

from nnsim.experiment import read_experiment
from tests.ui.import_hands import END_MS, LEFT, rest
from ui.dialogs.course_file import CourseFileDialog
from ui.dialogs.import_table import ImportTableDialog
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import Settings
from ui.theme import apply_theme
from ui.widgets.elided_button import ElidedButton

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path / "own"))
    monkeypatch.setenv("NNSIM_CACHE_DIR", str(tmp_path / "cache"))
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    window.setFocus()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_scene("xor-perceptron")
    yield window
    window.close()
    QApplication.clipboard().clear()


def wine(delimiter: str = ";") -> str:
    """Return 178 wines as a spreadsheet of a decimal comma would copy them."""
    bunch = load_wine()
    lines = [delimiter.join((*bunch.feature_names, "cultivar"))]
    for row, label in zip(bunch.data.tolist(), bunch.target.tolist(), strict=True):
        cells = [repr(value).replace(".", ",") for value in row]
        lines.append(delimiter.join((*cells, f"cultivar {label + 1}")))
    return "\n".join(lines)


def table_dialog(qtbot: QtBot, window: MainWindow) -> ImportTableDialog:
    dialog = window.opening.dialog
    assert isinstance(dialog, ImportTableDialog)
    rest(qtbot, dialog)
    return dialog


def press_import(qtbot: QtBot, window: MainWindow) -> None:
    """Press Import and wait for the first frame of the run on the table."""
    dialog = table_dialog(qtbot, window)
    with qtbot.waitSignal(window.session.run_changed, timeout=END_MS):
        QTest.mouseClick(dialog.import_button, LEFT)
    qtbot.waitUntil(lambda: window.session.frame is not None)


def press_run(window: MainWindow) -> None:
    button = window.findChild(QToolButton, "transport_toggle")
    assert button is not None
    QTest.mouseClick(button, LEFT)


def paste(window: MainWindow, text: str) -> None:
    QApplication.clipboard().setText(text)
    QTest.keyClick(window, Key.Key_V, CONTROL)


def drop(window: MainWindow, dropped: QMimeData) -> bool:
    """Drop on the window as a file manager does; tell whether it was taken."""
    keys = Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(50, 50), copy, dropped, LEFT, keys)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(50, 50), copy, dropped, LEFT, keys)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def files(*paths: Path) -> QMimeData:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return dropped


def test_that_a_pasted_wine_table_trains_within_three_clicks(
    qtbot: QtBot, window: MainWindow
) -> None:
    paste(window, wine())
    press_import(qtbot, window)
    run = window.session.run
    assert run is not None
    assert run.data.dataset.n_samples == 178
    assert run.data.n_inputs == 13
    assert run.data.dataset.class_names == ("cultivar 1", "cultivar 2", "cultivar 3")
    said = "178 samples, 13 inputs, 3 classes"
    qtbot.waitUntil(lambda: said in window.message.text())
    press_run(window)
    qtbot.waitUntil(
        lambda: (
            window.session.frame is not None
            and window.session.frame.evaluations[0].accuracy > 0.95
        ),
        timeout=END_MS,
    )


def test_that_the_set_stands_in_the_list_of_sets_from_then_on(
    qtbot: QtBot, window: MainWindow
) -> None:
    paste(window, wine("\t"))
    press_import(qtbot, window)
    key = window.session.experiment.data.set
    choice = window.controls.data.set_choice
    assert choice.choice() == key
    with qtbot.waitSignal(window.session.run_changed):
        window.open_scene("iris-mlp")
    keys = choice.keys()
    assert key in keys
    choice.setFocus()
    with qtbot.waitSignal(window.session.run_changed, timeout=END_MS):
        QTest.keyClick(choice, Key.Key_End)
    assert window.session.experiment.data.set == keys[-1]


def test_that_a_dropped_file_is_imported_beside_the_run_that_goes_on(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "wine.csv").write_text(wine(), encoding="utf-8")
    before = window.session.experiment
    assert drop(window, files(tmp_path / "wine.csv"))
    assert window.session.experiment == before
    press_import(qtbot, window)
    assert window.top_bar.title_text.startswith("wine.csv")


def test_that_a_long_file_name_leaves_the_window_as_wide_as_it_is(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / f"{'w' * 150}.csv"
    path.write_text(wine(), encoding="utf-8")
    before = window.width()
    assert drop(window, files(path))
    press_import(qtbot, window)
    qtbot.waitUntil(lambda: window.top_bar.title_text.startswith("www"))
    assert window.width() == before
    title = window.top_bar.findChild(ElidedButton, "scene_title")
    assert isinstance(title, ElidedButton)
    assert "…" in title.shown_text()


def test_that_dropped_cells_are_a_table_too(qtbot: QtBot, window: MainWindow) -> None:
    dropped = QMimeData()
    dropped.setText(wine("\t"))
    assert drop(window, dropped)
    press_import(qtbot, window)


def test_that_a_word_or_a_web_page_is_not_taken(window: MainWindow) -> None:
    word, page = QMimeData(), QMimeData()
    word.setText("wine")
    page.setUrls([QUrl("https://example.org/wine.csv")])
    assert not drop(window, word)
    assert not drop(window, page)


def test_that_several_files_are_refused_in_one_sentence(
    window: MainWindow, tmp_path: Path
) -> None:
    assert drop(window, files(tmp_path / "a.csv", tmp_path / "b.csv"))
    assert window.message.text() == "Several files were dropped: drop one at a time."
    assert window.opening.dialog is None


def test_that_an_empty_clipboard_is_said(window: MainWindow) -> None:
    paste(window, "  \n")
    assert window.message.text().startswith("There is no table to paste")


def test_that_a_clipboard_without_any_data_is_said(window: MainWindow) -> None:
    window.opening.paste(None)
    assert window.message.text().startswith("There is no table to paste")


def test_that_leaving_the_dialog_leaves_the_run_untouched(
    qtbot: QtBot, window: MainWindow
) -> None:
    before, run = window.session.experiment, window.session.run
    paste(window, wine())
    dialog = table_dialog(qtbot, window)
    QTest.mouseClick(dialog.cancel_button, LEFT)
    qtbot.waitUntil(lambda: window.opening.dialog is None)
    assert window.session.experiment == before
    assert window.session.run is run


@pytest.mark.parametrize("make", ["folder", "gone", "empty"])
def test_that_what_is_no_table_is_said_in_the_dialog(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, make: str
) -> None:
    path = tmp_path / "thing.csv"
    if make == "folder":
        path.mkdir()
    elif make == "empty":
        path.write_bytes(b"")
    before = window.session.experiment
    assert drop(window, files(path))
    dialog = table_dialog(qtbot, window)
    assert "thing.csv" in dialog.said.text()
    assert not dialog.import_button.isEnabled()
    QTest.keyClick(dialog, Key.Key_Escape)
    assert window.session.experiment == before


def test_that_a_saved_experiment_opens_with_its_own_set(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    paste(window, wine())
    press_import(qtbot, window)
    window.keeping.saving.save(str(tmp_path / "mine.json"))
    assert (tmp_path / f"{window.session.experiment.data.set}.npz").is_file()
    assert read_experiment(tmp_path / "mine.json") == window.session.experiment
    with qtbot.waitSignal(window.session.run_changed):
        window.open_scene("iris-mlp")
    with qtbot.waitSignal(window.session.run_changed):
        window.opening.open_file(str(tmp_path / "mine.json"))
    assert window.session.run is not None
    assert window.session.run.data.dataset.n_samples == 178


def test_that_a_table_of_numbers_to_predict_learns_on_scaled_targets(
    qtbot: QtBot, window: MainWindow
) -> None:
    rows = [f"{x};{3 * x};{1000 * x + 5}" for x in range(60)]
    paste(window, "\n".join(["a;b;price", *rows]))
    press_import(qtbot, window)
    run = window.session.run
    assert run is not None
    assert not run.data.n_classes
    assert abs(run.data.training.targets.mean()) < 1e-9
    values = run.data.dataset.values
    assert values is not None
    assert np.allclose(run.data.to_target_units(run.data.targets), values)
    press_run(window)
    qtbot.waitUntil(
        lambda: (
            window.session.frame is not None
            and window.session.frame.evaluations[0].error < 0.1
        ),
        timeout=END_MS,
    )


def course_folder(folder: Path, n_pixels: int = 40) -> Path:
    """Write spectra as the course has them; return the folder."""
    flux = np.linspace(0.5, 1.5, 30 * n_pixels).reshape(30, n_pixels)
    np.savetxt(folder / "train.dat", flux)
    coded = np.eye(7, dtype=int)[np.arange(30) % 7]
    np.savetxt(folder / "target.dat", coded, fmt="%d")
    return folder


def test_that_spectra_of_the_course_are_read_with_their_targets(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = course_folder(tmp_path) / "train.dat"
    with qtbot.waitSignal(window.session.run_changed, timeout=END_MS):
        window.opening.open_file(str(path))
    run = window.session.run
    assert run is not None
    assert run.data.dataset.inputs.shape == (30, 40)
    assert run.data.n_classes == 7
    assert window.opening.dialog is None


def test_that_wrong_targets_of_the_course_are_said_and_change_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = course_folder(tmp_path) / "train.dat"
    (tmp_path / "target.dat").write_text("1 0 0 0 0 0 0\n")
    before = window.session.experiment
    window.opening.open_file(str(path))
    dialog = window.opening.dialog
    assert isinstance(dialog, CourseFileDialog)
    qtbot.waitUntil(lambda: not dialog.session.has_thread, timeout=END_MS)
    assert "30 spectra" in dialog.said.text()
    cancel = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    QTest.mouseClick(cancel, LEFT)
    assert window.session.experiment == before


def test_that_iris_of_the_archive_is_a_table_like_any_other(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "iris.data"
    path.write_text("5.1,3.5,1.4,0.2,Iris-setosa\n" * 3 + "6,3,4,1,Iris-virginica\n")
    window.opening.open_file(str(path))
    assert isinstance(window.opening.dialog, ImportTableDialog)
    table_dialog(qtbot, window).reject()


def test_that_closing_the_window_ends_a_dialog_that_reads(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = course_folder(tmp_path, 2000) / "train.dat"
    window.opening.open_file(str(path))
    window.close()
    assert window.opening.dialog is None
