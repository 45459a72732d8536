"""Between the numbers of a plot and the pixels that show them, both ways."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, QRectF

from nnsim.arrays import FloatArray

SMALLEST_LOG = 1e-300


@dataclass(frozen=True)
class PlaneRange:
    """What a plot shows, in data units; logarithmic axes need positive ends."""

    x0: float
    x1: float
    y0: float
    y1: float
    log_x: bool = False
    log_y: bool = False


def to_axis(values: ArrayLike, log: bool) -> FloatArray:
    """Return the places along an axis: the values, or their decimal logarithms."""
    array = np.asarray(values, np.float64)
    return np.log10(np.maximum(array, SMALLEST_LOG)) if log else array


def from_axis(places: float, log: bool) -> float:
    """Return the value at a place along an axis."""
    return float(10.0**places) if log else float(places)


@dataclass(frozen=True)
class PlaneMapping:
    """One range shown in one rectangle of logical pixels."""

    shown: PlaneRange
    rect: QRectF

    def to_pixels(self, x: ArrayLike, y: ArrayLike) -> tuple[FloatArray, FloatArray]:
        """Return the pixel places of points, same shapes; nothing is clipped."""
        left, right, bottom, top = self.axis_ends()
        share_x = (to_axis(x, self.shown.log_x) - left) / (right - left)
        share_y = (to_axis(y, self.shown.log_y) - bottom) / (top - bottom)
        return (
            self.rect.left() + share_x * self.rect.width(),
            self.rect.bottom() - share_y * self.rect.height(),
        )

    def to_data(self, point: QPointF) -> tuple[float, float]:
        """Return the data coordinates under a pixel."""
        left, right, bottom, top = self.axis_ends()
        share_x = (point.x() - self.rect.left()) / max(self.rect.width(), 1.0)
        share_y = (self.rect.bottom() - point.y()) / max(self.rect.height(), 1.0)
        return (
            from_axis(left + share_x * (right - left), self.shown.log_x),
            from_axis(bottom + share_y * (top - bottom), self.shown.log_y),
        )

    def axis_ends(self) -> tuple[float, float, float, float]:
        """Return left, right, bottom, top along the axes (decimal logs if log)."""
        return self._axis_ends

    @cached_property
    def _axis_ends(self) -> tuple[float, float, float, float]:
        s = self.shown
        left, right = to_axis([s.x0, s.x1], s.log_x).tolist()
        bottom, top = to_axis([s.y0, s.y1], s.log_y).tolist()
        return left, right, bottom, top

    def box(self, extent: tuple[float, float, float, float]) -> QRectF:
        """Return the pixel rectangle of an extent (x0, x1, y0, y1) in data units."""
        x0, x1, y0, y1 = extent
        px, py = self.to_pixels([x0, x1], [y0, y1])
        return QRectF(
            QPointF(float(px[0]), float(py[1])), QPointF(float(px[1]), float(py[0]))
        )


def with_equal_aspect(shown: PlaneRange, rect: QRectF) -> PlaneRange:
    """Return the range widened along one axis so that a circle looks round."""
    if rect.width() < 1.0 or rect.height() < 1.0 or shown.log_x or shown.log_y:
        return shown
    width, height = shown.x1 - shown.x0, shown.y1 - shown.y0
    unit = max(width / rect.width(), height / rect.height())
    more_x = (unit * rect.width() - width) / 2.0
    more_y = (unit * rect.height() - height) / 2.0
    return PlaneRange(
        shown.x0 - more_x, shown.x1 + more_x, shown.y0 - more_y, shown.y1 + more_y
    )


def zoomed(mapping: PlaneMapping, about: QPointF, factor: float) -> PlaneRange:
    """Return the range after a zoom that keeps the data under ``about`` there."""
    left, right, bottom, top = mapping.axis_ends()
    s = mapping.shown
    x, y = mapping.to_data(about)
    ax, ay = float(to_axis(x, s.log_x)), float(to_axis(y, s.log_y))
    return PlaneRange(
        from_axis(ax + (left - ax) / factor, s.log_x),
        from_axis(ax + (right - ax) / factor, s.log_x),
        from_axis(ay + (bottom - ay) / factor, s.log_y),
        from_axis(ay + (top - ay) / factor, s.log_y),
        s.log_x,
        s.log_y,
    )


def panned(mapping: PlaneMapping, shift: QPointF) -> PlaneRange:
    """Return the range after the picture was dragged by ``shift`` pixels."""
    left, right, bottom, top = mapping.axis_ends()
    s = mapping.shown
    dx = -shift.x() / max(mapping.rect.width(), 1.0) * (right - left)
    dy = shift.y() / max(mapping.rect.height(), 1.0) * (top - bottom)
    return PlaneRange(
        from_axis(left + dx, s.log_x),
        from_axis(right + dx, s.log_x),
        from_axis(bottom + dy, s.log_y),
        from_axis(top + dy, s.log_y),
        s.log_x,
        s.log_y,
    )
