"""Many inputs as one band, and one bundle of links from it to each neuron."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from nnsim.arrays import FloatArray
from nnsim.model.spec import NetworkSpec
from ui.panels.network.ink import Ink
from ui.panels.network.layout import Column, GraphLayout
from ui.panels.network.links import HAIRLINE, PALE_SHARE
from ui.panels.network.moment import Moment, NeuronTarget
from ui.panels.network.values import INPUTS
from ui.theme import Theme, blend, sign_colour, sign_image
from ui.widgets.envelope import extremes, pixel_means, pixel_starts
from ui.widgets.line_batch import draw_lines
from ui.widgets.plane_layers import image_of, paint_image

BRACE_SHARE, WIDEST_BRACE = 0.1, 14.0
"""Width of the brace that gathers the band, of the way to the next column."""
THINNEST = 0.15
"""Share of the widest bundle below which none goes, so that all can be pointed at."""


@dataclass(frozen=True, eq=False)
class Bundles:
    """The links from the band to each neuron of the first layer, (n_neurons,) each.

    Attributes
    ----------
    strengths : mean |ω| of a neuron's weights, the bias weight not counted.
    balances : Σω / Σ|ω|, from −1 (all negative) to 1 (all positive).
    begin : the tip of the brace, where all begin; ends : (n_neurons, 2).
    """

    strengths: FloatArray
    balances: FloatArray
    begin: QPointF
    ends: FloatArray
    drawn: tuple[int, ...]

    def closest(self, place: QPointF) -> tuple[int, float]:
        """Return the neuron of the closest bundle and its distance, or infinity."""
        begin = np.array([self.begin.x(), self.begin.y()])
        way = self.ends - begin
        offset = np.array([place.x(), place.y()]) - begin
        share = (way @ offset) / np.maximum((way * way).sum(axis=1), 1e-9)
        away = offset - share[:, np.newaxis] * way
        distances = np.hypot(away[:, 0], away[:, 1])
        distances[(share < 0.0) | (share > 1.0)] = np.inf
        hidden = np.setdiff1d(np.arange(len(distances)), self.drawn)
        distances[hidden] = np.inf
        neuron = int(distances.argmin())
        return neuron, float(distances[neuron])


def make_bundles(
    spec: NetworkSpec, parameters: FloatArray, layout: GraphLayout
) -> Bundles | None:
    """Return the bundles of a network whose inputs are a band, None of another."""
    band, first = layout.columns[0], layout.columns[1]
    if not band.is_band:
        return None
    weights = spec.weights(parameters, 0)[: spec.sizes[0]]
    sizes = np.abs(weights).sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        balances = np.where(sizes > 0.0, weights.sum(axis=0) / sizes, 0.0)
    ys = first.ys[:-1]
    return Bundles(
        strengths=sizes / spec.sizes[0],
        balances=balances,
        begin=brace_tip(layout),
        ends=np.stack((np.full(len(ys), first.x), ys), axis=1),
        drawn=first.drawn,
    )


def band_box(column: Column) -> QRectF:
    """Return the rectangle of the band."""
    box = QRectF(0.0, 0.0, 2.0 * column.radius, 0.0)
    box.moveLeft(column.x - column.radius)
    box.setTop(float(column.ys[0]))
    box.setBottom(float(column.ys[column.n_neurons - 1]))
    return box


def brace_tip(layout: GraphLayout) -> QPointF:
    """Return where the brace that gathers the band ends."""
    box = band_box(layout.columns[0])
    width = min(BRACE_SHARE * layout.column_gap, WIDEST_BRACE)
    return QPointF(box.right() + 2.0 + width, box.center().y())


def input_at(column: Column, place: QPointF) -> int | None:
    """Return the input of the band at a place, None beside the band."""
    if not column.is_band or not band_box(column).contains(place):
        return None
    return int(np.abs(column.ys[:-1] - place.y()).argmin())


def paint_bundles(
    painter: QPainter, theme: Theme, bundles: Bundles, moment: Moment, widest: float
) -> None:
    """Paint a line a neuron: wide where |ω| is large, in the hue of their balance."""
    largest = float(np.nanmax(bundles.strengths, initial=0.0)) or 1.0
    pointed, values = moment.marks.pointed, moment.values
    for neuron in bundles.drawn:
        share = float(bundles.strengths[neuron]) / largest
        balance = float(bundles.balances[neuron])
        is_whole = np.isfinite(share) and np.isfinite(balance)
        colour = sign_colour(balance, 1.0, theme) if is_whole else theme.bad
        layer = moment.marks.layer if pointed is None else None
        own = pointed == NeuronTarget(0, neuron) or layer == 0
        others = isinstance(pointed, NeuronTarget) and pointed.layer != INPUTS
        others |= layer is not None
        steps_back = values.glow is not None and values.working_links != 0
        if (others or (pointed is None and steps_back)) and not own:
            colour = blend(colour, theme.surface, PALE_SHARE)
        width = max(max(share if is_whole else 0.0, THINNEST) * widest, HAIRLINE)
        style = Qt.PenStyle.SolidLine if is_whole else Qt.PenStyle.DotLine
        more = theme.line_width if own else 0.0
        painter.setPen(QPen(colour, width + more, style, Qt.PenCapStyle.RoundCap))
        painter.drawLine(bundles.begin, QPointF(*bundles.ends[neuron].tolist()))


def paint_band(
    painter: QPainter, theme: Theme, layout: GraphLayout, moment: Moment
) -> None:
    """Paint the band with the inputs or a neuron's weights, and its brace."""
    column = layout.columns[0]
    box, ink = band_box(column), Ink(theme, moment.values.glow)
    neuron, inputs = picked_neuron(moment), moment.values.activations[0]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.resting_fill(INPUTS) if neuron is None else theme.surface)
    painter.drawRect(box)
    starts = pixel_starts(column.ys[:-1])
    rows = column.ys[:-1][starts]
    if neuron is not None:
        weights = moment.frame.spec.weights(moment.frame.parameters, 0)
        _paint_weights(painter, theme, box, rows, weights[:-1, neuron], starts)
    elif inputs is not None:
        shares = pixel_means(inputs / moment.input_scales, starts)[::-1, np.newaxis]
        paint_image(painter, image_of(sign_image(shares, 1.0, theme)), box, False)
    is_at_work = moment.values.glow == INPUTS
    edge = theme.glow if is_at_work else ink.outline(INPUTS)
    painter.setPen(QPen(edge, (2.0 if is_at_work else 1.2) * theme.line_width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    painter.setPen(QPen(ink.outline(INPUTS), 1.4 * theme.line_width))
    painter.drawPath(_brace(box, brace_tip(layout)))
    for target in (moment.marks.selected, moment.marks.pointed):
        if isinstance(target, NeuronTarget) and target.layer == INPUTS:
            y = float(column.ys[target.number])
            if target.number < column.n_neurons:
                painter.setPen(QPen(theme.accent, 2.0 * theme.line_width))
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def picked_neuron(moment: Moment) -> int | None:
    """Return the neuron of the first layer that is picked, or None."""
    picked = moment.marks.selected
    return picked.number if picked is not None and picked.layer == 0 else None


def _paint_weights(
    painter: QPainter,
    theme: Theme,
    box: QRectF,
    rows: FloatArray,
    weights: FloatArray,
    starts: np.ndarray[tuple[int, ...], np.dtype[np.int64]],
) -> None:
    """Paint weights along the band, positive to the right of its middle."""
    least, most = extremes(np.nan_to_num(weights, posinf=0.0, neginf=0.0), starts)
    scale = max(float(most.max()), -float(least.min())) or 1.0
    middle, reach = box.center().x(), box.width() / 2.0 - 1.0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for ends, colour in (
        (np.maximum(most, 0.0), theme.positive),
        (np.minimum(least, 0.0), theme.negative),
    ):
        _paint_rows(painter, colour, middle, middle + ends / scale * reach, rows)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _paint_rows(
    painter: QPainter, colour: QColor, begin: float, ends: FloatArray, rows: FloatArray
) -> None:
    painter.setPen(QPen(colour, 1.0))
    begins = np.full(len(rows), begin)
    draw_lines(painter, np.stack((begins, rows, ends, rows), axis=1))


def _brace(box: QRectF, tip: QPointF) -> QPainterPath:
    """Return the curly brace from the whole height of the band to the tip."""
    left = box.right() + 2.0
    middle = (left + tip.x()) / 2.0
    turn = min(middle - left, box.height() / 4.0)
    path = QPainterPath(QPointF(left, box.top()))
    for side in (-1.0, 1.0):
        end = QPointF(left, box.top() if side < 0.0 else box.bottom())
        path.moveTo(end)
        path.quadTo(QPointF(middle, end.y()), QPointF(middle, end.y() - side * turn))
        path.lineTo(QPointF(middle, tip.y() + side * turn))
        path.quadTo(QPointF(middle, tip.y()), tip)
    return path
