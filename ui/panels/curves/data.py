"""What one plot over the epochs shows, and what it knows of one epoch."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnsim.arrays import FloatArray
from ui.panels.curves.overtraining_zone import Zone


@dataclass(frozen=True)
class Event:
    """A moment that an upright line marks, and the words for it in the legend."""

    epoch: float
    words: str


@dataclass(frozen=True, eq=False)
class CurveData:
    """What one plot shows: ``values`` (3, n_points) over ``epochs`` (n_points,).

    Every ``row_stride``-th point is a row of the history, those between are extremes.
    """

    epochs: FloatArray
    values: FloatArray
    best: Event | None = None
    stopped: Event | None = None
    zone: Zone | None = None
    row_stride: int = 1

    @classmethod
    def none(cls) -> "CurveData":
        """Return no points at all."""
        return cls(np.empty(0), np.empty((3, 0)))

    def present(self) -> list[int]:
        """Return which of the three sets have a curve."""
        return [k for k in range(3) if self._last_rows[k] is not None]

    @cached_property
    def _last_rows(self) -> list[int | None]:
        """Each set's last known point."""
        known = [np.flatnonzero(np.isfinite(values)) for values in self.values]
        return [int(rows[-1]) if rows.size else None for rows in known]

    def last_point(self, which: int) -> tuple[float, float]:
        """Return epoch and value of the last known point of a set."""
        last = self._last_rows[which]
        if last is None:
            return math.nan, math.nan
        return float(self.epochs[last]), float(self.values[which, last])

    def nearest_row(self, epoch: float) -> int | None:
        """Return which point is the row nearest to an epoch."""
        distances = np.abs(self.epochs[:: self.row_stride] - epoch)
        return self.row_stride * int(distances.argmin()) if distances.size else None

    def judged(self, which: int, row: int) -> int | None:
        """Return the row at which a set was last judged, not after another row."""
        values = self.values[which, : row + 1 : self.row_stride]
        known = np.flatnonzero(~np.isnan(values))
        return self.row_stride * int(known[-1]) if known.size else None

    def value_at(self, which: int, epoch: float) -> float:
        """Return the height of a set's curve at an epoch, NaN if it has none."""
        known = np.isfinite(self.values[which])
        if not known.any():
            return math.nan
        return float(np.interp(epoch, self.epochs[known], self.values[which][known]))

    def lowest(self, which: int) -> float:
        """Return the lowest known value of a set, NaN if it has none."""
        known = self.values[which][np.isfinite(self.values[which])]
        return float(known.min()) if known.size else math.nan
