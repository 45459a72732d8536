"""The panel of the learning rate, on a real run with real pins and clicks."""

import weakref
from collections.abc import Iterator

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.training.schedules import SCHEDULES, learning_rate_at
from nnsim.training.settings import ScheduleSettings, StopSettings, TrainingSettings
from tests.ui.conftest import open_experiment
from tests.ui.controls_hands import tick
from tests.ui.panel_hands import frame_of, run_epochs, show_with_controls
from tests.ui.reopening import open_other
from ui.palettes import THEMES
from ui.panels.ghost_legend import shares
from ui.panels.learning_rate.panel import LearningRatePanel
from ui.panels.learning_rate.points import last_epoch, rate_range, schedule_points
from ui.panels.learning_rate.view import Schedule
from ui.session import Session
from ui.theme import apply_theme

DECAY = Experiment(
    training=TrainingSettings(
        scheme="batch",
        learning_rate=0.8,
        schedule=ScheduleSettings(shape="exponential", epochs=50, factor=0.5),
        stop=StopSettings(epochs=200),
    )
)


def training(shape: str, **changes: object) -> TrainingSettings:
    schedule = ScheduleSettings(shape=shape, epochs=50, factor=0.5)
    base = TrainingSettings(learning_rate=0.8, schedule=schedule)
    return msgspec.structs.replace(base, **changes)


def with_shape(experiment: Experiment, shape: str) -> Experiment:
    schedule = msgspec.structs.replace(experiment.training.schedule, shape=shape)
    changed = msgspec.structs.replace(experiment.training, schedule=schedule)
    return msgspec.structs.replace(experiment, training=changed)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[LearningRatePanel]:
    """The panel with its toggle above it, over 200 epochs of decay."""
    panel = LearningRatePanel(session)
    window = show_with_controls(qtbot, panel, 360, 320)
    open_experiment(qtbot, session, DECAY)
    yield panel
    window.hide()


def present_of(panel: LearningRatePanel) -> Schedule:
    return next(s for s in panel.view.schedules if s.ghost is None)


def pin(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.pinned_changed):
        session.pin()


@pytest.mark.parametrize("shape", list(SCHEDULES))
def test_that_the_curve_is_what_the_schedule_says(shape: str) -> None:
    settings = training(shape)
    epochs, rates = schedule_points(settings, 180.0)
    assert epochs[0] == 0.0
    assert epochs[-1] == 180.0
    for epoch in (0, 20, 49, 51, 120, 180):
        expected = learning_rate_at(settings, epoch)
        assert np.interp(epoch, epochs, rates) == pytest.approx(expected, rel=1e-3)


def test_that_steps_are_drawn_with_upright_edges() -> None:
    epochs, rates = schedule_points(training("steps"), 120.0)
    assert epochs.tolist() == [0.0, 50.0, 50.0, 100.0, 100.0, 120.0]
    assert rates.tolist() == [0.8, 0.8, 0.4, 0.4, 0.2, 0.2]


def test_that_the_axis_ends_at_the_stop_or_beyond_the_present_epoch() -> None:
    assert last_epoch(training("linear", stop=StopSettings(epochs=300)), 20) == 300.0
    assert last_epoch(training("linear", stop=StopSettings(epochs=300)), 320) == 400.0
    assert last_epoch(training("linear", stop=StopSettings(epochs=0)), 20) == 150.0
    assert last_epoch(training("constant", stop=StopSettings(epochs=0)), 20) == 20.0


def test_that_a_rate_of_zero_has_a_place_on_a_logarithmic_axis() -> None:
    low, high = rate_range([np.array([0.8, 0.4, 0.0])], logarithmic=True)
    assert (low, high) == (0.1, 1.0)
    low, high = rate_range([np.array([0.5, 1e-12])], logarithmic=True)
    assert low == pytest.approx(1e-6)


