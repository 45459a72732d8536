"""Locked weights are drawn so: their links dashed, with a small padlock."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.panels.network.links import Links
from ui.theme import Theme

DASH = (1.2, 2.4)
"""Gap and stroke, in widths of the widest link: the gap is what is painted."""
PLACE = 0.82
"""Where on its link a padlock stands, away from the marks of the axes."""
SIZE = 9.0
MOST_PADLOCKS = 60


def paint_locked_links(
    painter: QPainter, theme: Theme, links: Links, locked: Iterable[int], widest: float
) -> None:
    """Cut gaps into the links that are locked, and put a padlock on each of a few."""
    rows = [row for row in map(links.row, locked) if row is not None]
    pen = QPen(theme.surface, widest + 1.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(list(DASH))
    painter.setPen(pen)
    for row in rows:
        painter.drawLine(links.point(row, 0.0), links.point(row, 1.0))
    if len(rows) <= MOST_PADLOCKS:
        for row in rows:
            paint_padlock(painter, theme, links.point(row, PLACE))


def paint_padlock(painter: QPainter, theme: Theme, centre: QPointF) -> None:
    """Paint a padlock on a plate of the ground's colour."""
    size = SIZE * theme.line_width
    plate = QRectF(0.0, 0.0, 1.5 * size, 1.7 * size)
    plate.moveCenter(centre)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.surface)
    painter.drawRoundedRect(plate, 3.0, 3.0)
    body = QRectF(0.0, 0.0, size, 0.65 * size)
    body.moveCenter(centre + QPointF(0.0, 0.2 * size))
    bow = QRectF(0.0, 0.0, 0.6 * size, 0.8 * size)
    bow.moveCenter(QPointF(centre.x(), body.top()))
    painter.setPen(QPen(theme.text, 0.16 * size))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(bow, 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.text)
    painter.drawRect(body)
