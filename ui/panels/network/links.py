"""The links of the graph: which are drawn, how wide and what colour, which is near."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nnsim.arrays import FloatArray, IntArray
from nnsim.model.spec import NetworkSpec
from ui.panels.network.layout import GraphLayout
from ui.theme import Theme, blend, sign_colour
from ui.widgets.line_batch import draw_lines

MOST_LINKS = 400
"""Links drawn from one layer to the next; beyond it only the strongest."""
LEVELS = 12
TURNS = 4
REACH = 6.0
"""How far from a link, in logical pixels, the pointer still means it."""
PALE_SHARE = 0.3
PALE, NORMAL, STRONG = range(3)
HAIRLINE = 1.0
"""Qt draws antialiased lines up to this width at half the cost."""


@dataclass(frozen=True, eq=False)
class Links:
    """The links that are drawn, all arrays (n_links,), and where they run.

    ``indices`` count in the flat vector; ``layers`` are those the links lead into;
    ``n_total`` counts the links of the network, drawn or not.
    """

    indices: IntArray
    layers: IntArray
    sources: IntArray
    neurons: IntArray
    weights: FloatArray
    begins: FloatArray
    ends: FloatArray
    n_total: int

    def __len__(self) -> int:
        return len(self.indices)

    def row(self, index: int) -> int | None:
        """Return where a link is in the arrays, None if it is not drawn."""
        found = np.flatnonzero(self.indices == index)
        return int(found[0]) if found.size else None

    def point(self, row: int, share: float) -> QPointF:
        """Return a point of a link, 0 at its source and 1 at its neuron."""
        x, y = self.begins[row] + share * (self.ends[row] - self.begins[row])
        return QPointF(float(x), float(y))

    def nearest(self, place: QPointF) -> int | None:
        """Return the index of the link that is near a place, None if none is."""
        row, distance = self.closest(place)
        return int(self.indices[row]) if distance <= REACH else None

    def closest(self, place: QPointF) -> tuple[int, float]:
        """Return the row of the closest link and its distance, infinite if none is."""
        if not len(self):
            return -1, np.inf
        way = self.ends - self.begins
        offset = np.array([place.x(), place.y()]) - self.begins
        share = (offset * way).sum(axis=1) / np.maximum((way * way).sum(axis=1), 1e-9)
        outside = (share < 0.0) | (share > 1.0)
        away = offset - share[:, np.newaxis] * way
        distances = np.hypot(away[:, 0], away[:, 1])
        distances[outside] = np.inf
        row = int(distances.argmin())
        return row, float(distances[row])


def choose_links(
    spec: NetworkSpec,
    parameters: FloatArray,
    layout: GraphLayout,
    always: tuple[int, ...] = (),
) -> Links:
    """Return the strongest links of each pair of layers, and those in ``always``.

    Links from a band of inputs are drawn as bundles instead, and not counted.
    """
    chosen, n_total = [], 0
    for number, layer in enumerate(spec.layers):
        n_sources = layer.n_inputs + (layer.bias_input != 0.0)
        n_links, begin = n_sources * layer.n_neurons, spec.offsets[number]
        is_bundled = number == 0 and layout.columns[0].is_band
        own = layer.n_inputs * layer.n_neurons if is_bundled else 0
        n_total += n_links - own
        local = own + strongest(parameters[begin + own : begin + n_links])
        chosen.append(begin + local)
    strong = np.concatenate(chosen)
    missing = [i for i in always if i < spec.n_parameters and not (strong == i).any()]
    indices = np.concatenate([strong, np.asarray(missing, dtype=np.int64)])
    begins = np.searchsorted(np.asarray(spec.offsets), indices, side="right") - 1
    widths = np.asarray([layer.n_neurons for layer in spec.layers])[begins]
    sources, neurons = np.divmod(indices - np.asarray(spec.offsets)[begins], widths)
    starts, ends = _ends(layout, begins, sources, neurons)
    return Links(
        indices,
        begins,
        sources,
        neurons,
        parameters[indices],
        starts,
        ends,
        n_total,
    )


def strongest(weights: FloatArray) -> IntArray:
    """Return the places of the largest |ω|, all places if they are few."""
    if len(weights) <= MOST_LINKS:
        return np.arange(len(weights))
    return np.argpartition(np.abs(weights), -MOST_LINKS)[-MOST_LINKS:]


def _ends(
    layout: GraphLayout, layers: IntArray, sources: IntArray, neurons: IntArray
) -> tuple[FloatArray, FloatArray]:
    """Return where links begin and end, (n_links, 2) each."""
    begins, ends = np.empty((len(layers), 2)), np.empty((len(layers), 2))
    for column, following in pairwise(layout.columns):
        mine = layers == following.layer
        begins[mine, 0], ends[mine, 0] = column.x, following.x
        begins[mine, 1] = column.ys[sources[mine]]
        ends[mine, 1] = following.ys[neurons[mine]]
    return begins, ends


def paint_links(
    painter: QPainter,
    theme: Theme,
    links: Links,
    tones: IntArray,
    scale: float,
    widest: float,
) -> None:
    """Draw all links, the weak before the strong; ``tones`` are PALE, NORMAL, STRONG.

    A link whose weight is ``scale`` is ``widest`` pixels wide.
    """
    whole = np.isfinite(links.weights)
    shares = np.where(whole, np.abs(links.weights), 0.0) / scale
    levels = np.clip(np.ceil(shares * LEVELS), 1, LEVELS).astype(np.int64)
    signs = np.where(whole, np.sign(links.weights), 2).astype(np.int64) + 1
    # Turn about, so that neither sign covers the other where all links are strong.
    turns = (links.sources + links.neurons) % TURNS
    keys = ((tones * (LEVELS + 1) + levels) * TURNS + turns) * 4 + signs
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    lines = np.concatenate([links.begins[order], links.ends[order]], axis=1)
    borders = [0, *(np.flatnonzero(np.diff(ordered)) + 1).tolist(), len(lines)]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for begin, end in pairwise(borders):
        if begin < end:
            turn_key, sign = divmod(int(ordered[begin]), 4)
            tone, level = divmod(turn_key // TURNS, LEVELS + 1)
            painter.setPen(link_pen(theme, tone, level, sign - 1, widest))
            draw_lines(painter, lines[begin:end])


@lru_cache(maxsize=512)
def link_pen(theme: Theme, tone: int, level: int, sign: int, widest: float) -> QPen:
    """Return the pen of a level from 1 to LEVELS; sign 2 stands for no number."""
    share = level / LEVELS
    width = max(share * widest, HAIRLINE) + (
        theme.line_width if tone == STRONG else 0.0
    )
    style = Qt.PenStyle.SolidLine if sign != 2 else Qt.PenStyle.DotLine
    return QPen(
        link_colour(theme, tone, share, sign), width, style, Qt.PenCapStyle.FlatCap
    )


def link_colour(theme: Theme, tone: int, share: float, sign: int) -> QColor:
    """Return the opaque colour of a link; a strong tone keeps small weights visible."""
    if sign == 2:
        colour = theme.bad
    else:
        floor = 0.45 if tone == STRONG else 0.0
        colour = sign_colour(sign * max(share, floor), 1.0, theme)
    return blend(colour, theme.surface, PALE_SHARE) if tone == PALE else colour
