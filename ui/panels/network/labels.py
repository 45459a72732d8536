"""Texts of the graph as plain records: what is written, where, and in what ink."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ui.panels.network.ink import sized_font, type_font
from ui.panels.network.moment import NeuronTarget
from ui.theme import Theme

LabelKind = Literal[
    "activation",
    "bias",
    "delta",
    "difference",
    "gap",
    "heading",
    "name",
    "sum",
    "target",
    "weight",
]
CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
PLATE_RADIUS = 3.0


@dataclass(frozen=True, eq=False)
class Label:
    """One text.

    Attributes
    ----------
    target : the neuron it belongs to; of a heading or a gap only the layer counts.
    size : pixel size of the type, 0 for that of the layout.
    on_plate : whether it has a ground of its own, over the links.
    """

    kind: LabelKind
    target: NeuronTarget
    box: QRectF
    text: str
    ink: QColor
    align: Qt.AlignmentFlag = CENTRE
    bold: bool = False
    size: float = 0.0
    on_plate: bool = False


def paint_labels(
    painter: QPainter, theme: Theme, points: float, labels: list[Label]
) -> None:
    """Paint all labels in type of so many points, those on plates first."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.surface)
    for label in labels:
        if label.on_plate:
            painter.drawRoundedRect(label.box, PLATE_RADIUS, PLATE_RADIUS)
    for label in labels:
        if label.size:
            painter.setFont(sized_font(round(label.size)))
        else:
            painter.setFont(type_font(points, label.bold))
        painter.setPen(label.ink)
        painter.drawText(label.box, label.align, label.text)
