"""Many inputs in the network graph: one band, one bundle a neuron, by real clicks."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.arrays import frozen
from nnsim.scene import built_in_scene
from tests.ui.conftest import open_experiment
from tests.ui.network_hands import graph_of, moment_of, written
from tests.ui.panel_hands import frame_of
from tests.ui.test_network_panel_parts import laid_out, network, weights_of
from ui.palettes import THEMES
from ui.panels.network.band import Bundles, band_box, brace_tip, make_bundles
from ui.panels.network.layout import Column
from ui.panels.network.links import choose_links
from ui.panels.network.moment import NeuronTarget
from ui.panels.network.panel import NetworkPanel
from ui.selection import Selection
from ui.session import Session
from ui.theme import apply_theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[NetworkPanel]:
    """The panel over the spectra: 3753-8-7."""
    panel = NetworkPanel(session)
    qtbot.addWidget(panel)
    panel.resize(520, 300)
    panel.show()
    open_experiment(qtbot, session, built_in_scene("spectra-mlp").experiment)
    yield panel
    panel.hide()


def bundles_of(panel: NetworkPanel) -> Bundles:
    bundles = graph_of(panel).bundles
    assert bundles is not None
    return bundles


def middle_of(panel: NetworkPanel, neuron: int) -> QPointF:
    """Return a place on a bundle, nearer to its neuron, where bundles are apart."""
    bundles = bundles_of(panel)
    begin, (x, y) = bundles.begin, bundles.ends[neuron].tolist()
    return QPointF(begin.x() + 0.6 * (x - begin.x()), begin.y() + 0.6 * (y - begin.y()))


def band_of(panel: NetworkPanel) -> Column:
    layout = graph_of(panel).layout
    assert layout is not None
    return layout.columns[0]


@pytest.mark.parametrize("room", [(340.0, 240.0), (200.0, 120.0), (1200.0, 600.0)])
@pytest.mark.parametrize("n_inputs", [33, 784, 3753])
def test_that_more_than_32_inputs_are_one_band_inside_the_picture(
    n_inputs: int, room: tuple[float, float]
) -> None:
    layout = laid_out(n_inputs, 16, 7, width=room[0], height=room[1])
    column = layout.columns[0]
    box = band_box(column)
    assert column.is_band
    assert column.drawn == ()
    assert box.left() >= 0.0
    assert box.top() >= layout.heading_height
    assert box.bottom() <= column.ys[-1] - column.bias_radius
    assert column.ys[-1] + column.bias_radius <= room[1]
    assert all(above < below for above, below in pairwise(column.ys[:-1].tolist()))
    assert brace_tip(layout).x() < layout.columns[1].x - layout.columns[1].radius


def test_that_32_inputs_stay_circles() -> None:
    assert not laid_out(32, 16, 7).columns[0].is_band
    spec = network(32, 16, 7)
    assert make_bundles(spec, weights_of(spec), laid_out(32, 16, 7)) is None


def test_that_a_bundle_tells_size_and_balance_of_all_weights_of_its_neuron() -> None:
    spec, layout = network(40, 3, 2), laid_out(40, 3, 2)
    parameters = weights_of(spec)
    bundles = make_bundles(spec, parameters, layout)
    assert bundles is not None
    weights = spec.weights(parameters, 0)[:-1]
    np.testing.assert_allclose(bundles.strengths, np.abs(weights).mean(axis=0))
    positive = np.where(weights > 0.0, weights, 0.0).sum(axis=0)
    negative = np.where(weights < 0.0, -weights, 0.0).sum(axis=0)
    balance = (positive - negative) / (positive + negative)
    np.testing.assert_allclose(bundles.balances, balance)


def test_that_weights_of_zero_have_no_balance() -> None:
    spec = network(40, 3, 2)
    bundles = make_bundles(spec, np.zeros(spec.n_parameters), laid_out(40, 3, 2))
    assert bundles is not None
    assert bundles.balances.tolist() == [0.0, 0.0, 0.0]


def test_that_single_links_of_a_band_are_those_of_its_bias_and_the_axes() -> None:
    spec = network(40, 3, 2)
    links = choose_links(spec, weights_of(spec), laid_out(40, 3, 2), always=(7,))
    first = links.layers == 0
    assert sorted(links.indices[first].tolist()) == [7, 120, 121, 122]


def test_that_the_band_says_how_many_inputs_from_where_to_where(
    panel: NetworkPanel,
) -> None:
    texts = written(panel, "gap", -1)
    assert texts == ["3\u202f753 inputs", "3\u202f541 Å", "7\u202f409 Å"]


def test_that_a_click_on_a_bundle_picks_its_neuron(panel: NetworkPanel) -> None:
    QTest.mouseClick(panel.canvas, LEFT, pos=middle_of(panel, 2).toPoint())
    assert panel.session.selection.neuron == (0, 2)
    assert "ω → h₃" in written(panel, "gap", -1)


def test_that_the_tooltip_of_a_bundle_says_what_its_look_means(
    panel: NetworkPanel,
) -> None:
    text = panel.canvas.describe(NeuronTarget(0, 2))
    weights = frame_of(panel.session).spec.weights(
        frame_of(panel.session).parameters, 0
    )[:-1, 2]
    assert "its 3\u202f753 weights" in text
    share = round(100.0 * float((weights > 0.0).mean()))
    assert f"{share}\u202f% positive" in text


def test_that_pointing_into_the_band_names_the_wavelength(panel: NetworkPanel) -> None:
    box = band_box(band_of(panel))
    top = QPointF(box.center().x(), box.top() + 0.5).toPoint()
    QTest.mouseMove(panel.canvas, top)
    QApplication.processEvents()
    hovered = panel.marks.hovered
    assert isinstance(hovered, NeuronTarget)
    assert hovered.layer == -1
    name = panel.session.run.data.input_names[hovered.number]  # type: ignore[union-attr]
    assert name in panel.canvas.describe(hovered)
    assert hovered.number < 100


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [(520, 300), (180, 130), (1200, 700)])
def test_that_the_band_changes_its_look_with_the_picked_neuron(
    panel: NetworkPanel,
    qapp: QApplication,
    theme: str,
    size: tuple[int, int],
) -> None:
    apply_theme(qapp, THEMES[theme])
    panel.resize(QSize(*size))
    before = panel.canvas.grab().toImage()
    QTest.mouseClick(panel.canvas, LEFT, pos=middle_of(panel, 1).toPoint())
    picked = moment_of(panel).marks.selected
    assert picked is not None
    assert picked.layer == 0
    after = panel.canvas.grab().toImage()
    box = band_box(band_of(panel)).toRect()
    assert before.copy(box) != after.copy(box)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_that_a_diverged_network_still_has_a_picture(
    panel: NetworkPanel, number: float
) -> None:
    frame = frame_of(panel.session)
    parameters = np.array(frame.parameters)
    parameters[:40] = number
    panel.show_frame(replace(frame, parameters=frozen(parameters)))
    panel.session.select(Selection(neuron=(0, 1)))
    assert not panel.grab().isNull()
