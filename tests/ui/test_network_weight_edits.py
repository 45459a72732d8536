"""Weights changed on the picture of the network by real wheel and keys, and undone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.model.spec import WeightPlace
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.network_hands import LEFT, hover, mlp, moment_of, pixel_of
from tests.ui.panel_hands import frame_of
from ui.panels.network.moment import LinkTarget, NeuronTarget, Target
from ui.panels.network.panel import NetworkPanel
from ui.panels.network.weight_field import typed_number
from ui.session import Session

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(params=["graph", "matrix"])
def panel(
    qtbot: QtBot, session: Session, request: pytest.FixtureRequest
) -> Iterator[NetworkPanel]:
    """The panel, showing 2-3-3 as a graph and as matrices."""
    panel = NetworkPanel(session)
    qtbot.addWidget(panel)
    panel.resize(480, 420)
    panel.show()
    open_experiment(qtbot, session, mlp(3))
    panel.show_view(request.param)
    panel.activateWindow()
    panel.canvas.setFocus()
    yield panel
    panel.hide()


def link_of(panel: NetworkPanel, source: int = 0, neuron: int = 0) -> LinkTarget:
    """Return the link from an input to a hidden neuron; at first one uncrossed."""
    place = WeightPlace(0, source, neuron)
    return LinkTarget(moment_of(panel).frame.spec.index(place))


def weight(session: Session, link: LinkTarget) -> float:
    """Return the newest value of a weight."""
    return float(frame_of(session).parameters[link.index])


def turn_wheel(
    panel: NetworkPanel,
    target: Target,
    notches: int,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Turn the wheel over a target."""
    place = QPointF(pixel_of(panel, target))
    event = QWheelEvent(
        place,
        panel.canvas.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(panel.canvas, event)


def wait_for_weight(
    qtbot: QtBot, session: Session, link: LinkTarget, value: float
) -> None:
    """Wait until a weight is what it should be."""
    qtbot.waitUntil(lambda: weight(session, link) == pytest.approx(value, rel=1e-5))
    qtbot.waitUntil(lambda: is_settled(session))


def test_that_the_wheel_changes_a_weight_in_one_undo_step(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    link = link_of(panel)
    before = weight(session, link)
    for _ in range(3):
        turn_wheel(panel, link, 1)
    qtbot.waitUntil(lambda: weight(session, link) > before)
    qtbot.waitUntil(lambda: is_settled(session))
    after = weight(session, link)
    session.undo()
    wait_for_weight(qtbot, session, link, before)
    assert not session.can_undo
    session.redo()
    wait_for_weight(qtbot, session, link, after)


def test_that_shift_makes_the_wheel_finer(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    link, other = link_of(panel), link_of(panel, source=2, neuron=2)
    first, second = weight(session, link), weight(session, other)
    turn_wheel(panel, link, 2)
    turn_wheel(panel, other, 2, SHIFT)
    qtbot.waitUntil(lambda: weight(session, link) != first)
    qtbot.waitUntil(lambda: weight(session, other) != second)
    assert abs(weight(session, other) - second) < abs(weight(session, link) - first)


def test_that_a_digit_over_a_link_begins_a_number_that_enter_sets(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    link = link_of(panel)
    hover(panel, link)
    QTest.keyClicks(panel.canvas, "1")
    qtbot.waitUntil(panel.weights.field.hasFocus)
    QTest.keyClicks(panel.weights.field, ",25")
    QTest.keyClick(panel.weights.field, Key.Key_Return)
    wait_for_weight(qtbot, session, link, 1.25)
    assert not panel.weights.field.isVisible()
    assert panel.canvas.hasFocus()


def test_that_a_double_click_opens_the_weight_and_picks_no_axis(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    link = link_of(panel)
    QTest.mouseClick(panel.canvas, LEFT, pos=pixel_of(panel, link))
    QTest.mouseDClick(panel.canvas, LEFT, pos=pixel_of(panel, link))
    field = panel.weights.field
    shown = typed_number(field.text())
    assert shown == pytest.approx(weight(session, link), rel=1e-4)
    assert panel.marks.pending is None
    QTest.keyClicks(field, "-0.5")
    QTest.keyClick(field, Key.Key_Enter)
    wait_for_weight(qtbot, session, link, -0.5)


def test_that_escape_leaves_the_weight_as_it_is(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    hover(panel, link_of(panel))
    QTest.keyClicks(panel.canvas, "7")
    QTest.keyClick(panel.weights.field, Key.Key_Escape)
    assert not panel.weights.field.isVisible()
    assert not session.can_undo


def test_that_what_is_no_number_is_not_set(
    panel: NetworkPanel, session: Session
) -> None:
    hover(panel, link_of(panel))
    QTest.keyClicks(panel.canvas, "-")
    QTest.keyClick(panel.weights.field, Key.Key_Return)
    assert panel.weights.field.isVisible()
    assert not session.can_undo


def test_that_the_keyboard_alone_reaches_each_weight_of_a_neuron(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    panel.canvas.set_marks(focused=NeuronTarget(0, 0))
    QTest.keyClick(panel.canvas, Key.Key_F2)
    field = panel.weights.field
    QTest.keyClicks(field, "0.5")
    QTest.keyClick(field, Key.Key_Tab)
    QTest.keyClicks(field, "0.75")
    QTest.keyClick(field, Key.Key_Return)
    wait_for_weight(qtbot, session, link_of(panel), 0.5)
    wait_for_weight(qtbot, session, link_of(panel, source=1), 0.75)


def test_that_a_weight_can_be_changed_while_training_runs(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    link = link_of(panel)
    session.play()
    qtbot.waitUntil(lambda: session.running)
    session.set_weights((link.index, 900.0))
    qtbot.waitUntil(lambda: abs(weight(session, link)) > 500.0)
    session.undo()
    qtbot.waitUntil(lambda: abs(weight(session, link)) < 500.0)
    assert session.running
    session.pause()
    qtbot.waitUntil(lambda: not session.running)


def test_that_weights_and_settings_are_undone_in_turn(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    link = link_of(panel)
    session.set_weights((link.index, 2.0))
    wait_for_weight(qtbot, session, link, 2.0)
    session.edit(mlp(3, scheme="batch"))
    session.undo()
    assert session.experiment.training.scheme == "sequential"
    before = frame_of(session).number
    session.undo()
    qtbot.waitUntil(lambda: frame_of(session).number > before)
    assert not session.can_undo


@pytest.mark.parametrize("text", ["", "nan", "inf", "1,2,3", "ω"])
def test_that_only_finite_numbers_are_numbers(text: str) -> None:
    assert typed_number(text) is None


def test_that_no_weight_is_set_while_another_network_is_on_its_way(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    failed: list[str] = []
    session.failed.connect(failed.append)
    last = frame_of(session).spec.n_parameters - 1
    with qtbot.waitSignal(session.run_changed):
        session.start(mlp(1))
        session.set_weights((last, 0.5), (0, 0.5))
    qtbot.waitUntil(lambda: is_settled(session))
    assert failed == []
    assert frame_of(session).parameters[0] != 0.5
    session.set_weights((0, 0.5))
    qtbot.waitUntil(lambda: frame_of(session).parameters[0] == 0.5)


def test_that_the_wheel_over_the_picture_of_the_network_before_sets_nothing(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    last = LinkTarget(moment_of(panel).frame.spec.n_parameters - 1)
    begun: list[tuple[int, int]] = []
    drawn: list[list[float]] = []

    def turn() -> None:
        shown, newest = moment_of(panel).frame.spec, frame_of(session).spec
        begun.append((shown.n_parameters, newest.n_parameters))
        drawn.append(frame_of(session).parameters.tolist())
        panel.canvas.turned.emit(last, 1.0, False)

    with qtbot.waitSignal(session.run_changed):
        session.start(mlp(1))
    # The session has the frame of the next network, the panel has its turn later.
    session.frame_changed.connect(turn)
    qtbot.waitUntil(lambda: bool(begun))
    session.frame_changed.disconnect(turn)
    qtbot.waitUntil(lambda: is_settled(session))
    assert begun[0][0] > begun[0][1]
    assert frame_of(session).parameters.tolist() == drawn[0]


def test_that_locks_of_a_network_still_to_come_are_not_drawn(
    panel: NetworkPanel,
) -> None:
    panel.canvas.set_marks(locked=(1, 10_000))
    assert moment_of(panel).locked == (1,)
    assert not panel.grab().isNull()
