"""Samples on a relief, each at its height; the surface hides what lies behind it."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.prepare import SET_NAMES
from ui.palettes import Theme
from ui.panels.feature_space.sample_marks import MOST_HALOS, SampleMarks, paint_brackets
from ui.panels.relief.box import Box
from ui.panels.sample_places import at_most
from ui.widgets.markers import draw_markers

MOST_MARKS = 400
SMALLER = 0.75
REACH_PX = 9.0
BEHIND = 0.12
"""A mark on the surface counts as before it: half its size in units of the box."""
HIDDEN_OPACITY = 0.3

Hides = Callable[[FloatArray, FloatArray, FloatArray], FloatArray]


@dataclass(frozen=True, eq=False)
class ReliefMarks:
    """The marks of a moment as they are seen from somewhere.

    ``heights`` (n_marks,) are in the units of the upright axis, not a number for marks
    that have none; ``hides`` tells by how much the surface lies before points.
    """

    box: Box
    marks: SampleMarks
    heights: FloatArray
    hides: Hides
    most: int = MOST_MARKS

    @property
    def drawn(self) -> IntArray:
        """The marks that are drawn: of very many some, evenly spaced."""
        return at_most(self.marks.shown, self.most)

    def pixels(self, entries: IntArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return pixels x, y of marks, and how far away they are."""
        places = self.marks.places
        return self.box.pixels(
            places.x[entries], places.y[entries], self.heights[entries]
        )

    def nearest(self, place: QPointF) -> int | None:
        """Return the mark under a pixel, None if there is none."""
        entries = self.drawn
        if not len(entries):
            return None
        px, py, _ = self.pixels(entries)
        apart = np.hypot(px - place.x(), py - place.y())
        best = int(np.nan_to_num(apart, nan=np.inf).argmin())
        return int(entries[best]) if apart[best] <= REACH_PX else None


def paint_marks(painter: QPainter, theme: Theme, marks: ReliefMarks) -> None:
    """Paint markers, faint where the surface hides them, then what is at work."""
    entries = marks.drawn
    px, py, away = marks.pixels(entries)
    is_hidden = marks.hides(px, py, away) > BEHIND
    size = theme.marker_size * SMALLER
    places = marks.marks.places
    for opacity, part in ((HIDDEN_OPACITY, is_hidden), (1.0, ~is_hidden)):
        painter.setOpacity(opacity)
        for index, name in enumerate(SET_NAMES):
            here = part & (places.sets[entries] == index)
            looks = places.looks[entries[here]]
            draw_markers(painter, theme, px[here], py[here], looks, name, size)
    painter.setOpacity(1.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.glow, 2.2))
    for point in _points(marks, at_most(marks.marks.glowing, MOST_HALOS)):
        painter.drawEllipse(point, size, size)
    painter.setPen(QPen(theme.accent, 2.2))
    for point in _points(marks, at_most(marks.marks.ringed)):
        painter.drawEllipse(point, 1.2 * size, 1.2 * size)
    for point in _points(marks, marks.marks.selected):
        paint_brackets(painter, theme, point, 1.35 * size)


def _points(marks: ReliefMarks, entries: IntArray) -> list[QPointF]:
    px, py, _ = marks.pixels(entries)
    seen = np.isfinite(py)
    return [
        QPointF(x, y) for x, y in zip(px[seen].tolist(), py[seen].tolist(), strict=True)
    ]
