"""A list of choices as it is read aloud, also where nobody turned to it."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import THEMES, apply_theme
from ui.widgets.choice import Choice, Entry

SETS = [Entry("xor", "XOR", "Gates"), Entry("iris", "Iris", "Tables")]


@pytest.fixture(autouse=True)
def _is_read_aloud() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_that_the_choice_and_its_rows_are_there_to_be_read(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, THEMES["light"])
    choice = Choice(SETS, "Data set", choice="iris")
    qtbot.addWidget(choice)
    choice.show()
    read = QAccessible.queryAccessibleInterface(choice)
    assert read is not None
    assert read.text(QAccessible.Text.Value) == "Iris"
    assert choice.count() == 4
    assert choice.model().rowCount() == 4
    choice.set_choice("xor")
    assert read.text(QAccessible.Text.Value) == "XOR"
