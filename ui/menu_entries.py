"""Entries of menus that are kept, made by Python.

An action that ``QMenu.addAction(text)`` makes belongs to C++ alone: the random user of
benchmarks/soak.py saw such ones gone to Python while their menu lived, and none that
was made here.
"""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


def add_entry(menu: QMenu, text: str) -> QAction:
    """Add an entry to a menu and return it, to be kept."""
    action = QAction(text, menu)
    menu.addAction(action)
    return action
