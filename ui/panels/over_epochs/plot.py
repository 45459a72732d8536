"""Ways over the epochs: one line each, its name at its end, and the present moment."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from nnsim.arrays import FloatArray
from ui.i18n import count, number, tr
from ui.panels.curves.ends import spread
from ui.panels.error_surface.words import paint_readout
from ui.panels.over_epochs.way_lines import PixelWay, pixel_ways
from ui.panels.series_marks import series_colour
from ui.theme import Theme, blend
from ui.widgets.axes_plot import AxesPlot
from ui.widgets.plane_mapping import PlaneRange
from ui.widgets.vector_painting import clipped

WIDTH, FRONT_WIDTH = 1.8, 3.2
DASHES: tuple[tuple[float, ...], ...] = ((), (5.0, 2.5), (1.2, 2.0))
"""Lines of one hue have other dashes; a line that runs up and down a lot has none."""
PALE = 0.3
NEAR = 14.0  # pixels from a line at which the pointer is on it
LEADER, SAMPLE, EDGE = 8.0, 16.0, 5.0
MOST_OF_WIDTH = 0.4


@dataclass(frozen=True, eq=False)
class Ways:
    """What is drawn: ``values`` (n_places, n_ways) over ``epochs`` (n_places,).

    ``keys`` say what each line stands for, ``names`` what is written at its end, and
    ``present`` where the run is now.
    """

    epochs: FloatArray
    values: FloatArray
    keys: tuple[int, ...]
    names: tuple[str, ...]
    present: float

    @classmethod
    def none(cls) -> "Ways":
        """Return no line at all."""
        return cls(np.empty(0), np.empty((0, 0)), (), (), 0.0)


class OverEpochsView(AxesPlot):
    """Draws ways; the one that is pointed at comes forward and is named.

    ``pointed`` carries the key of the line under the pointer or None, ``sought`` the
    number of the place (row of the ways) that was clicked.
    """

    pointed = Signal(object)
    sought = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        # The margins, which are laid out at once, ask for the names of the lines.
        self.ways = Ways.none()
        self._lines: tuple[tuple[object, ...], list[PixelWay]] | None = None
        super().__init__(parent)
        self._front: int | None = None
        self._under_pointer: int | None = None
        self._pointer: QPointF | None = None
        self.setMouseTracking(True)

    # What is shown -----------------------------------------------------------------

    def show_ways(self, ways: Ways, shown: PlaneRange) -> None:
        """Show other ways in these ranges."""
        is_named_anew = ways.names != self.ways.names
        self.ways = ways
        if is_named_anew:
            self.fit_margins()
        self.set_range(shown.x0, shown.x1, shown.y0, shown.y1, log_y=shown.log_y)
        self.refresh_over()

    def bring_forward(self, key: int | None) -> None:
        """Draw one line over the others, which step back; None or no such line: all."""
        front = key if key in self.ways.keys else None
        if front != self._front:
            self._front = front
            self.refresh_over()

    @property
    def front(self) -> int | None:
        """The key of the line that was brought forward."""
        return self._front

    def most_names(self) -> int:
        """Return for how many lines there is room to name them one under another."""
        return max(2, int(self.plot_rect().height() / self.fonts().metrics.height()))

    def readout(self) -> tuple[str, ...]:
        """Return name, value and epoch of the line that was brought forward."""
        if self._front is None or not len(self.ways.epochs):
            return ()
        way, place = self.ways.keys.index(self._front), self._place()
        value = number(float(self.ways.values[place, way]))
        epoch = self.ways.epochs[place]
        when = count(int(epoch)) if epoch == int(epoch) else number(float(epoch))
        return (
            tr("{name} = {value}", name=self.ways.names[way], value=value),
            tr("epoch {epoch}", epoch=when),
        )

    def _place(self) -> int:
        """Return the row under the pointer, or that of the present moment."""
        epochs, epoch = self.ways.epochs, self.ways.present
        if self._pointer is not None:
            epoch = self._epoch_at(self._pointer.x())
        return int(np.abs(epochs - epoch).argmin())

    def _epoch_at(self, x: float) -> float:
        rect, shown = self.plot_rect(), self.shown()
        share = (x - rect.left()) / max(rect.width(), 1.0)
        return shown.x0 + share * (shown.x1 - shown.x0)

    def _margins(self) -> tuple[float, float, float, float]:
        left, top, right, bottom = super()._margins()
        room = min(self._name_room(), MOST_OF_WIDTH * self.width())
        return left, top, max(right, round(room)), bottom

    def _name_room(self) -> float:
        """Return the pixels that the longest name takes beside the plot."""
        metrics = self.fonts().metrics
        widest = max(map(metrics.horizontalAdvance, self.ways.names), default=0.0)
        return widest + LEADER + SAMPLE + EDGE

    # The pointer -------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which line the pointer is on."""
        inside = self.plot_rect().contains(event.position())
        self._pointer = event.position() if inside else None
        nearest = self._nearest(event.position()) if inside else None
        if nearest != self._under_pointer:
            self._under_pointer = nearest
            self.pointed.emit(nearest)
        self.refresh_over()

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer is gone."""
        self._pointer = None
        if self._under_pointer is not None:
            self._under_pointer = None
            self.pointed.emit(None)
        self.refresh_over()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the moment that was clicked."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        inside = self.plot_rect().contains(event.position())
        if is_left and inside and len(self.ways.epochs):
            self._pointer = event.position()
            self.sought.emit(self._place())

    def _nearest(self, point: QPointF) -> int | None:
        """Return the key of the line next to a pixel, None if all are far."""
        if not len(self.ways.epochs):
            return None
        heights = [
            float(np.interp(point.x(), way.x, way.y))
            for way in self._pixel_ways()
            if len(way.x)
        ]
        if len(heights) < len(self.ways.keys):
            return None
        away = [abs(height - point.y()) for height in heights]
        best = int(np.argmin(away))
        return self.ways.keys[best] if away[best] <= NEAR else None

    # Painting ----------------------------------------------------------------------

    def paint_over(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Paint the lines, their names, the present moment and the readout."""
        ways = self.ways
        if not len(ways.epochs):
            return
        with clipped(painter, rect.adjusted(-1.0, -1.0, 1.0, 1.0)):
            self._paint_zero(painter, theme, rect)
            places = self._pixel_ways()
            order = sorted(
                range(len(places)), key=lambda k: ways.keys[k] == self._front
            )
            for k in order:
                places[k].paint(painter, self._pen(theme, k, places[k]))
            if ways.present < ways.epochs[-1]:
                x = self.to_point(ways.present, self.shown().y1).x()
                painter.setPen(QPen(theme.glow, 2.0 * theme.line_width))
                painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        self._paint_names(painter, theme, rect, places)
        self._paint_readout(painter, theme, rect, places)

    def _pixel_ways(self) -> list[PixelWay]:
        """Return the lines in pixels, made once for each place of the plot."""
        asked = (self.ways, self.shown(), self.plot_rect())
        if self._lines is None or self._lines[0] != asked:
            lowest = self.shown().y0 if self.shown().log_y else -np.inf
            ways = self.ways
            lines = pixel_ways(ways.epochs, ways.values, self.to_pixels, lowest)
            self._lines = asked, lines
        return self._lines[1]

    def _pen(self, theme: Theme, k: int, way: PixelWay) -> QPen:
        is_front = self.ways.keys[k] == self._front
        width = FRONT_WIDTH if is_front else WIDTH
        pen = QPen(self._ink(theme, k), width * theme.line_width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        dashes = DASHES[k // len(theme.ghost_colours) % len(DASHES)]
        if dashes and not way.is_rough:
            pen.setDashPattern(list(dashes))
        return pen

    def _ink(self, theme: Theme, k: int) -> QColor:
        colour = series_colour(theme, k)
        if self._front is None or self.ways.keys[k] == self._front:
            return colour
        return blend(colour, theme.surface, PALE)

    def _paint_zero(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        shown = self.shown()
        if shown.log_y or not shown.y0 < 0.0 < shown.y1:
            return
        y = self.to_point(shown.x0, 0.0).y()
        painter.setPen(QPen(theme.text_muted, theme.line_width, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _paint_names(
        self,
        painter: QPainter,
        theme: Theme,
        rect: QRectF,
        places: Sequence[PixelWay],
    ) -> None:
        metrics = self.fonts().metrics
        line = metrics.height()
        ends = {k: float(way.y[-1]) for k, way in enumerate(places) if len(way.y)}
        ends = {k: min(max(y, rect.top()), rect.bottom()) for k, y in ends.items()}
        low = self.height() - line / 2.0 - 1.0
        heights = spread(ends, line * 0.96, rect.top() + line / 4.0, low)
        right = self.width() - rect.right() - LEADER - SAMPLE - 1.0
        is_narrow = self._name_room() > self.width() - rect.right() + 1.0
        painter.setFont(self.fonts().label)
        for k, height in heights.items():
            pen = self._pen(theme, k, places[k])
            start = QPointF(float(places[k].x[-1]), ends[k])
            at = QPointF(rect.right() + LEADER, height)
            faint = QPen(blend(theme.text_muted, theme.surface, PALE), 1.0)
            painter.setPen(faint)
            painter.drawPolyline(
                QPolygonF([start, QPointF(rect.right(), start.y()), at])
            )
            painter.setPen(pen)
            painter.drawLine(at, at + QPointF(SAMPLE - 3.0, 0.0))
            is_back = self._front not in (None, self.ways.keys[k])
            painter.setPen(theme.text_muted if is_back else theme.text)
            box = QRectF(at.x() + SAMPLE, height - line / 2.0, right, line)
            name = self.ways.names[k]
            if is_narrow:
                name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, right)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_readout(
        self,
        painter: QPainter,
        theme: Theme,
        rect: QRectF,
        places: Sequence[PixelWay],
    ) -> None:
        lines = self.readout()
        if not lines or self._front is None:
            return
        way = self.ways.keys.index(self._front)
        line = places[way]
        if not len(line.x):
            return
        epoch = float(self.ways.epochs[self._place()])
        across = self.to_point(epoch, self.shown().y1).x()
        spot = QPointF(across, float(np.interp(across, line.x, line.y)))
        radius = 0.5 * theme.marker_size
        painter.setPen(QPen(theme.surface, 1.5 * theme.line_width))
        painter.setBrush(series_colour(theme, way))
        painter.drawEllipse(spot, radius, radius)
        paint_readout(painter, theme, self.fonts(), rect, spot, lines)
