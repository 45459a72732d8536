"""Every panel can be shown and hidden from the menu."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.window_hands import open_window
from ui.layouts import ROW_COUNTS, layout_for
from ui.main_window import MainWindow
from ui.panels.catalogue import PANEL_ROWS

KEYS = tuple(PANEL_ROWS)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    window = open_window(qtbot, qapp, "iris-mlp")
    yield window
    window.close()


def click_entry(window: MainWindow, key: str) -> None:
    """Click on the entry of a panel in the open menu."""
    menu = window.panels_menu
    menu.popup(window.mapToGlobal(window.rect().center()))
    place = menu.actionGeometry(menu.actions_by_panel[key]).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    menu.close()


def test_that_the_main_menu_has_an_entry_for_each_panel(window: MainWindow) -> None:
    button = window.top_bar.findChild(QToolButton, "main_menu")
    assert isinstance(button, QToolButton)
    menu = button.menu()
    assert isinstance(menu, QMenu)
    assert window.panels_menu.menuAction() in menu.actions()
    assert tuple(window.panels_menu.actions_by_panel) == KEYS


def test_that_ticks_say_which_panels_are_shown(window: MainWindow) -> None:
    window.panels_menu.aboutToShow.emit()
    actions = window.panels_menu.actions_by_panel
    ticked = {key for key, action in actions.items() if action.isChecked()}
    assert ticked == set(window.docks.visible_panels)
    assert "data" not in ticked


def test_that_a_panel_comes_and_goes_by_a_click(window: MainWindow) -> None:
    before = set(window.docks.visible_panels)
    click_entry(window, "data")
    assert set(window.docks.visible_panels) == {*before, "data"}
    dock = window.docks.docks["data"]
    assert dock.isVisible()
    assert not dock.isFloating()
    click_entry(window, "data")
    assert set(window.docks.visible_panels) == before
    click_entry(window, "data")
    assert dock.isVisible()


def test_that_a_panel_comes_back_while_another_is_maximised(window: MainWindow) -> None:
    before = set(window.docks.visible_panels)
    window.docks.toggle_maximised("network")
    QApplication.processEvents()
    click_entry(window, "data")
    assert not window.docks.maximised
    assert set(window.docks.visible_panels) == {*before, "data"}


def test_that_all_panels_can_be_shown_at_once(window: MainWindow) -> None:
    for key in KEYS:
        if key not in window.docks.visible_panels:
            window.docks.set_panel_shown(key, True)
    assert window.docks.visible_panels == KEYS


def test_that_there_are_rows_for_any_number_of_panels() -> None:
    assert set(ROW_COUNTS) >= set(range(len(KEYS) + 1))
    for n in range(1, len(KEYS) + 1):
        rows = layout_for(KEYS[:n])
        assert tuple(key for row in rows for key in row.panels) == KEYS[:n]
