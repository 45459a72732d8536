"""Lines of the feature space moved and turned by keys; Esc takes a drag back."""

import math
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.scene import Scene, built_in_scene
from tests.ui.conftest import is_settled
from tests.ui.gesture_hands import LEFT, NO_KEYS, open_window, panel_of
from tests.ui.network_hands import mlp
from tests.ui.panel_hands import frame_of
from ui.main_window import MainWindow
from ui.panels.feature_space.hyperplane_lines import LineMark, seen_line
from ui.panels.feature_space.line_keys import DEGREES
from ui.panels.feature_space.panel import FeatureSpacePanel

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    panels = ("feature_space", "network")
    scene = Scene(key="test", title="Test", panels=panels, experiment=mlp(3))
    yield from open_window(qtbot, scene)


@pytest.fixture
def gate(qtbot: QtBot) -> Iterator[MainWindow]:
    yield from open_window(qtbot, built_in_scene("threshold"))


def pick(qtbot: QtBot, window: MainWindow, neuron: int) -> None:
    window.session.select(replace(window.session.selection, neuron=(0, neuron)))
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: is_settled(window.session))


def mark(window: MainWindow, neuron: int = 0) -> LineMark:
    picture = panel_of(window, FeatureSpacePanel).map_view.picture
    assert picture is not None
    return next(line for line in picture.lines if line.neuron == neuron)


def angle(line: LineMark) -> float:
    return math.degrees(math.atan2(line.b, line.a))


def test_that_alt_up_moves_the_picked_line_along_its_normal(
    qtbot: QtBot, window: MainWindow
) -> None:
    pick(qtbot, window, 1)
    before, other = mark(window, 1), mark(window, 0)
    QTest.keyClick(window, Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: mark(window, 1).c > before.c)
    settle(qtbot, window)
    after = mark(window, 1)
    assert (after.a, after.b) == pytest.approx((before.a, before.b))
    assert mark(window, 0).line == other.line
    QTest.keyClick(window, Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: mark(window, 1).c == pytest.approx(before.c))
    assert frame_of(window.session).n_steps == 0


def test_that_alt_left_turns_the_picked_line_about_its_middle(
    qtbot: QtBot, window: MainWindow
) -> None:
    pick(qtbot, window, 0)
    before = mark(window)
    QTest.keyClick(window, Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: mark(window).a != before.a)
    settle(qtbot, window)
    assert (angle(mark(window)) - angle(before)) % 360.0 == pytest.approx(DEGREES)
    QTest.keyClick(window, Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: angle(mark(window)) == pytest.approx(angle(before)))


def test_that_keys_after_each_other_are_one_undo_step_and_none_is_lost(
    qtbot: QtBot, window: MainWindow
) -> None:
    pick(qtbot, window, 0)
    session, before = window.session, mark(window)
    QTest.keyClick(window, Key.Key_Left, ALT)
    for _ in range(4):  # faster than frames come
        QTest.keyClick(window, Key.Key_Left, ALT)
    settle(qtbot, window)
    turned = (angle(before) + 5 * DEGREES) % 360.0
    qtbot.waitUntil(lambda: angle(mark(window)) % 360.0 == pytest.approx(turned))
    QTest.keyClick(window, Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: angle(mark(window)) == pytest.approx(angle(before)))
    assert not session.can_undo
    # What follows begins from where undo led to.
    QTest.keyClick(window, Key.Key_Left, ALT)
    qtbot.waitUntil(
        lambda: (angle(mark(window)) - angle(before)) % 360.0 == pytest.approx(DEGREES)
    )


def test_that_a_gate_has_its_threshold_moved_by_keys(
    qtbot: QtBot, gate: MainWindow
) -> None:
    session = gate.session
    for _ in range(3):
        QTest.keyClick(gate, Key.Key_Down, ALT)
    assert session.experiment.network.output.threshold < 1.5
    qtbot.waitUntil(lambda: mark(gate).c < 1.5)
    settle(qtbot, gate)
    session.undo()
    assert session.experiment.network.output.threshold == 1.5
    assert not session.can_undo


def test_that_moved_and_turned_are_two_undo_steps(
    qtbot: QtBot, gate: MainWindow
) -> None:
    session = gate.session
    QTest.keyClick(gate, Key.Key_Down, ALT)
    settle(qtbot, gate)
    QTest.keyClick(gate, Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: mark(gate).a != mark(gate).b)
    settle(qtbot, gate)
    assert mark(gate).c < 1.5
    session.undo()
    qtbot.waitUntil(lambda: mark(gate).a == pytest.approx(mark(gate).b))
    session.undo()
    qtbot.waitUntil(lambda: mark(gate).c == 1.5)
    assert not session.can_undo


def test_that_without_a_picked_line_the_message_says_what_to_do(
    window: MainWindow,
) -> None:
    QTest.keyClick(window, Key.Key_Up, ALT)
    assert window.message.text().startswith("Pick a neuron whose line")
    assert not window.session.can_undo


def test_that_escape_takes_a_dragged_line_back_and_what_follows_moves_nothing(
    qtbot: QtBot, gate: MainWindow
) -> None:
    session, view = gate.session, panel_of(gate, FeatureSpacePanel).map_view
    session.select(replace(session.selection, sample=2))
    settle(qtbot, gate)
    line = mark(gate)
    seen = seen_line(view.mapping(), line.a, line.b, line.c)
    assert seen is not None
    begin, way = seen.at(0.5), QPointF(-30.0, 25.0)
    QTest.mousePress(view, LEFT, NO_KEYS, begin.toPoint())
    for share in (0.5, 1.0):
        QTest.mouseMove(view, (begin + way * share).toPoint())
        QApplication.processEvents()
    assert session.experiment.network.output.threshold != 1.5
    QTest.keyClick(gate, Key.Key_Escape)
    assert session.experiment.network.output.threshold == 1.5
    QTest.mouseMove(view, (begin + way * 1.5).toPoint())
    QApplication.processEvents()
    QTest.mouseRelease(view, LEFT, NO_KEYS, (begin + way * 1.5).toPoint())
    settle(qtbot, gate)
    assert session.experiment.network.output.threshold == 1.5
    assert not session.can_undo
    assert session.selection.sample == 2
    QTest.keyClick(gate, Key.Key_Escape)
    assert session.selection.sample is None
