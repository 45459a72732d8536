"""Neurons and layers come and go on the graph, by real clicks and keys."""

from collections.abc import Iterator

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.arrays import FloatArray
from nnsim.frames.frame import Frame
from nnsim.model.spec import WeightPlace
from tests.ui.conftest import open_experiment
from tests.ui.network_hands import choose, hover, mlp, opened, right_click
from tests.ui.panel_hands import frame_of, run_epochs
from ui.panels.network.handles import LOWEST, Kind
from ui.panels.network.moment import NeuronTarget
from ui.panels.network.panel import NetworkPanel
from ui.selection import Selection
from ui.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[NetworkPanel]:
    """The panel over a trained 2-3-3, the pointer on a neuron."""
    panel = NetworkPanel(session)
    qtbot.addWidget(panel)
    panel.resize(620, 460)
    panel.show()
    open_experiment(qtbot, session, mlp(3))
    panel.activateWindow()
    panel.canvas.setFocus()
    run_epochs(qtbot, session, 5)
    hover(panel, NeuronTarget(0, 0))
    yield panel
    if panel.menus.menu is not None:
        panel.menus.menu.close()
    panel.hide()


def press(panel: NetworkPanel, kind: Kind, layer: int) -> None:
    button = panel.handles.buttons[kind, layer]
    assert button.isVisible()
    QTest.mouseClick(button, LEFT)


def wait_for_sizes(qtbot: QtBot, session: Session, *sizes: int) -> Frame:
    qtbot.waitUntil(
        lambda: session.frame is not None and session.frame.spec.sizes == sizes
    )
    return frame_of(session)


def weights_of(frame: Frame, layer: int) -> FloatArray:
    return frame.spec.weights(np.asarray(frame.parameters), layer)


def test_that_plus_adds_a_neuron_and_all_other_weights_stay_to_the_bit(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    before = frame_of(session)
    with qtbot.waitSignal(session.said) as said:
        press(panel, "add", 0)
    assert said.args == ["Hidden layer 1 has 4 neurons now; all other weights stay."]
    after = wait_for_sizes(qtbot, session, 2, 4, 3)
    assert np.array_equal(weights_of(after, 0)[:, :3], weights_of(before, 0))
    kept = np.delete(weights_of(after, 1), 3, axis=0)
    assert np.array_equal(kept, weights_of(before, 1))


def test_that_minus_removes_the_picked_neuron_alone(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    before = frame_of(session)
    session.select(Selection(neuron=(0, 1)))
    press(panel, "remove", 0)
    after = wait_for_sizes(qtbot, session, 2, 2, 3)
    assert np.array_equal(
        weights_of(after, 0), np.delete(weights_of(before, 0), 1, axis=1)
    )
    assert np.array_equal(
        weights_of(after, 1), np.delete(weights_of(before, 1), 1, axis=0)
    )


def test_that_undo_brings_the_network_back_with_its_trained_weights(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    before = frame_of(session)
    press(panel, "remove", 0)
    wait_for_sizes(qtbot, session, 2, 2, 3)
    session.undo()
    back = wait_for_sizes(qtbot, session, 2, 3, 3)
    assert np.array_equal(back.parameters, before.parameters)
    session.redo()
    wait_for_sizes(qtbot, session, 2, 2, 3)


def test_that_a_layer_comes_and_goes_by_the_menu(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    before = frame_of(session)
    choose(right_click(panel, NeuronTarget(0, 1)), "Add a layer after this one")
    deeper = wait_for_sizes(qtbot, session, 2, 3, 3, 3)
    assert np.array_equal(weights_of(deeper, 0), weights_of(before, 0))
    choose(right_click(panel, NeuronTarget(1, 1)), "Remove this layer")
    after = wait_for_sizes(qtbot, session, 2, 3, 3)
    assert np.array_equal(weights_of(after, 0), weights_of(before, 0))


def test_that_a_layer_is_put_between_by_its_handle(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    press(panel, "layer", 1)
    wait_for_sizes(qtbot, session, 2, 3, 3, 3)


def test_that_the_menu_of_a_focused_neuron_removes_it_by_keys(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    panel.canvas.set_marks(focused=NeuronTarget(0, 2))
    QTest.keyClick(panel.canvas, Qt.Key.Key_Menu)
    choose(opened(panel), "Remove this neuron")
    wait_for_sizes(qtbot, session, 2, 2, 3)


def test_that_locks_and_silence_follow_their_neurons(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    spec = frame_of(session).spec
    lock = spec.index(WeightPlace(1, 2, 0))
    hidden = replace(session.experiment.network.hidden[0], silenced=(2,))
    session.edit(
        replace(
            session.experiment,
            training=replace(session.experiment.training, locked=(lock,)),
            network=replace(session.experiment.network, hidden=(hidden,)),
        )
    )
    choose(right_click(panel, NeuronTarget(0, 0)), "Remove this neuron")
    after = wait_for_sizes(qtbot, session, 2, 2, 3)
    assert session.experiment.network.hidden[0].silenced == (1,)
    assert session.experiment.training.locked == (
        after.spec.index(WeightPlace(1, 1, 0)),
    )


def test_that_the_last_neuron_of_a_layer_stays_and_the_handle_says_why(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    open_experiment(qtbot, session, mlp(1))
    hover(panel, NeuronTarget(0, 0))
    button = panel.handles.buttons["remove", 0]
    assert not button.isEnabled()
    assert "remove the whole layer" in button.toolTip()


def test_that_new_weights_after_a_change_draw_the_whole_network(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    press(panel, "add", 0)
    given = wait_for_sizes(qtbot, session, 2, 4, 3)
    session.new_weights()
    qtbot.waitUntil(lambda: frame_of(session).run_id != given.run_id)
    qtbot.waitUntil(
        lambda: not np.isin(frame_of(session).parameters, given.parameters).any()
    )
    assert session.experiment.network.initial_weights.distribution != "given"


def test_that_handles_are_seen_only_while_somebody_is_at_the_graph(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    assert all(button.isVisible() for button in panel.handles.buttons.values())
    panel.canvas.clearFocus()
    panel.handles.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    panel.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.processEvents()
    panel.handles.follow()
    assert not any(button.isVisible() for button in panel.handles.buttons.values())


def test_that_a_low_panel_leaves_all_its_room_to_the_graph(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    assert panel.handles.isVisible()
    panel.resize(620, LOWEST - 1)
    qtbot.waitUntil(lambda: not panel.handles.isVisible())
    panel.resize(620, 460)
    qtbot.waitUntil(panel.handles.isVisible)
