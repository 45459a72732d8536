"""The table of samples by real clicks and keys: read, sorted, filtered, edited."""

from collections.abc import Iterator

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from nnsim.data.settings import (
    AddedSamples,
    ChangedSamples,
    DataSettings,
    RemovedSamples,
)
from nnsim.experiment import Experiment
from nnsim.model.settings import NetworkSettings, OutputSettings
from nnsim.scene import Scene
from nnsim.training.settings import StopSettings, TrainingSettings
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.panels.samples.panel import SamplesPanel
from ui.selection import Selection
from ui.settings import Settings
from ui.theme import apply_theme

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
IRIS = Experiment(
    data=DataSettings(set="iris"),
    training=TrainingSettings(stop=StopSettings(epochs=0)),
)
SINE = Experiment(
    data=DataSettings(set="sine"),
    network=NetworkSettings(output=OutputSettings(activation="linear")),
    training=TrainingSettings(learning_rate=0.01),
)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    open_experiment(qtbot, window, IRIS)
    yield window
    QApplication.clipboard().clear()
    window.close()


def open_experiment(qtbot: QtBot, window: MainWindow, experiment: Experiment) -> None:
    scene = Scene(key="test", title="Test", panels=("samples",), experiment=experiment)
    with qtbot.waitSignal(window.session.run_changed):
        window.open_given_scene(scene)
    qtbot.waitUntil(lambda: panel_of(window).model.answers is not None)
    qtbot.waitUntil(lambda: text_of(window, 0, "predicted") != "")


def panel_of(window: MainWindow) -> SamplesPanel:
    panel = window.docks.panel("samples")
    assert isinstance(panel, SamplesPanel)
    return panel


def n_samples(window: MainWindow) -> int:
    assert window.session.run is not None
    return window.session.run.data.dataset.n_samples


def wait_for_samples(qtbot: QtBot, window: MainWindow, count: int) -> None:
    qtbot.waitUntil(lambda: n_samples(window) == count)
    qtbot.waitUntil(lambda: panel_of(window).model.rowCount() == count)


def place(window: MainWindow, line: int, kind: str, column: int = 0) -> QPoint:
    panel = panel_of(window)
    index = panel.model.index(line, panel.model.column_of(kind, column))
    return panel.table.visualRect(index).center()


def text_of(window: MainWindow, line: int, kind: str, column: int = 0) -> str:
    model = panel_of(window).model
    return str(model.index(line, model.column_of(kind, column)).data())


def choose(window: MainWindow, line: int, kind: str = "number") -> None:
    viewport = panel_of(window).table.viewport()
    QTest.mouseClick(viewport, LEFT, NO_KEYS, place(window, line, kind))


def type_into(window: MainWindow, line: int, text: str, column: int = 0) -> None:
    """Double click an input, type, and press Enter."""
    table = panel_of(window).table
    at = place(window, line, "input", column)
    QTest.mouseClick(table.viewport(), LEFT, NO_KEYS, at)
    QTest.mouseDClick(table.viewport(), LEFT, NO_KEYS, at)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Key.Key_Return)


def test_that_a_row_says_what_a_sample_is_and_what_is_predicted(
    window: MainWindow,
) -> None:
    assert text_of(window, 0, "number") == "1"
    assert text_of(window, 0, "class") == "setosa"
    assert text_of(window, 0, "input") == "5.1"
    assert text_of(window, 0, "set") in {"training", "validation", "test"}
    assert text_of(window, 0, "predicted")[0] in "✓✗"


@pytest.mark.parametrize("typed", ["6.25", "6,25"])
def test_that_a_typed_number_is_one_edit_and_one_undo(
    qtbot: QtBot, window: MainWindow, typed: str
) -> None:
    type_into(window, 2, typed, column=1)
    qtbot.waitUntil(lambda: text_of(window, 2, "input", 1) == "6.25")
    (edit,) = window.session.experiment.data.edits
    assert isinstance(edit, ChangedSamples)
    assert edit.samples == (2,)
    assert "✎" in text_of(window, 2, "number")
    window.actions_by_key["undo"].trigger()
    qtbot.waitUntil(lambda: text_of(window, 2, "input", 1) == "3.2")
    window.actions_by_key["redo"].trigger()
    qtbot.waitUntil(lambda: text_of(window, 2, "input", 1) == "6.25")


