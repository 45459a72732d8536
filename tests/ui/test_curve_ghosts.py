"""Ghosts in the curves, and the badges that mark them in every picture."""

from collections.abc import Iterator
from itertools import combinations
from typing import get_args

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.training.stopping import StopKey, StopReason
from tests.ui.comparing_hands import begin_with, pin_after, pin_now
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import MLP, run_epochs
from ui.ghosts import Ghost
from ui.narration import stop_sentence
from ui.palettes import THEMES
from ui.panels.comparison.rows import ending_words
from ui.panels.curves.panel import CurvesPanel, stopped_event
from ui.panels.curves.view import CurveView
from ui.panels.ghost_marks import ghost_marks
from ui.session import Session
from ui.theme import current_theme, make_font
from ui.widgets.ghost_badge import badge_radius
from ui.widgets.plane_axes import AxesFonts

LIGHT = THEMES["light"]
PLOT = QRectF(0.0, 0.0, 300.0, 200.0)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[CurvesPanel]:
    panel = CurvesPanel(session)
    qtbot.addWidget(panel)
    for control in panel.title_controls():
        qtbot.addWidget(control)
    panel.resize(600, 420)
    panel.show()
    open_experiment(qtbot, session, MLP)
    yield panel
    panel.hide()


def colours_of_column(view: CurveView, x: int) -> set[str]:
    """Return the colours of one column of pixels of a plot."""
    image = view.grab().toImage()
    return {image.pixelColor(x, y).name() for y in range(image.height())}


def column_has(view: CurveView, colour: QColor, first: float, last: float) -> bool:
    """Tell whether a colour is met between two epochs."""
    left, right = (round(view.to_point(epoch, 0.0).x()) for epoch in (first, last))
    return any(colour.name() in colours_of_column(view, x) for x in range(left, right))


def test_that_a_pinned_run_leaves_its_training_curve(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    pin_after(qtbot, session, 40, training__learning_rate=0.1)
    begin_with(qtbot, session, training__learning_rate=1.0)
    run_epochs(qtbot, session, 5)
    (curve,) = panel.errors.ghosts()
    assert curve.ghost.name == "η 0.1"
    assert curve.values.tolist() == session.pinned[0].curves.errors[0].tolist()
    colour = curve.ghost.colour(current_theme())
    assert column_has(panel.errors, colour, 6.0, 9.0)
    assert panel.errors.named_ghosts() == (1,)
    session.unpin()
    assert panel.errors.ghosts() == ()
    assert not column_has(panel.errors, colour, 6.0, 9.0)


def test_that_names_stand_in_the_upper_plot_only(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    pin_after(qtbot, session, 10, training__learning_rate=0.1)
    begin_with(qtbot, session, training__learning_rate=1.0)
    panel.grab()
    assert panel.errors.named_ghosts() == (1,)
    assert panel.accuracies.named_ghosts() == ()
    assert len(panel.accuracies.ghosts()) == 1
    panel.plot_choice.segment("accuracy").click()
    panel.grab()
    assert panel.accuracies.named_ghosts() == (1,)


def test_that_the_axis_holds_the_ghosts_from_the_start(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    pin_after(qtbot, session, 40)
    begin_with(qtbot, session, training__learning_rate=0.5)
    assert panel.errors.shown_range()[1] >= 40.0
    session.unpin()
    assert panel.errors.shown_range()[1] < 40.0


def test_that_a_ghost_of_another_loss_has_no_place_on_the_axis_of_e(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    pin_after(qtbot, session, 5)
    begin_with(qtbot, session, training__loss="binary-cross-entropy")
    assert panel.errors.ghosts() == ()
    assert len(panel.accuracies.ghosts()) == 1


def test_that_a_ghost_that_ran_away_does_not_flatten_the_others(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    fields = {
        "network__output": {"activation": "linear"},
        "network__hidden": [],
        "training__learning_rate": 500.0,
    }
    begin_with(qtbot, session, **fields)
    first = session.frame
    assert first is not None
    run_epochs(qtbot, session, 50)
    pin_now(qtbot, session)
    begin_with(qtbot, session, training__learning_rate=0.1)
    assert len(panel.errors.ghosts()) == 1
    assert panel.errors.shown_range()[3] <= 10.0 * first.evaluations[0].error


def test_that_badges_of_lines_with_one_end_stand_apart(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    pin_after(qtbot, session, 3)
    pinned = session.pinned[0]
    fonts = AxesFonts(make_font(9.0), make_font(9.0))
    lines = [
        (
            Ghost(pinned, f"run {n}"),
            [QPointF(10.0, 100.0 - 2.0 * n), QPointF(290.0, 100.0)],
        )
        for n in range(6)
    ]
    marks = ghost_marks(LIGHT, fonts, PLOT, lines)
    least = 2.0 * badge_radius(LIGHT)
    for one, other in combinations(marks, 2):
        between = one.badge - other.badge
        assert np.hypot(between.x(), between.y()) >= least
    for mark, (_, line) in zip(marks, lines, strict=True):
        share = (mark.badge.x() - 10.0) / 280.0
        on_line = line[0].y() + share * (line[1].y() - line[0].y())
        assert abs(mark.badge.y() - on_line) < 1.0
    plates = [mark.plate for mark in marks if mark.plate is not None]
    assert not any(a.intersects(b) for a, b in combinations(plates, 2))
    assert all(PLOT.contains(plate) for plate in plates)


def test_that_a_name_without_room_is_left_out_and_its_badge_is_not(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    pin_after(qtbot, session, 3)
    line = [QPointF(10.0, 10.0), QPointF(100.0, 100.0)]
    long = Ghost(session.pinned[0], "a name that is longer than half of the plot is")
    fonts = AxesFonts(make_font(9.0), make_font(9.0))
    (mark,) = ghost_marks(LIGHT, fonts, PLOT, [(long, line)])
    assert mark.plate is None
    assert mark.badge == line[-1]


def test_that_a_hidden_panel_catches_up_with_the_ghosts(
    qtbot: QtBot, session: Session, panel: CurvesPanel
) -> None:
    run_epochs(qtbot, session, 30)
    panel.hide()
    pin_now(qtbot, session)
    panel.show()
    QApplication.processEvents()
    assert len(panel.errors.ghosts()) == 1
    assert panel.errors.shown_range()[1] >= 30.0


@pytest.mark.parametrize("key", get_args(StopKey))
def test_that_every_reason_to_stop_has_its_words(key: StopKey) -> None:
    stopped = StopReason(key, epoch=20, step=80, count=5)
    assert stop_sentence(stopped)[0].endswith((".", "!"))
    event = stopped_event(stopped)
    assert event is not None
    assert event.words.startswith("stopped")
    assert "_" not in ending_words(stopped, running=False)
