"""The error surface as a picture that is kept: colours, and lines of equal error."""

import math

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from nnsim.arrays import FloatArray
from nnsim.frames.surface_view import SurfaceView
from nnsim.probes.contours import ContourLine
from nnsim.probes.error_surface import SurfaceSlice
from ui.panels.error_ramp import contour_colour
from ui.theme import Theme, surface_image
from ui.widgets.plane_layers import Hatching, image_of, paint_image, polygon_of
from ui.widgets.plane_mapping import PlaneMapping
from ui.widgets.strokes import stroke
from ui.widgets.vector_painting import is_vector

Ends = tuple[float, float]


class SurfacePicture:
    """Painted again only when surface, scale, place or theme changed."""

    def __init__(self) -> None:
        self._surface: SurfaceView | None = None
        self._key: tuple[object, ...] = ()
        self._picture = QPixmap()

    def paint(
        self,
        painter: QPainter,
        theme: Theme,
        mapping: PlaneMapping,
        surface: SurfaceView,
        heights: FloatArray,
        ends: Ends,
    ) -> None:
        """Paint the picture into the plot; ``heights`` (n, n) are log10 E."""
        if is_vector(painter):
            _draw(painter, theme, mapping, surface, heights, ends)
            return
        ratio = painter.device().devicePixelRatio()
        key = (mapping.shown, mapping.rect.getRect(), ends, theme.name, ratio)
        known = self._surface is not None and self._surface.errors is surface.errors
        if not known or key != self._key:
            self._surface, self._key = surface, key
            self._picture = _picture(theme, mapping, surface, heights, ends, ratio)
        painter.drawPixmap(mapping.rect.topLeft(), self._picture)


def grid_extent(
    where: SurfaceSlice, n_points: int
) -> tuple[float, float, float, float]:
    """Return the outer edges of the cells whose centres are the grid's points."""
    half = 0.5 / max(n_points - 1, 1)
    (x0, x1), (y0, y1) = where.x_range, where.y_range
    return (
        x0 - half * (x1 - x0),
        x1 + half * (x1 - x0),
        y0 - half * (y1 - y0),
        y1 + half * (y1 - y0),
    )


def _picture(
    theme: Theme,
    mapping: PlaneMapping,
    surface: SurfaceView,
    heights: FloatArray,
    ends: Ends,
    ratio: float,
) -> QPixmap:
    rect = mapping.rect
    picture = QPixmap(math.ceil(rect.width() * ratio), math.ceil(rect.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-rect.topLeft())
        _draw(painter, theme, mapping, surface, heights, ends)
    return picture


def _draw(
    painter: QPainter,
    theme: Theme,
    mapping: PlaneMapping,
    surface: SurfaceView,
    heights: FloatArray,
    ends: Ends,
) -> None:
    box = mapping.box(grid_extent(surface.where, len(heights)))
    rgb = surface_image(heights, *ends, theme)
    paint_image(painter, image_of(rgb), box, smooth=True)
    _hatch_unknown(painter, theme, heights, box)
    for line in surface.picture.contours:
        _paint_contour(painter, theme, mapping, line, ends)
    for line in surface.picture.other_contours:
        _paint_dashed(painter, theme, mapping, line)


def _hatch_unknown(
    painter: QPainter, theme: Theme, heights: FloatArray, box: QRectF
) -> None:
    unknown = ~np.isfinite(heights)
    if unknown.any():
        Hatching().paint(painter, unknown, box, theme.text_muted)


def _paint_contour(
    painter: QPainter,
    theme: Theme,
    mapping: PlaneMapping,
    line: ContourLine,
    ends: Ends,
) -> None:
    low, high = ends
    share = (line.level - low) / (high - low)
    pen = QPen(contour_colour(theme, share), theme.line_width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    px, py = mapping.to_pixels(line.points[:, 0], line.points[:, 1])
    seen = np.isfinite(px) & np.isfinite(py)
    stroke(painter, pen, px[seen], py[seen])


def _paint_dashed(
    painter: QPainter, theme: Theme, mapping: PlaneMapping, line: ContourLine
) -> None:
    """Paint a line of the validation set: dashed, with a rim that any ground bears."""
    px, py = mapping.to_pixels(line.points[:, 0], line.points[:, 1])
    seen = np.isfinite(px) & np.isfinite(py)
    polygon = polygon_of(px[seen], py[seen])
    for ink, width in ((theme.surface, 2.6), (theme.accent, 1.3)):
        pen = QPen(ink, width * theme.line_width, Qt.PenStyle.DashLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawPolyline(polygon)
