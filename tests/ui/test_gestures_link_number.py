"""The number on a link is dragged: its weight follows, and Esc or undo take it back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnsim.scene import Scene
from tests.ui.conftest import is_settled
from tests.ui.gesture_hands import (
    LEFT,
    NO_KEYS,
    drag_number,
    drag_to,
    number_place,
    open_window,
    panel_of,
    weight_of,
)
from tests.ui.network_hands import mlp, moment_of
from tests.ui.panel_hands import frame_of
from ui.main_window import MainWindow
from ui.panels.network.number_drag import SCALE_PX
from ui.panels.network.panel import NetworkPanel
from ui.selection import Selection

LINK = 4


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    scene = Scene(key="test", title="Test", panels=("network",), experiment=mlp(3))
    yield from open_window(qtbot, scene)


@pytest.fixture
def panel(window: MainWindow) -> NetworkPanel:
    """The network with numbers on its links, by the box in its title or the menu."""
    panel = panel_of(window, NetworkPanel)
    panel.choices.show_numbers(True)
    return panel


def let_go(panel: NetworkPanel, place: QPoint) -> None:
    QTest.mouseRelease(panel.canvas, LEFT, NO_KEYS, place)


def wait_for_weight(qtbot: QtBot, window: MainWindow, value: float) -> None:
    session = window.session
    qtbot.waitUntil(lambda: weight_of(session, LINK) == pytest.approx(value))
    qtbot.waitUntil(lambda: is_settled(session))


def test_that_a_number_dragged_up_makes_the_weight_larger_in_one_undo_step(
    qtbot: QtBot, window: MainWindow, panel: NetworkPanel
) -> None:
    session = window.session
    before, scale = weight_of(session, LINK), moment_of(panel).scale
    let_go(panel, drag_number(panel, LINK, 20, 10, 20))
    qtbot.waitUntil(lambda: weight_of(session, LINK) > before)
    qtbot.waitUntil(lambda: is_settled(session))
    moved = weight_of(session, LINK) - before
    assert moved == pytest.approx(50.0 / SCALE_PX * scale, abs=0.02 * scale)
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for_weight(qtbot, window, before)
    assert not session.can_undo


def test_that_a_number_dragged_down_makes_the_weight_smaller_and_nothing_is_picked(
    qtbot: QtBot, window: MainWindow, panel: NetworkPanel
) -> None:
    before = weight_of(window.session, LINK)
    let_go(panel, drag_number(panel, LINK, -40))
    qtbot.waitUntil(lambda: weight_of(window.session, LINK) < before)
    assert panel.marks.pending is None


def test_that_two_drags_are_two_undo_steps(
    qtbot: QtBot, window: MainWindow, panel: NetworkPanel
) -> None:
    session, values = window.session, [weight_of(window.session, LINK)]
    for _ in range(2):
        let_go(panel, drag_number(panel, LINK, 30))
        qtbot.waitUntil(lambda: weight_of(session, LINK) > values[-1])
        qtbot.waitUntil(lambda: is_settled(session))
        values.append(weight_of(session, LINK))
    session.undo()
    wait_for_weight(qtbot, window, values[1])
    session.undo()
    wait_for_weight(qtbot, window, values[0])


def test_that_shift_makes_the_drag_ten_times_finer(
    qtbot: QtBot, window: MainWindow, panel: NetworkPanel
) -> None:
    before, scale = weight_of(window.session, LINK), moment_of(panel).scale
    shift = Qt.KeyboardModifier.ShiftModifier
    let_go(panel, drag_number(panel, LINK, 40, keys=shift))
    qtbot.waitUntil(lambda: weight_of(window.session, LINK) > before)
    moved = weight_of(window.session, LINK) - before
    assert moved == pytest.approx(4.0 / SCALE_PX * scale, abs=0.002 * scale)


def test_that_escape_takes_the_drag_back_and_what_follows_moves_nothing(
    qtbot: QtBot, window: MainWindow, panel: NetworkPanel
) -> None:
    session, before = window.session, weight_of(window.session, LINK)
    session.select(Selection(neuron=(0, 1)))
    place = drag_number(panel, LINK, 50)
    qtbot.waitUntil(lambda: weight_of(session, LINK) > before)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Escape)
    wait_for_weight(qtbot, window, before)
    drag_to(panel, place - QPoint(0, 40))
    let_go(panel, place)
    assert not session.can_undo
    assert panel.marks.pending is None
    assert session.selection.neuron == (0, 1)


def test_that_a_number_is_dragged_while_training_runs(
    qtbot: QtBot, window: MainWindow, panel: NetworkPanel
) -> None:
    session = window.session
    session.play()
    qtbot.waitUntil(lambda: session.running)
    place = drag_number(panel, LINK, 20)
    for _ in range(200):
        place = place - QPoint(0, 100)
        drag_to(panel, place)
    qtbot.waitUntil(lambda: weight_of(session, LINK) > 20.0)
    let_go(panel, place)
    assert session.running
    session.undo()
    qtbot.waitUntil(lambda: weight_of(session, LINK) < 20.0)
    assert not session.can_undo
    session.pause()
    qtbot.waitUntil(lambda: not session.running)


def test_that_a_click_on_a_number_still_picks_its_link(
    window: MainWindow, panel: NetworkPanel
) -> None:
    QTest.mouseClick(panel.canvas, LEFT, NO_KEYS, number_place(panel, LINK))
    assert panel.marks.pending == LINK
    assert not window.session.can_undo


def test_that_the_pointer_over_a_number_says_that_it_can_be_dragged(
    panel: NetworkPanel,
) -> None:
    QTest.mouseMove(panel.canvas, number_place(panel, LINK))
    assert panel.canvas.cursor().shape() == Qt.CursorShape.SizeVerCursor
    QTest.mouseMove(panel.canvas, QPoint(2, 2))
    assert panel.canvas.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_that_without_numbers_a_drag_moves_no_weight(
    window: MainWindow, panel: NetworkPanel
) -> None:
    place = number_place(panel, LINK)
    panel.choices.show_numbers(False)
    panel.canvas.grab()
    number = frame_of(window.session).number
    QTest.mousePress(panel.canvas, LEFT, NO_KEYS, place)
    drag_to(panel, place - QPoint(0, 60))
    let_go(panel, place - QPoint(0, 60))
    assert not window.session.can_undo
    assert frame_of(window.session).number == number
