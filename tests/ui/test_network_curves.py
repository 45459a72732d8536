"""The activation function inside the neurons, and where the present h is on it."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from nnsim.model.spec import LayerSpec
from tests.ui.conftest import open_experiment
from tests.ui.network_hands import graph_of, mlp, moment_of
from tests.ui.panel_hands import wait_for
from ui.panels.network.curves import activations_of, curve_axes, curve_box, present_sums
from ui.panels.network.panel import NetworkPanel
from ui.session import Session
from ui.theme import current_theme

BOX = QRectF(0.0, 0.0, 40.0, 30.0)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[NetworkPanel]:
    """The panel alone, showing the curves of 2-3-3."""
    panel = NetworkPanel(session)
    qtbot.addWidget(panel)
    panel.choices.choose_face("curve")
    panel.resize(560, 460)
    panel.show()
    open_experiment(qtbot, session, mlp(3))
    yield panel
    panel.hide()


def test_that_the_dot_stands_at_the_present_h_and_an_arrow_says_it_is_beyond(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    session.advance("step")
    frame = wait_for(qtbot, session, lambda f: f.n_steps == 1 and f.trace is not None)
    assert frame.trace is not None
    graph, moment = graph_of(panel), moment_of(panel)
    numbers = graph.numbers(current_theme(), moment)
    assert graph.layout is not None
    column, layer = graph.layout.column(0), frame.spec.layers[0]
    sums = frame.trace.forward.sums[0].mean(axis=0)
    axes, box = curve_axes(layer, sums), curve_box(numbers, column, 1)
    a = activations_of(layer, sums)[1]
    place, beyond = axes.place(box, float(sums[1]), float(a))
    assert a == pytest.approx(frame.trace.forward.activations[0].mean(axis=0)[1])
    assert beyond == 0
    h = (place.x() - box.center().x()) / (box.width() / 2.0) * axes.reach
    assert h == pytest.approx(sums[1])
    shown = axes.low + (box.bottom() - place.y()) / box.height() * (
        axes.high - axes.low
    )
    assert shown == pytest.approx(a)
    for value, way in ((100.0, 1), (-100.0, -1)):
        place, beyond = axes.place(box, value, 0.5)
        assert beyond == way
        assert box.adjusted(-1.0, -1.0, 1.0, 1.0).contains(place)


def test_that_unbounded_functions_hold_the_dot_inside() -> None:
    for activation in ("linear", "relu"):
        layer = LayerSpec(2, 3, activation=activation)
        sums = np.array([0.5, 240.0, -31.0])
        axes = curve_axes(layer, sums)
        values = activations_of(layer, sums)
        dots = [axes.place(BOX, *dot) for dot in zip(sums, values, strict=True)]
        assert all(beyond == 0 and BOX.contains(place) for place, beyond in dots)


@pytest.mark.parametrize("activation", ["step", "sigmoid", "tanh", "softmax"])
def test_that_the_axes_of_bounded_functions_never_move(activation: str) -> None:
    layer = LayerSpec(2, 3, activation=activation, slope=2.0)
    with_sums = curve_axes(layer, np.array([0.5, 240.0, -31.0]))
    assert with_sums == curve_axes(layer, None)


def test_that_a_picked_sample_gives_the_dot_where_no_step_is_shown(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    assert present_sums(moment_of(panel), 0) is None
    before = panel.canvas.grab().toImage()
    session.wish(sample=4)
    frame = wait_for(qtbot, session, lambda f: f.sample is not None)
    assert frame.sample is not None
    sums = present_sums(moment_of(panel), 0)
    assert sums is not None
    assert np.array_equal(sums, frame.sample.sums[0])
    assert panel.canvas.grab().toImage() != before
