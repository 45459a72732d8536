"""Curves of more points than pixels: each pixel keeps least, most and mean."""

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


def pixel_means(values: FloatArray, starts: IntArray) -> FloatArray:
    """Return the mean of (..., n) values in each pixel, (..., k)."""
    sizes = np.diff(np.append(starts, values.shape[-1]))
    return np.asarray(np.add.reduceat(values, starts, axis=-1) / sizes)