def test_that_a_text_that_is_no_number_is_said_and_changes_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    type_into(window, 0, "long")
    qtbot.waitUntil(lambda: "“long” is no number" in window.message.text())
    assert text_of(window, 0, "input") == "5.1"
    assert not window.session.experiment.data.edits


def test_that_a_class_is_chosen_from_a_list(qtbot: QtBot, window: MainWindow) -> None:
    table = panel_of(window).table
    at = place(window, 4, "class")
    QTest.mouseClick(table.viewport(), LEFT, NO_KEYS, at)
    QTest.mouseDClick(table.viewport(), LEFT, NO_KEYS, at)
    box = table.findChild(QComboBox)
    assert box is not None
    assert box.currentText() == "setosa"
    QTest.keyClick(box, Key.Key_End)
    QTest.keyClick(box, Key.Key_Return)
    qtbot.waitUntil(lambda: text_of(window, 4, "class") == "virginica")


def test_that_a_sample_is_added_like_the_chosen_one_and_chosen(
    qtbot: QtBot, window: MainWindow
) -> None:
    choose(window, 60)
    QTest.mouseClick(panel_of(window).add, LEFT)
    wait_for_samples(qtbot, window, 151)
    (edit,) = window.session.experiment.data.edits
    assert isinstance(edit, AddedSamples)
    assert panel_of(window).table.currentIndex().row() == 150
    assert text_of(window, 150, "input") == text_of(window, 60, "input")


def test_that_chosen_rows_are_removed_at_once(qtbot: QtBot, window: MainWindow) -> None:
    table = panel_of(window).table
    choose(window, 1)
    QTest.mouseClick(table.viewport(), LEFT, SHIFT, place(window, 3, "number"))
    table.setFocus()
    QTest.keyClick(table, Key.Key_Delete)
    wait_for_samples(qtbot, window, 147)
    (edit,) = window.session.experiment.data.edits
    assert isinstance(edit, RemovedSamples)
    assert edit.samples == (1, 2, 3)
    window.actions_by_key["undo"].trigger()
    wait_for_samples(qtbot, window, 150)


def test_that_a_pasted_block_is_one_edit(qtbot: QtBot, window: MainWindow) -> None:
    table = panel_of(window).table
    choose(window, 10, "input")
    QApplication.clipboard().setText("1\t2\n3,5\t4\n")
    table.setFocus()
    QTest.keyClick(table, Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: text_of(window, 11, "input") == "3.5")
    assert text_of(window, 10, "input", 1) == "2"
    assert len(window.session.experiment.data.edits) == 1


def test_that_a_pasted_block_with_a_bad_cell_changes_nothing(
    window: MainWindow,
) -> None:
    table = panel_of(window).table
    choose(window, 10, "input")
    QApplication.clipboard().setText("1\tx\n3\t4\n")
    table.setFocus()
    QTest.keyClick(table, Key.Key_V, CONTROL)
    assert "“x” is no number" in window.message.text()
    assert not window.session.experiment.data.edits


