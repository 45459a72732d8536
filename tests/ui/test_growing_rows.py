"""Rows of controls are made when they are first shown, and Tab finds them in place."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.controls.growing_rows import GrowingRows
from ui.regions import focus_chain


def made_row(place: int) -> QWidget:
    """Return a row of two fields."""
    row = QWidget()
    line = QHBoxLayout(row)
    for side in ("left", "right"):
        field = QLineEdit()
        field.setObjectName(f"{side} {place}")
        line.addWidget(field)
    return row


def window_around(rows: GrowingRows[QWidget]) -> QWidget:
    """Return a window with a field above the rows and one below them."""
    window = QWidget()
    column = QVBoxLayout(window)
    above, below = QLineEdit(), QLineEdit()
    above.setObjectName("above")
    below.setObjectName("below")
    for widget in (above, rows, below):
        column.addWidget(widget)
    return window


def fields_in(window: QWidget) -> list[str]:
    """Return the names of the fields in the order of Tab."""
    return [
        each.objectName() for each in focus_chain(window) if isinstance(each, QLineEdit)
    ]


def test_that_rows_are_made_when_they_are_first_shown(qtbot: QtBot) -> None:
    rows = GrowingRows(made_row)
    window = window_around(rows)
    qtbot.addWidget(window)
    assert fields_in(window) == ["above", "below"]
    window.show()
    first = rows.show_first(2)
    assert rows.shown == first
    assert all(row.isVisible() for row in first)
    assert rows.show_first(1) == first[:1]
    assert rows.shown == first[:1]
    assert rows.first(2) == first
    assert rows.show_first(0) == ()


def test_that_tab_finds_rows_in_their_place_though_made_last(qtbot: QtBot) -> None:
    rows = GrowingRows(made_row)
    window = window_around(rows)
    qtbot.addWidget(window)
    rows.show_first(1)
    window.show()
    rows.show_first(3)
    between = [f"{side} {place}" for place in range(3) for side in ("left", "right")]
    assert fields_in(window) == ["above", *between, "below"]
