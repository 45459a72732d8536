"""The lines of ways over the epochs in pixels, ready to be painted again and again."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QPainter, QPen

from nnsim.arrays import FloatArray
from ui.widgets.strokes import stroke

ROUGH = 1.5
"""A line so many times longer than it is wide is too rough for dashes."""
NOWHERE = 10_000.0

ToPixels = Callable[[FloatArray, FloatArray], tuple[FloatArray, FloatArray]]


@dataclass(frozen=True, eq=False)
class PixelWay:
    """Pixels (n,), (n,) of one line, places without a number left out."""

    x: FloatArray
    y: FloatArray
    is_rough: bool

    def paint(self, painter: QPainter, pen: QPen) -> None:
        """Paint the line."""
        stroke(painter, pen, self.x, self.y)


def pixel_ways(
    epochs: FloatArray, values: FloatArray, to_pixels: ToPixels, lowest: float
) -> list[PixelWay]:
    """Return the lines of values (n_places, n_ways), none of them below ``lowest``."""
    n_places, n_ways = values.shape
    flat = np.maximum(values.T.ravel(), lowest)
    x, y = to_pixels(np.tile(epochs, n_ways), flat)
    y = np.clip(y, -NOWHERE, NOWHERE)
    known = np.isfinite(values.T)
    return [
        pixel_way(across[there], up[there])
        for across, up, there in zip(
            x.reshape(n_ways, n_places), y.reshape(n_ways, n_places), known, strict=True
        )
    ]


def pixel_way(x: FloatArray, y: FloatArray) -> PixelWay:
    """Return the line through these pixels."""
    length = float(np.hypot(np.diff(x), np.diff(y)).sum())
    width = float(x[-1] - x[0]) if len(x) else 0.0
    return PixelWay(x, y, length > ROUGH * (width + 100.0))
