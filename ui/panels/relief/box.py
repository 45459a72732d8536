"""The box round a relief: edges, and what its three axes are called and reach."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from nnsim.arrays import FloatArray
from ui.i18n import number
from ui.palettes import Theme, blend
from ui.panels.relief.outlook import Outlook
from ui.panels.relief.raster import height_shares
from ui.theme import make_font

GAP = 5.0
CORNERS = ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0))
NEAR_END = 0.8
"""Numbers stand a little before the ends of their edge: two edges share a corner."""
SIDEWAYS = 0.35


@dataclass(frozen=True)
class Axis:
    """What an axis of the box is called, and the numbers at its ends."""

    name: str
    low: float
    high: float


@dataclass(frozen=True)
class Place:
    """Where the box lies on the widget: its middle, and pixels a unit."""

    outlook: Outlook
    middle: QPointF
    scale: float

    def point(self, x: float, y: float, z: float) -> QPointF:
        """Return the pixel of a point in the box."""
        across, up, _ = self.outlook.seen(np.array([x]), np.array([y]), np.array([z]))
        shift = QPointF(float(across[0]), -float(up[0])) * self.scale
        return self.middle + shift

    def away(self, x: float, y: float) -> float:
        """Return how far away a place of the floor is."""
        return float(self.outlook.ground(np.array([x]), np.array([y]))[1][0])


Axes = tuple[Axis, Axis, Axis]
"""x, y and the upright one."""


@dataclass(frozen=True)
class Box:
    """Where points in the units of the axes are seen on the widget."""

    axes: Axes
    place: Place

    def pixels(
        self, x: FloatArray, y: FloatArray, heights: FloatArray
    ) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return pixels x, y of points (n,), and how far away they are."""
        return self.seen(self.floor(x, 0), self.floor(y, 1), self.shares(heights))

    def seen(
        self, x: FloatArray, y: FloatArray, z: FloatArray
    ) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return the same of places on the floor, z as shares of the box."""
        across, up, away = self.place.outlook.seen(x, y, z)
        middle, scale = self.place.middle, self.place.scale
        return middle.x() + scale * across, middle.y() - scale * up, away

    def floor(self, values: FloatArray, axis: int) -> FloatArray:
        """Return values along x (0) or y (1) as places of the floor, −1 to 1."""
        low, high = self.axes[axis].low, self.axes[axis].high
        return 2.0 * (values - low) / (high - low) - 1.0

    def shares(self, heights: FloatArray) -> FloatArray:
        """Return heights as shares of the box, none beyond floor and lid."""
        return height_shares(heights, (self.axes[2].low, self.axes[2].high))


def paint_box(
    painter: QPainter, theme: Theme, place: Place, middle: float | None
) -> None:
    """Paint the floor, the walls behind, and a line on these at the height ``middle``.

    Heights are shares of the box.
    """
    line = blend(theme.text_muted, theme.surface, 0.6)
    painter.setPen(QPen(line, theme.line_width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([place.point(x, y, 0.0) for x, y in CORNERS]))
    behind = _behind(place)
    for x, y in behind:
        painter.drawLine(place.point(x, y, 0.0), place.point(x, y, 1.0))
    painter.drawPolyline([place.point(x, y, 1.0) for x, y in behind])
    if middle is not None:
        painter.setPen(QPen(line, theme.line_width, Qt.PenStyle.DashLine))
        painter.drawPolyline([place.point(x, y, middle) for x, y in behind])


def _behind(place: Place) -> list[tuple[float, float]]:
    """Return the three corners behind, from one side to the other."""
    nearest = min(range(4), key=lambda k: place.away(*CORNERS[k]))
    return [CORNERS[(nearest + k) % 4] for k in (1, 2, 3)]


def paint_names(
    painter: QPainter, theme: Theme, place: Place, room: QRectF, axes: Axes
) -> None:
    """Paint the names and ends of the axes x, y and upright, in this order."""
    painter.setFont(make_font(theme.font_small_pt))
    writer = _Writer(painter, theme, place, room)
    x_axis, y_axis, upright = axes
    front_y = -1.0 if place.away(0.0, -1.0) < place.away(0.0, 1.0) else 1.0
    front_x = -1.0 if place.away(-1.0, 0.0) < place.away(1.0, 0.0) else 1.0
    for share, text in _ends_and_name(x_axis):
        at = place.point(share, front_y, 0.0)
        writer.write(text, at, (0.0, front_y), whole=share != 0.0)
    for share, text in _ends_and_name(y_axis):
        at = place.point(front_x, share, 0.0)
        writer.write(text, at, (front_x, 0.0), whole=share != 0.0)
    left_x, left_y = min(
        CORNERS, key=lambda corner: place.point(corner[0], corner[1], 0.0).x()
    )
    for share, text in ((0.0, number(upright.low, 2)), (1.0, number(upright.high, 2))):
        writer.write_left(text, place.point(left_x, left_y, share))
    writer.write_above(upright.name, place.point(left_x, left_y, 1.0))


def _ends_and_name(axis: Axis) -> list[tuple[float, str]]:
    low, high = number(axis.low, 2), number(axis.high, 2)
    return [(-NEAR_END, low), (0.0, axis.name), (NEAR_END, high)]


class _Writer:
    """Writes beside points, never beyond the room."""

    def __init__(
        self, painter: QPainter, theme: Theme, place: Place, room: QRectF
    ) -> None:
        self._painter, self._theme, self._place = painter, theme, place
        self._room = room
        self._metrics = QFontMetricsF(painter.font())

    def write(
        self, text: str, at: QPointF, outwards: tuple[float, float], *, whole: bool
    ) -> None:
        """Write below a point of a front edge, on the side away from the box."""
        away = self._place.point(outwards[0], outwards[1], 0.0) - self._place.point(
            0.0, 0.0, 0.0
        )
        length = max(float(np.hypot(away.x(), away.y())), 1e-9)
        side = away.x() / length
        if side < -SIDEWAYS:
            self._at(text, at.x() - GAP, at.y() + 1.0, 1.0, whole)
        elif side > SIDEWAYS:
            self._at(text, at.x() + GAP, at.y() + 1.0, 0.0, whole)
        else:
            self._at(text, at.x(), at.y() + GAP, 0.5, whole)

    def write_left(self, text: str, at: QPointF) -> None:
        """Write a number left of a point, in its middle."""
        top = at.y() - 0.5 * self._metrics.height()
        self._at(text, at.x() - GAP, top, 1.0, True)

    def write_above(self, text: str, at: QPointF) -> None:
        """Write above a point."""
        self._at(text, at.x(), at.y() - 1.6 * self._metrics.height(), 0.5, False)

    def _at(self, text: str, x: float, top: float, share: float, whole: bool) -> None:
        """Write so that ``share`` of the text lies left of ``x``.

        A ``whole`` one, a number, moves where it would have to be cut.
        """
        room, metrics = self._room, self._metrics
        if whole:
            width = metrics.horizontalAdvance(text) + 1.0
            least, most = room.left() + share * width, room.right() - width
            x = max(min(x, most + share * width), least)
        left_room, right_room = x - room.left(), room.right() - x
        widest = room.width()
        if share > 0.0:
            widest = min(widest, left_room / share)
        if share < 1.0:
            widest = min(widest, right_room / (1.0 - share))
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(widest, 0.0))
        width = metrics.horizontalAdvance(cut)
        top = min(max(top, room.top()), room.bottom() - metrics.height())
        box = QRectF(x - share * width, top, width + 2.0, metrics.height())
        self._painter.fillRect(box.adjusted(-1.0, 2.0, 1.0, -2.0), self._theme.surface)
        self._painter.setPen(self._theme.text)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, cut)
