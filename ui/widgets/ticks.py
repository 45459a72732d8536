"""Where the ticks of an axis go: round numbers that a room can read."""

import math
from dataclasses import dataclass

from ui.i18n import MINUS, decimal_mark, number, superscript

MOST_TICKS = 6


@dataclass(frozen=True)
class Tick:
    """One mark of an axis: where it stands (data units) and what is written there."""

    place: float
    label: str


def nice_ticks(low: float, high: float, most: int = MOST_TICKS) -> tuple[Tick, ...]:
    """Return at most ``most`` ticks at multiples of 1, 2 or 5 times a power of ten.

    Where a single one would fit, two of the next finer step stand far apart.
    """
    if not math.isfinite(high - low) or high <= low:
        return ()
    step = _nice_step((high - low) / (max(most, 1) + 1))
    indices = finer = _indices(low, high, step)
    finer_step = step
    while len(indices) > most:
        finer, finer_step = indices, step
        step = _nice_step(step * 1.5)
        indices = _indices(low, high, step)
    if len(indices) < 2 <= most and len(finer) > most:
        indices, step = range(finer[0], finer[-1] + 1, len(finer) - 1), finer_step
    exponent = math.floor(math.log10(step) + 1e-9)
    return tuple(
        Tick(index * step, _label(index * step, exponent, max(abs(low), abs(high))))
        for index in indices
    )


def _indices(low: float, high: float, step: float) -> range:
    slack = 1e-9 * step
    first, last = math.ceil((low - slack) / step), math.floor((high + slack) / step)
    return range(first, last + 1)


def log_ticks(low: float, high: float, most: int = MOST_TICKS) -> tuple[Tick, ...]:
    """Return ticks at powers of ten; within less than two decades also at 2 and 5."""
    if not (0.0 < low < high and math.isfinite(high)):
        return ()
    first = math.ceil(math.log10(low) - 1e-9)
    last = math.floor(math.log10(high) + 1e-9)
    decades = last - first + 1
    if decades < 2:
        factors = [f * 10.0**e for e in range(first - 1, last + 1) for f in (1, 2, 5)]
        inside = [
            f for f in factors if low <= f * (1 + 1e-9) and f <= high * (1 + 1e-9)
        ]
        if len(inside) < 2:
            return nice_ticks(low, high, most)
        return tuple(Tick(place, number(place, 1)) for place in inside)
    stride = math.ceil(decades / most)
    start = math.ceil(first / stride) * stride
    return tuple(
        Tick(10.0**power, power_label(power))
        for power in range(start, last + 1, stride)
    )


def minor_log_ticks(low: float, high: float) -> tuple[float, ...]:
    """Return 2, 3 ... 9 times each power of ten in between, for up to six decades."""
    if not (0.0 < low < high and math.isfinite(high)) or high / low > 1e6:
        return ()
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)))
    places = (factor * 10.0**power for power in powers for factor in range(2, 10))
    return tuple(place for place in places if low <= place <= high)


def power_label(power: int) -> str:
    """Return a power of ten as it is said: 0.01, 1, 100, and 10⁻⁵ further out."""
    if -2 <= power <= 3:
        return number(10.0**power, 1)
    return f"10{superscript(power)}"


def _nice_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    share = rough / power
    factor = next((f for f in (1.0, 2.0, 5.0) if share <= f * (1 + 1e-9)), 10.0)
    return factor * power


def _label(place: float, exponent: int, largest: float) -> str:
    if largest >= 1e5 or exponent <= -5:
        digits = max(1, math.floor(math.log10(max(largest, 1e-300))) - exponent + 1)
        return number(place, digits + 1) if abs(place) > 1e-12 * largest else "0"
    text = f"{abs(place):.{max(-exponent, 0)}f}"
    sign = MINUS if place < 0.0 and float(text) != 0.0 else ""
    return sign + text.replace(".", decimal_mark())
