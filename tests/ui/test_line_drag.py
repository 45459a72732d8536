"""Lines of the feature space dragged and turned by mouse."""

import math

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.demand import PRINCIPAL
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.scene import built_in_scene
from nnsim.training.settings import StopSettings, TrainingSettings
from tests.ui.conftest import is_settled, open_experiment
from ui.panels.feature_space.hyperplane_lines import LineMark, SeenLine, seen_line
from ui.panels.feature_space.line_placing import put_line
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.session import Session

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
ONE = Experiment(
    data=DataSettings(set="two-clouds"),
    training=TrainingSettings(stop=StopSettings(epochs=0)),
    network=NetworkSettings(hidden=(HiddenSettings(neurons=1, activation="tanh"),)),
)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> FeatureSpacePanel:
    panel = FeatureSpacePanel(session)
    qtbot.addWidget(panel)
    qtbot.addWidget(panel.controls)
    qtbot.addWidget(panel.paint_button)
    panel.resize(500, 460)
    panel.show()
    open_experiment(qtbot, session, ONE)
    centre_line(qtbot, session, panel)
    return panel


def centre_line(qtbot: QtBot, session: Session, panel: FeatureSpacePanel) -> None:
    """Put the line of the first neuron across the middle of the plot."""
    assert session.frame is not None
    spec = session.frame.spec
    x, y = panel.view.to_data(panel.view.plot_rect().center())
    a, b = 1.0, 0.6
    n = spec.layers[0].n_neurons
    changes = [(0, a), (n, b), (spec.offsets[1] - n, a * x + b * y)]
    session.set_weights(*changes)
    qtbot.waitUntil(
        lambda: panel.map_view.picture is not None and abs(mark(panel).a - a) < 1e-9
    )
    settle(qtbot, session)


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: is_settled(session))


def mark(panel: FeatureSpacePanel) -> LineMark:
    picture = panel.map_view.picture
    assert picture is not None
    return next(line for line in picture.lines if line.neuron == 0)


def on_screen(panel: FeatureSpacePanel) -> SeenLine:
    line = mark(panel)
    seen = seen_line(panel.map_view.mapping(), line.a, line.b, line.c)
    assert seen is not None
    return seen


def drag(panel: FeatureSpacePanel, begin: QPointF, by: QPointF) -> None:
    view = panel.map_view
    QTest.mousePress(view, LEFT, NO_KEYS, begin.toPoint())
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(view, (begin + by * share).toPoint())
        QApplication.processEvents()
    QTest.mouseRelease(view, LEFT, NO_KEYS, (begin + by).toPoint())


