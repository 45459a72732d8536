"""An error in what Qt calls is told, and never ends the program."""

import math
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.passed_errors import passes_errors

UI = Path(__file__).parents[2] / "ui"
CLASS = re.compile(r"(@passes_errors\n)?^class (\w+).*?(?=^@|^class |\Z)", re.M | re.S)
FAULTS: dict[str, Callable[[], object]] = {
    "a number of letters": lambda: int("x"),
    "a division by 0": lambda: 1 // 0,
    "no whole number": lambda: math.floor(math.inf),
}


@passes_errors
class Owner(QWidget):
    """Has an event of its own, so that Qt calls all else from inside it."""

    fault: Callable[[], object]

    def event(self, event: QEvent) -> bool:
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.fault()


class Below(Owner):
    """Paints otherwise."""

    def paintEvent(self, event: QPaintEvent) -> None:
        self.fault()


@pytest.mark.parametrize("kind", [Owner, Below])
@pytest.mark.parametrize("name", FAULTS)
def test_that_an_error_of_c_code_in_a_paint_comes_out_as_an_error(
    qtbot: QtBot, kind: type[Owner], name: str
) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    widget.fault = FAULTS[name]
    found: list[BaseException] = []
    with qtbot.captureExceptions() as told:
        try:
            widget.show()
            QApplication.processEvents()
        except (ValueError, ZeroDivisionError, OverflowError) as error:
            found.append(error)
    found += [error for _, error, _ in told]
    assert found
    assert isinstance(found[0], ValueError | ZeroDivisionError | OverflowError)
    widget.fault = lambda: None
    widget.hide()


def test_that_each_class_with_an_event_of_its_own_passes_errors() -> None:
    found: dict[str, bool] = {}
    for file in sorted(UI.rglob("*.py")):
        for match in CLASS.finditer(file.read_text(encoding="utf-8")):
            if "    def event(self" in match.group(0):
                found[match.group(2)] = match.group(1) is not None
    assert len(found) >= 30
    assert [name for name, passes in found.items() if not passes] == []
