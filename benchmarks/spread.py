"""Medians and quartiles, the only statistics that benchmarks speak of."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Spread:
    """The median of repeated measurements, and the middle half of them."""

    median: float
    low: float
    high: float
    count: int

    @classmethod
    def of(cls, numbers: Sequence[float]) -> "Spread":
        low, median, high = np.percentile(
            np.asarray(numbers, dtype=float), (25, 50, 75)
        )
        return cls(float(median), float(low), float(high), len(numbers))


def significant(number: float, digits: int = 3) -> str:
    """Write a number with so many digits that count, never with an exponent."""
    if number == 0.0 or not np.isfinite(number):
        return f"{number:g}"
    decimals = digits - 1 - int(np.floor(np.log10(abs(number))))
    # Rounding may carry into one more digit before the point: 9.996 is 10.0.
    number = round(number, decimals)
    decimals = digits - 1 - int(np.floor(np.log10(abs(number))))
    return f"{number:,.{max(0, decimals)}f}".replace(",", " ")
