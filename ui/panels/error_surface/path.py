"""The way of two weights over the error surface: a line, a mark an epoch, arrow heads.

What has been drawn stays in a transparent picture, so that a frame costs only what the
way grew by. A break is where training was set to another place: no line leads there.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from nnsim.arrays import FloatArray, IntArray
from ui.theme import Theme, blend
from ui.widgets.plane_mapping import PlaneMapping
from ui.widgets.strokes import stroke_places
from ui.widgets.vector_painting import is_vector

CORE = 1.6  # widths and distances in pixels, times the theme's line width
CASING = 3.8
SHORTEST = 1.5
BETWEEN_MARKS = 7.0
BETWEEN_HEADS = 34.0
HEAD_LENGTH = 8.5
HEAD_WIDTH = 7.5
MARK = 1.9
AGE_BANDS = 16
OLDEST = 0.5  # of the ink that the newest stretch has
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
        self._age_unit = 2
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
        end = int(epochs[-1]) if len(epochs) else 0
        # The ink is chosen anew each time the way has doubled, not at each frame.
        self._age_unit = 1 << max(end, 1).bit_length()
        if is_vector(painter):
            anew = SurfacePath()
            anew._age_unit = self._age_unit
            anew._follow(painter, theme, mapping, path, epochs, starts)
            return anew._pen_at
        ratio = painter.device().devicePixelRatio()
        place = (mapping.shown, mapping.rect.getRect(), theme.name, ratio)
        key = (*place, tuple(starts), self._age_unit)
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
        with QPainter(self._layer) as painter:
            smooth = len(path) - self._n_drawn <= MOST_SMOOTH
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
            painter.translate(-mapping.rect.topLeft())
            self._follow(painter, theme, mapping, path, epochs, starts)

    def _follow(
        self,
        painter: QPainter,
        theme: Theme,
        mapping: PlaneMapping,
        path: FloatArray,
        epochs: IntArray,
        starts: Sequence[Start],
    ) -> None:
        """Draw on from where the pen is."""
        first = self._n_drawn
        px, py = mapping.to_pixels(path[first:, 0], path[first:, 1])
        places = list(map(QPointF, px.tolist(), py.tolist()))
        stretch: list[QPointF] = [] if self._pen_at is None else [self._pen_at]
        ages = [max(self._last_epoch, 0)] * len(stretch)
        for place, epoch in zip(places, epochs[first:].tolist(), strict=True):
            start = _start_between(starts, self._last_epoch, epoch)
            self._last_epoch = epoch
            if not (math.isfinite(place.x()) and math.isfinite(place.y())):
                continue
            if start is not None:
                self._draw_stretch(painter, theme, stretch, ages)
                ages = [epoch]
                stretch = [mapping_point(mapping, start.x, start.y)]
                self._since_mark = self._since_head = 0.0
            if not stretch or _apart(stretch[-1], place) >= SHORTEST:
                stretch.append(place)
                ages.append(epoch)
        self._draw_stretch(painter, theme, stretch, ages)
        self._n_drawn = len(path)
        if stretch:
            self._pen_at = stretch[-1]

    def _draw_stretch(
        self,
        painter: QPainter,
        theme: Theme,
        stretch: list[QPointF],
        epochs: list[int],
    ) -> None:
        """Draw a line that grows darker with age, and marks along it."""
        if len(stretch) < 2:
            return
        # The newest half of the way has all the ink.
        bands = [2 * AGE_BANDS * epoch // self._age_unit for epoch in epochs]
        begin = 0
        for at in range(1, len(stretch)):
            if at == len(stretch) - 1 or bands[at + 1] != bands[at]:
                ink = aged(theme, bands[at] / AGE_BANDS)
                draw_way(painter, theme, stretch[begin : at + 1], ink)
                begin = at
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


def aged(theme: Theme, share: float) -> QColor:
    """Return the ink of a way from its first epochs (0) to its last ones (1)."""
    return blend(theme.text, theme.surface, OLDEST + (1.0 - OLDEST) * min(share, 1.0))


def draw_way(
    painter: QPainter, theme: Theme, places: list[QPointF], ink: QColor | None = None
) -> None:
    """Draw a line that can be seen on any ground: dark within pale, or the reverse."""
    for colour, width in ((theme.surface, CASING), (ink or theme.text, CORE)):
        pen = QPen(colour, width * theme.line_width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        stroke_places(painter, pen, places)


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
