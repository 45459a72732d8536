"""Numbers that can be read: while a run goes on they change five times a second."""

from time import perf_counter

LEAST_INTERVAL_S = 0.2


class Calm:
    """Says when a number that is shown may change again."""

    def __init__(self) -> None:
        self._next = 0.0

    def due(self, running: bool) -> bool:
        """Tell whether to write the numbers now; at rest they are always written."""
        now = perf_counter()
        if running and now < self._next:
            return False
        self._next = now + LEAST_INTERVAL_S
        return True
