"""Goes through the past of a run and grabs each moment once it is on the screen.

It waits for each moment, so the film is the same on any machine.
"""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from nnsim.frames.frame import Frame
from ui.films.grabbing import grab
from ui.session import Session

MOST_WAITING = 8
"""Frames that may wait to be encoded; then the next moment waits too."""


class FilmRecorder(QObject):
    """``grabbed`` brings each frame; ``ended`` says whether all were grabbed."""

    grabbed = Signal(object)
    ended = Signal(bool)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._steps: tuple[int, ...] = ()
        self._home = 0
        self._n_grabbed = self._n_taken = self._width = 0
        self._is_on = self._is_asking = self._was_running = False
        self._widget: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        session.shown.connect(self._on_shown)
        session.closed.connect(self.stop)
        session.failed.connect(self.stop)
        commands = session.commands
        for ending in (
            *(commands.open, commands.rewind, commands.run_on, commands.race),
            *(commands.restore_best, commands.advance, commands.step_back),
            *(commands.seek, commands.retune, commands.set_weights),
        ):
            ending.connect(self._on_other_command)

    @property
    def is_on(self) -> bool:
        """Whether it records now."""
        return self._is_on

    @property
    def n_grabbed(self) -> int:
        """How many frames there are so far."""
        return self._n_grabbed

    def begin(self, widget: QWidget, steps: tuple[int, ...], width: int) -> None:
        """Record a widget at these steps of the run, in frames of so many pixels."""
        frame = self._session.frame
        if frame is None or self._is_on:
            return
        self._steps, self._home, self._widget = steps, frame.n_steps, widget
        self._n_grabbed = self._n_taken = 0
        self._width = width
        self._was_running = frame.running
        if frame.running:
            self._session.pause()
            self._home = -1
        self._is_on = True
        self._timer.start(0)

    def take(self, n_taken: int) -> None:
        """Know how many frames were encoded, and go on if it waited for that."""
        was_full = self._is_full
        self._n_taken = n_taken
        if self._is_on and was_full and not self._is_full:
            self._timer.start(0)

    @Slot()
    def stop(self) -> None:
        """End it where it is."""
        if self._is_on:
            self._end(is_whole=False)

    @property
    def _is_full(self) -> bool:
        return self._n_grabbed - self._n_taken >= MOST_WAITING

    @Slot()
    def _ask(self) -> None:
        if not self._is_on or self._is_full:
            return
        frame, step = self._session.frame, self._steps[self._n_grabbed]
        if frame is not None and self._home < 0:
            if frame.running:
                return
            self._home = frame.timeline.end_step
        if frame is not None and self._is_there(frame, step):
            self._grab()
        else:
            self._seek(step)

    def _seek(self, step: int) -> None:
        self._is_asking = True
        self._session.seek(step)
        self._is_asking = False

    def _is_there(self, frame: Frame, step: int) -> bool:
        is_rest = frame.fine and not frame.running and not self._session.relay.is_busy
        return is_rest and frame.n_steps == step and frame.phase is None

    @Slot(object)
    def _on_shown(self, frame: Frame | None) -> None:
        if not self._is_on or frame is None or self._timer.isActive():
            return
        if self._home < 0:
            self._timer.start(0)
        elif self._is_there(frame, self._steps[self._n_grabbed]) and not self._is_full:
            self._grab()

    def _grab(self) -> None:
        assert self._widget is not None
        self._n_grabbed += 1
        self.grabbed.emit(grab(self._widget, self._width))
        if self._n_grabbed < len(self._steps):
            self._timer.start(0)
        else:
            self._end(is_whole=True)

    def _end(self, is_whole: bool) -> None:
        self._is_on, self._widget = False, None
        self._timer.stop()
        self.ended.emit(is_whole)

    def go_home(self) -> None:
        """Be where the run was before the recording, and go on if it ran."""
        if self._home >= 0:
            self._seek(self._home)
        if self._was_running:
            self._session.play()

    @Slot()
    def _on_other_command(self) -> None:
        if not self._is_asking:
            self.stop()
