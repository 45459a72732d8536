"""The application with its window, from the first line to the exit code."""

import argparse
import logging
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from nnsim.cli import is_unattended
from nnsim.resources import data_folder
from nnsim.run_history import FILE_NAME
from nnsim.saved import ENDING
from nnsim.scene import Scene
from ui.allocator import give_memory_back
from ui.app_window import AppWindow
from ui.crash.door import CrashDoor
from ui.garbage import GarbageCollection
from ui.languages import language_for, use_language
from ui.main_window import MainWindow
from ui.no_display import DisplayWatch
from ui.palettes import THEMES
from ui.passed_errors import pass_errors
from ui.settings import APPLICATION, ORGANISATION, Settings
from ui.start_check import say_on_stderr, start_problems, text_of
from ui.theme import apply_theme, theme_source
from ui.tour.first_start import is_plain_start

if TYPE_CHECKING:
    from ui.lecture.autoplay import Autoplay
    from ui.self_test import SelfTest

SWITCH_INTERVAL_S = 5e-4
"""The GUI waits for Python's lock at most so long while the other thread trains."""


display = DisplayWatch()


def pass_on(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    """Log what Qt says, but not what the offscreen platform cannot do."""
    if display.hear(text or "", kind == QtMsgType.QtFatalMsg):
        return
    if text and not text.startswith("This plugin does not support"):
        logging.getLogger("qt").warning(text)


def make_application() -> QApplication:
    """Return the application, named so that its settings find their place."""
    app = QApplication.instance()
    pass_errors()
    qInstallMessageHandler(pass_on)
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    display.end()
    app.setOrganizationName(ORGANISATION)
    app.setApplicationName(APPLICATION)
    app.setApplicationDisplayName("NNSim")
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    give_memory_back()
    # Signs are drawn for the screens that there are.
    app.screenAdded.connect(theme_source().changed)
    return app


def run_window(scenes: tuple[Scene, ...], arguments: argparse.Namespace) -> int:
    """Show the window with a scene until it is closed; return the exit code.

    Several scenes are those of a lecture, which may give itself.
    """
    logging.basicConfig(level=logging.WARNING)
    app = make_application()
    is_alone = is_unattended(arguments)
    settings = Settings.forgetful() if is_alone else Settings()
    crash = CrashDoor(data_folder(), app, is_quiet=is_alone)
    crash.begin()
    text_size = arguments.text_size or settings.text_size
    apply_theme(app, THEMES[arguments.theme or settings.theme], text_size)
    use_language(language_for(arguments.language or settings.language))
    is_noted = arguments.self_test is None
    shown = AppWindow(settings, data_folder() / FILE_NAME if is_noted else None)
    crash.watch(shown)
    app.aboutToQuit.connect(crash.end)
    # As an event: closed before the loop begins, the window would leave it for ever.
    signal.signal(signal.SIGINT, lambda *_: QTimer.singleShot(0, shown.close))
    wake = QTimer(shown)
    wake.timeout.connect(lambda: None)  # lets Python see an interrupt from the keyboard
    wake.start(200)
    garbage = GarbageCollection(shown)
    garbage.begin()
    shown.changed.connect(garbage.renew)
    show(shown.window)
    if is_alone:
        performance = performance_of(shown.window, scenes, arguments, crash)
        return give_unattended(app, shown.window, performance, arguments)
    open_first(shown.window, scenes, arguments)
    say_problems(shown.window, settings)
    shown.window.keeping.journal.offer()
    crash.offer_hard_end()
    if is_plain_start(arguments, app):
        shown.window.tour.offer()
    return app.exec()


def say_problems(window: MainWindow, settings: Settings) -> None:
    """Say what is wrong with this computer or installation, and go on."""
    problems = start_problems(settings, data_folder())
    if problems:
        say_on_stderr(problems)
        window.announcer.warn(text_of(problems))


def show(window: MainWindow) -> None:
    """Show the window, ready for keys also where no desktop gives the focus."""
    window.show()
    window.activateWindow()
    window.setFocus()


def open_first(
    window: MainWindow, scenes: tuple[Scene, ...], arguments: argparse.Namespace
) -> None:
    """Open the scene that the options name, or the first of a lecture."""
    if len(scenes) > 1:
        window.lecture.use_deck(scenes)
    window.open_given_scene(scenes[0])
    if len(scenes) == 1 and arguments.scenes[:1] and is_document(arguments.scenes[0]):
        window.keeping.saving.open(arguments.scenes[0])
    if arguments.epochs is not None:
        window.session.play(arguments.epochs)


def is_document(name: str) -> bool:
    """Tell whether a name is that of a document, whose run is opened with its past."""
    return name.lower().endswith(ENDING)


def performance_of(
    window: MainWindow,
    scenes: tuple[Scene, ...],
    arguments: argparse.Namespace,
    crash: CrashDoor,
) -> "Autoplay | SelfTest":
    """Return what the window is to do by itself; few starts need it: late."""
    if arguments.self_test is None:
        from ui.lecture.autoplay import Autoplay

        return Autoplay(window, scenes, arguments.autoplay, arguments.pictures)
    from ui.self_test import SelfTest

    test = SelfTest(window, scenes, arguments.self_test)
    crash.faults.came.connect(test.on_fault, Qt.ConnectionType.QueuedConnection)
    return test


def give_unattended(
    app: QApplication,
    window: MainWindow,
    performance: "Autoplay | SelfTest",
    arguments: argparse.Namespace,
) -> int:
    """Let the window do what it does by itself, and close; 1 if it had problems."""
    if app.platformName() == "offscreen":
        window.resize(*arguments.size)
    else:
        # Where no desktop manages windows, a full screen has to be taken by hand.
        window.setGeometry(window.screen().geometry())
    performance.finished.connect(window.close)
    performance.begin()
    app.exec()
    return 1 if performance.problems else 0
