"""A curve of a plot: points in data units and their pen, painted in pixels."""

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtGui import QPainter, QPen

from nnsim.arrays import FloatArray
from ui.widgets.plane_mapping import PlaneMapping
from ui.widgets.strokes import stroke


@dataclass(eq=False)
class PlotCurve:
    """Points ``x`` (n,), ``y`` (n,); a curve of greater ``z`` lies over the others."""

    z: float = 0.0
    x: FloatArray = field(default_factory=lambda: np.empty(0))
    y: FloatArray = field(default_factory=lambda: np.empty(0))
    pen: QPen = field(default_factory=QPen)

    def paint(self, painter: QPainter, mapping: PlaneMapping) -> None:
        """Paint the line through the points."""
        if len(self.x) > 1:
            stroke(painter, self.pen, *mapping.to_pixels(self.x, self.y))
