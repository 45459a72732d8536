"""The error surface as a relief, with the ways over it and the dot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from nnsim.arrays import FloatArray
from nnsim.frames.surface_view import SurfaceView
from nnsim.model.spec import NetworkSpec
from ui.i18n import number, tr
from ui.palettes import ByteArray, Theme
from ui.panels.error_ramp import contour_colour
from ui.panels.error_surface.draped_lines import (
    BEHIND,
    HIDDEN,
    DrapedLine,
    LineLook,
    drape,
    paint_draped,
    paint_heads,
)
from ui.panels.error_surface.ghosts import CASING as GHOST_CASING
from ui.panels.error_surface.ghosts import CORE as GHOST_CORE
from ui.panels.error_surface.ghosts import GhostWay
from ui.panels.error_surface.marks import paint_dot, paint_lowest_at, paint_rings
from ui.panels.error_surface.path import CASING, CORE, Start
from ui.panels.error_surface.sentences import axis_labels
from ui.panels.error_surface.stretches import stretches
from ui.panels.ghost_marks import ghost_marks, paint_ghost_marks
from ui.panels.relief.box import Axis
from ui.panels.relief.raster import Ends, interpolated
from ui.panels.relief.turning import ReliefShape, TurningRelief
from ui.theme import make_font, surface_image
from ui.widgets.plane_axes import AxesFonts

CONTOUR = 1.0
OTHER_CONTOUR, OTHER_CASING = 1.3, 2.6
SMALLEST_ERROR = 1e-300
LINES_FOR_NAMES = 20.0
"""From so many lines of type in height on, ghosts are named."""
SHORTEST_PLUMB = 3.0
"""Pixels between the dot and the slice from which on a line joins them."""


def ramp_hues(heights: FloatArray, ends: Ends, theme: Theme) -> ByteArray:
    """Return the colours of the map."""
    return surface_image(heights, *ends, theme)


@dataclass(frozen=True, eq=False)
class SurfaceReliefPicture(ReliefShape):
    """All that the relief shows of one moment but the ghosts.

    Attributes
    ----------
    starts : where training was set to other places.
    has_landmarks : whether the lowest point is marked.
    """

    surface: SurfaceView
    starts: tuple[Start, ...]
    has_landmarks: bool


class SurfaceRelief(TurningRelief):
    """Draws a ``SurfaceView`` as a relief; a click does nothing."""

    hues = staticmethod(ramp_hues)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: SurfaceReliefPicture | None = None
        self._ghosts: tuple[GhostWay, ...] = ()
        self._filled: tuple[FloatArray, float, FloatArray] | None = None
        self.setAccessibleName(tr("3-D view of the error surface"))
        self.setAccessibleDescription(turning_words())

    @property
    def picture(self) -> SurfaceReliefPicture | None:
        """What is shown, None before the first moment."""
        return self._picture

    def show_surface(
        self,
        spec: NetworkSpec,
        surface: SurfaceView,
        starts: Sequence[Start],
        ends: Ends,
        *,
        landmarks: bool = False,
        running: bool = False,
    ) -> None:
        """Show a moment; floor and lid of the box are the ``ends`` of the colours."""
        where, is_log = surface.where, surface.picture.order.scale == "log"
        x_name, y_name = axis_labels(spec, where.axes)
        axes = (
            Axis(x_name, *where.x_range),
            Axis(y_name, *where.y_range),
            Axis(tr("log E") if is_log else tr("E"), *ends),
        )
        heights = self._without_gaps(surface.picture.heights, ends[1])
        self._picture = SurfaceReliefPicture(
            heights, axes, None, running, surface, tuple(starts), landmarks
        )
        self.show_shape(self._picture)

    def forget(self) -> None:
        """Keep nothing of the moment that was shown last."""
        self._picture = self._filled = None
        self.show_shape(None)

    def show_ghosts(self, ways: Sequence[GhostWay]) -> None:
        """Show the ways of other runs."""
        self._ghosts = tuple(ways)
        self.update()

    def _without_gaps(self, heights: FloatArray, lid: float) -> FloatArray:
        """Return the heights; where E is no number, it is as high as can be."""
        if np.isfinite(heights).all():
            return heights
        known = self._filled
        if known is None or known[0] is not heights or known[1] != lid:
            filled = np.where(np.isfinite(heights), heights, lid)
            self._filled = known = heights, lid, filled
        return known[2]

    # Where things are ----------------------------------------------------------------

    def dot_height(self) -> float:
        """Return where the dot is along the upright axis.

        Of a moving slice it lies on the surface; once a frozen slice is left, E is
        another than that of the slice.
        """
        assert self._picture is not None
        surface = self._picture.surface
        if surface.frozen_epoch < 0:
            return self._slice_height()
        if surface.picture.order.scale == "linear":
            return surface.point_error
        return float(np.log10(max(surface.point_error, SMALLEST_ERROR)))

    def dot_place(self) -> tuple[QPointF, bool] | None:
        """Return the dot's pixel, and whether the surface hides it; None outside."""
        return self._seen(self.dot_height())

    def _seen(self, height: float) -> tuple[QPointF, bool] | None:
        """Return the same for a place above or below the dot."""
        if self._picture is None or not self.is_painted or not self._is_dot_inside():
            return None
        x, y = self._picture.surface.point
        px, py, away = self.box().pixels(
            np.array([x]), np.array([y]), np.array([height])
        )
        is_hidden = bool(self.hides(px, py, away)[0] > BEHIND)
        return QPointF(float(px[0]), float(py[0])), is_hidden

    def _is_dot_inside(self) -> bool:
        x, y = self._dot_on_floor()
        return bool(abs(x[0]) <= 1.0 and abs(y[0]) <= 1.0)

    def _dot_on_floor(self) -> tuple[FloatArray, FloatArray]:
        assert self._picture is not None
        box, (x, y) = self.box(), self._picture.surface.point
        return box.floor(np.array([x]), 0), box.floor(np.array([y]), 1)

    def _slice_height(self) -> float:
        assert self._picture is not None
        return float(interpolated(self._picture.heights, *self._dot_on_floor())[0])

    # Painting ------------------------------------------------------------------------

    def paint_on(self, painter: QPainter, theme: Theme) -> None:
        """Paint lines of equal error, ways, landmarks and the dot."""
        picture = self._picture
        if picture is None or not self.is_painted:
            return
        small = theme.font_small_pt
        fonts = AxesFonts(make_font(small), make_font(small, QFont.Weight.DemiBold))
        drawn = picture.surface.picture
        ghost_paths = [way.path for way in self._ghosts]
        own, levels = stretches(picture.surface, picture.starts), drawn.contours
        lines = iter(
            self._draped(
                *(contour.points for contour in (*levels, *drawn.other_contours)),
                *ghost_paths,
                *own,
            )
        )
        self._paint_contours(painter, theme, picture, lines)
        ghosts = list(zip(self._ghosts, lines, strict=False))
        for way, line in ghosts:
            look = LineLook(way.ghost.colour(theme), GHOST_CORE, GHOST_CASING)
            paint_draped(painter, theme, line, look)
        for line in lines:
            paint_draped(painter, theme, line, LineLook(theme.text, CORE, CASING))
            paint_heads(painter, theme, line)
        if picture.has_landmarks:
            self._paint_lowest(painter, theme, fonts)
        self._paint_starts(painter, theme, picture)
        self._paint_ghost_ends(painter, theme, fonts, ghosts)
        self._paint_dot(painter, theme)

    def _paint_ghost_ends(
        self,
        painter: QPainter,
        theme: Theme,
        fonts: AxesFonts,
        ghosts: Sequence[tuple[GhostWay, DrapedLine]],
    ) -> None:
        """Paint numbers, and names where they would not hide the relief."""
        has_names = self.height() >= LINES_FOR_NAMES * fonts.metrics.height()
        ends = []
        for way, line in ghosts:
            ghost = way.ghost if has_names else replace(way.ghost, name="")
            if places := points(line):
                ends.append((ghost, places))
        marks = ghost_marks(theme, fonts, QRectF(self.rect()), ends)
        paint_ghost_marks(painter, theme, fonts, marks)

    def _draped(self, *ways: FloatArray) -> list[DrapedLine]:
        assert self._picture is not None
        return drape(self.box(), self._picture.heights, ways, self.hides)

    def _paint_contours(
        self,
        painter: QPainter,
        theme: Theme,
        picture: SurfaceReliefPicture,
        lines: Iterator[DrapedLine],
    ) -> None:
        """Paint the first lines in the inks of their levels, the next ones dashed."""
        low, high = picture.axes[2].low, picture.axes[2].high
        drawn = picture.surface.picture
        for contour, line in zip(drawn.contours, lines, strict=False):
            ink = contour_colour(theme, (contour.level - low) / (high - low))
            look = LineLook(ink, CONTOUR, hidden_too=False)
            paint_draped(painter, theme, line, look)
        look = LineLook(
            theme.accent, OTHER_CONTOUR, OTHER_CASING, dashed=True, hidden_too=False
        )
        for _, line in zip(drawn.other_contours, lines, strict=False):
            paint_draped(painter, theme, line, look)

    def _paint_starts(
        self, painter: QPainter, theme: Theme, picture: SurfaceReliefPicture
    ) -> None:
        begins = [picture.surface.path[:1]]
        begins += [np.array([[start.x, start.y]]) for start in picture.starts]
        places = [points(line) for line in self._draped(*begins)]
        paint_rings(painter, theme, [place for some in places for place in some])

    def _paint_lowest(self, painter: QPainter, theme: Theme, fonts: AxesFonts) -> None:
        assert self._picture is not None
        lowest = self._picture.surface.picture.lowest
        if lowest is None:
            return
        places = points(self._draped(np.array([lowest[:2]]))[0])
        dot = self.dot_place()
        for place in places:
            at_left = dot is not None and dot[0].x() > place.x()
            rect, error = QRectF(self.rect()), None if self._ghosts else lowest[2]
            paint_lowest_at(painter, theme, fonts, rect, place, error, at_left=at_left)

    def _paint_dot(self, painter: QPainter, theme: Theme) -> None:
        found = self.dot_place()
        below = self._seen(self._slice_height())
        if found is None or below is None:
            return
        place, is_hidden = found
        if (place - below[0]).manhattanLength() > SHORTEST_PLUMB:
            painter.setPen(QPen(theme.text, 1.5 * theme.line_width))
            painter.drawLine(place, below[0])
        painter.setOpacity(HIDDEN if is_hidden else 1.0)
        paint_dot(painter, theme, place)
        painter.setOpacity(1.0)

    def tell(self, place: QPointF, pixel: QPoint) -> None:
        """Say how high the dot is and how the relief is turned."""
        if self._picture is None:
            return
        error = number(self._picture.surface.point_error)
        words = tr("The dot: E {error}.", error=error)
        QToolTip.showText(pixel, f"{words}\n{turning_words()}", self)


def points(line: DrapedLine) -> list[QPointF]:
    """Return the places of a line inside of the box."""
    inside = ~line.breaks
    pairs = zip(line.px[inside].tolist(), line.py[inside].tolist(), strict=True)
    return [QPointF(x, y) for x, y in pairs]


def turning_words() -> str:
    """Return how the relief is turned."""
    return tr(
        "Drag or arrow keys: turn. Wheel, + or −: zoom. Double click or Home: back."
    )
