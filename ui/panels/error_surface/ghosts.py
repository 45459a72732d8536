"""The ways of pinned runs over the error surface, beneath the present one.

They do not change, so they are drawn once into a transparent picture; their numbers
and names lie over the present way.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from nnsim.arrays import FloatArray
from nnsim.frames.frame import RunInfo
from nnsim.probes.surface_axes import SurfaceAxes
from ui.ghosts import Ghost, ghosts_and_present, has_same_surface
from ui.panels.ghost_marks import GhostMark, ghost_marks, named, paint_ghost_marks
from ui.session import Session
from ui.theme import Theme
from ui.widgets.plane_axes import AxesFonts
from ui.widgets.plane_mapping import PlaneMapping
from ui.widgets.strokes import stroke_places
from ui.widgets.vector_painting import is_vector

CORE = 2.2  # widths in pixels, times the theme's line width
CASING = 4.2
SHORTEST = 1.5
FARTHEST = 20_000.0
"""Pixels beyond which a place is not told from one farther away."""
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


def ghost_ways(session: Session, run: RunInfo, axes: SurfaceAxes) -> list[GhostWay]:
    """Return the ways of the pinned runs whose weights are those of a run.

    None over axes of the network before, which stay until a new surface is drawn.
    """
    if not axes.fits(run.spec.n_parameters):
        return []
    ghosts, _ = ghosts_and_present(session)
    return [
        GhostWay(ghost, ghost.run.path(axes))
        for ghost in ghosts
        if has_same_surface(ghost.run, run)
    ]


class SurfaceGhosts:
    """Paints the ways, and after the present one was painted their ends."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._layer = QPixmap()
        self._marks: tuple[GhostMark, ...] = ()

    @property
    def named(self) -> tuple[int, ...]:
        """Numbers of the ghosts for whose name there is room."""
        return named(self._marks)

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
            self._key, self._marks = (), ()
            return
        if is_vector(painter):
            self._draw_ways(painter, theme, fonts, mapping, ways)
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
            self._draw_ways(painter, theme, fonts, mapping, ways)

    def _draw_ways(
        self,
        painter: QPainter,
        theme: Theme,
        fonts: AxesFonts,
        mapping: PlaneMapping,
        ways: Sequence[GhostWay],
    ) -> None:
        lines = []
        for way in ways:
            places = pixels(mapping, way.path)
            if places:
                draw_ghost_way(painter, theme, places, way.ghost.colour(theme))
                lines.append((way.ghost, places))
        self._marks = ghost_marks(theme, fonts, mapping.rect, lines)

    def paint_ends(self, painter: QPainter, theme: Theme, fonts: AxesFonts) -> None:
        """Paint a numbered badge at each end, and the names that have room."""
        paint_ghost_marks(painter, theme, fonts, self._marks)


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
    for ink, width in ((theme.surface, CASING), (colour, CORE)):
        pen = QPen(ink, width * theme.line_width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        stroke_places(painter, pen, places)
    radius = theme.marker_size * 0.42
    painter.setBrush(theme.surface)
    painter.setPen(QPen(colour, 1.5 * theme.line_width))
    painter.drawEllipse(places[0], radius, radius)
