"""What takes no part is drawn so: its links faded, the neuron dark with a sign.

A cross says that dropout leaves a neuron out, a muted speaker that it is silent.
"""

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from nnsim.arrays import IntArray
from nnsim.frames.frame import Frame
from ui.panels.network.body import paint_body
from ui.panels.network.dropout import left_out
from ui.panels.network.ink import luminance
from ui.panels.network.layout import GraphLayout
from ui.panels.network.links import PALE, STRONG, Links
from ui.panels.network.silence import paint_mute, silent
from ui.theme import Theme

ARM = 0.55
"""Reach of the cross, in radii."""


def faded(tones: IntArray, links: Links, frame: Frame) -> IntArray:
    """Return the tones with the links from and to neurons without a part made pale."""
    out = np.zeros(len(links), np.bool_)
    for layer in range(frame.spec.n_layers):
        neurons = left_out(frame, layer) | silent(frame.spec, layer)
        if not neurons.any():
            continue
        into, onward = links.layers == layer, links.layers == layer + 1
        out[into] |= neurons[links.neurons[into]]
        with_bias = np.append(neurons, False)  # The bias node is the last source.
        out[onward] |= with_bias[links.sources[onward]]
    return np.where(out & (tones != STRONG), PALE, tones)


def paint_left_out(
    painter: QPainter, theme: Theme, layout: GraphLayout, frame: Frame
) -> None:
    """Paint a dark disc with its sign over each neuron that takes no part."""
    ground, ink = _inks(theme)
    for column in layout.columns:
        out = left_out(frame, column.layer)
        mute = silent(frame.spec, column.layer)
        arm = ARM * column.radius
        for n in column.drawn:
            if not (out[n] or mute[n]):
                continue
            centre = QPointF(column.x, float(column.ys[n]))
            painter.setPen(QPen(ground, 1.2 * theme.line_width))
            painter.setBrush(ground)
            paint_body(painter, column, n)
            if mute[n]:
                paint_mute(painter, centre, column.radius, ink, ground)
                continue
            painter.setPen(QPen(ink, max(1.4, 0.14 * column.radius)))
            for side in (-1.0, 1.0):
                across = QPointF(arm, side * arm)
                painter.drawLine(centre - across, centre + across)


def _inks(theme: Theme) -> tuple[QColor, QColor]:
    """Return the darker of ground and text of the theme, then the other one."""
    dark, pale = sorted(
        (theme.text_muted, theme.window), key=lambda ink: luminance(ink.rgb())
    )
    return dark, pale
