"""A histogram, group by group: stepped outlines with hatching, a mark at each peak."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.class_histogram import ClassHistogram
from ui.i18n import tr
from ui.panels.data.looks import Look
from ui.theme import Theme
from ui.widgets.axes_plot import AxesPlot
from ui.widgets.markers import draw_marker
from ui.widgets.vector_painting import clipped

HEADROOM = 1.12
MOST_HATCHED = 3
OUTLINE = 1.8
"""Outlines, in line widths of the theme."""


class HistogramPlot(AxesPlot):
    """The groups of one histogram over the same bins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown_histogram: ClassHistogram | None = None
        self._looks: tuple[Look, ...] = ()

    @property
    def histogram(self) -> ClassHistogram | None:
        """What is shown, None for words in its place."""
        return self._shown_histogram

    def show_histogram(
        self, histogram: ClassHistogram, looks: Sequence[Look], x_title: str
    ) -> None:
        """Show a histogram whose groups have these looks."""
        self._shown_histogram, self._looks = histogram, tuple(looks)
        edges, most = histogram.edges, float(histogram.counts.max(initial=1))
        self.set_words("")
        self.set_titles(x_title, tr("samples"))
        self.set_range(
            float(edges[0]), float(edges[-1]), 0.0, max(1.0, most) * HEADROOM
        )
        self.refresh_over()

    def show_words(self, words: str) -> None:
        """Say why there is no histogram."""
        self._shown_histogram = None
        self.set_words(words)
        self.refresh_over()

    def paint_over(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Paint the groups, the largest first, then their marks."""
        histogram = self._shown_histogram
        if histogram is None:
            return
        with clipped(painter, rect.adjusted(-2.0, -2.0, 2.0, 2.0)):
            self._paint_groups(painter, theme, histogram)

    def _paint_groups(
        self, painter: QPainter, theme: Theme, histogram: ClassHistogram
    ) -> None:
        sizes = histogram.counts.sum(axis=1)
        order = [int(group) for group in np.argsort(-sizes) if sizes[group]]
        hatched = len(order) <= MOST_HATCHED
        for group in order:
            look = self._looks[group]
            x, y = steps(histogram.edges, histogram.counts[group])
            path = outline(*self.to_pixels(x, y))
            if hatched:
                painter.fillPath(path, look.pattern(theme))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour(theme), OUTLINE * theme.line_width))
            painter.drawPath(path)
        for group in order:
            self._paint_mark(painter, theme, histogram, group)

    def _paint_mark(
        self, painter: QPainter, theme: Theme, histogram: ClassHistogram, group: int
    ) -> None:
        look = self._looks[group]
        if not look.name:
            return
        counts, edges = histogram.counts[group], histogram.edges
        peak = int(counts.argmax())
        middle = float(edges[peak] + edges[peak + 1]) / 2.0
        painter.save()
        painter.translate(self.to_point(middle, float(counts[peak])))
        draw_marker(painter, theme, look.class_index, look.mark_set, theme.marker_size)
        painter.restore()


def steps(edges: FloatArray, counts: IntArray) -> tuple[FloatArray, FloatArray]:
    """Return the corners of the steps, from the ground and back to it."""
    x = np.repeat(edges, 2)
    y = np.concatenate([[0.0], np.repeat(counts, 2), [0.0]]).astype(np.float64)
    return x, y


def outline(x: FloatArray, y: FloatArray) -> QPainterPath:
    """Return the path through pixel places."""
    path = QPainterPath()
    points = [QPointF(*place) for place in zip(x.tolist(), y.tolist(), strict=True)]
    path.addPolygon(QPolygonF(points))
    return path
