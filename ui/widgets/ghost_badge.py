"""The badge of a pinned run: its number on its hue, the same in every panel."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.theme import Theme, make_font

ROOM = 1.35
"""Diameter of a badge over the height of its figure's type."""


def badge_radius(theme: Theme) -> float:
    """Return half the width of a badge."""
    return QFontMetricsF(_font(theme)).ascent() * ROOM / 2.0


def paint_badge(
    painter: QPainter, theme: Theme, centre: QPointF, number: int, colour: QColor
) -> None:
    """Paint the number on a disc that stands out from any ground."""
    radius = badge_radius(theme)
    painter.setPen(QPen(theme.surface, 1.5 * theme.line_width))
    painter.setBrush(colour)
    painter.drawEllipse(centre, radius, radius)
    painter.setFont(_font(theme))
    painter.setPen(ink_on(theme, colour))
    box = QRectF(0.0, 0.0, 2.0 * radius, 2.0 * radius)
    box.moveCenter(centre)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def ink_on(theme: Theme, ground: QColor) -> QColor:
    """Return the one of the theme's two inks that is read better on a colour."""
    return max((theme.surface, theme.text), key=lambda ink: contrast_ratio(ink, ground))


def contrast_ratio(first: QColor, second: QColor) -> float:
    """Return the contrast of two colours from 1 to 21 (WCAG 2.1)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _font(theme: Theme) -> QFont:
    return make_font(theme.font_small_pt - 0.5, QFont.Weight.Bold)
