"""Small texts over a plot: a sentence in its middle, a tag at a point, a readout."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.theme import Theme
from ui.widgets.plane_axes import AxesFonts

PADDING = 5.0
AWAY = 12.0
ROUND = 4.0


def paint_words(
    painter: QPainter, theme: Theme, fonts: AxesFonts, rect: QRectF, words: str
) -> None:
    """Paint a sentence on a plate of its own in the middle of the plot."""
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    room = rect.adjusted(2 * PADDING, 2 * PADDING, -2 * PADDING, -2 * PADDING)
    painter.setFont(fonts.caption)
    text = QRectF(painter.boundingRect(room, int(flags), words))
    plate = text.adjusted(-2 * PADDING, -PADDING, 2 * PADDING, PADDING)
    painter.setPen(QPen(theme.line, theme.line_width))
    painter.setBrush(theme.surface)
    painter.drawRoundedRect(plate, ROUND, ROUND)
    painter.setPen(theme.text)
    painter.drawText(text, int(flags), words)


def paint_readout(
    painter: QPainter,
    theme: Theme,
    fonts: AxesFonts,
    rect: QRectF,
    point: QPointF,
    lines: Sequence[str],
    *,
    hint_from: int = 99,
) -> None:
    """Paint lines on a plate beside a point, inside the plot; the first is the news.

    Lines from number ``hint_from`` on say what can be done, in weaker ink.
    """
    line = fonts.metrics.height()
    width = max(
        fonts.caption_metrics.horizontalAdvance(lines[0]),
        *(fonts.metrics.horizontalAdvance(text) for text in lines),
    )
    plate = QRectF(
        0.0, 0.0, width + 2 * PADDING + 2.0, len(lines) * line + 1.5 * PADDING
    )
    plate.moveTopLeft(beside(rect, point, plate))
    painter.setPen(QPen(theme.text_muted, theme.line_width))
    painter.setBrush(theme.surface)
    painter.drawRoundedRect(plate, ROUND, ROUND)
    for number, text in enumerate(lines):
        painter.setFont(fonts.caption if number == 0 else fonts.label)
        painter.setPen(theme.text if number < hint_from else theme.text_muted)
        top = plate.top() + 0.75 * PADDING + number * line
        place = QRectF(plate.left() + PADDING, top, width + 2.0, line)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)


def beside(rect: QRectF, point: QPointF, plate: QRectF) -> QPointF:
    """Return where a plate goes: right above the point, or wherever there is room."""
    left = point.x() + AWAY
    if left + plate.width() > rect.right():
        left = point.x() - AWAY - plate.width()
    top = point.y() - AWAY - plate.height()
    if top < rect.top():
        top = point.y() + AWAY
    most_left = max(rect.right() - plate.width(), 0.0)
    most_top = max(rect.bottom() - plate.height(), 0.0)
    return QPointF(min(max(left, 0.0), most_left), min(max(top, 0.0), most_top))


def paint_tag(
    painter: QPainter,
    theme: Theme,
    fonts: AxesFonts,
    rect: QRectF,
    point: QPointF,
    text: str,
    *,
    at_left: bool = False,
) -> None:
    """Paint one word on a small plate beside a point, at its right or at its left."""
    width = fonts.metrics.horizontalAdvance(text) + PADDING
    plate = QRectF(0.0, 0.0, width, fonts.metrics.height())
    away = theme.marker_size * 0.8
    left = point.x() - away - width if at_left else point.x() + away
    top = point.y() - plate.height() / 2.0
    if not rect.left() <= left <= rect.right() - width:
        left = min(max(point.x() - width / 2.0, rect.left()), rect.right() - width)
        top = point.y() + away
        if top + plate.height() > rect.bottom():
            top = point.y() - away - plate.height()
    plate.moveTopLeft(QPointF(left, top))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.surface)
    painter.drawRoundedRect(plate, ROUND, ROUND)
    painter.setFont(fonts.label)
    painter.setPen(theme.text)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
