"""A sample on a picture: the class is a hue *and* a shape, the set is how it is filled.

Training is filled, validation hollow, test crossed, the same in every panel.
"""

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import repeat

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPixmapCache,
    QPolygonF,
)

from nnsim.arrays import FloatArray
from ui.theme import Theme, class_colour
from ui.widgets.stamps import draw_stamps
from ui.widgets.vector_painting import clipped, is_vector

SETS = ("training", "validation", "test")
NEUTRAL = -1
"""The look of a sample that has no class, but a value."""
MARGIN = 2  # device-independent pixels around a stamp, for the pen and antialiasing


def marker_shape(class_index: int) -> str:
    """Return the shape of a class; after the last hue the shapes shift by one."""
    if class_index == NEUTRAL:
        return SHAPE_NAMES[0]
    return SHAPE_NAMES[(class_index + class_index // len(SHAPE_NAMES)) % len(SHAPES)]


@lru_cache(maxsize=256)
def marker_path(shape: str, size: float) -> QPainterPath:
    """Return the outline of a shape around (0, 0); all shapes look equally large.

    It is kept and given to all who ask: nobody may change it.
    """
    return SHAPES[shape](size / 2.0)


def draw_markers(
    painter: QPainter,
    theme: Theme,
    xs: ArrayLike,
    ys: ArrayLike,
    class_index: ArrayLike | int,
    set_name: str,
    size: float | None = None,
) -> None:
    """Draw samples at pixel places ``xs``, ``ys`` (n,), classes one or (n,).

    Thousands are cheap: each class is drawn once and stamped.
    """
    places_x = np.asarray(xs, np.float64).ravel()
    places_y = np.asarray(ys, np.float64).ravel()
    classes = np.broadcast_to(np.asarray(class_index, np.int64), places_x.shape)
    seen = np.isfinite(places_x) & np.isfinite(places_y)
    if is_vector(painter):
        looks = list(zip(classes[seen].tolist(), repeat(set_name), strict=False))
        draw_each_marker(
            painter,
            theme,
            places_x[seen],
            places_y[seen],
            looks,
            size or theme.marker_size,
        )
        return
    ratio = painter.device().devicePixelRatio()
    for index in np.unique(classes[seen]).tolist():
        stamp = marker_stamp(theme, index, set_name, size or theme.marker_size, ratio)
        chosen = seen & (classes == index)
        draw_stamps(painter, stamp, places_x[chosen], places_y[chosen])


def draw_each_marker(
    painter: QPainter,
    theme: Theme,
    xs: FloatArray,
    ys: FloatArray,
    looks: Sequence[tuple[int, str]],
    size: float,
) -> None:
    """Draw samples (n,) one by one, as a file wants them; looks are class and set."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for x, y, look in zip(xs.tolist(), ys.tolist(), looks, strict=True):
        painter.translate(x, y)
        draw_marker(painter, theme, *look, size)
        painter.translate(-x, -y)
    painter.restore()


def marker_stamp(
    theme: Theme, class_index: int, set_name: str, size: float, ratio: float = 1.0
) -> QPixmap:
    """Return the picture of one marker, made once for each device pixel ratio."""
    key = f"marker/{theme.name}/{class_index}/{set_name}/{size:g}/{ratio:g}"
    stamp = QPixmap()
    if QPixmapCache.find(key, stamp):
        return stamp
    side = math.ceil(size) + 2 * MARGIN + 1
    stamp = QPixmap(math.ceil(side * ratio), math.ceil(side * ratio))
    stamp.setDevicePixelRatio(ratio)
    stamp.fill(Qt.GlobalColor.transparent)
    with QPainter(stamp) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(stamp.width() / ratio / 2.0, stamp.height() / ratio / 2.0)
        draw_marker(painter, theme, class_index, set_name, size)
    QPixmapCache.insert(key, stamp)
    return stamp


def marker_row(
    theme: Theme,
    class_indices: Sequence[int],
    set_names: Sequence[str],
    size: float,
    ratio: float = 1.0,
) -> QPixmap:
    """Return the markers of all classes of each set in turn, side by side."""
    classes = "/".join(map(str, class_indices))
    sets = "/".join(set_names)
    key = f"markers/{theme.name}/{classes}/{sets}/{size:g}/{ratio:g}"
    row = QPixmap()
    if QPixmapCache.find(key, row):
        return row
    stamps = [
        marker_stamp(theme, index, set_name, size, ratio)
        for set_name in set_names
        for index in class_indices
    ]
    row = QPixmap(len(stamps) * stamps[0].width(), stamps[0].height())
    row.setDevicePixelRatio(ratio)
    row.fill(Qt.GlobalColor.transparent)
    with QPainter(row) as painter:
        for slot, stamp in enumerate(stamps):
            painter.drawPixmap(QPointF(slot * stamp.width() / ratio, 0.0), stamp)
    QPixmapCache.insert(key, row)
    return row


def draw_marker(
    painter: QPainter, theme: Theme, class_index: int, set_name: str, size: float
) -> None:
    """Draw one marker around the painter's origin (legends, headers, large marks)."""
    neutral = class_index == NEUTRAL
    colour = theme.text_muted if neutral else class_colour(theme, class_index)
    path = marker_path(marker_shape(class_index), size)
    stroke = max(1.6, size * 0.17)
    if set_name == "training":
        painter.setPen(QPen(theme.surface, max(1.0, size * 0.09)))
        painter.setBrush(colour)
        painter.drawPath(path)
        return
    inner = marker_path(marker_shape(class_index), size - stroke)
    painter.setPen(QPen(colour, stroke))
    painter.setBrush(theme.surface)
    painter.drawPath(inner)
    if set_name == "test":
        _draw_cross(painter, colour, inner, stroke)


def _draw_cross(
    painter: QPainter, colour: QColor, outline: QPainterPath, stroke: float
) -> None:
    box = outline.boundingRect()
    with clipped(painter, outline):
        painter.setPen(QPen(colour, stroke * 0.8))
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())


def _polygon(points: Sequence[tuple[float, float]]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _regular(corners: int, radius: float, turn: float) -> QPainterPath:
    angles = [turn + 2.0 * math.pi * k / corners for k in range(corners)]
    return _polygon([(radius * math.sin(a), -radius * math.cos(a)) for a in angles])


def _circle(r: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0.0, 0.0), r * 0.94, r * 0.94)
    return path


def _square(r: float) -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(-0.84 * r, -0.84 * r, 1.68 * r, 1.68 * r))
    return path


