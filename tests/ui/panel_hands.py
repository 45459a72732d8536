"""What tests of panels do with a session: run it, wait for a frame, point at a plot."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import StopSettings, TrainingSettings
from ui.panels.panel import Panel
from ui.session import Session
from ui.speed import FULL_SPEED
from ui.widgets.plane_view import PlaneView

MLP = Experiment(
    network=NetworkSettings(hidden=(HiddenSettings(neurons=3),)),
    training=TrainingSettings(
        scheme="mini-batch", learning_rate=1.0, stop=StopSettings(epochs=0)
    ),
)
STEP_OUTPUT = NetworkSettings(output=OutputSettings(activation="step"))


def show_with_controls(qtbot: QtBot, panel: Panel, width: int, height: int) -> QWidget:
    """Show a panel with its controls above it in a window of so many pixels."""
    window = QWidget()
    column, bar = QVBoxLayout(window), QHBoxLayout()
    for control in panel.title_controls():
        bar.addWidget(control)
    column.addLayout(bar)
    column.addWidget(panel, 1)
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    return window


def frame_of(session: Session) -> Frame:
    """Return the newest frame."""
    assert session.frame is not None
    return session.frame


def run_epochs(qtbot: QtBot, session: Session, n_epochs: int) -> Frame:
    """Run on for so many epochs, or until the run stops by itself."""
    end = frame_of(session).n_epochs + n_epochs

    def is_over() -> bool:
        frame = frame_of(session)
        return not frame.running and (frame.n_epochs >= end or bool(frame.stopped))

    session.set_speed(FULL_SPEED)
    session.play(n_epochs)
    qtbot.waitUntil(is_over, timeout=20_000)
    return frame_of(session)


def wait_for(qtbot: QtBot, session: Session, is_so: Callable[[Frame], bool]) -> Frame:
    """Wait for a frame of which something is true."""
    qtbot.waitUntil(lambda: is_so(frame_of(session)), timeout=10_000)
    return frame_of(session)


def point_at(view: PlaneView, x: float, y: float) -> QPoint:
    """Move the pointer to a place in the units of the axes; return the pixel."""
    pixel = view.to_point(x, y).toPoint()
    QTest.mouseMove(view, pixel)
    QApplication.processEvents()
    return pixel
