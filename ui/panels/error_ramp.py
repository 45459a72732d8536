"""From the height of an error surface to colours; the scale holds while it can."""

import math

import numpy as np
from PySide6.QtGui import QColor

from nnsim.arrays import FloatArray
from ui.theme import Theme, blend

ROUND_TO = 0.001  # decades
LEAST_SPAN = 0.03  # decades between the ends of the ramp, so that noise stays pale
SLACK = 0.08  # of the span beyond each end, so that a descent does not move it always
LOOSEST = 1.4  # the ramp may be so many times longer than the heights need
HARDLY = 0.01  # decades of log E: within 2 % the surface counts as level
CONTOUR_SHARE = 0.55
DARK_END = 0.4  # below this share of the ramp a line must be lighter than its ground


class RampRange:
    """The ends of the ramp in log10 E; moved only when the heights ask for it."""

    def __init__(self) -> None:
        self._ends: tuple[float, float] | None = None
        self._linear = False

    def reset(self) -> None:
        """Forget the ends: another surface follows."""
        self._ends = None

    def hold(self, heights: FloatArray, linear: bool = False) -> tuple[float, float]:
        """Return (low, high) around all finite heights, the old ends where they do.

        ``linear`` heights are E itself, so the ends are rounded to what E needs.
        """
        if linear is not self._linear:
            self._linear, self._ends = linear, None
        low, high = extremes(heights)
        round_to = 1e-3 * max(high, 1e-12) if linear else ROUND_TO
        need = max(high - low, LEAST_SPAN * (max(high, 1e-12) if linear else 1.0))
        if self._ends is not None:
            kept_low, kept_high = self._ends
            holds = kept_low <= low and high <= kept_high
            if holds and kept_high - kept_low <= LOOSEST * need:
                return self._ends
        spare = (need - (high - low)) / 2.0 + SLACK * need
        self._ends = (
            math.floor((low - spare) / round_to) * round_to,
            math.ceil((high + spare) / round_to) * round_to,
        )
        return self._ends


def extremes(heights: FloatArray) -> tuple[float, float]:
    """Return the least and the greatest finite height; 0, 0 where there is none."""
    finite = heights[np.isfinite(heights)]
    if not finite.size:
        return 0.0, 0.0
    return float(finite.min()), float(finite.max())


def is_flat(errors: FloatArray) -> bool:
    """Tell whether E hardly changes from one end of the surface to the other."""
    low, high = extremes(errors)
    return high <= low * float(10.0**HARDLY)


def contour_colour(theme: Theme, share: float) -> QColor:
    """Return the colour of a line at a share of the ramp, apart from its ground."""
    place = round(min(max(share, 0.0), 1.0) * 255.0)
    ground = QColor(*(int(part) for part in theme.surface_ramp[place]))
    pale = QColor(*(int(part) for part in theme.surface_ramp[-1]))
    ink = pale if share < DARK_END else theme.contour
    return blend(ink, ground, CONTOUR_SHARE if share >= DARK_END else 0.4)
