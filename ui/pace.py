"""How many units are due: turns a speed and a clock into whole steps to make."""

from ui.speed import Speed

LONGEST_DEBT_S = 0.25
"""What a busy moment may leave to catch up; the rest is let go, so nothing races."""


class Pace:
    """Counts out units at a speed from a clock that the caller reads, in seconds."""

    def __init__(self, speed: Speed, now: float) -> None:
        self.speed = speed
        self._due_at = now

    def due(self, now: float) -> int:
        """Return how many units are due by ``now``; they count as made."""
        interval = 1.0 / self.speed.per_second
        self._due_at = max(self._due_at, now - max(LONGEST_DEBT_S, interval))
        # A clock that went back must not stop what it paces.
        self._due_at = min(self._due_at, now + interval)
        count = 0
        if now >= self._due_at:
            count = 1 + int((now - self._due_at) / interval)
            self._due_at += count * interval
        return count

    def wait_ms(self, now: float) -> int:
        """Return how long nothing is due, in milliseconds."""
        return max(0, min(50, int(1000.0 * (self._due_at - now))))
