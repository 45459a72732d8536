"""Symbols with lowered indices: the hid of a_hid stands low and small."""

import re

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

INDEX = re.compile(r"_([a-z0-9]+)")
SMALLER = 0.78
LOWER = 0.22
"""How far an index stands lower, in heights of the type."""


def pieces(text: str) -> list[tuple[str, bool]]:
    """Return the pieces of a text, and which of them are indices: h_out is h, out."""
    found = INDEX.split(text)
    return [(piece, n % 2 == 1) for n, piece in enumerate(found) if piece]


def symbols_width(font: QFont, text: str) -> float:
    """Return how many pixels a text takes."""
    normal, low = QFontMetricsF(font), QFontMetricsF(index_font(font))
    return sum(
        (low if is_index else normal).horizontalAdvance(piece)
        for piece, is_index in pieces(text)
    )


def paint_symbols(painter: QPainter, room: QRectF, text: str) -> None:
    """Write a text in one line, at the left and in the middle of the height."""
    font = painter.font()
    low, metrics = index_font(font), QFontMetricsF(font)
    x = room.left()
    y = room.center().y() + (metrics.ascent() - metrics.descent()) / 2.0
    for piece, is_index in pieces(text):
        painter.setFont(low if is_index else font)
        down = LOWER * metrics.height() if is_index else 0.0
        painter.drawText(QPointF(x, y + down), piece)
        x += QFontMetricsF(painter.font()).horizontalAdvance(piece)
    painter.setFont(font)


def index_font(font: QFont) -> QFont:
    """Return the type of the indices."""
    low = QFont(font)
    low.setPointSizeF(SMALLER * font.pointSizeF())
    return low
