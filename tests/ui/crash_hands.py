"""The application's window with its crash room, in folders of the test's own."""

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.run_history import FILE_NAME
from ui.app_window import AppWindow
from ui.crash.door import CrashDoor
from ui.crash.log_file import LogFile
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import Settings
from ui.theme import apply_theme


@contextlib.contextmanager
def watched_window(
    qtbot: QtBot, qapp: QApplication, folder: Path, scene: str = "xor-mlp"
) -> Iterator[tuple[AppWindow, CrashDoor]]:
    """Show the window as ``ui.app`` does; ``faulthandler`` stays with pytest."""
    apply_theme(qapp, THEMES["light"])
    door = CrashDoor(folder, qapp)
    logging.getLogger().addHandler(door.log_file)
    shown = AppWindow(Settings.forgetful(), folder / FILE_NAME)
    door.faults.install()
    door.watch(shown)
    show(qtbot, shown.window, scene)
    try:
        yield shown, door
    finally:
        shown.window.close()
        qapp.processEvents()
        door.end()
        door.deleteLater()
        shown.window.deleteLater()
        shown.deleteLater()


def show(qtbot: QtBot, window: MainWindow, scene: str) -> None:
    """Show a scene and wait for its first moment at rest."""
    window.resize(1280, 720)
    window.show()
    with qtbot.waitSignal(window.session.run_changed):
        window.open_scene(scene)
    qtbot.waitUntil(lambda: window.session.frame is not None)
    qtbot.waitUntil(lambda: not window.session.relay.is_busy)


@contextlib.contextmanager
def logging_to(folder: Path) -> Iterator[LogFile]:
    """Let what is logged go into a log file of the product."""
    handler = LogFile(folder)
    logging.getLogger().addHandler(handler)
    try:
        yield handler
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()


def log_text(folder: Path) -> str:
    """Return all that is logged, older files first."""
    files = sorted(folder.glob("nnsim.log*"), reverse=True)
    return "".join(file.read_text(encoding="utf-8") for file in files)
