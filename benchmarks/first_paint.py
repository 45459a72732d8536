"""When a window is painted for the first time, and when its scene is."""

import json
import sys
from time import perf_counter

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from benchmarks.event_loop import FrameRecorder
from ui.main_window import MainWindow


class FirstPaint(QWidget):
    """A spot above all else in the window: when it is painted, everything is.

    Panels that wait for a turn of their own are waited for.
    """

    def __init__(self, window: MainWindow, started: float) -> None:
        super().__init__(window)
        self._started = started
        self._window_s = 0.0
        self._frames = FrameRecorder(window.session)
        self.setFixedSize(1, 1)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._window_s:
            self._window_s = -1.0
            # After the turn of the event loop in which the window reaches the screen.
            QTimer.singleShot(0, self._on_painted)

    @Slot()
    def _on_painted(self) -> None:
        window = self.parentWidget()
        assert isinstance(window, MainWindow)
        if window.docks.turns.are_on:
            QTimer.singleShot(0, self._on_painted)
            return
        self._window_s = perf_counter() - self._started
        has_picture = self._frames.wait_for_rest()
        if not has_picture:
            raise SystemExit("No picture of the scene came.")
        figures = {
            "window_s": self._window_s,
            "picture_s": self._frames.painted - self._started,
            "peak_mb": peak_megabytes(),
        }
        sys.stdout.write(json.dumps(figures))
        window.close()


def peak_megabytes() -> float:
    """Return the most memory that this program ever held."""
    import resource

    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes * 1024 / 1e6
