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
    levels: FloatArray,
) -> tuple[ContourLine, ...]:
    """Return the lines at some heights; NaN in ``heights`` (n_y, n_x) is a hole."""
    if not len(levels):
        return ()
    n_y, n_x = heights.shape
    generator = contourpy.contour_generator(
        np.linspace(*x_range, n_x), np.linspace(*y_range, n_y), heights
    )
    return tuple(
        ContourLine(float(level), frozen(np.asarray(line, dtype=np.float64)))
        for level in levels.tolist()
        for line in generator.lines(level)
    )
