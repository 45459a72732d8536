"""Gaussian clouds in the plane: the noise is the standard deviation of each cloud."""

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.drawing import jitter, turns

Centre = tuple[float, float]

# For each class, the centres of its clouds.
CENTRES: dict[str, tuple[tuple[Centre, ...], ...]] = {
    "two-clouds": (((-0.5, -0.4),), ((0.5, 0.4),)),
    "three-clouds": (((0.0, 0.6),), ((-0.52, -0.3),), ((0.52, -0.3),)),
    # One behind the other as seen from the origin: no line through it can part them.
    "clouds-one-side": (((0.3, 0.3),), ((0.8, 0.8),)),
    "xor-clouds": (((-0.5, -0.5), (0.5, 0.5)), ((-0.5, 0.5), (0.5, -0.5))),
}


def clouds(
    key: str, samples: int, noise: float, seed: int
) -> tuple[FloatArray, IntArray]:
    """Return points (samples, 2) about the centres of ``key``, and their classes."""
    centres = np.array(CENTRES[key])
    n_classes, n_clouds, _ = centres.shape
    labels = turns(samples, n_classes)
    cloud = np.arange(samples) // n_classes % n_clouds
    return centres[labels, cloud] + jitter(samples, 2, noise, seed), labels
