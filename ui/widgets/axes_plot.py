"""A plot of curves with axes by pyqtgraph, ticked and coloured as all other plots are.

Curves, marks, values and words are painted over a picture of the axes, in pixels; all
but the curves by ``paint_over`` of a subclass.
"""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from nnsim.arrays import FloatArray
from ui.theme import Theme, blend, current_theme, make_font
from ui.theme_following import follow_theme
from ui.widgets.plane_axes import (
    GAP,
    LEAST_LABEL,
    TICK_LENGTH,
    AxesFonts,
    AxesStyle,
    x_ticks,
    y_ticks,
)
from ui.widgets.plane_mapping import PlaneMapping, PlaneRange, to_axis
from ui.widgets.plot_axes import PlotAxes
from ui.widgets.plot_curve import PlotCurve
from ui.widgets.plot_sheet import PlotSheet
from ui.widgets.ticks import Tick, minor_log_ticks
from ui.widgets.vector_painting import clipped

GRID = 0.55  # strength of its lines
EDGE = 8.0
LINES_FOR_X_TITLE = 8.0
"""The x axis is named where the plot is at least so many lines of type high."""
ROUND = 4.0


class AxesPlot(QWidget):
    """Axes with curves; subclasses paint over them in logical pixels of this widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = PlaneRange(0.0, 1.0, 0.0, 1.0)
        self._titles = ("", "")
        self._own_x_ticks: tuple[Tick, ...] | None = None
        self._x_lines = 1
        self._words = ""
        self._fonts = AxesFonts(QFont(), QFont())
        self._laid_out: tuple[object, ...] = ()
        self._mapping: tuple[tuple[object, ...], PlaneMapping] | None = None
        self._curves_by_height: list[PlotCurve] = []
        self._plot = PlotAxes(self)
        self._over = PlotSheet(self._plot, self, self.paint_all_over)
        follow_theme(self, self._follow_theme)
        self._follow_theme()

    # What is shown -----------------------------------------------------------------

    def add_curve(self, z: float = 0.0) -> PlotCurve:
        """Return a new curve of the plot, without points."""
        curve = PlotCurve(z)
        self._curves_by_height.append(curve)
        return curve

    def remove_curve(self, curve: PlotCurve) -> None:
        """Take a curve away."""
        self._curves_by_height.remove(curve)
        self._over.update()

    def set_points(
        self, curve: PlotCurve, x: FloatArray, y: FloatArray, pen: QPen
    ) -> None:
        """Give a curve other points (n,), (n,) in data units, and its pen."""
        curve.x, curve.y, curve.pen = x, y, pen
        self._over.update()

    def set_range(
        self, x0: float, x1: float, y0: float, y1: float, *, log_y: bool = False
    ) -> None:
        """Show these ranges; one that is empty or broken leaves the old ones."""
        ends = (x0, x1, y0, y1)
        if not (x0 < x1 and y0 < y1 and all(map(math.isfinite, ends))):
            return
        self._shown = PlaneRange(x0, x1, y0, y1, log_y=log_y)
        self._lay_out()

    def set_titles(self, x: str, y: str) -> None:
        """Name the axes."""
        self._titles = (x, y)
        self._lay_out()

    def set_own_x_ticks(self, ticks: Sequence[Tick] | None, n_lines: int = 1) -> None:
        """Put names on the x axis, in so many lines, or round numbers again."""
        self._own_x_ticks = None if ticks is None else tuple(ticks)
        self._x_lines = n_lines
        self._lay_out()

    def fit_margins(self) -> None:
        """Lay out anew: what a subclass has at its margins needs other room."""
        self._laid_out, self._mapping = (), None
        self._lay_out()

    def set_words(self, words: str) -> None:
        """Say something in the middle of the plot, or nothing."""
        if words != self._words:
            self._words = words
            self._over.update()

    def words(self) -> str:
        """Return what stands in the middle of the plot."""
        return self._words

    def shown(self) -> PlaneRange:
        """Return what the axes show, in data units."""
        return self._shown

    # From data to pixels -----------------------------------------------------------

    def plot_rect(self) -> QRectF:
        """Return the rectangle inside the axes."""
        return QRectF(self.mapping().rect)

    def to_pixels(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return the pixel places of points, (n,), (n,)."""
        return self.mapping().to_pixels(x, y)

    def mapping(self) -> PlaneMapping:
        """Return from which data to which pixels, for the present range and size."""
        asked = self._layout_key()
        if self._mapping is None or self._mapping[0] != asked:
            left, top, right, bottom = self._margins()
            rect = QRectF(self.rect()).adjusted(left, top, -right, -bottom)
            self._mapping = asked, PlaneMapping(self._shown, rect)
        return self._mapping[1]

    def _layout_key(self) -> tuple[object, ...]:
        ticks = (self._own_x_ticks, self._x_lines)
        return self._shown, self.size(), self._titles, ticks

    def to_point(self, x: float, y: float) -> QPointF:
        """Return the pixel place of one point."""
        px, py = self.to_pixels(np.array([x]), np.array([y]))
        return QPointF(float(px[0]), float(py[0]))

    def fonts(self) -> AxesFonts:
        """Return the type of labels and of what stands out."""
        return self._fonts

    # Painting ----------------------------------------------------------------------

    def paint_over(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Paint over the curves; ``rect`` is the inside of the axes."""

    def paint_label(
        self,
        painter: QPainter,
        theme: Theme,
        point: QPointF,
        text: str,
        away: float,
        *,
        at_left: bool = False,
    ) -> None:
        """Write over a point, or under it where there is no room, inside the plot."""
        rect, metrics = self.plot_rect(), self._fonts.metrics
        plate = QRectF(0.0, 0.0, metrics.horizontalAdvance(text) + 6, metrics.height())
        left = point.x() - plate.width() if at_left else point.x()
        left = min(left, rect.right() - plate.width())
        top = point.y() - away - plate.height()
        if top < rect.top():
            top = min(point.y() + away, rect.bottom() - plate.height())
        plate.moveTopLeft(QPointF(max(left, rect.left()), top))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(plate, ROUND, ROUND)
        painter.setFont(self._fonts.label)
        painter.setPen(theme.text)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)

    def paint_all_over(self, painter: QPainter) -> None:
        """Paint the curves, what the subclass says, then the words."""
        theme, rect = current_theme(), self.plot_rect()
        self._paint_curves(painter, theme, rect)
        self.paint_over(painter, theme, rect)
        if self._words:
            self._paint_words(painter, theme, rect)

    def _paint_words(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.setFont(self._fonts.caption)
        room = rect.adjusted(10.0, 5.0, -10.0, -5.0)
        text = QRectF(painter.boundingRect(room, int(flags), self._words))
        painter.setPen(QPen(theme.line, theme.line_width))
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(text.adjusted(-10.0, -5.0, 10.0, 5.0), ROUND, ROUND)
        painter.setPen(theme.text)
        painter.drawText(text, int(flags), self._words)

    def _paint_curves(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Paint the curves inside the axes, and their frame over what they cover."""
        with clipped(painter, rect):
            for curve in sorted(self._curves_by_height, key=lambda curve: curve.z):
                curve.paint(painter, self.mapping())
        if self._curves_by_height:
            paint_frame(painter, theme, rect)

    def sizeHint(self) -> QSize:
        """Return a size at which axes are readable."""
        return QSize(320, 200)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which something can be seen."""
        return QSize(120, 80)

    # Keeping up --------------------------------------------------------------------

    def refresh_over(self) -> None:
        """Paint what lies over the curves again."""
        self._over.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out anew."""
        super().resizeEvent(event)
        self._plot.setGeometry(self.rect())
        self._over.setGeometry(self.rect())
        self._lay_out()

    @Slot()
    def _follow_theme(self) -> None:
        theme = current_theme()
        label = make_font(theme.font_small_pt)
        bold = make_font(theme.font_small_pt, QFont.Weight.DemiBold)
        self._fonts = AxesFonts(label, bold)
        self._plot.setBackground(theme.surface)
        frame = QPen(theme.line, theme.line_width)
        self._plot.area.setBorder(frame)
        grid = QPen(blend(theme.line, theme.surface, GRID), 1.0)
        self._plot.grid.setPen(self._in_device_pixels(grid))
        for axis in self._plot.axes:
            axis.setPen(frame)
            axis.setTickPen(frame)
            axis.setTextPen(theme.text_muted)
            axis.setTickFont(label)
            axis.label.setFont(label)
            axis.labelStyle = {"color": theme.text.name()}
        self.fit_margins()
        self._over.renew_axes()

    def _in_device_pixels(self, pen: QPen) -> QPen:
        """Return the pen for items in data units: its width is device pixels there."""
        on_plot = QPen(pen)
        on_plot.setWidthF(pen.widthF() * self.devicePixelRatioF())
        on_plot.setCosmetic(True)
        return on_plot

    def _titles_with_room(self) -> tuple[str, str]:
        line = self._fonts.metrics.height()
        x, y = self._titles
        roomy = self.height() >= LINES_FOR_X_TITLE * line
        fits = self._fonts.metrics.horizontalAdvance(y) <= self.height() - 4.0 * line
        return (x if roomy else ""), (y if fits else "")

    def _margins(self) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom in whole pixels."""
        metrics = self._fonts.metrics
        line = metrics.height()
        x_title, y_title = self._titles_with_room()
        n_lines = self._x_lines + (1 if x_title else 0)
        bottom = TICK_LENGTH + GAP + line * n_lines
        top = 2.0 + GAP + line / 2.0
        ticks = y_ticks(
            AxesStyle(), self._fonts, self._shown, self.height() - top - bottom
        )
        labels = [LEAST_LABEL, *(tick.label for tick in ticks)]
        widest = max(map(metrics.horizontalAdvance, labels))
        left = widest + TICK_LENGTH + 2 * GAP + (line if y_title else 0.0)
        right = EDGE + metrics.horizontalAdvance("00") / 2.0
        return math.ceil(left), math.ceil(top), math.ceil(right), math.ceil(bottom)

    def _lay_out(self) -> None:
        wanted = self._layout_key()
        if wanted == self._laid_out:
            return
        self._laid_out = wanted
        plot, shown = self._plot, self._shown
        left, top, right, bottom = self._margins()
        plot.set_margins(0.0, top, right, 0.0)
        plot.left.setWidth(left)
        plot.bottom.setHeight(bottom)
        x_title, y_title = self._titles_with_room()
        plot.bottom.setLabel(x_title)
        plot.left.setLabel(y_title)
        ends = to_axis([shown.y0, shown.y1], shown.log_y).tolist()
        plot.area.setRange(xRange=(shown.x0, shown.x1), yRange=ends, padding=0.0)
        self._set_ticks(self.plot_rect(), ends)
        self._over.renew_axes()

    def _set_ticks(self, rect: QRectF, ends: Sequence[float]) -> None:
        plot, shown = self._plot, self._shown
        style = AxesStyle(own_x_ticks=self._own_x_ticks)
        across = x_ticks(style, self._fonts, shown, rect.width())
        up = y_ticks(style, self._fonts, shown, rect.height())
        x = [tick.place for tick in across]
        y = to_axis([tick.place for tick in up], shown.log_y).tolist()
        minor = minor_log_ticks(shown.y0, shown.y1) if shown.log_y else ()
        small = [(place, "") for place in to_axis(minor, shown.log_y).tolist()]
        x_labels = [tick.label for tick in across]
        y_labels = [tick.label for tick in up]
        plot.bottom.setTicks([list(zip(x, x_labels, strict=True))])
        plot.left.setTicks([list(zip(y, y_labels, strict=True)), small])
        plot.grid.setData(
            np.array([*np.repeat(x, 2), *[shown.x0, shown.x1] * len(y)], float),
            np.array([*list(ends) * len(x), *np.repeat(y, 2)], float),
        )


def paint_frame(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Paint the frame of a plot as pyqtgraph does, along the pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(theme.line, theme.line_width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect)
    painter.restore()
