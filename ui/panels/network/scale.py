"""The weight that the widest link stands for: a round number that seldom changes."""

import math

import numpy as np

from nnsim.arrays import FloatArray

ROUND = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0)
SHRINK_BELOW = 0.5


class WeightScale:
    """Follows the largest weight in steps, so that an unchanged link stays as it is.

    It grows at once, and shrinks when the largest weight is less than half of it.
    """

    def __init__(self) -> None:
        self._value = 0.0

    @property
    def value(self) -> float:
        """The weight of the widest link."""
        return self._value or 1.0

    def reset(self) -> None:
        """Begin anew with the next weights."""
        self._value = 0.0

    def follow(self, parameters: FloatArray) -> None:
        """Take the weights of a moment into account."""
        finite = np.abs(parameters[np.isfinite(parameters)])
        largest = float(finite.max(initial=0.0))
        if largest > self._value or largest < SHRINK_BELOW * self._value:
            self._value = round_up(largest)


def round_up(value: float) -> float:
    """Return the next round number that is not less, 0 for 0."""
    if value <= 0.0:
        return 0.0
    power = 10.0 ** math.floor(math.log10(value))
    if power == 0.0 or not math.isfinite(10.0 * power):
        return value
    rounded = (float(f"{factor * power:.2g}") for factor in ROUND)
    return next((step for step in rounded if step >= value), 10.0 * power)
