"""A layer of the panel of gradients and its links in the network light each other."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.scene import built_in_scene
from tests.ui.conftest import is_settled
from tests.ui.gesture_hands import open_window, panel_of
from ui.main_window import MainWindow
from ui.panels.network.graph import link_tones
from ui.panels.network.links import PALE, STRONG
from ui.panels.network.panel import NetworkPanel
from ui.panels.over_epochs.gradients import GradientsPanel
from ui.pointing import Pointed, WeightLayer


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    yield from open_window(qtbot, built_in_scene("vanishing-gradients"))


def pointed_at(window: MainWindow) -> Pointed | None:
    return window.session.pointing.target


def hover_bar(window: MainWindow, layer: int) -> None:
    bars = panel_of(window, GradientsPanel).bars
    place = bars.bar_rect(layer, "gradient").center().toPoint()
    QTest.mouseMove(bars, place)
    QApplication.processEvents()


def tones(window: MainWindow) -> tuple[set[int], set[int]]:
    """Return the layers whose links are strong, and those whose links are pale."""
    panel = panel_of(window, NetworkPanel)
    panel.canvas.grab()
    view, moment = panel.choices.graph, panel.canvas.moment
    assert moment is not None
    assert view.links is not None
    found = link_tones(view.links, moment)
    layers = view.links.layers
    strong, pale = layers[found == STRONG], layers[found == PALE]
    return set(np.unique(strong).tolist()), set(np.unique(pale).tolist())


def test_that_a_bar_under_the_pointer_lights_its_links_in_the_graph(
    qtbot: QtBot, window: MainWindow
) -> None:
    hover_bar(window, 2)
    assert pointed_at(window) == WeightLayer(2)
    assert tones(window) == ({2}, {0, 1, 3, 4, 5, 6})
    panel_of(window, NetworkPanel).show_view("matrix")
    qtbot.waitUntil(lambda: is_settled(window.session))
    panel_of(window, NetworkPanel).canvas.grab()
    panel_of(window, NetworkPanel).show_view("graph")
    bars = panel_of(window, GradientsPanel).bars
    QTest.mouseMove(bars, QPoint(2, bars.height() - 2))
    QApplication.processEvents()
    assert pointed_at(window) is None
    assert tones(window)[0] == set()


def test_that_a_neuron_or_a_link_brings_its_layer_forward(window: MainWindow) -> None:
    panel, pointing = panel_of(window, GradientsPanel), window.session.pointing
    pointing.point((3, 1))
    assert panel.ways.front == 3
    pointing.point(0)
    assert panel.ways.front == 0
    pointing.point((-1, 0))
    assert panel.ways.front is None


def test_that_a_layer_that_is_gone_lights_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    hover_bar(window, 6)
    window.open_scene("xor-mlp")
    qtbot.waitUntil(lambda: window.session.scene is not None)
    qtbot.waitUntil(lambda: is_settled(window.session))
    assert panel_of(window, NetworkPanel).marks.layer is None
    assert pointed_at(window) is None


def test_that_a_layer_closes_no_other_gesture_of_the_graph(window: MainWindow) -> None:
    hover_bar(window, 1)
    assert panel_of(window, NetworkPanel).marks.pointed is None
    assert panel_of(window, NetworkPanel).marks.layer == 1
