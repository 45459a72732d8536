"""Pictures of a scene at the moment that shows its claim, made by the real window."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QEventLoop, QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QImage, QPainter

from nnsim.errors import InputError
from nnsim.frames.frame import Frame
from nnsim.scene import Scene, ScenePoint
from nnsim.scene_actions import (
    Advance,
    AnyAction,
    ChooseVariant,
    RaceVariants,
    RunOn,
    RunVariants,
)
from ui.main_window import MainWindow
from ui.panels.sweep.panel import SweepPanel
from ui.panels.sweep.session import SweepSession
from ui.settings import Settings
from ui.speed import FULL_SPEED
from ui.theme import current_theme

SETTLE_MS = 150
WINDOW = (1120, 630)
CLOSE_UP = (640, 392)
GAP = 4
SAMPLE = 0
N_CLOSE = 2
"""Panels that are seen on the small picture."""

MOMENTS: dict[str, tuple[AnyAction, ...]] = {
    "hebb": (ChooseVariant(number=2),),
    "threshold": (),
    "bias-node": (RunVariants(),),
    "sigmoid": (RunOn(epochs=100),),
    "hill-bump-point": (ChooseVariant(number=3),),
    "backprop": (Advance(unit="phase", count=6),),
    "network-size": (),
    "vanishing-gradients": (RaceVariants(),),
    "learning-rate": (RaceVariants(),),
    "hidden-weights": (RunOn(epochs=150),),
    "schedules": (RaceVariants(),),
    "overtraining": (RunOn(epochs=200_000),),
    "preprocessing": (),
    "normalisation": (ChooseVariant(number=4),),
    "probabilities": (ChooseVariant(number=1),),
    "gradient-schemes": (RaceVariants(),),
    "momentum": (RaceVariants(),),
    "optimizers": (RaceVariants(),),
    "dropout": (RaceVariants(), Advance(unit="step", count=1)),
    "matrix-formalism": (RunOn(epochs=20), Advance(unit="phase", count=2)),
    "rebalance": (RunVariants(),),
}
"""What is done before the picture is taken; other scenes run to their end."""
TO_THE_END: tuple[AnyAction, ...] = (RunOn(epochs=0),)


@dataclass(frozen=True)
class ScenePictures:
    """The window, and its first panels alone."""

    window: QImage
    close_up: QImage


class Poser(QObject):
    """Opens a scene in a window, does what its moment asks for, and waits for rest."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._loop = QEventLoop()
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._loop.quit)
        self._is_at_rest = False
        self.problem = ""
        player = window.scene_strip.player
        player.done.connect(self._loop.quit)
        for signal in (player.refused, window.session.refused):
            signal.connect(self._on_refused)
        window.session.failed.connect(self._on_failed)
        window.session.shown.connect(self._on_shown)

    def pose(self, scene: Scene) -> None:
        """Bring the window to the moment of a scene, or raise ``InputError``."""
        window = self._window
        self._is_at_rest = False
        window.open_given_scene(scene)
        window.session.set_speed(FULL_SPEED)
        self._wait()
        panel = window.docks.panel("sweep")
        if scene.sweep and isinstance(panel, SweepPanel):
            self._fill(panel)
        acts = MOMENTS.get(scene.key, TO_THE_END)
        if acts:
            window.scene_strip.player.play(ScenePoint(text="", do=acts))
            self._loop.exec()
        if "outputs" in scene.panels:  # it shows one sample
            window.session.select(replace(window.session.selection, sample=SAMPLE))
        self.settle()

    def settle(self) -> None:
        """Wait until everything is drawn, after the panels have changed as well."""
        self._settling.start(SETTLE_MS)
        self._loop.exec()
        if self.problem:
            raise InputError("command.failed", problem=self.problem)

    def _fill(self, panel: SweepPanel) -> None:
        """Run the sweep of the scene to its end."""
        sweep = panel.sweep
        sweep.changed.connect(self._loop.quit)
        self._wait_for(sweep)
        sweep.run()
        self._wait_for(sweep)
        sweep.changed.disconnect(self._loop.quit)
        if sweep.error is not None:
            raise sweep.error

    def _wait_for(self, sweep: SweepSession) -> None:
        """Wait until a sweep has been read, or trained."""
        while sweep.activity or sweep.plan is None:
            self._loop.exec()

    def _wait(self) -> None:
        while not self._is_at_rest and not self.problem:
            self._settling.start(SETTLE_MS)
            self._loop.exec()

    @Slot(object)
    def _on_shown(self, frame: Frame) -> None:
        self._is_at_rest = frame.fine and not frame.running
        if self._settling.isActive():
            self._settling.start(SETTLE_MS)

    @Slot(object)
    def _on_refused(self, error: InputError) -> None:
        self._on_failed(str(error))

    @Slot(str)
    def _on_failed(self, problem: str) -> None:
        self.problem = problem
        self._loop.quit()


def photograph(scene: Scene) -> ScenePictures:
    """Return the pictures of a scene; raise ``InputError`` if it cannot be run."""
    window = MainWindow(Settings.forgetful())
    try:
        window.resize(*WINDOW)
        window.controls.hide()
        window.show()
        window.setFocus()
        poser = Poser(window)
        poser.pose(scene)
        whole = window.grab().toImage()
        return ScenePictures(whole, close_up(window, poser, scene.panels[:N_CLOSE]))
    finally:
        window.close()
        window.deleteLater()


def close_up(window: MainWindow, poser: Poser, panels: tuple[str, ...]) -> QImage:
    """Return the first panels side by side, without anything around them."""
    for around in (window.top_bar, window.timeline, window.scene_strip, window.message):
        around.hide()
    window.docks.show_panels(panels)
    window.resize(*CLOSE_UP)
    poser.settle()
    parts = [window.docks.panel(key).grab().toImage() for key in panels]
    width = sum(part.width() for part in parts) + GAP * (len(parts) - 1)
    height = max(part.height() for part in parts)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(current_theme().line)
    painter = QPainter(image)
    left = 0
    for part in parts:
        painter.drawImage(QPoint(left, 0), part)
        left += part.width() + GAP
    painter.end()
    return image
