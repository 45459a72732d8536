"""Ends of the axes of ways over the epochs: they grow in steps and never shrink."""

import math

import numpy as np

from nnsim.arrays import FloatArray
from ui.panels.curves.scale import LARGEST, SMALLEST, step_up
from ui.widgets.plane_mapping import PlaneRange

FEWEST_EPOCHS = 2.0
MARGIN = 0.03
MOST_DECADES = 16
ROOM_BELOW = 3.0
"""The smallest value stands so many times above the end of a logarithmic axis."""


class WayScale:
    """Grows with a run; ``reset`` for another run or other lines."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Begin small again."""
        self._last, self._high, self._low = FEWEST_EPOCHS, 0.0, 0.0
        self._decades: tuple[int, int] | None = None

    def follow(self, epochs: FloatArray, values: FloatArray) -> None:
        """Take in epochs (n,), rising, and values of any shape."""
        if len(epochs):
            self._last = max(self._last, step_up(float(epochs[-1])))
        known = values[np.isfinite(values)]
        if known.size:
            self._high = max(self._high, step_up(float(known.max())))
            self._low = max(self._low, step_up(-float(known.min())))
        positive = np.minimum(known[known >= SMALLEST], LARGEST)
        if positive.size:
            low = math.floor(math.log10(float(positive.min()) / ROOM_BELOW))
            high = math.ceil(math.log10(float(positive.max())) + 1e-9)
            kept_low, kept_high = self._decades or (low, high)
            high = max(high, kept_high)
            self._decades = max(min(low, kept_low), high - MOST_DECADES), high

    def linear(self) -> PlaneRange:
        """Return both ranges, 0 always in sight."""
        high, low = self._high, -self._low
        if high == low:
            high, low = 1.0, -1.0
        margin = MARGIN * (high - low)
        return PlaneRange(*self._epochs(), low - margin, high + margin)

    def logarithmic(self) -> PlaneRange:
        """Return both ranges, whole decades."""
        low, high = self._decades or (-3, 0)
        return PlaneRange(*self._epochs(), 10.0**low, 10.0**high, log_y=True)

    def _epochs(self) -> tuple[float, float]:
        margin = MARGIN / 2.0 * self._last
        return -margin, self._last + margin
