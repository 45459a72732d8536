"""How long the lecture has gone on; it can be paused and set back."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

TICK_MS = 500
"""Twice a second, so that no second is left out."""
FORGETS_AFTER_S = 300.0
"""Who comes back sooner still gives the same lecture."""
LONGEST_TICK_S = 10.0
"""Between two ticks that are further apart the computer slept: no lecture was given."""


class LectureClock(QObject):
    """Counts while a lecture is on; ``ticked`` asks to show the time anew."""

    ticked = Signal()

    def __init__(
        self, parent: QObject | None = None, now: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._before_s = 0.0
        self._since: float | None = None
        self._left_at: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._ticked_at = 0.0

    @property
    def is_counting(self) -> bool:
        """Whether it goes on."""
        return self._since is not None

    @property
    def seconds(self) -> float:
        """The time that has gone by, pauses left out."""
        running = 0.0 if self._since is None else self._now() - self._since
        return self._before_s + running

    @property
    def text(self) -> str:
        """Minutes and seconds, as 12:07."""
        minutes, seconds = divmod(int(self.seconds), 60)
        return f"{minutes}:{seconds:02}"

    @Slot()
    def tick(self) -> None:
        """Show the time, without that for which the computer slept."""
        now = self._now()
        gap = now - self._ticked_at
        if self._since is not None and not 0.0 <= gap <= LONGEST_TICK_S:
            self._since += gap
        self._ticked_at = now
        self.ticked.emit()

    def enter(self) -> None:
        """Begin at 0:00, or go on where the lecture was left only for a moment."""
        now = self._now()
        if self._left_at is None or now - self._left_at > FORGETS_AFTER_S:
            self.reset()
        if self._since is None:
            self._since = now
        self._ticked_at = now
        self._timer.start()
        self.ticked.emit()

    def leave(self) -> None:
        """Show no more times; the lecture's own goes on for a while."""
        self._left_at = self._now()
        self._timer.stop()

    @Slot()
    def toggle(self) -> None:
        """Pause, or go on."""
        if self._since is None:
            self._since = self._now()
        else:
            self._before_s, self._since = self.seconds, None
        self.ticked.emit()

    @Slot()
    def reset(self) -> None:
        """Begin again at 0:00."""
        self._before_s, self._since = 0.0, self._now()
        self.ticked.emit()
