"""Hands a moment to one panel after another, so that the window never stops for long.

Painting all panels in one go would hold up every click for as long as all of them take.
"""

from collections.abc import Callable
from weakref import WeakMethod

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from nnsim.frames.frame import Frame

TakeFrame = Callable[[Frame], bool]
"""Shows a moment, or returns False where there is nothing to do for it."""


class Relay(QObject):
    """One receiver a turn of the event loop, in the order in which they joined.

    Painting comes before the next turn, since Qt serves timers of no interval last; so
    do clicks and keys. ``served`` tells that the last receiver has painted.
    """

    served = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._receivers: list[WeakMethod[TakeFrame]] = []
        self._waiting: list[WeakMethod[TakeFrame]] = []
        self._frame: Frame | None = None
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._turn)

    @property
    def is_busy(self) -> bool:
        """Whether somebody still waits for the moment handed out last, or paints it."""
        return self._turns.isActive()

    def join(self, take_frame: TakeFrame) -> None:
        """Hand moments to this method of an object too, as long as the object lives."""
        self._receivers.append(WeakMethod(take_frame))

    def hand_out(self, frame: Frame) -> None:
        """Begin with a moment: the first receiver gets it now, each other in its turn.

        One that is handed out before the last was served takes its place everywhere.
        """
        self._receivers = [method for method in self._receivers if method() is not None]
        self._waiting = list(self._receivers)
        self._frame = frame
        self._turns.start()
        self._serve_one()

    def stop(self) -> None:
        """Let those who still wait go without; ``served`` does not follow."""
        self._turns.stop()
        self._waiting.clear()
        self._frame = None

    @Slot()
    def _turn(self) -> None:
        if not self._serve_one():
            self.stop()
            self.served.emit()

    def _serve_one(self) -> bool:
        """Serve the next who has a use for the moment; False if nobody is left."""
        while self._waiting:
            take_frame = self._waiting.pop(0)()
            if take_frame is None or not _is_alive(take_frame):
                continue
            assert self._frame is not None
            if take_frame(self._frame):
                return True
        return False


def _is_alive(take_frame: TakeFrame) -> bool:
    """Tell whether Qt still knows the object that Python still refers to."""
    return isValid(getattr(take_frame, "__self__", None))
