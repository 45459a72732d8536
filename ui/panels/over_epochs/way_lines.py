"""The lines of ways over the epochs in pixels, ready to be painted again and again."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from nnsim.arrays import FloatArray

ROUGH = 1.5
"""A line so many times longer than it is wide is too rough for dashes."""
NOWHERE = 10_000.0

ToPixels = Callable[[FloatArray, FloatArray], tuple[FloatArray, FloatArray]]


@dataclass(frozen=True, eq=False)
class PixelWay:
    """Pixels (n,), (n,) of one line, places without a number left out."""

    x: FloatArray
    y: FloatArray
    segments: list[QLineF]
    is_rough: bool

    def paint(self, painter: QPainter, pen: QPen) -> None:
        """Paint the line."""
        if pen.style() is Qt.PenStyle.CustomDashLine:
            painter.setPen(pen)
            points = zip(self.x.tolist(), self.y.tolist(), strict=True)
            painter.drawPolyline(QPolygonF([QPointF(*point) for point in points]))
        elif self.segments:
            # As one stroke a line that runs up and down costs twenty times as much;
            # square ends lie over each other, so that no joint is seen.
            square = QPen(pen)
            square.setCapStyle(Qt.PenCapStyle.SquareCap)
            painter.setPen(square)
            painter.drawLines(self.segments)


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
    xs, ys = x.tolist(), y.tolist()
    ends = zip(xs[:-1], ys[:-1], xs[1:], ys[1:], strict=True)
    length = float(np.hypot(np.diff(x), np.diff(y)).sum())
    width = xs[-1] - xs[0] if xs else 0.0
    is_rough = length > ROUGH * (width + 100.0)
    return PixelWay(x, y, [QLineF(*each) for each in ends], is_rough)
