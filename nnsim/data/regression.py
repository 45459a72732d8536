"""Numbers to be learnt from noisy points: curves of one input, and a tilted cloud.

Each set is a function that returns inputs (samples, n_inputs) and values (samples, 1).
The noise is the standard deviation added to y, of the cloud to both coordinates. A
curve is the function beneath the noise, (n, 1) -> (n, 1).
"""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.chance import Purpose, normals, stream_key
from nnsim.data.drawing import jitter

Values = tuple[FloatArray, FloatArray]

TILT = np.radians(30.0)
LONG_AXIS = np.array([[np.cos(TILT)], [np.sin(TILT)]])
LENGTH = 0.4


def sine(samples: int, noise: float, seed: int) -> Values:
    """Return sin x + 0.6 cos(x / 2) over [-5, 5] (course: overtraining, regression)."""
    x = np.linspace(-5.0, 5.0, samples)[:, np.newaxis]
    return x, sine_curve(x) + jitter(samples, 1, noise, seed)


def sine_curve(x: FloatArray) -> FloatArray:
    """Return sin x + 0.6 cos(x / 2) (course: overtraining)."""
    return np.asarray(np.sin(x) + 0.6 * np.cos(0.5 * x))


def line(samples: int, noise: float, seed: int) -> Values:
    """Return y = x / 2 over [-1, 1]."""
    x = np.linspace(-1.0, 1.0, samples)[:, np.newaxis]
    return x, line_curve(x) + jitter(samples, 1, noise, seed)


def line_curve(x: FloatArray) -> FloatArray:
    """Return x / 2."""
    return 0.5 * x


def tilted_cloud(samples: int, noise: float, seed: int) -> Values:
    """Return a long Gaussian cloud about the origin, and where each point is along it.

    Along its axis, 30 degrees up, the standard deviation is 0.4 before the noise. The
    weights of a linear neuron turn towards the axis by Hebb's rule (course: Hebb law).
    """
    key = stream_key(seed, Purpose.DATA_POSITIONS)
    along = LENGTH * normals(key, samples)[:, np.newaxis]
    points = along @ LONG_AXIS.T + jitter(samples, 2, noise, seed)
    return points, points @ LONG_AXIS
