"""Menus that are filled each time they open."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ui.menu_entries import add_entry, add_menu, empty


def fill(menu: QMenu) -> None:
    empty(menu)
    add_entry(menu, "Copy")
    below = add_menu(menu, "Sort by")
    add_entry(below, "Name")
    add_menu(below, "Deeper").setEnabled(False)


def test_that_a_menu_filled_again_keeps_nothing_of_the_time_before(
    qtbot: QtBot,
) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for _ in range(5):
        fill(menu)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [each.text() for each in menu.actions()] == ["Copy", "Sort by"]
    assert len(menu.findChildren(QMenu)) == 2
    # Its own entry, which Qt makes, two that were added, and of both menus their own.
    assert len(menu.findChildren(QAction)) == 5
