"""Curves of more points than pixels: what is left of them is their least and most."""

import numpy as np

from nnsim.arrays import FloatArray, IntArray


def pixel_starts(places: FloatArray) -> IntArray:
    """Return where each pixel's points begin, for rising pixel places (n,), n > 0."""
    pixels = np.floor(places)
    return np.concatenate(([0], np.flatnonzero(np.diff(pixels)) + 1))


def extremes(values: FloatArray, starts: IntArray) -> tuple[FloatArray, FloatArray]:
    """Return the least and the most of (..., n) values in each pixel, both (..., k)."""
    least = np.minimum.reduceat(values, starts, axis=-1)
    return least, np.maximum.reduceat(values, starts, axis=-1)


def envelope(
    places: FloatArray, values: FloatArray, starts: IntArray
) -> tuple[FloatArray, FloatArray]:
    """Return a curve (k,), (k,) that looks like the (n,) points of ``values``.

    Where a pixel holds several points its stroke goes from the least to the most.
    """
    if 2 * len(starts) >= len(places):
        return places, values
    least, most = extremes(values, starts)
    return np.repeat(places[starts], 2), np.stack((least, most), axis=1).ravel()
