"""What tests of the error surface's three views do with its panel."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnsim.frames.surface_view import SurfaceView
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.panel_hands import MLP, run_epochs, show_with_controls
from ui.panels.error_surface.panel import ErrorSurfacePanel
from ui.session import Session


def trained_panel(qtbot: QtBot, session: Session) -> Iterator[ErrorSurfacePanel]:
    """Show the panel with its controls above it, after some epochs; hide it at last."""
    panel = ErrorSurfacePanel(session)
    window = show_with_controls(qtbot, panel, 640, 480)
    open_experiment(qtbot, session, MLP)
    run_epochs(qtbot, session, 20)
    qtbot.waitUntil(lambda: is_settled(session))
    yield panel
    window.hide()


def shown(panel: ErrorSurfacePanel) -> SurfaceView:
    assert panel.view.surface is not None
    return panel.view.surface


def choose(qtbot: QtBot, session: Session, panel: ErrorSurfacePanel, look: str) -> None:
    """Press a button of the choice; wait until it is seen as it will stay."""
    QTest.mouseClick(panel.pages.choice.segment(look), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_settled(session))
    panel.grab()
