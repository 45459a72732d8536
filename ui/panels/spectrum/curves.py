"""Paints means, their spreads and the picked sample; kept as one picture."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from nnsim.arrays import FloatArray
from ui.panels.spectrum.picture import Curve, SpectrumPicture
from ui.panels.spectrum.weights import PixelColumns
from ui.theme import Theme, blend, class_colour
from ui.widgets.envelope import extremes, pixel_means
from ui.widgets.markers import NEUTRAL, draw_markers
from ui.widgets.plane_layers import polygon_of
from ui.widgets.plane_mapping import PlaneMapping
from ui.widgets.vector_painting import clipped, is_vector

MEAN_WIDTH, SAMPLE_WIDTH = 1.7, 1.5
PALE_ALPHA = 60
MARK_ROUNDS = 3
"""How often each class has its mark along its mean, turn about with the others."""
PIECE = 16
"""Points of a curve that are drawn at once."""
FAR = 1e5
"""Pixels beyond which a curve that left the plot need not go."""


class CurvesLayer:
    """The curves on clear ground, painted anew only when they have changed."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._layer = QPixmap()

    def paint(
        self,
        painter: QPainter,
        theme: Theme,
        picture: SpectrumPicture,
        mapping: PlaneMapping,
        columns: PixelColumns,
    ) -> None:
        """Paint all curves into the rectangle of the mapping."""
        if is_vector(painter):
            with clipped(painter, mapping.rect):
                paint_curves(painter, theme, picture, mapping, columns)
            return
        ratio = painter.device().devicePixelRatio()
        rect = mapping.rect
        key = (theme, picture, mapping, ratio)
        if key != self._key:
            self._key = key
            self._layer = QPixmap((rect.size() * ratio).toSize())
            self._layer.setDevicePixelRatio(ratio)
            self._layer.fill(Qt.GlobalColor.transparent)
            with QPainter(self._layer) as inner:
                inner.setRenderHint(QPainter.RenderHint.Antialiasing)
                inner.translate(-rect.topLeft())
                paint_curves(inner, theme, picture, mapping, columns)
        painter.drawPixmap(rect.topLeft(), self._layer)


def paint_curves(
    painter: QPainter,
    theme: Theme,
    picture: SpectrumPicture,
    mapping: PlaneMapping,
    columns: PixelColumns,
) -> None:
    """Paint spreads, means, the sample, and the marks of the classes."""
    if not len(columns.places):
        return
    for mean in picture.means:
        if mean.spread is not None:
            _paint_band(painter, theme, mean, mapping, columns)
    for mean in picture.means:
        pen = QPen(hue(theme, mean.class_index), MEAN_WIDTH * theme.line_width)
        _paint_line(painter, pen, mean.values, mapping, columns)
    if picture.sample is not None:
        pen = QPen(theme.text, SAMPLE_WIDTH * theme.line_width)
        _paint_line(painter, pen, picture.sample.values, mapping, columns)
    for turn, mean in enumerate(picture.means):
        _paint_marks(painter, theme, picture, (mean, turn), mapping)


def hue(theme: Theme, class_index: int) -> QColor:
    """Return the colour of a class, or that of samples without one."""
    return (
        theme.text_muted if class_index == NEUTRAL else class_colour(theme, class_index)
    )


def _rows(values: FloatArray, mapping: PlaneMapping) -> FloatArray:
    whole = np.nan_to_num(values)
    _, rows = mapping.to_pixels(np.full(len(whole), mapping.shown.x0), whole)
    return np.clip(rows, -FAR, FAR)


def _paint_line(
    painter: QPainter,
    pen: QPen,
    values: FloatArray,
    mapping: PlaneMapping,
    columns: PixelColumns,
) -> None:
    rows = _rows(values[columns.seen], mapping)
    places, starts = columns.places, columns.starts
    if len(starts) < len(rows):
        _paint_between(painter, pen.color(), places[starts], *extremes(rows, starts))
        places, rows = pixel_means(places, starts), pixel_means(rows, starts)
    _draw_in_pieces(painter, pen, places, rows)


def _draw_in_pieces(
    painter: QPainter, pen: QPen, places: FloatArray, rows: FloatArray
) -> None:
    """Draw a curve piece by piece: a whole wide one takes Qt eight times longer."""
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for begin in range(0, max(len(places) - 1, 0), PIECE):
        piece = slice(begin, begin + PIECE + 1)
        painter.drawPolyline(polygon_of(places[piece], rows[piece]))


def _paint_between(
    painter: QPainter, hue: QColor, x: FloatArray, over: FloatArray, under: FloatArray
) -> None:
    """Fill between two curves with what is left of a hue."""
    pale = QColor(hue)
    pale.setAlpha(PALE_ALPHA)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pale)
    # Pieces that are smoothed at their edges would leave seams.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for begin in range(0, max(len(x) - 1, 0), PIECE):
        piece = slice(begin, begin + PIECE + 1)
        there_and_back = np.concatenate((x[piece], x[piece][::-1]))
        rows = np.concatenate((over[piece], under[piece][::-1]))
        painter.drawPolygon(polygon_of(there_and_back, rows))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_band(
    painter: QPainter,
    theme: Theme,
    mean: Curve,
    mapping: PlaneMapping,
    columns: PixelColumns,
) -> None:
    assert mean.spread is not None
    values, spread = mean.values[columns.seen], mean.spread[columns.seen]
    _, over = extremes(values + spread, columns.starts)
    under, _ = extremes(values - spread, columns.starts)
    places = columns.places[columns.starts]
    colour = hue(theme, mean.class_index)
    ends = _rows(over, mapping), _rows(under, mapping)
    _paint_between(painter, colour, places, *ends)


def _paint_marks(
    painter: QPainter,
    theme: Theme,
    picture: SpectrumPicture,
    mean_and_turn: tuple[Curve, int],
    mapping: PlaneMapping,
) -> None:
    """Put the mark of a class on its mean: at every input, or here and there."""
    mean, turn = mean_and_turn
    numbers = np.arange(len(mean.values))
    if picture.is_curve:
        n = len(picture.means) * MARK_ROUNDS
        shares = (turn + 0.5 + len(picture.means) * np.arange(MARK_ROUNDS)) / n
        shown = mapping.shown
        places = shown.x0 + shares * (shown.x1 - shown.x0)
        numbers = np.searchsorted(picture.places, places).clip(0, len(numbers) - 1)
    x, y = mapping.to_pixels(
        picture.places[numbers], np.nan_to_num(mean.values[numbers])
    )
    draw_markers(painter, theme, x, y, mean.class_index, "training")


def paint_pick(
    painter: QPainter, theme: Theme, rect: QRectF, x: float, text: str, row: int
) -> None:
    """Paint a labelled line at an input that is an axis of the feature space."""
    if not rect.left() <= x <= rect.right():
        return
    pen = QPen(theme.accent, 1.6 * theme.line_width, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
    metrics = painter.fontMetrics()
    plate = QRectF(0.0, 0.0, metrics.horizontalAdvance(text) + 8.0, metrics.height())
    left = min(
        max(x - plate.width() / 2.0, rect.left() + 2.0),
        rect.right() - plate.width() - 2.0,
    )
    plate.moveTopLeft(QPointF(left, rect.top() + 2.0 + row * (plate.height() + 2.0)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(blend(theme.accent, theme.surface, 0.16))
    painter.drawRoundedRect(plate, 4.0, 4.0)
    painter.setPen(theme.accent)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
