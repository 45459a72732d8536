"""A brush over a plot: how large it is, where it is, and what lies beneath it."""

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from nnsim.arrays import FloatArray, IntArray
from nnsim.chance import Purpose, stream_key, uniforms
from ui.palettes import Theme
from ui.widgets.plane_mapping import PlaneMapping

SMALLEST, LARGEST = 6.0, 160.0
GROWTH_A_NOTCH = 1.2


@dataclass(frozen=True)
class Brush:
    """A circle on the screen; ``radius`` is in pixels, ``place`` in data units."""

    radius: float = 28.0
    place: tuple[float, float] | None = None

    def turned(self, notches: float) -> "Brush":
        """Return a brush that a wheel made larger or smaller."""
        radius = self.radius * GROWTH_A_NOTCH**notches
        return replace(self, radius=min(max(radius, SMALLEST), LARGEST))

    def at(self, place: tuple[float, float] | None) -> "Brush":
        """Return the brush at another place, or nowhere."""
        return replace(self, place=place)

    def beneath(self, mapping: PlaneMapping, x: FloatArray, y: FloatArray) -> IntArray:
        """Return which of the points (n,) in data units lie under the brush."""
        if self.place is None or not len(x):
            return np.empty(0, dtype=np.int64)
        px, py = mapping.to_pixels(x, y)
        at_x, at_y = (float(value) for value in mapping.to_pixels(*self.place))
        return np.flatnonzero(np.hypot(px - at_x, py - at_y) <= self.radius)

    def scattered(self, mapping: PlaneMapping, count: int, draw: int) -> FloatArray:
        """Return ``count`` points under the brush, (count, 2) in data units.

        They are evenly spread over its area, and a function of ``draw`` alone.
        """
        assert self.place is not None
        share = uniforms(stream_key(0, Purpose.PAINT, draw), 2 * count)
        away = self.radius * np.sqrt(share[:count])
        angle = 2.0 * np.pi * share[count:]
        centre = QPointF(*(float(value) for value in mapping.to_pixels(*self.place)))
        points = [
            mapping.to_data(centre + QPointF(float(dx), float(dy)))
            for dx, dy in zip(away * np.cos(angle), away * np.sin(angle), strict=True)
        ]
        return np.array(points)

    def paint(self, painter: QPainter, theme: Theme, mapping: PlaneMapping) -> None:
        """Paint the ring, so that it is seen on every ground."""
        if self.place is None:
            return
        x, y = (float(value) for value in mapping.to_pixels(*self.place))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((theme.surface, 4.0), (theme.text, 1.6)):
            painter.setPen(QPen(colour, width * theme.line_width))
            painter.drawEllipse(QPointF(x, y), self.radius, self.radius)
