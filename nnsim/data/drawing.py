"""What all generated sets share: turns of the classes, positions and noise.

Every draw is a function of the seed alone, sample by sample: asking for more samples
keeps the first ones, and more noise moves each sample further the same way.
"""

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.chance import Purpose, normals, stream_key, uniforms


def turns(samples: int, n_classes: int) -> IntArray:
    """Return classes 0, 1, ..., 0, 1, ... in turn, so sizes differ by at most one."""
    return np.arange(samples, dtype=np.int64) % n_classes


def positions(samples: int, seed: int) -> FloatArray:
    """Return two numbers uniform in [0, 1) for each sample, shape (samples, 2)."""
    key = stream_key(seed, Purpose.DATA_POSITIONS)
    return uniforms(key, 2 * samples).reshape(samples, 2)


def jitter(samples: int, n_columns: int, noise: float, seed: int) -> FloatArray:
    """Return normal draws of standard deviation ``noise``, (samples, n_columns)."""
    key = stream_key(seed, Purpose.DATA_NOISE)
    return noise * normals(key, n_columns * samples).reshape(samples, n_columns)
