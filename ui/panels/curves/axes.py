"""The axes of one plot over the epochs: pyqtgraph's, ticked as all other plots are."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QPen

from ui.i18n import percent, tr
from ui.panels.curves.ends import value_room
from ui.panels.curves.lines import in_device_pixels
from ui.theme import Theme, blend, make_font
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
from ui.widgets.ticks import Tick, minor_log_ticks

EDGE = 5.0
GRID = 0.55  # strength of its lines
FEW_SHARES = 9.0  # lines of type below which only 0, 50 and 100 % are written


class CurveAxes:
    """Says how far the axes of a plot reach and what stands at them.

    pyqtgraph's own units are those of the axes: E, or its decimal logarithm.
    """

    def __init__(self, plot: PlotAxes, *, as_percent: bool) -> None:
        self.as_percent = as_percent
        self.shown = PlaneRange(0.0, 1.0, 0.0, 1.0)
        self.fonts = AxesFonts(QFont(), QFont())
        self._plot = plot
        self._epochs, self._values = plot.axes
        self._shows_epochs = True
        self._drawn: tuple[object, ...] = ()
        self._mapping: PlaneMapping | None = None
        self._left: tuple[tuple[object, ...], float] | None = None
        plot.area.sigResized.connect(self.forget_places)

    # How far -----------------------------------------------------------------------

    def set_shown(self, shown: PlaneRange) -> None:
        """Show another range; one that is empty or broken leaves the old one."""
        ends = (shown.x0, shown.x1, shown.y0, shown.y1)
        proper = shown.x0 < shown.x1 and shown.y0 < shown.y1
        if shown == self.shown or not (proper and all(map(math.isfinite, ends))):
            return
        self.shown = shown
        self.forget_places()
        bottom, top = to_axis([shown.y0, shown.y1], shown.log_y).tolist()
        self._plot.area.setRange(
            xRange=(shown.x0, shown.x1), yRange=(bottom, top), padding=0.0
        )

    def mapping(self) -> PlaneMapping:
        """Return from which data to which pixels of the scene."""
        if self._mapping is None:
            self._plot.lay_out()
            rect = QRectF(self._plot.area.sceneBoundingRect())
            self._mapping = PlaneMapping(self.shown, rect)
        return self._mapping

    def forget_places(self, *_: object) -> None:
        """Find out anew where the plot is."""
        self._mapping = None

    def to_point(self, x: float, y: float) -> QPointF:
        """Return the pixel place of an epoch and a value."""
        px, py = self.mapping().to_pixels(x, y)
        return QPointF(float(px), float(py))

    # What stands there -------------------------------------------------------------

    def follow_theme(self, theme: Theme, ratio: float) -> None:
        """Take other inks and type; ``ratio`` is device pixels a logical one."""
        small = theme.font_small_pt
        label = make_font(small)
        self.fonts = AxesFonts(label, make_font(small, QFont.Weight.DemiBold))
        frame = QPen(theme.line, theme.line_width)
        self._plot.area.setBorder(frame)
        grid = QPen(blend(theme.line, theme.surface, GRID), 1.0)
        self._plot.grid.setPen(in_device_pixels(grid, ratio))
        for axis in (self._epochs, self._values):
            axis.setPen(None)  # the border of the plot is there already
            axis.setTickPen(frame)
            axis.setTextPen(theme.text_muted)
            axis.setTickFont(label)
            axis.label.setFont(label)
            axis.labelStyle = {"color": theme.text.name()}
        self._drawn, self._left = (), None
        self.forget_places()

    def natural_left(self, height: float, *, shows_epochs: bool) -> float:
        """Return how far right the plot begins if nobody asks otherwise."""
        asked = (self.shown, height, shows_epochs)
        if self._left is None or self._left[0] != asked:
            top, bottom = self._margins(shows_epochs)
            metrics = self.fonts.metrics
            ticks = self._value_ticks(height - top - bottom)
            labels = [LEAST_LABEL, *(tick.label for tick in ticks)]
            widest = max(map(metrics.horizontalAdvance, labels))
            left = math.ceil(widest + TICK_LENGTH + 2 * GAP + metrics.height())
            self._left = asked, left
        return self._left[1]

    def lay_out(self, size: QSizeF, left: float, *, shows_epochs: bool) -> bool:
        """Begin at ``left``, leave room for values, and set ticks, titles and grid.

        Return whether anything had to change.
        """
        wanted = (self.shown, size, left, shows_epochs)
        if wanted == self._drawn:
            return False
        self._drawn = wanted
        top, bottom = self._margins(shows_epochs)
        right = math.ceil(value_room(self.fonts))
        # Titles stand at the outer edge of their axes, so that needs some air.
        air = GAP if shows_epochs else 0.0
        self._plot.set_margins(GAP, top, right, air)
        self._values.setWidth(left - GAP)
        self._epochs.setHeight(bottom - air)
        self._epochs.setStyle(showValues=shows_epochs)
        height = size.height() - top - bottom
        self._epochs.setLabel(tr("epoch") if shows_epochs else "")
        self._values.setLabel(self._title(height))
        width = size.width() - left - right
        self._set_ticks(
            x_ticks(AxesStyle(), self.fonts, self.shown, width),
            self._value_ticks(height),
        )
        self.forget_places()
        return True

    def _margins(self, shows_epochs: bool) -> tuple[float, float]:
        """Return what stands above and below the plot."""
        line = self.fonts.metrics.height()
        below = TICK_LENGTH + GAP + 2 * line if shows_epochs else EDGE
        return math.ceil(2.0 + GAP + line / 2.0), math.ceil(below)

    def _title(self, height: float) -> str:
        if not self.as_percent:
            return tr("error E")
        title = tr("accuracy")
        fits = self.fonts.metrics.horizontalAdvance(title) <= height
        return title if fits else tr("acc.")

    def _value_ticks(self, height: float) -> tuple[Tick, ...]:
        if not self.as_percent:
            return y_ticks(AxesStyle(), self.fonts, self.shown, height)
        many = height > FEW_SHARES * self.fonts.metrics.height()
        shares = (0.0, 0.25, 0.5, 0.75, 1.0) if many else (0.0, 0.5, 1.0)
        return tuple(Tick(share, percent(share, 0)) for share in shares)

    def _set_ticks(self, epochs: tuple[Tick, ...], values: tuple[Tick, ...]) -> None:
        log = self.shown.log_y
        x = [tick.place for tick in epochs]
        y = to_axis([tick.place for tick in values], log).tolist()
        minor = minor_log_ticks(self.shown.y0, self.shown.y1) if log else ()
        small = [(place, "") for place in to_axis(minor, log).tolist()]
        labels = [tick.label for tick in epochs], [tick.label for tick in values]
        self._epochs.setTicks([list(zip(x, labels[0], strict=True))])
        self._values.setTicks([list(zip(y, labels[1], strict=True)), small])
        (left, right), (bottom, top) = self._plot.area.viewRange()
        self._plot.grid.setData(
            np.array([*np.repeat(x, 2), *[left, right] * len(y)]),
            np.array([*[bottom, top] * len(x), *np.repeat(y, 2)]),
        )
