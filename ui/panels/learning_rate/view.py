"""The plot of the learning rate over the epochs: schedule, present epoch, ghosts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Slot
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from nnsim.arrays import FloatArray
from ui.ghosts import Ghost
from ui.i18n import tr
from ui.panels.learning_rate.points import MARGIN, rate_range
from ui.theme import Theme, blend, current_theme
from ui.theme_following import follow_theme
from ui.widgets.axes_plot import AxesPlot
from ui.widgets.ghost_badge import badge_radius, paint_badge

DOT = 0.62  # radius, as a share of a marker
WIDTH, GHOST_WIDTH = 2.4, 1.8
MOST_OF_WIDTH = 0.7
FIRST_BADGE, BADGE_STEP = 0.62, 0.06
"""Where the badges stand on their curves, as shares of the axis, none over another."""


@dataclass(frozen=True, eq=False)
class Schedule:
    """η over the epochs, (n,), (n,); of the present run ``ghost`` is None."""

    epochs: FloatArray
    rates: FloatArray
    ghost: Ghost | None = None


class ScheduleView(AxesPlot):
    """Draws schedules, the present one last, and the dot of the present epoch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.schedules: tuple[Schedule, ...] = ()
        self._last = 1.0
        self._dot: tuple[float, float] | None = None
        self._tag = ""
        self._logarithmic = False
        self._curves = [self.add_curve()]
        follow_theme(self, self._draw_curves)

    def show_schedules(
        self, schedules: Sequence[Schedule], last: float, *, logarithmic: bool
    ) -> None:
        """Show these schedules up to the epoch ``last``."""
        self.schedules, self._last = tuple(schedules), last
        self._logarithmic = logarithmic
        rates = [schedule.rates for schedule in schedules]
        low, high = rate_range(rates, logarithmic)
        margin = MARGIN / 2.0 * last
        self.set_range(-margin, last + margin, low, high, log_y=logarithmic)
        self._draw_curves()

    def show_present(self, epoch: int, rate: float, tag: str) -> None:
        """Put the dot at an epoch."""
        self._dot, self._tag = (float(epoch), rate), tag
        self.refresh_over()

    def dot(self) -> tuple[float, float] | None:
        """Return epoch and η of the dot."""
        return self._dot

    def tag(self) -> str:
        """Return what stands beside the dot."""
        return self._tag

    @Slot()
    def _draw_curves(self) -> None:
        theme = current_theme()
        while len(self._curves) < len(self.schedules):
            self._curves.append(self.add_curve())
        while len(self._curves) > max(len(self.schedules), 1):
            self.remove_curve(self._curves.pop())
        for curve, schedule in zip(self._curves, self.schedules, strict=False):
            pen = QPen(theme.text, WIDTH * theme.line_width)
            if schedule.ghost is not None:
                colour = schedule.ghost.colour(theme)
                pen = QPen(colour, GHOST_WIDTH * theme.line_width)
            low = self.shown().y0
            rates = np.maximum(schedule.rates, low) if self._logarithmic else None
            shown = schedule.rates if rates is None else rates
            curve.z = 1.0 if schedule.ghost is None else 0.0
            self.set_points(curve, schedule.epochs, shown, pen)
        self.refresh_over()

    # Painting ----------------------------------------------------------------------

    def paint_over(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Paint badges of ghosts, then the dot of the present epoch."""
        ghosts = [s for s in self.schedules if s.ghost is not None]
        for place, schedule in enumerate(ghosts):
            assert schedule.ghost is not None
            share = FIRST_BADGE + BADGE_STEP * place
            epoch = share * self._last
            rate = float(np.interp(epoch, schedule.epochs, schedule.rates))
            centre = self._inside(rect, self.to_point(epoch, rate), badge_radius(theme))
            colour = schedule.ghost.colour(theme)
            paint_badge(painter, theme, centre, schedule.ghost.number, colour)
        if self._dot is not None:
            self._paint_dot(painter, theme, rect, self.to_point(*self._dot))

    def _inside(self, rect: QRectF, place: QPointF, radius: float) -> QPointF:
        lowest, highest = rect.bottom() - radius, rect.top() + radius
        return QPointF(place.x(), max(min(place.y(), lowest), highest))

    def _paint_dot(
        self, painter: QPainter, theme: Theme, rect: QRectF, place: QPointF
    ) -> None:
        place = self._inside(rect, place, 0.0)
        guide = QPen(blend(theme.glow, theme.surface, 0.7), theme.line_width)
        guide.setDashPattern([2.0, 3.0])
        painter.setPen(guide)
        painter.drawLine(place, QPointF(place.x(), rect.bottom()))
        painter.drawLine(place, QPointF(rect.left(), place.y()))
        radius = DOT * theme.marker_size
        painter.setPen(QPen(theme.surface, 1.5 * theme.line_width))
        painter.setBrush(theme.glow)
        painter.drawEllipse(place, radius, radius)
        self.paint_label(painter, theme, place, self._tag_that_fits(rect), radius + 2.0)

    def _tag_that_fits(self, rect: QRectF) -> str:
        """Return the tag, without its epoch where it would cover the plot."""
        short = self._tag.rpartition(": ")[2]
        metrics = self.fonts().metrics
        fits = metrics.horizontalAdvance(self._tag) <= MOST_OF_WIDTH * rect.width()
        return self._tag if fits else short

    def title_axes(self) -> None:
        """Name the axes."""
        self.set_titles(tr("epoch"), tr("learning rate η"))
