"""The table of compared runs: sorted by its headers, copied, written to a file."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.comparing_hands import XOR, begin_with, pin_after
from tests.ui.conftest import open_experiment
from ui.i18n import number
from ui.panels.comparison.panel import ComparisonPanel
from ui.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[ComparisonPanel]:
    """The panel with two ghosts and a present run that has not begun."""
    panel = ComparisonPanel(session)
    qtbot.addWidget(panel)
    panel.resize(1000, 300)
    panel.show()
    open_experiment(qtbot, session, XOR)
    pin_after(qtbot, session, 4, training__learning_rate=0.4)
    pin_after(qtbot, session, 9, training__learning_rate=2.0)
    begin_with(qtbot, session, training__learning_rate=0.3)
    qtbot.waitUntil(lambda: len(panel.table.rows) == 3)
    yield panel
    panel.hide()


def click_header(panel: ComparisonPanel, title: str) -> None:
    header = panel.table.horizontalHeader()
    titles = [header.model().headerData(n, Qt.Orientation.Horizontal) for n in range(9)]
    place = next(n for n, text in enumerate(titles) if text.startswith(title))
    x = header.sectionViewportPosition(place) + header.sectionSize(place) // 2
    QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(x, header.height() // 2))


def numbers(panel: ComparisonPanel) -> list[int]:
    return [row.number for row in panel.table.rows]


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_that_a_header_sorts_and_a_second_click_the_other_way(
    qtbot: QtBot, panel: ComparisonPanel
) -> None:
    assert numbers(panel) == [1, 2, 0]
    click_header(panel, "epochs")
    assert numbers(panel) == [0, 1, 2]
    assert "epochs ▴" in panel.table.titles()
    click_header(panel, "epochs")
    assert numbers(panel) == [2, 1, 0]
    assert "epochs ▾" in panel.table.titles()
    assert panel.table.texts()[0][0].startswith("η 2")
    click_header(panel, "accuracy\ntraining")
    accuracies = [row.evaluations[0].accuracy for row in panel.table.rows]
    assert accuracies == sorted(accuracies, reverse=True)
    click_header(panel, "run")
    assert numbers(panel) == [1, 2, 0]
    menu = panel.table_menu
    menu.fill()
    by_column = menu.menu.actions()[-1].menu()
    assert isinstance(by_column, QMenu)
    assert entries(by_column)[:2] == ["run", "epochs"]
    by_column.actions()[1].trigger()
    assert numbers(panel) == [0, 1, 2]


def test_that_seconds_are_those_of_the_training_thread(
    qtbot: QtBot, session: Session, panel: ComparisonPanel
) -> None:
    first, second = session.pinned
    assert first.seconds > 0.0
    assert second.seconds > 0.0
    place = panel.table.titles().index("seconds")
    item = panel.table.item(0, 0)
    assert item is not None
    assert f"seconds: {number(first.seconds)}" in item.toolTip()
    texts = [row[place] for row in panel.table.texts()]
    assert texts == [number(first.seconds), number(second.seconds), "0"]


def test_that_the_table_is_copied_by_key_and_exported_with_all_digits(
    qtbot: QtBot, session: Session, panel: ComparisonPanel, tmp_path: Path
) -> None:
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == 4
    assert lines[0].split("\t")[:4] == ["ghost", "run", "epochs", "steps"]
    assert lines[1].split("\t")[:3] == ["1", "η 0.4", "4"]
    assert lines[3].split("\t")[0] == ""
    file = tmp_path / "comparison.csv"
    panel.table_menu.write(str(file))
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert float(rows[1]["E training"]) == session.pinned[1].evaluations[0].error
    assert float(rows[1]["seconds"]) == session.pinned[1].seconds
    assert rows[0]["accuracy validation"] == ""
    said: list[str] = []
    panel.refused.connect(said.append)
    panel.table_menu.write(str(tmp_path / "nowhere" / "comparison.csv"))
    assert len(said) == 1
    assert "nowhere" in said[0]
