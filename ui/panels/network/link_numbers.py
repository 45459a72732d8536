"""The weights as numbers on their links, for few links or for those of one neuron."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QRectF

from nnsim.arrays import IntArray
from ui.panels.network.ink import Ink, type_metrics
from ui.panels.network.labels import Label
from ui.panels.network.layout import GraphLayout
from ui.panels.network.links import Links
from ui.panels.network.moment import LinkTarget, Moment, NeuronTarget
from ui.panels.network.values import short_number
from ui.theme import Theme

MOST_NUMBERS = 24
"""Links that are numbered all at once; of more only those of the neuron in question."""
SHARES = (0.36, 0.64, 0.28, 0.5, 0.72, 0.44, 0.56)
PAD = 2.0


def numbered_rows(links: Links, moment: Moment) -> IntArray:
    """Return which of the drawn links get a number."""
    if len(links) <= MOST_NUMBERS:
        return np.arange(len(links))
    marks = moment.marks
    if marks.pointed is None and marks.layer is not None:
        return np.flatnonzero(links.layers == marks.layer)[:MOST_NUMBERS]
    target = marks.pointed or marks.selected
    if isinstance(target, LinkTarget):
        return np.flatnonzero(links.indices == target.index)
    if target is None:
        return np.arange(0)
    into = (links.layers == target.layer) & (links.neurons == target.number)
    onward = (links.layers == target.layer + 1) & (links.sources == target.number)
    return np.flatnonzero(into | onward)[:MOST_NUMBERS]


def link_numbers(
    theme: Theme, layout: GraphLayout, links: Links, moment: Moment, taken: list[Label]
) -> Iterator[tuple[int, Label]]:
    """Give index and number of the links that have room, covering no other text."""
    metrics, ink = type_metrics(layout.points), Ink(theme, moment.values.glow)
    boxes = [label.box for label in taken]
    for row in numbered_rows(links, moment).tolist():
        value, layer = float(links.weights[row]), int(links.layers[row])
        text = short_number(value)
        box = QRectF(0.0, 0.0, metrics.horizontalAdvance(text) + 2.0 * PAD, 0.0)
        box.setHeight(metrics.height())
        for share in SHARES:
            box.moveCenter(links.point(row, share))
            if not any(box.intersects(other) for other in boxes):
                boxes.append(QRectF(box))
                target = NeuronTarget(layer, int(links.neurons[row]))
                colour = ink.signed(value, layer)
                label = Label("weight", target, boxes[-1], text, colour, on_plate=True)
                yield int(links.indices[row]), label
                break
