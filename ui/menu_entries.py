"""Entries of menus that are kept, made by Python.

An action that ``QMenu.addAction(text)`` makes belongs to C++ alone: the random user of
benchmarks/soak.py saw such ones gone to Python while their menu lived, and none that
was made here.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


def empty(menu: QMenu) -> None:
    """Take all entries out, and the menus below them, which Qt would keep."""
    menu.clear()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for below in menu.findChildren(QMenu, options=direct):
        below.deleteLater()


def add_menu(menu: QMenu, text: str) -> QMenu:
    """Add a menu below another one and return it."""
    below = QMenu(text, menu)
    menu.addMenu(below)
    return below


def add_entry(menu: QMenu, text: str) -> QAction:
    """Add an entry to a menu and return it, to be kept."""
    action = QAction(text, menu)
    menu.addAction(action)
    return action
