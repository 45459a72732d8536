"""What tests of the error surface's three views do with its panel."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
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


def choose_in_menu(panel: ErrorSurfacePanel, *words: str) -> None:
    """Choose from the panel's menu by its words."""
    menu = panel.menu.menu
    menu.popup(QPoint(0, 0))
    for word in words:
        action = next(a for a in menu.actions() if a.text() == word)
        below = action.menu()
        if isinstance(below, QMenu):
            menu = below
        else:
            assert action.isEnabled()
            action.trigger()
    panel.menu.menu.hide()
