"""The plot of a sweep: mean, range and single runs of each point, curve by curve."""

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from nnsim.sweep.summary import Spot
from ui.i18n import tr
from ui.panels.series_marks import draw_series_marker, series_colour
from ui.panels.sweep.names import measure_text
from ui.panels.sweep.picture import MOST_LINES, SweepPicture, wrapped
from ui.theme import Theme, blend, current_theme
from ui.theme_following import follow_theme
from ui.widgets.axes_plot import AxesPlot
from ui.widgets.plot_curve import PlotCurve
from ui.widgets.ticks import Tick, log_ticks, nice_ticks

X_MARGIN = 0.04
Y_MARGIN = 0.06
FROM_ZERO = 0.4
"""An error whose least is below this share of its greatest is shown from 0 on."""
FAINT = 0.5
DODGE = 3.0  # pixels between the bars of series at one place
CATEGORY = 0.8  # share of a category that its series take
SPREAD = 0.5  # share of a series' place that its single runs take
ABOVE = 5.0  # pixels between a bar and the number over it
LINES_FOR_NAME = 4.5
"""Lines of type of the plot for each line that a name under it may take."""
NEAR = 16.0  # pixels from a spot at which the pointer means it
MOST_X_TICKS = 8


class SweepPlot(AxesPlot):
    """Draws a ``SweepPicture``, or words in its place.

    ``spot_clicked`` brings a spot and the number at the height of the pointer.
    """

    spot_clicked = Signal(object, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: SweepPicture | None = None
        self._curves: list[PlotCurve] = []
        self._y_range: tuple[float, float] | None = None
        self.setMouseTracking(True)
        follow_theme(self, self._draw)

    # What is shown -------------------------------------------------------------------

    @property
    def picture(self) -> SweepPicture | None:
        """What is shown, None before there is a plan."""
        return self._picture

    def show_picture(self, picture: SweepPicture | None) -> None:
        """Show a picture; the range of y only grows while the same thing is shown."""
        before, self._picture = self._picture, picture
        if before is None or picture is None or not _is_same(before, picture):
            self._y_range = None
        self._draw()

    def curve_names(self) -> tuple[str, ...]:
        """Return the names of the curves."""
        return () if self._picture is None else self._picture.names()

    def spot_at(self, place: QPointF) -> Spot | None:
        """Return the spot whose mean, or else bar, is nearest; None if it is far."""
        if self._picture is None:
            return None
        nearest, least = None, NEAR
        for number, series in enumerate(self._picture.series):
            for spot in series.spots:
                gap = self.spot_place(number, spot) - place
                distance = math.hypot(gap.x(), gap.y())
                # Bars give way to means, which they run into.
                if self._is_beside(gap.x(), spot, place.y()):
                    distance = min(distance, NEAR / 2.0 + abs(gap.x()))
                if distance < least:
                    nearest, least = spot, distance
        return nearest

    def _is_beside(self, gap: float, spot: Spot, y: float) -> bool:
        """Tell whether a pixel at so much beside a spot is on its bar."""
        assert self._picture is not None
        unit = self._picture.unit
        top = self.to_point(0.0, spot.greatest * unit).y()
        bottom = self.to_point(0.0, spot.least * unit).y()
        return abs(gap) < NEAR / 4.0 and top <= y <= bottom

    def describe(self, place: QPointF) -> str:
        """Return what a tooltip says about a place, empty for nothing."""
        spot, picture = self.spot_at(place), self._picture
        if picture is None:
            return ""
        if spot is not None:
            return picture.text_of(spot)
        if any(abs(x - place.x()) < NEAR / 2.0 for x in self.rule_places()):
            return tr("Rule of thumb: at most one weight for 10 training samples")
        return ""

    def rule_places(self) -> tuple[float, ...]:
        """Return the pixels across at which the rule of thumb is marked."""
        picture = self._picture
        if picture is None or not picture.has_rule:
            return ()
        rules = (series.rule_of_thumb for series in picture.series)
        return tuple(
            self.to_point(self._x(rule), 0.0).x() for rule in rules if rule is not None
        )

    def spot_place(self, series: int, spot: Spot) -> QPointF:
        """Return the pixel of the mean of a spot of a series."""
        assert self._picture is not None
        place = self.to_point(self._x(spot.x), spot.mean * self._picture.unit)
        return place + QPointF(self._shift(series), 0.0)

    # Laying out ----------------------------------------------------------------------

    @Slot()
    def _draw(self) -> None:
        """Draw everything in the present colours."""
        picture = self._picture
        if picture is None:
            self._curves_for(0)
            self.set_titles("", "")
            self.refresh_over()
            return
        self._hold_range(picture)
        self.set_titles(*picture.titles())
        self._set_ticks_of(picture)
        self._hold_range(picture)  # names take room from the plot
        theme = current_theme()
        curves = self._curves_for(0 if picture.has_names else len(picture.series))
        for number, curve in enumerate(curves):
            spots = picture.series[number].spots
            xs = np.array([self._x(spot.x) for spot in spots], float)
            ys = np.array([spot.mean * picture.unit for spot in spots], float)
            pen = QPen(series_colour(theme, number), 2.2 * theme.line_width)
            self.set_points(curve, xs, ys, pen)
        self.refresh_over()

    def _curves_for(self, n_curves: int) -> list[PlotCurve]:
        while len(self._curves) < n_curves:
            self._curves.append(self.add_curve())
        while len(self._curves) > n_curves:
            self.remove_curve(self._curves.pop())
        return self._curves

    def _hold_range(self, picture: SweepPicture) -> None:
        spots = picture.spots
        if spots:
            low = min(spot.least for spot in spots) * picture.unit
            high = max(spot.greatest for spot in spots) * picture.unit
            wanted = rounded_range(low, high, from_zero=not picture.is_share)
            held = self._y_range or wanted
            self._y_range = min(held[0], wanted[0]), max(held[1], wanted[1])
        low, high = self._y_range or (0.0, picture.unit)
        margin = Y_MARGIN * (high - low)
        top = margin
        if picture.has_names:
            # The means are written over the bars.
            line = self.fonts().caption_metrics.height() + 2.0 * ABOVE
            room = max(self.plot_rect().height() - line, 1.0)
            top = max(margin, (high - low + margin) * line / room)
        self.set_range(*self._x_range(picture), low - margin, high + top)

    def _x_range(self, picture: SweepPicture) -> tuple[float, float]:
        if picture.has_names:
            return -0.5, len(picture.categories()) - 0.5
        places = [self._x(place) for each in picture.series for place in each.places]
        low, high = min(places), max(places)
        margin = X_MARGIN * (high - low) or 0.5
        return low - margin, high + margin

    def _x(self, place: float) -> float:
        assert self._picture is not None
        return math.log10(place) if self._picture.log_x else place

    def _set_ticks_of(self, picture: SweepPicture) -> None:
        if picture.has_names:
            labels = picture.categories()
            width = self.plot_rect().width() / len(labels) - 6.0
            metrics = self.fonts().metrics
            room = self.height() / metrics.height()
            most = max(1, min(MOST_LINES, int(room / LINES_FOR_NAME)))
            lines = [wrapped(label, metrics, width, most) for label in labels]
            ticks = [
                Tick(float(place), "\n".join(label))
                for place, label in enumerate(lines)
            ]
            self.set_own_x_ticks(ticks, max(map(len, lines)))
        elif picture.log_x:
            ends = (10.0 ** self.shown().x0, 10.0 ** self.shown().x1)
            ticks = [
                Tick(math.log10(tick.place), tick.label)
                for tick in log_ticks(*ends, MOST_X_TICKS)
            ]
            self.set_own_x_ticks(ticks)
        else:
            self.set_own_x_ticks(None)

    def _shift(self, series: int) -> float:
        """Return how many pixels the marks of a series stand beside their place."""
        assert self._picture is not None
        n_series = len(self._picture.series)
        step = DODGE
        if self._picture.has_names:
            step = CATEGORY * self._category_width() / n_series
        return (series - (n_series - 1) / 2.0) * step

    def _category_width(self) -> float:
        shown = self.shown()
        return self.plot_rect().width() / (shown.x1 - shown.x0)

    # Painting ------------------------------------------------------------------------

    def paint_over(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Paint the rule of thumb, then single runs, ranges and means."""
        picture = self._picture
        if picture is None:
            return
        for number, series in enumerate(picture.series):
            if series.rule_of_thumb is not None and picture.has_rule:
                x = self.to_point(self._x(series.rule_of_thumb), 0.0).x()
                self._paint_rule(painter, theme, rect, x, number)
        for number, series in enumerate(picture.series):
            colour = series_colour(theme, number)
            for spot in series.spots:
                self._paint_runs(painter, theme, number, spot, colour)
        for number, series in enumerate(picture.series):
            for spot in series.spots:
                self._paint_mean(painter, theme, number, spot)
        if picture.has_names:
            self._paint_values(painter, theme, picture)

    def _paint_rule(
        self, painter: QPainter, theme: Theme, rect: QRectF, x: float, number: int
    ) -> None:
        pen = QPen(series_colour(theme, number), 1.4 * theme.line_width)
        pen.setDashPattern([3.0, 3.0])
        painter.setPen(pen)
        top = rect.top() + theme.marker_size
        painter.drawLine(QPointF(x, top), QPointF(x, rect.bottom()))
        painter.save()
        painter.translate(x, top)
        draw_series_marker(painter, theme, number, 0.8 * theme.marker_size)
        painter.restore()

    def _paint_runs(
        self,
        painter: QPainter,
        theme: Theme,
        number: int,
        spot: Spot,
        colour: QColor,
    ) -> None:
        """Paint the range as a bar and each run as a faint dot."""
        assert self._picture is not None
        picture = self._picture
        if len(spot.numbers) < 2:
            return
        middle = self.spot_place(number, spot).x()
        _, ys = self.to_pixels(np.zeros(len(spot.numbers)), spot.numbers * picture.unit)
        faint = blend(colour, theme.surface, FAINT)
        painter.setPen(QPen(colour, 1.3 * theme.line_width))
        cap = 0.3 * theme.marker_size
        low, high = float(ys.max()), float(ys.min())
        painter.drawLine(QPointF(middle, low), QPointF(middle, high))
        for y in (low, high):
            painter.drawLine(QPointF(middle - cap, y), QPointF(middle + cap, y))
        aside = np.zeros(len(ys))
        if picture.has_names:
            room = CATEGORY * self._category_width() / len(picture.series)
            aside = np.linspace(-0.5, 0.5, len(ys)) * SPREAD * room
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint)
        radius = 0.22 * theme.marker_size
        for x, y in zip((middle + aside).tolist(), ys.tolist(), strict=True):
            painter.drawEllipse(QPointF(x, y), radius, radius)

    def _paint_mean(
        self, painter: QPainter, theme: Theme, number: int, spot: Spot
    ) -> None:
        painter.save()
        painter.translate(self.spot_place(number, spot))
        draw_series_marker(painter, theme, number, theme.marker_size)
        painter.restore()

    def value_texts(self) -> tuple[str, ...]:
        """Return the means that are written over the categories, if they fit."""
        picture = self._picture
        if picture is None or not picture.has_names:
            return ()
        texts = [measure_text(picture.measure, spot.mean) for spot in picture.spots]
        metrics = QFontMetricsF(self.fonts().caption)
        room = CATEGORY * self._category_width() / len(picture.series)
        fit = all(metrics.horizontalAdvance(text) <= room for text in texts)
        return tuple(texts) if fit else ()

    def _paint_values(
        self, painter: QPainter, theme: Theme, picture: SweepPicture
    ) -> None:
        texts = iter(self.value_texts())
        line = self.fonts().caption_metrics.height()
        painter.setFont(self.fonts().caption)
        painter.setPen(theme.text)
        for number, series in enumerate(picture.series):
            for spot, text in zip(series.spots, texts, strict=False):
                place = self.spot_place(number, spot)
                top = self.to_point(0.0, spot.greatest * picture.unit).y()
                box = QRectF(place.x() - 60.0, top - line - ABOVE, 120.0, line)
                box.moveTop(max(box.top(), self.plot_rect().top()))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    # Keeping up ----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Say what the pointer means."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.describe(QPointF(event.pos()))
            if self.spot_at(QPointF(event.pos())) is not None:
                hint = tr("Click: open the experiment of the nearest start")
                text = f"{text}\n{hint}"
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a click means a spot."""
        is_near = self.spot_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_near else None
        if shape is None:
            self.unsetCursor()
        else:
            self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which spot was clicked, and at which height."""
        spot = self.spot_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or spot is None:
            super().mouseReleaseEvent(event)
            return
        assert self._picture is not None
        y = self.mapping().to_data(event.position())[1]
        self.spot_clicked.emit(spot, y / self._picture.unit)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the press, so that the release comes here and the dock stays."""
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the names of categories anew, and leave room for the numbers."""
        super().resizeEvent(event)
        if self._picture is not None:
            self._set_ticks_of(self._picture)
            self._hold_range(self._picture)


def rounded_range(low: float, high: float, *, from_zero: bool) -> tuple[float, float]:
    """Return the range between round numbers that holds both."""
    if from_zero and 0.0 <= low < FROM_ZERO * high:
        low = 0.0
    if high <= low:
        margin = 0.1 * abs(high) or 1.0
        low, high = low - margin, high + margin
    ticks = nice_ticks(low, high)
    step = ticks[1].place - ticks[0].place if len(ticks) > 1 else high - low
    # Half a step is round enough, and wastes less of the plot.
    step /= 2.0
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step


def _is_same(before: SweepPicture, after: SweepPicture) -> bool:
    """Tell whether one picture is the other with more results."""
    return (before.plan, before.x_axis, before.measure) == (
        after.plan,
        after.x_axis,
        after.measure,
    )
