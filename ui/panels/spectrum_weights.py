"""A neuron's weights under the curves of the spectrum panel, with their own axis."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nnsim.arrays import FloatArray, IntArray
from ui.i18n import number
from ui.theme import Theme, blend
from ui.widgets.envelope import extremes, pixel_means
from ui.widgets.plane_axes import GAP, TICK_LENGTH, AxesFonts

PALE, STRONG = 0.28, 0.72
"""Shares of the sign's colour: extremes in a pixel, and their mean, under curves."""
STICK_SHARE, WIDEST_STICK = 0.4, 10.0
HEIGHT = 0.94
"""Share of the half plot that the largest weight takes."""


@dataclass(frozen=True, eq=False)
class NeuronWeights:
    """Weights (n_inputs,) and the title of their axis, which ends at ± ``scale``."""

    values: FloatArray
    scale: float
    title: str


@dataclass(frozen=True, eq=False)
class PixelColumns:
    """The inputs in sight, (n,) pixel places, and where each pixel's inputs begin."""

    seen: slice
    places: FloatArray
    starts: IntArray


def axis_room(fonts: AxesFonts, weights: NeuronWeights) -> float:
    """Return the pixels that ticks, labels and title take at the right."""
    labels = [text for _, text in _ticks(weights.scale)]
    widest = max(map(fonts.metrics.horizontalAdvance, labels))
    return widest + TICK_LENGTH + 2.0 * GAP + fonts.metrics.height()


def paint_sticks(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    columns: PixelColumns,
    weights: NeuronWeights,
) -> None:
    """Paint a stick from zero to the weight; of several in a pixel the extremes."""
    values = np.nan_to_num(weights.values[columns.seen], posinf=0.0, neginf=0.0)
    if not len(values):
        return
    starts = columns.starts
    least, most = extremes(values, starts)
    means = pixel_means(values, starts)
    places = columns.places[starts]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    width = _stick_width(places)
    for ends, share in ((most, PALE), (least, PALE), (means, STRONG)):
        for positive in (True, False):
            side = ends > 0.0 if positive else ends < 0.0
            colour = theme.positive if positive else theme.negative
            pen = _pen(blend(colour, theme.surface, share), width)
            _paint_side(painter, places[side], ends[side], (rect, weights.scale), pen)
    zero = rect.center().y()
    painter.setPen(QPen(theme.text_muted, theme.line_width, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(rect.left(), zero), QPointF(rect.right(), zero))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _paint_side(
    painter: QPainter,
    x: FloatArray,
    ends: FloatArray,
    scaling: tuple[QRectF, float],
    pen: QPen,
) -> None:
    rect, scale = scaling
    zero = np.full(len(x), rect.center().y())
    y = zero - HEIGHT * rect.height() / 2.0 * np.clip(ends / scale, -1.0, 1.0)
    painter.setPen(pen)
    painter.drawLines(
        list(map(QLineF, x.tolist(), zero.tolist(), x.tolist(), y.tolist()))
    )


def paint_weights_axis(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    fonts: AxesFonts,
    weights: NeuronWeights,
) -> None:
    """Paint ticks, their numbers and the title at the right of the plot."""
    line = fonts.metrics.height()
    painter.setFont(fonts.label)
    widest = 0.0
    for share, text in _ticks(weights.scale):
        y = rect.center().y() - share * HEIGHT * rect.height() / 2.0
        painter.setPen(QPen(theme.line, theme.line_width))
        painter.drawLine(
            QPointF(rect.right(), y), QPointF(rect.right() + TICK_LENGTH, y)
        )
        width = fonts.metrics.horizontalAdvance(text)
        widest = max(widest, width)
        left = rect.right() + TICK_LENGTH + GAP / 2.0
        painter.setPen(_tick_ink(theme, share))
        box = QRectF(left, y - line / 2.0, width + 2.0, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
    painter.save()
    painter.setPen(theme.text)
    right = rect.right() + TICK_LENGTH + 1.5 * GAP + widest + line
    painter.translate(right - line, rect.center().y())
    painter.rotate(-90.0)
    box = QRectF(-rect.height() / 2.0, 0.0, rect.height(), line)
    title = fonts.metrics.elidedText(
        weights.title, Qt.TextElideMode.ElideRight, rect.height()
    )
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, title)
    painter.restore()


def _ticks(scale: float) -> tuple[tuple[float, str], ...]:
    """Return (share of the scale, label); the ends and zero, whose signs have hues."""
    top = number(scale, 2, signed=True)
    return (1.0, top), (0.0, "0"), (-1.0, number(-scale, 2))


def _tick_ink(theme: Theme, share: float) -> QColor:
    if share == 0.0:
        return theme.text_muted
    return theme.positive if share > 0.0 else theme.negative


def _stick_width(places: FloatArray) -> float:
    if len(places) < 2:
        return WIDEST_STICK
    closest = float(np.diff(places).min())
    return min(max(STICK_SHARE * closest, 1.0), WIDEST_STICK)


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
