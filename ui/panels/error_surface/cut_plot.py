"""One cut through an error surface: E along one axis through the dot."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from nnsim.arrays import FloatArray
from ui.i18n import number, tr
from ui.panels.error_surface.ghosts import GhostWay, draw_ghost_way
from ui.panels.error_surface.marks import paint_dot, paint_rings
from ui.panels.error_surface.path import draw_mark, draw_way
from ui.panels.error_surface.words import paint_readout, paint_words
from ui.panels.ghost_marks import ghost_marks, paint_ghost_marks
from ui.theme import Theme, current_theme
from ui.widgets.plane_view import PlaneView
from ui.widgets.strokes import stroke

CURVE = 2.2
BETWEEN_MARKS = 6.0
MOST_PLACES = 2000
"""Of a longer way so many places, evenly spaced, are drawn."""


@dataclass(frozen=True, eq=False)
class Cut:
    """E along one axis.

    Attributes
    ----------
    name : what the axis is called.
    places, errors : (n,) of the curve.
    dot : where the network stands, and its E.
    ways : (n,) places of the stretches of its way where they lie on the curve, else
        none; ``ghosts`` are the ways of other runs with such places.
    """

    name: str
    places: FloatArray
    errors: FloatArray
    dot: tuple[float, float]
    ways: tuple[FloatArray, ...] = ()
    ghosts: tuple[tuple[GhostWay, FloatArray], ...] = ()

    def error_at(self, places: FloatArray) -> FloatArray:
        """Return E of the curve at places (n,), not a number beyond its ends."""
        return np.interp(places, self.places, self.errors, left=np.nan, right=np.nan)


class CutPlot(PlaneView):
    """Draws a ``Cut``; the pointer reads E of the curve."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cut: Cut | None = None
        self._is_log = False
        self._floor = 0.0
        self._pointer: float | None = None
        self._words = ""
        self.hovered.connect(self._on_hovered)
        self.left.connect(self._on_left)

    def show_cut(
        self, cut: Cut, ends: tuple[float, float], floor: float, *, is_log: bool
    ) -> None:
        """Show a cut; E goes from one of the ``ends`` to the other.

        What is less than ``floor``, as 0 on a logarithmic axis, is drawn there.
        """
        self.cut, self._floor = cut, floor
        x0, x1 = float(cut.places[0]), float(cut.places[-1])
        self.set_range(x0, x1, *ends)
        if is_log != self._is_log:
            self._is_log = is_log
            self.set_log_axes(y=is_log)
        self.set_titles(cut.name, tr("E (log)") if is_log else tr("E"))
        self.setAccessibleName(tr("E along {axis}, through the dot", axis=cut.name))
        self._words = "" if np.isfinite(cut.errors).any() else tr("E is no number here")
        self.update()

    def readout(self) -> tuple[str, ...]:
        """Return the lines that stand beside the pointer."""
        if self.cut is None or self._pointer is None:
            return ()
        error = float(self.cut.error_at(np.array([self._pointer]))[0])
        return (
            tr("E {error}", error=number(error)),
            tr("at {place}", place=number(self._pointer)),
        )

    # Painting ------------------------------------------------------------------------

    def paint_plot(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the curve, the ways on it, and the dot with a line to its place."""
        cut, theme = self.cut, current_theme()
        if cut is None:
            return
        x, error = cut.dot
        dot = self._point(x, error)
        foot = QPointF(dot.x(), rect.bottom())
        style = Qt.PenStyle.DashLine
        painter.setPen(QPen(theme.text_muted, theme.line_width, style))
        painter.drawLine(dot, foot)
        self._paint_curve(painter, theme, cut)
        for way, places in cut.ghosts:
            line = self._on_curve(cut, places)
            if line:
                draw_ghost_way(painter, theme, line, way.ghost.colour(theme))
        for places in cut.ways:
            self._paint_way(painter, theme, self._on_curve(cut, places))
        self._paint_ghost_ends(painter, theme, cut, rect)
        on_curve = self._point(x, float(cut.error_at(np.array([x]))[0]))
        if np.isfinite(on_curve.y()) and (on_curve - dot).manhattanLength() > 3.0:
            painter.setPen(QPen(theme.text, 1.5 * theme.line_width))
            painter.drawLine(dot, on_curve)

    def _pixels(
        self, places: FloatArray, errors: FloatArray
    ) -> tuple[FloatArray, FloatArray]:
        return self.to_pixels(places, np.maximum(errors, self._floor))

    def _point(self, x: float, error: float) -> QPointF:
        return self.to_point(x, max(error, self._floor))

    def _paint_curve(self, painter: QPainter, theme: Theme, cut: Cut) -> None:
        px, py = self._pixels(cut.places, cut.errors)
        pen = QPen(theme.accent, CURVE * theme.line_width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        known = np.isfinite(cut.errors)
        for part in np.split(
            np.arange(len(px)), np.flatnonzero(np.diff(known.astype(np.int8))) + 1
        ):
            if known[part[0]]:
                stroke(painter, pen, px[part], py[part])

    def _on_curve(self, cut: Cut, places: FloatArray) -> list[QPointF]:
        """Return pixels of places of the curve, without those beyond its ends."""
        some = places[:: -(-len(places) // MOST_PLACES) or 1]
        errors = cut.error_at(some)
        known = np.isfinite(errors)
        px, py = self._pixels(some[known], errors[known])
        return list(map(QPointF, px.tolist(), py.tolist()))

    def _paint_way(
        self, painter: QPainter, theme: Theme, line: Sequence[QPointF]
    ) -> None:
        """Paint the steps as chords of the curve."""
        if not line:
            return
        draw_way(painter, theme, list(line))
        last = line[0]
        for place in line[1:]:
            if (place - last).manhattanLength() >= BETWEEN_MARKS * theme.line_width:
                draw_mark(painter, theme, place)
                last = place
        paint_rings(painter, theme, line[:1])

    def _paint_ghost_ends(
        self, painter: QPainter, theme: Theme, cut: Cut, rect: QRectF
    ) -> None:
        lines = [(way.ghost, self._on_curve(cut, places)) for way, places in cut.ghosts]
        marks = ghost_marks(
            theme, self.fonts(), rect, [(who, line) for who, line in lines if line]
        )
        paint_ghost_marks(painter, theme, self.fonts(), marks)

    def paint_over(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the dot, whole at an edge too, and the readout at the pointer."""
        theme, fonts = current_theme(), self.fonts()
        if self.cut is not None:
            dot = self._point(*self.cut.dot)
            if rect.contains(dot):
                paint_dot(painter, theme, dot)
        if self._words:
            paint_words(painter, theme, fonts, rect, self._words)
        lines = self.readout()
        if self.cut is None or self._pointer is None or not lines:
            return
        error = float(self.cut.error_at(np.array([self._pointer]))[0])
        if np.isfinite(error):
            place = self._point(self._pointer, error)
            paint_readout(painter, theme, fonts, rect, place, lines)

    @Slot(float, float)
    def _on_hovered(self, x: float, _y: float) -> None:
        self._pointer = x
        self.update()

    @Slot()
    def _on_left(self) -> None:
        self._pointer = None
        self.update()
