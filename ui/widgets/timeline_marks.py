"""What is at a step of a timeline: a diamond for an edit, a star for a best, a flag.

A flag is a bookmark; its pole stands on its step.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from ui.theme import Theme
from ui.widgets.markers import marker_path

MarkKind = Literal["edit", "best", "bookmark"]
SHAPES: dict[MarkKind, str] = {"edit": "diamond", "best": "star", "bookmark": "flag"}
"""In the order in which they are painted."""
SIZE_SHARE = 1.25  # of the size of a marker
OVERLAP_PX, FLAGS_OVERLAP_PX, MOST_LINES = 16, 5, 6
EDGE, HALO = 1.2, 3.6  # pixels, times the theme's line width


@dataclass(frozen=True)
class TimelineMark:
    """Something that happened at a step; the tooltip says ``text``."""

    step: int
    kind: MarkKind
    text: str


@dataclass(frozen=True)
class ShownMark:
    """A mark where it is drawn; ``lived`` unless it lies ahead of the position.

    ``steps`` are those of all that it stands for, rising.
    """

    x: int
    kind: MarkKind
    lived: bool
    text: str
    steps: tuple[int, ...]


def place_marks(
    marks: Sequence[TimelineMark], track: QRectF, end: int, position: int
) -> tuple[ShownMark, ...]:
    """Place marks along a track of the steps 0 to ``end``, bookmarks last.

    Marks of a kind that would overlap (the edits of one stroke) become the first of
    them, with the words of all; of very many with the first few.
    """
    a_step = track.width() / max(end, 1)
    shown: list[ShownMark] = []
    joined: list[list[TimelineMark]] = []
    order = tuple(SHAPES)
    for mark in sorted(marks, key=lambda m: (order.index(m.kind), m.step)):
        if not 0 <= mark.step <= end:
            continue
        x = round(track.left() + mark.step * a_step)
        placed = ShownMark(x, mark.kind, mark.step <= position, mark.text, ())
        if shown and _overlap(shown[-1], placed):
            joined[-1].append(mark)
        else:
            shown.append(placed)
            joined.append([mark])
    return tuple(
        replace(mark, text=_words([m.text for m in all_of]), steps=_steps(all_of))
        for mark, all_of in zip(shown, joined, strict=True)
    )


def _overlap(before: ShownMark, mark: ShownMark) -> bool:
    """Each bookmark was set by somebody who wants to find it, so none is left out."""
    alike = (before.kind, before.lived) == (mark.kind, mark.lived)
    near = OVERLAP_PX if mark.kind != "bookmark" else FLAGS_OVERLAP_PX
    return alike and mark.x - before.x < near


def _steps(marks: Sequence[TimelineMark]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(mark.step for mark in marks))


def _words(texts: Sequence[str]) -> str:
    """Return each text once, a line each, of many the first few."""
    lines = list(dict.fromkeys(texts))
    more = ["…"] if len(lines) > MOST_LINES else []
    return "\n".join([*lines[:MOST_LINES], *more])


def mark_size(theme: Theme) -> float:
    """Return how large a mark is, in logical pixels."""
    return SIZE_SHARE * theme.marker_size


def paint_mark(painter: QPainter, theme: Theme, mark: ShownMark, track: QRectF) -> None:
    """Paint a mark on the track, hollow where it lies ahead.

    A flag at the end flies to the left: the number stands at the right.
    """
    colour = theme.good if mark.kind == "best" else theme.text
    size = mark_size(theme)
    is_flag = mark.kind == "bookmark"
    path = flag_path(size) if is_flag else marker_path(SHAPES[mark.kind], size)
    painter.save()
    painter.translate(mark.x, track.center().y())
    if is_flag and mark.x + size > track.right():
        painter.scale(-1.0, 1.0)
    for ink, width in ((theme.surface, HALO), (colour, EDGE)):
        painter.setPen(QPen(ink, width * theme.line_width))
        painter.setBrush(colour if mark.lived else theme.surface)
        painter.drawPath(path)
    painter.restore()


@lru_cache(maxsize=8)
def flag_path(size: float) -> QPainterPath:
    """Return a pennant, the middle of its pole at (0, 0); nobody may change it."""
    reach, width = 0.75 * size, max(0.16 * size, 1.5)
    path = QPainterPath()
    path.addRect(QRectF(-width / 2.0, -reach, width, 2.0 * reach))
    cloth = QPolygonF(
        [
            QPointF(width / 2.0, -reach),
            QPointF(0.95 * size, -0.42 * reach),
            QPointF(width / 2.0, 0.16 * reach),
        ]
    )
    path.addPolygon(cloth)
    path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def paint_pointer(painter: QPainter, theme: Theme, x: float, track: QRectF) -> None:
    """Paint a tick across the track, at a step that is pointed at elsewhere."""
    reach = track.height()
    for ink, width in ((theme.surface, HALO), (theme.text, EDGE)):
        painter.setPen(QPen(ink, width * theme.line_width))
        painter.drawLine(
            QPointF(x, track.top() - reach), QPointF(x, track.bottom() + reach)
        )