def test_that_the_dot_is_at_the_present_epoch_and_rate(
    qtbot: QtBot, session: Session, panel: LearningRatePanel
) -> None:
    assert panel.view.dot() == (0.0, 0.8)
    frame = run_epochs(qtbot, session, 50)
    dot = panel.view.dot()
    assert dot == (50.0, frame.learning_rate)
    assert dot[1] == pytest.approx(0.4)
    assert panel.view.tag() == "epoch 50: η 0.400"


def test_that_the_caption_says_how_the_rate_changes(
    qtbot: QtBot, session: Session, panel: LearningRatePanel
) -> None:
    assert panel.caption == "exponential decay, × 0.50 in 50 epochs"
    open_other(qtbot, session, with_shape(DECAY, "constant"))
    assert panel.caption == "constant"


def test_that_a_change_while_it_trains_redraws_the_schedule(
    session: Session, panel: LearningRatePanel
) -> None:
    session.edit(with_shape(session.experiment, "linear"))
    assert panel.caption.startswith("linear decay")
    assert present_of(panel).rates[-1] == pytest.approx(0.4)


def test_that_pinned_runs_are_ghosts_with_their_names(
    qtbot: QtBot, session: Session, panel: LearningRatePanel
) -> None:
    assert not panel.legend.isVisible()
    pin(qtbot, session)
    session.edit(with_shape(session.experiment, "constant"))
    (ghost,) = [s for s in panel.view.schedules if s.ghost is not None]
    assert ghost.ghost is not None
    assert ghost.rates[-1] == pytest.approx(0.8 * 0.5**4)
    assert present_of(panel).rates[-1] == 0.8
    assert panel.legend.isVisible()
    assert panel.legend.names() == ("constant η", ghost.ghost.name)
    session.unpin()
    assert not panel.legend.isVisible()
    assert len(panel.view.schedules) == 1


def test_that_the_toggle_makes_the_axis_logarithmic(
    session: Session, panel: LearningRatePanel
) -> None:
    assert not panel.view.shown().log_y
    tick(panel.log_toggle)
    assert panel.log_toggle.isChecked()
    shown = panel.view.shown()
    assert shown.log_y
    assert [shown.y0, shown.y1] == pytest.approx([0.01, 1.0])
    straight = panel.view.to_point(100.0, 0.2)
    ends = panel.view.to_point(0.0, 0.8), panel.view.to_point(200.0, 0.05)
    assert straight.y() == pytest.approx((ends[0].y() + ends[1].y()) / 2.0)


def test_that_a_longer_run_widens_the_axis_only_past_its_stop(
    qtbot: QtBot, session: Session, panel: LearningRatePanel
) -> None:
    ends = [panel.view.shown().x1]
    for _ in range(3):
        run_epochs(qtbot, session, 60)
        ends.append(panel.view.shown().x1)
    assert len(set(ends)) == 1
    assert frame_of(session).n_epochs == 180


def test_that_short_names_stay_whole_and_long_ones_are_cut_alike() -> None:
    assert shares([10.0, 20.0], 100.0) == [10.0, 20.0]
    assert shares([10.0, 200.0, 300.0], 110.0) == [10.0, 50.0, 50.0]


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("log", [False, True])
def test_that_it_is_painted_at_every_size(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    panel: LearningRatePanel,
    theme: str,
    log: bool,
) -> None:
    apply_theme(qapp, THEMES[theme])
    panel.log_toggle.setChecked(log)
    pin(qtbot, session)
    run_epochs(qtbot, session, 30)
    for size in (QSize(1200, 650), QSize(360, 320), QSize(240, 230)):
        panel.window().resize(size)
        panel.grab()
        inside = panel.view.plot_rect()
        assert panel.view.rect().contains(inside.toAlignedRect())
        assert inside.height() > 40.0
        dot = panel.view.dot()
        assert dot is not None
        assert inside.contains(panel.view.to_point(*dot))


def test_that_nothing_but_its_owner_keeps_the_panel_alive(session: Session) -> None:
    panel = LearningRatePanel(session)
    alive = weakref.ref(panel)
    del panel
    assert alive() is None
