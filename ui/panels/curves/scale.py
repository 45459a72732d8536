"""Ends of the axes of the curves: they grow in steps, so that nothing jitters."""

import math

import numpy as np

from nnsim.arrays import FloatArray

STEPS = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.5, 10.0)
FEWEST_EPOCHS = 10.0
MARGIN = 0.03  # of the axis, so that a curve on 0 or 100 % is not cut in half
LOWEST_DECADE = -12
SMALLEST, LARGEST = 1e-300, 1e300


def step_up(value: float) -> float:
    """Return the next 1, 1.5, 2, 3, 4, 5 or 7.5 times a power of ten, not below it.

    That is 0 for what is below 1e-300, and at most 1e300: axes leave some room.
    """
    if not (value >= SMALLEST and math.isfinite(value)):
        return 0.0
    power = 10.0 ** math.floor(math.log10(value))
    share = value / power
    step = next(step for step in STEPS if share <= step * (1.0 + 1e-9))
    return min(step * power, LARGEST)


class CurveScale:
    """Grows with a run and never shrinks; ``reset`` for another run."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Begin small again."""
        self.last_epoch = FEWEST_EPOCHS
        self._top = 0.0
        self._decades: tuple[int, int] | None = None

    def follow(self, epochs: FloatArray, errors: FloatArray) -> None:
        """Take in all points so far, (n_points,) and (3, n_points)."""
        if len(epochs):
            self.last_epoch = max(self.last_epoch, step_up(float(epochs[-1])))
        known = errors[np.isfinite(errors)]
        if known.size:
            self._top = max(self._top, step_up(float(known.max())))
        positive = np.minimum(known[known >= SMALLEST], LARGEST)
        if positive.size:
            low = math.floor(math.log10(float(positive.min())))
            high = math.ceil(math.log10(float(positive.max())))
            kept_low, kept_high = self._decades or (low, high)
            low = min(low, kept_low)
            self._decades = low, max(high, kept_high, low + 1)

    def epoch_range(self) -> tuple[float, float]:
        """Return the ends of the axis of epochs."""
        margin = MARGIN / 2.0 * self.last_epoch
        return -margin, self.last_epoch + margin

    def error_range(self, logarithmic: bool) -> tuple[float, float]:
        """Return the ends of the axis of E; decades if logarithmic."""
        if not logarithmic:
            top = self._top or 1.0
            return -MARGIN * top, (1.0 + MARGIN) * top
        low, high = self._decades or (-1, 0)
        return 10.0 ** max(low, min(LOWEST_DECADE, high - 1)), 10.0**high
