"""The activation function of each neuron inside its square, and where h is on it."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from nnsim.arrays import FloatArray
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.forward import activate
from nnsim.model.spec import LayerSpec
from ui.panels.activation.points import function_points, values_at
from ui.panels.network.body import corner_of
from ui.panels.network.dropout import left_out
from ui.panels.network.ink import sign_ink
from ui.panels.network.layout import Column
from ui.panels.network.moment import Moment
from ui.panels.network.numbers import NeuronNumbers
from ui.panels.network.scale import round_up
from ui.panels.network.silence import silent
from ui.panels.network.values import INPUTS
from ui.widgets.plane_layers import polygon_of

REACH_OF_STEEP = 6.0
"""A sigmoid is shown to ±6/β, where it is level to the eye."""
LEAST_REACH = 2.0
AIR = 0.08
"""Free above the upper and below the lower limit of a, as a share of their distance."""
DOT_SHARE = 0.16
N_POINTS = 33
SMALLEST_DOT, LARGEST_DOT = 2.0, 6.0


@dataclass(frozen=True)
class CurveAxes:
    """The part of g that a square shows: h from −reach to reach, a from low to high."""

    reach: float
    low: float
    high: float

    def place(self, box: QRectF, h: float, a: float) -> tuple[QPointF, int]:
        """Return where (h, a) is in a box, and −1 or 1 where h is left or right of it.

        What is beyond stands at the border.
        """
        beyond = int(h > self.reach) - int(h < -self.reach)
        across = min(max(h / self.reach, -1.0), 1.0)
        up = (min(max(a, self.low), self.high) - self.low) / (self.high - self.low)
        x = box.center().x() + 0.5 * across * box.width()
        return QPointF(x, box.bottom() - up * box.height()), beyond


def present_sums(moment: Moment, layer: int) -> FloatArray | None:
    """Return h of a layer: of the step as far as known, else of the picked sample.

    Of a batch it is the mean.
    """
    frame = moment.frame
    if frame.trace is not None:
        return moment.values.sums[layer]
    return None if frame.sample is None else frame.sample.sums[layer]


def curve_axes(layer: LayerSpec, sums: FloatArray | None) -> CurveAxes:
    """Return the axes for a layer; those of bounded functions never move."""
    row = ACTIVATIONS[layer.activation]
    if np.isfinite(row.high):
        steep = REACH_OF_STEEP / layer.slope if row.uses_slope else REACH_OF_STEEP
        reach = steep if not row.uses_threshold else LEAST_REACH
        reach = max(reach, LEAST_REACH * abs(layer.threshold))
        air = AIR * (row.high - row.low)
        return CurveAxes(reach, row.low - air, row.high + air)
    finite = np.empty(0) if sums is None else np.abs(sums[np.isfinite(sums)])
    reach = max(round_up(float(finite.max(initial=0.0))), LEAST_REACH)
    low = 0.0 if np.isfinite(row.low) else -reach
    air = AIR * (reach - low)
    return CurveAxes(reach, low - air, reach + air)


def curve_box(numbers: NeuronNumbers, column: Column, number: int) -> QRectF:
    """Return the curve's part of a square: above the number, if one fits."""
    reach, y = column.radius, float(column.ys[number])
    inset = 0.4 * corner_of(column)
    box = QRectF(column.x - reach, y - reach, 2.0 * reach, 2.0 * reach)
    box.adjust(inset, inset, -inset, -inset)
    plate = numbers.plate_height(column)
    if plate:
        box.setBottom(y + reach - plate - 2.0)
    return box


def paint_curves(painter: QPainter, numbers: NeuronNumbers) -> None:
    """Paint g and the dot of all neurons that are drawn."""
    moment = numbers.moment
    for column in numbers.layout.columns:
        if column.layer == INPUTS or not column.is_square:
            continue
        out = left_out(moment.frame, column.layer)
        out |= silent(moment.frame.spec, column.layer)
        drawn = [n for n in column.drawn if not out[n]]
        if drawn:
            _paint_column(painter, numbers, column, drawn)


