"""A neuron, a sample, a cell, a place of the surface: one click, and all answer."""

from collections.abc import Iterator
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnsim.frames.frame import Frame
from nnsim.scene import Scene
from tests.ui.conftest import is_settled
from tests.ui.feature_space_hands import click_sample, map_of
from tests.ui.gesture_hands import LEFT, NO_KEYS, open_window, panel_of
from tests.ui.network_hands import click as click_network
from tests.ui.network_hands import hover, mlp, written
from tests.ui.panel_hands import frame_of, point_at, wait_for
from ui.main_window import MainWindow
from ui.panels.confusion.panel import ConfusionPanel
from ui.panels.error_surface.panel import ErrorSurfacePanel
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.panels.network.moment import LinkTarget, NeuronTarget
from ui.panels.network.panel import NetworkPanel
from ui.panels.outputs.panel import OutputsPanel
from ui.panels.samples.panel import SamplesPanel

Key = Qt.Key
SHOWN = (
    "network",
    "feature_space",
    "confusion",
    "samples",
    "error_surface",
    "equations",
    "outputs",
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    scene = Scene(key="test", title="Test", panels=SHOWN, experiment=mlp(3))
    yield from open_window(qtbot, scene)


def has_epochs(n_epochs: int, frame: Frame) -> bool:
    return frame.n_epochs == n_epochs


def pick_sample(qtbot: QtBot, window: MainWindow) -> int:
    """Click a training sample, and wait until its way was computed."""
    session = window.session
    assert session.run is not None
    row = int(session.run.data.training.rows[7])
    click_sample(panel_of(window, FeatureSpacePanel), session, row)
    picked = session.selection.sample
    assert picked is not None
    wait_for(qtbot, session, lambda f: f.sample is not None and f.sample.row == picked)
    qtbot.waitUntil(lambda: is_settled(session))
    return picked


def test_that_a_clicked_neuron_fills_the_feature_space_and_brings_out_its_line(
    qtbot: QtBot, window: MainWindow
) -> None:
    click_network(panel_of(window, NetworkPanel), NeuronTarget(0, 1))
    space = panel_of(window, FeatureSpacePanel)
    wait_for(qtbot, window.session, lambda _: map_of(space).largest is not None)
    looks = [line.look for line in map_of(space).lines]
    assert looks == ["aside", "selected", "aside"]


def test_that_a_neuron_fills_the_feature_space_while_the_pointer_rests_on_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    network, space = panel_of(window, NetworkPanel), panel_of(window, FeatureSpacePanel)
    hover(network, NeuronTarget(0, 2))
    assert "h₃" in network.canvas.describe(NeuronTarget(0, 2))
    wait_for(qtbot, window.session, lambda _: map_of(space).largest is not None)
    qtbot.waitUntil(lambda: space.caption.startswith("output of neuron h₃"))
    assert "Esc" not in space.caption
    assert window.session.selection.neuron is None
    hover(network, LinkTarget(0))
    qtbot.waitUntil(lambda: map_of(space).largest is None)


def test_that_the_picked_neuron_comes_back_when_the_pointer_leaves_another(
    qtbot: QtBot, window: MainWindow
) -> None:
    network, space = panel_of(window, NetworkPanel), panel_of(window, FeatureSpacePanel)
    click_network(network, NeuronTarget(0, 0))
    hover(network, NeuronTarget(0, 2))
    qtbot.waitUntil(lambda: space.caption.startswith("output of neuron h₃"))
    hover(network, LinkTarget(0))
    qtbot.waitUntil(lambda: space.caption.startswith("output of neuron h₁"))


def test_that_a_clicked_sample_goes_forward_through_the_graph(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel = panel_of(window, NetworkPanel)
    assert written(panel, "value", 0) == []
    pick_sample(qtbot, window)
    sample, values = frame_of(window.session).sample, panel.values
    assert sample is not None
    assert values is not None
    for shown, true in zip(values.activations[1:], sample.activations, strict=True):
        assert shown is not None
        assert np.array_equal(shown, true)
    assert values.deltas == (None, None)
    assert panel.status.text() == f"sample {sample.row + 1}"


def test_that_a_step_at_work_comes_before_the_picked_sample(
    qtbot: QtBot, window: MainWindow
) -> None:
    pick_sample(qtbot, window)
    window.setFocus()
    QTest.keyClick(window, Key.Key_Down)
    wait_for(qtbot, window.session, lambda f: f.phase is not None)
    qtbot.waitUntil(lambda: is_settled(window.session))
    values = panel_of(window, NetworkPanel).values
    assert values is not None
    assert values.picked is None
    assert values.glow == -1


def test_that_a_sample_let_go_leaves_the_graph(
    qtbot: QtBot, window: MainWindow
) -> None:
    pick_sample(qtbot, window)
    window.setFocus()
    QTest.keyClick(window, Key.Key_Escape)
    wait_for(qtbot, window.session, lambda f: f.sample is None)
    qtbot.waitUntil(lambda: is_settled(window.session))
    values = panel_of(window, NetworkPanel).values
    assert values is not None
    assert values.n_samples == 0


def test_that_a_clicked_sample_lights_its_cell_its_line_and_its_bars(
    qtbot: QtBot, window: MainWindow
) -> None:
    row = pick_sample(qtbot, window)
    session = window.session
    assert session.run is not None
    samples = session.run.data.training
    assert samples.labels is not None
    predicted = frame_of(session).evaluations[0].predicted
    assert predicted is not None
    picture = panel_of(window, ConfusionPanel).view.picture
    assert picture is not None
    place = int(np.flatnonzero(samples.rows == row)[0])
    cell = (int(samples.labels[place]), int(predicted[place]))
    assert picture.sample_cell == cell
    bars = panel_of(window, OutputsPanel)
    assert bars.sample_label.text().startswith(f"sample {row + 1} ")
    assert bars.picture is not None
    line = panel_of(window, SamplesPanel).table.currentIndex().row()
    assert int(panel_of(window, SamplesPanel).model.rows[line]) == row


def test_that_a_clicked_cell_rings_its_samples_in_space_and_table(
    window: MainWindow,
) -> None:
    session = window.session
    confusion = frame_of(session).evaluations[0].confusion
    assert confusion is not None
    actual, predicted = (int(n) for n in np.argwhere(confusion > 0)[0])
    view = panel_of(window, ConfusionPanel).view
    place = view.cell_rect(actual, predicted).center().toPoint()
    QTest.mouseClick(view, LEFT, NO_KEYS, place)
    assert session.selection.cell == (actual, predicted)
    n_inside = int(confusion[actual, predicted])
    ringed = panel_of(window, FeatureSpacePanel).marked_rows("ringed")
    assert len(ringed) == n_inside
    listed = panel_of(window, SamplesPanel).model.rows
    assert sorted(int(row) for row in listed) == sorted(ringed)


def test_that_two_clicked_links_become_the_axes_of_the_shown_surface(
    qtbot: QtBot, window: MainWindow
) -> None:
    network = panel_of(window, NetworkPanel)
    surface = panel_of(window, ErrorSurfacePanel)
    assert (surface.x_picker.weight(), surface.y_picker.weight()) != (1, 9)
    for index in (1, 9):
        click_network(network, LinkTarget(index))
    qtbot.waitUntil(
        lambda: (surface.x_picker.weight(), surface.y_picker.weight()) == (1, 9)
    )


def test_that_a_start_clicked_on_the_surface_is_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    before = frame_of(session).parameters
    view = panel_of(window, ErrorSurfacePanel).view
    assert view.surface is not None
    (x0, x1), (y0, y1) = view.surface.where.x_range, view.surface.where.y_range
    place = point_at(view, 0.7 * x0 + 0.3 * x1, 0.4 * y0 + 0.6 * y1)
    QTest.mouseClick(view, LEFT, pos=place)
    wait_for(qtbot, session, lambda f: (f.parameters != before).sum() == 2)
    qtbot.waitUntil(lambda: is_settled(session))
    window.setFocus()
    QTest.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, session, lambda f: np.array_equal(f.parameters, before))


def test_that_the_pointer_on_the_way_reads_epoch_error_and_rate(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    for n_epochs in (1, 2):
        QTest.keyClick(window, Key.Key_Right, shift)
        wait_for(qtbot, window.session, partial(has_epochs, n_epochs))
    qtbot.waitUntil(lambda: is_settled(window.session))
    view = panel_of(window, ErrorSurfacePanel).view
    assert view.surface is not None
    point_at(view, *view.surface.path[-1].tolist())
    lines = view.readout()
    assert lines[0].startswith("epoch 2, step ")
    assert lines[2].startswith("E ")
    assert lines[3] == "η 1.00"


def test_that_a_picked_neuron_has_its_equation(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.setFocus()
    QTest.keyClick(window, Key.Key_Right)
    wait_for(qtbot, window.session, lambda f: f.n_steps == 1)
    qtbot.waitUntil(lambda: is_settled(window.session))
    equations = window.docks.panel("equations")
    before = equations.caption
    click_network(panel_of(window, NetworkPanel), NeuronTarget(0, 2))
    assert window.session.selection.neuron == (0, 2)
    qtbot.waitUntil(lambda: equations.caption != before)
