"""The panel of the feature space, by real clicks on a real run."""

import weakref
from collections.abc import Iterator
from dataclasses import replace

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from nnsim.data.prepare import SET_NAMES
from nnsim.experiment import Experiment
from nnsim.frames.demand import PRINCIPAL
from nnsim.model.settings import HiddenSettings, NetworkSettings
from tests.ui.conftest import open_experiment
from tests.ui.feature_space_hands import (
    CURVE,
    GATE,
    IRIS,
    LEFT,
    NO_KEYS,
    WILD,
    centre_of,
    click_sample,
    decision_of,
    hue_apart,
    map_of,
    rows_of,
)
from tests.ui.panel_hands import MLP, frame_of, run_epochs, show_with_controls, wait_for
from tests.ui.reopening import open_other
from ui.palettes import THEMES
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.session import Session
from ui.theme import apply_theme

TOOL_TIP = QEvent.Type.ToolTip


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[FeatureSpacePanel]:
    """The panel with its controls above it, in a small window."""
    panel = FeatureSpacePanel(session)
    window = show_with_controls(qtbot, panel, 520, 420)
    open_experiment(qtbot, session, MLP)
    yield panel
    window.hide()


# Samples ------------------------------------------------------------------------------


def test_that_training_and_validation_are_shown_at_first(
    session: Session, panel: FeatureSpacePanel
) -> None:
    assert set(panel.marked_rows("shown")) == rows_of(session, "training", "validation")


def test_that_a_toggle_shows_or_hides_a_set(
    session: Session, panel: FeatureSpacePanel
) -> None:
    QTest.mouseClick(panel.controls.toggles["test"], LEFT)
    QTest.mouseClick(panel.controls.toggles["training"], LEFT)
    assert set(panel.marked_rows("shown")) == rows_of(session, "validation", "test")


