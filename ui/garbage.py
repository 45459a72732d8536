"""Garbage is collected in the thread of the window alone, between two events.

Python collects wherever an object happens to be made: also in the training thread,
which may delete no widget, and inside a call of Qt that holds the very lock which the
deletion of a QObject needs. The first crashes, the second waits for ever.
"""

import gc
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 200
REST_PER_WHOLE = 100.0
"""A whole collection comes after so many times what the last one took, at least."""

LONGEST_WHOLE_S = 1.0
"""What takes longer was the computer asleep."""


class GarbageCollection(QObject):
    """Takes over from Python as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._whole_due = 0.0

    def begin(self) -> None:
        """Collect no more by chance; what is there by now stays for good.

        With it stay some hundred objects that could go: to look for them among all
        others would keep the first window waiting.
        """
        gc.freeze()
        gc.disable()
        self._timer.start(INTERVAL_MS)

    @Slot()
    def renew(self) -> None:
        """Look through all that stayed, once, and let stay what is there by now.

        The window was made again: of the one before nothing is to stay.
        """
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def collect(self) -> int | None:
        """Collect the oldest generation that is due; return which, None for none."""
        due = [
            count > threshold
            for count, threshold in zip(gc.get_count(), gc.get_threshold(), strict=True)
        ]
        now = monotonic()
        if due[2] and now >= self._whole_due:
            gc.collect()
            took = min(monotonic() - now, LONGEST_WHOLE_S)
            self._whole_due = monotonic() + REST_PER_WHOLE * took
            return 2
        for generation in (1, 0):
            if due[generation]:
                gc.collect(generation)
                return generation
        return None
