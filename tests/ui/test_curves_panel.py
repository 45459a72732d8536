"""The panel of the curves, by real clicks and keys on a real run."""

from collections.abc import Iterator

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.scene import built_in_scene
from nnsim.training.settings import StopSettings, TrainingSettings
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.panel_hands import MLP, STEP_OUTPUT, frame_of, run_epochs
from ui.i18n import number, percent
from ui.palettes import THEMES
from ui.panels.curves.panel import CurvesPanel
from ui.panels.curves.view import CurveView
from ui.session import Session
from ui.speed import FULL_SPEED
from ui.theme import apply_theme

LEFT = Qt.MouseButton.LeftButton
XOR = Experiment(
    data=DataSettings(
        set="gate-xor",
        coding="binary",
        split=SplitSettings(training=1.0, validation=0.0, test=0.0),
    ),
    network=STEP_OUTPUT,
    training=TrainingSettings(rule="perceptron", shuffle=False),
)
SINE = Experiment(
    data=DataSettings(set="sine"),
    network=NetworkSettings(
        hidden=(HiddenSettings(neurons=3),), output=OutputSettings(activation="linear")
    ),
    training=TrainingSettings(learning_rate=0.01, stop=StopSettings(epochs=0)),
)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[CurvesPanel]:
    """The panel, shown at its usual size, beside a small network."""
    panel = CurvesPanel(session)
    qtbot.addWidget(panel)
    for control in panel.title_controls():
        qtbot.addWidget(control)
        control.show()
    panel.resize(450, 370)
    panel.show()
    open_experiment(qtbot, session, MLP)
    yield panel
    panel.hide()


def visible(panel: CurvesPanel) -> list[CurveView]:
    return [view for view in (panel.errors, panel.accuracies) if view.isVisible()]


def choose(qtbot: QtBot, panel: CurvesPanel, key: str) -> None:
    QTest.mouseClick(panel.plot_choice.segment(key), LEFT)


def best_epoch(panel: CurvesPanel) -> float | None:
    best = panel.errors.data.best
    return None if best is None else best.epoch


def point_at(view: CurveView, epoch: float, value: float) -> QPoint:
    """Move the pointer as a mouse does, so that it meets the topmost widget."""
    pixel = view.to_point(epoch, value).toPoint()
    QTest.mouseMove(view.window().windowHandle(), view.mapTo(view.window(), pixel))
    QApplication.processEvents()
    return pixel


def picture(panel: CurvesPanel) -> QImage:
    return panel.grab().toImage()


