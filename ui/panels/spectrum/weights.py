"""A neuron's weights under the curves of the spectrum panel, with their own axis."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from nnsim.arrays import FloatArray, IntArray
from ui.i18n import number
from ui.theme import Theme, blend
from ui.widgets.envelope import extremes, pixel_means
from ui.widgets.plane_axes import GAP, TICK_LENGTH, AxesFonts
from ui.widgets.plane_layers import paint_image

PALE, STRONG = 0.28, 0.72
"""Shares of the sign's colour: extremes in a pixel, and their mean, under curves."""
WIDE_LABEL = "−0.000"
"""Room for this is always left, so that a new scale does not move the plot."""
STICK_SHARE, WIDEST_STICK = 0.4, 10.0
LEAST_GAP = 2.0
"""Pixels between two sticks below which they are one picture."""
NEGATIVE = 2
"""How far the negative colours stand behind the positive ones in their table."""
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
    labels = [WIDE_LABEL, *(text for _, text in _ticks(weights.scale))]
    widest = max(map(fonts.metrics.horizontalAdvance, labels))
    return widest + TICK_LENGTH + 2.0 * GAP + fonts.metrics.height()


def paint_sticks(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    columns: PixelColumns,
    weights: NeuronWeights,
) -> None:
    """Paint from zero to each weight; of several in a pixel the extremes and mean."""
    values = np.nan_to_num(weights.values[columns.seen], posinf=0.0, neginf=0.0)
    if not len(values):
        return
    reach = HEIGHT * rect.height() / 2.0 / weights.scale
    least, most = extremes(values * reach, columns.starts)
    means = pixel_means(values * reach, columns.starts)
    places = columns.places[columns.starts]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    closest = float(np.diff(places).min()) if len(places) > 1 else WIDEST_STICK
    if closest < LEAST_GAP:
        picture = sticks_image(theme, rect, places, least, most, means)
        paint_image(painter, picture, rect, smooth=False)
    else:
        width = max(min(STICK_SHARE * closest, WIDEST_STICK), 1.0)
        _paint_lines(painter, theme, rect, places, means, width)
    zero = rect.center().y()
    painter.setPen(QPen(theme.text_muted, theme.line_width, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(rect.left(), zero), QPointF(rect.right(), zero))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def sticks_image(
    theme: Theme,
    rect: QRectF,
    places: FloatArray,
    least: FloatArray,
    most: FloatArray,
    means: FloatArray,
) -> QImage:
    """Return sticks side by side as one picture of the plot, clear elsewhere.

    A thousand lines or an area of so many corners take Qt many times longer to paint.
    """
    width, height = round(rect.width()), round(rect.height())
    pixels = rect.left() + 0.5 + np.arange(width)
    nearest = np.searchsorted(places, pixels).clip(0, len(places) - 1)
    up = (height / 2.0 - 0.5 - np.arange(height, dtype=np.float32))[:, np.newaxis]
    above = up > 0.0
    ends = [a.astype(np.float32)[nearest] for a in (least, most, means)]
    codes = np.zeros((height, width + -width % 4), dtype=np.uint8)
    inside = codes[:, :width]
    half = int(above.sum())
    inside[:half] = up[:half] <= ends[1]
    inside[:half] += up[:half] <= ends[2]
    inside[half:] = up[half:] >= ends[0]
    inside[half:] += up[half:] >= ends[2]
    inside[half:][inside[half:] > 0] += NEGATIVE
    picture = QImage(
        codes.data, width, height, codes.shape[1], QImage.Format.Format_Indexed8
    )
    picture.setColorTable(stick_colours(theme))
    # A conversion copies, so the array may go.
    return picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def stick_colours(theme: Theme) -> list[int]:
    """Return clear, then pale and strong of the positive, pale and strong negative."""
    return [0] + [
        blend(hue, theme.surface, share).rgba()
        for hue in (theme.positive, theme.negative)
        for share in (PALE, STRONG)
    ]


def _paint_lines(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    places: FloatArray,
    heights: FloatArray,
    width: float,
) -> None:
    """Paint sticks that stand apart."""
    zero, most = rect.center().y(), rect.height() / 2.0
    for positive, hue in ((True, theme.positive), (False, theme.negative)):
        chosen = heights > 0.0 if positive else heights < 0.0
        ends = zero - heights[chosen].clip(-most, most)
        colour = blend(hue, theme.surface, STRONG)
        flat = Qt.PenCapStyle.FlatCap
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, flat))
        sticks = zip(places[chosen].tolist(), ends.tolist(), strict=True)
        painter.drawLines([QLineF(x, zero, x, end) for x, end in sticks])


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
