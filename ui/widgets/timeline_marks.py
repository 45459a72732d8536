"""What happened at a step of a timeline: a diamond for an edit, a star for a best."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from ui.theme import Theme
from ui.widgets.markers import marker_path

MarkKind = Literal["edit", "best"]
SHAPES: dict[MarkKind, str] = {"edit": "diamond", "best": "star"}
"""In the order in which they are painted."""
SIZE_SHARE = 1.25  # of the size of a marker
OVERLAP_PX = 12
EDGE, HALO = 1.2, 3.6  # pixels, times the theme's line width


@dataclass(frozen=True)
class TimelineMark:
    """Something that happened at a step; the tooltip says ``text``."""

    step: int
    kind: MarkKind
    text: str


@dataclass(frozen=True)
class ShownMark:
    """A mark where it is drawn; ``lived`` unless it lies ahead of the position."""

    x: int
    kind: MarkKind
    lived: bool
    text: str


def place_marks(
    marks: Sequence[TimelineMark], track: QRectF, end: int, position: int
) -> tuple[ShownMark, ...]:
    """Place marks along a track of the steps 0 to ``end``, stars last.

    What falls on the same pixel becomes one mark with all the words; of marks that say
    the same and would overlap (the edits of one stroke) the first stands for them.
    """
    a_step = track.width() / max(end, 1)
    texts: dict[tuple[MarkKind, int, bool], list[str]] = {}
    for mark in marks:
        if 0 <= mark.step <= end:
            place = round(track.left() + mark.step * a_step)
            key = mark.kind, place, mark.step <= position
            texts.setdefault(key, []).append(mark.text)
    order = tuple(SHAPES)
    shown: list[ShownMark] = []
    for kind, x, lived in sorted(texts, key=lambda k: (order.index(k[0]), k[1])):
        text = "\n".join(dict.fromkeys(texts[kind, x, lived]))
        placed = ShownMark(x, kind, lived, text)
        if not (shown and _overlap_alike(shown[-1], placed)):
            shown.append(placed)
    return tuple(shown)


def _overlap_alike(before: ShownMark, mark: ShownMark) -> bool:
    alike = (before.kind, before.lived, before.text) == (
        mark.kind,
        mark.lived,
        mark.text,
    )
    return alike and mark.x - before.x < OVERLAP_PX


def mark_size(theme: Theme) -> float:
    """Return how large a mark is, in logical pixels."""
    return SIZE_SHARE * theme.marker_size


def paint_mark(painter: QPainter, theme: Theme, mark: ShownMark, middle: float) -> None:
    """Paint a mark with its middle at a height, hollow where it lies ahead."""
    colour = theme.good if mark.kind == "best" else theme.text
    path = marker_path(SHAPES[mark.kind], mark_size(theme))
    painter.save()
    painter.translate(mark.x, middle)
    for ink, width in ((theme.surface, HALO), (colour, EDGE)):
        painter.setPen(QPen(ink, width * theme.line_width))
        painter.setBrush(colour if mark.lived else theme.surface)
        painter.drawPath(path)
    painter.restore()
