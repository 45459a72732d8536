"""The whole window by the keyboard: from region to region, and by Tab to everything."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import is_settled
from tests.ui.reading_hands import described, interactive_in
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.regions import takes_tab
from ui.settings import Settings
from ui.theme import apply_theme

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_PRESSES = 600
REGIONS = ("top bar", "controls", "network", "timeline", "scene")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.setFocus()
    with qtbot.waitSignal(window.session.run_changed):
        window.open_scene("xor-mlp")
    qtbot.waitUntil(lambda: is_settled(window.session))
    yield window
    window.close()


def focus_now() -> QWidget:
    """Return the widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Key, modifiers: Qt.KeyboardModifier = NONE) -> QWidget:
    """Press a key where the keyboard is; return where it is then."""
    QTest.keyClick(focus_now(), key, modifiers)
    return focus_now()


def region_of(window: MainWindow, widget: QWidget) -> str:
    """Return the name of the region in which a widget lies."""
    places = {
        "lecture": window.lecture.bar,
        "top bar": window.top_bar,
        "controls": window.controls,
        **window.docks.docks,
        "timeline": window.timeline,
        "scene": window.scene_strip,
    }
    holding = [name for name, place in places.items() if place.isAncestorOf(widget)]
    return holding[0] if holding else ""


def walk(
    window: MainWindow, n_jumps: int, *modifiers: Qt.KeyboardModifier
) -> list[str]:
    return [region_of(window, press(Key.Key_F6, *modifiers)) for _ in range(n_jumps)]


def test_that_f6_goes_round_all_regions_in_the_order_of_reading(
    window: MainWindow,
) -> None:
    panels = list(window.docks.visible_panels)
    way = walk(window, len(panels) + 5)
    assert way[:2] == ["top bar", "controls"]
    assert sorted(way[2:-3]) == sorted(panels)
    assert way[-3:] == ["timeline", "scene", "top bar"]
    places = [window.docks.docks[key].pos() for key in way[2:-3]]
    assert [(p.y(), p.x()) for p in places] == sorted((p.y(), p.x()) for p in places)


def test_that_shift_f6_goes_the_same_way_back(window: MainWindow) -> None:
    n_regions = len(window.docks.visible_panels) + 4
    way = walk(window, n_regions)
    assert walk(window, n_regions, SHIFT) == [*reversed(way[:-1]), way[-1]]


def test_that_shift_f6_begins_at_the_last_region(window: MainWindow) -> None:
    assert walk(window, 2, SHIFT) == ["scene", "timeline"]


def test_that_hidden_regions_are_left_out(window: MainWindow) -> None:
    window.toggle_controls()
    window.docks.give_room("network")
    assert walk(window, 5) == ["top bar", "network", "timeline", "scene", "top bar"]


def test_that_a_lecture_begins_with_its_bar(qtbot: QtBot, window: MainWindow) -> None:
    window.lecture.toggle()
    qtbot.waitUntil(window.lecture.bar.isVisible)
    panels = window.docks.visible_panels
    way = walk(window, len(panels) + 3)
    assert way[:2] == ["lecture", "top bar"]
    assert "controls" not in way
    window.lecture.toggle()


def test_that_f6_leaves_a_field_in_which_something_is_typed(window: MainWindow) -> None:
    walk(window, 2)
    while not focus_now().inherits("QLineEdit"):
        press(Key.Key_Tab)
    assert region_of(window, focus_now()) == "controls"
    assert walk(window, 1)[0] in window.docks.visible_panels


def test_that_a_region_that_is_reached_is_scrolled_to(window: MainWindow) -> None:
    for form in window.controls.forms:
        form.setMinimumHeight(1000)
    QApplication.processEvents()
    bar = window.controls.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    walk(window, 2)
    assert bar.value() < bar.maximum()
    assert not focus_now().visibleRegion().isEmpty()


def tab_round(key: Key) -> list[QWidget]:
    """Return where the keyboard comes to until it is where it began."""
    begin, way = focus_now(), list[QWidget]()
    for _ in range(MOST_PRESSES):
        way.append(press(key))
        if way[-1] is begin:
            return way
    last = [described(widget) for widget in way[-5:]]
    pytest.fail(f"{key.name} never came back; at last it was at {last}")


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Backtab])
def test_that_tab_reaches_everything_and_is_caught_nowhere(
    window: MainWindow, key: Key
) -> None:
    reached = set(tab_round(key))
    missed = [
        described(widget)
        for widget in interactive_in(window)
        if takes_tab(widget) and widget not in reached
    ]
    assert missed == []
    assert {region_of(window, widget) for widget in reached} >= set(REGIONS)


def test_that_tab_reads_the_top_bar_row_by_row(window: MainWindow) -> None:
    bar = window.top_bar
    way = [widget for widget in tab_round(Key.Key_Tab) if bar.isAncestorOf(widget)]
    corners = [widget.mapTo(bar, widget.rect().center()) for widget in way]
    head = [corner.x() for corner in corners if corner.y() < bar.height() / 2]
    below = [corner.x() for corner in corners if corner.y() >= bar.height() / 2]
    assert [corner.x() for corner in corners] == [*sorted(head), *sorted(below)]


def test_that_tab_reaches_everything_in_each_panel(window: MainWindow) -> None:
    for key, dock in window.docks.docks.items():
        window.docks.give_room(key)
        QApplication.processEvents()
        window.setFocus()
        reached = set(tab_round(Key.Key_Tab))
        wanted = [each for each in interactive_in(dock) if takes_tab(each)]
        missed = [described(each) for each in wanted if each not in reached]
        assert missed == []
        assert [each for each in reached if dock.isAncestorOf(each)] != []
