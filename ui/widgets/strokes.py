"""Wide lines of many corners, painted as short straight ones that overlap.

As one polyline Qt would widen it corner by corner, which costs ten times as much.
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from nnsim.arrays import FloatArray
from ui.widgets.line_batch import draw_lines
from ui.widgets.plane_layers import polygon_of
from ui.widgets.vector_painting import is_vector

FAST_WIDTH = 1.0  # device pixels, up to which Qt has a fast way of its own
OVERLAP = 0.5  # pixels by which a piece is longer at each end, so that no joint shows
SHORTEST_DASH = 0.2  # pixels
A_DASH_AND_A_GAP = 2


def stroke(painter: QPainter, pen: QPen, x: FloatArray, y: FloatArray) -> None:
    """Paint a line through pixels (n,), (n,), all of them numbers.

    The pen is opaque; its dashes are a pair of lengths, in widths, or none.
    """
    if len(x) < 2:
        return
    if len(x) == 2 or is_vector(painter) or _qt_is_fast(painter, pen):
        painter.setPen(pen)
        painter.drawPolyline(polygon_of(x, y))
        return
    flat = QPen(pen)
    flat.setStyle(Qt.PenStyle.SolidLine)
    flat.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(flat)
    if not pen.dashPattern():
        pieces = np.column_stack([x[:-1], y[:-1], x[1:], y[1:]])
    else:
        on, off = (part * pen.widthF() for part in pen.dashPattern())
        pieces = dashes(x, y, on, off)
    draw_lines(painter, overlapping(pieces))


def stroke_places(painter: QPainter, pen: QPen, places: Sequence[QPointF]) -> None:
    """Paint a line through places, as ``stroke`` does."""
    pixels = np.array([(place.x(), place.y()) for place in places]).reshape(-1, 2)
    stroke(painter, pen, pixels[:, 0], pixels[:, 1])


def dashes(x: FloatArray, y: FloatArray, on: float, off: float) -> FloatArray:
    """Return the straight pieces (n_pieces, 4) of dashes along a line.

    ``on`` and ``off`` are pixels along it; a dash is as much shorter as its pieces will
    be made longer.
    """
    along = np.concatenate([[0.0], np.hypot(np.diff(x), np.diff(y)).cumsum()])
    end, period = float(along[-1]), on + off
    length = max(on - 2.0 * OVERLAP, SHORTEST_DASH)
    first = (on - length) / 2.0
    begins = np.arange(first, max(end, first + SHORTEST_DASH), period)
    cuts = np.unique(np.concatenate([along, begins, begins + length]))
    cuts = cuts[cuts <= end]
    px, py = np.interp(cuts, along, x), np.interp(cuts, along, y)
    into = np.mod((cuts[1:] + cuts[:-1]) / 2.0, period) - first
    is_on = (into > 0.0) & (into < length)
    lines = np.column_stack([px[:-1], py[:-1], px[1:], py[1:]])
    pieces: FloatArray = lines[is_on]
    return pieces


def overlapping(pieces: FloatArray) -> FloatArray:
    """Return pieces (n_pieces, 4) that are longer at both ends."""
    way = pieces[:, 2:] - pieces[:, :2]
    length = np.hypot(way[:, 0], way[:, 1])
    more = way * (OVERLAP / np.where(length > 0.0, length, np.inf))[:, None]
    longer: FloatArray = pieces + np.column_stack([-more, more])
    return longer


def _qt_is_fast(painter: QPainter, pen: QPen) -> bool:
    scale = painter.deviceTransform().m11()
    n_parts = len(pen.dashPattern())
    return pen.widthF() * scale <= FAST_WIDTH or n_parts not in (0, A_DASH_AND_A_GAP)
