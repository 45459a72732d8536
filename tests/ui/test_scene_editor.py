"""The scene editor in the whole window: recorded by real clicks, saved, tried, kept."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QMessageBox,
    QSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nnsim.scene import Scene, ScenePoint, read_scene
from nnsim.scene_actions import PinRun, RunOn, SetFields
from nnsim.scene_file import read_draft
from tests.ui.comparing_hands import MOMENTA, XOR
from tests.ui.controls_hands import click, pick
from tests.ui.panel_hands import frame_of
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.scene_editor.editor import SceneEditor
from ui.scene_editor.scene_editing import draft_file
from ui.settings import Settings
from ui.theme import apply_theme

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ETA = "training.learning_rate"
SCENE = Scene(
    key="made",
    title="Made here",
    experiment=XOR,
    variants=MOMENTA,
    points=(ScenePoint(text="Look."), ScenePoint(text="Do it.")),
)


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path))
    apply_theme(qapp, THEMES["light"])
    window = open_window(qtbot, SCENE)
    yield window
    window.close()


def open_window(qtbot: QtBot, scene: Scene) -> MainWindow:
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    window.setFocus()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(scene)
    return window


def open_editor(window: MainWindow) -> SceneEditor:
    QTest.keyClick(window, Key.Key_E, CONTROL)
    editor = window.scene_editing.editor
    assert editor is not None
    assert editor.isVisible()
    return editor


def write(field: QWidget, text: str) -> None:
    QTest.keyClick(field, Key.Key_A, CONTROL)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Key.Key_Return)


def press(window: MainWindow, name: str) -> None:
    button = window.findChild(QToolButton, f"transport_{name}")
    assert button is not None
    click(button)


def words(editor: SceneEditor) -> list[str]:
    rows = editor.points.form.action_list.list
    return [rows.item(row).text() for row in range(rows.count())]


def test_that_what_was_recorded_is_replayed_to_the_bit(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    session, editor = window.session, open_editor(window)
    record = editor.points.form.record
    editor.points.choose(1)
    click(record)
    write(window.controls.training.learning_rate.edit, "2")
    write(window.controls.training.learning_rate.edit, "0.32")
    epochs = window.findChild(QSpinBox, "run_n_epochs")
    assert epochs is not None
    write(epochs, "17")
    press(window, "run_n")
    qtbot.waitUntil(lambda: frame_of(session).n_epochs == 17)
    qtbot.waitUntil(lambda: not session.running)
    press(window, "pin")
    qtbot.waitUntil(lambda: bool(session.pinned))
    for _ in range(2):
        press(window, "step")
    qtbot.waitUntil(lambda: frame_of(session).n_steps == 19)
    click(record)
    assert words(editor) == [
        "set η to 0.32",
        "run 17 epochs",
        "pin the run",
        "make 2 steps, one by one",
    ]
    QTest.keyClick(editor, Key.Key_Z, CONTROL)
    assert words(editor) == []
    QTest.keyClick(editor, Key.Key_Z, CONTROL | SHIFT)
    assert len(words(editor)) == 4
    editor.points.form.action_list.list.setCurrentRow(3)
    QTest.keyClick(editor.points.form.action_list.list, Key.Key_Delete)
    trained = session.pinned[-1].trail[-1]

    QTest.keyClick(editor.title, Key.Key_A, CONTROL)
    QTest.keyClicks(editor.title, "Mine: a test")
    click(editor.save)
    file = tmp_path / "scenes" / "mine-a-test.json"
    assert str(file) in editor.said.text()
    scene = read_scene(file)
    assert scene == window.scene_editing.edited.scene
    assert scene.points[1].do == (
        SetFields(changes={ETA: 0.32}),
        RunOn(epochs=17),
        PinRun(),
    )
    with qtbot.waitSignal(session.run_changed):
        window.open_scene(str(file))
    qtbot.waitUntil(lambda: session.frame is not None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Key.Key_PageDown)
    QTest.keyClick(window, Key.Key_PageDown)
    qtbot.waitUntil(lambda: not window.scene_strip.player.is_on)
    assert frame_of(session).n_epochs == 17
    assert np.array_equal(frame_of(session).parameters, trained)

    # What is limited, tried, and not saved.
    editor.pages.setCurrentWidget(editor.limits)
    pick(editor.limits.field, ETA)
    click(editor.limits.limit)
    row = editor.limits.rows[ETA]
    assert row.limits == (0.05, 5.0)
    write(row.low, "0.6")
    assert "begins at 0.5, outside its range" in editor.said.text()
    write(row.low, "0.1")
    write(row.high, "1")
    with qtbot.waitSignal(session.scene_changed):
        click(editor.try_it)
    field = window.controls.training.learning_rate
    assert "The scene lets it go from 0.100 to 1.00." in field.toolTip()
    write(field.edit, "3")
    assert "out of range; type 0.100 to 1.00" in window.message.text()
    field.slider.setValue(field.slider.maximum())
    assert session.experiment.training.learning_rate == 1.0
    editor.close()
    box = editor.findChild(QMessageBox, "unsaved")
    assert box is not None
    click(box.button(QMessageBox.StandardButton.Cancel))
    assert editor.isVisible()
    window.close()
    assert not editor.isVisible()
    assert read_draft(draft_file()).locked_ranges == {ETA: (0.1, 1.0)}
    assert read_scene(file).locked_ranges == {}


def test_that_variants_and_edits_amid_a_run_are_recorded_and_a_draft_comes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    session, editor = window.session, open_editor(window)
    record = editor.points.form.record
    click(editor.points.add)
    QTest.keyClicks(editor.points.form.text, "Two of them")
    click(record)
    click(window.scene_strip.variants.button(2))
    qtbot.waitUntil(lambda: frame_of(session).n_epochs == 20)
    qtbot.waitUntil(lambda: not session.running)
    press(window, "new_weights")
    qtbot.waitUntil(lambda: frame_of(session).n_steps == 0)
    press(window, "step")
    press(window, "step_back")
    assert "Going back is not recorded" in editor.said.text()
    press(window, "rewind")
    click(record)
    assert words(editor) == [
        "run variant 3: α 0.9",
        "draw new weights",
        "make one step",
        "rewind to the first weights",
    ]
    moved = editor.points.form.action_list
    moved.list.setCurrentRow(3)
    click(moved.up)
    assert words(editor)[2:] == ["rewind to the first weights", "make one step"]
    edited = window.scene_editing.edited
    assert [point.text for point in edited.scene.points] == [
        "Look.",
        "Two of them",
        "Do it.",
    ]
    # A title that is missing, and a window that is closed.
    QTest.keyClick(editor.title, Key.Key_A, CONTROL)
    QTest.keyClick(editor.title, Key.Key_Delete)
    click(editor.save)
    assert editor.said.text() == "The scene has no title; give it one, then save it."
    unsaved = edited.scene
    window.close()
    again = open_window(qtbot, replace(SCENE, key="other", title="Other"))
    editor = open_editor(again)
    assert again.scene_editing.edited.scene == unsaved
    assert "not saved" in editor.windowTitle()
    editor.close()
    box = editor.findChild(QMessageBox, "unsaved")
    assert box is not None
    click(box.button(QMessageBox.StandardButton.Discard))
    assert not editor.isVisible()
    assert not draft_file().exists()
    assert open_editor(again).title.text() == "Other"
    again.close()
