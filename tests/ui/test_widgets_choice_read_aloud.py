"""A list of choices as it is read aloud, also where nobody turned to it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from ui.theme import THEMES, apply_theme
from ui.widgets.choice import Choice, Entry

SETS = [Entry("xor", "XOR", "Gates"), Entry("iris", "Iris", "Tables")]


@pytest.fixture
def reader() -> Iterator[Callable[[], None]]:
    """Lets a screen reader come: Qt tells it only once it has asked for something."""
    yield lambda: QAccessible.setActive(True)
    QAccessible.setActive(False)


def test_that_the_choice_and_its_rows_are_there_to_be_read(
    qtbot: QtBot, qapp: QApplication, reader: Callable[[], None]
) -> None:
    apply_theme(qapp, THEMES["light"])
    choice = Choice(SETS, "Data set", choice="iris")
    qtbot.addWidget(choice)
    choice.show()
    qtbot.waitExposed(choice)
    reader()
    choice.update()
    qtbot.waitUntil(lambda: QComboBox.model(choice).rowCount() == 4)
    read = QAccessible.queryAccessibleInterface(choice)
    assert read is not None
    assert read.text(QAccessible.Text.Value) == "Iris"
    choice.set_choice("xor")
    assert read.text(QAccessible.Text.Value) == "XOR"


def test_that_headings_follow_the_size_of_the_text(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, THEMES["light"])
    choice = Choice(SETS, "Data set")
    qtbot.addWidget(choice)
    choice.show()
    heading = choice.model().index(0, 0)
    before = heading.data(Qt.ItemDataRole.FontRole)
    apply_theme(qapp, THEMES["projector"])
    after = heading.data(Qt.ItemDataRole.FontRole)
    assert after.pointSizeF() == qapp.font().pointSizeF() > before.pointSizeF()
    assert after.weight() == before.weight()
    apply_theme(qapp, THEMES["light"])
