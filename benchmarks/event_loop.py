"""What a window feels like from inside: ticks of its event loop, frames, and rest."""

from time import perf_counter

import numpy as np
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    Qt,
    QTimer,
    Slot,
)

from nnsim.frames.frame import Frame
from ui.session import Session

TICK_MS = 5
LONGEST_WAIT_S = 120.0
PAINTED = QEvent.Type(QEvent.registerEventType())


def let_pass(seconds: float) -> None:
    """Let the event loop run for so long."""
    loop = QEventLoop()
    end = _alarm(loop, seconds)
    loop.exec()
    end.stop()


def _alarm(loop: QEventLoop, seconds: float) -> QTimer:
    alarm = QTimer(loop)
    alarm.setSingleShot(True)
    alarm.setTimerType(Qt.TimerType.PreciseTimer)
    alarm.timeout.connect(loop.quit)
    alarm.start(max(1, round(1e3 * seconds)))
    return alarm


class TickRecorder(QObject):
    """A timer of 5 ms in the GUI thread: how long its ticks are apart in truth."""

    def __init__(self) -> None:
        super().__init__()
        self._last = 0.0
        self.intervals_ms: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        self._last = perf_counter()
        self._timer.start(TICK_MS)

    def stop(self) -> None:
        self._timer.stop()

    def percentile(self, share: float) -> float:
        """Return the interval in ms that so many % of all intervals are below."""
        return float(np.percentile(self.intervals_ms, share))

    @Slot()
    def _on_tick(self) -> None:
        now = perf_counter()
        self.intervals_ms.append(1e3 * (now - self._last))
        self._last = now


class FrameRecorder(QObject):
    """Counts frames, and waits for the first one at rest, and until it is painted."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.n_frames = 0
        self.arrived = self.painted = 0.0
        self._awaits_rest = False
        self._loop = QEventLoop()
        self._session = session
        session.frame_changed.connect(self._on_frame)

    def wait_for_rest(self, limit_s: float = LONGEST_WAIT_S) -> bool:
        """Let the loop run until a frame at rest is painted; False if none came."""
        self._awaits_rest = True
        self.painted = 0.0
        limit = _alarm(self._loop, limit_s)
        self._loop.exec()
        limit.stop()
        self._awaits_rest = False
        return self.painted > 0.0

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        self.n_frames += 1
        if self._awaits_rest and not frame.running:
            self._awaits_rest = False
            self.arrived = perf_counter()
            # Low priority: what the frame asks to be painted comes first.
            QCoreApplication.postEvent(
                self, QEvent(PAINTED), Qt.EventPriority.LowEventPriority.value
            )

    def event(self, event: QEvent) -> bool:
        if event.type() == PAINTED:
            self.painted = perf_counter()
            self._loop.quit()
            return True
        return super().event(event)
