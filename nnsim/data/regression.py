"""Curves of one input to be learnt from noisy points on a regular grid.

Each function returns x (samples, 1) and y (samples, 1); the noise is the standard
deviation added to y.
"""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.data.drawing import jitter

Curve = tuple[FloatArray, FloatArray]


def sine(samples: int, noise: float, seed: int) -> Curve:
    """Return sin x + 0.6 cos(x / 2) over [-5, 5] (course: overtraining, regression)."""
    x = np.linspace(-5.0, 5.0, samples)[:, np.newaxis]
    y = np.sin(x) + 0.6 * np.cos(0.5 * x)
    return x, y + jitter(samples, 1, noise, seed)


def line(samples: int, noise: float, seed: int) -> Curve:
    """Return y = x / 2 over [-1, 1]."""
    x = np.linspace(-1.0, 1.0, samples)[:, np.newaxis]
    return x, 0.5 * x + jitter(samples, 1, noise, seed)