def test_that_a_run_without_epochs_asks_for_space(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    assert panel.errors.words == "Press Space to run"
    assert panel.accuracies.words == ""
    run_epochs(qtbot, session, 1)
    assert panel.errors.words == ""


def test_that_the_present_values_stand_at_the_ends(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    evaluations = run_epochs(qtbot, session, 5).evaluations
    names = ("training", "validation", "test")
    assert panel.errors.end_texts() == {
        name: number(e.error) for name, e in zip(names, evaluations, strict=True)
    }
    assert panel.accuracies.end_texts() == {
        name: percent(e.accuracy) for name, e in zip(names, evaluations, strict=True)
    }
    assert panel.legend.shown_texts()[:3] == names


def test_that_an_absent_set_has_no_curve(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    open_experiment(qtbot, session, XOR)
    run_epochs(qtbot, session, 3)
    assert list(panel.errors.end_texts()) == ["training"]
    assert "validation" not in panel.legend.texts()


def test_that_regression_shows_the_error_only(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    open_experiment(qtbot, session, SINE)
    run_epochs(qtbot, session, 2)
    assert visible(panel) == [panel.errors]
    assert not panel.plot_choice.segment("accuracy").isEnabled()
    open_experiment(qtbot, session, MLP)
    assert visible(panel) == [panel.errors, panel.accuracies]


def test_that_the_title_chooses_the_plots(qtbot: QtBot, panel: CurvesPanel) -> None:
    assert visible(panel) == [panel.errors, panel.accuracies]
    choose(qtbot, panel, "accuracy")
    assert visible(panel) == [panel.accuracies]
    assert not panel.log_toggle.isEnabled()
    choose(qtbot, panel, "error")
    assert visible(panel) == [panel.errors]
    assert panel.log_toggle.isEnabled()


def test_that_the_toggle_makes_decades_of_the_axis(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    run_epochs(qtbot, session, 200)
    linear = panel.errors.shown_range()
    QTest.mouseClick(panel.log_toggle, LEFT)
    low, high = panel.errors.shown_range()[2:]
    errors = frame_of(session).curves.errors
    assert panel.errors.is_logarithmic()
    assert np.log10([low, high]) == pytest.approx(np.round(np.log10([low, high])))
    assert low <= errors.min() < errors.max() <= high
    QTest.mouseClick(panel.log_toggle, LEFT)
    assert panel.errors.shown_range() == linear
    assert not panel.errors.is_logarithmic()


def test_that_the_pointer_reads_an_epoch_in_both_plots(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    curves = run_epochs(qtbot, session, 20).curves
    point_at(panel.errors, 12.1, 0.1)
    assert panel.errors.readout() == (
        "epoch 12",
        f"training {number(curves.errors[0, 12])}",
        f"validation {number(curves.errors[1, 12])}",
        f"test {number(curves.errors[2, 12])}",
    )
    assert panel.accuracies.hover_epoch == panel.errors.hover_epoch
    assert panel.accuracies.readout()[1] == (
        f"training {percent(curves.accuracies[0, 12])}"
    )
    panel.errors.left.emit()
    assert panel.accuracies.readout() == ()


def test_that_the_mouse_cannot_lose_the_curves(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    run_epochs(qtbot, session, 10)
    window, before = panel.windowHandle(), panel.errors.to_point(5.0, 0.1)
    start = panel.errors.mapTo(panel, point_at(panel.errors, 5.0, 0.1))
    end = start + QPoint(40, 20)
    for button in (LEFT, Qt.MouseButton.RightButton):
        QTest.mousePress(window, button, pos=start)
        QTest.mouseMove(window, end)
        QTest.mouseRelease(window, button, pos=end)
        QTest.mouseClick(window, button, pos=start)
    turn = QWheelEvent(
        QPointF(start),
        QPointF(panel.mapToGlobal(start)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window, turn)
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None
    assert panel.errors.to_point(5.0, 0.1) == before


def test_that_a_place_reads_back_on_both_kinds_of_axis(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    heard: list[tuple[float, float]] = []
    panel.errors.hovered.connect(lambda *place: heard.append(place))
    run_epochs(qtbot, session, 10)
    for _ in ("linear", "logarithmic"):
        pixel = point_at(panel.errors, 4.0, 0.2)
        assert panel.errors.plot_rect().contains(pixel)
        assert heard[-1] == pytest.approx((4.0, 0.2), abs=0.05)
        QTest.mouseClick(panel.log_toggle, LEFT)


def test_that_a_run_that_stopped_says_why(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    open_experiment(qtbot, session, XOR)
    frame = run_epochs(qtbot, session, 200)
    assert frame.stopped is not None
    assert frame.stopped.key == "cycle"
    assert panel.caption.startswith("stopped: cycle of ")
    assert panel.legend.shown_texts() == ("training", panel.caption)
    assert panel.errors.data.stopped is not None
    assert panel.errors.data.stopped.epoch == frame.stopped.epoch
    session.rewind()
    qtbot.waitUntil(lambda: panel.caption == "")


def test_that_the_best_epoch_is_starred_once_it_lies_behind(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    curves = run_epochs(qtbot, session, 3).curves
    assert curves.best_epoch == 3
    assert best_epoch(panel) is None
    session.edit(
        msgspec.structs.replace(
            session.experiment,
            training=msgspec.structs.replace(MLP.training, learning_rate=500.0),
        )
    )
    best = run_epochs(qtbot, session, 10).curves.best_epoch
    assert best <= 6
    assert best_epoch(panel) == best
    assert f"best: epoch {best}" in panel.legend.texts()


def test_that_the_epochs_of_both_plots_stand_above_each_other(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    run_epochs(qtbot, session, 30)
    upper, lower = panel.errors.plot_rect(), panel.accuracies.plot_rect()
    assert (upper.left(), upper.right()) == (lower.left(), lower.right())
    assert panel.errors.shown_range()[:2] == panel.accuracies.shown_range()[:2]


def test_that_the_axis_of_epochs_grows_in_steps(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    ends = []
    for _ in range(4):
        run_epochs(qtbot, session, 4)
        ends.append(round(panel.errors.shown_range()[1]))
    assert ends == [10, 10, 15, 20]
    session.rewind()
    qtbot.waitUntil(lambda: round(panel.errors.shown_range()[1]) == 10)


def test_that_a_curve_is_drawn_in_the_ink_of_its_set(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    run_epochs(qtbot, session, 10)
    image = panel.errors.grab().toImage()
    curves = frame_of(session).curves
    spot = panel.errors.to_point(5.0, float(curves.errors[0, 5])).toPoint()
    near = range(-2, 3)
    lightness = [
        image.pixelColor(spot.x() + i, spot.y() + j).lightness()
        for i in near
        for j in near
    ]
    assert min(lightness) < THEMES["light"].text.lightness() + 40


def test_that_a_diverged_run_is_shown_to_its_end(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    training = TrainingSettings(learning_rate=30.0, stop=StopSettings(epochs=0))
    open_experiment(qtbot, session, msgspec.structs.replace(SINE, training=training))
    frame = run_epochs(qtbot, session, 100)
    assert frame.stopped is not None
    assert panel.caption == "stopped: diverged"
    QTest.mouseClick(panel.log_toggle, LEFT)
    assert not picture(panel).isNull()


def test_that_a_tiny_panel_leaves_out_the_accuracy_first(
    qapp: QApplication, panel: CurvesPanel
) -> None:
    panel.resize(220, 180)
    qapp.processEvents()
    assert (panel.width(), panel.height()) == (220, 180)
    assert visible(panel) == [panel.errors]
    assert panel.caption == "accuracy left out: no room"
    panel.resize(450, 370)
    qapp.processEvents()
    assert panel.caption == ""
    assert visible(panel) == [panel.errors, panel.accuracies]


@pytest.mark.parametrize("theme", ["dark", "projector"])
def test_that_another_theme_is_followed_at_once(
    qapp: QApplication, panel: CurvesPanel, theme: str
) -> None:
    apply_theme(qapp, THEMES[theme])
    qapp.processEvents()
    assert picture(panel).pixelColor(4, 4) == THEMES[theme].surface
    left = panel.errors.plot_rect().left()
    assert left == panel.accuracies.plot_rect().left()
    assert left >= panel.errors.natural_left(shows_epochs=False)


def zone_of(panel: CurvesPanel) -> tuple[float, float] | None:
    return panel.errors.data.zone


def test_that_the_zone_after_the_best_epoch_is_shaded_once_validation_rises(
    qtbot: QtBot, session: Session
) -> None:
    panel = CurvesPanel(session)
    qtbot.addWidget(panel)
    panel.resize(450, 370)
    panel.show()
    open_experiment(qtbot, session, built_in_scene("early-stopping").experiment)
    assert zone_of(panel) is None
    session.set_speed(FULL_SPEED)
    session.play(500)
    qtbot.waitUntil(lambda: is_settled(session) and frame_of(session).n_epochs == 500)
    frame = frame_of(session)
    zone = zone_of(panel)
    assert zone is not None
    assert list(zone) == [frame.best_epoch, 500.0]
    inside = panel.errors.to_point(0.5 * sum(zone), 0.01)
    before = panel.errors.to_point(0.3 * zone[0], 0.01)
    picture = panel.errors.grab().toImage()
    colours = [
        {picture.pixelColor(round(p.x()) + dx, round(p.y())).name() for dx in range(8)}
        for p in (inside, before)
    ]
    assert not colours[0] & colours[1]
