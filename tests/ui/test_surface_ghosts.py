"""Ghosts and momentum's velocity on the error surface, on real runs."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnsim.arrays import FloatArray
from nnsim.probes.error_surface import axes_of_pair
from nnsim.variants import with_fields
from tests.ui.comparing_hands import XOR, begin_with, pin_after, pin_now
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import frame_of, run_epochs
from ui.palettes import THEMES, Theme
from ui.panels.error_surface.ghosts import ghost_ways
from ui.panels.error_surface.panel import ErrorSurfacePanel
from ui.panels.error_surface.velocity import LEAST, MOST, VelocityArrow, velocity_words
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.ghost_badge import contrast_ratio, ink_on

OR = with_fields(
    XOR,
    {
        "data.set": "gate-or",
        "training.scheme": "sequential",
        "training.stop.epochs": 0,
    },
    "test",
)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[ErrorSurfacePanel]:
    panel = ErrorSurfacePanel(session)
    qtbot.addWidget(panel)
    qtbot.addWidget(panel.slice_choice)
    panel.resize(450, 370)
    panel.show()
    open_experiment(qtbot, session, OR)
    yield panel
    panel.hide()


def ink_near(panel: ErrorSurfacePanel, x: float, y: float, colour: QColor) -> bool:
    """Tell whether a colour is found within a few pixels of a place."""
    image: QImage = panel.view.grab().toImage()
    place = panel.view.to_point(x, y).toPoint()
    near = range(-6, 7)
    return any(
        image.pixelColor(place.x() + dx, place.y() + dy) == colour
        for dx in near
        for dy in near
    )


def holds(panel: ErrorSurfacePanel, path: FloatArray) -> bool:
    assert panel.view.surface is not None
    where = panel.view.surface.where
    (x0, x1), (y0, y1) = where.x_range, where.y_range
    low, high = path.min(axis=0), path.max(axis=0)
    return bool(x0 < low[0] and y0 < low[1] and high[0] < x1 and high[1] < y1)


def test_that_a_pinned_run_leaves_its_way_number_and_name(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    pin_after(qtbot, session, 40, training__learning_rate=8.0)
    begin_with(qtbot, session, training__learning_rate=0.5)
    (way,) = panel.view.ghosts()
    assert way.ghost.name == "η 8"
    assert way.path.tolist() == session.pinned[0].path(axes_of_pair(0, 2)).tolist()
    x, y = way.path[-1].tolist()
    colour = way.ghost.colour(current_theme())
    assert ink_near(panel, x, y, colour)
    assert panel.view.named_ghosts() == (1,)
    session.unpin()
    assert panel.view.ghosts() == ()
    assert not ink_near(panel, x, y, colour)


def test_that_the_window_holds_the_ghosts_and_shrinks_without_them(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    pin_after(qtbot, session, 1000, training__learning_rate=60.0)
    path = session.pinned[0].path(axes_of_pair(0, 2))
    begin_with(qtbot, session, training__learning_rate=0.5)
    assert abs(path).max() > 4.0
    qtbot.waitUntil(lambda: holds(panel, path))
    session.unpin()
    qtbot.waitUntil(lambda: not holds(panel, path))


def test_that_a_run_of_another_network_has_no_way_here(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    pin_after(qtbot, session, 20)
    fields = {"network__hidden": [{"neurons": 3}]}
    begin_with(qtbot, session, **fields)
    qtbot.waitUntil(lambda: panel.view.ghosts() == ())
    begin_with(qtbot, session, network__hidden=[{"neurons": 2}])
    qtbot.waitUntil(lambda: len(panel.view.ghosts()) == 1)


def test_that_ghosts_have_no_way_over_axes_of_the_network_before(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    pin_after(qtbot, session, 20)
    run = session.run
    assert run is not None
    assert len(ghost_ways(session, run, axes_of_pair(0, 1))) == 1
    assert ghost_ways(session, run, axes_of_pair(0, run.spec.n_parameters)) == []


def test_that_ghosts_follow_the_picked_weights(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    pin_after(qtbot, session, 20)
    QTest.keyClick(panel.y_picker.weights, Qt.Key.Key_Down)
    wanted = session.pinned[0].path(axes_of_pair(0, 4)).tolist()
    qtbot.waitUntil(lambda: panel.view.ghosts()[0].path.tolist() == wanted)


def test_that_a_diverged_ghost_is_drawn_as_far_as_it_is_known(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    fields = {
        "network__output": {"activation": "linear"},
        "network__hidden": [],
        "training__learning_rate": 500.0,
    }
    begin_with(qtbot, session, **fields)
    run_epochs(qtbot, session, 2000)
    assert frame_of(session).stopped is not None
    pin_now(qtbot, session)
    begin_with(qtbot, session, training__learning_rate=0.1)
    qtbot.waitUntil(lambda: len(panel.view.ghosts()) == 1)
    assert not panel.view.grab().isNull()


def test_that_the_velocity_is_minus_alpha_times_the_last_update(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    begin_with(
        qtbot, session, training__optimizer={"momentum": 0.9}, training__scheme="batch"
    )
    before = run_epochs(qtbot, session, 5).parameters
    after = run_epochs(qtbot, session, 1).parameters
    panel.view.grab()
    stretch = panel.view.velocity_stretch()
    assert stretch > 0
    assert panel.note.text().startswith("→ velocity −α Δω")
    assert f"× {stretch}" in panel.note.text()
    moved = stretch * 0.9 * (after - before)[[0, 2]]
    x, y = (after[[0, 2]] + 0.8 * moved).tolist()
    assert ink_near(panel, x, y, current_theme().glow)


@pytest.mark.parametrize("optimizer", [{"momentum": 0.0}, {"method": "adam"}])
def test_that_there_is_no_velocity_without_momentum(
    qtbot: QtBot,
    session: Session,
    panel: ErrorSurfacePanel,
    optimizer: dict[str, object],
) -> None:
    begin_with(qtbot, session, training__optimizer=optimizer)
    run_epochs(qtbot, session, 5)
    panel.view.grab()
    assert panel.view.velocity_stretch() == 0
    assert panel.note.text() == ""


def test_that_an_arrow_keeps_its_stretch_while_it_can_be_read() -> None:
    arrow = VelocityArrow()
    lengths = np.geomspace(0.5, 200.0, 400).tolist()
    stretches = [arrow.fit(length) for length in lengths]
    assert stretches == sorted(stretches, reverse=True)
    assert len(set(stretches)) <= 7
    for length, stretch in zip(lengths, stretches, strict=True):
        assert LEAST <= stretch * length <= max(MOST, length)


def test_that_an_arrow_too_short_to_see_is_left_out() -> None:
    assert VelocityArrow().fit(0.01) == 0
    assert velocity_words(0) == ("", "")


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_that_the_number_on_a_badge_can_be_read(theme: Theme) -> None:
    for colour in theme.ghost_colours:
        assert contrast_ratio(ink_on(theme, colour), colour) >= 3.5
