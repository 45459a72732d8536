"""Marks over an error surface: starts, dot, cursor, landmarks, where it goes."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nnsim.frames.surface_view import SurfaceView
from ui.i18n import count, number, tr
from ui.panels.error_surface.velocity import ArrowLook, VelocityArrow
from ui.panels.error_surface.words import paint_tag
from ui.theme import Theme
from ui.widgets.plane_axes import AxesFonts
from ui.widgets.plane_mapping import PlaneMapping

DOT = 0.55  # radius of the present point, as a share of a marker
ROOM_FOR_TAG = 260.0
FLAG = 0.55
STRETCHES = (1, 2, 5, 10, 20)
"""What would have to be drawn longer still hardly moves any more: no arrow."""


@dataclass(frozen=True)
class Canvas:
    """What marks are painted with and where."""

    painter: QPainter
    theme: Theme
    fonts: AxesFonts
    mapping: PlaneMapping

    @property
    def rect(self) -> QRectF:
        """The inside of the axes."""
        return self.mapping.rect

    def point(self, x: float, y: float) -> QPointF:
        """Return the pixel of a place."""
        px, py = self.mapping.to_pixels(x, y)
        return QPointF(float(px), float(py))


def paint_starts(
    canvas: Canvas, surface: SurfaceView, places: Sequence[QPointF], *, tagged: bool
) -> None:
    """Paint a ring where each stretch of the way begins; the first one is named."""
    paint_rings(canvas.painter, canvas.theme, places)
    if places and tagged and canvas.rect.width() >= ROOM_FOR_TAG:
        _paint_start_tag(canvas, surface, places[0])


def paint_rings(painter: QPainter, theme: Theme, places: Sequence[QPointF]) -> None:
    """Paint the rings of starts."""
    radius = theme.marker_size * 0.42
    painter.setBrush(theme.surface)
    painter.setPen(QPen(theme.text, 1.5 * theme.line_width))
    for place in places:
        painter.drawEllipse(place, radius, radius)


def _paint_start_tag(canvas: Canvas, surface: SurfaceView, place: QPointF) -> None:
    """The word stands on the side that the way does not take."""
    path, theme = surface.path, canvas.theme
    px, py = canvas.mapping.to_pixels(path[:, 0], path[:, 1])
    apart = np.hypot(px - place.x(), py - place.y())
    beyond = np.flatnonzero(apart > 3.0 * theme.marker_size)
    if beyond.size:
        at_left = bool(px[beyond[0]] > place.x())
        paint_tag(
            canvas.painter,
            theme,
            canvas.fonts,
            canvas.rect,
            place,
            tr("start"),
            at_left=at_left,
        )


def paint_now(canvas: Canvas, now: QPointF) -> None:
    """Paint the dot."""
    paint_dot(canvas.painter, canvas.theme, now)


def paint_dot(painter: QPainter, theme: Theme, now: QPointF) -> None:
    """Paint the dot, with two rings, so that one of them stands out on any colour."""
    radius, unit = theme.marker_size * DOT, theme.line_width
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, more in (
        (theme.text, 3.2 * unit),
        (theme.surface, 2.2 * unit),
        (theme.glow, 0.0),
    ):
        painter.setBrush(colour)
        painter.drawEllipse(now, radius + more, radius + more)


def paint_cursor(canvas: Canvas, place: QPointF) -> None:
    """Paint the cross of the arrow keys."""
    painter, theme, rect = canvas.painter, canvas.theme, canvas.rect
    for colour, width in ((theme.surface, 3.0), (theme.text, 1.0)):
        painter.setPen(QPen(colour, width * theme.line_width))
        painter.drawLine(
            QPointF(rect.left(), place.y()), QPointF(rect.right(), place.y())
        )
        painter.drawLine(
            QPointF(place.x(), rect.top()), QPointF(place.x(), rect.bottom())
        )


def paint_ring(canvas: Canvas, place: QPointF) -> None:
    """Paint a ring about a point of the way that is pointed at."""
    painter, theme = canvas.painter, canvas.theme
    radius = theme.marker_size * 0.6
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((theme.surface, 3.5), (theme.text, 1.5)):
        painter.setPen(QPen(colour, width * theme.line_width))
        painter.drawEllipse(place, radius, radius)


def paint_lowest(
    canvas: Canvas, surface: SurfaceView, now: QPointF, *, tagged: bool
) -> None:
    """Paint a cross at the lowest point of the slice, and its E where ``tagged``."""
    lowest = surface.picture.lowest
    if lowest is None:
        return
    place = canvas.point(*lowest[:2])
    paint_lowest_at(
        canvas.painter,
        canvas.theme,
        canvas.fonts,
        canvas.rect,
        place,
        lowest[2] if tagged else None,
        at_left=now.x() > place.x(),
    )


def paint_lowest_at(
    painter: QPainter,
    theme: Theme,
    fonts: AxesFonts,
    rect: QRectF,
    place: QPointF,
    error: float | None,
    *,
    at_left: bool,
) -> None:
    """Paint the same at a pixel; its words, if any, stay inside ``rect``."""
    half = FLAG * theme.marker_size
    for colour, width in ((theme.surface, 4.5), (theme.text, 1.8)):
        pen = QPen(colour, width * theme.line_width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for dx, dy in ((half, half), (half, -half)):
            away = QPointF(dx, dy)
            painter.drawLine(place - away, place + away)
    if error is None:
        return
    words = tr("lowest: E {error}", error=number(error))
    paint_tag(painter, theme, fonts, rect, place, words, at_left=at_left)


class WaysOn:
    """Paints where the run goes from the dot: straight down, and by its next update.

    Attributes
    ----------
    descent, following : arrows, with the stretch that each is drawn with.
    """

    def __init__(self) -> None:
        self.descent = VelocityArrow(STRETCHES)
        self.following = VelocityArrow(STRETCHES)

    def reset(self) -> None:
        """Another run or other axes: choose the stretches anew."""
        self.descent.reset()
        self.following.reset()

    def paint(self, canvas: Canvas, surface: SurfaceView, now: QPointF) -> None:
        """Paint both arrows where they are known."""
        x, y = surface.point
        theme = canvas.theme
        ends: list[tuple[VelocityArrow, tuple[float, float] | None, QColor, bool]] = [
            (self.following, surface.next_place, theme.text, True),
            (self.descent, _tip(surface), theme.accent, False),
        ]
        for arrow, tip, ink, dashed in ends:
            if tip is None or (arrow is self.descent and _is_next(surface, tip)):
                arrow.reset()
                continue
            reach = canvas.point(*tip) - canvas.point(x, y)
            arrow.paint(canvas.painter, theme, now, reach, ArrowLook(ink, dashed))

    def words(self) -> list[str]:
        """Return the legend of the arrows that are drawn."""
        said = []
        if self.descent.stretch:
            said.append(_times(tr("→ −η ∂E/∂ω"), self.descent.stretch))
        if self.following.stretch:
            said.append(_times(tr("⇢ next update"), self.following.stretch))
        return said


def _tip(surface: SurfaceView) -> tuple[float, float] | None:
    if surface.descent is None:
        return None
    return (
        surface.point[0] + surface.descent[0],
        surface.point[1] + surface.descent[1],
    )


def _is_next(surface: SurfaceView, tip: tuple[float, float]) -> bool:
    """Tell whether the next update is straight down: then one arrow says both."""
    return surface.next_place is not None and np.allclose(
        tip, surface.next_place, rtol=1e-9, atol=1e-12
    )


def _times(words: str, stretch: int) -> str:
    if stretch == 1:
        return words
    return tr("{words} × {n}", words=words, n=count(stretch))
