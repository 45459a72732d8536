"""A lecture that gives itself: each point is read, done and answered in turn."""

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPixmap

from nnsim.errors import InputError
from nnsim.files import write_atomically
from nnsim.frames.frame import Frame
from nnsim.scene import Scene
from ui.i18n import sentence, tr
from ui.panel_turns import finish_turns

if TYPE_CHECKING:
    from ui.main_window import MainWindow

SIGNS_A_SECOND = 15.0
LEAST_S = 2.0
LONGEST_ACTION_S = 60.0
LONGEST_OPENING_S = 30.0
LONGEST_DRAWING_S = 8.0
SETTLE_S = 0.1
"""What was drawn last is painted then."""


class Autoplay(QObject):
    """Shows a point, does what it does, waits for its end, shows the answer, goes on.

    ``finished`` tells that the last scene is over, or that the lecture was left.

    Attributes
    ----------
    problems : what was refused, each as one sentence.
    """

    finished = Signal()

    def __init__(
        self,
        window: "MainWindow",
        scenes: tuple[Scene, ...],
        seconds: float = 0.0,
        pictures: Path | None = None,
        longest_action_s: float = LONGEST_ACTION_S,
    ) -> None:
        super().__init__(window)
        self._window, self._lecture = window, window.lecture
        self._strip, self._session = window.scene_strip, window.session
        self._scenes = scenes
        self._seconds = seconds
        self._pictures = pictures
        self._longest_action_s = longest_action_s
        self._place = 0
        self._has_acted = False
        self._last_error: InputError | None = None
        self._awaits = ""
        self._then: Callable[[], None] = do_nothing
        self.problems: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self._session.run_changed.connect(self._on_run)
        self._session.shown.connect(self._on_shown)
        self._session.refused.connect(self._on_refused)
        self._session.failed.connect(self._on_failed)
        self._session.closed.connect(self.stop)
        self._strip.player.done.connect(self._on_done)
        self._strip.player.refused.connect(self._on_refused)
        self._lecture.left.connect(self.stop)

    def begin(self) -> None:
        """Enter lecture mode and open the first scene."""
        self._lecture.use_deck(self._scenes)
        is_seen = QGuiApplication.platformName() != "offscreen"
        self._lecture.enter(takes_screen=is_seen)
        self._begin_scene()

    @Slot()
    def stop(self) -> None:
        """End here."""
        if self._awaits != "nothing":
            self._timer.stop()
            self._awaits, self._then = "nothing", do_nothing
            self.finished.emit()

    # One after the other -------------------------------------------------------------

    def _begin_scene(self) -> None:
        self._wait("run", LONGEST_OPENING_S, self._show_point)
        self._lecture.open_place(self._place)

    def _show_point(self) -> None:
        self._has_acted = False
        self._wait("time", self._reading_s(), self._act)

    def _act(self) -> None:
        if not self._strip.points or self._strip.is_done:
            self._draw()
            return
        self._has_acted = True
        self._wait("done", self._longest_action_s, self._give_up)
        self._lecture.turn(1)

    def _give_up(self) -> None:
        """Go on with a point that does not end; it is told, but it is no failure."""
        self._strip.player.stop()
        self._say(tr("not at its end after so long; the lecture went on."))
        self._draw()

    def _draw(self) -> None:
        """Wait for the fine picture of what has come out."""
        frame = self._session.frame
        is_drawn = frame is not None and frame.fine and not self._session.relay.is_busy
        wait_s = SETTLE_S if is_drawn else LONGEST_DRAWING_S
        self._wait("time" if is_drawn else "drawn", wait_s, self._keep_picture)

    def _keep_picture(self) -> None:
        if self._pictures is not None:
            finish_turns(self._window)
            name = f"{self._scene.key}-{self._strip.number + 1}.png"
            try:
                write_atomically(self._pictures / name, png(self._window.grab()))
            except InputError as error:
                self._on_problem(sentence(error))
        # What a point did, and its answer, are looked at; the rest was read already.
        self._wait("time", self._reading_s() if self._has_acted else 0.0, self._go_on)

    def _go_on(self) -> None:
        number = self._strip.number + 1
        if number < len(self._strip.points):
            self._strip.show_point(number)
            self._show_point()
        else:
            self._begin_next_scene()

    def _begin_next_scene(self) -> None:
        if self._place + 1 < len(self._scenes):
            self._place += 1
            self._begin_scene()
        else:
            self.stop()

    # What it waits for ---------------------------------------------------------------

    def _wait(self, event: str, longest_s: float, then: Callable[[], None]) -> None:
        self._awaits, self._then = event, then
        self._timer.start(round(1000.0 * longest_s))

    @Slot()
    def _on_time(self) -> None:
        self._then()

    @Slot(object)
    def _on_run(self, run: object) -> None:
        if self._awaits == "run":
            self._awaits = "first frame"

    @Slot(object)
    def _on_shown(self, frame: Frame) -> None:
        if self._awaits == "first frame":
            self._show_point()
        elif self._awaits == "drawn" and frame.fine and not frame.running:
            self._wait("time", SETTLE_S, self._keep_picture)

    @Slot()
    def _on_done(self) -> None:
        if self._awaits == "done":
            self._draw()

    @Slot(object)
    def _on_refused(self, error: InputError) -> None:
        """Tell it once: the session and the player say the same."""
        if error is not self._last_error and self._awaits != "nothing":
            self._last_error = error
            self._on_problem(sentence(error))

    @Slot(str)
    def _on_failed(self, problem: str) -> None:
        self._on_problem(tr("a fault in NNSim ({problem}).", problem=problem))

    def _on_problem(self, problem: str) -> None:
        self.problems.append(self._say(problem))
        if self._awaits == "done":
            self._draw()
        elif self._awaits in ("run", "first frame"):
            self._begin_next_scene()

    def _say(self, text: str) -> str:
        """Write a sentence with its place in the lecture to stderr, and return it."""
        said = tr(
            "{scene}, point {n}: {text}",
            scene=self._scene.key,
            n=self._strip.number + 1,
            text=text,
        )
        with suppress(OSError):  # whoever began it may have been killed: it goes on
            sys.stderr.write(f"nnsim: {said}\n")
        return said

    @property
    def _scene(self) -> Scene:
        return self._scenes[self._place]

    def _reading_s(self) -> float:
        return self._seconds or reading_s(self._strip.text)


def do_nothing() -> None:
    """Stand where nothing is to follow."""


def reading_s(text: str) -> float:
    """Return how long a room takes to read a text."""
    return LEAST_S + len(text) / SIGNS_A_SECOND


def png(picture: QPixmap) -> bytes:
    """Return a picture as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())