def test_that_wrongly_classified_samples_are_ringed(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    frame = run_epochs(qtbot, session, 2)
    assert session.run is not None
    data, wrong = session.run.data, set()
    for name, evaluation in zip(SET_NAMES[:2], frame.evaluations[:2], strict=True):
        samples = data.sample_set(name)
        assert samples.labels is not None
        wrong |= set(samples.rows[evaluation.predicted != samples.labels].tolist())
    assert wrong
    assert set(panel.marked_rows("wrong")) == wrong


def test_that_the_samples_of_the_present_update_glow(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    assert panel.marked_rows("glowing") == ()
    session.advance("step")
    frame = wait_for(qtbot, session, lambda newest: newest.trace is not None)
    assert session.run is not None
    batch = session.run.data.training.rows[frame.batch]
    assert len(batch) > 1
    assert panel.marked_rows("glowing") == tuple(sorted(batch.tolist()))


def test_that_a_click_on_a_sample_picks_it_and_one_beside_lets_go(
    session: Session, panel: FeatureSpacePanel
) -> None:
    assert session.run is not None
    row = int(session.run.data.training.rows[7])
    click_sample(panel, session, row)
    assert session.selection.sample is not None
    assert panel.marked_rows("selected") == (session.selection.sample,)
    inputs = session.run.data.inputs
    distance = np.hypot(*(inputs[session.selection.sample] - inputs[row]))
    assert distance < 0.05
    corner = panel.map_view.plot_rect().topLeft().toPoint() + QPoint(4, 4)
    QTest.mouseClick(panel.map_view, LEFT, NO_KEYS, corner)
    assert session.selection.sample is None


def test_that_samples_of_a_picked_cell_are_ringed_even_from_a_hidden_set(
    session: Session, panel: FeatureSpacePanel
) -> None:
    assert session.run is not None
    test = session.run.data.test
    predicted = frame_of(session).evaluations[2].predicted
    assert predicted is not None
    assert test.labels is not None
    cell = (int(test.labels[0]), int(predicted[0]))
    inside = (test.labels == cell[0]) & (predicted == cell[1])
    session.select(replace(session.selection, cell=cell, set_name="test"))
    assert panel.marked_rows("ringed") == tuple(sorted(test.rows[inside].tolist()))


# Regions and lines --------------------------------------------------------------------


def test_that_regions_are_painted_in_the_hue_of_their_class(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    run_epochs(qtbot, session, 60)
    for toggle in panel.controls.toggles.values():
        toggle.setChecked(False)
    decision = decision_of(panel)
    assert decision.classes is not None
    assert decision.certainty is not None
    picture = panel.map_view.grab().toImage()
    theme = THEMES["light"]
    for index in range(3):
        sure = np.where(decision.classes == index, decision.certainty, -1.0)
        row, column = np.unravel_index(int(sure.argmax()), sure.shape)
        place = panel.map_view.to_point(*centre_of(decision, int(row), int(column)))
        colour = picture.pixelColor(place.toPoint())
        nearest = min(range(3), key=lambda k: hue_apart(colour, theme.class_colours[k]))
        assert nearest == index


def test_that_a_picked_neuron_fills_the_space_and_the_caption_says_how_to_leave(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    session.select(replace(session.selection, neuron=(0, 1)))
    wait_for(qtbot, session, lambda _: map_of(panel).largest is not None)
    assert panel.caption == "output of neuron h₂ · Esc: back to the classes"
    assert map_of(panel).largest == 1.0
    looks = [line.look for line in map_of(panel).lines]
    assert looks == ["aside", "selected", "aside"]
    assert panel.legend.entries()[0].kind == "ramp"
    session.select(replace(session.selection, neuron=None))
    assert map_of(panel).largest is None
    assert panel.legend.entries()[0].kind == "class"


def test_that_an_input_node_fills_nothing(
    session: Session, panel: FeatureSpacePanel
) -> None:
    session.select(replace(session.selection, neuron=(-1, 0)))
    assert map_of(panel).largest is None


def test_that_every_neuron_of_the_first_layer_has_its_named_line(
    session: Session, panel: FeatureSpacePanel
) -> None:
    features = frame_of(session).features
    assert features is not None
    assert features.lines is not None
    marks = map_of(panel).lines
    assert [mark.name for mark in marks] == ["h₁", "h₂", "h₃"]
    drawn = np.array([[mark.a, mark.b, mark.c] for mark in marks])
    assert np.array_equal(drawn, features.lines)


def test_that_of_many_lines_the_steepest_are_drawn_and_the_caption_says_so(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    wide = NetworkSettings(hidden=(HiddenSettings(neurons=40),))
    open_other(qtbot, session, msgspec.structs.replace(MLP, network=wide))
    assert len(map_of(panel).lines) == 24
    assert "24 steepest of 40 lines" in panel.caption


def test_that_generated_data_have_one_unit_on_both_axes_at_any_shape(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    for size in (QSize(700, 300), QSize(300, 500)):
        panel.window().resize(size)

        def is_round() -> bool:
            rect, (x0, x1, y0, y1) = (
                panel.map_view.plot_rect(),
                panel.map_view.shown_range(),
            )
            across, up = rect.width() / (x1 - x0), rect.height() / (y1 - y0)
            return abs(across / up - 1.0) < 0.01

        qtbot.waitUntil(is_round, timeout=5000)


def test_that_diverged_weights_are_told_in_words(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, WILD)
    run_epochs(qtbot, session, 3)
    assert panel.map_view.words().startswith("Diverged")
    assert map_of(panel).decision is None
    assert panel.marked_rows("wrong") == ()


# Which features -----------------------------------------------------------------------


def test_that_other_features_can_be_chosen_and_the_slice_is_named(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, IRIS)
    assert panel.caption == "other 2 inputs at their mean"
    # The first entry is the principal components.
    panel.controls.x_choice.setCurrentIndex(3)
    panel.controls.x_choice.activated.emit(3)
    wait_for(qtbot, session, lambda _: decision_of(panel).plane.x_feature == 2)
    assert decision_of(panel).plane.y_feature == 1
    assert session.demand.features == (2, 1)


def test_that_choosing_the_feature_of_the_other_axis_swaps_them(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, IRIS)
    panel.controls.y_choice.setCurrentIndex(1)
    panel.controls.y_choice.activated.emit(1)
    assert session.demand.features == (1, 0)
    assert panel.controls.x_choice.choice() == "1"


def test_that_features_which_new_data_lack_are_given_up(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, IRIS)
    session.wish(features=(2, 3))
    with qtbot.waitSignal(session.run_changed):
        session.edit(MLP)
    assert session.demand.features is None
    wait_for(qtbot, session, lambda _: decision_of(panel).plane.y_feature == 1)


def test_that_principal_components_can_be_chosen_and_are_named(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, IRIS)
    choice = panel.controls.x_choice
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Home)
    assert session.demand.features == PRINCIPAL
    wait_for(qtbot, session, lambda _: decision_of(panel).plane.axes is not None)
    qtbot.waitUntil(lambda: "of the variance" in panel.caption)
    assert panel.controls.y_choice.choice() == choice.choice()
    assert panel.describe(0.0, 0.0).startswith("components 0")
    QTest.keyClick(choice, Qt.Key.Key_End)
    assert session.demand.features == (3, 1)


# One input ----------------------------------------------------------------------------


def test_that_one_input_shows_the_fitted_curve_over_a_range_that_stands(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, CURVE)
    assert panel.view is panel.curve_view
    assert panel.curve_view.isVisible()
    assert panel.curve_view.picture is not None
    before = panel.curve_view.picture.curve.outputs
    shown = panel.curve_view.shown_range()
    run_epochs(qtbot, session, 20)
    assert not np.array_equal(panel.curve_view.picture.curve.outputs, before)
    assert panel.curve_view.shown_range() == shown
    assert set(panel.marked_rows("shown")) == rows_of(session, "training", "validation")


# Words, room, wishes ------------------------------------------------------------------


def test_that_a_tooltip_tells_place_answer_and_sample(
    session: Session, panel: FeatureSpacePanel
) -> None:
    assert session.run is not None
    row = int(session.run.data.training.rows[0])
    x, y = session.run.data.inputs[row].tolist()
    lines = panel.describe(x, y).splitlines()
    assert lines[0].startswith("x₁ = ")
    assert any(f"sample {row + 1}, training" in line for line in lines)
    assert any(line.startswith("outputs: ") for line in lines)
    far = panel.describe(*panel.map_view.to_data(panel.map_view.plot_rect().topLeft()))
    assert "sample" not in far


def test_that_a_pointer_at_rest_is_told_what_is_there(
    qtbot: QtBot, panel: FeatureSpacePanel
) -> None:
    place = panel.map_view.plot_rect().center().toPoint()
    pixel = panel.map_view.mapToGlobal(place)
    QApplication.sendEvent(panel.map_view, QHelpEvent(TOOL_TIP, place, pixel))
    assert QToolTip.text().startswith("x₁ = ")
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_that_nothing_but_its_owner_keeps_a_panel_alive(session: Session) -> None:
    # Garbage of Qt objects in a circle is cleared in an order that Qt does not know.
    panel = FeatureSpacePanel(session)
    alive = weakref.ref(panel)
    del panel
    assert alive() is None


def test_that_only_a_panel_that_is_seen_asks_for_a_map(
    session: Session, panel: FeatureSpacePanel
) -> None:
    wanted = [session.demand.feature_space]
    for action in (panel.hide, panel.show):
        action()
        wanted.append(session.demand.feature_space)
    assert wanted == [True, False, True]


def test_that_the_grid_suits_the_size_of_the_plot(
    session: Session, panel: FeatureSpacePanel
) -> None:
    panel.window().resize(300, 260)
    QApplication.processEvents()
    small = session.demand.map_size
    panel.window().resize(1200, 650)
    QApplication.processEvents()
    assert 40 <= small < session.demand.map_size <= 120


def test_that_a_narrow_title_bar_drops_sets_before_features(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, IRIS)
    controls = panel.controls
    controls.fit(500)
    assert all(toggle.isVisible() for toggle in controls.toggles.values())
    controls.fit(2 * controls.x_choice.sizeHint().width() + 4)
    assert controls.x_choice.isVisible()
    assert controls.y_choice.isVisible()
    assert not any(toggle.isVisible() for toggle in controls.toggles.values())


def test_that_sets_without_samples_have_no_toggle(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, GATE)
    visible = [name for name, t in panel.controls.toggles.items() if t.isVisible()]
    assert visible == ["training"]


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("experiment", [MLP, IRIS, CURVE, GATE], ids=lambda _: "")
def test_that_every_kind_of_data_is_painted_at_every_size(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    panel: FeatureSpacePanel,
    theme: str,
    experiment: Experiment,
) -> None:
    apply_theme(qapp, THEMES[theme])
    open_other(qtbot, session, experiment)
    session.select(replace(session.selection, sample=0, cell=(0, 0)))
    layout = panel.window().layout()
    assert layout is not None
    layout.setEnabled(False)  # else it would have the panel back at its own size
    for size in (QSize(1200, 650), QSize(340, 270), QSize(220, 180)):
        panel.resize(size)
        assert panel.grab().size() == size
        rect = panel.view.plot_rect()
        assert panel.view.rect().contains(rect.toAlignedRect())
