"""Values at the ends of curves: each at the height of its end, none over another."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ui.panels.curves.lines import SetLine, set_pen
from ui.panels.set_sign import paint_set_sign
from ui.theme import Theme, blend
from ui.widgets.markers import marker_path
from ui.widgets.plane_axes import AxesFonts

LEADER = 8.0  # pixels from the plot to a value, which the leader crosses
SAMPLE = 14.0  # pixels of a line beside its value
EDGE = 5.0
WIDEST_ERROR = "0.00000"
WIDEST_SHARE = "100.0 %"
FAINT = 0.45


@dataclass(frozen=True)
class CurveEnd:
    """The last point of a set's curve, in pixels, and its value as it is written."""

    line: SetLine
    place: QPointF
    text: str


def value_room(fonts: AxesFonts) -> float:
    """Return the pixels beside a plot: as many for E as for an accuracy."""
    widths = map(fonts.metrics.horizontalAdvance, (WIDEST_ERROR, WIDEST_SHARE))
    return LEADER + SAMPLE + max(widths) + 2 * EDGE


def paint_ends(
    painter: QPainter,
    theme: Theme,
    fonts: AxesFonts,
    ends: Sequence[CurveEnd],
    plot: QRectF,
    area: QRectF,
) -> None:
    """Paint marks at the ends, values at the right of the plot, leaders between."""
    line = fonts.metrics.height()
    at = [
        QPointF(end.place.x(), min(max(end.place.y(), plot.top()), plot.bottom()))
        for end in ends
    ]
    heights = spread(
        {k: place.y() for k, place in enumerate(at)},
        line,
        max(plot.top() - line / 4.0, line / 2.0),
        min(plot.bottom() + line / 4.0, area.bottom() - line / 2.0 - 1.0),
    )
    painter.setPen(QPen(blend(theme.text_muted, theme.surface, FAINT), 1.0))
    for k, place in enumerate(at):
        edge = QPointF(plot.right(), place.y())
        value_at = QPointF(plot.right() + LEADER, heights[k])
        painter.drawPolyline(QPolygonF([place, edge, value_at]))
    painter.setFont(fonts.label)
    for k, end in enumerate(ends):
        box = QRectF(plot.right() + LEADER, heights[k] - line / 2.0, area.width(), line)
        _paint_value(painter, theme, end, box)
        colour = end.line.colour(theme)
        paint_set_sign(painter, end.line.name, at[k], theme.marker_size * 0.7, colour)


def _paint_value(painter: QPainter, theme: Theme, end: CurveEnd, box: QRectF) -> None:
    left, middle = box.left(), box.center().y()
    painter.setPen(set_pen(theme, end.line))
    painter.drawLine(QPointF(left, middle), QPointF(left + SAMPLE - 2.0, middle))
    painter.setPen(end.line.colour(theme))
    text = box.adjusted(SAMPLE, 0.0, 0.0, 0.0)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, end.text)


def paint_star(painter: QPainter, theme: Theme, place: QPointF) -> None:
    """Paint the star of the best epoch."""
    painter.save()
    painter.translate(place)
    painter.setPen(QPen(theme.surface, 1.5 * theme.line_width))
    painter.setBrush(theme.good)
    painter.drawPath(marker_path("star", 1.5 * theme.marker_size))
    painter.restore()


def spread(
    wanted: dict[int, float], apart: float, top: float, bottom: float
) -> dict[int, float]:
    """Return heights near the wanted ones that are ``apart`` and inside the ends."""
    order = sorted(wanted, key=lambda key: wanted[key])
    places: dict[int, float] = {}
    lowest = top - apart
    for key in order:
        lowest = max(wanted[key], lowest + apart)
        places[key] = lowest
    highest = bottom + apart
    for key in reversed(order):
        highest = min(places[key], highest - apart)
        places[key] = highest
    return places
