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

from nnsim.arrays import FloatArray
from nnsim.frames.frame import Frame
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
from ui.speed import Speed
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


def answer_unsaved(editor: SceneEditor, button: QMessageBox.StandardButton) -> None:
    editor.close()
    box = editor.findChild(QMessageBox, "unsaved")
    assert box is not None
    click(box.button(button))


def record_a_run(qtbot: QtBot, window: MainWindow) -> FloatArray:
    """Set η twice, run, pin and make two steps; return the weights that were pinned."""
    session, field = window.session, window.controls.training.learning_rate
    write(field.edit, "2")
    write(field.edit, "0.32")
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
    weights: FloatArray = session.pinned[-1].trail[-1]
    return weights


def replayed(qtbot: QtBot, window: MainWindow, file: Path) -> Frame:
    """Open a scene file, go to its second point and let it do what it says."""
    session = window.session
    with qtbot.waitSignal(session.run_changed):
        window.open_scene(str(file))
    qtbot.waitUntil(lambda: session.frame is not None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for _ in range(2):
        QTest.keyClick(window, Key.Key_PageDown)
    qtbot.waitUntil(lambda: not window.scene_strip.player.is_on)
    return frame_of(session)


def limit_the_rate(editor: SceneEditor) -> None:
    """Limit η to 0.1 to 1; a limit that leaves its value out is refused."""
    editor.pages.setCurrentWidget(editor.limits)
    pick(editor.limits.field, ETA)
    click(editor.limits.limit)
    row = editor.limits.rows[ETA]
    assert row.limits == (0.05, 5.0)
    write(row.low, "0.6")
    assert "begins at 0.5, outside its range" in editor.said.text()
    write(row.low, "0.1")
    write(row.high, "1")


def test_that_what_was_recorded_is_replayed_to_the_bit(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    editor = open_editor(window)
    editor.points.choose(1)
    rows = editor.points.form.action_list.list
    click(editor.points.form.record)
    trained = record_a_run(qtbot, window)
    click(editor.points.form.record)
    done = ["set η to 0.32", "run 17 epochs", "pin the run", "make 2 steps, one by one"]
    assert words(editor) == done
    QTest.keyClick(editor, Key.Key_Z, CONTROL)
    assert words(editor) == []
    QTest.keyClick(editor, Key.Key_Z, CONTROL | SHIFT)
    assert words(editor) == done
    rows.setCurrentRow(3)
    QTest.keyClick(rows, Key.Key_Delete)
    QTest.keyClick(editor.title, Key.Key_A, CONTROL)
    QTest.keyClicks(editor.title, "Mine: a test")
    click(editor.save)
    file = tmp_path / "scenes" / "mine-a-test.json"
    assert file.name in editor.said.text()
    scene = read_scene(file)
    assert scene == window.scene_editing.edited.scene
    setting = SetFields(changes={ETA: 0.32})
    assert scene.points[1].do == (setting, RunOn(epochs=17), PinRun())
    frame = replayed(qtbot, window, file)
    assert frame.n_epochs == 17
    assert np.array_equal(frame.parameters, trained)

    # What is limited, tried and not saved is obeyed, and is not lost.
    limit_the_rate(editor)
    with qtbot.waitSignal(window.session.scene_changed):
        click(editor.try_it)
    field = window.controls.training.learning_rate
    assert "The scene lets it go from 0.100 to 1.00." in field.toolTip()
    write(field.edit, "3")
    assert "out of range; type 0.100 to 1.00" in window.message.text()
    field.slider.setValue(field.slider.maximum())
    assert window.session.experiment.training.learning_rate == 1.0
    answer_unsaved(editor, QMessageBox.StandardButton.Cancel)
    assert editor.isVisible()
    window.close()
    assert not editor.isVisible()
    assert read_draft(draft_file()).locked_ranges == {ETA: (0.1, 1.0)}
    assert read_scene(file).locked_ranges == {}


def record_a_variant(qtbot: QtBot, window: MainWindow) -> None:
    """Run a variant to its end, then new weights, a step, back, and rewind."""
    session = window.session
    click(window.scene_strip.variants.button(2))
    qtbot.waitUntil(lambda: frame_of(session).n_epochs == 20)
    qtbot.waitUntil(lambda: not session.running)
    press(window, "new_weights")
    qtbot.waitUntil(lambda: frame_of(session).n_steps == 0)
    for name in ("step", "step_back"):
        press(window, name)


def take_over(window: MainWindow, editor: SceneEditor) -> None:
    """Let the scene begin with what is in the window now, and look like it."""
    window.docks.show_panels(("curves", "network"))
    window.session.set_speed(Speed("epoch", 3.0))
    editor.pages.setCurrentWidget(editor.start)
    assert "The window differs" in editor.start.difference.text()
    for button in (editor.start.take_look, editor.start.take_start):
        click(button)
    assert "these settings now" in editor.start.difference.text()


def test_that_a_variant_is_one_action_and_that_a_draft_comes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    editor, edited = open_editor(window), window.scene_editing.edited
    click(editor.points.add)
    QTest.keyClicks(editor.points.form.text, "Two of them")
    click(editor.points.form.record)
    record_a_variant(qtbot, window)
    assert "Going back is not recorded" in editor.said.text()
    press(window, "rewind")
    click(editor.points.form.record)
    assert words(editor)[:2] == ["run variant 3: α 0.9", "draw new weights"]
    assert words(editor)[2:] == ["make one step", "rewind to the first weights"]
    actions = editor.points.form.action_list
    actions.list.setCurrentRow(3)
    click(actions.up)
    assert words(editor)[2:] == ["rewind to the first weights", "make one step"]
    texts = [point.text for point in edited.scene.points]
    assert texts == ["Look.", "Two of them", "Do it."]

    take_over(window, editor)
    assert edited.scene.panels == ("curves", "network")
    assert edited.scene.speed.per_second == 3.0
    assert edited.scene.experiment == window.session.experiment != XOR

    # Without a title it cannot be saved; the window is closed, and another one opened.
    QTest.keyClick(editor.title, Key.Key_A, CONTROL)
    QTest.keyClick(editor.title, Key.Key_Delete)
    click(editor.save)
    assert editor.said.text() == "The scene has no title; give it one, then save it."
    window.close()
    again = open_window(qtbot, replace(SCENE, key="other", title="Other"))
    editor = open_editor(again)
    assert again.scene_editing.edited.scene == edited.scene
    assert "not saved" in editor.windowTitle()
    answer_unsaved(editor, QMessageBox.StandardButton.Discard)
    assert not editor.isVisible()
    assert not draft_file().exists()
    assert open_editor(again).title.text() == "Other"
    again.close()
