"""Samples painted in the feature space by mouse and keys, at rest and while it runs."""

from collections.abc import Iterator

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from nnsim.data.settings import (
    AddedSamples,
    ChangedSamples,
    DataSettings,
    PreprocessingStep,
    RemovedSamples,
)
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.scene import Scene
from nnsim.training.settings import StopSettings, TrainingSettings
from tests.ui.conftest import is_settled
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.panels.feature_space.plane import FeaturePlaneView
from ui.panels.painting.strokes import Tool
from ui.settings import Settings
from ui.theme import apply_theme

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
CLOUDS = Experiment(
    data=DataSettings(set="two-clouds"),
    training=TrainingSettings(stop=StopSettings(epochs=0)),
)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    open_experiment(qtbot, window, CLOUDS)
    yield window
    window.close()


def open_experiment(qtbot: QtBot, window: MainWindow, experiment: Experiment) -> None:
    panels = ("feature_space", "network")
    scene = Scene(key="test", title="Test", panels=panels, experiment=experiment)
    with qtbot.waitSignal(window.session.run_changed):
        window.open_given_scene(scene)
    qtbot.waitUntil(lambda: panel_of(window).marked_rows("shown") != ())


def panel_of(window: MainWindow) -> FeatureSpacePanel:
    panel = window.docks.panel("feature_space")
    assert isinstance(panel, FeatureSpacePanel)
    return panel


def take(window: MainWindow, tool: Tool) -> FeaturePlaneView:
    """Press the pencil, take a tool by mouse, and return the picture."""
    panel = panel_of(window)
    if not panel.paint_button.isChecked():
        QTest.mouseClick(panel.paint_button, LEFT)
    QTest.mouseClick(panel.paint_bar.tools.segment(tool), LEFT)
    assert panel.paint_bar.tool == tool
    return panel.view


def middle(view: FeaturePlaneView, dx: float = 0.0, dy: float = 0.0) -> QPoint:
    return (view.plot_rect().center() + QPointF(dx, dy)).toPoint()


def drag(view: FeaturePlaneView, *places: QPoint) -> None:
    """Press at the first place, move over all others, let go at the last."""
    QTest.mousePress(view, LEFT, NO_KEYS, places[0])
    for place in places[1:]:
        QTest.mouseMove(view, place)
        # Moves without a button would be sent by the line above alone.
        QApplication.processEvents()
    QTest.mouseRelease(view, LEFT, NO_KEYS, places[-1])


def n_samples(window: MainWindow) -> int:
    assert window.session.run is not None
    return window.session.run.data.dataset.n_samples


def wait_for_samples(qtbot: QtBot, window: MainWindow, count: int) -> None:
    qtbot.waitUntil(lambda: n_samples(window) == count)


def at_sample(window: MainWindow, row: int) -> QPoint:
    """Return the pixel of a sample's mark."""
    panel, run = panel_of(window), window.session.run
    assert run is not None
    x, y = run.data.inputs[row, :2].tolist()
    return panel.view.to_point(x, y).toPoint()


