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
    finer than the cells. A border between two regions comes once from each of them.
    """
    present = np.unique(classes)
    if len(present) < 2 or not np.isfinite(certainty).all():
        return ()
    if len(present) == 2:
        present = present[:1]
    # One cell more on each side, so that the lines reach the edge of the map.
    places = [
        _centres_and_beyond(limits, count)
        for limits, count in zip((x_range, y_range), classes.shape[::-1], strict=True)
    ]
    return tuple(
        frozen(np.asarray(line, dtype=np.float64))
        for index in present.tolist()
        for line in contourpy.contour_generator(
            *places,
            np.pad(np.where(classes == index, certainty, -certainty), 1, mode="edge"),
        ).lines(0.0)
    )


def _centres_and_beyond(limits: tuple[float, float], count: int) -> FloatArray:
    low, high = limits
    width = (high - low) / count
    return low + (np.arange(-1, count + 1) + 0.5) * width
