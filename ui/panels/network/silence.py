"""Which neurons are silent, in words and on the picture: dark, with a muted speaker."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from nnsim.arrays import BoolArray
from nnsim.frames.frame import Frame
from nnsim.model.spec import NetworkSpec
from ui.i18n import count, tr
from ui.panels.network.matrix_layout import Matrix
from ui.panels.network.moment import NeuronTarget
from ui.panels.weight_names import node_name
from ui.theme import Theme, blend

MOST_NAMED = 3
"""Silent neurons that a caption names; of more it tells the number."""
REACH = 0.62
"""From the middle of a neuron to the end of its sign, in radii."""
SMALLEST_SPEAKER = 6.0
"""In a smaller neuron, in pixels, a speaker is a blot: the stroke stands alone."""
SPEAKER = ((-0.85, -0.3), (-0.4, -0.3), (0.15, -0.8), (0.15, 0.8), (-0.4, 0.3))
"""Corners of a loudspeaker that looks to the right, in reaches; the last is at left."""

LARGEST_SIGN = 16.0
VEIL = 0.72
"""How much of the cells of a silent neuron the ground covers."""


def silent(spec: NetworkSpec, layer: int) -> BoolArray:
    """Return which neurons of a layer are silent, (n_neurons,); no input is."""
    are_silent = np.zeros(spec.sizes[layer + 1], np.bool_)
    if layer >= 0:
        are_silent[list(spec.layers[layer].silenced)] = True
    return are_silent


def is_silent(spec: NetworkSpec, target: NeuronTarget) -> bool:
    """Tell whether a neuron is silent; an input or a bias node never is."""
    return target.layer >= 0 and target.number in spec.layers[target.layer].silenced


def hangs_on_silent(spec: NetworkSpec, index: int) -> bool:
    """Tell whether a weight leads into a silent neuron or out of one."""
    place = spec.place(index)
    into = NeuronTarget(place.layer, place.neuron)
    return is_silent(spec, into) or is_silent(
        spec, NeuronTarget(place.layer - 1, place.source)
    )


def silent_text(frame: Frame) -> str:
    """Return "h₂ is silent", or how many are, empty where all speak."""
    spec = frame.spec
    names = [
        node_name(spec, number, neuron)
        for number, layer in enumerate(spec.layers)
        for neuron in layer.silenced
    ]
    if not names:
        return ""
    if len(names) == 1:
        return tr("{neuron} is silent", neuron=names[0])
    if len(names) <= MOST_NAMED:
        return tr("{neurons} are silent", neurons=", ".join(names))
    return tr("{n} neurons are silent", n=count(len(names)))


def paint_mute(
    painter: QPainter, centre: QPointF, radius: float, ink: QColor, ground: QColor
) -> None:
    """Paint a crossed-out loudspeaker in a neuron of a radius, in one ink."""
    reach = REACH * radius
    width = max(1.6, 0.13 * radius)
    if radius >= SMALLEST_SPEAKER:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(blend(ink, ground, 0.75))
        corners = [QPointF(x, y) * reach + centre for x, y in (*SPEAKER, (-0.85, 0.3))]
        painter.drawPolygon(QPolygonF(corners))
        painter.setPen(QPen(blend(ink, ground, 0.75), 0.8 * width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        waves = QRectF(0.0, 0.0, 0.9 * reach, 1.1 * reach)
        waves.moveCenter(centre + QPointF(0.2 * reach, 0.0))
        painter.drawArc(waves, -60 * 16, 120 * 16)
    end = QPointF(0.9 * reach, 0.9 * reach)
    for pen in (QPen(ground, 2.6 * width), QPen(ink, width)):
        painter.setPen(pen)
        painter.drawLine(centre - end, centre + end)


def paint_silent_columns(
    painter: QPainter, theme: Theme, matrices: Sequence[Matrix], spec: NetworkSpec
) -> None:
    """Veil column and row of each silent neuron, with the sign in its column.

    A cell that stands for several links is left as it is.
    """
    veil = QColor(theme.surface)
    veil.setAlphaF(VEIL)
    for matrix in matrices:
        if matrix.most_in_a_cell > 1:
            continue
        rows = spec.layers[matrix.layer - 1].silenced if matrix.layer else ()
        for n in rows:
            last = matrix.cell_box(n, matrix.n_columns - 1)
            painter.fillRect(matrix.cell_box(n, 0).united(last), veil)
        for n in spec.layers[matrix.layer].silenced:
            box = matrix.column_box(n)
            painter.fillRect(box, veil)
            size = min(box.width() / 2.0, box.height() / 2.0, LARGEST_SIGN)
            paint_mute(painter, box.center(), size, theme.text, theme.surface)
