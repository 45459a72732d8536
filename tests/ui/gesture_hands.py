"""What tests of gestures do: open a whole window, find its panels, take a number."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.scene import Scene
from tests.ui.conftest import is_settled
from tests.ui.panel_hands import frame_of
from ui.main_window import MainWindow, application
from ui.palettes import THEMES
from ui.panels.network.panel import NetworkPanel
from ui.panels.panel import Panel
from ui.session import Session
from ui.settings import Settings
from ui.theme import apply_theme

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def open_window(qtbot: QtBot, scene: Scene) -> Iterator[MainWindow]:
    """Show a window with a scene at its first weights, and close it at the end."""
    apply_theme(application(), THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.resize(1600, 900)
    window.show()
    window.activateWindow()
    window.setFocus()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(scene)
    qtbot.waitUntil(lambda: is_settled(window.session))
    yield window
    window.close()


AnyPanel = TypeVar("AnyPanel", bound=Panel)


def panel_of(window: MainWindow, kind: type[AnyPanel]) -> AnyPanel:
    """Return the panel of a kind."""
    panel = window.docks.panel(kind.key)
    assert isinstance(panel, kind)
    return panel


def weight_of(session: Session, index: int) -> float:
    """Return the newest value of a weight."""
    return float(frame_of(session).parameters[index])


def number_place(panel: NetworkPanel, index: int) -> QPoint:
    """Return where the number of a link stands."""
    panel.canvas.grab()
    box = panel.choices.graph.link_numbers[index].box
    return box.center().toPoint()


def drag_to(
    panel: NetworkPanel, place: QPoint, keys: Qt.KeyboardModifier = NO_KEYS
) -> None:
    """Move the pointer with the left button down, as no test tool of Qt does."""
    canvas = panel.canvas
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        place.toPointF(),
        canvas.mapToGlobal(place).toPointF(),
        Qt.MouseButton.NoButton,
        LEFT,
        keys,
    )
    QApplication.sendEvent(canvas, event)


def drag_number(
    panel: NetworkPanel, index: int, *ups: int, keys: Qt.KeyboardModifier = NO_KEYS
) -> QPoint:
    """Press on a number and move up by so many pixels; it is still held at the end."""
    place = number_place(panel, index)
    QTest.mousePress(panel.canvas, LEFT, NO_KEYS, place)
    for up in ups:
        place = place - QPoint(0, up)
        drag_to(panel, place, keys)
    return place
