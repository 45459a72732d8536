"""The panel of the error surface, by real clicks and keys on a real run."""

from collections.abc import Iterator

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.frames.surface_view import SurfaceView
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.probes.error_surface import error_at
from nnsim.training.settings import TrainingSettings
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import (
    MLP,
    STEP_OUTPUT,
    frame_of,
    point_at,
    run_epochs,
    wait_for,
)
from ui.i18n import count, number
from ui.palettes import THEMES
from ui.panels.error_surface.panel import ErrorSurfacePanel
from ui.session import Session
from ui.speed import FULL_SPEED
from ui.theme import apply_theme

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
GATES = DataSettings(split=SplitSettings(training=1.0, validation=0.0, test=0.0))


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[ErrorSurfacePanel]:
    """The panel, shown at its usual size, beside a small network."""
    panel = ErrorSurfacePanel(session)
    qtbot.addWidget(panel)
    qtbot.addWidget(panel.slice_choice)
    panel.resize(450, 370)
    panel.show()
    open_experiment(qtbot, session, MLP)
    yield panel
    panel.hide()


def shown(panel: ErrorSurfacePanel) -> SurfaceView:
    assert panel.view.surface is not None
    return panel.view.surface


def picture(panel: ErrorSurfacePanel) -> QImage:
    return panel.view.grab().toImage()


def axes(panel: ErrorSurfacePanel) -> tuple[int, int]:
    where = shown(panel).where
    assert where.pair is not None
    return where.pair


def gate(name: str, rule: str = "perceptron") -> Experiment:
    return Experiment(
        data=msgspec.structs.replace(GATES, set=f"gate-{name}", coding="binary"),
        network=STEP_OUTPUT,
        training=TrainingSettings(rule=rule),
    )


def test_that_the_axes_are_named_by_their_weights(panel: ErrorSurfacePanel) -> None:
    assert panel.x_picker.text() == "ω x₁→h₁"
    assert panel.y_picker.text() == "ω x₂→h₁"
    assert panel.x_picker.weights.currentText() == "ω x₁→h₁"


