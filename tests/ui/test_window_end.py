"""What a window leaves behind: no Qt object for whatever thread collects garbage."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import Settings
from ui.theme import apply_theme


def open_and_close(qtbot: QtBot) -> None:
    """Open a window with a run and let it go, as a test or the program does."""
    window = MainWindow(Settings.forgetful())
    window.show()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_scene("three-class-mlp")
    window.close()
    window.deleteLater()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def living_garbage() -> list[str]:
    """Collect garbage; return our own Qt objects in it that Qt still knew."""
    gc.garbage.clear()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        gc.collect()
        return [
            type(left).__name__
            for left in gc.garbage
            if isinstance(left, QObject)
            and type(left).__module__.startswith("ui.")
            and isValid(left)
        ]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()


def test_that_a_closed_window_leaves_no_widget_to_the_garbage_collector(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, THEMES["light"])
    gc.collect()
    gc.disable()
    try:
        open_and_close(qtbot)
        left = living_garbage()
    finally:
        gc.enable()
    assert left == []
