"""The menu of a link and of a neuron, by real right clicks and keys."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnsim.model.spec import WeightPlace
from tests.ui.conftest import open_experiment
from tests.ui.network_hands import (
    choose,
    graph_of,
    hover,
    mlp,
    moment_of,
    opened,
    right_click,
)
from tests.ui.panel_hands import frame_of
from ui.panels.network.link_numbers import link_numbers
from ui.panels.network.moment import LinkTarget, NeuronTarget
from ui.panels.network.panel import NetworkPanel
from ui.session import Session
from ui.theme import current_theme

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
    if panel.menus.menu is not None:
        panel.menus.menu.close()
    panel.hide()


def link_of(panel: NetworkPanel, source: int = 0, neuron: int = 0) -> LinkTarget:
    """Return the link from an input to a hidden neuron; at first one uncrossed."""
    place = WeightPlace(0, source, neuron)
    return LinkTarget(moment_of(panel).frame.spec.index(place))


def locked(session: Session) -> tuple[int, ...]:
    """Return the weights that are locked."""
    return session.experiment.training.locked


def test_that_a_locked_weight_stays_as_it_is_until_unlocked(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    link = link_of(panel)
    before = frame_of(session).parameters
    choose(right_click(panel, link), "Lock this weight")
    assert locked(session) == panel.marks.locked == (link.index,)
    session.advance("epoch")
    qtbot.waitUntil(lambda: bool((frame_of(session).parameters != before).any()))
    assert frame_of(session).parameters[link.index] == before[link.index]
    choose(right_click(panel, link), "Unlock this weight")
    assert locked(session) == ()
    session.undo()
    assert locked(session) == (link.index,)


def test_that_a_weight_is_set_to_zero_and_back(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    link = link_of(panel)
    before = float(frame_of(session).parameters[link.index])
    choose(right_click(panel, link), "Set to 0")
    qtbot.waitUntil(lambda: frame_of(session).parameters[link.index] == 0.0)
    session.undo()
    qtbot.waitUntil(lambda: frame_of(session).parameters[link.index] == before)


def test_that_the_menu_opens_the_field_of_the_weight(panel: NetworkPanel) -> None:
    choose(right_click(panel, link_of(panel)), "Edit…")
    assert panel.weights.field.isVisible()


def test_that_one_axis_of_the_error_surface_changes_and_the_other_stays(
    panel: NetworkPanel, session: Session
) -> None:
    session.wish(error_surface=True, surface_weights=(4, 5))
    link = link_of(panel)
    choose(right_click(panel, link), "x axis of the error surface")
    assert session.demand.surface_weights == (link.index, 5)
    choose(right_click(panel, link), "y axis of the error surface")
    assert session.demand.surface_weights == (5, link.index)


def test_that_a_neuron_and_its_layer_are_locked_with_the_keyboard(
    panel: NetworkPanel, session: Session
) -> None:
    panel.canvas.set_marks(focused=NeuronTarget(0, 1))
    QTest.keyClick(panel.canvas, Key.Key_F10, SHIFT)
    choose(opened(panel), "Lock its weights")
    assert locked(session) == tuple(
        link_of(panel, source, 1).index for source in range(3)
    )
    QTest.keyClick(panel.canvas, Key.Key_Menu)
    choose(opened(panel), "Lock the whole layer")
    assert len(locked(session)) == 9
    QTest.keyClick(panel.canvas, Key.Key_Menu)
    choose(opened(panel), "Unlock the whole layer")
    assert locked(session) == ()


def test_that_a_locked_weight_looks_different(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    link = link_of(panel)
    hover(panel, link)
    before = panel.canvas.grab().toImage()
    panel.menus.lock((link.index,), True)
    qtbot.waitUntil(lambda: panel.marks.locked == (link.index,))
    assert panel.canvas.grab().toImage() != before


def test_that_numbers_on_the_links_are_shown_on_demand(
    qtbot: QtBot, panel: NetworkPanel
) -> None:
    panel.show_view("graph")
    before = panel.canvas.grab().toImage()
    choose(right_click(panel, NeuronTarget(0, 1)), "Numbers on the links")
    panel.canvas.set_marks(hovered=None)
    qtbot.waitUntil(lambda: panel.canvas.grab().toImage() != before)
    graph, moment = graph_of(panel), moment_of(panel)
    assert graph.layout is not None
    assert graph.links is not None
    theme = current_theme()
    labels = dict(link_numbers(theme, graph.layout, graph.links, moment, []))
    assert len(labels) > len(graph.links) / 2
    boxes = [label.box for label in labels.values()]
    assert not any(a.intersects(b) for a, b in combinations(boxes, 2))
