"""The relief of the feature space, turned by real drags, wheel and keys."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.controls_hands import pick
from tests.ui.feature_space_hands import CURVE, IRIS, LEFT, WILD, map_of
from tests.ui.panel_hands import MLP, frame_of, run_epochs, wait_for
from tests.ui.reopening import open_other
from tests.ui.test_map_kinds import HEBB
from ui.palettes import THEMES
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.panels.feature_space.sample_marks import NO_MARKS
from ui.panels.relief.outlook import Outlook
from ui.panels.relief.view import FeatureRelief, ReliefPicture
from ui.session import Session
from ui.theme import apply_theme


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[FeatureSpacePanel]:
    """The panel with its controls above it, showing three classes as a relief."""
    panel = FeatureSpacePanel(session)
    window = QWidget()
    column, bar = QVBoxLayout(window), QHBoxLayout()
    for control in panel.title_controls():
        bar.addWidget(control)
    column.addLayout(bar)
    column.addWidget(panel, 1)
    qtbot.addWidget(window)
    window.resize(520, 420)
    window.show()
    open_experiment(qtbot, session, MLP)
    run_epochs(qtbot, session, 30)
    pick(panel.controls.map_choice, "relief")
    qtbot.waitUntil(panel.relief_view.isVisible)
    qtbot.waitUntil(lambda: is_settled(session))
    panel.relief_view.grab()
    yield panel
    window.hide()


def picture_of(panel: FeatureSpacePanel) -> ReliefPicture:
    assert panel.relief_view.picture is not None
    return panel.relief_view.picture


def drag(view: FeatureRelief, dx: int, dy: int) -> None:
    start = view.rect().center()
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + QPoint(dx // 2, dy // 2))
    QTest.mouseMove(view, start + QPoint(dx, dy))
    QTest.mouseRelease(view, LEFT, pos=start + QPoint(dx, dy))


def turn_wheel(view: FeatureRelief, notches: int) -> None:
    centre = QPointF(view.rect().center())
    event = QWheelEvent(
        centre,
        view.mapToGlobal(centre),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_that_the_relief_shows_the_first_output_with_samples_at_their_targets(
    session: Session, panel: FeatureSpacePanel
) -> None:
    assert session.run is not None
    picture = picture_of(panel)
    assert session.demand.map_kind == "relief"
    assert [axis.name for axis in picture.axes] == ["x₁", "x₂", "a of o₁"]
    assert (picture.axes[2].low, picture.axes[2].high) == (0.0, 1.0)
    assert picture.middle == 0.5
    rows = picture.marks.places.rows
    targets = session.run.data.targets[rows, 0]
    np.testing.assert_array_equal(picture.mark_heights, targets)
    assert panel.caption.startswith("output of o₁ for A, samples at their targets")
    assert panel.legend.entries()[0].kind == "ramp"
    assert not panel.map_view.isVisible()


def test_that_a_drag_turns_and_tilts_it(panel: FeatureSpacePanel) -> None:
    view = panel.relief_view
    before, seen = view.outlook, view.grab().toImage()
    drag(view, 60, 20)
    assert view.outlook.azimuth == pytest.approx(before.azimuth + 30.0)
    assert view.outlook.elevation == pytest.approx(before.elevation + 10.0)
    assert view.grab().toImage() != seen
    drag(view, 0, 2000)
    assert view.outlook.elevation == 85.0


def test_that_a_drag_asks_the_worker_for_nothing(
    session: Session, panel: FeatureSpacePanel
) -> None:
    demand, number = session.demand, frame_of(session).number
    drag(panel.relief_view, 60, 20)
    assert session.demand == demand
    assert frame_of(session).number == number


def test_that_wheel_and_keys_zoom_and_turn_and_home_goes_back(
    panel: FeatureSpacePanel,
) -> None:
    view = panel.relief_view
    turn_wheel(view, 2)
    assert view.outlook.zoom == pytest.approx(1.44)
    turn_wheel(view, -1)
    assert view.outlook.zoom == pytest.approx(1.2)
    view.setFocus()
    for key, azimuth, elevation in (
        (Qt.Key.Key_Left, 35.0, 35.0),
        (Qt.Key.Key_Up, 35.0, 40.0),
        (Qt.Key.Key_Right, 30.0, 40.0),
        (Qt.Key.Key_Down, 30.0, 35.0),
    ):
        QTest.keyClick(view, key)
        assert (view.outlook.azimuth, view.outlook.elevation) == (azimuth, elevation)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.outlook.zoom == pytest.approx(1.44)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.outlook == Outlook()
    drag(view, 50, 0)
    QTest.mouseDClick(view, LEFT, pos=view.rect().center())
    assert view.outlook == Outlook()


def test_that_the_outlook_stays_from_run_to_run(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    drag(panel.relief_view, 80, 0)
    outlook = panel.relief_view.outlook
    session.new_weights()
    qtbot.waitUntil(lambda: is_settled(session))
    assert panel.relief_view.outlook == outlook
    assert outlook != Outlook()


def test_that_a_picked_neuron_becomes_the_relief(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    session.select(replace(session.selection, neuron=(0, 1)))
    qtbot.waitUntil(lambda: picture_of(panel).axes[2].name == "a of h₂")
    assert panel.caption.startswith("output of h₂, samples on the surface")
    picture = picture_of(panel)
    frame = frame_of(session)
    assert session.run is not None
    row = int(picture.marks.places.rows[5])
    w = frame.spec.weights(frame.parameters, 0)[:, 1]
    x, y = session.run.data.inputs[row]
    expected = 1.0 / (1.0 + np.exp(-(w[0] * x + w[1] * y - w[2])))
    assert picture.mark_heights[5] == pytest.approx(expected, abs=0.01)


def test_that_a_click_on_a_sample_picks_it_and_beside_it_lets_it_go(
    session: Session, panel: FeatureSpacePanel
) -> None:
    view = panel.relief_view
    marks = view.marks_now()
    assert marks is not None
    entry = int(marks.drawn[11])
    px, py, _ = marks.pixels(np.array([entry]))
    place = QPoint(round(float(px[0])), round(float(py[0])))
    QTest.mouseClick(view, LEFT, pos=place)
    picked = session.selection.sample
    assert picked is not None
    found = marks.nearest(QPointF(place))
    assert found is not None
    assert picked == picture_of(panel).marks.places.rows[found]
    QTest.mouseClick(view, LEFT, pos=QPoint(3, 3))
    assert session.selection.sample is None


def test_that_a_tooltip_tells_the_sample_or_how_to_turn(
    panel: FeatureSpacePanel,
) -> None:
    view = panel.relief_view
    marks = view.marks_now()
    assert marks is not None
    px, py, _ = marks.pixels(marks.drawn[3:4])
    on_mark = QPoint(round(float(px[0])), round(float(py[0])))
    for place, words in ((on_mark, "outputs: "), (QPoint(3, 3), "Drag or arrow keys")):
        event = QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place))
        QApplication.sendEvent(view, event)
        assert words in QToolTip.text()
    QToolTip.hideText()


def test_that_its_menu_leads_back_to_the_map(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    actions = [action for action in panel.relief_view.actions() if action.isVisible()]
    back = next(action for action in actions if action.data() == "decision")
    back.trigger()
    qtbot.waitUntil(panel.map_view.isVisible)
    assert map_of(panel).kind == "decision"
    wait_for(
        qtbot,
        session,
        lambda frame: (
            frame.features is not None
            and frame.features.decision is not None
            and frame.features.decision.relief is None
        ),
    )


def test_that_painting_goes_back_to_the_flat_map_and_the_relief_ends_painting(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    QTest.mouseClick(panel.paint_button, LEFT)
    qtbot.waitUntil(panel.map_view.isVisible)
    assert panel.painting.is_on
    pick(panel.controls.map_choice, "relief")
    qtbot.waitUntil(panel.relief_view.isVisible)
    assert not panel.painting.is_on


def test_that_a_hidden_relief_asks_for_nothing(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    panel.hide()
    wait_for(qtbot, session, lambda frame: frame.features is None)
    assert not session.demand.feature_space


def test_that_samples_at_work_are_lit_in_single_steps(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    n_steps = frame_of(session).n_steps
    session.advance("step")
    wait_for(qtbot, session, lambda frame: frame.n_steps == n_steps + 1)
    qtbot.waitUntil(lambda: is_settled(session))
    picture, view = picture_of(panel), panel.relief_view
    assert len(picture.marks.glowing) == len(frame_of(session).batch) > 0
    lit = view.grab().toImage()
    unlit = replace(picture.marks, glowing=NO_MARKS)
    view.show_picture(replace(picture, marks=unlit))
    assert view.grab().toImage() != lit


def test_that_weights_that_are_no_numbers_have_no_relief(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, WILD)
    session.wish(map_kind="relief")
    run_epochs(qtbot, session, 40)
    qtbot.waitUntil(lambda: "Diverged" in panel.map_view.words())
    assert panel.map_view.isVisible()
    assert not panel.relief_view.isVisible()


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("experiment", [MLP, IRIS, HEBB, CURVE], ids=lambda _: "")
def test_that_every_relief_is_painted_at_every_size(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    panel: FeatureSpacePanel,
    theme: str,
    experiment: Experiment,
) -> None:
    apply_theme(qapp, THEMES[theme])
    open_other(qtbot, session, experiment)
    session.wish(map_kind="relief")
    run_epochs(qtbot, session, 1)
    for size in (QSize(1200, 650), QSize(362, 320), QSize(242, 230), QSize(150, 120)):
        panel.window().resize(size)
        panel.grab()
    apply_theme(qapp, THEMES["light"])
