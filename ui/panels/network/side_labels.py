"""The words around the graph: headings, names of inputs, sizes of wide layers."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt

from ui.i18n import count, tr
from ui.panels.network.ink import Ink, type_metrics
from ui.panels.network.labels import RIGHT, Label
from ui.panels.network.layout import LABEL_GAP, Column, GraphLayout
from ui.panels.network.moment import Moment, NeuronTarget
from ui.panels.network.names import column_title
from ui.panels.network.values import INPUTS
from ui.theme import Theme

HEADING_SPACE = 5.0
CLOSEST_LINES = 0.9
"""Distance of two rows, in lines, below which names are not written."""


def heading(theme: Theme, layout: GraphLayout, moment: Moment, column: Column) -> Label:
    """Return the heading of a column: what it is, or the phase at work in it."""
    values = moment.values
    at_work = column.layer == values.glow
    text = column_title(moment.frame.spec, column.layer)
    ink = Ink(theme, values.glow).text(theme.text_muted, column.layer)
    if at_work and values.phase is not None:
        ink = theme.glow
        text = phase_title(values.phase.kind) or text
    width = type_metrics(layout.points, bold=at_work).horizontalAdvance(text) + 2.0
    left = min(max(column.x - width / 2.0, 2.0), layout.width - width - 2.0)
    box = QRectF(left, 4.0, width, layout.heading_height)
    return Label("heading", NeuronTarget(column.layer, 0), box, text, ink, bold=at_work)


def phase_title(kind: str) -> str:
    """Return what a phase does, empty for the input."""
    titles = {
        "sum": tr("h = Σ x ω"),
        "activation": tr("a = g(h)"),
        "error": tr("error"),
        "backward": tr("backward δ"),
        "change": tr("Δω"),
    }
    return titles.get(kind, "")


def headings(theme: Theme, layout: GraphLayout, moment: Moment) -> list[Label]:
    """Return the headings that fit: the phase, the ends, then all the hidden ones."""
    if layout.heading_height == 0.0:
        return []
    wished = [heading(theme, layout, moment, column) for column in layout.columns]
    ends = (INPUTS, layout.columns[-1].layer)
    kept: list[Label] = []
    for group in (
        [label for label in wished if label.target.layer == moment.values.glow],
        *([label] for label in wished if label.target.layer in ends),
        wished,
    ):
        added = [label for label in group if label not in kept]
        if are_apart([*kept, *added]):
            kept += added
    return kept


def are_apart(labels: list[Label]) -> bool:
    """Tell whether headings have some space between them."""
    boxes = sorted((label.box for label in labels), key=QRectF.left)
    return all(
        before.right() + HEADING_SPACE <= after.left()
        for before, after in pairwise(boxes)
    )


def inputs_text(n: int) -> str:
    """Return how many inputs a wide column stands for."""
    return tr("⋮ {n} inputs", n=count(n))


def gap_label(
    theme: Theme, layout: GraphLayout, moment: Moment, column: Column
) -> Label | None:
    """Say how many neurons a layer has of which only the first and last are drawn.

    Where columns are too close for it, the dots have to do.
    """
    assert column.gap is not None
    metrics, middle = type_metrics(layout.points), sum(column.gap) / 2.0
    line = metrics.height()
    ink = Ink(theme, moment.values.glow).text(theme.text_muted, column.layer)
    target = NeuronTarget(column.layer, column.n_neurons // 2)
    total = count(column.n_neurons)
    if column.layer == INPUTS and layout.left_text > 0.0:
        band = layout.left_text - LABEL_GAP
        words = inputs_text(column.n_neurons)
        text = words if metrics.horizontalAdvance(words) <= band else total
        box = QRectF(_names_end(column) - band, middle - line / 2.0, band, line)
        return Label("gap", target, box, text, ink, RIGHT)
    width = metrics.horizontalAdvance(total) + 6.0
    if width > layout.column_gap - 4.0:
        return None
    left = min(max(column.x - width / 2.0, 0.0), layout.width - width)
    box = QRectF(left, middle - line / 2.0, width, line)
    return Label("gap", target, box, total, ink, on_plate=True)


def input_names(theme: Theme, layout: GraphLayout, moment: Moment) -> Iterator[Label]:
    """Give the names of the inputs, cut to the band at the left."""
    column, metrics = layout.columns[0], type_metrics(layout.points)
    line = metrics.height()
    if layout.left_text == 0.0 or column.spacing < CLOSEST_LINES * line:
        return
    band, right = layout.left_text - LABEL_GAP, _names_end(column)
    ink = Ink(theme, moment.values.glow).text(theme.text, INPUTS)
    for n in column.drawn:
        name = moment.run.data.input_names[n]
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, band)
        box = QRectF(right - band, float(column.ys[n]) - line / 2.0, band, line)
        yield Label("name", NeuronTarget(INPUTS, n), box, text, ink, RIGHT)


def _names_end(column: Column) -> float:
    return column.x - column.radius - LABEL_GAP
