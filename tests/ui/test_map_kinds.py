"""Probability, spread and values in the feature space, by real choices on a run."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import StopSettings, TrainingSettings
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.controls_hands import pick
from tests.ui.feature_space_hands import CURVE, GATE, decision_of, map_of
from tests.ui.panel_hands import MLP, frame_of, run_epochs, show_with_controls, wait_for
from tests.ui.reopening import open_other
from ui.palettes import THEMES
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.panels.feature_space.region_image import probability_image, spread_image
from ui.panels.feature_space.weight_arrow import WeightArrow, paint_arrow
from ui.panels.sample_places import places_in_plane, shown_marks
from ui.session import Session
from ui.theme import apply_theme
from ui.widgets.markers import NEUTRAL
from ui.widgets.plane_mapping import PlaneMapping, PlaneRange

NEVER = StopSettings(epochs=0)
DROPOUT = Experiment(
    network=NetworkSettings(hidden=(HiddenSettings(neurons=8, dropout=0.5),)),
    training=TrainingSettings(scheme="mini-batch", learning_rate=1.0, stop=NEVER),
)
HEBB = Experiment(
    data=DataSettings(set="tilted-cloud"),
    network=NetworkSettings(output=OutputSettings(activation="linear", bias=False)),
    training=TrainingSettings(rule="hebb", learning_rate=0.05, stop=NEVER),
)
LIGHT = THEMES["light"]


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[FeatureSpacePanel]:
    """The panel with its controls above it, showing three classes."""
    panel = FeatureSpacePanel(session)
    window = show_with_controls(qtbot, panel, 520, 420)
    open_experiment(qtbot, session, MLP)
    yield panel
    window.hide()


def ready(qtbot: QtBot, panel: FeatureSpacePanel, kind: str) -> None:
    qtbot.waitUntil(lambda: map_of(panel).kind == kind, timeout=10_000)


def test_that_only_maps_that_mean_something_are_offered(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    choice = panel.controls.map_choice
    assert choice.keys() == ("decision", "probability", "error", "relief")
    open_other(qtbot, session, DROPOUT)
    assert choice.keys() == ("decision", "probability", "spread", "error", "relief")
    open_other(qtbot, session, GATE)
    assert choice.keys() == ("decision", "error", "relief")
    open_other(qtbot, session, CURVE)
    assert choice.keys() == ("decision",)
    assert not choice.isVisible()


def test_that_the_probability_map_is_chosen_in_the_title_and_says_how_it_is_made(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    pick(panel.controls.map_choice, "probability")
    ready(qtbot, panel, "probability")
    assert session.demand.map_kind == "probability"
    assert decision_of(panel).probability is not None
    first = panel.legend.entries()[0]
    assert (first.kind, first.text) == ("depth", "p = a / Σ a")
    assert list(first.ends) == pytest.approx([1.0 / 3.0, 1.0])
    assert "divided by the sum of all activations" in panel.caption
    assert {line.look for line in map_of(panel).lines} == {"aside"}
    assert not any(entry.kind == "hatch" for entry in panel.legend.entries())
    pick(panel.controls.map_choice, "decision")
    assert map_of(panel).kind == "decision"
    assert panel.legend.entries()[0].kind == "class"


def test_that_the_menu_of_the_map_offers_the_same(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, DROPOUT)
    shown = [action for action in panel.map_view.actions() if action.isVisible()]
    assert len(shown) == 5
    panel.controls.map_choice.action("spread").trigger()
    ready(qtbot, panel, "spread")
    assert panel.controls.map_choice.choice() == "spread"


def test_that_the_spread_map_has_its_own_grid_and_a_round_legend(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, DROPOUT)
    session.wish(map_kind="spread")
    ready(qtbot, panel, "spread")
    decision = decision_of(panel)
    assert decision.spread is not None
    assert decision.classes is not None
    assert decision.spread.shape != decision.classes.shape
    entry = panel.legend.entries()[0]
    assert entry.kind == "spread"
    assert entry.ends[0] == 0.0
    assert entry.ends[1] >= decision.spread.max()
    assert "Monte-Carlo dropout, 50 passes" in panel.caption
    words = panel.describe(0.0, 0.0).splitlines()
    assert any(line.startswith("spread 0.") for line in words)


def test_that_a_kind_the_network_lacks_is_shown_as_regions(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    session.wish(map_kind="spread")
    run_epochs(qtbot, session, 1)
    assert map_of(panel).kind == "decision"
    assert panel.legend.entries()[0].kind == "class"


def test_that_a_picked_neuron_fills_the_space_whatever_is_wished(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    session.wish(map_kind="probability")
    ready(qtbot, panel, "probability")
    session.select(replace(session.selection, neuron=(0, 1)))
    wait_for(qtbot, session, lambda _: map_of(panel).largest is not None)
    assert panel.legend.entries()[0].kind == "ramp"
    assert panel.caption.startswith("output of neuron h₂")


def test_that_depth_goes_from_equal_shares_to_certainty() -> None:
    classes = np.zeros((1, 3), np.int64)
    image = probability_image(LIGHT, classes, np.array([[1 / 3, 2 / 3, 1.0]]), 3)
    whiteness = image.astype(int).sum(axis=2)[0]
    assert whiteness[0] > whiteness[1] > whiteness[2]
    below = probability_image(LIGHT, classes, np.array([[0.1, 0.2, np.nan]]), 3)
    assert np.array_equal(below[0, 0], image[0, 0])


def test_that_spread_is_one_hue_from_the_ground_to_the_largest() -> None:
    image = spread_image(LIGHT, np.array([[0.0, 0.1, 0.2, 0.4, np.nan]]), 0.2)
    ground = (LIGHT.surface.red(), LIGHT.surface.green(), LIGHT.surface.blue())
    assert tuple(image[0, 0].tolist()) == ground
    assert np.array_equal(image[0, 2], image[0, 3])
    assert np.array_equal(image[0, 2], image[0, 4])


# Error --------------------------------------------------------------------------------


def test_that_the_error_map_is_chosen_by_mouse_and_says_against_what(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    pick(panel.controls.map_choice, "error")
    ready(qtbot, panel, "error")
    error = decision_of(panel).error
    assert error is not None
    first = panel.legend.entries()[0]
    assert (first.kind, first.text) == ("spread", "E by nearest sample")
    assert first.ends[0] == 0.0
    assert first.ends[1] >= error.max()
    wanted = "E against the class of the nearest training sample"
    assert panel.caption.startswith(wanted)
    assert {line.look for line in map_of(panel).lines} == {"aside"}


def test_that_the_tooltip_names_the_sample_that_judges_a_place(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    session.wish(map_kind="error")
    ready(qtbot, panel, "error")
    qtbot.waitUntil(lambda: is_settled(session))
    assert session.run is not None
    data = session.run.data
    row = int(data.training.rows[7])
    x, y = data.inputs[row].tolist()
    outputs = frame_of(session).evaluations[0].outputs[7]
    error = 0.5 * ((outputs - data.targets[row]) ** 2).sum()
    words = next(w for w in panel.describe(x, y).splitlines() if w.startswith("E = "))
    assert f"of sample {row + 1}," in words
    assert float(words.split()[2]) == pytest.approx(error, rel=0.15)


def test_that_no_error_is_worked_out_unless_it_is_shown(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    assert decision_of(panel).error is None
    session.wish(map_kind="error")
    ready(qtbot, panel, "error")
    panel.hide()
    wait_for(qtbot, session, lambda frame: frame.features is None)


# Values -------------------------------------------------------------------------------


def test_that_a_regression_over_two_inputs_is_filled_by_its_output(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, HEBB)
    picture = map_of(panel)
    assert picture.largest is not None
    entry = panel.legend.entries()[0]
    assert (entry.kind, entry.text) == ("ramp", "o₁")
    assert entry.ends == (-picture.largest, picture.largest)
    assert panel.map_view.words() == ""
    assert panel.caption == ""
    assert set(picture.marks.places.looks.tolist()) == {NEUTRAL}


def test_that_the_weights_of_one_neuron_are_an_arrow_from_the_origin(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, HEBB)
    run_epochs(qtbot, session, 2)
    arrow = map_of(panel).arrow
    assert arrow is not None
    weights = frame_of(session).parameters
    assert (arrow.x, arrow.y) == (weights[0], weights[1])
    assert arrow.label.startswith("ω, |ω| = ")
    assert map_of(panel).lines == ()


def test_that_there_is_no_arrow_with_classes_or_hidden_layers(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    assert map_of(panel).arrow is None
    deep = Experiment(
        data=DataSettings(set="tilted-cloud"),
        network=NetworkSettings(
            hidden=(HiddenSettings(neurons=3),),
            output=OutputSettings(activation="linear"),
        ),
        training=TrainingSettings(stop=NEVER),
    )
    open_other(qtbot, session, deep)
    assert map_of(panel).arrow is None
    assert len(map_of(panel).lines) == 3


@pytest.mark.parametrize(
    ("x", "y"),
    [(0.5, 0.2), (80.0, 40.0), (-3.0, -90.0), (0, 0), (1e307, -1e306), (0.1, 1.7e308)],
)
def test_that_an_arrow_ends_inside_the_plot(
    qapp: QApplication, x: float, y: float
) -> None:
    rect = QRectF(40.0, 20.0, 200.0, 140.0)
    mapping = PlaneMapping(PlaneRange(-1.0, 1.0, -1.0, 1.0), rect)
    picture = QPixmap(300, 200)
    picture.fill(LIGHT.surface)
    with QPainter(picture) as painter:
        paint_arrow(painter, LIGHT, mapping, WeightArrow(x, y, "ω"))
    image = picture.toImage()
    for place in (QPointF(20.0, 100.0), QPointF(270.0, 100.0), QPointF(140.0, 185.0)):
        assert image.pixelColor(place.toPoint()) == LIGHT.surface
    ink = sum(
        image.pixelColor(px, py) != LIGHT.surface
        for px in range(0, 300, 3)
        for py in range(0, 200, 3)
    )
    assert ink > 5


def test_that_each_set_of_a_regression_gives_no_more_than_its_part_of_marks(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, HEBB)
    assert session.run is not None
    places = places_in_plane(session.run.data, session.run.data.inputs[:, :2])
    kept = shown_marks(places, ("training", "validation", "test"), most=50)
    most = np.minimum(np.bincount(places.sets), 50)
    assert np.bincount(places.sets[kept]).tolist() == most.tolist()


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("kind", ["probability", "spread", "error"])
@pytest.mark.parametrize("experiment", [DROPOUT, HEBB])
def test_that_every_map_is_painted_at_every_size(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    panel: FeatureSpacePanel,
    theme: str,
    kind: str,
    experiment: Experiment,
) -> None:
    apply_theme(qapp, THEMES[theme])
    open_other(qtbot, session, experiment)
    session.wish(map_kind=kind)
    run_epochs(qtbot, session, 1)
    for size in (QSize(1200, 650), QSize(362, 320), QSize(242, 230)):
        panel.window().resize(size)
        panel.grab()
        rect = panel.view.plot_rect()
        assert panel.view.rect().contains(rect.toAlignedRect())
