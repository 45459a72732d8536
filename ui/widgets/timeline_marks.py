"""What happened at a step of a timeline: a diamond for an edit, a star for a best."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from ui.theme import Theme
from ui.widgets.markers import marker_path

MarkKind = Literal["edit", "best"]
SHAPES: dict[MarkKind, str] = {"edit": "diamond", "best": "star"}
"""In the order in which they are painted."""
SIZE_SHARE = 1.25  # of the size of a marker
OVERLAP_PX, MOST_LINES = 16, 6
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

    Marks of a kind that would overlap (the edits of one stroke) become the first of
    them, with the words of all; of very many with the first few.
    """
    a_step = track.width() / max(end, 1)
    shown: list[ShownMark] = []
    texts: list[list[str]] = []
    order = tuple(SHAPES)
    for mark in sorted(marks, key=lambda m: (order.index(m.kind), m.step)):
        if not 0 <= mark.step <= end:
            continue
        x = round(track.left() + mark.step * a_step)
        placed = ShownMark(x, mark.kind, mark.step <= position, mark.text)
        if shown and _overlap(shown[-1], placed):
            texts[-1].append(mark.text)
        else:
            shown.append(placed)
            texts.append([mark.text])
    return tuple(
        replace(mark, text=_words(lines))
        for mark, lines in zip(shown, texts, strict=True)
    )


def _overlap(before: ShownMark, mark: ShownMark) -> bool:
    alike = (before.kind, before.lived) == (mark.kind, mark.lived)
    return alike and mark.x - before.x < OVERLAP_PX


def _words(texts: Sequence[str]) -> str:
    """Return each text once, a line each, of many the first few."""
    lines = list(dict.fromkeys(texts))
    more = ["…"] if len(lines) > MOST_LINES else []
    return "\n".join([*lines[:MOST_LINES], *more])


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


def paint_pointer(painter: QPainter, theme: Theme, x: float, track: QRectF) -> None:
    """Paint a tick across the track, at a step that is pointed at elsewhere."""
    reach = track.height()
    for ink, width in ((theme.surface, HALO), (theme.text, EDGE)):
        painter.setPen(QPen(ink, width * theme.line_width))
        painter.drawLine(
            QPointF(x, track.top() - reach), QPointF(x, track.bottom() + reach)
        )
