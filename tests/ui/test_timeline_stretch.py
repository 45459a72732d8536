"""The timeline bar marks stretches and bookmarks by mouse and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import THEMES, apply_theme
from ui.widgets.name_field import NameField
from ui.widgets.timeline_bar import TimelineBar
from ui.widgets.timeline_marks import TimelineMark

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier
MARKS = (
    TimelineMark(200, "edit", "η 0.5 → 0.2"),
    TimelineMark(600, "best", "best: step 600"),
    TimelineMark(601, "bookmark", "valley"),
)


class Listener:
    """Notes what the bar says of stretches, menus and names."""

    def __init__(self, bar: TimelineBar) -> None:
        self.stretches: list[object] = []
        self.sought: list[int] = []
        self.menus: list[int] = []
        self.names: list[int] = []
        bar.stretch_marked.connect(self.stretches.append)
        bar.sought.connect(self.sought.append)
        bar.menu_wanted.connect(lambda step, _: self.menus.append(step))
        bar.name_wanted.connect(self.names.append)


@pytest.fixture
def bar(qtbot: QtBot, qapp: QApplication) -> TimelineBar:
    """A bar of 1000 steps, at step 400."""
    apply_theme(qapp, THEMES["light"])
    bar = TimelineBar()
    qtbot.addWidget(bar)
    bar.resize(1280, bar.sizeHint().height())
    bar.set_state(400, 1000, MARKS)
    bar.show()
    return bar


def place(bar: TimelineBar, step: int) -> QPoint:
    return QPoint(round(bar.pixel_of(step)), bar.height() // 2)


def drag(
    bar: TimelineBar,
    begin: int,
    end: int,
    button: Qt.MouseButton,
    keys: Qt.KeyboardModifier,
) -> None:
    """Drag with a button and keys from a step to another."""
    QTest.mousePress(bar, button, keys, place(bar, begin))
    QTest.mouseMove(bar, place(bar, end))
    QTest.mouseRelease(bar, button, keys, place(bar, end))


@pytest.mark.parametrize(("button", "keys"), [(RIGHT, NO_KEYS), (LEFT, SHIFT)])
def test_that_a_drag_marks_a_stretch_and_seeks_nothing(
    bar: TimelineBar, button: Qt.MouseButton, keys: Qt.KeyboardModifier
) -> None:
    heard = Listener(bar)
    for begin, end in ((300, 700), (700, 300)):
        drag(bar, begin, end, button, keys)
        first, last = heard.stretches[-1]  # type: ignore[misc]
        assert abs(first - 300) <= 1  # type: ignore[has-type]
        assert abs(last - 700) <= 1  # type: ignore[has-type]
    assert heard.sought == heard.menus == []


def test_that_a_press_ends_a_loop_and_takes_the_handle_there(bar: TimelineBar) -> None:
    heard = Listener(bar)
    bar.set_stretch((300, 700))
    QTest.mouseClick(bar, LEFT, NO_KEYS, place(bar, 500))
    assert heard.stretches == [None]
    assert abs(heard.sought[0] - 500) <= 1
    QTest.mouseClick(bar, LEFT, SHIFT, place(bar, 500))
    assert heard.stretches == [None, None]


def test_that_a_stretch_is_seen_while_it_is_marked_and_forgotten_on_wish(
    bar: TimelineBar,
) -> None:
    heard = Listener(bar)
    before = bar.grab().toImage()
    QTest.mousePress(bar, RIGHT, NO_KEYS, place(bar, 300))
    QTest.mouseMove(bar, place(bar, 700))
    assert bar.grab().toImage() != before
    bar.forget_drag()
    assert bar.grab().toImage() == before
    QTest.mouseRelease(bar, RIGHT, NO_KEYS, place(bar, 700))
    assert heard.stretches == heard.menus == []


def test_that_a_right_click_or_the_menu_key_asks_for_the_menu(bar: TimelineBar) -> None:
    heard = Listener(bar)
    QTest.mouseClick(bar, RIGHT, NO_KEYS, place(bar, 800))
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(bar, QContextMenuEvent(reason, QPoint(), QPoint()))
    assert abs(heard.menus[0] - 800) <= 1
    assert heard.menus[1:] == [400]


def test_that_a_press_on_a_flag_goes_to_its_very_step(bar: TimelineBar) -> None:
    heard = Listener(bar)
    QTest.mouseClick(bar, LEFT, NO_KEYS, place(bar, 598))
    assert heard.sought == [601]
    QTest.mouseDClick(bar, LEFT, NO_KEYS, place(bar, 601))
    QTest.mouseDClick(bar, LEFT, NO_KEYS, place(bar, 300))
    assert heard.names == [601]


def test_that_a_flag_has_a_shape_of_its_own_and_its_name_in_the_tooltip(
    bar: TimelineBar,
) -> None:
    assert "valley" in bar.describe(bar.pixel_of(601))
    pictures = []
    for kind in ("edit", "best", "bookmark"):
        bar.set_state(400, 1000, (TimelineMark(800, kind, ""),))
        pictures.append(bar.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_that_a_name_is_taken_on_enter_and_left_on_escape(
    qtbot: QtBot, qapp: QApplication
) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(600, 30)
    room.show()
    room.activateWindow()
    field, names = NameField("Name of the bookmark", room), list[str]()
    field.named.connect(names.append)
    field.ask("valley", 590)
    assert room.rect().contains(field.geometry())
    QTest.keyClicks(field, "hill")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (names, field.isVisible()) == (["hill"], False)
    field.ask("hill", 0)
    QTest.keyClicks(field, "m")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (names, field.isVisible()) == (["hill"], False)
