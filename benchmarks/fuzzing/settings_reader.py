"""The settings file, read key by key as the window does when it opens."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter

from ui.keeping.recent_files import RecentFiles
from ui.pictures.choice import recalled
from ui.settings import Settings

application = QApplication.instance() or QApplication([])


def read_settings(path: Path) -> object:
    """Read every key there is, and put a window back as the file says."""
    settings = Settings(QSettings(str(path), QSettings.Format.IniFormat))
    window, docks = QMainWindow(), QMainWindow()
    splitter = QSplitter(Qt.Orientation.Horizontal, window)
    try:
        RecentFiles(settings, None, window)
        settings.restore_window(window, docks)
        settings.restore_splitter("main", splitter)
        return (
            settings.theme,
            settings.text_size,
            settings.language,
            settings.last_scene,
            settings.speed,
            recalled(settings),
        )
    finally:
        window.deleteLater()
        docks.deleteLater()
        application.processEvents()
