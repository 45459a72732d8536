"""The panel of weights over time, on a real run with real clicks."""

import weakref
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.engine.networks import make_spec
from tests.ui.conftest import open_experiment
from tests.ui.network_hands import advance, mlp, pixel_of
from tests.ui.panel_hands import frame_of, run_epochs
from tests.ui.reopening import open_other
from ui.palettes import THEMES
from ui.panels.network.moment import LinkTarget, NeuronTarget
from ui.panels.network.panel import NetworkPanel
from ui.panels.over_epochs.scale import WayScale
from ui.panels.over_epochs.weight_choice import chosen_weights
from ui.panels.over_epochs.weight_history import WeightHistoryPanel
from ui.selection import Selection
from ui.session import Session
from ui.theme import apply_theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> Iterator[QWidget]:
    """The panel beside the network, 2-3-3."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(NetworkPanel(session))
    row.addWidget(WeightHistoryPanel(session))
    qtbot.addWidget(window)
    window.resize(1000, 400)
    window.show()
    open_experiment(qtbot, session, mlp(3))
    yield window
    window.hide()


@pytest.fixture
def panel(window: QWidget) -> WeightHistoryPanel:
    found = window.findChild(WeightHistoryPanel)
    assert isinstance(found, WeightHistoryPanel)
    return found


@pytest.fixture
def network(window: QWidget) -> NetworkPanel:
    found = window.findChild(NetworkPanel)
    assert isinstance(found, NetworkPanel)
    return found


def keys(panel: WeightHistoryPanel) -> tuple[int, ...]:
    return panel.view.ways.keys


def line_at(panel: WeightHistoryPanel, place: int, way: int) -> QPoint:
    """Return the pixel of a place of a line."""
    ways = panel.view.ways
    epoch, value = float(ways.epochs[place]), float(ways.values[place, way])
    return panel.view.to_point(epoch, value).toPoint()


def pick(qtbot: QtBot, panel: WeightHistoryPanel, network: NetworkPanel) -> None:
    """Click the second hidden neuron and wait for its lines."""
    pixel = pixel_of(network, NeuronTarget(0, 1))
    QTest.mouseClick(network.canvas, LEFT, pos=pixel)
    qtbot.waitUntil(lambda: keys(panel) == (1, 4, 7))


# --- which weights -------------------------------------------------------------------


def test_that_without_a_pick_the_axes_of_the_error_surface_are_shown(
    panel: WeightHistoryPanel,
) -> None:
    assert keys(panel) == (0, 3)
    assert panel.view.ways.names == ("ω x₁→h₁", "ω x₂→h₁")
    assert "pick a neuron" in panel.caption


def test_that_other_axes_are_followed(
    qtbot: QtBot, session: Session, panel: WeightHistoryPanel
) -> None:
    session.wish(surface_weights=(2, 10))
    qtbot.waitUntil(lambda: keys(panel) == (2, 10))


def test_that_a_click_on_a_neuron_shows_the_weights_into_it(
    qtbot: QtBot, panel: WeightHistoryPanel, network: NetworkPanel
) -> None:
    pick(qtbot, panel, network)
    assert panel.view.ways.names == ("ω x₁→h₂", "ω x₂→h₂", "θ→h₂")
    assert panel.caption == "weights into h₂"


def test_that_of_an_input_the_weights_that_leave_it_are_shown() -> None:
    spec = make_spec((2, 3, 1))
    choice = chosen_weights(
        spec, np.zeros(spec.n_parameters), Selection(neuron=(-1, 1)), None
    )
    assert choice.indices == (3, 4, 5)
    assert choice.words == "weights that leave x₂"


def test_that_of_many_weights_the_largest_are_shown_and_it_is_said() -> None:
    spec = make_spec((40, 2))
    parameters = np.arange(82.0) * np.where(np.arange(82) % 4 < 2, 1.0, -1.0)
    selection = Selection(neuron=(0, 1))
    choice = chosen_weights(spec, parameters, selection, None)
    assert choice.indices == tuple(range(59, 82, 2))
    assert choice.words == "the 12 largest of 41 weights into o₂"


@pytest.mark.parametrize("place", [(0, 3), (2, 0), (-2, 0), (1, 9)])
def test_that_a_pick_that_is_no_neuron_leaves_the_axes(place: tuple[int, int]) -> None:
    spec = make_spec((2, 3, 1))
    zeros = np.zeros(spec.n_parameters)
    choice = chosen_weights(spec, zeros, Selection(neuron=place), (99, 1))
    assert choice.indices == (0, 3)


def test_that_a_low_panel_shows_no_more_lines_than_it_can_name(
    qtbot: QtBot, session: Session, window: QWidget, panel: WeightHistoryPanel
) -> None:
    open_other(qtbot, session, mlp(12))
    session.select(replace(session.selection, neuron=(1, 0)))
    qtbot.waitUntil(lambda: len(keys(panel)) == 12)
    window.resize(1000, 160)
    qtbot.waitUntil(lambda: len(keys(panel)) < 12)
    assert len(keys(panel)) <= panel.view.most_names()
    assert panel.caption.startswith(f"the {len(keys(panel))} largest of 13")


# --- their way -----------------------------------------------------------------------


def test_that_lines_end_at_the_present_weights(
    qtbot: QtBot, session: Session, panel: WeightHistoryPanel
) -> None:
    frame = run_epochs(qtbot, session, 30)
    qtbot.waitUntil(lambda: panel.view.ways.present == 30.0)
    ways = panel.view.ways
    assert ways.epochs[0] == 0.0
    assert ways.epochs[-1] == 30.0
    assert np.array_equal(ways.values[-1], frame.parameters[[0, 3]])


def test_that_lines_grow_with_every_single_step(
    qtbot: QtBot, session: Session, panel: WeightHistoryPanel
) -> None:
    for n_steps in range(1, 4):
        frame = advance(qtbot, session, "step")
        qtbot.waitUntil(lambda: panel.view.ways.present > 0.0)
        qtbot.waitUntil(lambda n=n_steps: len(panel.view.ways.epochs) == n + 1)  # type: ignore[misc]
        assert panel.view.ways.values[-1, 0] == frame.parameters[0]
    assert panel.view.shown().x1 < 3.0


def test_that_a_click_goes_to_that_moment_and_lines_stay_whole(
    qtbot: QtBot, session: Session, panel: WeightHistoryPanel
) -> None:
    run_epochs(qtbot, session, 40)
    qtbot.waitUntil(lambda: panel.view.ways.present == 40.0)
    QTest.mouseClick(panel.view, LEFT, pos=line_at(panel, 10, 0))
    qtbot.waitUntil(lambda: frame_of(session).n_epochs == 10)
    qtbot.waitUntil(lambda: panel.view.ways.present == 10.0)
    assert panel.view.ways.epochs[-1] == 40.0
    assert frame_of(session).timeline.in_past


def test_that_another_run_begins_with_other_axes(
    qtbot: QtBot, session: Session, panel: WeightHistoryPanel
) -> None:
    run_epochs(qtbot, session, 50)
    qtbot.waitUntil(lambda: panel.view.shown().x1 > 50.0)
    session.new_weights()
    qtbot.waitUntil(lambda: panel.view.shown().x1 < 3.0)


def test_that_an_axis_grows_in_steps_with_zero_in_sight() -> None:
    scale = WayScale()
    scale.follow(np.array([0.0, 13.0]), np.array([[0.4], [1.7]]))
    shown = scale.linear()
    assert shown.y0 < 0.0 < shown.y1
    assert (shown.x1, shown.y1) == pytest.approx((15.225, 2.06))
    scale.follow(np.array([0.0, 14.0]), np.array([[0.4], [np.nan]]))
    assert scale.linear() == shown


# --- pointing ------------------------------------------------------------------------


def test_that_the_line_under_the_pointer_lights_its_link(
    qtbot: QtBot, session: Session, panel: WeightHistoryPanel, network: NetworkPanel
) -> None:
    pick(qtbot, panel, network)
    run_epochs(qtbot, session, 20)
    qtbot.waitUntil(lambda: panel.view.ways.present == 20.0)
    QTest.mouseMove(panel.view, line_at(panel, 8, 1))
    qtbot.waitUntil(lambda: session.pointing.target == 4)
    name, epoch = panel.view.readout()
    assert name.startswith("ω x₂→h₂ = ")
    assert epoch == "epoch 8"
    assert network.canvas.marks.linked == LinkTarget(4)
    QTest.mouseMove(panel.view, QPoint(2, 2))
    qtbot.waitUntil(lambda: session.pointing.target is None)
    assert panel.view.front is None


def test_that_a_link_under_the_pointer_brings_its_line_forward(
    qtbot: QtBot, session: Session, panel: WeightHistoryPanel, network: NetworkPanel
) -> None:
    pick(qtbot, panel, network)
    QTest.mouseMove(network.canvas, pixel_of(network, LinkTarget(1)))
    qtbot.waitUntil(lambda: panel.view.front == 1)
    assert panel.view.readout()[0].startswith("ω x₁→h₂")


# --- its life ------------------------------------------------------------------------


def test_that_a_hidden_panel_asks_for_nothing(
    qtbot: QtBot, session: Session, panel: WeightHistoryPanel
) -> None:
    before = session.demand
    panel.hide()
    assert before.weights_over_time == (0, 3)
    assert session.demand.weights_over_time == ()
    session.select(replace(session.selection, neuron=(0, 1)))
    assert session.demand.weights_over_time == ()
    qtbot.waitUntil(lambda: frame_of(session).weight_history is None)
    panel.show()
    qtbot.waitUntil(lambda: keys(panel) == (1, 4, 7))


def test_that_it_says_what_to_do_before_there_is_a_run(
    qtbot: QtBot, session: Session
) -> None:
    panel = WeightHistoryPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.view.words() == "Choose a scene at the top of the window."


@pytest.mark.parametrize("theme", list(THEMES))
def test_that_it_is_painted_at_every_size(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    window: QWidget,
    panel: WeightHistoryPanel,
    theme: str,
) -> None:
    apply_theme(qapp, THEMES[theme])
    run_epochs(qtbot, session, 30)
    for size in (QSize(1600, 800), QSize(900, 300), QSize(560, 180)):
        window.resize(size)
        panel.grab()
        inside = panel.view.plot_rect()
        assert panel.view.rect().contains(inside.toAlignedRect())
        assert inside.width() > 40.0


def test_that_weights_without_end_are_no_reason_to_fail(
    qtbot: QtBot, session: Session, panel: WeightHistoryPanel
) -> None:
    session.set_weights((0, float("inf")))
    qtbot.waitUntil(lambda: not np.isfinite(panel.view.ways.values).all())
    panel.grab()


def test_that_nothing_but_its_owner_keeps_the_panel_alive(session: Session) -> None:
    panel = WeightHistoryPanel(session)
    alive = weakref.ref(panel)
    del panel
    assert alive() is None
