"""The tour through the whole window, by real keys and clicks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from nnsim.frames.frame import Frame
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import Settings
from ui.theme import apply_theme
from ui.tour.guide import open_guide
from ui.tour.overlay import TourOverlay
from ui.tour.stops import STOPS

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    apply_theme(qapp, THEMES["projector"])
    window = MainWindow(Settings.forgetful())
    show(qtbot, window)
    yield window
    window.close()


def show(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    window.setFocus()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_scene("three-class-mlp")


def frame(window: MainWindow) -> Frame:
    assert window.session.frame is not None
    return window.session.frame


def overlay(window: MainWindow) -> TourOverlay:
    assert window.tour.overlay is not None
    return window.tour.overlay


def press(key: Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def click_at(window: MainWindow, place: QPoint) -> None:
    """Click at a place, and let Qt find out what is there."""
    handle = window.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, LEFT, pos=place)


def click_in_bubble(window: MainWindow, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button is not None
    click_at(window, middle(window, button))


def middle(window: MainWindow, widget: QWidget) -> QPoint:
    return widget.mapTo(window, widget.rect().center())


def check_place(window: MainWindow) -> None:
    """Check that the bubble is in the window and not over the hole."""
    bubble, hole = overlay(window).bubble.geometry(), overlay(window).hole
    assert window.rect().contains(bubble), window.tour.stop
    assert not bubble.intersects(hole), window.tour.stop
    assert overlay(window).geometry() == window.rect()


def test_that_the_tour_goes_through_the_window_by_keys_and_leaves_it_as_it_was(
    qtbot: QtBot, window: MainWindow
) -> None:
    tour = window.tour
    tour.offer()
    with qtbot.waitSignal(window.session.shown):
        window.session.advance("step")
    assert not tour.is_open  # nothing is remembered here, so it would come each time
    press(Key.Key_F1, SHIFT)
    assert tour.stop == "run"
    assert "Space" in overlay(window).bubble.hint
    press(Key.Key_Left)
    assert tour.stop == "run"
    check_place(window)
    # The run itself leads on, and Space is the window's as always.
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: tour.stop == "network")
    qtbot.waitUntil(lambda: frame(window).n_steps > 3)
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: not frame(window).running)
    seen = [tour.stop]
    while tour.stop != STOPS[-1].key:
        check_place(window)
        press(Key.Key_Return if len(seen) % 2 else Key.Key_Right)
        seen.append(tour.stop)
    assert seen == [stop.key for stop in STOPS[1:]]
    press(Key.Key_Right)
    assert not tour.is_open
    assert window.hasFocus()
    n_steps = frame(window).n_steps
    press(Key.Key_Right)
    qtbot.waitUntil(lambda: frame(window).n_steps == n_steps + 1)


def test_that_the_tour_follows_the_window_and_leaves_out_what_is_not_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    tour = window.tour
    window.docks.docks["network"].close()
    window.controls.hide()
    tour.start()
    assert overlay(window).bubble.count_text == "Tour: 1 of 6"
    press(Key.Key_Right)
    assert tour.stop == "feature_space"
    window.resize(1600, 900)
    qtbot.waitUntil(lambda: overlay(window).width() == 1600)
    window.use_theme("dark")
    QApplication.processEvents()
    check_place(window)
    dock = window.docks.docks["feature_space"]
    around = QRect(dock.mapTo(window, QPoint(0, 0)), dock.size())
    assert overlay(window).hole.contains(around)
    # A panel with the whole window leaves the bubble its room.
    window.docks.toggle_maximised("feature_space")
    qtbot.waitUntil(lambda: overlay(window).hole.width() > around.width())
    check_place(window)
    window.docks.restore_all()
    dock.close()
    qtbot.waitUntil(lambda: tour.stop == "error_surface")
    assert overlay(window).bubble.count_text == "Tour: 2 of 5"
    press(Key.Key_Escape)
    assert not tour.is_open
    assert window.childAt(20, 20) is not None


def test_that_the_mouse_reaches_the_widget_in_the_hole_and_nothing_else(
    qtbot: QtBot, window: MainWindow
) -> None:
    tour = window.tour
    rewind = window.findChild(QToolButton, "transport_rewind")
    step = window.findChild(QToolButton, "transport_step")
    toggle = window.findChild(QToolButton, "transport_toggle")
    assert rewind is not None
    assert step is not None
    assert toggle is not None
    tour.start()
    click_at(window, middle(window, step))
    click_at(window, middle(window, toggle))
    qtbot.waitUntil(lambda: tour.stop == "network")
    qtbot.waitUntil(lambda: frame(window).n_steps > 20)
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: not frame(window).running)
    click_in_bubble(window, "tour_back")
    assert tour.stop == "run"
    assert overlay(window).bubble.hint
    for _ in range(5):
        click_in_bubble(window, "tour_next")
    assert tour.stop == "timeline"
    bar = window.timeline.bar
    n_steps = frame(window).n_steps
    click_at(window, middle(window, bar))
    qtbot.waitUntil(lambda: tour.stop == "points")
    assert frame(window).n_steps < n_steps
    click_at(window, middle(window, rewind))
    assert frame(window).n_steps > 0
    click_in_bubble(window, "tour_skip")
    assert not tour.is_open
    click_at(window, middle(window, rewind))
    qtbot.waitUntil(lambda: frame(window).n_steps == 0)


def test_that_only_the_first_start_of_a_user_begins_with_the_tour(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings())
    window.tour.offer()
    show(qtbot, window)
    qtbot.waitUntil(lambda: window.tour.is_open)
    press(Key.Key_Escape)
    window.tour.offer()
    with qtbot.waitSignal(window.session.shown):
        window.session.advance("step")
    assert not window.tour.is_open
    window.tour.start()
    window.close()
    assert not window.tour.is_open
    assert Settings().flag("tour/given", False)


def test_that_f1_opens_the_guide_or_says_where_it_belongs(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[Path] = []

    def open_page(url: QUrl) -> bool:
        pages.append(Path(url.toLocalFile()))
        return len(pages) == 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_page)
    open_guide(window, tmp_path)
    assert str(tmp_path) in window.message.text()
    assert pages == []
    page = tmp_path / "three-class-mlp.md"
    page.write_text("# Three classes\n", encoding="utf-8")
    for said in ("was opened", "is here"):
        open_guide(window, tmp_path)
        assert said in window.message.text()
    assert pages == [page, page]
    press(Key.Key_F1)
    assert "guide" in window.message.text()


def test_that_it_goes_on_where_what_a_widget_lies_in_is_gone(
    window: MainWindow,
) -> None:
    window.tour.start()
    first = window.tour._stop
    around = QWidget(window)
    window.tour._watch(QWidget(around))
    delete(around)
    window.tour.next()
    assert window.tour._stop is not first
    window.tour.end()
    assert window.tour.overlay is None
