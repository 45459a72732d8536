"""Wide lines of many corners, painted as short straight ones that overlap.

As one polyline Qt would widen it corner by corner, which costs ten times as much.
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from nnsim.arrays import FloatArray, IntArray
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
    line = Line(x, y)
    seen = line.seen_in(_room(painter, pen))
    if pen.dashPattern():
        on, off = (part * pen.widthF() for part in pen.dashPattern())
        pieces = line.dashes(*seen, on, off)
    else:
        pieces = np.column_stack([x[:-1], y[:-1], x[1:], y[1:]])[seen[0] < seen[1]]
    draw_lines(painter, overlapping(pieces))


def stroke_places(painter: QPainter, pen: QPen, places: Sequence[QPointF]) -> None:
    """Paint a line through places, as ``stroke`` does."""
    pixels = np.array([(place.x(), place.y()) for place in places]).reshape(-1, 2)
    stroke(painter, pen, pixels[:, 0], pixels[:, 1])


class Line:
    """A line of straight parts through pixels (n,), (n,), and how long each is.

    Attributes
    ----------
    begins, ends : pixels along the line at which each part (n - 1,) begins and ends.
    """

    def __init__(self, x: FloatArray, y: FloatArray) -> None:
        self._x, self._y = x[:-1], y[:-1]
        self._way_x, self._way_y = np.diff(x), np.diff(y)
        self._length = np.hypot(self._way_x, self._way_y)
        self.ends = self._length.cumsum()
        self.begins = self.ends - self._length

    def seen_in(self, room: QRectF) -> tuple[FloatArray, FloatArray]:
        """Return from where to where along the line each part can be seen.

        A part outside ends before it begins. Of a line of which a plot that was
        enlarged shows a thousandth, only that much is worth the time.
        """
        x = _shares(self._x, self._way_x, room.left(), room.right())
        y = _shares(self._y, self._way_y, room.top(), room.bottom())
        first = np.clip(np.maximum(x[0], y[0]), 0.0, 2.0)
        last = np.clip(np.minimum(x[1], y[1]), -1.0, 1.0)
        begins: FloatArray = self.begins + first * self._length
        ends: FloatArray = self.begins + last * self._length
        return begins, ends

    def dashes(
        self, begins: FloatArray, ends: FloatArray, on: float, off: float
    ) -> FloatArray:
        """Return the straight pieces (n_pieces, 4) of dashes between such places.

        ``on`` and ``off`` are pixels along the line; a dash is as much shorter as its
        pieces will be made longer. Dashes stay where they are, whatever is seen.
        """
        period, length = on + off, max(on - 2.0 * OVERLAP, SHORTEST_DASH)
        edge = (on - length) / 2.0
        parts = np.flatnonzero(ends > begins)
        firsts = np.floor(begins[parts] / period)
        counts = (np.floor(ends[parts] / period) - firsts).astype(np.int64) + 1
        before = counts.cumsum() - counts
        n_before = np.arange(int(counts.sum())) - np.repeat(before, counts)
        starts = (np.repeat(firsts, counts) + n_before) * period + edge
        part = np.repeat(parts, counts)
        from_ = np.maximum(starts, begins[part])
        to = np.minimum(starts + length, ends[part])
        is_on = to > from_
        return self._pieces(part[is_on], from_[is_on], to[is_on])

    def _pieces(self, part: IntArray, from_: FloatArray, to: FloatArray) -> FloatArray:
        ways = self._way_x[part], self._way_y[part]
        corners = self._x[part], self._y[part]
        pieces = np.empty((len(part), 4))
        for column, place in ((0, from_), (2, to)):
            share = (place - self.begins[part]) / self._length[part]
            for axis in (0, 1):
                pieces[:, column + axis] = corners[axis] + share * ways[axis]
        return pieces


def _shares(
    at: FloatArray, way: FloatArray, low: float, high: float
) -> tuple[FloatArray, FloatArray]:
    """Return between which shares of their ways parts are within two limits."""
    moves = way != 0.0
    step = np.where(moves, way, 1.0)
    one, other = (low - at) / step, (high - at) / step
    within = (at >= low) & (at <= high)
    # One that does not move along this axis is within all the way, or never.
    first = np.where(moves, np.minimum(one, other), np.where(within, 0.0, 2.0))
    last = np.where(moves, np.maximum(one, other), np.where(within, 1.0, -1.0))
    return first, last


def _room(painter: QPainter, pen: QPen) -> QRectF:
    """Return where a line's middle may lie for its edge to be seen."""
    seen = painter.clipBoundingRect() if painter.hasClipping() else QRectF()
    if seen.isEmpty():
        seen = painter.transform().inverted()[0].mapRect(QRectF(painter.viewport()))
    edge = pen.widthF() + OVERLAP
    return seen.adjusted(-edge, -edge, edge, edge)


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
