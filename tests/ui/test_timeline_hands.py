"""Playing backwards, loops and bookmarks by the keys and buttons of the window."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from nnsim.scene import Scene
from tests.ui.conftest import open_experiment
from tests.ui.gesture_hands import open_window
from tests.ui.panel_hands import frame_of
from tests.ui.test_playback import is_at
from tests.ui.test_worker import XOR
from ui.bookmarks import Bookmark
from ui.main_window import MainWindow
from ui.playback_target import Stretch
from ui.session import Session
from ui.speed import FULL_SPEED, Speed
from ui.timeline_strip import TimelineStrip

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """A window in which XOR has made 25 epochs of four steps each."""
    scene = Scene(key="xor", title="XOR", experiment=XOR, panels=("curves",))
    opened = open_window(qtbot, scene)
    window = next(opened)
    window.session.set_speed(FULL_SPEED)
    window.session.play(25)
    qtbot.waitUntil(lambda: is_at(window.session, 100))
    yield window
    next(opened, None)


def go_to(qtbot: QtBot, window: MainWindow, step: int) -> None:
    window.session.seek(step)
    qtbot.waitUntil(lambda: is_at(window.session, step))


def is_before(window: MainWindow, step: int) -> bool:
    return window.session.frame is not None and window.session.frame.n_steps < step


def stretch_of(window: MainWindow) -> Stretch | None:
    return window.session.playback.stretch


def bookmarks_of(window: MainWindow) -> tuple[Bookmark, ...]:
    return window.timeline.bookmarks.all


def test_that_shift_space_plays_backwards_until_space_or_escape(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    session.set_speed(Speed("step", 100.0))
    run = window.findChild(QToolButton, "transport_toggle")
    back = window.findChild(QToolButton, "timeline_play_back")
    assert run is not None
    assert back is not None
    ends: tuple[Callable[[], object], ...] = (
        lambda: QTest.keyClick(window, Key.Key_Space),
        lambda: QTest.keyClick(window, Key.Key_Escape),
        lambda: QTest.mouseClick(run, LEFT),
        lambda: QTest.mouseClick(back, LEFT),
        lambda: QTest.keyClick(window, Key.Key_Space, SHIFT),
    )
    for number, end in enumerate(ends):
        before = 100 - 10 * number
        go_to(qtbot, window, before)
        if number:
            QTest.mouseClick(back, LEFT)
        else:
            QTest.keyClick(window, Key.Key_Space, SHIFT)
        assert session.playback.is_backwards
        assert back.isChecked()
        assert run.text() == "Pause"
        qtbot.waitUntil(lambda before=before: is_before(window, before - 1))  # type: ignore[misc]
        end()
        assert not session.playback.is_on
        assert not back.isChecked()
        assert run.text() == "Run"


def test_that_a_loop_is_marked_by_mouse_or_keys_and_ended_by_escape_or_a_click(
    qtbot: QtBot, window: MainWindow
) -> None:
    playback, bar = window.session.playback, window.timeline.bar
    places = [QPoint(round(bar.pixel_of(s)), bar.height() // 2) for s in (40, 60)]
    QTest.mousePress(bar, RIGHT, NO_KEYS, places[0])
    QTest.mouseMove(bar, places[1])
    QTest.mouseRelease(bar, RIGHT, NO_KEYS, places[1])
    assert playback.is_on
    marked = stretch_of(window)
    assert marked is not None
    assert bar.stretch == (marked.begin, marked.end)
    assert abs(marked.begin - 40) <= 1
    QTest.keyClick(window, Key.Key_Escape)
    assert stretch_of(window) is None
    go_to(qtbot, window, 30)
    QTest.keyClicks(window, "[")
    assert stretch_of(window) == Stretch(30, 100)
    go_to(qtbot, window, 80)
    QTest.keyClicks(window, "]")
    assert stretch_of(window) == Stretch(30, 80)
    QTest.mouseClick(bar, LEFT, NO_KEYS, places[0])
    assert stretch_of(window) is None
    QTest.mousePress(bar, RIGHT, NO_KEYS, places[0])
    QTest.mouseMove(bar, places[1])
    QTest.keyClick(window, Key.Key_Escape)
    QTest.mouseRelease(bar, RIGHT, NO_KEYS, places[1])
    assert stretch_of(window) is None


def test_that_a_bookmark_is_set_named_found_again_and_deleted(
    qtbot: QtBot, window: MainWindow
) -> None:
    strip, bar = window.timeline, window.timeline.bar
    go_to(qtbot, window, 20)
    QTest.keyClick(window, Key.Key_M)
    assert "step 20" in window.message.text()
    go_to(qtbot, window, 60)
    flag = window.findChild(QToolButton, "timeline_bookmark")
    assert flag is not None
    QTest.mouseClick(flag, LEFT)
    assert bookmarks_of(window) == (Bookmark(20), Bookmark(60))
    QTest.mouseDClick(bar, LEFT, NO_KEYS, QPoint(round(bar.pixel_of(60)), 10))
    QTest.keyClicks(strip.name_field, "valley m")
    QTest.keyClick(strip.name_field, Key.Key_Return)
    assert bookmarks_of(window) == (Bookmark(20), Bookmark(60, "valley m"))
    go_to(qtbot, window, 40)
    for key, step in ((Key.Key_Right, 60), (Key.Key_Left, 20)):
        QTest.keyClick(window, key, CONTROL)
        qtbot.waitUntil(lambda step=step: is_at(window.session, step))  # type: ignore[misc]
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(bar, Key.Key_Right, CONTROL)
    qtbot.waitUntil(lambda: is_at(window.session, 60))
    QTest.keyClick(bar, Key.Key_Left, CONTROL)
    qtbot.waitUntil(lambda: is_at(window.session, 20))
    window.setFocus()
    QTest.keyClick(window, Key.Key_Left, CONTROL)
    assert window.message.text().startswith("No mark before")
    choose(window, 60, "Delete the bookmark")
    assert bookmarks_of(window) == (Bookmark(20),)


def test_that_the_menu_offers_all_that_the_bar_does(
    qtbot: QtBot, window: MainWindow
) -> None:
    session, strip = window.session, window.timeline
    session.set_speed(Speed("step", 1000.0))
    choose(window, 70, "Loop from here")
    assert stretch_of(window) == Stretch(70, 100)
    choose(window, 90, "Loop to here")
    assert stretch_of(window) == Stretch(70, 90)
    choose(window, 90, "End the loop")
    assert stretch_of(window) is None
    choose(window, 30, "Go here")
    qtbot.waitUntil(lambda: is_at(session, 30))
    choose(window, 30, "Bookmark here")
    choose(window, 31, "Bookmark here")
    choose(window, 31, "Name the bookmark…")
    assert strip.name_field.isVisible()
    QTest.keyClick(strip.name_field, Key.Key_Escape)
    choose(window, 50, "Delete all bookmarks")
    assert not bookmarks_of(window)
    choose(window, 50, "Play backwards")
    assert session.playback.is_backwards
    qtbot.waitUntil(lambda: not session.playback.is_on)
    assert is_at(session, 0)


def choose(window: MainWindow, step: int, text: str) -> None:
    """Right click on a step of the bar, and choose a line of its menu."""
    bar = window.timeline.bar
    place = QPoint(round(bar.pixel_of(step)), bar.height() // 2)
    assert bar.aimed_at(place.x()) == step
    QTest.mouseClick(bar, RIGHT, NO_KEYS, place)
    menu = window.timeline.menu.menu
    assert menu is not None
    lines = {action.text(): action for action in menu.actions()}
    lines[text].trigger()
    menu.close()


def test_that_the_timeline_writes_its_last_step_once_the_run_rests(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, XOR)
    strip = TimelineStrip(session)
    qtbot.addWidget(strip)
    strip.show()
    rest = frame_of(session)
    for step, running in ((3, True), (70, True), (70, False)):
        view = replace(rest.timeline, step=step, end_step=100)
        session.frame = replace(rest, running=running, timeline=view)
        session.frame_changed.emit(session.frame)
    assert strip.bar.labels()[0] == "step 70"