def test_that_a_line_held_in_its_middle_goes_along_and_keeps_its_slope(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    before, seen = mark(panel), on_screen(panel)
    begin, by = seen.at(0.5), QPointF(0.0, -40.0)
    drag(panel, begin, by)
    qtbot.waitUntil(lambda: abs(mark(panel).c - before.c) > 1e-6)
    settle(qtbot, session)
    after = mark(panel)
    assert (after.a, after.b) == pytest.approx((before.a, before.b))
    (x0, y0), (x1, y1) = (
        panel.view.to_data(QPointF(point.toPoint())) for point in (begin, begin + by)
    )
    moved = before.a * (x1 - x0) + before.b * (y1 - y0)
    assert after.c - before.c == pytest.approx(moved, abs=1e-9)


def test_that_a_line_held_near_its_end_turns_about_its_middle(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    before, seen = mark(panel), on_screen(panel)
    x, y = panel.view.to_data(seen.at(0.5))
    drag(panel, seen.at(0.1), QPointF(30.0, 30.0))
    qtbot.waitUntil(lambda: abs(mark(panel).a - before.a) > 1e-6)
    settle(qtbot, session)
    after = mark(panel)
    assert math.hypot(after.a, after.b) == pytest.approx(math.hypot(before.a, before.b))
    assert after.a * x + after.b * y == pytest.approx(after.c, abs=1e-6)


def test_that_a_drag_is_one_undo_step(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    before = mark(panel)
    drag(panel, on_screen(panel).at(0.5), QPointF(0.0, 35.0))
    qtbot.waitUntil(lambda: abs(mark(panel).c - before.c) > 1e-6)
    session.undo()
    qtbot.waitUntil(lambda: mark(panel).c == pytest.approx(before.c))


def test_that_the_line_follows_while_the_network_learns(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    session.play()
    qtbot.waitUntil(lambda: session.running)
    qtbot.waitUntil(lambda: panel.map_view.picture is not None)
    begin = on_screen(panel).at(0.5)
    QTest.mousePress(panel.map_view, LEFT, NO_KEYS, begin.toPoint())
    QTest.mouseRelease(panel.map_view, LEFT, NO_KEYS, begin.toPoint())
    assert not panel.line_drag.is_holding
    assert session.running


def test_that_a_click_beside_the_lines_moves_nothing(
    session: Session, panel: FeatureSpacePanel
) -> None:
    before = mark(panel)
    place = on_screen(panel).at(0.5) + QPointF(60.0, 30.0)
    QTest.mousePress(panel.map_view, LEFT, NO_KEYS, place.toPoint())
    assert not panel.line_drag.is_holding
    QTest.mouseRelease(panel.map_view, LEFT, NO_KEYS, place.toPoint())
    assert mark(panel) == before


def test_that_a_line_without_bias_node_turns_but_does_not_move(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    hidden = (HiddenSettings(neurons=1, activation="tanh", bias=False),)
    network = NetworkSettings(hidden=hidden, output=OutputSettings())
    with qtbot.waitSignal(session.run_changed):
        session.edit(replace(ONE, network=network))
    qtbot.waitUntil(lambda: session.frame is not None)
    settle(qtbot, session)
    session.set_weights((0, 1.0), (1, 1.0))
    settle(qtbot, session)
    refusals: list[str] = []
    panel.refused.connect(refusals.append)
    line = mark(panel)
    seen = seen_line(panel.map_view.mapping(), line.a, line.b, line.c)
    if seen is None:
        pytest.skip("the line through the origin is not in the plot")
    drag(panel, seen.at(0.5), QPointF(30.0, 30.0))
    assert refusals
    assert mark(panel).c == pytest.approx(0.0, abs=1e-12)


def test_that_a_line_on_principal_axes_is_put_where_it_is_dragged(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    iris = replace(ONE, data=DataSettings(set="iris"))
    with qtbot.waitSignal(session.run_changed):
        session.edit(iris)
    session.wish(features=PRINCIPAL)
    qtbot.waitUntil(
        lambda: (
            session.frame is not None
            and session.frame.features is not None
            and session.frame.features.plane.axes is not None
        )
    )
    settle(qtbot, session)
    assert session.frame is not None
    assert session.frame.features is not None
    from nnsim.probes.hyperplanes import hyperplanes
    from nnsim.probes.line_weights import weights_for_line

    frame = session.frame
    plane = session.frame.features.plane
    wanted = (0.7, -0.4, 0.25)
    changes = weights_for_line(frame.spec, frame.parameters, plane, 0, wanted)
    moved = frame.parameters.copy()
    for index, value in changes:
        moved[index] = value
    assert np.allclose(hyperplanes(frame.spec, moved, plane)[0], wanted, atol=1e-12)


@pytest.fixture
def gate(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> tuple[FeatureSpacePanel, float]:
    """Return the panel in the scene of the threshold, and θ as it begins."""
    with qtbot.waitSignal(session.run_changed):
        session.open_scene(built_in_scene("threshold"))
    qtbot.waitUntil(lambda: panel.map_view.picture is not None)
    settle(qtbot, session)
    return panel, session.experiment.network.output.threshold


def test_that_a_line_without_bias_node_is_moved_by_its_threshold(
    qtbot: QtBot, session: Session, gate: tuple[FeatureSpacePanel, float]
) -> None:
    panel, theta = gate
    before = mark(panel)
    assert session.frame is not None
    wrong = session.frame.evaluations[0].accuracy
    # Down and left until only (0, 0) is on the passive side: the gate OR.
    begin = on_screen(panel).at(0.5)
    x, y = panel.view.to_data(begin)
    way = panel.map_view.to_point(x - 0.5, y - 0.5) - begin
    drag(panel, begin, way)
    settle(qtbot, session)
    qtbot.waitUntil(lambda: mark(panel).c == pytest.approx(0.5, abs=0.05))
    after = mark(panel)
    assert (after.a, after.b) == (before.a, before.b)
    assert session.experiment.network.output.threshold == pytest.approx(after.c)
    assert session.frame.evaluations[0].accuracy == 1.0 > wrong
    session.undo()
    assert session.experiment.network.output.threshold == theta
    assert not session.can_undo
    qtbot.waitUntil(lambda: mark(panel).c == pytest.approx(before.c))


def test_that_a_line_without_bias_node_turns_about_the_origin(
    qtbot: QtBot, session: Session, gate: tuple[FeatureSpacePanel, float]
) -> None:
    panel, theta = gate
    before = mark(panel)
    drag(panel, on_screen(panel).at(0.15), QPointF(25.0, 25.0))
    qtbot.waitUntil(lambda: abs(mark(panel).a - before.a) > 1e-6)
    settle(qtbot, session)
    after = mark(panel)
    assert after.c == pytest.approx(theta)
    assert math.hypot(after.a, after.b) == pytest.approx(math.hypot(before.a, before.b))
    assert session.experiment.network.output.threshold == theta
    session.undo()
    assert not session.can_undo
    qtbot.waitUntil(lambda: mark(panel).a == pytest.approx(before.a))


def test_that_a_line_of_the_network_before_is_not_moved(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    frame = session.frame
    assert frame is not None
    beyond = frame.spec.layers[0].n_neurons
    line = (1.0, 0.0, 0.5)
    assert put_line(session, beyond, line, turns=True, gesture=object()) == ""
    settle(qtbot, session)
    assert session.frame is not None
    assert session.frame.parameters.tobytes() == frame.parameters.tobytes()
