"""The faces of the neurons: value, picture of the output, activation curve."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.scene import SpeedSettings
from nnsim.training.settings import TrainingSettings
from tests.ui.conftest import open_experiment
from tests.ui.controls_hands import pick
from tests.ui.network_hands import (
    LEFT,
    advance,
    click,
    graph_of,
    hover,
    mlp,
    moment_of,
    wait_for_frame,
    written,
)
from tests.ui.panel_hands import frame_of, wait_for
from ui.i18n import number as number_text
from ui.panels.feature_space.region_image import neuron_scale
from ui.panels.network.faces import default_face, face_lines, shares_of
from ui.panels.network.moment import NeuronTarget
from ui.panels.network.panel import NetworkPanel
from ui.panels.network.title import FaceChoice
from ui.session import Session
from ui.theme import current_theme, sign_colour

Key = Qt.Key
BEST_COLOUR = 14
"""Levels of a colour that smoothing and rounding may change."""
SINE = Experiment(
    data=DataSettings(set="sine"),
    network=NetworkSettings(
        hidden=(HiddenSettings(neurons=4),), output=OutputSettings(activation="linear")
    ),
    training=TrainingSettings(scheme="sequential"),
)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[NetworkPanel]:
    """The panel below the controls of its title, showing 2-3-3."""
    panel = NetworkPanel(session)
    window = QWidget()
    column = QVBoxLayout(window)
    for control in panel.title_controls():
        column.addWidget(control)
    column.addWidget(panel, 1)
    qtbot.addWidget(window)
    window.resize(620, 560)
    window.show()
    open_experiment(qtbot, session, mlp(3))
    window.activateWindow()
    yield panel
    if panel.menus.menu is not None:
        panel.menus.menu.close()
    window.hide()


def face_of(panel: NetworkPanel) -> str:
    return panel.choices.graph.face


def faces_control(panel: NetworkPanel) -> FaceChoice:
    (control,) = [x for x in panel.title_controls() if isinstance(x, FaceChoice)]
    return control


def wait_for_pictures(qtbot: QtBot, session: Session) -> None:
    wait_for(qtbot, session, lambda frame: frame.faces is not None and frame.fine)


def colour_in(panel: NetworkPanel, target: NeuronTarget, x: float, y: float) -> QColor:
    """Return the colour at a place of a neuron, from −1 to 1 of its square, y up."""
    layout = graph_of(panel).layout
    assert layout is not None
    column = layout.column(target.layer)
    place = QPoint(
        round(column.x + x * column.radius),
        round(float(column.ys[target.number]) - y * column.radius),
    )
    return panel.canvas.grab().toImage().pixelColor(place)


def apart(one: QColor, other: QColor) -> int:
    """Return by how much the channel differs that differs most."""
    return max(
        abs(one.red() - other.red()),
        abs(one.green() - other.green()),
        abs(one.blue() - other.blue()),
    )


def open_menu(panel: NetworkPanel, place: QPoint) -> QMenu:
    where = panel.canvas.mapToGlobal(place)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(panel.canvas, QContextMenuEvent(reason, place, where))
    menu = panel.menus.menu
    assert menu is not None
    return menu


def click_line(menu: QMenu, text: str) -> None:
    (action,) = [action for action in menu.actions() if action.text() == text]
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def test_that_pictures_come_first_where_they_show_all_that_a_neuron_does(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    assert face_of(panel) == "picture"
    assert faces_control(panel).face() == "picture"
    open_experiment(qtbot, session, mlp(40))
    assert face_of(panel) == "value"
    open_experiment(qtbot, session, Experiment(data=DataSettings(set="iris")))
    assert face_of(panel) == "value"
    open_experiment(qtbot, session, SINE)
    assert face_of(panel) == "picture"


def test_that_a_scene_that_goes_phase_by_phase_begins_with_numbers(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    speed = SpeedSettings(unit="phase", per_second=1.0)
    open_experiment(qtbot, session, mlp(3), speed=speed)
    assert face_of(panel) == "value"
    assert default_face(moment_of(panel).run, None) == "picture"


def test_that_a_face_is_chosen_in_the_title_and_kept(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    with qtbot.waitSignal(panel.remembered) as told:
        pick(faces_control(panel), "curve")
    assert told.args == ["network/face", "curve"]
    assert face_of(panel) == "curve"
    open_experiment(qtbot, session, mlp(4))
    assert face_of(panel) == "curve"


def test_that_a_face_is_chosen_in_the_menu_of_a_neuron_and_of_empty_ground(
    panel: NetworkPanel,
) -> None:
    lines = face_lines()
    place = panel.canvas.place_of(NeuronTarget(0, 1))
    assert place is not None
    menu = open_menu(panel, place.toPoint())
    checked = [a.text() for a in menu.actions() if a.isChecked()]
    assert checked == [lines["picture"]]
    click_line(menu, lines["value"])
    assert face_of(panel) == "value"
    assert faces_control(panel).face() == "value"
    empty = QPoint(3, panel.canvas.height() - 3)
    assert panel.canvas.target_at(empty.toPointF()) is None
    click_line(open_menu(panel, empty), lines["curve"])
    assert face_of(panel) == "curve"


def test_that_the_menu_key_opens_the_menu_of_the_view(panel: NetworkPanel) -> None:
    panel.canvas.setFocus()
    QTest.keyClick(panel.canvas, Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = panel.menus.menu
    assert menu is not None
    (action,) = [a for a in menu.actions() if a.text() == "Numbers on the links"]
    menu.setActiveAction(action)
    QTest.keyClick(menu, Key.Key_Return)
    assert panel.choices.graph.shows_numbers


def test_that_numbers_on_links_have_a_button_for_mouse_and_keyboard(
    panel: NetworkPanel,
) -> None:
    button = panel.title_controls()[2]
    QTest.mouseClick(button, LEFT)
    assert panel.choices.graph.shows_numbers
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)
    assert not panel.choices.graph.shows_numbers


def test_that_a_choice_of_last_time_is_recalled_and_nonsense_is_not(
    qtbot: QtBot, session: Session
) -> None:
    panel = NetworkPanel(session)
    qtbot.addWidget(panel)
    panel.recall({"network/face": "spiral"}.__getitem__)
    panel.show()
    open_experiment(qtbot, session, mlp(3))
    assert face_of(panel) == "picture"
    panel.recall({"network/face": "value"}.__getitem__)
    assert face_of(panel) == "value"
    panel.hide()


def test_that_pictures_have_the_colours_of_the_outputs(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    spec = frame_of(session).spec
    weights = np.random.default_rng(3).normal(0.0, 3.0, spec.n_parameters)
    changes = list(enumerate(weights.tolist()))
    wait_for_frame(qtbot, session, lambda: session.set_weights(*changes))
    wait_for_pictures(qtbot, session)
    faces, theme = frame_of(session).faces, current_theme()
    assert faces is not None
    checked = 0
    for layer in (0, 1):
        for number in faces.column(layer).numbers.tolist():
            picture = faces.column(layer).picture(number)
            assert picture is not None
            last = picture.shape[0] - 1
            for x, y in ((-0.6, 0.0), (0.0, 0.0), (0.5, 0.4), (-0.3, -0.6)):
                row, column = (round((1.0 + v) / 2.0 * last) for v in (y, x))
                near = picture[row - 1 : row + 2, column - 1 : column + 2]
                if np.ptp(near) < 0.08:
                    wished = sign_colour(float(picture[row, column]), 1.0, theme)
                    seen = colour_in(panel, NeuronTarget(layer, number), x, y)
                    assert apart(seen, wished) <= BEST_COLOUR
                    checked += 1
    assert checked > 12


def test_that_the_ends_of_the_colours_are_those_of_the_feature_space(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    linear = Experiment(
        network=NetworkSettings(
            hidden=(HiddenSettings(neurons=3, activation="relu"),),
        )
    )
    open_experiment(qtbot, session, linear)
    wait_for_pictures(qtbot, session)
    moment = moment_of(panel)
    assert moment.frame.faces is not None
    for layer in (0, 1):
        pictures = moment.frame.faces.column(layer)
        shares = shares_of(moment, layer, pictures)
        activation = moment.frame.spec.layers[layer].activation
        for share, values in zip(shares, pictures.values, strict=True):
            end = neuron_scale(activation, values)[1]
            assert np.allclose(share * end, values)


def test_that_an_input_shows_its_gradient_from_orange_to_blue(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    wait_for_pictures(qtbot, session)
    left, right = (colour_in(panel, NeuronTarget(-1, 0), x, 0.0) for x in (-0.8, 0.8))
    assert left.red() > left.blue() + 60
    assert right.blue() > right.red() + 60
    low, high = (colour_in(panel, NeuronTarget(-1, 1), 0.0, y) for y in (-0.8, 0.8))
    assert low.red() > low.blue() + 60
    assert high.blue() > high.red() + 60


def test_that_one_input_gives_curves_filled_to_zero(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    open_experiment(qtbot, session, SINE)
    wait_for_pictures(qtbot, session)
    theme, target = current_theme(), NeuronTarget(-1, 0)
    zero = sign_colour(0.0, 1.0, theme)
    assert apart(colour_in(panel, target, 0.7, 0.85), zero) <= BEST_COLOUR
    inside = colour_in(panel, target, 0.7, 0.2)
    assert inside.blue() > inside.red() + 60


def test_that_pictures_are_asked_for_only_where_they_can_be_seen(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    assert session.demand.neuron_pictures > 0
    panel.show_view("matrix")
    assert session.demand.neuron_pictures == 0
    panel.show_view("graph")
    assert session.demand.neuron_pictures > 0
    pick(faces_control(panel), "value")
    assert session.demand.neuron_pictures == 0
    wait_for(qtbot, session, lambda frame: frame.faces is None)
    pick(faces_control(panel), "picture")
    wait_for_pictures(qtbot, session)
    panel.hide()
    assert session.demand.neuron_pictures == 0
    wait_for(qtbot, session, lambda frame: frame.faces is None)
    panel.show()
    assert session.demand.neuron_pictures > 0
    wait_for_pictures(qtbot, session)


def test_that_tiny_neurons_ask_for_no_pictures(
    session: Session, panel: NetworkPanel
) -> None:
    panel.window().resize(100, 140)
    QApplication.processEvents()
    layout = graph_of(panel).layout
    assert layout is not None
    small = max(column.radius for column in layout.columns[1:]) < 7.0
    assert (session.demand.neuron_pictures == 0) is small


@pytest.mark.parametrize("face", ["picture", "curve"])
def test_that_phases_write_their_numbers_on_the_faces(
    qtbot: QtBot, session: Session, panel: NetworkPanel, face: str
) -> None:
    panel.choices.choose_face(face)
    has_pictures = face == "picture"
    wait_for(qtbot, session, lambda f: (f.faces is not None) is has_pictures)
    counts = []
    for _ in range(8):
        advance(qtbot, session)
        counts.append([len(written(panel, kind, 0)) for kind in ("sum", "activation")])
    assert counts[:3] == [[0, 0], [3, 0], [0, 3]]
    assert len(written(panel, "activation", 1)) == 3
    assert len(written(panel, "delta", 0)) == 3
    frame = frame_of(session)
    assert frame.trace is not None
    layout = graph_of(panel).layout
    assert layout is not None
    labels = graph_of(panel).labels(current_theme(), moment_of(panel))
    for label in labels:
        if label.kind == "activation" and label.target.layer >= 0:
            column = layout.column(label.target.layer)
            y = float(column.ys[label.target.number])
            assert y < label.box.center().y() < y + column.radius
            assert label.box.width() < 2.0 * column.radius


def test_that_a_tooltip_explains_the_face(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    wait_for_pictures(qtbot, session)
    tell, target = panel.canvas.describe, NeuronTarget(0, 1)
    assert "picture: its output a over the feature space; blue" in tell(target)
    assert "picture: this input" in tell(NeuronTarget(-1, 0))
    panel.choices.choose_face("curve")
    assert "curve: a = g(h)" in tell(target)
    panel.choices.choose_face("value")
    assert "curve" not in tell(target)
    assert "picture" not in tell(target)


def test_that_hovering_a_neuron_tells_its_row_of_values(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    session.advance("step")
    frame = wait_for(qtbot, session, lambda f: f.n_steps == 1 and f.trace is not None)
    hover(panel, NeuronTarget(0, 1))
    told = panel.canvas.describe(NeuronTarget(0, 1))
    weights = frame.spec.weights(np.asarray(frame.parameters), 0)[:, 1].tolist()
    row = "; ".join(number_text(weight, 2) for weight in weights[:-1])
    assert f"its weights ω: {row}\n" in told
    for words in (
        "h = ",
        "a = ",
        "δ = ",
        f"bias weight ω = {number_text(weights[-1])}",
    ):
        assert words in told
    open_experiment(qtbot, session, mlp(12))
    assert "its 12 weights ω: " in panel.canvas.describe(NeuronTarget(1, 0))


def test_that_ring_and_hover_lie_outside_the_picture(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    wait_for_pictures(qtbot, session)
    target = NeuronTarget(0, 1)
    before = panel.canvas.grab().toImage()
    hover(panel, target)
    click(panel, target)
    qtbot.waitUntil(lambda: panel.marks.selected == target)
    assert panel.canvas.grab().toImage() != before
    accent = current_theme().accent
    layout = graph_of(panel).layout
    assert layout is not None
    column = layout.column(0)
    ringed = colour_in(panel, target, 0.0, 1.0 + 3.0 / column.radius)
    assert apart(ringed, accent) < 80
