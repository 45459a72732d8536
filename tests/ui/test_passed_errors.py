"""An error in what Qt calls is told, and never ends the program."""

import importlib
import math
import pkgutil
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt
from PySide6.QtGui import QHoverEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import ui
from ui.passed_errors import passes_errors

ERRORS = (ValueError, ZeroDivisionError, OverflowError, IndexError)
FAULTS: dict[str, Callable[[], object]] = {
    "a number of letters": lambda: int("x"),
    "a division by 0": lambda: 1 // 0,
    "no whole number": lambda: math.floor(math.inf),
    "a place that is not there": [].pop,
}


class Broken(QWidget):
    """Fails in one of the methods that Qt calls."""

    def __init__(self, where: str, fault: Callable[[], object]) -> None:
        super().__init__()
        self.where, self.fault = where, fault

    def fail_in(self, where: str) -> None:
        if self.where == where:
            self.fault()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.HoverMove:
            self.fail_in("event")
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.fail_in("paint")

    def showEvent(self, event: QShowEvent) -> None:
        self.fail_in("show")

    def changeEvent(self, event: QEvent) -> None:
        self.fail_in("change")

    def sizeHint(self) -> QSize:
        self.fail_in("hint")
        return QSize(10, 10)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.fail_in("filter")
        return False


class Below(Broken):
    """Inherits them."""


class BrokenRows(QStringListModel):
    """Fails where it is asked for a row."""

    fault: Callable[[], object]

    def data(self, index: object, role: int = 0) -> object:
        return self.fault()


def lay_out(widget: QWidget) -> None:
    holder = QWidget()
    QVBoxLayout(holder).addWidget(widget)
    holder.layout().activate()  # type: ignore[union-attr]
    widget.setParent(None)


def filter_with(widget: QWidget) -> None:
    other = QWidget()
    other.installEventFilter(widget)
    other.resize(50, 50)
    other.setWindowTitle("other")


def hover(widget: QWidget) -> None:
    at = widget.rect().toRectF().center()
    QApplication.sendEvent(widget, QHoverEvent(QEvent.Type.HoverMove, at, at, at))


CALLS: dict[str, Callable[[QWidget], object]] = {
    "event": hover,
    "paint": lambda widget: widget.grab(),
    "show": lambda widget: widget.show(),
    "change": lambda widget: widget.setWindowTitle("other"),
    "hint": lay_out,
    "filter": filter_with,
}


def assert_told(qtbot: QtBot, call: Callable[[], object]) -> None:
    """Call Qt, in which the planted error comes out, here or in the loop."""
    found: list[BaseException | None] = []
    with qtbot.captureExceptions() as told:
        try:
            call()
            QApplication.processEvents()
        except ERRORS as error:
            found.append(error)
    found += [error for _, error, _ in told]
    assert found
    assert isinstance(found[0], ERRORS)


@pytest.mark.parametrize("kind", [Broken, Below])
@pytest.mark.parametrize("where", CALLS)
@pytest.mark.parametrize("name", FAULTS)
def test_that_an_error_of_c_code_comes_out_as_an_error(
    qtbot: QtBot, kind: type[Broken], where: str, name: str
) -> None:
    widget = kind(where, FAULTS[name])
    qtbot.addWidget(widget)
    assert_told(qtbot, lambda: CALLS[where](widget))
    widget.where = ""
    widget.hide()


@pytest.mark.parametrize("name", FAULTS)
def test_that_an_error_of_a_model_comes_out_as_an_error(
    qtbot: QtBot, name: str
) -> None:
    rows = BrokenRows(["a"])
    rows.fault = FAULTS[name]
    assert_told(
        qtbot,
        lambda: rows.match(rows.index(0, 0), 0, "a", 1, Qt.MatchFlag.MatchExactly),
    )


def own_classes() -> Iterator[type]:
    """All classes of the window that are below one of Qt's."""
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        if not module.name.endswith("__main__"):
            found = vars(importlib.import_module(module.name)).values()
            yield from (
                each
                for each in found
                if isinstance(each, type) and each.__module__ == module.name
            )


def test_that_every_method_that_qt_calls_passes_errors() -> None:
    of_qt = [
        kind
        for kind in own_classes()
        if any(base.__module__.startswith("PySide6.") for base in kind.__mro__)
    ]
    assert len(of_qt) > 150
    assert [
        f"{kind.__name__}.{name}"
        for kind in of_qt
        for name in vars(kind)
        if not passes_errors(kind, name)
    ] == []
