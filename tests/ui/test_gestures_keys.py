"""The keys of the window that no other file presses, and the tips of every control."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nnsim.experiment import write_experiment
from nnsim.scene import Scene
from tests.ui.conftest import is_settled
from tests.ui.gesture_hands import open_window
from tests.ui.network_hands import mlp
from tests.ui.panel_hands import frame_of, wait_for
from ui.actions import ACTIONS, key_names
from ui.keys_box import KeysBox
from ui.main_window import MainWindow
from ui.speed import Speed

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QAbstractSlider, QAbstractSpinBox)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    scene = Scene(key="test", title="Test", experiment=mlp(3))
    yield from open_window(qtbot, scene)


def dialog_of(window: MainWindow) -> QFileDialog:
    (dialog,) = window.findChildren(QFileDialog)
    return dialog


def test_that_f11_takes_the_whole_screen_and_f11_or_escape_give_it_back(
    window: MainWindow,
) -> None:
    for back in (Key.Key_F11, Key.Key_Escape):
        QTest.keyClick(window, Key.Key_F11)
        assert window.isFullScreen()
        QTest.keyClick(window, back)
        assert not window.isFullScreen()


def test_that_control_s_saves_and_control_o_opens_what_was_saved(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "mine.json"
    QTest.keyClick(window, Key.Key_S, CONTROL)
    dialog = dialog_of(window)
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
    assert file.exists()
    training = replace(window.session.experiment.training, learning_rate=0.5)
    write_experiment(file, replace(window.session.experiment, training=training))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Key.Key_O, CONTROL)
    dialog = dialog_of(window)
    with qtbot.waitSignal(window.session.run_changed):
        dialog.fileSelected.emit(str(file))
    dialog.reject()
    assert window.session.experiment.training.learning_rate == 0.5


def test_that_control_z_takes_a_change_back_and_control_shift_z_makes_it_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    session, first = window.session, window.session.experiment
    with qtbot.waitSignal(session.run_changed):
        QTest.keyClick(window, Key.Key_N)
    second = session.experiment
    assert second != first
    with qtbot.waitSignal(session.run_changed):
        QTest.keyClick(window, Key.Key_Z, CONTROL)
    assert session.experiment == first
    with qtbot.waitSignal(session.run_changed):
        QTest.keyClick(window, Key.Key_Z, CONTROL | SHIFT)
    assert session.experiment == second


def test_that_p_pins_the_run(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Key.Key_Right)
    wait_for(qtbot, window.session, lambda f: f.n_steps == 1)
    QTest.keyClick(window, Key.Key_P)
    qtbot.waitUntil(lambda: len(window.session.pinned) == 1)


def test_that_left_takes_a_step_back_to_the_bit(
    qtbot: QtBot, window: MainWindow
) -> None:
    session, first = window.session, frame_of(window.session).parameters.tobytes()
    QTest.keyClick(window, Key.Key_Right)
    wait_for(qtbot, session, lambda f: f.n_steps == 1)
    QTest.keyClick(window, Key.Key_Left)
    frame = wait_for(qtbot, session, lambda f: f.n_steps == 0)
    assert frame.parameters.tobytes() == first


def test_that_control_q_closes_the_window_as_its_x_does_also_while_it_runs(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.play()
    qtbot.waitUntil(lambda: window.session.running)
    with qtbot.waitSignal(window.session.closed):
        QTest.keyClick(window, Key.Key_Q, CONTROL)
    assert not window.isVisible()
    assert not window.session.has_thread


def test_that_one_step_a_second_is_one_step(window: MainWindow) -> None:
    for unit, text in (("step", "1 step/s"), ("epoch", "1 epoch/s")):
        window.session.set_speed(Speed(unit, 1.0))  # type: ignore[arg-type]
        assert window.transport.speed_text == text
    window.session.set_speed(Speed("step", 2.0))
    assert window.transport.speed_text == "2 steps/s"


def test_that_the_list_of_keys_names_each_key_once(window: MainWindow) -> None:
    QTest.keyClick(window, Key.Key_Question)
    box = window.findChild(KeysBox)
    assert box is not None
    assert len(box.rows) == len([row for row in ACTIONS.values() if key_names(row)])
    keys = [name for names, _ in box.rows for name in names.split(" · ")]
    assert len(keys) == len(set(keys))
    assert {"PgUp", "Alt+↑", "Shift+→", "Ctrl+Q"} <= set(keys)
    box.close()


def untold(place: QWidget) -> list[str]:
    """Return the controls of a place that have no tip with a text."""
    controls = [each for kind in CONTROLS for each in place.findChildren(kind)]
    own = [each for each in controls if not isinstance(each, QScrollBar)]
    return [
        f"{type(each).__name__} {each.accessibleName()}"
        for each in own
        if not tip(each)
    ]


def tip(control: QWidget) -> str:
    """Return the tip of a control, or of the row it is part of."""
    widget: QWidget | None = control
    while widget is not None and not widget.isWindow():
        if widget.toolTip():
            return widget.toolTip()
        widget = widget.parentWidget()
    return ""


def test_that_every_control_of_the_column_tells_what_it_does(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: is_settled(window.session))
    assert untold(window.controls) == []


def test_that_every_button_of_the_bars_tells_what_it_does(window: MainWindow) -> None:
    for place in (window.top_bar, window.scene_strip, window.timeline):
        assert not untold(place)
