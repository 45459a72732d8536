"""The training curves of pinned runs, dashed, behind the curves of the present one.

They do not change, so they are drawn once into a transparent picture.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from nnsim.arrays import FloatArray
from nnsim.training.extremes import extreme_rows
from ui.ghosts import Ghost
from ui.panels.curves.lines import ROUGH
from ui.panels.ghost_marks import (
    DOWN,
    LEFT,
    UP,
    GhostMark,
    ghost_marks,
    named,
    paint_ghost_marks,
)
from ui.theme import Theme
from ui.widgets.plane_axes import AxesFonts
from ui.widgets.plane_mapping import PlaneMapping, PlaneRange
from ui.widgets.strokes import stroke
from ui.widgets.vector_painting import clipped, is_vector

WIDTH = 1.8
DASHES = (9.0, 4.0)  # pixels on and off, for a line width of 1
FARTHEST = 20_000.0
TALLEST = 3.0
"""The axis of E follows a ghost to so many times its first error, no farther."""


@dataclass(frozen=True, eq=False)
class GhostCurve:
    """A ghost's ``values`` (n_points,) over ``epochs`` (n_points,)."""

    ghost: Ghost
    epochs: FloatArray
    values: FloatArray

    def held_values(self) -> FloatArray:
        """Return the values that the axis has to show, NaN for what runs away."""
        known = self.values[np.isfinite(self.values)]
        limit = TALLEST * float(known[0]) if known.size else 0.0
        return np.where(self.values <= limit, self.values, np.nan)


class CurveGhosts:
    """Paints the curves behind a plot, and over it the badges at their ends."""

    def __init__(self) -> None:
        self.curves: tuple[GhostCurve, ...] = ()
        self._key: tuple[object, ...] = ()
        self._layer = QPixmap()
        self._marks: tuple[GhostMark, ...] = ()

    def show(self, curves: Sequence[GhostCurve]) -> None:
        """Show other ghosts."""
        self.curves = tuple(curves)
        self._key, self._marks = (), ()

    @property
    def named(self) -> tuple[int, ...]:
        """Numbers of the ghosts for whose name there is room."""
        return named(self._marks)

    def paint(
        self,
        painter: QPainter,
        theme: Theme,
        fonts: AxesFonts,
        shown: PlaneRange,
        rect: QRectF,
    ) -> None:
        """Paint the curves inside the rectangle of the axes."""
        if not self.curves or rect.isEmpty():
            return
        if is_vector(painter):
            self._paint_curves(painter, theme, fonts, PlaneMapping(shown, rect))
            return
        ratio = painter.device().devicePixelRatio()
        key = (shown, rect.getRect(), theme.name, ratio)
        if key != self._key:
            self._key = key
            self._draw(theme, fonts, PlaneMapping(shown, rect), ratio)
        painter.drawPixmap(rect.topLeft(), self._layer)

    def paint_ends(self, painter: QPainter, theme: Theme, fonts: AxesFonts) -> None:
        """Paint a numbered badge at each end, and the names that have room."""
        paint_ghost_marks(painter, theme, fonts, self._marks)

    def _draw(
        self, theme: Theme, fonts: AxesFonts, mapping: PlaneMapping, ratio: float
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
            self._paint_curves(painter, theme, fonts, mapping)

    def _paint_curves(
        self, painter: QPainter, theme: Theme, fonts: AxesFonts, mapping: PlaneMapping
    ) -> None:
        lines = []
        with clipped(painter, mapping.rect):
            for curve in self.curves:
                x, y = curve_pixels(mapping, curve)
                if len(x):
                    pen = ghost_pen(theme, curve.ghost, is_rough(x, y))
                    stroke(painter, pen, x, y)
                    places = list(map(QPointF, x.tolist(), y.tolist()))
                    lines.append((curve.ghost, places))
        self._marks = ghost_marks(theme, fonts, mapping.rect, lines, (UP, DOWN, LEFT))


def ghost_pen(theme: Theme, ghost: Ghost, rough: bool) -> QPen:
    """Return the pen of a ghost's curve; one that runs up and down has no dashes."""
    width = theme.line_width if rough else WIDTH * theme.line_width
    pen = QPen(ghost.colour(theme), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    if not rough:
        pen.setDashPattern([part / WIDTH for part in DASHES])
    return pen


def is_rough(x: FloatArray, y: FloatArray) -> bool:
    """Tell whether a line in pixels runs up and down too fast for dashes."""
    length = float(np.hypot(np.diff(x), np.diff(y)).sum())
    return length > ROUGH * (float(x[-1] - x[0]) + 100.0)


def curve_pixels(
    mapping: PlaneMapping, curve: GhostCurve
) -> tuple[FloatArray, FloatArray]:
    """Return the known points in pixels, no more than the plot can show."""
    known = np.isfinite(curve.values)
    epochs, values = curve.epochs[known], curve.values[known]
    rows = extreme_rows(values, max(2 * round(mapping.rect.width()), 2))
    values = np.maximum(values[rows], mapping.shown.y0)
    x, y = mapping.to_pixels(epochs[rows], values)
    return x, np.clip(y, -FARTHEST, FARTHEST)
