"""The line of each neuron of the first layer: clipped, with its normal and its name."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Literal

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from nnsim.arrays import FloatArray
from ui.theme import Theme, blend, class_colour, make_font
from ui.widgets.plane_mapping import PlaneMapping

MOST_LINES = 24
MOST_NAMES = 12
ROOM_A_NAME = 16.0
"""Plot that each name needs, in squares of the type's height."""
ALONG = (0.12, 0.88, 0.26, 0.74, 0.4, 0.6, 0.5)
"""Places along a line, as shares of what is seen of it, to try for arrow and name."""

Look = Literal["output", "hidden", "selected", "aside", "silent"]
WIDTHS: dict[Look, float] = {
    "output": 2.2,
    "hidden": 1.3,
    "selected": 3.0,
    "aside": 1.1,
    "silent": 1.1,
}
STRENGTHS: dict[Look, float] = {
    "output": 1.0,
    "hidden": 0.6,
    "selected": 1.0,
    "aside": 0.38,
    "silent": 0.45,
}
DASHES = (5.0, 4.0)
"""Stroke and gap of a silent neuron's line, in widths: nothing changes across it."""
NO_CLASS = -1


@dataclass(frozen=True)
class LineMark:
    """One neuron's line: a·x + b·y = c in data units, its name and its look.

    ``class_index`` gives the hue where the neuron is the output of one class.
    """

    neuron: int
    name: str
    a: float
    b: float
    c: float
    look: Look = "hidden"
    class_index: int = NO_CLASS

    @property
    def line(self) -> tuple[float, float, float]:
        """(a, b, c)."""
        return self.a, self.b, self.c

    @property
    def pen_key(self) -> tuple[Look, int]:
        """What its pen depends on."""
        return self.look, self.class_index

    def colour(self, theme: Theme) -> QColor:
        """Return the colour of line, arrow and name."""
        return _line_colour(theme, self.class_index, self.look)


@lru_cache(maxsize=128)
def _line_colour(theme: Theme, class_index: int, look: Look) -> QColor:
    ink = theme.text
    if class_index != NO_CLASS:
        ink = blend(class_colour(theme, class_index), theme.text, 0.7)
    return blend(ink, theme.surface, STRENGTHS[look])


@dataclass(frozen=True)
class SeenLine:
    """What is seen of a line, in pixels; ``normal`` has length 1."""

    begin: QPointF
    end: QPointF
    normal: QPointF

    def at(self, share: float) -> QPointF:
        """Return the place at a share of the way."""
        return self.begin + (self.end - self.begin) * share


@dataclass(frozen=True)
class PlacedLine:
    """A line that can be seen: where its arrow stands and its name, None for none."""

    mark: LineMark
    line: SeenLine
    foot: QPointF
    room: QRectF | None


def steepest(lines: FloatArray, most: int = MOST_LINES) -> list[int]:
    """Return the neurons, in order, whose lines (n, 3) are the sharpest steps."""
    usable = np.flatnonzero(np.isfinite(lines).all(axis=1))
    steepness = np.hypot(lines[usable, 0], lines[usable, 1])
    kept: list[int] = usable[np.argsort(-steepness, kind="stable")[:most]].tolist()
    return sorted(kept)


def seen_line(mapping: PlaneMapping, a: float, b: float, c: float) -> SeenLine | None:
    """Return the part of a·x + b·y = c inside the plot, None if there is none.

    The normal is square to the line *on the screen* and points to where a·x + b·y > c.
    """
    width, height = mapping.rect.width(), mapping.rect.height()
    left, right, bottom, top = mapping.axis_ends()
    # In pixels from the corner at the top left: ka·px + kb·py = kc.
    ka = a * (right - left) / width
    kb = -b * (top - bottom) / height
    kc = c - a * left - b * top
    length = math.hypot(ka, kb)
    if not (math.isfinite(length) and math.isfinite(kc)) or length < 1e-300:
        return None
    # Plain numbers: points of Qt would take most of the time of many lines.
    across, down = ka / length, kb / length
    away = kc / length - across * width / 2.0 - down * height / 2.0
    reach = math.hypot(width, height)
    if abs(away) > reach:
        return None
    x, y = width / 2.0 + across * away, height / 2.0 + down * away
    low, high = _clip(-down, x, width, *_clip(across, y, height, -reach, reach))
    if high - low <= 1.0:
        return None
    corner = mapping.rect.topLeft()
    begin = QPointF(x - down * low, y + across * low) + corner
    end = QPointF(x - down * high, y + across * high) + corner
    return SeenLine(begin, end, QPointF(across, down))


def _clip(
    step: float, start: float, size: float, low: float, high: float
) -> tuple[float, float]:
    """Return from and to which distance a line that was in [low, high] is in a plot.

    ``step`` is what one pixel along the line adds to ``start``; nothing is left where
    the second is not larger.
    """
    if abs(step) < 1e-12:
        return (low, high) if 0.0 <= start <= size else (0.0, 0.0)
    near, far = -start / step, (size - start) / step
    if near > far:
        near, far = far, near
    return max(low, near), min(high, far)


