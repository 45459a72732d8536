"""Lines that lie on a relief: dense enough to follow it, and pale where it hides them.

Like all marks on it they are painted over its pixels; ``Raster`` tells what is before
them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nnsim.arrays import BoolArray, FloatArray, IntArray
from ui.palettes import Theme
from ui.panels.error_surface.path import BETWEEN_HEADS, HEAD_LENGTH, draw_head
from ui.panels.relief.box import Box
from ui.panels.relief.raster import interpolated
from ui.widgets.plane_layers import polygon_of
from ui.widgets.strokes import stroke

STEP = 1.0 / 32.0
"""In units of the box, whose floor is two wide: longer ones get places in between."""
MOST_BETWEEN = 64
BEHIND = 0.08
"""What lies on the surface counts as before it."""
SHORTEST = 1.2
HIDDEN = 0.5
"""Opacity of what the surface hides."""

Hides = Callable[[FloatArray, FloatArray, FloatArray], FloatArray]


@dataclass(frozen=True, eq=False)
class DrapedLine:
    """Pixels (n,) of a line on a relief; ``breaks`` is where it is not in the box."""

    px: FloatArray
    py: FloatArray
    hidden: BoolArray
    breaks: BoolArray

    def runs(self) -> Iterator[tuple[slice, bool]]:
        """Return its parts inside of the box, and whether they are hidden."""
        states = np.where(self.breaks, 2, self.hidden)
        ends = np.flatnonzero(np.diff(states)) + 1
        edges = [0, *ends.tolist(), len(states)]
        for begin, end in pairwise(edges):
            if end <= begin or self.breaks[begin]:
                continue
            goes_on = end < len(states) and not self.breaks[end]
            yield slice(begin, end + goes_on), bool(self.hidden[begin])


@dataclass(frozen=True)
class LineLook:
    """The ink of a line, its width, and that of the pale rim; 0 for no rim."""

    ink: QColor
    core: float
    casing: float = 0.0
    dashed: bool = False
    hidden_too: bool = True


def drape(
    box: Box, heights: FloatArray, ways: Sequence[FloatArray], hides: Hides
) -> list[DrapedLine]:
    """Lay lines (n, 2) in the units of the axes on the surface ``heights`` (n, n).

    All at once, since a relief bears many short ones.
    """
    if not ways:
        return []
    way, owners = np.vstack(ways), np.repeat(np.arange(len(ways)), list(map(len, ways)))
    x, y, owners = _denser(box.floor(way[:, 0], 0), box.floor(way[:, 1], 1), owners)
    outside = ~((np.abs(x) <= 1.0) & (np.abs(y) <= 1.0))
    x, y = np.where(outside, 0.0, x), np.where(outside, 0.0, y)
    z = interpolated(box.shares(heights), x, y)
    px, py, away = box.seen(x, y, z)
    kept = _apart(px, py, outside, owners)
    px, py, outside, owners = px[kept], py[kept], outside[kept], owners[kept]
    hidden = hides(px, py, away[kept]) > BEHIND
    edges = np.searchsorted(owners, np.arange(len(ways) + 1)).tolist()
    return [
        DrapedLine(px[i:j], py[i:j], hidden[i:j], outside[i:j])
        for i, j in pairwise(edges)
    ]


def paint_draped(
    painter: QPainter, theme: Theme, line: DrapedLine, look: LineLook
) -> None:
    """Paint what the surface hides dashed and pale, then the rest."""
    seen = []
    for part, is_hidden in line.runs():
        pixels = line.px[part], line.py[part]
        if not is_hidden:
            seen.append(pixels)
        elif look.hidden_too:
            # Pale by opacity, so as one stroke: pieces that overlap would be darker.
            painter.setOpacity(HIDDEN)
            painter.setPen(_pen(look.ink, look.core * theme.line_width, True))
            painter.drawPolyline(polygon_of(*pixels))
    painter.setOpacity(1.0)
    core = _pen(look.ink, look.core * theme.line_width, look.dashed)
    if look.casing:
        casing = _pen(theme.surface, look.casing * theme.line_width, False)
        for pixels in seen:
            stroke(painter, casing, *pixels)
    for pixels in seen:
        stroke(painter, core, *pixels)


def paint_heads(painter: QPainter, theme: Theme, line: DrapedLine) -> None:
    """Paint arrow heads along what is seen of a line, evenly spaced."""
    unit = theme.line_width
    for part, is_hidden in line.runs():
        if is_hidden:
            continue
        px, py = line.px[part], line.py[part]
        gone = np.append(0.0, np.cumsum(np.hypot(np.diff(px), np.diff(py))))
        for place in np.arange(BETWEEN_HEADS * unit, gone[-1], BETWEEN_HEADS * unit):
            at = int(np.searchsorted(gone, place))
            # From some way back: the line is made of steps shorter than a head.
            behind = int(np.searchsorted(gone, place - HEAD_LENGTH * unit))
            before = QPointF(float(px[behind]), float(py[behind]))
            draw_head(painter, theme, before, QPointF(float(px[at]), float(py[at])))


def _pen(ink: QColor, width: float, dashed: bool) -> QPen:
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    pen = QPen(ink, width, style, Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    return pen


def _denser(
    x: FloatArray, y: FloatArray, owners: IntArray
) -> tuple[FloatArray, FloatArray, IntArray]:
    """Return the lines with places between those that lie far apart."""
    if len(x) < 2:
        return x, y, owners
    with np.errstate(invalid="ignore", over="ignore"):
        lengths = np.nan_to_num(np.hypot(np.diff(x), np.diff(y)), nan=0.0, posinf=0.0)
    lengths[np.diff(owners) != 0] = 0.0
    counts = np.clip(np.ceil(lengths / STEP), 1, MOST_BETWEEN).astype(np.int64)
    first = np.repeat(np.arange(len(counts)), counts)
    begins = np.repeat(np.cumsum(counts) - counts, counts)
    shares = (np.arange(len(first)) - begins) / np.repeat(counts, counts)
    places = _between(x, first, shares), _between(y, first, shares)
    return *places, np.append(owners[first], owners[-1])


def _between(values: FloatArray, first: IntArray, shares: FloatArray) -> FloatArray:
    with np.errstate(invalid="ignore", over="ignore"):
        found = values[first] + shares * (values[first + 1] - values[first])
    # The place before one that is no number has to stay.
    found = np.where(shares == 0.0, values[first], found)
    return np.append(found, values[-1])


def _apart(
    px: FloatArray, py: FloatArray, outside: BoolArray, owners: IntArray
) -> BoolArray:
    """Tell which places are told from those before them; ends always are."""
    kept = np.ones(len(px), np.bool_)
    places = np.rint(np.stack([px, py]) / SHORTEST)
    kept[1:] = (np.diff(places, axis=1) != 0.0).any(axis=0)
    kept[1:] |= np.diff(outside) | (np.diff(owners) != 0)
    kept[:-1] |= np.diff(owners) != 0
    kept[-1:] = True
    return kept
