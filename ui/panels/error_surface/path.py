"""The way of two weights over the error surface: a line, a mark an epoch, arrow heads.

What has been drawn stays in a transparent picture, so that a frame costs only what the
way grew by. A break is where training was set to another place: no line leads there.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QPolygonF

from nnsim.arrays import FloatArray, IntArray
from ui.theme import Theme
from ui.widgets.plane_mapping import PlaneMapping

CORE = 1.6  # widths and distances in pixels, times the theme's line width
CASING = 3.8
SHORTEST = 1.5
BETWEEN_MARKS = 7.0
BETWEEN_HEADS = 34.0
HEAD_LENGTH = 8.5
HEAD_WIDTH = 7.5
MARK = 1.9
MOST_SMOOTH = 1500
"""With more new stretches than this at once, edges are drawn hard to save time."""


@dataclass(frozen=True)
class Start:
    """Where a stretch of the way begins that did not come from the point before it.

    It lies between the epochs ``epoch`` − 1 and ``epoch``.
    """

    epoch: int
    x: float
    y: float


class SurfacePath:
    """Draws the way; give it the whole of it each time, it knows what is new."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._layer = QPixmap()
        self._n_drawn = 0
        self._last_epoch = -1
        self._pen_at: QPointF | None = None
        self._since_mark = 0.0
        self._since_head = 0.0
        self.n_marks = 0

    def reset(self) -> None:
        """Begin anew: another run, or other weights."""
        self._key = ()

    def paint(
        self,
        painter: QPainter,
        theme: Theme,
        mapping: PlaneMapping,
        path: FloatArray,
        epochs: IntArray,
        starts: Sequence[Start] = (),
    ) -> QPointF | None:
        """Paint the way so far; return the pixel where it ends.

        ``path`` is (n_points, 2), one point for each of the rising ``epochs``.
        """
        ratio = painter.device().devicePixelRatio()
        key = (mapping.shown, mapping.rect.getRect(), theme.name, ratio, tuple(starts))
        grown = self._n_drawn <= len(path) and (
            self._n_drawn == 0 or int(epochs[self._n_drawn - 1]) == self._last_epoch
        )
        if key != self._key or not grown:
            self._key = key
            self._begin(mapping, ratio)
        if len(path) > self._n_drawn:
            self._draw_new(theme, mapping, path, epochs, starts)
        painter.drawPixmap(mapping.rect.topLeft(), self._layer)
        return self._pen_at

    def _begin(self, mapping: PlaneMapping, ratio: float) -> None:
        rect = mapping.rect
        self._layer = QPixmap(
            math.ceil(rect.width() * ratio), math.ceil(rect.height() * ratio)
        )
        self._layer.setDevicePixelRatio(ratio)
        self._layer.fill(Qt.GlobalColor.transparent)
        self._n_drawn, self._last_epoch, self._pen_at = 0, -1, None
        self._since_mark = self._since_head = 0.0
        self.n_marks = 0

    def _draw_new(
        self,
        theme: Theme,
        mapping: PlaneMapping,
        path: FloatArray,
        epochs: IntArray,
        starts: Sequence[Start],
    ) -> None:
        first = self._n_drawn
        px, py = mapping.to_pixels(path[first:, 0], path[first:, 1])
        places = list(map(QPointF, px.tolist(), py.tolist()))
        with QPainter(self._layer) as painter:
            smooth = len(places) <= MOST_SMOOTH
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
            painter.translate(-mapping.rect.topLeft())
            stretch: list[QPointF] = [] if self._pen_at is None else [self._pen_at]
            for place, epoch in zip(places, epochs[first:].tolist(), strict=True):
                start = _start_between(starts, self._last_epoch, epoch)
                self._last_epoch = epoch
                if not (math.isfinite(place.x()) and math.isfinite(place.y())):
                    continue
                if start is not None:
                    self._draw_stretch(painter, theme, stretch)
                    stretch = [mapping_point(mapping, start.x, start.y)]
                    self._since_mark = self._since_head = 0.0
                if not stretch or _apart(stretch[-1], place) >= SHORTEST:
                    stretch.append(place)
            self._draw_stretch(painter, theme, stretch)
        self._n_drawn = len(path)
        if stretch:
            self._pen_at = stretch[-1]

    def _draw_stretch(
        self, painter: QPainter, theme: Theme, stretch: list[QPointF]
    ) -> None:
        if len(stretch) < 2:
            return
        draw_way(painter, theme, stretch)
        unit = theme.line_width
        for before, place in pairwise(stretch):
            length = _apart(before, place)
            self._since_mark += length
            self._since_head += length
            whole_step = length >= HEAD_LENGTH * unit + SHORTEST
            if whole_step or self._since_head >= BETWEEN_HEADS * unit:
                draw_head(painter, theme, before, place)
                self._since_mark = self._since_head = 0.0
                self.n_marks += 1
            elif self._since_mark >= BETWEEN_MARKS * unit:
                draw_mark(painter, theme, place)
                self._since_mark = 0.0
                self.n_marks += 1


def draw_way(painter: QPainter, theme: Theme, places: list[QPointF]) -> None:
    """Draw a line that can be seen on any ground: dark within pale, or the reverse."""
    polygon = QPolygonF(places)
    for colour, width in ((theme.surface, CASING), (theme.text, CORE)):
        pen = QPen(colour, width * theme.line_width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        painter.setPen(pen)
        painter.drawPolyline(polygon)


def draw_mark(painter: QPainter, theme: Theme, place: QPointF) -> None:
    """Draw the point of an epoch."""
    painter.setPen(QPen(theme.surface, theme.line_width))
    painter.setBrush(theme.text)
    radius = (MARK + 0.5) * theme.line_width
    painter.drawEllipse(place, radius, radius)


def draw_head(painter: QPainter, theme: Theme, before: QPointF, place: QPointF) -> None:
    """Draw an arrow head that ends at ``place`` and comes from ``before``."""
    length = _apart(before, place)
    if length <= 0.0:
        return
    along = (place - before) / length
    across = QPointF(-along.y(), along.x())
    foot = place - along * HEAD_LENGTH * theme.line_width
    half = across * (HEAD_WIDTH / 2.0 * theme.line_width)
    head = QPolygonF([place, foot + half, foot - half])
    painter.setBrush(theme.text)
    painter.setPen(QPen(theme.surface, 2.0 * theme.line_width))
    painter.drawPolygon(head)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(head)


def mapping_point(mapping: PlaneMapping, x: float, y: float) -> QPointF:
    """Return the pixel place of one point."""
    px, py = mapping.to_pixels(x, y)
    return QPointF(float(px), float(py))


def _start_between(starts: Sequence[Start], before: int, epoch: int) -> Start | None:
    found = [start for start in starts if before < start.epoch <= epoch]
    return found[-1] if found and before >= 0 else None


def _apart(a: QPointF, b: QPointF) -> float:
    return math.hypot(b.x() - a.x(), b.y() - a.y())
