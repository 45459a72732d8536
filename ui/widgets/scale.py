"""From the places of a slider to round numbers and back, linear or logarithmic."""

import math
from dataclasses import dataclass

PLACES_PER_DECADE = 20
MOST_LINEAR_PLACES = 200


@dataclass(frozen=True)
class Scale:
    """The round numbers from ``low`` to ``high`` that a slider stops at.

    A logarithmic scale has 20 stops a decade, with two significant digits each; a
    linear one at most 200, at multiples of 1, 2 or 5 times a power of ten.
    """

    low: float
    high: float
    logarithmic: bool = True

    def __post_init__(self) -> None:
        if not self.low < self.high or (self.logarithmic and self.low <= 0.0):
            raise ValueError(f"not a range: {self.low} to {self.high}")

    @property
    def places(self) -> int:
        """The number of the last place; the first is 0."""
        if self.logarithmic:
            decades = math.log10(self.high / self.low)
            return max(round(PLACES_PER_DECADE * decades), 1)
        return max(math.ceil((self.high - self.low) / self.step - 1e-9), 1)

    @property
    def step(self) -> float:
        """The distance of two stops of a linear scale."""
        rough = (self.high - self.low) / MOST_LINEAR_PLACES
        power = 10.0 ** math.floor(math.log10(rough))
        factor = next((f for f in (1, 2, 5) if rough <= f * power * (1 + 1e-9)), 10)
        return factor * power

    def value_at(self, place: int) -> float:
        """Return the number at a place; the ends are exactly ``low`` and ``high``."""
        if place <= 0:
            return self.low
        if place >= self.places:
            return self.high
        if self.logarithmic:
            exact = self.low * 10.0 ** (place / PLACES_PER_DECADE)
            return min(max(float(f"{exact:.1e}"), self.low), self.high)
        exact = self.low + place * self.step
        digits = max(0, -math.floor(math.log10(self.step)) + 1)
        return min(round(exact, digits), self.high)

    def place_of(self, value: float) -> int:
        """Return the place nearest to a number; beyond the range it is an end."""
        if value <= self.low:
            return 0
        if value >= self.high:
            return self.places
        if self.logarithmic:
            return round(PLACES_PER_DECADE * math.log10(value / self.low))
        return round((value - self.low) / self.step)

    def stepped(self, value: float, steps: int) -> float:
        """Return the number so many stops further, always moving unless at the end."""
        moved = self.value_at(self.place_of(value) + steps)
        if steps > 0 and moved <= value:
            return max(self.value_at(self.place_of(value) + steps + 1), value)
        if steps < 0 and moved >= value:
            return min(self.value_at(self.place_of(value) + steps - 1), value)
        return moved
