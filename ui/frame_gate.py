"""When a frame may be sent: one on its way, 60 a second, and training has its share."""

from collections.abc import Callable
from time import perf_counter

FRAME_INTERVAL_S = 1.0 / 60.0
REST_PER_FRAME = 3.0
"""Time that training gets for each second that pictures cost."""
LATE_S, MOST_LATE_S = 0.1, 0.4
"""A frame that is not shown for so long tells that the window has much to do."""
LONGEST_COST_S = 1.0
"""What takes longer was the computer asleep: no rest as long as that follows it."""


class FrameGate:
    """Knows which frames are on their way, and which are owed to the window.

    Attributes
    ----------
    owes_frame : whether the newest state has to be sent as soon as the last was shown.
    owes_fine_frame : whether the state at rest was sent with coarse pictures only.
    """

    def __init__(self, now: Callable[[], float] = perf_counter) -> None:
        self._now = now
        self.owes_frame = False
        self.owes_fine_frame = False
        self._unshown = 0
        self._sent_at = 0.0
        self._next_frame = 0.0

    @property
    def is_open(self) -> bool:
        """Whether a running trainer may show a picture now."""
        return not self._unshown and self._now() >= self._next_frame

    @property
    def is_waiting(self) -> bool:
        """Whether a frame is on its way to the window."""
        return self._unshown > 0

    @property
    def is_late(self) -> bool:
        """Whether the window is late to show a frame, but not beyond all patience."""
        waited = self._now() - self._sent_at
        return self._unshown > 0 and LATE_S <= waited < MOST_LATE_S

    def ask(self) -> bool:
        """Tell whether an answer may be sent now; else it is owed."""
        self.owes_frame = bool(self._unshown)
        return not self.owes_frame

    def sent(self, begun: float, running: bool, fine: bool, watched: bool) -> None:
        """Note a frame that was begun then; where steps are watched none need wait."""
        now = self._now()
        cost = min(max(now - begun, 0.0), LONGEST_COST_S)
        # Where single steps are watched nothing else wants the time.
        rest = 0.0 if watched else REST_PER_FRAME
        self._next_frame = now + max(FRAME_INTERVAL_S - cost, rest * cost)
        self._unshown += 1
        self._sent_at = now
        self.owes_frame = False
        self.owes_fine_frame = not running and not fine

    def shown(self) -> None:
        """Note that the last frame is on the screen."""
        self._unshown = 0
