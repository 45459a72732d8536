"""The spectrum panel over real spectra, by real clicks."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.scene import built_in_scene
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.controls_hands import click, tick
from tests.ui.panel_hands import frame_of, point_at, run_epochs, show_with_controls
from ui.palettes import THEMES
from ui.panels.spectrum.panel import SpectrumPanel
from ui.panels.spectrum.picture import SpectrumPicture, make_picture
from ui.selection import Selection
from ui.session import Session
from ui.theme import apply_theme

LEFT = Qt.MouseButton.LeftButton
FEATURES = (445, 3353)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[SpectrumPanel]:
    """The panel with its controls above it, over the spectra and 3753-8-7."""
    panel = SpectrumPanel(session)
    window = show_with_controls(qtbot, panel, 620, 420)
    open_spectra(qtbot, session)
    yield panel
    window.hide()


def open_spectra(qtbot: QtBot, session: Session, key: str = "spectra-mlp") -> None:
    experiment = built_in_scene(key).experiment
    open_experiment(qtbot, session, experiment, features=FEATURES)
    qtbot.waitUntil(
        lambda: is_settled(session) and frame_of(session).profiles is not None
    )


def picture_of(panel: SpectrumPanel) -> SpectrumPicture:
    assert panel.picture is not None
    return panel.picture


def click_at(panel: SpectrumPanel, wavelength: float, value: float) -> None:
    """Click on the plot, where an input and a value are."""
    pixel = panel.view.to_point(wavelength, value).toPoint()
    QTest.mouseClick(panel.view, LEFT, pos=pixel)


def test_that_each_class_has_its_mean_over_the_wavelengths(
    panel: SpectrumPanel,
) -> None:
    picture = picture_of(panel)
    run = panel.session.run
    assert run is not None
    assert [mean.name for mean in picture.means] == list("OBAFGKM")
    assert [mean.class_index for mean in picture.means] == list(range(7))
    assert picture.places[0] == 3541.0
    training = run.data.training
    assert training.labels is not None
    members = training.rows[training.labels == 6]
    expected = run.data.dataset.inputs[members].mean(axis=0)
    np.testing.assert_allclose(picture.means[6].values, expected)
    assert panel.view.titles() == ("wavelength (Å)", "flux ÷ mean flux")


def test_that_the_legend_names_every_class(panel: SpectrumPanel) -> None:
    names = [e.text for e in panel.legend.entries() if e.kind == "class"]
    assert names == list("OBAFGKM")


def test_that_network_units_are_drawn_and_named_when_they_are_asked_for(
    panel: SpectrumPanel,
) -> None:
    click(panel.controls.units.segment("network"))
    run = panel.session.run
    assert run is not None
    training = run.data.training
    assert training.labels is not None
    expected = training.inputs[training.labels == 3].mean(axis=0)
    np.testing.assert_allclose(picture_of(panel).means[3].values, expected)
    assert panel.view.titles()[1] == "network input x, standardised"


def test_that_the_spread_widens_the_picture_and_is_named(panel: SpectrumPanel) -> None:
    before = picture_of(panel)
    tick(panel.controls.spread)
    after = picture_of(panel)
    assert before.means[6].spread is None
    assert after.means[6].spread is not None
    assert after.y_range[1] > before.y_range[1]
    assert "standard deviation" in panel.caption


def test_that_the_first_neuron_is_drawn_where_none_is_picked_and_it_is_said(
    panel: SpectrumPanel,
) -> None:
    frame = frame_of(panel.session)
    weights = panel.view.weights
    assert weights is not None
    expected = frame.spec.weights(frame.parameters, 0)[:-1, 0]
    np.testing.assert_array_equal(weights.values, expected)
    assert weights.title == "weight ω → h₁"
    assert panel.footer.status.text().startswith("weights of hidden neuron 1 (h₁)")


def test_that_the_weights_are_those_of_the_picked_neuron_in_every_frame(
    qtbot: QtBot, panel: SpectrumPanel
) -> None:
    session = panel.session
    session.select(Selection(neuron=(0, 5)))
    before = panel.view.weights
    assert before is not None
    assert before.title == "weight ω → h₆"
    run_epochs(qtbot, session, 2)
    qtbot.waitUntil(lambda: is_settled(session))
    after, frame = panel.view.weights, frame_of(session)
    assert after is not None
    expected = frame.spec.weights(frame.parameters, 0)[:-1, 5]
    np.testing.assert_array_equal(after.values, expected)
    assert not np.array_equal(before.values, after.values)
    assert after.scale >= np.abs(after.values).max()


def test_that_a_neuron_of_a_later_layer_leaves_the_first_one(
    panel: SpectrumPanel,
) -> None:
    panel.session.select(Selection(neuron=(1, 4)))
    assert panel.neuron == 0


def test_that_without_a_hidden_layer_the_output_neurons_are_drawn(
    qtbot: QtBot, panel: SpectrumPanel
) -> None:
    open_spectra(qtbot, panel.session, "spectra-perceptron")
    panel.session.select(Selection(neuron=(0, 6)))
    assert panel.view.weights is not None
    assert panel.view.weights.title == "weight ω → o₇"
    assert "output o₇ (M)" in panel.footer.status.text()


def test_that_the_picked_sample_is_drawn_with_name_and_class(
    panel: SpectrumPanel,
) -> None:
    panel.session.select(Selection(sample=40))
    data = panel.session.run.data.dataset  # type: ignore[union-attr]
    sample = picture_of(panel).sample
    assert sample is not None
    np.testing.assert_array_equal(sample.values, data.inputs[40])
    assert sample.name == data.sample_names[40]
    assert data.labels is not None
    text = panel.footer.status.text()
    assert data.sample_names[40] in text
    assert f"class {data.class_names[data.labels[40]]}" in text
    wanted = f"{data.sample_names[40]} ({data.class_names[data.labels[40]]})"
    assert wanted in [e.text for e in panel.legend.entries()]


def test_that_a_click_picks_the_sample_that_passes_there_and_again_lets_it_go(
    panel: SpectrumPanel,
) -> None:
    click_at(panel, 5000.0, 1.1)
    row = panel.session.selection.sample
    assert row is not None
    pixel = panel.view.to_point(5000.0, 1.1).toPoint()
    x, y = panel.view.to_data(pixel.toPointF())
    place = panel.view.number_at(x)
    values = panel.session.run.data.dataset.inputs[:, place]  # type: ignore[union-attr]
    assert np.abs(values - y).min() == abs(values[row] - y)
    QTest.mouseClick(panel.view, LEFT, pos=pixel)
    assert panel.session.selection.sample is None


def test_that_two_clicks_pick_the_inputs_of_the_feature_space(
    panel: SpectrumPanel,
) -> None:
    session = panel.session
    click(panel.footer.picks.segment("x"))
    click_at(panel, 4341.0, 1.0)
    places = picture_of(panel).places
    assert session.demand.features is not None
    x, y = session.demand.features
    assert abs(places[x] - 4341.0) < 12.0
    assert y == FEATURES[1]
    click_at(panel, 6563.0, 1.0)
    assert session.demand.features is not None
    x_after, y = session.demand.features
    assert x_after == x
    assert abs(places[y] - 6563.0) < 12.0
    assert panel.footer.picks.choice() == "sample"
    assert session.selection.sample is None
    assert [pick.number for pick in panel.view.picks] == [x, y]
    assert panel.view.picks[0].text.startswith("x: 4")
    assert panel.view.picks[0].text.endswith("Å")


def test_that_the_way_back_leads_to_the_plane_of_the_scene(
    qtbot: QtBot, panel: SpectrumPanel
) -> None:
    panel.session.wish(features=(7, 9))
    assert panel.footer.back.isVisible()
    click(panel.footer.back)
    assert panel.session.demand.features is None
    assert not panel.footer.back.isVisible()
    qtbot.waitUntil(lambda: is_settled(panel.session))


def test_that_pointing_says_wavelength_and_all_values_there(
    panel: SpectrumPanel,
) -> None:
    panel.session.select(Selection(sample=40))
    point_at(panel.view, 5000.0, 1.0)
    place, picture = panel.view.pointed, picture_of(panel)
    assert place is not None
    texts = [line.text for line in panel.view.tip_lines()]
    assert texts[0].endswith("Å")
    assert len(texts) == 1 + 7 + 1 + 1
    for mean, text in zip(picture.means, texts[1:8], strict=True):
        assert text.startswith(f"{mean.name} ")
        shown = float(text.split(" ")[1])
        assert shown == pytest.approx(mean.values[place], rel=5e-3)
    assert texts[-1].startswith("ω ")
    QTest.mouseMove(panel.view, QPoint(2, 2))
    QApplication.processEvents()
    assert panel.view.tip_lines() == []


def test_that_a_low_plot_keeps_only_the_lines_that_are_needed(
    panel: SpectrumPanel,
) -> None:
    panel.window().resize(420, 190)
    QApplication.processEvents()
    point_at(panel.view, 5000.0, 1.0)
    texts = [line.text for line in panel.view.tip_lines()]
    assert len(texts) == 2


def test_that_profiles_are_wanted_only_while_the_panel_can_be_seen(
    panel: SpectrumPanel,
) -> None:
    wanted = []
    for show in (panel.show, panel.hide, panel.show):
        show()
        wanted.append(panel.session.demand.profiles)
    assert wanted == [True, False, True]


def test_that_inputs_without_an_order_are_named_and_it_is_said(
    qtbot: QtBot, panel: SpectrumPanel
) -> None:
    network = NetworkSettings(hidden=(HiddenSettings(neurons=3),))
    iris = Experiment(data=DataSettings(set="iris"), network=network)
    open_experiment(qtbot, panel.session, iris)
    qtbot.waitUntil(lambda: panel.picture is not None)
    assert panel.note.isVisible()
    assert "order has no meaning" in panel.note.text()
    assert picture_of(panel).places.tolist() == [1.0, 2.0, 3.0, 4.0]
    open_spectra(qtbot, panel.session)
    assert not panel.note.isVisible()
    assert picture_of(panel).is_curve


def test_that_new_weights_of_the_same_data_leave_the_curves_in_sight(
    qtbot: QtBot, panel: SpectrumPanel
) -> None:
    seen = []
    panel.session.run_changed.connect(lambda run: seen.append(panel.picture))
    with qtbot.waitSignal(panel.session.run_changed):
        panel.session.new_weights()
    assert seen[-1] is not None
    qtbot.waitUntil(lambda: is_settled(panel.session))


def test_that_regression_has_one_mean(qtbot: QtBot, panel: SpectrumPanel) -> None:
    open_experiment(qtbot, panel.session, Experiment(data=DataSettings(set="sine")))
    qtbot.waitUntil(lambda: panel.picture is not None)
    assert len(picture_of(panel).places) == 1
    assert [mean.name for mean in picture_of(panel).means] == [""]
    assert not panel.grab().isNull()


def test_that_a_sample_of_another_set_is_not_drawn(panel: SpectrumPanel) -> None:
    run, profiles = panel.session.run, frame_of(panel.session).profiles
    assert run is not None
    assert profiles is not None
    picture = make_picture(run.data, profiles, 10_000, "set", with_spread=False)
    assert picture.sample is None


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [(160, 110), (300, 260), (1500, 800)])
def test_that_the_panel_paints_at_every_size_in_every_theme(
    qapp: QApplication, panel: SpectrumPanel, theme: str, size: tuple[int, int]
) -> None:
    apply_theme(qapp, THEMES[theme])
    panel.window().resize(*size)
    tick(panel.controls.spread)
    panel.session.select(Selection(sample=3, neuron=(0, 1)))
    QApplication.processEvents()
    picture = panel.grab().toImage()
    rect = panel.view.plot_rect().toRect().translated(panel.view.pos())
    assert len({picture.pixel(x, y) for x, y in pixels_in(rect)}) > 3


def pixels_in(rect: QRect) -> list[tuple[int, int]]:
    """Return places all over a rectangle."""
    across = range(rect.left(), rect.right(), 3)
    return [(x, y) for x in across for y in range(rect.top(), rect.bottom(), 3)]
