"""Lines of equal height on a grid, by contourpy."""

from dataclasses import dataclass

import contourpy
import numpy as np

from nnsim.arrays import FloatArray, frozen


@dataclass(frozen=True)
class ContourLine:
    """One line of equal height: ``points`` (n_points, 2) in the units of the axes."""

    level: float
    points: FloatArray


def contour_lines(
    heights: FloatArray,
    x_range: tuple[float, float],
    y_range: tuple[float, float],
    n_levels: int = 10,
) -> tuple[ContourLine, ...]:
    """Return lines at ``n_levels`` heights between the extremes, none where flat."""
    finite = heights[np.isfinite(heights)]
    if not finite.size or finite.max() - finite.min() < 1e-12:
        return ()
    n_y, n_x = heights.shape
    generator = contourpy.contour_generator(
        np.linspace(*x_range, n_x), np.linspace(*y_range, n_y), heights
    )
    levels = np.linspace(finite.min(), finite.max(), n_levels + 2)[1:-1]
    return tuple(
        ContourLine(float(level), frozen(np.asarray(line, dtype=np.float64)))
        for level in levels
        for line in generator.lines(level)
    )
