"""What lies under and around the content of a plot, kept as one picture.

Ticks and their labels rarely change, but would be a third of the painting of a frame.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from ui.theme import Theme
from ui.widgets.plane_axes import (
    AxesFonts,
    AxesStyle,
    paint_axes,
    paint_caption,
    paint_grid,
)
from ui.widgets.plane_mapping import PlaneMapping
from ui.widgets.vector_painting import is_vector


class PlaneGround:
    """Surface, grid, ticks, labels and caption; painted anew only when they changed."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._picture = QPixmap()
        self.caption_is_cut = False

    def paint(
        self,
        painter: QPainter,
        theme: Theme,
        area: QRectF,
        style: AxesStyle,
        fonts: AxesFonts,
        mapping: PlaneMapping,
    ) -> None:
        """Paint all of a plot but its content and the frame over it."""
        if is_vector(painter):
            painter.fillRect(area, theme.surface)
            self._draw(painter, theme, area, style, fonts, mapping)
            return
        ratio = painter.device().devicePixelRatio()
        key = (theme, area, style, fonts, mapping, ratio)
        if key != self._key:
            self._key = key
            size = (area.size() * ratio).toSize()
            self._picture = QPixmap(size)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(theme.surface)
            with QPainter(self._picture) as inner:
                inner.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._draw(inner, theme, area, style, fonts, mapping)
        painter.drawPixmap(QPointF(0.0, 0.0), self._picture)

    def _draw(
        self,
        painter: QPainter,
        theme: Theme,
        area: QRectF,
        style: AxesStyle,
        fonts: AxesFonts,
        mapping: PlaneMapping,
    ) -> None:
        if style.grid:
            paint_grid(painter, theme, style, fonts, mapping)
        paint_axes(painter, theme, style, fonts, mapping, area.width())
        self.caption_is_cut = paint_caption(painter, theme, area, style, fonts)
