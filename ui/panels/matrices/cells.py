"""The cells of a drawn matrix: lines between them and the numbers in them."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from nnsim.arrays import FloatArray
from ui.i18n import number, tr
from ui.panels.matrices.blocks import Block, shape_text
from ui.panels.matrices.layout import Place
from ui.panels.network.ink import ink_on
from ui.panels.network.values import short_number
from ui.theme import Theme, blend, current_theme, make_font, sign_colour

SMALLEST_WITH_LINES = 7.0
MOST_NUMBERS = 1500
NUMBER_SIZES = (1.2, 1.0, 0.9, 0.8, 0.75)
CENTRE = Qt.AlignmentFlag.AlignCenter


def paint_lines(painter: QPainter, theme: Theme, place: Place) -> None:
    """Part the cells where they are large enough, and always the bias node."""
    cell, box, block = place.cell, place.box, place.block
    if min(cell.width(), cell.height()) >= SMALLEST_WITH_LINES:
        painter.setPen(QPen(theme.surface, 1.0))
        for n in range(1, len(place.row_starts)):
            y = box.top() + n * cell.height()
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        for n in range(1, len(place.column_starts)):
            x = box.left() + n * cell.width()
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
    if not block.has_bias:
        return
    painter.setPen(QPen(theme.text_muted, theme.line_width))
    if block.key[0] in ("weights", "changes"):
        x = place.rect(None, block.n_columns - 1).left()
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
    else:
        y = place.rect(block.n_rows - 1, None).top()
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def paint_numbers(
    painter: QPainter,
    theme: Theme,
    place: Place,
    values: FloatArray,
    largest: float,
    strength: float,
) -> None:
    """Write numbers where they fit; what is no number is always marked."""
    cell = place.cell
    font = number_font(cell)
    fits = font is not None and values.size <= MOST_NUMBERS
    if not fits and np.isfinite(values).all():
        return
    painter.save()
    painter.setFont(font or painter.font())
    metrics = QFontMetricsF(painter.font())
    for (row, column), value in np.ndenumerate(values):
        is_known = np.isfinite(value)
        if not fits and is_known:
            continue
        text = cell_number(float(value)) if is_known else "×"
        if is_known and metrics.horizontalAdvance(text) > cell.width():
            continue
        ground = blend(sign_colour(value, largest, theme), theme.surface, strength)
        rect = QRectF(
            place.box.left() + column * cell.width(),
            place.box.top() + row * cell.height(),
            cell.width(),
            cell.height(),
        )
        painter.setPen(ink_on(theme, ground))
        painter.drawText(rect.adjusted(-4.0, -4.0, 4.0, 4.0), CENTRE, text)
    painter.restore()


def head_text(block: Block) -> str:
    """Return what stands over a matrix: symbol and shape."""
    return tr("{symbol}  {shape}", symbol=block.symbol, shape=shape_text(block))


def number_font(cell: QSizeF) -> QFont | None:
    """Return the type with which numbers fit into a cell, None if none can be read."""
    points = current_theme().font_small_pt
    for size in NUMBER_SIZES:
        font = make_font(size * points)
        metrics = QFontMetricsF(font)
        if (
            cell.height() >= 0.9 * metrics.height()
            and cell.width() >= metrics.horizontalAdvance("−0.00") + 2.0
        ):
            return font
    return None


def cell_number(value: float) -> str:
    """Return a number for a cell: small ones with their power of ten."""
    if value != 0.0 and abs(value) < 0.01:
        return number(value, 1)
    return short_number(value)
