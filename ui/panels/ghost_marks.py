"""The marks of ghosts: numbered badges that hide no other, and names that have room.

The same over every picture in which pinned runs leave a line.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.ghosts import Ghost
from ui.theme import Theme
from ui.widgets.ghost_badge import badge_radius, paint_badge
from ui.widgets.plane_axes import AxesFonts

PADDING = 4.0
WIDEST_NAME = 0.5
"""A name that takes a larger part of the plot's width is left out."""
Side = tuple[int, int]
RIGHT, LEFT, UP, DOWN = (1, 0), (-1, 0), (0, -1), (0, 1)
ALL_SIDES: tuple[Side, ...] = (RIGHT, LEFT, UP, DOWN)
PLACES = (*ALL_SIDES, (1, -1), (-1, -1), (1, 1), (-1, 1), (2, 0), (-2, 0))
MOST_PLACES = 24
END = 0.35
"""Radius of the dot at an end that has no badge, as a share of a marker."""


@dataclass(frozen=True, eq=False)
class GhostMark:
    """The end of a ghost's line, the badge on the line, and the plate of its name."""

    ghost: Ghost
    end: QPointF
    badge: QPointF
    plate: QRectF | None


def ghost_marks(
    theme: Theme,
    fonts: AxesFonts,
    rect: QRectF,
    lines: Sequence[tuple[Ghost, Sequence[QPointF]]],
    sides: Sequence[Side] = ALL_SIDES,
) -> tuple[GhostMark, ...]:
    """Place badges and names of lines in pixels inside a plot.

    A badge goes to the end of its line, or back along it to where none is yet; a name
    goes to the first free side of its badge.
    """
    radius = badge_radius(theme)
    badges: list[QPointF] = []
    ends = [(ghost, line[-1]) for ghost, line in lines]
    for _, line in lines:
        badges.append(_free_place(rect, badges, line, radius))
    taken = [_box(badge, 2.0 * radius, 2.0 * radius) for badge in badges]
    marks = []
    for (ghost, end), badge in zip(ends, badges, strict=True):
        plate = _free_plate(fonts, rect, taken, badge, radius, ghost.name, sides)
        if plate is not None:
            taken.append(plate)
        marks.append(GhostMark(ghost, end, badge, plate))
    return tuple(marks)


def paint_ghost_marks(
    painter: QPainter, theme: Theme, fonts: AxesFonts, marks: Sequence[GhostMark]
) -> None:
    """Paint the ends, badges and names."""
    for mark in marks:
        if mark.badge != mark.end:
            painter.setPen(QPen(theme.surface, theme.line_width))
            painter.setBrush(mark.ghost.colour(theme))
            radius = theme.marker_size * END
            painter.drawEllipse(mark.end, radius, radius)
    for mark in marks:
        colour = mark.ghost.colour(theme)
        paint_badge(painter, theme, mark.badge, mark.ghost.number, colour)
    painter.setFont(fonts.label)
    for mark in marks:
        if mark.plate is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.surface)
            painter.drawRoundedRect(mark.plate, PADDING, PADDING)
            painter.setPen(theme.text)
            painter.drawText(mark.plate, Qt.AlignmentFlag.AlignCenter, mark.ghost.name)


def named(marks: Sequence[GhostMark]) -> tuple[int, ...]:
    """Return the numbers of the ghosts whose names are shown."""
    return tuple(mark.ghost.number for mark in marks if mark.plate is not None)


def _inside(rect: QRectF, end: QPointF, radius: float) -> QPointF:
    """Return the place of a badge for an end that may lie outside of the plot."""
    return QPointF(
        min(max(end.x(), rect.left() + radius), rect.right() - radius),
        min(max(end.y(), rect.top() + radius), rect.bottom() - radius),
    )


def _free_place(
    rect: QRectF, badges: Sequence[QPointF], line: Sequence[QPointF], radius: float
) -> QPointF:
    """Return the last place of the line where no badge is, or one beside its end."""
    step = 2.0 * radius + 1.0
    end = _inside(rect, line[-1], radius)
    beside = (end + QPointF(right * step, down * step) for right, down in PLACES)
    back = (_inside(rect, place, radius) for place in _back_along(line, step))
    for place in (end, *back, *beside):
        is_free = all(
            math.hypot(place.x() - other.x(), place.y() - other.y()) >= step - 0.5
            for other in badges
        )
        if is_free and rect.contains(_box(place, 2.0 * radius, 2.0 * radius)):
            return place
    return end


def _back_along(line: Sequence[QPointF], step: float) -> list[QPointF]:
    """Return places on a line, half a step apart, from its end backwards."""
    places: list[QPointF] = []
    gone, wanted = 0.0, step / 2.0
    for after, before in pairwise(reversed(line)):
        length = math.hypot(after.x() - before.x(), after.y() - before.y())
        while len(places) < MOST_PLACES and gone + length >= wanted:
            places.append(after + (before - after) * ((wanted - gone) / length))
            wanted += step / 2.0
        gone += length
    return places


def _free_plate(
    fonts: AxesFonts,
    rect: QRectF,
    taken: Sequence[QRectF],
    badge: QPointF,
    radius: float,
    name: str,
    sides: Sequence[Side],
) -> QRectF | None:
    width = fonts.metrics.horizontalAdvance(name) + 2.0 * PADDING
    height = fonts.metrics.height()
    if not name or width > WIDEST_NAME * rect.width():
        return None
    across, along = radius + 2.0 + width / 2.0, radius + 2.0 + height / 2.0
    for right, down in sides:
        plate = _box(badge + QPointF(right * across, down * along), width, height)
        if rect.contains(plate) and not any(plate.intersects(box) for box in taken):
            return plate
    return None


def _box(centre: QPointF, width: float, height: float) -> QRectF:
    box = QRectF(0.0, 0.0, width, height)
    box.moveCenter(centre)
    return box
