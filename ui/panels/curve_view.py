"""One plot over the epochs: E or accuracy of the three sets, and what happened when."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from nnsim.arrays import FloatArray
from ui.i18n import count, number, percent, tr
from ui.panels.curve_lines import (
    SET_LINES,
    SetLine,
    best_pen,
    draw_curve,
    set_pen,
    stop_pen,
)
from ui.panels.set_sign import paint_set_sign, set_title
from ui.panels.surface_words import paint_readout, paint_words
from ui.theme import Theme, blend, current_theme
from ui.widgets.markers import marker_path
from ui.widgets.plane_axes import AxesStyle, x_ticks
from ui.widgets.plane_mapping import PlaneMapping
from ui.widgets.plane_view import PlaneView
from ui.widgets.ticks import Tick

LEADER = 8.0  # pixels from the plot to a value, which the leader crosses
SAMPLE = 14.0  # pixels of a line beside its value
EDGE = 5.0
WIDEST_ERROR = "0.00000"
WIDEST_SHARE = "100.0 %"
FAINT = 0.45


@dataclass(frozen=True)
class Event:
    """A moment that an upright line marks, and the words for it in the legend."""

    epoch: float
    words: str


@dataclass(frozen=True, eq=False)
class CurveData:
    """What one plot shows: ``values`` (3, n_points) over ``epochs`` (n_points,)."""

    epochs: FloatArray
    values: FloatArray
    best: Event | None = None
    stopped: Event | None = None

    @classmethod
    def none(cls) -> "CurveData":
        """Return no points at all."""
        return cls(np.empty(0), np.empty((3, 0)))

    def present(self) -> list[int]:
        """Return which of the three sets have a curve."""
        return [k for k in range(3) if np.isfinite(self.values[k]).any()]


class CurveView(PlaneView):
    """Curves with their present values at the right, each at the height of its end."""

    def __init__(self, *, as_percent: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.as_percent = as_percent
        self.data = CurveData.none()
        self.words = ""
        self.hover_epoch: float | None = None
        self._is_pointed_at = False
        self._texts: dict[int, str] = {}
        self._left = 0.0
        self._shows_epochs = True
        self.set_axes_visible(True, grid=True)

    # What is shown -----------------------------------------------------------------

    def show_curves(self, data: CurveData, *, write_values: bool) -> None:
        """Show other points; the numbers only change where ``write_values`` is."""
        self.data = data
        present = data.present()
        if write_values or set(present) != set(self._texts):
            self._texts = {k: self.text_of(self.last_point(k)[1]) for k in present}
        self.update()

    def show_words(self, words: str) -> None:
        """Show a sentence in the middle, or none."""
        if words != self.words:
            self.words = words
            self.update()

    def set_hover(self, epoch: float | None, *, pointed_at: bool) -> None:
        """Draw a line at an epoch; the plot under the pointer has the numbers."""
        if (epoch, pointed_at) != (self.hover_epoch, self._is_pointed_at):
            self.hover_epoch, self._is_pointed_at = epoch, pointed_at
            self.update()

    def end_texts(self) -> dict[str, str]:
        """Return the present values as they are written, by the names of the sets."""
        return {SET_LINES[k].name: text for k, text in self._texts.items()}

    def text_of(self, value: float) -> str:
        """Return a value as this plot writes it."""
        return percent(value) if self.as_percent else number(value)

    def last_point(self, which: int) -> tuple[float, float]:
        """Return epoch and value of the last known point of a set."""
        known = np.flatnonzero(np.isfinite(self.data.values[which]))
        if not known.size:
            return math.nan, math.nan
        last = known[-1]
        return float(self.data.epochs[last]), float(self.data.values[which, last])

    def readout(self) -> tuple[str, ...]:
        """Return the lines beside the pointer: epoch, and each set's value there."""
        row = self._hovered_row()
        if row is None:
            return ()
        epoch = tr("epoch {epoch}", epoch=count(int(self.data.epochs[row])))
        return epoch, *(
            tr(
                "{set} {value}",
                set=set_title(SET_LINES[k].name),
                value=self.text_of(float(self.data.values[k, row])),
            )
            for k in self.data.present()
        )

    def _hovered_row(self) -> int | None:
        if self.hover_epoch is None or not len(self.data.epochs):
            return None
        return int(np.abs(self.data.epochs - self.hover_epoch).argmin())

    # Where things go ---------------------------------------------------------------

    def set_scale(
        self, epochs: tuple[float, float], values: tuple[float, float], log: bool
    ) -> None:
        """Show these ranges; another kind of axis needs both at once."""
        if log != super().mapping().shown.log_y:
            self.set_log_axes(y=log)
        self.set_range(*epochs, *values)

    def natural_left(self) -> float:
        """Return how far right the plot begins if nobody asks otherwise."""
        return super().mapping().rect.left()

    def align(self, left: float, *, shows_epochs: bool) -> None:
        """Begin the plot at ``left``; only the lowest plot writes epochs."""
        self._left, self._shows_epochs = left, shows_epochs
        self.set_titles(x=tr("epoch") if shows_epochs else "", y=self._own_title())
        blank = None
        if not shows_epochs:
            shown, width = self.mapping().shown, self.plot_rect().width()
            ticks = x_ticks(AxesStyle(), self.fonts(), shown, width)
            blank = [Tick(tick.place, "") for tick in ticks]
        self.set_own_ticks(x=blank, y=self._share_ticks())
        self.update()

    def mapping(self) -> PlaneMapping:
        """Return the plot between the common left edge and the values at the right."""
        base = super().mapping()
        rect = QRectF(base.rect)
        rect.setLeft(max(self._left, rect.left()))
        rect.setRight(max(self.width() - self._value_room(), rect.left() + 1.0))
        if not self._shows_epochs:
            rect.setBottom(max(self.height() - EDGE, rect.top() + 1.0))
        return PlaneMapping(base.shown, rect)

    def minimumSizeHint(self) -> QSize:
        """Return a height at which a curve can still be told from a line."""
        return QSize(120, 56)

    def _value_room(self) -> float:
        """The same for both plots, so that their epochs stand above each other."""
        metrics = self.fonts().metrics
        text = max(metrics.horizontalAdvance(t) for t in (WIDEST_ERROR, WIDEST_SHARE))
        return LEADER + SAMPLE + EDGE + text + EDGE

    def _own_title(self) -> str:
        if not self.as_percent:
            return tr("error E")
        title = tr("accuracy")
        room = super().mapping().rect.height()
        fits = self.fonts().metrics.horizontalAdvance(title) <= room
        return title if fits else tr("acc.")

    def _share_ticks(self) -> list[Tick] | None:
        if not self.as_percent:
            return None
        room = super().mapping().rect.height() / self.fonts().metrics.height()
        shares = (0.0, 0.25, 0.5, 0.75, 1.0) if room > 9.0 else (0.0, 0.5, 1.0)
        return [Tick(share, percent(share, 0)) for share in shares]

    # Painting ----------------------------------------------------------------------

    def paint_plot(self, painter: QPainter, rect: QRectF) -> None:
        """Paint curves, and the lines of what happened."""
        theme = current_theme()
        for event, pen in (
            (self.data.best, best_pen(theme)),
            (self.data.stopped, stop_pen(theme)),
        ):
            if event is not None:
                self._paint_upright(painter, rect, event.epoch, pen)
        floor = self.mapping().shown.y0
        for k in reversed(self.data.present()):
            values = np.maximum(self.data.values[k], floor)
            px, py = self.to_pixels(self.data.epochs, values)
            draw_curve(painter, theme, SET_LINES[k], px, py)
        row = self._hovered_row()
        if row is not None:
            pen = QPen(theme.text_muted, theme.line_width)
            self._paint_upright(painter, rect, float(self.data.epochs[row]), pen)

    def paint_over(self, painter: QPainter, rect: QRectF) -> None:
        """Paint end marks, values, words and the readout."""
        theme = current_theme()
        self._paint_ends(painter, theme, rect)
        if self.data.best is not None:
            self._paint_best(painter, theme, self.data.best)
        if self.words:
            paint_words(painter, theme, self.fonts(), rect, self.words)
        lines, row = self.readout(), self._hovered_row()
        if lines and row is not None and self._is_pointed_at:
            x = self._x_of(float(self.data.epochs[row]))
            place = QPointF(x, rect.top())
            paint_readout(painter, theme, self.fonts(), rect, place, lines)

    def _x_of(self, epoch: float) -> float:
        return self.to_point(epoch, self.mapping().shown.y1).x()

    def _paint_upright(
        self, painter: QPainter, rect: QRectF, epoch: float, pen: QPen
    ) -> None:
        x = self._x_of(epoch)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))

    def _paint_best(self, painter: QPainter, theme: Theme, best: Event) -> None:
        known = np.isfinite(self.data.values[1])
        if not known.any():
            return
        value = np.interp(
            best.epoch, self.data.epochs[known], self.data.values[1][known]
        )
        painter.save()
        painter.translate(self.to_point(best.epoch, float(value)))
        painter.setPen(QPen(theme.surface, 1.5 * theme.line_width))
        painter.setBrush(theme.good)
        painter.drawPath(marker_path("star", 1.5 * theme.marker_size))
        painter.restore()

    def _paint_ends(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        places = {k: self.to_point(*self.last_point(k)) for k in self._texts}
        line = self.fonts().metrics.height()
        heights = spread(
            {k: min(max(p.y(), rect.top()), rect.bottom()) for k, p in places.items()},
            line,
            max(rect.top() - line / 4.0, line / 2.0),
            min(rect.bottom() + line / 4.0, self.height() - line / 2.0 - 1.0),
        )
        painter.setFont(self.fonts().label)
        for k, place in places.items():
            end = QPointF(place.x(), min(max(place.y(), rect.top()), rect.bottom()))
            value_at = QPointF(rect.right() + LEADER, heights[k])
            painter.setPen(QPen(blend(theme.text_muted, theme.surface, FAINT), 1.0))
            painter.drawPolyline(
                QPolygonF([end, QPointF(rect.right(), end.y()), value_at])
            )
        for k, place in places.items():
            end = QPointF(place.x(), min(max(place.y(), rect.top()), rect.bottom()))
            self._paint_value(painter, theme, SET_LINES[k], heights[k], rect)
            colour = SET_LINES[k].colour(theme)
            paint_set_sign(
                painter, SET_LINES[k].name, end, theme.marker_size * 0.7, colour
            )

    def _paint_value(
        self,
        painter: QPainter,
        theme: Theme,
        line: SetLine,
        height: float,
        rect: QRectF,
    ) -> None:
        left = rect.right() + LEADER
        painter.setPen(set_pen(theme, line))
        painter.drawLine(QPointF(left, height), QPointF(left + SAMPLE - 2.0, height))
        painter.setPen(line.colour(theme))
        tall = self.fonts().metrics.height()
        box = QRectF(left + SAMPLE, height - tall / 2.0, self.width() - left, tall)
        text = self._texts[[known.name for known in SET_LINES].index(line.name)]
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)


def spread(
    wanted: dict[int, float], apart: float, top: float, bottom: float
) -> dict[int, float]:
    """Return heights near the wanted ones that are ``apart`` and inside the ends."""
    order = sorted(wanted, key=lambda key: wanted[key])
    places: dict[int, float] = {}
    lowest = top - apart
    for key in order:
        lowest = max(wanted[key], lowest + apart)
        places[key] = lowest
    highest = bottom + apart
    for key in reversed(order):
        highest = min(places[key], highest - apart)
        places[key] = highest
    return places
