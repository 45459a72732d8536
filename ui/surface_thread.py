"""A thread that draws error surfaces, so that training and window go on meanwhile.

Compiled code runs without Python's lock; the readable path holds it for short rows.
"""

import logging
from threading import Condition
from time import perf_counter

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal

from nnsim.frames.surface_source import SurfacePainter
from nnsim.probes.surface_picture import SurfaceOrder, SurfacePicture

log = logging.getLogger(__name__)


class SurfaceThread(QThread):
    """Draws the newest order; ``drawn`` tells that there is a picture, or none to come.

    It begins with the first order. One that nobody wants any more is given up.
    """

    drawn = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("surfaces")
        self._changed = Condition()
        self._stop = np.zeros(1, np.int64)
        self._waiting: tuple[SurfaceOrder, bool] | None = None
        self._at_work: tuple[SurfaceOrder, bool] | None = None
        self._newest: SurfacePicture | None = None
        self._cost = 0.0
        self._is_over = False

    def ask(self, order: SurfaceOrder, fine: bool) -> None:
        """Draw an order as soon as the present one is done or given up."""
        with self._changed:
            self._waiting = (order, fine)
            if self._at_work is not None and self._is_stale(order):
                self._stop[0] = 1
            self._changed.notify()
        if not self.isRunning() and not self._is_over:
            self.start()

    def newest(self) -> SurfacePicture | None:
        """Return the last picture that was finished."""
        with self._changed:
            return self._newest

    def is_busy(self) -> bool:
        """Tell whether a picture that was asked for is still to come."""
        with self._changed:
            return self._waiting is not None or self._at_work is not None

    def cost(self) -> float:
        """Return the seconds that the last picture took."""
        return self._cost

    def end(self) -> None:
        """Give up whatever is at work, and end the thread."""
        with self._changed:
            self._is_over, self._waiting = True, None
            self._stop[0] = 1
            self._changed.notify()
        self.wait()

    def run(self) -> None:
        """Draw, in this thread."""
        painter = SurfacePainter()
        while True:
            with self._changed:
                while self._waiting is None and not self._is_over:
                    self._changed.wait()
                if self._is_over or self._waiting is None:
                    return
                order, fine = self._at_work = self._waiting
                self._waiting = None
                self._stop[0] = 0
            begun, picture = perf_counter(), None
            try:
                picture = painter.paint(order, fine, self._stop)
            except Exception as error:
                log.error("an error surface could not be drawn", exc_info=error)
            with self._changed:
                self._at_work = None
                if picture is not None:
                    self._newest, self._cost = picture, perf_counter() - begun
                is_last = self._waiting is None
            if picture is not None or is_last:
                self.drawn.emit()

    def _is_stale(self, order: SurfaceOrder) -> bool:
        """Tell whether what is at work is of no use where ``order`` is wanted."""
        assert self._at_work is not None
        at_work, takes_time = self._at_work
        return not at_work.serves(order) or (
            takes_time and not at_work.is_same_but_size(order)
        )
