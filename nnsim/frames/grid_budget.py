"""How fine a picture may be: as fine as its time allows, measured as it goes."""

from collections.abc import Callable
from time import perf_counter
from typing import TypeVar

PictureT = TypeVar("PictureT")

COARSE_S = 0.02
FINE_S = 0.25
FIRST_SIDE = 8
"""The first picture of a network of unknown cost is this coarse."""
FASTEST_GROWTH = 6
"""Large grids cost more a point than small ones, so trust is given by degrees."""


class GridBudget:
    """Makes a picture with as many points along a side as its time allows."""

    def __init__(self, first_side: int = FIRST_SIDE) -> None:
        self._seconds_per_point: float | None = None
        self._first_side = self._side = first_side

    def make(
        self, wanted: int, fine: bool, compute: Callable[[int], PictureT]
    ) -> PictureT:
        """Return ``compute(side)`` for the finest affordable side up to ``wanted``.

        Where the cost is not known yet, a coarse picture is made first to learn it.
        """
        if self._seconds_per_point is None:
            picture = self._measured(min(wanted, self._first_side), compute)
            if self.affordable(wanted, fine) <= self._side:
                return picture
        return self._measured(self.affordable(wanted, fine), compute)

    def affordable(self, wanted: int, fine: bool) -> int:
        """Return at most ``wanted`` points along each side, and at least a few."""
        assert self._seconds_per_point is not None
        budget = FINE_S if fine else COARSE_S
        side = int((budget / self._seconds_per_point) ** 0.5)
        side = min(side, FASTEST_GROWTH * self._side)
        return max(min(wanted, side), min(wanted, self._first_side))

    def _measured(self, side: int, compute: Callable[[int], PictureT]) -> PictureT:
        begun = perf_counter()
        picture = compute(side)
        seconds = max(perf_counter() - begun, 1e-9)
        self._side = side
        self._seconds_per_point = seconds / (side * side)
        return picture