def test_that_a_click_adds_a_sample_where_the_pointer_is(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = take(window, "add")
    place = middle(view, 40.0, -25.0)
    wanted = view.to_data(QPointF(place))
    QTest.mouseClick(view, LEFT, NO_KEYS, place)
    wait_for_samples(qtbot, window, 101)
    assert window.session.run is not None
    data = window.session.run.data
    assert np.allclose(data.dataset.inputs[-1], wanted)
    assert 100 in data.training.rows
    (edit,) = window.session.experiment.data.edits
    assert isinstance(edit, AddedSamples)
    assert edit.labels == (0,)


def test_that_a_number_chooses_the_class_and_not_a_layout(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = take(window, "add")
    panels = window.docks.visible_panels
    QTest.keyClick(panel_of(window), Key.Key_2)
    QTest.mouseClick(view, LEFT, NO_KEYS, middle(view))
    wait_for_samples(qtbot, window, 101)
    assert window.docks.visible_panels == panels
    (edit,) = window.session.experiment.data.edits
    assert isinstance(edit, AddedSamples)
    assert edit.labels == (1,)


def test_that_new_samples_join_the_chosen_set(qtbot: QtBot, window: MainWindow) -> None:
    view = take(window, "add")
    sets = panel_of(window).paint_bar.sets
    sets.setFocus()
    QTest.keyClick(sets, Key.Key_End)
    QTest.mouseClick(view, LEFT, NO_KEYS, middle(view))
    wait_for_samples(qtbot, window, 101)
    assert window.session.run is not None
    assert 100 in window.session.run.data.test.rows


def test_that_a_spray_is_one_edit_and_one_undo(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = take(window, "spray")
    QTest.mousePress(view, LEFT, NO_KEYS, middle(view))
    qtbot.waitUntil(lambda: n_samples(window) >= 108)
    QTest.mouseRelease(view, LEFT, NO_KEYS, middle(view))
    qtbot.waitUntil(lambda: not panel_of(window).painting.is_in_stroke)
    assert len(window.session.experiment.data.edits) == 1
    window.setFocus()
    QTest.keyClick(window, Key.Key_Z, CONTROL)
    wait_for_samples(qtbot, window, 100)
    assert not window.session.experiment.data.edits


def test_that_sprayed_samples_lie_under_the_brush(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = take(window, "spray")
    radius = panel_of(window).painting.brush.radius
    QTest.mousePress(view, LEFT, NO_KEYS, middle(view))
    qtbot.waitUntil(lambda: n_samples(window) >= 120)
    QTest.mouseRelease(view, LEFT, NO_KEYS, middle(view))
    assert window.session.run is not None
    points = window.session.run.data.inputs[100:]
    px, py = view.to_pixels(points[:, 0], points[:, 1])
    centre = middle(view)
    away = np.hypot(px - centre.x(), py - centre.y())
    assert (away <= radius + 1.0).all()
    assert away.max() > 0.3 * radius


def test_that_the_wheel_makes_the_brush_larger(window: MainWindow) -> None:
    view = take(window, "erase")
    before = panel_of(window).painting.brush.radius
    place = QPointF(middle(view))
    event = QWheelEvent(
        place,
        view.mapToGlobal(place),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        NO_KEYS,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
    assert panel_of(window).painting.brush.radius == pytest.approx(1.44 * before)


def test_that_erasing_takes_what_is_under_the_brush(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = take(window, "erase")
    place = at_sample(window, 7)
    QTest.mousePress(view, LEFT, NO_KEYS, place)
    QTest.mouseRelease(view, LEFT, NO_KEYS, place)
    qtbot.waitUntil(lambda: n_samples(window) < 100)
    assert window.session.run is not None
    assert 7 not in window.session.run.data.numbers
    (edit,) = window.session.experiment.data.edits
    assert isinstance(edit, RemovedSamples)
    undo = window.actions_by_key["undo"]
    undo.trigger()
    wait_for_samples(qtbot, window, 100)


def test_that_a_dragged_sample_goes_where_it_is_let_go(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = take(window, "move")
    QApplication.processEvents()
    qtbot.waitUntil(lambda: is_settled(window.session))
    place = at_sample(window, 3)
    run = window.session.run
    assert run is not None
    before = run.data.inputs[3].copy()
    x0, y0 = view.to_data(QPointF(0.0, 0.0))
    x1, y1 = view.to_data(QPointF(60.0, -40.0))
    drag(view, place, place + QPoint(30, 0), place + QPoint(60, -40))
    qtbot.waitUntil(
        lambda: (
            window.session.run is not None
            and not np.array_equal(window.session.run.data.inputs[3], before)
        )
    )
    assert n_samples(window) == 100
    assert window.session.run is not None
    after = window.session.run.data.inputs[3]
    assert np.allclose(after - before, (x1 - x0, y1 - y0), atol=1e-6)
    (edit,) = window.session.experiment.data.edits
    assert isinstance(edit, ChangedSamples)
    assert 3 in edit.samples


def test_that_the_run_goes_on_while_samples_are_painted(
    qtbot: QtBot, window: MainWindow
) -> None:
    run_id = window.session.run.run_id if window.session.run else -1
    window.session.play()
    qtbot.waitUntil(lambda: window.session.running)
    view = take(window, "add")
    QTest.mouseClick(view, LEFT, NO_KEYS, middle(view))
    wait_for_samples(qtbot, window, 101)
    assert window.session.running
    assert window.session.run is not None
    assert window.session.run.run_id == run_id
    steps = window.session.frame.n_steps if window.session.frame else 0
    qtbot.waitUntil(
        lambda: (
            window.session.frame is not None and window.session.frame.n_steps > steps
        )
    )


def test_that_erasing_everything_is_refused_and_leaves_the_picture(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = take(window, "erase")
    painting = panel_of(window).painting
    painting.brush = painting.brush.turned(30.0)
    rect = view.plot_rect()
    corners = [
        QPointF(x, y).toPoint()
        for x in np.linspace(rect.left() + 5, rect.right() - 5, 12)
        for y in np.linspace(rect.top() + 40, rect.bottom() - 40, 5)
    ]
    with qtbot.waitSignal(window.session.refused):
        drag(view, *corners)
        QApplication.processEvents()
    assert "No sample would be left" in window.message.text()
    qtbot.waitUntil(lambda: n_samples(window) > 0)


def test_that_escape_puts_the_brush_away(window: MainWindow) -> None:
    take(window, "spray")
    panel = panel_of(window)
    QTest.keyClick(panel, Key.Key_Escape)
    assert not panel.painting.is_on
    assert not panel.paint_bar.isVisible()


def test_that_the_key_e_takes_the_brush_and_puts_it_away(window: MainWindow) -> None:
    window.activateWindow()
    QTest.keyClick(window, Key.Key_E)
    assert panel_of(window).painting.is_on
    QTest.keyClick(panel_of(window), Key.Key_E)
    assert not panel_of(window).painting.is_on


def test_that_a_click_picks_no_sample_while_painting(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = take(window, "add")
    QTest.mouseClick(view, LEFT, NO_KEYS, at_sample(window, 5))
    wait_for_samples(qtbot, window, 101)
    assert window.session.selection.sample is None


def test_that_inputs_off_the_plane_take_their_mean(
    qtbot: QtBot, window: MainWindow
) -> None:
    steps = (PreprocessingStep(step="standardised"),)
    iris = replace(CLOUDS, data=DataSettings(set="iris", preprocessing=steps))
    open_experiment(qtbot, window, iris)
    run = window.session.run
    assert run is not None
    mean = run.data.dataset.inputs[run.data.training.rows].mean(axis=0)
    view = take(window, "add")
    QTest.mouseClick(view, LEFT, NO_KEYS, middle(view))
    wait_for_samples(qtbot, window, 151)
    assert window.session.run is not None
    added = window.session.run.data.dataset.inputs[-1]
    assert np.allclose(added[2:], mean[2:])


def test_that_a_point_of_a_curve_has_its_height_for_target(
    qtbot: QtBot, window: MainWindow
) -> None:
    sine = Experiment(
        data=DataSettings(set="sine", target_scaling="standardised"),
        network=NetworkSettings(
            hidden=(HiddenSettings(neurons=4, activation="tanh"),),
            output=OutputSettings(activation="linear"),
        ),
    )
    open_experiment(qtbot, window, sine)
    view = take(window, "add")
    place = middle(view, 10.0, 20.0)
    x, y = view.to_data(QPointF(place))
    QTest.mouseClick(view, LEFT, NO_KEYS, place)
    wait_for_samples(qtbot, window, 41)
    assert window.session.run is not None
    data = window.session.run.data
    assert data.inputs[-1, 0] == pytest.approx(x)
    assert data.targets[-1, 0] == pytest.approx(y)


def test_that_scaling_without_a_way_back_is_said(
    qtbot: QtBot, window: MainWindow
) -> None:
    grouped = PreprocessingStep(step="grouped", columns=("age",), edges=(30.0,))
    pima = replace(CLOUDS, data=DataSettings(set="pima", preprocessing=(grouped,)))
    open_experiment(qtbot, window, pima)
    view = take(window, "add")
    QTest.mouseClick(view, LEFT, NO_KEYS, middle(view))
    assert "'grouped'" in window.message.text()
    assert window.session.experiment.data.edits == ()


def test_that_the_undo_button_takes_a_stroke_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = take(window, "add")
    QTest.mouseClick(view, LEFT, NO_KEYS, middle(view))
    wait_for_samples(qtbot, window, 101)
    button = window.top_bar.findChild(QToolButton, "main_menu")
    assert button is not None
    menu = button.menu()
    menu.popup(window.mapToGlobal(QPoint(300, 100)))
    place = menu.actionGeometry(window.actions_by_key["undo"]).center()
    QTest.mouseClick(menu, LEFT, NO_KEYS, place)
    menu.close()
    wait_for_samples(qtbot, window, 100)


def test_that_the_data_section_counts_what_was_done_by_hand(
    qtbot: QtBot, window: MainWindow
) -> None:
    controls = window.controls.data
    assert not controls.shows("data.edits")
    view = take(window, "add")
    QTest.mouseClick(view, LEFT, NO_KEYS, middle(view))
    wait_for_samples(qtbot, window, 101)
    assert controls.shows("data.edits")
    assert controls.edits.text() == "by hand: +1, −0, 0 changed"
    QTest.mouseClick(controls.undo_edits, LEFT)
    wait_for_samples(qtbot, window, 100)
    assert not controls.shows("data.edits")


def test_that_another_set_ends_a_stroke(qtbot: QtBot, window: MainWindow) -> None:
    view = take(window, "spray")
    QTest.mousePress(view, LEFT, NO_KEYS, middle(view))
    assert panel_of(window).painting.is_in_stroke
    with qtbot.waitSignal(window.session.run_changed):
        window.session.new_data()
    assert not panel_of(window).painting.is_in_stroke
    assert not window.session.experiment.data.edits
