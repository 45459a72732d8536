"""The hidden space, by real clicks."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings
from tests.ui.conftest import is_settled, open_experiment
from ui.panels.hidden_space.panel import HiddenSpacePanel
from ui.session import Session

THREE = Experiment(
    data=DataSettings(set="three-class-disc"),
    network=NetworkSettings(hidden=(HiddenSettings(neurons=4),)),
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> HiddenSpacePanel:
    panel = HiddenSpacePanel(session)
    qtbot.addWidget(panel)
    qtbot.addWidget(panel.axes)
    panel.resize(500, 400)
    panel.show()
    return panel


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: is_settled(session))


def test_that_the_samples_stand_where_two_neurons_put_them(
    qtbot: QtBot, session: Session, panel: HiddenSpacePanel
) -> None:
    open_experiment(qtbot, session, THREE)
    settle(qtbot, session)
    picture = panel.view.picture
    assert picture is not None
    assert len(picture.marks.places.rows) == 300
    assert panel.caption == "other 2 neurons at their mean"
    assert len(panel.view.grid) == 18
    assert {line.name for line in picture.lines} == {"o₁", "o₂", "o₃"}


def test_that_a_click_on_a_sample_picks_it(
    qtbot: QtBot, session: Session, panel: HiddenSpacePanel
) -> None:
    open_experiment(qtbot, session, THREE)
    settle(qtbot, session)
    picture = panel.view.picture
    assert picture is not None
    places = picture.marks.places
    point = panel.view.to_point(float(places.x[7]), float(places.y[7])).toPoint()
    QTest.mouseClick(panel.view, LEFT, pos=point)
    picked = session.selection.sample
    assert picked is not None
    near = panel.view.mark_at(
        picture.marks, float(places.x[picked]), float(places.y[picked])
    )
    assert near is not None
    assert "a of" not in panel.describe(float(places.x[7]), float(places.y[7]))


def test_that_another_neuron_can_be_put_on_an_axis_by_keys(
    qtbot: QtBot, session: Session, panel: HiddenSpacePanel
) -> None:
    open_experiment(qtbot, session, THREE)
    settle(qtbot, session)
    panel.axes.x_choice.setFocus()
    for _ in range(3):
        QTest.keyClick(panel.axes.x_choice, Qt.Key.Key_Down)
    # On its way it pushed h₂ off the other axis.
    assert session.demand.hidden_axes == (3, 0)
    qtbot.waitUntil(
        lambda: (
            session.frame is not None
            and session.frame.hidden is not None
            and session.frame.hidden.space.plane.x_feature == 3
        )
    )


def test_that_both_axes_never_have_the_same_neuron(
    qtbot: QtBot, session: Session, panel: HiddenSpacePanel
) -> None:
    open_experiment(qtbot, session, THREE)
    panel.axes.y_choice.setFocus()
    QTest.keyClick(panel.axes.y_choice, Qt.Key.Key_Home)
    x, y = session.demand.hidden_axes
    assert y == 0
    assert x != y


def test_that_a_network_without_hidden_layer_says_so(
    qtbot: QtBot, session: Session, panel: HiddenSpacePanel
) -> None:
    open_experiment(qtbot, session, replace(THREE, network=NetworkSettings()))
    assert panel.empty.isVisible()
    assert not panel.axes.isVisible()


def test_that_of_two_hidden_layers_the_last_is_shown_first(
    qtbot: QtBot, session: Session, panel: HiddenSpacePanel
) -> None:
    deep = (HiddenSettings(neurons=5), HiddenSettings(neurons=2))
    open_experiment(
        qtbot, session, replace(THREE, network=NetworkSettings(hidden=deep))
    )
    assert session.demand.hidden_layer == 1
    panel.axes.layer_choice.setFocus()
    QTest.keyClick(panel.axes.layer_choice, Qt.Key.Key_Home)
    assert session.demand.hidden_layer == 0


def test_that_nothing_is_computed_while_the_panel_is_hidden(
    qtbot: QtBot, session: Session, panel: HiddenSpacePanel
) -> None:
    open_experiment(qtbot, session, THREE)
    panel.hide()
    assert not session.demand.hidden_space


def test_that_components_are_chosen_for_both_axes_and_left_together(
    qtbot: QtBot, session: Session, panel: HiddenSpacePanel
) -> None:
    open_experiment(qtbot, session, THREE)
    panel.axes.x_choice.setFocus()
    QTest.keyClick(panel.axes.x_choice, Qt.Key.Key_End)
    assert panel.axes.x_choice.currentText() == "PC₁"
    assert panel.axes.y_choice.currentText() == "PC₂"
    settle(qtbot, session)
    qtbot.waitUntil(lambda: "of the variance" in panel.caption)
    assert panel.describe(0.0, 0.0).startswith("component 1 = 0")
    QTest.keyClick(panel.axes.x_choice, Qt.Key.Key_Home)
    assert session.demand.hidden_axes == (0, 1)
    qtbot.waitUntil(lambda: panel.caption == "other 2 neurons at their mean")
