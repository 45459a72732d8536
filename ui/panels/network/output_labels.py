"""What stands beside the outputs: name, target t, a − t or δ."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from ui.i18n import tr
from ui.panels.network.ink import Ink, marker_size, type_metrics
from ui.panels.network.labels import LEFT, Label, LabelKind
from ui.panels.network.layout import OUTPUT_GAP, GraphLayout
from ui.panels.network.moment import Moment, NeuronTarget
from ui.panels.network.names import has_class_markers
from ui.panels.network.side_labels import CLOSEST_LINES
from ui.panels.network.values import delta_text, short_number
from ui.theme import Theme

MARKER_GAP = 5.0


def outputs_begin(
    theme: Theme, layout: GraphLayout, moment: Moment
) -> tuple[float, float]:
    """Return where the class marker (its middle) and the text of an output begin."""
    column = layout.columns[-1]
    left = column.x + column.radius + OUTPUT_GAP
    if not has_class_markers(moment.run):
        return left, left
    size = marker_size(theme, layout.points)
    return left + size / 2.0, left + size + MARKER_GAP


@dataclass(frozen=True)
class OutputLine:
    """One line beside an output: ``shift`` lines below its middle.

    ``texts`` are the long form and, for numbers, a short one; a name is cut, a number
    never is.
    """

    kind: LabelKind
    shift: float
    texts: tuple[str, ...]
    ink: QColor
    bold: bool = False


def output_labels(
    theme: Theme, layout: GraphLayout, moment: Moment, delta_aside: bool
) -> Iterator[Label]:
    """Give name, t and a − t of the outputs; the name stays where it is.

    ``delta_aside`` puts δ in the place of a − t.
    """
    column, line = layout.columns[-1], type_metrics(layout.points).height()
    if layout.right_text == 0.0 or column.spacing < CLOSEST_LINES * line:
        return
    _, left = outputs_begin(theme, layout, moment)
    width = max(layout.width - left - 2.0, 0.0)
    written = [
        (n, output_line)
        for n in column.drawn
        for output_line in _output_lines(theme, layout, moment, n, delta_aside)
    ]
    form = _widest_form(layout.points, [row for _, row in written], width)
    for n, row in written:
        text = _fitting(layout.points, row, form, width)
        top = float(column.ys[n]) + (row.shift - 0.5) * line
        if text:
            target, box = NeuronTarget(column.layer, n), QRectF(left, top, width, line)
            yield Label(row.kind, target, box, text, row.ink, LEFT, row.bold)


def _widest_form(points: float, rows: list[OutputLine], width: float) -> int:
    """Return 0 if all numbers fit with their letters, so that all are alike, else 1."""
    fit = (
        type_metrics(points, row.bold).horizontalAdvance(row.texts[0]) <= width
        for row in rows
        if len(row.texts) > 1
    )
    return 0 if all(fit) else 1


def _fitting(points: float, row: OutputLine, form: int, width: float) -> str:
    metrics = type_metrics(points, row.bold)
    text = row.texts[min(form, len(row.texts) - 1)]
    if row.kind == "name":
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return text if metrics.horizontalAdvance(text) <= width else ""


def _output_lines(
    theme: Theme, layout: GraphLayout, moment: Moment, n: int, delta_aside: bool
) -> Iterator[OutputLine]:
    values, ink = moment.values, Ink(theme, moment.values.glow)
    column, line = layout.columns[-1], type_metrics(layout.points).height()
    black = ink.text(theme.text, column.layer)
    name = OutputLine("name", 0.0, (moment.run.data.output_names[n],), black)
    if values.targets is None or values.differences is None:
        yield name
        return
    deltas = values.deltas[column.layer]
    aside = deltas if delta_aside else None
    value = float((values.differences if aside is None else aside)[n])
    colour = ink.signed(value, column.layer)
    is_alone = column.spacing < 2.0 * line
    below = 0.0 if is_alone else 1.0
    if aside is not None:
        figures = delta_text(value)
        texts = (tr("δ {value}", value=figures), figures)
        yield OutputLine("delta", below, texts, colour, bold=True)
    else:
        figures = short_number(value)
        texts = (tr("a − t {value}", value=figures), figures)
        yield OutputLine("difference", below, texts, colour, bold=True)
    if not is_alone:
        yield name
    if column.spacing >= 3.0 * line:
        text = tr("t {value}", value=short_number(float(values.targets[n])))
        yield OutputLine("target", -1.0, (text,), black)
