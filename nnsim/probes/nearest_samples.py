"""Which sample is nearest to each place of a plane (Cover and Hart 1967)."""

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen

BLOCK_NUMBERS = 2_000_000
"""Distances worked out at a time: a plane of many samples never needs them all."""


def nearest_samples(places: FloatArray, points: FloatArray) -> IntArray:
    """Return the number of the nearest of ``places`` for each point, (n_points,).

    ``places`` is (n_places, 2) with at least one row, ``points`` (n_points, 2), both in
    the units of the plane; the first of equally near ones counts.
    """
    block = max(1, BLOCK_NUMBERS // len(places))
    parts = [
        _nearest(places, points[first : first + block])
        for first in range(0, len(points), block)
    ]
    return frozen(np.concatenate(parts))


def _nearest(places: FloatArray, points: FloatArray) -> IntArray:
    squares = np.subtract.outer(points[:, 0], places[:, 0])
    squares *= squares
    along_y = np.subtract.outer(points[:, 1], places[:, 1])
    along_y *= along_y
    squares += along_y
    return np.asarray(squares.argmin(axis=1), dtype=np.int64)
