"""Esc clears what is picked, from every panel, unless something nearer uses it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnsim.scene import Scene
from tests.ui.gesture_hands import LEFT, NO_KEYS, open_window, panel_of
from tests.ui.network_hands import click as click_network
from tests.ui.network_hands import mlp, pixel_of
from ui.main_window import MainWindow
from ui.panels.catalogue import PANEL_ROWS
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.panels.network.moment import LinkTarget, NeuronTarget
from ui.panels.network.panel import NetworkPanel
from ui.selection import Selection

Key = Qt.Key
PICKED = Selection(
    sample=3, neuron=(0, 1), weight=2, cell=(1, 0), set_name="test", threshold=None
)
SHOWN = (
    "network",
    "feature_space",
    "confusion",
    "samples",
    "error_surface",
    "equations",
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    scene = Scene(key="test", title="Test", panels=SHOWN, experiment=mlp(3))
    yield from open_window(qtbot, scene)


def focusable(widget: QWidget) -> list[QWidget]:
    """Return what of a panel can have the keyboard."""
    found = [widget, *widget.findChildren(QWidget)]
    return [
        each
        for each in found
        if each.isVisible() and each.isEnabled() and each.focusPolicy() != NO_FOCUS
    ]


NO_FOCUS = Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("key", PANEL_ROWS)
def test_that_escape_clears_all_wherever_in_a_panel_the_keyboard_is(
    window: MainWindow, key: str
) -> None:
    window.docks.set_panel_shown(key, True)
    window.docks.turns.finish()
    QApplication.processEvents()
    session = window.session
    for widget in focusable(window.docks.docks[key]):
        session.select(PICKED)
        widget.setFocus()
        QTest.keyClick(widget, Key.Key_Escape)
        assert session.selection == Selection(set_name="test"), widget


def test_that_escape_clears_all_from_the_controls_and_the_bars(
    window: MainWindow,
) -> None:
    for place in (window.controls, window.timeline, window.top_bar):
        for widget in focusable(place):
            window.session.select(PICKED)
            widget.setFocus()
            QTest.keyClick(widget, Key.Key_Escape)
            assert window.session.selection == Selection(set_name="test"), widget


def test_that_escape_elsewhere_gives_up_the_first_of_two_links(
    window: MainWindow,
) -> None:
    panel = panel_of(window, NetworkPanel)
    click_network(panel, LinkTarget(0))
    assert panel.marks.pending == 0
    surface = window.docks.panel("error_surface")
    QTest.keyClick(surface, Key.Key_Escape)
    assert panel.marks.pending is None


def test_that_a_picked_link_uses_escape_before_the_selection(
    window: MainWindow,
) -> None:
    panel = panel_of(window, NetworkPanel)
    window.session.select(PICKED)
    click_network(panel, LinkTarget(0))
    QTest.keyClick(panel.canvas, Key.Key_Escape)
    assert panel.marks.pending is None
    assert window.session.selection == PICKED
    QTest.keyClick(panel.canvas, Key.Key_Escape)
    assert window.session.selection == Selection(set_name="test")


def test_that_a_maximised_panel_uses_escape_before_the_selection(
    window: MainWindow,
) -> None:
    panel = panel_of(window, NetworkPanel)
    title = window.docks.docks["network"].titleBarWidget()
    QTest.mouseDClick(title, LEFT, NO_KEYS, QPoint(20, 8))
    click_network(panel, NeuronTarget(0, 1))
    QTest.keyClick(panel.canvas, Key.Key_Escape)
    assert set(window.docks.visible_panels) == set(SHOWN)
    assert window.session.selection.neuron == (0, 1)
    QTest.keyClick(panel.canvas, Key.Key_Escape)
    assert window.session.selection.neuron is None


def test_that_the_brush_uses_escape_before_the_selection(window: MainWindow) -> None:
    panel = panel_of(window, FeatureSpacePanel)
    window.session.select(replace(window.session.selection, neuron=(0, 1)))
    QTest.keyClick(window, Key.Key_E)
    assert panel.paint_button.isChecked()
    QTest.keyClick(panel.view, Key.Key_Escape)
    assert not panel.paint_button.isChecked()
    assert window.session.selection.neuron == (0, 1)


def test_that_a_field_of_a_weight_uses_escape_before_the_selection(
    window: MainWindow,
) -> None:
    panel = panel_of(window, NetworkPanel)
    window.session.select(replace(window.session.selection, neuron=(0, 1)))
    QTest.mouseDClick(panel.canvas, LEFT, NO_KEYS, pixel_of(panel, LinkTarget(0)))
    QTest.keyClick(panel.weights.field, Key.Key_Escape)
    assert not panel.weights.field.isVisible()
    assert window.session.selection.neuron == (0, 1)
