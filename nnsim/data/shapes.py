"""Classes that no single line parts: moons, circles, spirals, squares, a disc.

Each function returns points of shape (samples, 2) within about [-1, 1] and their
classes. The noise is the standard deviation that is added to both coordinates.
"""

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.drawing import jitter, positions, turns

Points = tuple[FloatArray, IntArray]

INNER_RADIUS, OUTER_RADIUS = 0.4, 0.85
SPIRAL_TURNS = 1.25
SQUARES_A_SIDE = 4

# The deck's figure of a three-class separation, measured on its picture: a disc, and
# two half clouds that begin at a radius and thin out like a Weibull distribution.
DISC_RADIUS = 0.21
CLOUD_START, CLOUD_SCALE, CLOUD_SHAPE = 0.32, 0.275, 1.6
CLOUD_END = 1.0
HALF_GAP = 0.05


def moons(samples: int, noise: float, seed: int) -> Points:
    """Return two half circles, each reaching into the other."""
    labels = turns(samples, 2)
    angle = np.pi * positions(samples, seed)[:, 0]
    side = 1.0 - 2.0 * labels
    x = side * (np.cos(angle) - 0.5)
    y = side * (np.sin(angle) - 0.25)
    points = np.column_stack((x, y)) / 1.7
    return points + jitter(samples, 2, noise, seed), labels


def circles(samples: int, noise: float, seed: int) -> Points:
    """Return a circle of one class inside a circle of the other."""
    labels = turns(samples, 2)
    angle = 2.0 * np.pi * positions(samples, seed)[:, 0]
    radius = np.where(labels == 0, INNER_RADIUS, OUTER_RADIUS)
    return _around(radius, angle) + jitter(samples, 2, noise, seed), labels


def spirals(samples: int, noise: float, seed: int) -> Points:
    """Return two arms that wind about each other (after Lang and Witbrock 1988)."""
    labels = turns(samples, 2)
    # The root spreads the samples evenly along an arm, which grows outwards.
    along = np.sqrt(positions(samples, seed)[:, 0])
    angle = 2.0 * np.pi * SPIRAL_TURNS * along + np.pi * labels
    radius = 0.08 + 0.87 * along
    return _around(radius, angle) + jitter(samples, 2, noise, seed), labels


def checkerboard(samples: int, noise: float, seed: int) -> Points:
    """Return 4 x 4 squares that change class like a chess board's."""
    labels = turns(samples, 2)
    first, second = SQUARES_A_SIDE * positions(samples, seed).T
    row = np.floor(second).astype(np.int64)
    # Over half the squares of a row and twice the step: every other square.
    pair, inside = np.divmod(first / 2.0, 1.0)
    column = 2.0 * pair + (row + labels) % 2 + inside
    points = np.column_stack((column, second)) * (2.0 / SQUARES_A_SIDE) - 1.0
    return points + jitter(samples, 2, noise, seed), labels


def three_class_disc(samples: int, noise: float, seed: int) -> Points:
    """Return the deck's example: a central disc, and a half cloud on either side."""
    labels = turns(samples, 3)
    first, second = positions(samples, seed).T
    disc = _around(DISC_RADIUS * np.sqrt(first), 2.0 * np.pi * second)
    reach = (CLOUD_END - CLOUD_START) / CLOUD_SCALE
    within = 1.0 - np.exp(-(reach**CLOUD_SHAPE))
    beyond = CLOUD_SCALE * (-np.log1p(-within * first)) ** (1.0 / CLOUD_SHAPE)
    radius = CLOUD_START + beyond
    # The angles at which a point of this radius stays clear of the gap.
    angle = (2.0 * second - 1.0) * np.arccos(HALF_GAP / radius)
    half_cloud = _around(radius, np.where(labels == 1, angle, angle + np.pi))
    points = np.where((labels == 0)[:, np.newaxis], disc, half_cloud)
    return points + jitter(samples, 2, noise, seed), labels


def _around(radius: FloatArray, angle: FloatArray) -> FloatArray:
    """Return points from polar coordinates, shape (samples, 2)."""
    return np.column_stack((radius * np.cos(angle), radius * np.sin(angle)))
