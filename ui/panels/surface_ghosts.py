"""The ways of pinned runs over the error surface, beneath the present one.

They do not change, so they are drawn once into a transparent picture; their numbers
and names lie over the present way.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from nnsim.arrays import FloatArray
from ui.ghosts import Ghost
from ui.theme import Theme
from ui.widgets.ghost_badge import badge_radius, paint_badge
from ui.widgets.plane_axes import AxesFonts
from ui.widgets.plane_mapping import PlaneMapping

CORE = 2.2  # widths in pixels, times the theme's line width
CASING = 4.2
SHORTEST = 1.5
FARTHEST = 20_000.0
"""Pixels beyond which a place is not told from one farther away."""
PADDING = 4.0
WIDEST_TAG = 0.5
"""A name that takes a larger part of the plot's width is left out."""
HELD = 100.0
"""The window does not follow ghosts to weights beyond this."""


@dataclass(frozen=True, eq=False)
class GhostWay:
    """The way of one ghost: (n_points, 2) of the two weights that are shown."""

    ghost: Ghost
    path: FloatArray

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """Return the corners of the box around it, none if it is never finite."""
        known = self.path[np.isfinite(self.path).all(axis=1)]
        if not len(known):
            return ()
        box = np.clip([known.min(axis=0), known.max(axis=0)], -HELD, HELD)
        return tuple((float(x), float(y)) for x, y in box)


class SurfaceGhosts:
    """Paints the ways, and after the present one was painted their ends."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._layer = QPixmap()
        self._ends: list[tuple[Ghost, QPointF]] = []
        self._plates: dict[int, QRectF] = {}

    @property
    def named(self) -> tuple[int, ...]:
        """Numbers of the ghosts for whose name there is room."""
        return tuple(self._plates)

    def paint(
        self,
        painter: QPainter,
        theme: Theme,
        fonts: AxesFonts,
        mapping: PlaneMapping,
        ways: Sequence[GhostWay],
    ) -> None:
        """Paint all ways."""
        if not ways:
            self._key, self._ends, self._plates = (), [], {}
            return
        ratio = painter.device().devicePixelRatio()
        place = (mapping.shown, mapping.rect.getRect(), theme.name, ratio)
        key = (*place, *((id(way), way.ghost.name) for way in ways))
        if key != self._key:
            self._key = key
            self._draw(theme, fonts, mapping, ways, ratio)
        painter.drawPixmap(mapping.rect.topLeft(), self._layer)

    def _draw(
        self,
        theme: Theme,
        fonts: AxesFonts,
        mapping: PlaneMapping,
        ways: Sequence[GhostWay],
        ratio: float,
    ) -> None:
        rect = mapping.rect
        self._layer = QPixmap(
            math.ceil(rect.width() * ratio), math.ceil(rect.height() * ratio)
        )
        self._layer.setDevicePixelRatio(ratio)
        self._layer.fill(Qt.GlobalColor.transparent)
        with QPainter(self._layer) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-rect.topLeft())
            self._ends = []
            for way in ways:
                places = pixels(mapping, way.path)
                if places:
                    draw_ghost_way(painter, theme, places, way.ghost.colour(theme))
                    self._ends.append((way.ghost, places[-1]))
        self._plates = name_plates(theme, fonts, rect, self._ends)

    def paint_ends(self, painter: QPainter, theme: Theme, fonts: AxesFonts) -> None:
        """Paint a numbered badge at each end, and the names that have room."""
        for ghost, end in self._ends:
            paint_badge(painter, theme, end, ghost.number, ghost.colour(theme))
        painter.setFont(fonts.label)
        for ghost, _ in self._ends:
            if ghost.number not in self._plates:
                continue
            plate = self._plates[ghost.number]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.surface)
            painter.drawRoundedRect(plate, PADDING, PADDING)
            painter.setPen(theme.text)
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, ghost.name)


def pixels(mapping: PlaneMapping, path: FloatArray) -> list[QPointF]:
    """Return a path in pixels, without the places that cannot be told apart."""
    px, py = mapping.to_pixels(path[:, 0], path[:, 1])
    known = np.isfinite(px) & np.isfinite(py)
    kept: list[QPointF] = []
    for x, y in np.clip(
        np.column_stack([px[known], py[known]]), -FARTHEST, FARTHEST
    ).tolist():
        if not kept or math.hypot(x - kept[-1].x(), y - kept[-1].y()) >= SHORTEST:
            kept.append(QPointF(x, y))
    return kept


def draw_ghost_way(
    painter: QPainter, theme: Theme, places: list[QPointF], colour: QColor
) -> None:
    """Draw a line in the ghost's hue within a pale one, and a ring where it begins."""
    polygon = QPolygonF(places)
    for ink, width in ((theme.surface, CASING), (colour, CORE)):
        pen = QPen(ink, width * theme.line_width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        painter.setPen(pen)
        painter.drawPolyline(polygon)
    radius = theme.marker_size * 0.42
    painter.setBrush(theme.surface)
    painter.setPen(QPen(colour, 1.5 * theme.line_width))
    painter.drawEllipse(places[0], radius, radius)


def name_plates(
    theme: Theme,
    fonts: AxesFonts,
    rect: QRectF,
    ends: Sequence[tuple[Ghost, QPointF]],
) -> dict[int, QRectF]:
    """Return where each name stands that hides no badge and no other name."""
    radius = badge_radius(theme)
    taken = [_square(end, radius) for _, end in ends]
    plates = {}
    for ghost, end in ends:
        plate = _free_plate(fonts, rect, taken, end, radius, ghost.name)
        if plate is not None:
            taken.append(plate)
            plates[ghost.number] = plate
    return plates


def _free_plate(
    fonts: AxesFonts,
    rect: QRectF,
    taken: Sequence[QRectF],
    end: QPointF,
    radius: float,
    name: str,
) -> QRectF | None:
    width = fonts.metrics.horizontalAdvance(name) + 2.0 * PADDING
    height = fonts.metrics.height()
    if not name or width > WIDEST_TAG * rect.width():
        return None
    across, up = radius + 2.0 + width / 2.0, radius + 2.0 + height / 2.0
    for dx, dy in ((across, 0.0), (-across, 0.0), (0.0, -up), (0.0, up)):
        plate = QRectF(0.0, 0.0, width, height)
        plate.moveCenter(end + QPointF(dx, dy))
        if rect.contains(plate) and not any(plate.intersects(box) for box in taken):
            return plate
    return None


def _square(centre: QPointF, radius: float) -> QRectF:
    box = QRectF(0.0, 0.0, 2.0 * radius, 2.0 * radius)
    box.moveCenter(centre)
    return box
