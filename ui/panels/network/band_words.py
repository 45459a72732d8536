"""What stands beside the band of inputs, and at its ends."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from nnsim.data.prepare import PreparedData
from ui.i18n import count, number, tr
from ui.panels.network.band import band_box, picked_neuron
from ui.panels.network.ink import Ink, type_metrics
from ui.panels.network.labels import RIGHT, Label
from ui.panels.network.layout import LABEL_GAP, GraphLayout
from ui.panels.network.moment import Moment, NeuronTarget
from ui.panels.network.values import INPUTS
from ui.panels.weight_names import node_name
from ui.theme import Theme

LINES_FOR_ENDS, LINES_FOR_NEURON = 5.0, 8.0
"""Height of the band, in lines of type, from which ends and neuron are named."""


def end_texts(data: PreparedData) -> tuple[str, str]:
    """Return what stands at the ends of the band: 3541 Å and 7409 Å, or 1 and 784."""
    axis, n = data.dataset.axis, data.n_inputs
    if axis is None or len(axis.values) != n:
        return "1", count(n)
    first, last = float(axis.values[0]), float(axis.values[-1])
    return _end_text(first, axis.unit), _end_text(last, axis.unit)


def inputs_count(data: PreparedData) -> str:
    """Return how many inputs the band stands for."""
    return tr("{n} inputs", n=count(data.n_inputs))


def _end_text(value: float, unit: str) -> str:
    return tr("{value} {unit}", value=number(value, 4), unit=unit).strip()


def band_labels(theme: Theme, layout: GraphLayout, moment: Moment) -> Iterator[Label]:
    """Give the ends of the axis, how many inputs, and whose weights are drawn."""
    column, metrics = layout.columns[0], type_metrics(layout.points)
    box, line, data = band_box(column), metrics.height(), moment.run.data
    if layout.left_text == 0.0:
        return
    room = layout.left_text - LABEL_GAP
    ink = Ink(theme, moment.values.glow)
    muted, text = ink.text(theme.text_muted, INPUTS), ink.text(theme.text, INPUTS)
    middle = inputs_count(data)
    if metrics.horizontalAdvance(middle) > room:
        middle = count(data.n_inputs)
    lines: list[tuple[float, str, QColor]] = [(box.center().y(), middle, text)]
    if box.height() >= LINES_FOR_ENDS * line:
        first, last = end_texts(data)
        lines.append((box.top() + line / 2.0, first, muted))
        lines.append((box.bottom() - line / 2.0, last, muted))
    neuron = picked_neuron(moment)
    if neuron is not None and box.height() >= LINES_FOR_NEURON * line:
        name = tr("ω → {neuron}", neuron=node_name(moment.frame.spec, 0, neuron))
        lines.append((box.center().y() + line, name, theme.accent))
    for place, (y, words, colour) in enumerate(lines):
        if metrics.horizontalAdvance(words) <= room:
            where = QRectF(box.left() - LABEL_GAP - room, y - line / 2.0, room, line)
            target = NeuronTarget(INPUTS, place)
            yield Label("gap", target, where, words, colour, RIGHT)
