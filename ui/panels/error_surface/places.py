"""What lies under the pointer: a point of the way, or a value of the grid."""

import math

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.probes.error_surface import SurfaceSlice


def nearest_place(
    px: FloatArray, py: FloatArray, x: float, y: float, reach: float
) -> int | None:
    """Return the row of the pixel place next to x, y; None beyond ``reach``."""
    if not len(px):
        return None
    away = np.hypot(px - x, py - y)
    away = np.where(np.isfinite(away), away, np.inf)
    nearest = int(away.argmin())
    return nearest if away[nearest] <= reach else None


def value_at(grid: FloatArray, where: SurfaceSlice, x: float, y: float) -> float:
    """Return the value between the four grid points around x, y; NaN outside."""
    n_y, n_x = grid.shape
    (x0, x1), (y0, y1) = where.x_range, where.y_range
    column = (x - x0) / (x1 - x0) * (n_x - 1)
    row = (y - y0) / (y1 - y0) * (n_y - 1)
    if not (0.0 <= column <= n_x - 1 and 0.0 <= row <= n_y - 1):
        return math.nan
    left, below = min(int(column), n_x - 2), min(int(row), n_y - 2)
    to_right, upward = column - left, row - below
    corners = grid[below : below + 2, left : left + 2]
    across = np.array([1.0 - to_right, to_right])
    return float(np.array([1.0 - upward, upward]) @ corners @ across)
