"""The way back, by real keys and drags: every moment again, to the bit."""

from collections.abc import Iterator

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from nnsim.assemble import assemble
from nnsim.frames.frame import Frame
from nnsim.scene import Scene
from tests.ui.test_worker import XOR
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import Settings
from ui.speed import FULL_SPEED
from ui.theme import apply_theme
from ui.widgets.timeline_bar import TimelineBar

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """A window with XOR at its first weights."""
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    window.setFocus()
    scene = Scene(key="xor", title="XOR", experiment=XOR, panels=("curves",))
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(scene)
    window.session.set_speed(FULL_SPEED)
    yield window
    window.close()


def frame(window: MainWindow) -> Frame:
    assert window.session.frame is not None
    return window.session.frame


def at_step(qtbot: QtBot, window: MainWindow, step: int) -> Frame:
    """Wait until the window shows a step at rest, and return its frame."""

    def is_there() -> bool:
        return not frame(window).running and frame(window).n_steps == step

    qtbot.waitUntil(is_there)
    return frame(window)


def press(window: MainWindow, key: Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(window, key)


def run(qtbot: QtBot, window: MainWindow, n_epochs: int) -> Frame:
    """Run on for so many epochs of four steps each."""
    last = frame(window).n_steps + 4 * n_epochs
    window.session.play(n_epochs)
    return at_step(qtbot, window, last)


def drag(window: MainWindow, *steps: int) -> None:
    """Drag the handle of the bar over some steps and let it go at the last one."""
    bar = window.findChild(TimelineBar, "timeline")
    assert bar is not None
    places = [QPoint(round(bar.pixel_of(s)), bar.height() // 2) for s in steps]
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(bar, place)
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=places[-1])


def change_rate(window: MainWindow, rate: float) -> None:
    session = window.session
    training = replace(session.experiment.training, learning_rate=rate)
    assert session.edit(replace(session.experiment, training=training))


def test_that_left_undoes_right_to_the_bit(qtbot: QtBot, window: MainWindow) -> None:
    weights = [frame(window).parameters]
    for step in range(1, 7):
        press(window, Key.Key_Right)
        weights.append(at_step(qtbot, window, step).parameters)
    for step in range(5, -1, -1):
        press(window, Key.Key_Left)
        there = at_step(qtbot, window, step)
        assert np.array_equal(there.parameters, weights[step])
        assert there.timeline.in_past
        assert there.timeline.end_step == 6
        assert window.message.text().startswith(f"Back at step {step} of 6.")


def test_that_left_at_the_first_step_stays_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    first = frame(window)
    press(window, Key.Key_Left)
    qtbot.waitUntil(lambda: frame(window) is not first)
    assert frame(window).n_steps == 0


def test_that_up_takes_one_phase_back(qtbot: QtBot, window: MainWindow) -> None:
    kinds = []
    for _ in range(3):
        before = frame(window).phase
        press(window, Key.Key_Down)
        qtbot.waitUntil(lambda before=before: frame(window).phase != before)  # type: ignore[misc]
        kinds.append(frame(window).phase)
    press(window, Key.Key_Up)
    qtbot.waitUntil(lambda: frame(window).phase == kinds[1])
    assert frame(window).n_steps == 0


def test_that_shift_left_goes_to_the_beginning_of_the_epoch_then_of_the_one_before(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window, Key.Key_Right, times=10)
    at_step(qtbot, window, 10)
    for step in (8, 4, 0):
        QTest.keyClick(window, Key.Key_Left, SHIFT)
        at_step(qtbot, window, step)


def test_that_the_button_goes_a_step_back(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Key.Key_Right, times=3)
    at_step(qtbot, window, 3)
    button = window.findChild(QToolButton, "transport_step_back")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    at_step(qtbot, window, 2)


def test_that_a_drag_gives_the_weights_of_a_run_that_stopped_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    run(qtbot, window, 25)
    drag(window, 100, 80, 60, 40)
    qtbot.waitUntil(lambda: abs(frame(window).n_steps - 40) <= 1)
    there = frame(window)
    alone = assemble(XOR).trainer
    alone.advance(there.n_steps)
    assert np.array_equal(there.parameters, alone.parameters)
    assert len(there.curves.epochs) == 26
    assert not there.running


def test_that_a_run_goes_on_from_the_past_by_the_way_it_went(
    qtbot: QtBot, window: MainWindow
) -> None:
    end = run(qtbot, window, 25)
    window.session.seek(40)
    at_step(qtbot, window, 40)
    again = run(qtbot, window, 15)
    assert np.array_equal(again.parameters, end.parameters)
    assert not again.timeline.in_past
    assert window.session.pinned == ()


def test_that_a_change_in_the_past_pins_the_future_and_says_so(
    qtbot: QtBot, window: MainWindow
) -> None:
    end = run(qtbot, window, 25)
    window.session.seek(40)
    at_step(qtbot, window, 40)
    change_rate(window, 0.125)
    qtbot.waitUntil(lambda: bool(window.session.pinned))
    (kept,) = window.session.pinned
    assert (kept.number, kept.n_steps, kept.n_epochs) == (1, 100, 25)
    assert np.array_equal(kept.trail[-1], end.parameters)
    assert len(kept.curves.epochs) == 26
    assert kept.experiment == XOR
    qtbot.waitUntil(lambda: not frame(window).timeline.in_past)
    assert frame(window).timeline.end_step == 40
    assert "ghost 1" in window.message.text()


def test_that_controls_show_the_learning_rate_as_it_was(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    run(qtbot, window, 5)
    change_rate(window, 0.125)
    run(qtbot, window, 5)
    session.seek(12)
    at_step(qtbot, window, 12)
    assert session.experiment == XOR
    session.seek(40)
    at_step(qtbot, window, 40)
    assert session.experiment.training.learning_rate == 0.125
    session.undo()
    assert session.experiment == XOR
    assert not session.can_undo


def test_that_of_many_wishes_the_newest_counts(
    qtbot: QtBot, window: MainWindow
) -> None:
    run(qtbot, window, 25)
    shown: list[int] = []
    window.session.frame_changed.connect(lambda frame: shown.append(frame.n_steps))
    for step in range(90, 10, -1):
        window.session.seek(step)
    window.session.advance("step")
    at_step(qtbot, window, 12)
    assert len(shown) < 10


def test_that_the_curves_mark_the_present_epoch_in_the_past(
    qtbot: QtBot, window: MainWindow
) -> None:
    run(qtbot, window, 25)
    view = window.docks.docks["curves"].panel.errors  # type: ignore[attr-defined]
    assert view.now_epoch is None
    window.session.seek(40)
    qtbot.waitUntil(lambda: view.now_epoch == 10)
    window.session.seek(100)
    qtbot.waitUntil(lambda: view.now_epoch is None)
