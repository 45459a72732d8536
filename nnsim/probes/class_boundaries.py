"""The lines on a decision map where the network changes its mind."""

import contourpy
import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen


def class_boundaries(
    classes: IntArray,
    certainty: FloatArray,
    x_range: tuple[float, float],
    y_range: tuple[float, float],
) -> tuple[FloatArray, ...]:
    """Return lines (n_points, 2) around the regions of a map, in the ranges' units.

    ``classes`` and ``certainty`` are (n_y, n_x) at the centres of equal cells. The
    certainty, counted negative outside a class, is 0 at its border, so lines lie much
    finer than the cells.
    """
    present = np.flatnonzero(np.bincount(classes.ravel()))
    if len(present) < 2 or not np.isfinite(certainty).all():
        return ()
    # One cell more on each side, so that the lines reach the edge of the map.
    n_y, n_x = classes.shape
    xs, ys = _centres_and_beyond(x_range, n_x), _centres_and_beyond(y_range, n_y)
    lines: list[FloatArray] = []
    # Around all classes but one: what borders on the last is a border of another.
    for index in present[:-1].tolist():
        heights = np.where(classes == index, certainty, -certainty)
        generator = contourpy.contour_generator(xs, ys, np.pad(heights, 1, mode="edge"))
        lines += (np.asarray(line, dtype=np.float64) for line in generator.lines(0.0))
    return tuple(frozen(line) for line in lines)


def _centres_and_beyond(limits: tuple[float, float], count: int) -> FloatArray:
    low, high = limits
    steps = np.arange(-1, count + 1, dtype=np.float64) + 0.5
    return low + steps * ((high - low) / count)
