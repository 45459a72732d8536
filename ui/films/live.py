"""Grabs a widget again and again while everything goes on, until it is stopped.

A film keeps the time: where a grab comes late, the last one stands for it too.
"""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.films.grabbing import on_screen
from ui.films.recorder import MOST_WAITING

FPS = 15
MOST_FRAMES = FPS * 300
"""Five minutes; then it stops by itself, so that a forgotten film fills no disk."""
MS_A_SECOND = 1000
LONGEST_PAUSE_MS = 10_000
"""Between two ticks that are further apart the computer slept: nothing was seen."""


class LiveRecorder(QObject):
    """``grabbed`` brings a frame, and how many times it stands; ``ended`` follows."""

    grabbed = Signal(object, int)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._widget: QWidget | None = None
        self._width = self._n_grabbed = self._n_taken = 0
        self._ticked_at = self._slept_ms = 0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(MS_A_SECOND // FPS)
        self._timer.timeout.connect(self._tick)

    @property
    def is_on(self) -> bool:
        """Whether it records now."""
        return self._widget is not None

    def begin(self, widget: QWidget, width: int) -> None:
        """Record a widget in frames of so many pixels, the first one at once."""
        self._widget, self._width = widget, width
        self._ticked_at = self._slept_ms = 0
        self._n_grabbed = self._n_taken = 0
        self._clock.start()
        self._timer.start()
        self.grab_until(0)

    def take(self, n_taken: int) -> None:
        """Know how many frames were encoded."""
        self._n_taken = n_taken

    @Slot()
    def stop(self) -> None:
        """End it; what was grabbed counts."""
        if self.is_on:
            self._timer.stop()
            self._widget = None
            self.ended.emit()

    def grab_until(self, elapsed_ms: int) -> None:
        """Grab what is on the screen now, for all frames due since the last grab."""
        due = min(elapsed_ms * FPS // MS_A_SECOND + 1, MOST_FRAMES)
        n_times = due - self._n_grabbed
        # While the encoder is behind, nothing more waits in memory.
        is_full = self._n_grabbed - self._n_taken >= MOST_WAITING
        if self._widget is None or n_times <= 0 or is_full:
            return
        self._n_grabbed = due
        self.grabbed.emit(on_screen(self._widget, self._width), n_times)
        if due == MOST_FRAMES:
            self.stop()

    @Slot()
    def _tick(self) -> None:
        self.tick(self._clock.elapsed())

    def tick(self, clock_ms: int) -> None:
        """Grab what is due by the clock, without the time the computer slept."""
        gap, self._ticked_at = clock_ms - self._ticked_at, clock_ms
        if gap > LONGEST_PAUSE_MS:
            self._slept_ms += gap
        self.grab_until(clock_ms - self._slept_ms)
