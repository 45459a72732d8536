"""The error surface as a relief, turned by real drags and keys."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import is_settled
from tests.ui.panel_hands import (
    frame_of,
    run_epochs,
    wait_for,
)
from tests.ui.surface_hands import choose, shown, trained_panel
from ui.palettes import THEMES
from ui.panels.error_surface.panel import ErrorSurfacePanel
from ui.panels.error_surface.relief import SurfaceRelief
from ui.panels.relief.outlook import Outlook
from ui.session import Session

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[ErrorSurfacePanel]:
    yield from trained_panel(qtbot, session)


def relief_of(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> SurfaceRelief:
    choose(qtbot, session, panel, "relief")
    assert panel.pages.relief.isVisible()
    return panel.pages.relief


def drag(view: SurfaceRelief, dx: int, dy: int) -> None:
    start = view.rect().center()
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + QPoint(dx // 2, dy // 2))
    QTest.mouseMove(view, start + QPoint(dx, dy))
    QTest.mouseRelease(view, LEFT, pos=start + QPoint(dx, dy))


def test_that_a_drag_turns_the_relief_and_starts_nothing(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    relief = relief_of(qtbot, session, panel)
    before, seen = frame_of(session).parameters.copy(), relief.grab().toImage()
    drag(relief, 60, 20)
    assert relief.outlook.azimuth == pytest.approx(Outlook().azimuth + 30.0)
    assert relief.outlook.elevation == pytest.approx(Outlook().elevation + 10.0)
    assert relief.grab().toImage() != seen
    QTest.mouseClick(relief, LEFT, pos=relief.rect().center())
    assert np.array_equal(frame_of(session).parameters, before)
    assert not session.can_undo


def test_that_keys_turn_the_relief_only_while_it_has_the_keyboard(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    relief = relief_of(qtbot, session, panel)
    drag(relief, 60, 20)
    assert not relief.hasFocus()
    relief.setFocus(Qt.FocusReason.TabFocusReason)
    azimuth = relief.outlook.azimuth
    QTest.keyClick(relief, Key.Key_Left)
    assert relief.outlook.azimuth == azimuth + 5.0
    QTest.keyClick(relief, Key.Key_Home)
    assert relief.outlook == Outlook()


def test_that_the_axes_of_the_relief_are_those_of_the_map(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    relief = relief_of(qtbot, session, panel)
    assert relief.picture is not None
    names = [axis.name for axis in relief.picture.axes]
    assert names == ["ω x₁→h₁", "ω x₂→h₁", "log E"]
    x, y, up = relief.picture.axes
    where = shown(panel).where
    assert ((x.low, x.high), (y.low, y.high)) == (where.x_range, where.y_range)
    assert (up.low, up.high) == panel.view.ends
    session.wish(surface_scale="linear", surface_kind="random")
    qtbot.waitUntil(lambda: shown(panel).pair is None)
    qtbot.waitUntil(lambda: is_settled(session))
    names = [axis.name for axis in relief.picture.axes]
    assert names == ["random direction 1", "random direction 2", "E"]


def test_that_the_dot_of_the_relief_is_as_high_as_its_error(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    relief = relief_of(qtbot, session, panel)
    surface = shown(panel)
    height = relief.dot_height()
    assert height == pytest.approx(np.log10(surface.point_error), abs=0.02)
    relief.look(Outlook(0.0, 85.0))
    relief.grab()
    found = relief.dot_place()
    assert found is not None
    place, is_hidden = found
    box, (x, y) = relief.box(), surface.point
    there = [np.array([value]) for value in (x, y, height)]
    px, py, _ = box.pixels(*there)
    assert (place.x(), place.y()) == (px[0], py[0])
    assert not is_hidden
    # Seen from almost above the relief lies as the map does.
    right_of_middle = x > sum(surface.where.x_range) / 2.0
    assert (place.x() > relief.width() / 2.0) == right_of_middle


def test_that_the_dot_leaves_a_frozen_slice(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    relief = relief_of(qtbot, session, panel)
    session.wish(surface_mode="frozen")
    run_epochs(qtbot, session, 200)
    qtbot.waitUntil(lambda: is_settled(session))
    surface = shown(panel)
    assert surface.frozen_epoch == 20
    assert relief.dot_height() == np.log10(surface.point_error)
    assert surface.point_error != pytest.approx(surface.slice_error, rel=1e-3)


def test_that_the_dot_is_painted_where_it_is(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    relief = relief_of(qtbot, session, panel)
    relief.look(Outlook(20.0, 80.0))
    image, found = relief.grab().toImage(), relief.dot_place()
    assert found is not None
    assert image.pixelColor(found[0].toPoint()) == THEMES["light"].glow


def test_that_the_ways_of_pinned_runs_lie_on_the_relief(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    with qtbot.waitSignal(session.pinned_changed):
        session.pin()
    run_epochs(qtbot, session, 60)
    qtbot.waitUntil(lambda: len(panel.view.ghosts()) == 1)
    relief = relief_of(qtbot, session, panel)
    hue = panel.view.ghosts()[0].ghost.colour(THEMES["light"])
    image = relief.grab().toImage()
    colours = {
        image.pixel(x, y) for x in range(image.width()) for y in range(image.height())
    }
    assert hue.rgb() in colours


def test_that_the_relief_is_coarser_while_the_network_trains(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    relief = relief_of(qtbot, session, panel)
    assert not relief.is_moving
    session.play()
    wait_for(qtbot, session, lambda frame: frame.running)
    qtbot.waitUntil(lambda: relief.is_moving)
    session.pause()
    wait_for(qtbot, session, lambda frame: not frame.running)
    qtbot.waitUntil(lambda: not relief.is_moving)


def test_that_a_right_click_on_relief_or_cuts_asks_for_the_menu(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    for page in (panel.pages.relief, panel.pages.cuts):
        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, QPoint(5, 5), page.mapToGlobal(QPoint(5, 5)))
        with qtbot.waitSignal(panel.pages.menu_wanted):
            QApplication.sendEvent(page, event)
        panel.menu.menu.hide()
