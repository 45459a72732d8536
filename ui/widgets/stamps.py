"""One small picture at many places, in one call: a call each costs ten times more."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache

from nnsim.arrays import FloatArray, IntArray
from ui.widgets.lent_numbers import lent
from ui.widgets.vector_painting import is_vector

NUMBERS = 10
"""Of a ``QPainter.PixmapFragment``: x, y, source (left, top, width, height), scale
along x and y, rotation, opacity."""


def draw_stamps(
    painter: QPainter,
    stamp: QPixmap,
    xs: FloatArray,
    ys: FloatArray,
    slots: IntArray | None = None,
    n_slots: int = 1,
) -> None:
    """Draw a picture with its middle at places (n,), in logical pixels.

    ``slots`` (n,) say which of ``n_slots`` pictures side by side it is at each place.
    """
    if not len(xs) or stamp.isNull():
        return
    fragments = np.zeros((len(xs), NUMBERS))
    fragments[:, 0], fragments[:, 1] = xs, ys
    width = stamp.width() / n_slots
    fragments[:, 4], fragments[:, 5] = width, stamp.height()
    if slots is not None:
        fragments[:, 2] = width * slots
    fragments[:, 6:8] = 1.0 / stamp.devicePixelRatio()
    fragments[:, 9] = 1.0
    first, fragments = lent(fragments, QPainter.PixmapFragment)
    painter.drawPixmapFragments(first, len(fragments), stamp)


@dataclass(frozen=True, eq=False)
class Stamp:
    """A mark that is painted once for the screen, and at each place for a file.

    Attributes
    ----------
    key : by which its picture is kept, the same for the same looks.
    side : of the square that holds it, in logical pixels.
    paint : paints it around a place.
    """

    key: str
    side: float
    paint: Callable[[QPainter, QPointF], None]

    def draw(self, painter: QPainter, xs: FloatArray, ys: FloatArray) -> None:
        """Draw it with its middle at places (n,), in logical pixels."""
        if not is_vector(painter):
            ratio = painter.device().devicePixelRatio()
            draw_stamps(painter, self.picture(ratio), xs, ys)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
            if math.isfinite(x) and math.isfinite(y):
                self.paint(painter, QPointF(x, y))
        painter.restore()

    def picture(self, ratio: float) -> QPixmap:
        """Return its picture, made once for each device pixel ratio."""
        stamp, key = QPixmap(), f"{self.key}/{ratio:g}"
        if QPixmapCache.find(key, stamp):
            return stamp
        pixels = math.ceil(self.side * ratio)
        stamp = QPixmap(pixels, pixels)
        stamp.setDevicePixelRatio(ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        with QPainter(stamp) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = pixels / ratio / 2.0
            self.paint(painter, QPointF(middle, middle))
        QPixmapCache.insert(key, stamp)
        return stamp
