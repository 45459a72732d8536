"""Whether NNSim works on this machine: the real window goes through scenes by itself.

A line for each scene goes to stdout. The document of each run is saved and opened
again; nothing is left of it, nor in the user's settings.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nnsim.errors import InputError
from nnsim.frames.frame import Frame
from nnsim.scene import Scene
from ui.crash.faults import Fault
from ui.i18n import sentence
from ui.speed import FULL_SPEED

if TYPE_CHECKING:
    from ui.main_window import MainWindow

LONGEST_WAIT_S = 60.0
LONGEST_COMPILING_S = 900.0
ENDS_OF_LOADING = {
    "ready": "compiled code is ready",
    "off": "compiled code is switched off (NNSIM_JIT=0)",
}
BROKEN = "compiled code does not work here, so all runs are slower"

Then = Callable[[], None]


class SelfTest(QObject):
    """Opens, trains, saves and opens again each scene; ``finished`` tells the end.

    Attributes
    ----------
    problems : what did not work, each as one sentence.
    """

    finished = Signal()

    def __init__(
        self, window: "MainWindow", scenes: tuple[Scene, ...], seconds: float
    ) -> None:
        super().__init__(window)
        self._session, self._saving = window.session, window.keeping.saving
        self._scenes, self._seconds = scenes, seconds
        self._place = -1
        self._n_frames = 0
        self._is_done = False
        self.problems: list[str] = []
        self.folder = TemporaryDirectory(prefix="nnsim-self-test-")
        self._begun = self._play_begun = self._trained_s = 0.0
        self._saved = ""
        self._kept: Frame | None = None
        self._then: Then | None = None
        self._is_due: Callable[[], bool] = lambda: False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self._training = QTimer(self)
        self._training.setSingleShot(True)
        self._training.timeout.connect(self._rest)
        session = self._session
        session.shown.connect(self._on_shown)
        session.refused.connect(self._on_refused)
        session.failed.connect(self.fail)
        session.left.connect(self.stop)
        self._saving.used.connect(self._on_used)
        self._saving.background.ended.connect(self._look)

    def begin(self) -> None:
        """Begin with compiling, which takes time where it was never done."""
        self._begun = perf_counter()
        self._open(self._scenes[0], self._load_kernels)

    @Slot()
    def stop(self) -> None:
        """End here, with nothing left behind."""
        if not self._is_done:
            self._is_done = True
            self._timer.stop()
            self._training.stop()
            self.folder.cleanup()
            self.finished.emit()

    # One after the other -------------------------------------------------------------

    def _load_kernels(self) -> None:
        self._session.play()
        self._wait(self._knows_kernels, self._tell_kernels, LONGEST_COMPILING_S)

    def _knows_kernels(self) -> bool:
        frame = self._session.frame
        return frame is not None and frame.timeline.kernels in (
            *ENDS_OF_LOADING,
            "broken",
        )

    def _tell_kernels(self) -> None:
        frame = self._session.frame
        assert frame is not None
        text = ENDS_OF_LOADING.get(frame.timeline.kernels)
        if text is None:
            self.problems.append(BROKEN)
        if self._say(f"{text or BROKEN} after {perf_counter() - self._begun:.1f} s"):
            self._begin_next()

    def _begin_next(self) -> None:
        self._place += 1
        if self._place < len(self._scenes):
            self._begun = perf_counter()
            self._open(self._scene, self._train)
        else:
            self.stop()

    def _open(self, scene: Scene, then: Then) -> None:
        self._session.open_scene(scene)
        self._wait(self._has_opened, then)

    def _has_opened(self) -> bool:
        run, frame = self._session.run, self._session.frame
        if run is None or frame is None or self._saving.background.has_thread:
            return False
        return run.run_id == self._session.last_run_id

    def _train(self) -> None:
        self._n_frames, self._trained_s = 0, 0.0
        self._session.set_speed(FULL_SPEED)
        self._session.play()
        self._wait(self._has_stepped, self._go_on_training)

    def _has_stepped(self) -> bool:
        return self._session.frame is not None and self._session.frame.n_steps > 0

    def _go_on_training(self) -> None:
        """Let the time begin with the first step, however long that took to come."""
        self._play_begun = perf_counter()
        self._training.start(round(1000.0 * self._seconds))

    @Slot()
    def _rest(self) -> None:
        self._session.pause()
        self._wait(self._is_at_rest, self._save)

    def _is_at_rest(self) -> bool:
        frame = self._session.frame
        return frame is not None and not frame.running and frame.n_steps > 0

    def _save(self) -> None:
        self._kept, self._saved = self._session.frame, ""
        self._wait(self._has_saved, self._open_again)
        self._saving.save(str(Path(self.folder.name) / f"{self._scene.key}.nnsim"))

    def _has_saved(self) -> bool:
        return bool(self._saved) and not self._saving.background.has_thread

    def _open_again(self) -> None:
        before = self._session.last_run_id
        self._saving.open(self._saved)
        self._wait(
            lambda: before < self._session.last_run_id and self._has_opened(),
            self._compare,
        )

    def _compare(self) -> None:
        kept, frame = self._kept, self._session.frame
        assert kept is not None
        assert frame is not None
        if frame.n_steps != kept.n_steps:
            steps = f"{frame.n_steps} instead of {kept.n_steps}"
            self.fail(f"the saved run was opened again after {steps} steps")
            return
        seconds = perf_counter() - self._begun
        told = self._say(
            f"{self._scene.key}: {kept.n_epochs} epochs, {kept.n_steps} steps in "
            f"{self._n_frames} frames of {self._trained_s:.1f} s, saved, opened again "
            f"({seconds:.1f} s)"
        )
        if told:
            self._begin_next()

    # What it waits for ---------------------------------------------------------------

    def _wait(
        self, is_due: Callable[[], bool], then: Then, longest_s: float = LONGEST_WAIT_S
    ) -> None:
        """Go on once something is so; fail if that is late."""
        self._is_due, self._then = is_due, then
        self._timer.start(round(1000.0 * longest_s))
        QTimer.singleShot(0, self, self._look)

    @Slot()
    def _look(self) -> None:
        if self._then is not None and not self._is_done and self._is_due():
            then, self._then = self._then, None
            self._timer.stop()
            then()

    @Slot(object)
    def _on_shown(self, frame: Frame) -> None:
        if self._training.isActive() and frame.running:
            self._n_frames += 1
            self._trained_s = perf_counter() - self._play_begun
        self._look()

    @Slot(str)
    def _on_used(self, file: str) -> None:
        self._saved = file
        self._look()

    @Slot()
    def _on_time(self) -> None:
        self.fail("nothing came for too long")

    @Slot(object)
    def _on_refused(self, error: InputError) -> None:
        self.fail(sentence(error))

    @Slot(object)
    def on_fault(self, fault: Fault) -> None:
        """Take note of what nobody caught; it may be sent by any thread."""
        self.fail(fault.problem)

    @Slot(str)
    def fail(self, problem: str) -> None:
        """Take note of what does not work, and go on with the next scene."""
        if self._is_done:
            return
        key = self._scene.key if 0 <= self._place < len(self._scenes) else "start"
        self.problems.append(f"{key}: {problem}")
        self._then = None
        self._timer.stop()
        self._training.stop()
        if self._say(f"nnsim: {key}: {problem}", sys.stderr):
            self._begin_next()

    def _say(self, text: str, stream: TextIO | None = None) -> bool:
        """Write a line now, also into a pipe; end, and tell so, if nobody reads it.

        Who began the test may have been killed: the window would stay for ever.
        """
        out = stream or sys.stdout
        try:
            out.write(f"{text}\n")
            out.flush()
        except OSError as error:
            self.problems.append(f"nobody reads what the test says: {error}")
            self.stop()
        return not self._is_done

    @property
    def _scene(self) -> Scene:
        return self._scenes[self._place]
