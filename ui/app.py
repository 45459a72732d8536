"""The application with its window, from the first line to the exit code."""

import argparse
import logging
import signal
import sys

from PySide6.QtCore import (
    QLocale,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from nnsim.resources import data_folder
from nnsim.run_history import FILE_NAME
from nnsim.scene import Scene
from ui.crash import CrashReporter
from ui.i18n import use_decimal_mark
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import APPLICATION, ORGANISATION, Settings
from ui.theme import apply_theme

SWITCH_INTERVAL_S = 5e-4
"""The GUI waits for Python's lock at most so long while the other thread trains."""


def pass_on(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    """Log what Qt says, but not what the offscreen platform cannot do."""
    if text and not text.startswith("This plugin does not support"):
        logging.getLogger("qt").warning(text)


def make_application() -> QApplication:
    """Return the application, named so that its settings find their place."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    qInstallMessageHandler(pass_on)
    app.setOrganizationName(ORGANISATION)
    app.setApplicationName(APPLICATION)
    app.setApplicationDisplayName("NNSim")
    use_decimal_mark(QLocale.system().decimalPoint())
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    return app


def run_window(scene: Scene, arguments: argparse.Namespace) -> int:
    """Show the window with a scene until it is closed; return the exit code."""
    logging.basicConfig(level=logging.WARNING)
    app = make_application()
    settings = Settings()
    reporter = CrashReporter(app)
    reporter.install()
    apply_theme(app, THEMES[arguments.theme or settings.theme])
    window = MainWindow(settings, data_folder() / FILE_NAME)
    reporter.fault.connect(window.show_fault)
    signal.signal(signal.SIGINT, lambda *_: window.close())
    wake = QTimer(window)
    wake.start(200)  # lets Python see an interrupt from the keyboard
    window.show()
    window.activateWindow()  # keys work at once, also where no desktop gives the focus
    window.setFocus()
    window.open_given_scene(scene)
    if arguments.epochs is not None:
        window.session.play(arguments.epochs)
    return app.exec()
