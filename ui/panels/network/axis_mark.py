"""The 1 and 2 on the two links that are the axes of the error surface."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from ui.panels.network.ink import sized_font, type_metrics
from ui.panels.network.labels import CENTRE
from ui.theme import Theme

RADIUS_IN_LINES = 0.44
TYPE_IN_RADII = 1.4


@dataclass(frozen=True)
class AxisMark:
    """A circled number: 1 for x, 2 for y; filled while a second link is awaited."""

    box: QRectF
    axis: int
    is_pending: bool


def axis_mark(centre: QPointF, axis: int, is_pending: bool, points: float) -> AxisMark:
    """Return the mark around a place, beside type of so many points."""
    radius = RADIUS_IN_LINES * type_metrics(points).height()
    box = QRectF(0.0, 0.0, 2.0 * radius, 2.0 * radius)
    box.moveCenter(centre)
    return AxisMark(box, axis, is_pending)


def paint_axis_mark(painter: QPainter, theme: Theme, mark: AxisMark) -> None:
    """Paint a mark."""
    ground, ink = theme.surface, theme.accent
    if mark.is_pending:
        ground, ink = ink, ground
    painter.setPen(QPen(theme.accent, theme.line_width))
    painter.setBrush(ground)
    painter.drawEllipse(mark.box)
    painter.setPen(ink)
    painter.setFont(sized_font(round(TYPE_IN_RADII * mark.box.height() / 2.0)))
    painter.drawText(mark.box, CENTRE, str(mark.axis))