def _triangle(r: float) -> QPainterPath:
    return _regular(3, r * 1.2, 0.0).translated(0.0, r * 0.2)


def _triangle_down(r: float) -> QPainterPath:
    return _regular(3, r * 1.2, math.pi).translated(0.0, -r * 0.2)


def _diamond(r: float) -> QPainterPath:
    return _regular(4, r * 1.15, 0.0)


def _pentagon(r: float) -> QPainterPath:
    return _regular(5, r * 1.06, 0.0)


def _plus(r: float) -> QPainterPath:
    a, b = 0.38 * r, 1.02 * r
    corners = [(-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a)]
    return _polygon(corners + [(-x, -y) for x, y in corners])


def _star(r: float) -> QPainterPath:
    points = []
    for k in range(10):
        radius = r * (1.22 if k % 2 == 0 else 0.58)
        angle = math.pi * k / 5.0
        points.append((radius * math.sin(angle), -radius * math.cos(angle)))
    return _polygon(points)


SHAPES: dict[str, Callable[[float], QPainterPath]] = {
    "circle": _circle,
    "square": _square,
    "triangle": _triangle,
    "diamond": _diamond,
    "plus": _plus,
    "triangle_down": _triangle_down,
    "star": _star,
    "pentagon": _pentagon,
}
SHAPE_NAMES = tuple(SHAPES)