def test_that_chosen_cells_are_copied_as_a_spreadsheet_takes_them(
    window: MainWindow,
) -> None:
    table = panel_of(window).table
    choose(window, 0, "input")
    QTest.mouseClick(table.viewport(), LEFT, SHIFT, place(window, 1, "input", 1))
    table.setFocus()
    QTest.keyClick(table, Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "5.1\t3.5\n4.9\t3.0"


def test_that_a_click_on_a_head_sorts_up_down_and_not(window: MainWindow) -> None:
    panel = panel_of(window)
    head = panel.table.horizontalHeader()
    column = panel.model.column_of("input", 2)
    at = QPoint(head.sectionViewportPosition(column) + 20, head.height() // 2)
    seen = []
    for _ in range(3):
        QTest.mouseClick(head.viewport(), LEFT, NO_KEYS, at)
        seen.append(panel.model.rows.copy())
    assert window.session.run is not None
    lengths = window.session.run.data.dataset.inputs[:, 2]
    assert (np.diff(lengths[seen[0]]) >= 0.0).all()
    assert (np.diff(lengths[seen[1]]) <= 0.0).all()
    assert seen[2].tolist() == list(range(150))


def test_that_one_set_or_the_wrong_ones_are_listed_alone(window: MainWindow) -> None:
    panel = panel_of(window)
    panel.sets.setFocus()
    QTest.keyClick(panel.sets, Key.Key_End)
    assert window.session.run is not None
    data = window.session.run.data
    assert panel.model.rows.tolist() == data.test.rows.tolist()
    assert panel.caption == "30 of 150 samples"
    QTest.mouseClick(panel.wrong_only, LEFT)
    answers = panel.model.answers
    assert answers is not None
    assert all(answers.is_wrong(int(row)) for row in panel.model.rows)


def test_that_a_chosen_row_is_the_picked_sample_and_the_other_way_round(
    window: MainWindow,
) -> None:
    choose(window, 5)
    assert window.session.selection.sample == 5
    window.session.select(Selection(sample=140))
    assert panel_of(window).table.currentIndex().row() == 140


def test_that_a_cell_of_the_matrix_is_listed_alone(window: MainWindow) -> None:
    assert window.session.frame is not None
    confusion = window.session.frame.evaluations[0].confusion
    assert confusion is not None
    actual, predicted = (int(value) for value in np.argwhere(confusion > 0)[0])
    window.session.select(Selection(cell=(actual, predicted)))
    n_inside = int(confusion[actual, predicted])
    assert panel_of(window).model.rowCount() == n_inside
    window.session.select(Selection())
    assert panel_of(window).model.rowCount() == 150


def test_that_the_run_goes_on_while_a_cell_is_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.play()
    qtbot.waitUntil(lambda: window.session.running)
    type_into(window, 0, "9")
    qtbot.waitUntil(lambda: text_of(window, 0, "input") == "9")
    assert window.session.running


def test_that_numbers_to_predict_are_edited_too(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_experiment(qtbot, window, SINE)
    panel = panel_of(window)
    assert panel.model.column_of("class") == -1
    index = panel.model.index(0, panel.model.column_of("value"))
    assert panel.model.setData(index, "2,5")
    qtbot.waitUntil(lambda: text_of(window, 0, "value") == "2.5")


def test_that_spectra_are_listed_with_their_names(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_experiment(qtbot, window, replace(IRIS, data=DataSettings(set="spectra")))
    panel = panel_of(window)
    assert panel.model.columnCount() > 3753
    assert text_of(window, 0, "name").startswith("BD")


def test_that_a_set_of_fewer_classes_follows_one_of_more(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_experiment(qtbot, window, replace(IRIS, data=DataSettings(set="two-clouds")))
    names = {text_of(window, line, "predicted")[2:] for line in range(20)}
    assert names <= {"A", "B"}


def test_that_wrong_ones_alone_stay_listed_after_an_edit(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel = panel_of(window)
    QTest.mouseClick(panel.wrong_only, LEFT)
    before = panel.model.rowCount()
    assert 0 < before < 150
    type_into(window, 0, "5.55")
    qtbot.waitUntil(lambda: len(window.session.experiment.data.edits) == 1)
    qtbot.waitUntil(lambda: 0 < panel.model.rowCount() < 150)
    answers = panel.model.answers
    assert answers is not None
    assert all(answers.is_wrong(int(row)) for row in panel.model.rows)


def test_that_chosen_cells_stay_chosen_after_an_edit(
    qtbot: QtBot, window: MainWindow
) -> None:
    table = panel_of(window).table
    choose(window, 3, "input")
    QTest.mouseClick(table.viewport(), LEFT, SHIFT, place(window, 5, "input", 1))
    QApplication.clipboard().setText("1\t2\n3\t4\n5\t6")
    table.setFocus()
    table.selectionModel().setCurrentIndex(
        panel_of(window).model.index(3, panel_of(window).model.column_of("input")),
        table.selectionModel().SelectionFlag.NoUpdate,
    )
    QTest.keyClick(table, Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: text_of(window, 5, "input", 1) == "6")
    qtbot.waitUntil(lambda: len(table.selectedIndexes()) >= 6)


def test_that_more_lines_than_there_are_below_are_refused(window: MainWindow) -> None:
    table = panel_of(window).table
    table.scrollToBottom()
    choose(window, 149, "input")
    QApplication.clipboard().setText("1\n2\n3")
    table.setFocus()
    QTest.keyClick(table, Key.Key_V, CONTROL)
    assert "only 1 can be pasted here" in window.message.text()
    assert not window.session.experiment.data.edits
