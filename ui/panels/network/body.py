"""The outline of a neuron: a disc, or a rounded square where it shows a picture."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath

from ui.panels.network.layout import Column
from ui.widgets.vector_painting import clipped

ROUNDING = 0.4
"""Radius of the corners of a square, in halves of its side."""


def paint_body(
    painter: QPainter, column: Column, number: int, further: float = 0.0
) -> None:
    """Paint a neuron's outline, or one that lies ``further`` pixels outside it."""
    centre = QPointF(column.x, float(column.ys[number]))
    reach = column.radius + further
    if column.is_square:
        corner = corner_of(column, further)
        painter.drawRoundedRect(square(centre, reach), corner, corner)
    else:
        painter.drawEllipse(centre, reach, reach)


def lay_face(painter: QPainter, column: Column, number: int, face: QBrush) -> None:
    """Lay what fills a neuron inside its outline: an SVG has no fills of pictures."""
    outline = QPainterPath()
    centre = QPointF(column.x, float(column.ys[number]))
    box, corner = square(centre, column.radius), corner_of(column)
    outline.addRoundedRect(box, corner, corner)
    if face.style() != Qt.BrushStyle.TexturePattern:
        painter.fillPath(outline, face)
        return
    places, _ = face.transform().inverted()
    with clipped(painter, outline):
        # An SVG would show the whole image, not a part of it.
        part = places.mapRect(box).toAlignedRect()
        laid = face.transform().mapRect(QRectF(part))
        painter.drawImage(laid, face.textureImage().copy(part))


def corner_of(column: Column, further: float = 0.0) -> float:
    """Return the radius of a corner, that of the whole disc where it is one."""
    inner = ROUNDING * column.radius if column.is_square else column.radius
    return inner + further


def square(centre: QPointF, reach: float) -> QRectF:
    """Return a square around a centre."""
    box = QRectF(0.0, 0.0, 2.0 * reach, 2.0 * reach)
    box.moveCenter(centre)
    return box