def _paint_column(
    painter: QPainter, numbers: NeuronNumbers, column: Column, drawn: list[int]
) -> None:
    theme, ink = numbers.theme, numbers.ink
    layer = numbers.moment.frame.spec.layers[column.layer]
    sums = present_sums(numbers.moment, column.layer)
    axes = curve_axes(layer, sums)
    first = drawn[0]
    box = curve_box(numbers, column, first)
    downs = [float(column.ys[n] - column.ys[first]) for n in drawn]
    zeros = _zeros(box, axes)
    line = ink.shape(theme.line, column.layer)
    painter.setPen(QPen(line, theme.line_width))
    painter.drawLines([zero.translated(0.0, down) for down in downs for zero in zeros])
    painter.setPen(QPen(ink.text(theme.text, column.layer), 1.5 * theme.line_width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    curve = _line(*curve_points(layer, first, axes, sums), box, axes)
    for n, down in zip(drawn, downs, strict=True):
        if layer.activation == "softmax":
            curve = _line(*curve_points(layer, n, axes, sums), box, axes)
        painter.drawPolyline(curve.translated(0.0, down))
    if sums is not None:
        pen = QPen(ink.text(theme.text, column.layer), theme.line_width)
        painter.setPen(pen)
        size = min(max(DOT_SHARE * column.radius, SMALLEST_DOT), LARGEST_DOT)
        values = activations_of(layer, sums)
        for n, down in zip(drawn, downs, strict=True):
            h, a = float(sums[n]), float(values[n])
            if np.isfinite(h) and np.isfinite(a):
                painter.setBrush(ink.shape(sign_ink(theme, h), column.layer))
                place, beyond = axes.place(box.translated(0.0, down), h, a)
                _paint_dot(painter, place, beyond, size)


def activations_of(layer: LayerSpec, sums: FloatArray) -> FloatArray:
    """Return g of the present h of a layer, (n_neurons,) both."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.asarray(activate(layer, sums[np.newaxis])[0])


def curve_points(
    layer: LayerSpec, number: int, axes: CurveAxes, sums: FloatArray | None
) -> tuple[FloatArray, FloatArray]:
    """Return h and g(h) of one neuron, (n,) each; of softmax beside the others' h."""
    if layer.activation in ("step", "linear", "relu"):
        points = function_points(layer, number, axes.reach, sums)
        return points.h, points.value
    h = np.linspace(-axes.reach, axes.reach, N_POINTS)
    rest = np.zeros(layer.n_neurons) if sums is None else sums
    rows = np.tile(rest, (N_POINTS, 1))
    rows[:, number] = h
    return h, values_at(layer, rows, number)


def _zeros(box: QRectF, axes: CurveAxes) -> tuple[QLineF, QLineF]:
    """Return the lines a = 0 and h = 0."""
    origin, _ = axes.place(box, 0.0, 0.0)
    return (
        QLineF(box.left(), origin.y(), box.right(), origin.y()),
        QLineF(origin.x(), box.top(), origin.x(), box.bottom()),
    )


def _paint_dot(painter: QPainter, place: QPointF, beyond: int, size: float) -> None:
    """Paint a dot, or an arrow that points to where it is."""
    if beyond:
        painter.drawPolygon(_arrow(place, beyond, 1.6 * size))
    else:
        painter.drawEllipse(place, size, size)


def _line(h: FloatArray, a: FloatArray, box: QRectF, axes: CurveAxes) -> QPolygonF:
    x = box.center().x() + 0.5 * box.width() * h / axes.reach
    kept = np.clip(np.nan_to_num(a), axes.low, axes.high)
    y = box.bottom() - box.height() * (kept - axes.low) / (axes.high - axes.low)
    return polygon_of(x, y)


def _arrow(tip: QPointF, way: int, size: float) -> QPolygonF:
    """Return a triangle that points left or right out of the box."""
    back = tip.x() - way * size
    half = 0.7 * size
    return QPolygonF(
        [tip, QPointF(back, tip.y() - half), QPointF(back, tip.y() + half)]
    )
