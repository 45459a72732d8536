"""The samples below an activation function: each stands at its h, few are named."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from nnsim.arrays import FloatArray, IntArray
from ui.i18n import count
from ui.panels.activation.points import RUG, SamplePoints
from ui.theme import Theme
from ui.widgets.axes_plot import AxesPlot
from ui.widgets.markers import draw_markers

TICK = 5.0
MOST_MARKERS = 60
"""Larger batches are marked by ticks alone, which can still be told apart."""
MOST_NAMED = 8
"""So few samples are named by their number, one over another where h is the same."""
LEVELS = 2
"""Markers over one another that there is room for; more of them overlap."""
GAP = 2.0
LARGEST_SHARE = 0.48
"""Less than half, where the axis of a would get a tick below 0."""


@dataclass(frozen=True, eq=False)
class Rug:
    """Pixel places of the marks: ``x``, ``y`` (n,), and which samples they are (n,)."""

    x: FloatArray
    y: FloatArray
    entries: IntArray


def is_named(samples: SamplePoints) -> bool:
    """Tell whether each sample is named by its number."""
    return 0 < len(samples.sums) <= MOST_NAMED


def rug_share(samples: SamplePoints, theme: Theme, view: AxesPlot) -> float:
    """Return the room for the samples, as a share of the range of a."""
    if not is_named(samples):
        return RUG
    wanted = TICK + LEVELS * _row_height(theme, view) + 2.0 * GAP
    part = min(wanted / max(view.plot_rect().height(), 1.0), 0.5)
    return min(max(RUG, 1.2 * part / (1.0 - part)), LARGEST_SHARE)


def rug_of(samples: SamplePoints, theme: Theme, view: AxesPlot, rect: QRectF) -> Rug:
    """Return where the marks are; the one on the curve, and those at work, lowest."""
    known = np.flatnonzero(np.isfinite(samples.sums))
    px, _ = view.to_pixels(samples.sums[known], np.zeros(len(known)))
    inside = (px >= rect.left()) & (px <= rect.right())
    px, known = px[inside], known[inside]
    first_ones = samples.at_work.copy()
    first_ones[-1:] |= samples.dot is not None  # it comes last among the samples
    order = np.lexsort((px, ~first_ones[known]))
    px, known = px[order], known[order]
    row, width = theme.marker_size, theme.marker_size
    if is_named(samples):
        row = _row_height(theme, view)
        width += GAP + view.fonts().metrics.horizontalAdvance("00")
    first = rect.bottom() - TICK - row / 2.0 - 1.0
    levels = _levels(px, width) if is_named(samples) else np.zeros(len(px))
    return Rug(px, first - row * levels, known)


def paint_rug(
    painter: QPainter, theme: Theme, view: AxesPlot, rect: QRectF, samples: SamplePoints
) -> None:
    """Paint a tick at each h, with marker and number where there are few."""
    if not len(samples.sums):
        return
    rug = rug_of(samples, theme, view, rect)
    many = len(rug.x) > MOST_MARKERS
    tall = TICK * theme.line_width * (2.5 if many else 1.0)
    for x, entry in zip(rug.x.tolist(), rug.entries.tolist(), strict=True):
        works = samples.at_work[entry]
        ink, width = (theme.glow, 2.4) if works else (theme.text_muted, 1.2)
        painter.setPen(QPen(ink, width * theme.line_width))
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x, rect.bottom() - tall))
    if not many:
        looks = samples.looks[rug.entries]
        size = theme.marker_size
        draw_markers(painter, theme, rug.x, rug.y, looks, "training", size)
    if is_named(samples):
        _paint_names(painter, theme, view, rug, samples)


def _paint_names(
    painter: QPainter, theme: Theme, view: AxesPlot, rug: Rug, samples: SamplePoints
) -> None:
    metrics = QFontMetricsF(view.fonts().label)
    painter.setFont(view.fonts().label)
    painter.setPen(theme.text)
    away = theme.marker_size / 2.0 + GAP
    for x, y, entry in zip(rug.x, rug.y, rug.entries, strict=True):
        name = count(int(samples.rows[entry]) + 1)
        room = QRectF(0.0, 0.0, metrics.horizontalAdvance(name) + 1, metrics.height())
        room.moveLeft(x + away)
        room.moveTop(y - room.height() / 2.0)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)


def _row_height(theme: Theme, view: AxesPlot) -> float:
    """Return the height of a marker with its number."""
    return max(theme.marker_size + GAP, view.fonts().metrics.height() * 0.9)


def _levels(px: FloatArray, width: float) -> FloatArray:
    """Return how high each mark stands so that few hide another, (n,) whole numbers."""
    levels = np.zeros(len(px))
    for k in range(1, len(px)):
        near = levels[:k][np.abs(px[:k] - px[k]) < width]
        free = [level for level in range(LEVELS) if level not in near]
        levels[k] = free[0] if free else LEVELS - 1
    return levels
