"""A window on the screen with its scene, as a test finds it."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.scene import Scene, built_in_scene
from tests.ui.conftest import is_settled
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import Settings
from ui.theme import apply_theme


def open_window(qtbot: QtBot, qapp: QApplication, scene: str | Scene) -> MainWindow:
    """Return a window that remembers nothing; all its panels are there and at rest.

    Close it at the end.
    """
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    window.setFocus()
    given = built_in_scene(scene) if isinstance(scene, str) else scene
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(given)
    wait_for_panels(qtbot, window)
    return window


def wait_for_panels(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until all panels had their turn and the run is at rest in them."""
    window.docks.turns.finish()
    qtbot.waitUntil(lambda: is_settled(window.session))
