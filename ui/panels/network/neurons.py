"""Paints the neurons of the graph: light of the phase, circles, bias nodes, rings."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from ui.panels.network.band import paint_band
from ui.panels.network.band_words import band_labels
from ui.panels.network.body import corner_of, lay_face, paint_body, square
from ui.panels.network.dropout import is_left_out
from ui.panels.network.faces import Brushes
from ui.panels.network.ink import marker_size
from ui.panels.network.labels import Label
from ui.panels.network.layout import Column, GraphLayout
from ui.panels.network.moment import Moment, NeuronTarget
from ui.panels.network.names import has_class_markers
from ui.panels.network.numbers import NeuronNumbers
from ui.panels.network.output_labels import output_labels, outputs_begin
from ui.panels.network.side_labels import gap_label, headings, input_names
from ui.panels.network.silence import is_silent
from ui.theme import Theme, blend
from ui.widgets.markers import draw_marker
from ui.widgets.vector_painting import is_vector

RING_GAP = 3.0
HALO = ((7.0, 0.16), (4.0, 0.32))
"""How far the light reaches beyond the circles, and its share of the glow colour."""
DOT = 1.3
DOT_DISTANCE = 4.0


def graph_labels(numbers: NeuronNumbers) -> list[Label]:
    """Return all that is written on the graph."""
    theme, layout, moment = numbers.theme, numbers.layout, numbers.moment
    labels = headings(theme, layout, moment)
    for column in layout.columns:
        labels += numbers.labels(column)
        if column.gap is not None:
            label = gap_label(theme, layout, moment, column)
            labels += [label] if label is not None else []
    if layout.columns[0].is_band:
        labels += band_labels(theme, layout, moment)
    labels += input_names(theme, layout, moment)
    aside = numbers.delta_place(layout.columns[-1]) == "aside"
    labels += output_labels(theme, layout, moment, aside)
    return [label for label in labels if not _is_crossed(label, moment)]


def _is_crossed(label: Label, moment: Moment) -> bool:
    """Tell whether a sign stands where a neuron's own numbers would be."""
    own = label.kind in ("activation", "delta", "sum")
    if not own:
        return False
    is_mute = is_silent(moment.frame.spec, label.target)
    return is_mute or is_left_out(moment.frame, label.target)


def paint_light(
    painter: QPainter, theme: Theme, layout: GraphLayout, moment: Moment
) -> None:
    """Paint the light behind the layer at work; links go over it."""
    if moment.values.glow is None:
        return
    column = layout.column(moment.values.glow)
    first, last = float(column.ys[0]), float(column.ys[column.n_neurons - 1])
    painter.setPen(Qt.PenStyle.NoPen)
    for further, share in HALO:
        reach = column.radius + further
        box = QRectF(column.x - reach, first - reach, 2.0 * reach, 2.0 * reach)
        box.setBottom(last + reach)
        painter.setBrush(blend(theme.glow, theme.surface, share))
        corner = corner_of(column, further)
        painter.drawRoundedRect(box, corner, corner)


def paint_neurons(painter: QPainter, numbers: NeuronNumbers, faces: Brushes) -> None:
    """Paint circles, bias nodes and class markers over the links."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    theme, layout, moment = numbers.theme, numbers.layout, numbers.moment
    ink = numbers.ink
    if layout.columns[0].is_band:
        paint_band(painter, theme, layout, moment)
    for column in layout.columns:
        pen = QPen(ink.outline(column.layer), 1.2 * theme.line_width)
        if column.has_bias:
            painter.setPen(pen)
            painter.setBrush(theme.surface)
            painter.drawRoundedRect(_square(column, column.bias_radius), 2.0, 2.0)
        if column.layer == moment.values.glow:
            pen = QPen(theme.glow, 2.0 * theme.line_width)
        painter.setPen(pen)
        for n, fill in numbers.fills(column):
            face = faces.get((column.layer, n), fill)
            if isinstance(face, QBrush) and is_vector(painter):
                lay_face(painter, column, n, face)
                face = QBrush(Qt.BrushStyle.NoBrush)
            painter.setBrush(face)
            paint_body(painter, column, n)
        if column.gap is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.text(theme.text_muted, column.layer))
            _paint_dots(painter, column)
    _paint_markers(painter, theme, layout, moment)


def _square(column: Column, reach: float) -> QRectF:
    return square(QPointF(column.x, float(column.ys[-1])), reach)


def _paint_dots(painter: QPainter, column: Column) -> None:
    """Paint the dots that stand for the neurons that are not drawn."""
    assert column.gap is not None
    top, bottom = column.gap
    for middle in (top + 0.14 * (bottom - top), bottom - 0.14 * (bottom - top)):
        for shift in (-DOT_DISTANCE, 0.0, DOT_DISTANCE):
            painter.drawEllipse(QPointF(column.x, middle + shift), DOT, DOT)


def _paint_markers(
    painter: QPainter, theme: Theme, layout: GraphLayout, moment: Moment
) -> None:
    """Paint the marker of each class beside its output."""
    column = layout.columns[-1]
    if layout.right_text == 0.0 or not has_class_markers(moment.run):
        return
    x, _ = outputs_begin(theme, layout, moment)
    size = min(marker_size(theme, layout.points), column.spacing - 1.0)
    for n in column.drawn:
        painter.save()
        painter.translate(x, float(column.ys[n]))
        draw_marker(painter, theme, n, "training", size)
        painter.restore()


def paint_rings(
    painter: QPainter, theme: Theme, layout: GraphLayout, moment: Moment
) -> None:
    """Ring the selected neuron, the one under the pointer and that of the keyboard."""
    marks = moment.marks
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if marks.selected is not None:
        painter.setPen(QPen(theme.accent, 2.6 * theme.line_width))
        _paint_ring(painter, layout, marks.selected, RING_GAP)
    under_pointer = marks.hovered or marks.linked
    if isinstance(under_pointer, NeuronTarget):
        painter.setPen(QPen(theme.accent, 1.3 * theme.line_width))
        _paint_ring(painter, layout, under_pointer, RING_GAP)
    if marks.layer is not None and under_pointer is None:
        painter.setPen(QPen(theme.accent, 1.3 * theme.line_width))
        for number in layout.column(marks.layer).drawn:
            neuron = NeuronTarget(marks.layer, number)
            _paint_ring(painter, layout, neuron, RING_GAP)
    if marks.focused is not None:
        dashed = QPen(theme.accent, 2.0)
        dashed.setDashPattern([2.0, 1.5])
        painter.setPen(dashed)
        _paint_ring(painter, layout, marks.focused, 2.0 * RING_GAP)


def _paint_ring(
    painter: QPainter, layout: GraphLayout, target: NeuronTarget, gap: float
) -> None:
    column = layout.column(target.layer)
    if target.number == column.n_neurons:
        painter.drawRoundedRect(_square(column, column.bias_radius + gap), 4.0, 4.0)
    elif target.number in column.drawn:
        paint_body(painter, column, target.number, gap)
