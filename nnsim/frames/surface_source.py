"""Where pictures of an error surface come from: at once, or from their own thread."""

from dataclasses import replace
from time import perf_counter
from typing import Protocol

import numpy as np

from nnsim.arrays import IntArray
from nnsim.frames.grid_budget import GridBudget
from nnsim.probes.surface_picture import SurfaceOrder, SurfacePicture, draw_surface


class SurfaceSource(Protocol):
    """Draws orders; only the newest one counts."""

    def ask(self, order: SurfaceOrder, fine: bool) -> None:
        """Draw an order, ``fine`` if it may take its time."""

    def newest(self) -> SurfacePicture | None:
        """Return the last picture that was finished."""

    def is_busy(self) -> bool:
        """Tell whether a picture that was asked for is still to come."""

    def cost(self) -> float:
        """Return the seconds that the last picture took."""


class StoppedError(Exception):
    """A picture was given up half-way."""


class SurfacePainter:
    """Draws orders as fine as their time allows, measured as it goes."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._budget = GridBudget()

    def paint(
        self, order: SurfaceOrder, fine: bool, stop: IntArray
    ) -> SurfacePicture | None:
        """Return the picture, None once ``stop[0]`` became other than 0."""
        pair = order.where.pair
        key = (order.spec, pair is None, order.compiled, order.other is None)
        if key != self._key:
            self._key, self._budget = key, GridBudget(order.coarse_side)
        try:
            return self._budget.make(
                order.size, fine, lambda size: _drawn(order, size, stop)
            )
        except StoppedError:
            return None


class AtOnce:
    """Draws in the thread that asks."""

    def __init__(self) -> None:
        self._painter = SurfacePainter()
        self._newest: SurfacePicture | None = None
        self._cost = 0.0

    def ask(self, order: SurfaceOrder, fine: bool) -> None:
        """Draw an order now."""
        begun, stop = perf_counter(), np.zeros(1, np.int64)
        self._newest = self._painter.paint(order, fine, stop) or self._newest
        self._cost = perf_counter() - begun

    def newest(self) -> SurfacePicture | None:
        """Return the last picture."""
        return self._newest

    def is_busy(self) -> bool:
        """Tell that nothing is to come."""
        return False

    def cost(self) -> float:
        """Return the seconds that the last picture took."""
        return self._cost


def _drawn(order: SurfaceOrder, size: int, stop: IntArray) -> SurfacePicture:
    picture = draw_surface(replace(order, size=size), stop)
    if picture is None:
        raise StoppedError
    return picture
