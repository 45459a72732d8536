"""Colours of the feature space: classes paled by doubt, or the output of one neuron."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from nnsim.arrays import FloatArray, IntArray
from ui.palettes import THEMES, ByteArray, Theme
from ui.theme import blend, class_colour, sign_image

LEVELS = 64
PALEST = 0.10
"""Share of the class hue where the network is in full doubt: still seen as a class."""
DEEPEST = {"light": 0.42, "dark": 0.36, "projector": 0.46}
"""Share of the hue where it is certain; samples in the full hue must stand out."""
DEEPEST_SPREAD = 0.8
SIGNED_ACTIVATIONS = ("linear", "tanh")
BOUNDED_ACTIVATIONS = ("sigmoid", "step", "tanh")


@cache
def class_table(theme_name: str, n_classes: int) -> ByteArray:
    """Return the colours (n_classes * LEVELS, 3) from doubt to certainty, by class."""
    theme = THEMES[theme_name]
    deepest = DEEPEST[theme_name]
    shares = np.linspace(PALEST, deepest, LEVELS)
    table = np.empty((n_classes, LEVELS, 3), np.uint8)
    for index in range(n_classes):
        for level, share in enumerate(shares.tolist()):
            colour = blend(class_colour(theme, index), theme.surface, share)
            table[index, level] = colour.red(), colour.green(), colour.blue()
    table.setflags(write=False)
    return table.reshape(-1, 3)


def region_image(theme: Theme, classes: IntArray, certainty: FloatArray) -> ByteArray:
    """Return (n_y, n_x, 3) bytes: the hue of each class, paler with doubt."""
    table = class_table(theme.name, int(classes.max()) + 1)
    sure = np.nan_to_num(certainty, nan=0.0, posinf=1.0, neginf=0.0)
    levels: NDArray[np.intp] = (np.clip(sure, 0.0, 1.0) * (LEVELS - 1)).astype(np.intp)
    colours: ByteArray = table.take(classes * LEVELS + levels, axis=0)
    return colours


def probability_image(
    theme: Theme, classes: IntArray, probability: FloatArray, n_classes: int
) -> ByteArray:
    """Return (n_y, n_x, 3) bytes: the hue of each class, from 1/k pale to 1 deep."""
    least = 1.0 / n_classes
    return region_image(theme, classes, (probability - least) / (1.0 - least))


@cache
def spread_table(theme_name: str) -> ByteArray:
    """Return the colours (LEVELS, 3) of no spread to the largest: one hue."""
    theme = THEMES[theme_name]
    colours = [
        blend(theme.accent, theme.surface, share)
        for share in np.linspace(0.0, DEEPEST_SPREAD, LEVELS).tolist()
    ]
    table = np.array([[c.red(), c.green(), c.blue()] for c in colours], np.uint8)
    table.setflags(write=False)
    return table


def spread_image(theme: Theme, spread: FloatArray, largest: float) -> ByteArray:
    """Return bytes (..., 3) of a spread in one hue, deepest at the largest."""
    shares = np.nan_to_num(spread / largest, nan=1.0, posinf=1.0, neginf=0.0)
    levels = (np.clip(shares, 0.0, 1.0) * (LEVELS - 1)).astype(np.intp)
    colours: ByteArray = spread_table(theme.name)[levels]
    return colours


def depth_image(theme: Theme) -> ByteArray:
    """Return (1, LEVELS, 3) bytes of how deep a class is painted, without its hue."""
    shares = np.linspace(PALEST, DEEPEST[theme.name], LEVELS)
    colours = [blend(theme.text, theme.surface, share) for share in shares.tolist()]
    rows = [[c.red(), c.green(), c.blue()] for c in colours]
    return np.array([rows], np.uint8)


def neuron_scale(activation: str, values: FloatArray) -> tuple[float, float]:
    """Return the outputs at the two ends of the colours of a neuron.

    Bounded activations have their own ends, so that colours stand while it learns;
    the others follow the largest output shown.
    """
    if activation in BOUNDED_ACTIVATIONS:
        high = 1.0
    else:
        finite = np.abs(values[np.isfinite(values)])
        high = float(finite.max()) if finite.size else 1.0
        high = high or 1.0
    return (-high if activation in SIGNED_ACTIVATIONS else 0.0), high


def neuron_image(theme: Theme, values: FloatArray, largest: float) -> ByteArray:
    """Return (n_y, n_x, 3) bytes: orange negative, grey zero, blue positive."""
    return sign_image(values, largest, theme)