class LinePainter:
    """Paints the lines of one plot; remembers where each name stood, so it stays."""

    def __init__(self) -> None:
        self._shares: dict[int, float] = {}

    def place(
        self,
        theme: Theme,
        mapping: PlaneMapping,
        lines: Sequence[LineMark],
        obstacles: tuple[FloatArray, FloatArray],
    ) -> list[PlacedLine]:
        """Find what is seen, and places for names clear of each other and of samples.

        ``obstacles`` are pixel places (n,), (n,). The selected line comes last.
        """
        metrics = name_metrics(theme)
        room_of_all = mapping.rect.width() * mapping.rect.height()
        most = min(MOST_NAMES, room_of_all / (ROOM_A_NAME * metrics.height() ** 2))
        placed: list[PlacedLine] = []
        taken: list[QRectF] = []
        # The selected line chooses first where its name goes.
        for mark in sorted(lines, key=lambda mark: mark.look != "selected"):
            line = seen_line(mapping, mark.a, mark.b, mark.c)
            if line is None:
                continue
            share, room = self._shares.get(mark.neuron, ALONG[mark.neuron % 2]), None
            if len(lines) <= most or mark.look == "selected":
                found = self._find_room(
                    mapping.rect, mark, line, metrics, taken, obstacles
                )
                if found is not None:
                    share, room = found
                    taken.append(room)
            self._shares[mark.neuron] = share
            placed.append(PlacedLine(mark, line, line.at(share), room))
        return placed[::-1]

    def _find_room(
        self,
        rect: QRectF,
        mark: LineMark,
        line: SeenLine,
        metrics: QFontMetricsF,
        taken: Sequence[QRectF],
        obstacles: tuple[FloatArray, FloatArray],
    ) -> tuple[float, QRectF] | None:
        """Return the share along the line and the room that hide fewest samples."""
        width, height = metrics.horizontalAdvance(mark.name) + 6.0, metrics.height()
        beyond = arrow_length(metrics) + 2.0
        best: tuple[int, float, QRectF] | None = None
        last = self._shares.get(mark.neuron)
        for share in ALONG if last is None else (last, *ALONG):
            room = QRectF(0.0, 0.0, width, height)
            normal = line.normal
            half = (abs(normal.x()) * width + abs(normal.y()) * height) / 2.0
            room.moveCenter(line.at(share) + normal * (beyond + half))
            if not rect.contains(room) or any(room.intersects(t) for t in taken):
                continue
            hidden = _count_inside(room, obstacles)
            if best is None or hidden < best[0]:
                best = (hidden, share, room)
            if hidden == 0:
                break
        return None if best is None else best[1:]


def _count_inside(room: QRectF, obstacles: tuple[FloatArray, FloatArray]) -> int:
    px, py = obstacles
    across = (px > room.left()) & (px < room.right())
    return int(np.count_nonzero(across & (py > room.top()) & (py < room.bottom())))


@lru_cache(maxsize=16)
def name_font(theme: Theme) -> QFont:
    """Return the type of the names."""
    return make_font(theme.font_small_pt, QFont.Weight.DemiBold)


@lru_cache(maxsize=16)
def name_metrics(theme: Theme) -> QFontMetricsF:
    """Return the measures of the names."""
    return QFontMetricsF(name_font(theme))


def arrow_length(metrics: QFontMetricsF) -> float:
    """Return the length of a normal in pixels: it grows with the type."""
    return metrics.height() * 0.85


def paint_lines(painter: QPainter, theme: Theme, placed: Sequence[PlacedLine]) -> None:
    """Paint lines and normals, those of one pen together."""
    metrics = name_metrics(theme)
    length, head = arrow_length(metrics), metrics.height() * 0.42
    for _, alike in groupby(placed, lambda entry: entry.mark.pen_key):
        entries = list(alike)
        mark = entries[0].mark
        colour = mark.colour(theme)
        pen = QPen(colour, WIDTHS[mark.look] * theme.line_width)
        if mark.look == "silent":
            pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.drawLines([QLineF(one.line.begin, one.line.end) for one in entries])
        pen.setStyle(Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        tips = [one.foot + one.line.normal * length for one in entries]
        bases = [
            tip - one.line.normal * head for tip, one in zip(tips, entries, strict=True)
        ]
        feet = [one.foot for one in entries]
        painter.drawLines(list(map(QLineF, feet, bases)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for one, tip, base in zip(entries, tips, bases, strict=True):
            normal = one.line.normal
            side = QPointF(-normal.y(), normal.x()) * (head * 0.5)
            painter.drawPolygon(QPolygonF([tip, base + side, base - side]))


def paint_names(painter: QPainter, theme: Theme, placed: Sequence[PlacedLine]) -> None:
    """Paint the names, over the samples."""
    painter.setFont(name_font(theme))
    for entry in placed:
        if entry.room is None:
            continue
        faint = entry.mark.look in ("aside", "silent")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(entry.room.adjusted(1.0, 1.0, -1.0, -1.0), 3.0, 3.0)
        painter.setPen(theme.text_muted if faint else theme.text)
        painter.drawText(entry.room, Qt.AlignmentFlag.AlignCenter, entry.mark.name)