def test_that_a_weight_picked_by_key_becomes_the_axis(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    QTest.keyClick(panel.y_picker.weights, Key.Key_Down)
    qtbot.waitUntil(lambda: axes(panel) == (0, 6))
    assert panel.y_picker.text() == "θ→h₁"
    assert session.demand.surface_weights == (0, 6)


def test_that_picking_the_weight_of_the_other_axis_swaps_them(
    qtbot: QtBot, panel: ErrorSurfacePanel
) -> None:
    QTest.keyClick(panel.x_picker.weights, Key.Key_Down)
    qtbot.waitUntil(lambda: axes(panel) == (3, 0))
    assert (panel.x_picker.text(), panel.y_picker.text()) == ("ω x₂→h₁", "ω x₁→h₁")


def test_that_weights_picked_elsewhere_are_named(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    session.wish(surface_weights=(9, 12))
    qtbot.waitUntil(lambda: axes(panel) == (9, 12))
    assert (panel.x_picker.text(), panel.y_picker.text()) == ("ω h₁→o₁", "ω h₂→o₁")


def test_that_nothing_of_the_network_before_can_be_clicked(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    at_change: list[SurfaceView | None] = []
    network = frame_of(session).spec
    session.run_changed.connect(lambda run: at_change.append(panel.view.surface))
    open_experiment(qtbot, session, MLP)
    open_experiment(qtbot, session, gate("or"))
    same, other = at_change
    assert same is not None
    assert other is None
    # Nor where another network follows before the last one had a new picture.
    assert panel.view.surface is not None
    panel.pages.show_run(frame_of(session).spec)
    panel.pages.show_run(network)
    assert panel.view.surface is None


def test_that_a_moving_slice_says_so(panel: ErrorSurfacePanel) -> None:
    assert panel.caption == "moving slice: all other weights as they are now"
    assert panel.slice_choice.choice() == "moving"


def test_that_a_frozen_slice_names_its_epoch_and_the_gap(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    run_epochs(qtbot, session, 4)
    panel.slice_choice.show()
    QTest.mouseClick(panel.slice_choice.segment("frozen"), LEFT)
    qtbot.waitUntil(lambda: shown(panel).frozen_epoch == 4)
    assert panel.caption == "slice frozen at epoch 4; the dot lies on it"
    run_epochs(qtbot, session, 40)
    surface = shown(panel)
    gap = surface.point_error - surface.slice_error
    side = "above" if gap > 0 else "below"
    assert panel.caption == (
        f"slice frozen at epoch 4; the dot is {number(abs(gap), 2)} {side} it"
    )
    assert panel.note.text().startswith(f"dot {number(abs(gap), 2)} {side} the slice")


def test_that_a_scene_takes_the_choice_back_to_moving(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    session.wish(surface_mode="frozen")
    assert panel.slice_choice.choice() == "frozen"
    open_experiment(qtbot, session, MLP)
    assert panel.slice_choice.choice() == "moving"


def test_that_two_weights_alone_make_an_exact_surface(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    output = OutputSettings(bias=False)
    network = NetworkSettings(output=output)
    open_experiment(
        qtbot,
        session,
        msgspec.structs.replace(
            gate("or"), network=network, training=TrainingSettings()
        ),
    )
    assert panel.caption == "exact: there are no other weights"
    assert not panel.slice_choice.isEnabled()


def test_that_a_click_starts_training_there(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    before = frame_of(session).parameters
    pixel = point_at(panel.view, 1.5, -2.0)
    QTest.mouseClick(panel.view, LEFT, pos=pixel)
    frame = wait_for(qtbot, session, lambda f: f.parameters[0] != before[0])
    assert frame.parameters[[0, 3]] == pytest.approx([1.5, -2.0], abs=0.05)
    others = np.delete(np.arange(len(before)), [0, 3])
    assert (frame.parameters[others] == before[others]).all()
    assert shown(panel).point == tuple(frame.parameters[[0, 3]])


def test_that_another_button_starts_nothing(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    pixel = point_at(panel.view, 1.5, -2.0)
    with qtbot.assertNotEmitted(panel.view.start_wanted):
        QTest.mouseClick(panel.view, Qt.MouseButton.RightButton, pos=pixel)


def test_that_no_line_leads_to_a_start_that_was_set(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    run_epochs(qtbot, session, 1)
    x, y = shown(panel).point
    half_way = panel.view.to_point((x + 3.0) / 2.0, (y + 3.0) / 2.0).toPoint()
    QTest.mouseClick(panel.view, LEFT, pos=panel.view.to_point(3.0, 3.0).toPoint())
    wait_for(qtbot, session, lambda f: f.parameters[0] > 2.9)
    run_epochs(qtbot, session, 1)
    around = picture(panel).copy(half_way.x() - 6, half_way.y() - 6, 13, 13)
    ink = THEMES["light"].text.rgb()
    pixels = [around.pixel(i, j) for i in range(13) for j in range(13)]
    assert len(shown(panel).path) == 3
    assert ink not in pixels


def test_that_a_start_set_while_it_runs_is_found_in_the_way(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    session.set_speed(FULL_SPEED)
    session.play()
    wait_for(qtbot, session, lambda f: f.n_epochs >= 20)
    QTest.mouseClick(panel.view, LEFT, pos=panel.view.to_point(3.0, 3.0).toPoint())
    qtbot.waitUntil(lambda: len(panel.starts()) == 1, timeout=10_000)
    session.pause()
    wait_for(qtbot, session, lambda f: not f.running)
    surface, start = shown(panel), panel.starts()[0]
    row = int(np.searchsorted(surface.path_epochs, start.epoch))
    leap = np.abs(np.diff(surface.path, axis=0)).sum(axis=1).argmax() + 1
    assert start.epoch > 20
    assert row == leap


def test_that_arrows_and_enter_start_training_too(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    view = panel.view
    x, y = shown(panel).point
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Up):
        QTest.keyClick(view, key)
    assert view.cursor_place() == pytest.approx((x + 0.4, y + 0.2))
    QTest.keyClick(view, Key.Key_Return)
    frame = wait_for(qtbot, session, lambda f: f.parameters[0] != x)
    assert frame.parameters[[0, 3]] == pytest.approx([x + 0.4, y + 0.2])
    assert view.cursor_place() is None


def test_that_escape_puts_the_cursor_away(
    qtbot: QtBot, panel: ErrorSurfacePanel
) -> None:
    QTest.keyClick(panel.view, Key.Key_Left)
    assert panel.view.readout()[-1] == "Enter starts here"
    with qtbot.assertNotEmitted(panel.view.start_wanted):
        QTest.keyClick(panel.view, Key.Key_Escape)
        QTest.keyClick(panel.view, Key.Key_Return)
    assert panel.view.readout() == ()


def test_that_the_pointer_reads_the_error_of_that_place(
    session: Session, panel: ErrorSurfacePanel
) -> None:
    assert session.run is not None
    point_at(panel.view, 2.0, 1.0)
    text = panel.view.readout()[0]
    frame, surface = frame_of(session), shown(panel)
    training = session.run.data.training
    true = error_at(
        frame.spec, frame.parameters, surface.where, (2.0, 1.0), training, "quadratic"
    )
    assert text.startswith("E ")
    assert float(text.removeprefix("E ")) == pytest.approx(true, rel=0.01)


def test_that_the_pointer_near_the_way_reads_the_epoch(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    run_epochs(qtbot, session, 60)
    surface = shown(panel)
    point_at(panel.view, *surface.path[-1].tolist())
    assert panel.view.readout()[0] == f"epoch 60, step {count(60 * 18)}"
    assert panel.view.readout()[1].startswith("at ")


def test_that_the_way_grows_by_marks(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    picture(panel)
    assert panel.view.n_marks() == 0
    run_epochs(qtbot, session, 60)
    picture(panel)
    early = panel.view.n_marks()
    assert 2 <= early <= 60
    run_epochs(qtbot, session, 300)
    picture(panel)
    assert early < panel.view.n_marks() < 360


def test_that_the_surface_is_never_flat(panel: ErrorSurfacePanel) -> None:
    image = picture(panel)
    rect = panel.view.plot_rect().toRect().adjusted(3, 3, -3, -3)
    row = [image.pixel(x, rect.center().y()) for x in range(rect.left(), rect.right())]
    assert len(set(row)) > 60
    heights = np.log10(shown(panel).errors)
    low, high = panel.view.ends
    assert low <= heights.min() < heights.max() <= high
    assert heights.max() - heights.min() > 0.5 * (high - low)


def test_that_an_error_of_zero_is_called_zero(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    open_experiment(qtbot, session, gate("or"))
    assert shown(panel).errors.min() == 0.0
    assert panel.colour_bar.labels()[1] == "0"
    point_at(panel.view, 0.8, 0.8)
    assert panel.view.readout()[0] == "E 0"


def test_that_a_level_surface_is_called_level(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    hidden = HiddenSettings(neurons=1, activation="linear")
    network = NetworkSettings(
        hidden=(hidden,), output=OutputSettings(activation="sigmoid", slope=1e-6)
    )
    open_experiment(qtbot, session, msgspec.structs.replace(MLP, network=network))
    assert panel.view.words == "E hardly changes here."


def test_that_a_diverged_run_says_so(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    output = OutputSettings(activation="linear")
    training = TrainingSettings(learning_rate=1000.0)
    network = NetworkSettings(hidden=MLP.network.hidden, output=output)
    diverging = msgspec.structs.replace(MLP, network=network, training=training)
    open_experiment(qtbot, session, diverging)
    run_epochs(qtbot, session, 50)
    assert panel.view.words.startswith("Diverged")
    assert panel.caption == ""
    session.rewind()
    qtbot.waitUntil(lambda: panel.view.words == "")


def test_that_a_large_network_has_short_lists(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    network = NetworkSettings(hidden=(HiddenSettings(neurons=150),))
    large = Experiment(
        data=MLP.data, network=network, training=TrainingSettings(scheme="batch")
    )
    open_experiment(qtbot, session, large)
    picker = panel.x_picker
    assert not picker.weights.isVisible()
    assert picker.sources.isVisible()
    assert picker.sources.count() + picker.targets.count() < 400
    picker.targets.setFocus()
    QTest.keyClick(picker.targets, Key.Key_Down)
    qtbot.waitUntil(lambda: axes(panel) == (1, 150))
    assert picker.text() == "ω x₁→h₂"
    QTest.keyClick(picker.sources, Key.Key_End)
    qtbot.waitUntil(lambda: axes(panel)[0] == 450 + 150 * 3 + 1)
    assert picker.text() == "θ→o₂"


def test_that_nothing_is_computed_for_a_hidden_panel(
    session: Session, panel: ErrorSurfacePanel
) -> None:
    panel.hide()
    assert not session.demand.error_surface
    panel.show()
    assert session.demand.error_surface


def test_that_the_grid_suits_the_size_of_the_panel(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    panel.resize(230, 190)
    qtbot.waitUntil(lambda: session.demand.surface_size == 24)
    panel.resize(1200, 650)
    qtbot.waitUntil(lambda: session.demand.surface_size == 48)


@pytest.mark.parametrize("theme", ["dark", "projector"])
def test_that_another_theme_is_followed_at_once(
    qapp: QApplication, panel: ErrorSurfacePanel, theme: str
) -> None:
    apply_theme(qapp, THEMES[theme])
    qapp.processEvents()
    image = picture(panel)
    assert image.pixelColor(2, 40) == THEMES[theme].surface


def test_that_a_tiny_panel_keeps_the_axes_and_drops_the_legend(
    qapp: QApplication, panel: ErrorSurfacePanel
) -> None:
    panel.resize(220, 180)
    qapp.processEvents()
    assert (panel.width(), panel.height()) == (220, 180)
    assert not panel.colour_bar.isVisible()
    assert panel.x_picker.isVisible()
    assert panel.view.plot_rect().height() > 50
