"""Where the hole of a stop and the bubble beside it are: never one over the other."""

from dataclasses import dataclass

from PySide6.QtCore import QMargins, QRect, QSize

PAD = 4
"""The hole is so much larger than its widget on each side, in pixels."""
GAP = 10
"""Between the hole and the bubble."""
EDGE = 8
"""Between the bubble and the edge of the window."""


@dataclass(frozen=True)
class Placed:
    """A hole and a bubble in the coordinates of the window."""

    hole: QRect
    bubble: QRect


def place(window: QRect, target: QRect, bubble: QSize) -> Placed:
    """Return the hole around a target, and the bubble on its side with room for it.

    Where no side has room (one panel has the whole window) the hole gives way: as much
    of it stays as can.
    """
    whole = target.marginsAdded(QMargins(PAD, PAD, PAD, PAD)).intersected(window)
    room = window.marginsRemoved(QMargins(EDGE, EDGE, EDGE, EDGE))
    width, height = bubble.width() + GAP, bubble.height() + GAP
    right, left, below, above = QRect(whole), QRect(whole), QRect(whole), QRect(whole)
    right.setRight(min(whole.right(), room.right() - width))
    below.setBottom(min(whole.bottom(), room.bottom() - height))
    left.setLeft(max(whole.left(), room.left() + width))
    above.setTop(max(whole.top(), room.top() + height))
    hole = max((right, below, left, above), key=_area)
    if hole is right:
        x, y = (
            hole.right() + 1 + GAP,
            _beside(whole.top(), hole.height(), bubble.height()),
        )
    elif hole is below:
        x, y = (
            _beside(hole.left(), hole.width(), bubble.width()),
            hole.bottom() + 1 + GAP,
        )
    elif hole is left:
        x, y = (
            hole.left() - GAP - bubble.width(),
            _beside(hole.top(), hole.height(), bubble.height()),
        )
    else:
        x, y = (
            _beside(hole.left(), hole.width(), bubble.width()),
            hole.top() - GAP - bubble.height(),
        )
    x = max(room.left(), min(x, room.right() + 1 - bubble.width()))
    y = max(room.top(), min(y, room.bottom() + 1 - bubble.height()))
    return Placed(hole, QRect(x, y, bubble.width(), bubble.height()))


def _beside(begin: int, length: int, own: int) -> int:
    """Return where something begins whose middle is that of a stretch."""
    return begin + (length - own) // 2


def _area(rect: QRect) -> int:
    return max(rect.width(), 0) * max(rect.height(), 0)
