"""A picture of the window after so many epochs, made by the real window."""

import argparse
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, Slot

from nnsim.errors import InputError
from nnsim.files import write_atomically
from nnsim.frames.frame import Frame
from nnsim.scene import Scene
from ui.app import make_application
from ui.languages import ENGLISH, use_language
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.pictures.formats import as_png
from ui.settings import DEFAULT_THEME, Settings
from ui.speed import FULL_SPEED
from ui.text_size import STANDARD_SIZE
from ui.theme import apply_theme

SETTLE_MS = 100


class Photographer(QObject):
    """Lets a window train for so many epochs and ends the loop once all is shown."""

    def __init__(self, window: MainWindow, epochs: int, race: bool = False) -> None:
        super().__init__()
        self._window = window
        self._epochs = epochs
        self._race = race and bool(window.series.variants)
        self._begun = False
        self.loop = QEventLoop()
        self.problem = ""
        window.session.shown.connect(self._on_shown)
        window.session.refused.connect(self._on_refused)
        window.session.failed.connect(self._on_failed)

    @Slot(object)
    def _on_shown(self, frame: Frame) -> None:
        if frame.running or not frame.fine:
            return
        if not self._begun and (self._epochs or self._race):
            self._begun = True
            self._window.session.set_speed(FULL_SPEED)
            if self._race:
                self._window.series.race(self._epochs)
            else:
                self._window.session.play(self._epochs)
            return
        if self._race and not frame.n_steps:
            return
        QTimer.singleShot(SETTLE_MS, self.loop.quit)

    @Slot(object)
    def _on_refused(self, error: InputError) -> None:
        self._on_failed(str(error))

    @Slot(str)
    def _on_failed(self, problem: str) -> None:
        self.problem = problem
        self.loop.quit()


def save_screenshot(scene: Scene, arguments: argparse.Namespace) -> None:
    """Write the picture that the options ask for.

    Raises
    ------
    InputError
        If the run fails or the file cannot be written.
    """
    file: Path = arguments.screenshot
    if not file.parent.is_dir():
        raise InputError("folder.missing", folder=file.parent)
    app = make_application()
    text_size = arguments.text_size or STANDARD_SIZE
    apply_theme(app, THEMES[arguments.theme or DEFAULT_THEME], text_size)
    use_language(arguments.language or ENGLISH)
    window = MainWindow(Settings.forgetful())
    window.resize(*arguments.size)
    window.show()
    window.setFocus()
    window.open_given_scene(scene)
    if arguments.panels:
        window.docks.show_panels(arguments.panels)
    window.docks.turns.finish()
    photographer = Photographer(window, arguments.epochs or 0, arguments.race)
    photographer.loop.exec()
    window.docks.turns.finish()
    picture = window.grab()
    window.close()
    app.processEvents()
    if photographer.problem:
        raise InputError("command.failed", problem=photographer.problem)
    write_atomically(file, as_png(picture.toImage()))
