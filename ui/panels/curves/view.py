"""One plot over the epochs: E or accuracy of the three sets, and what happened when."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.i18n import count, number, percent, tr
from ui.panels.curves.axes import CurveAxes
from ui.panels.curves.data import CurveData
from ui.panels.curves.ends import CurveEnd, paint_ends, paint_star
from ui.panels.curves.ghosts import CurveGhosts, GhostCurve
from ui.panels.curves.lines import SET_LINES, SetCurve, best_pen, stop_pen
from ui.panels.curves.overtraining_zone import paint_zone
from ui.panels.error_surface.words import paint_readout, paint_words
from ui.panels.set_sign import set_title
from ui.theme import Theme, current_theme
from ui.widgets.axes_plot import paint_frame
from ui.widgets.plane_axes import AxesFonts
from ui.widgets.plane_mapping import PlaneMapping, PlaneRange
from ui.widgets.plot_axes import PlotAxes
from ui.widgets.plot_sheet import PlotSheet
from ui.widgets.vector_painting import clipped

LOOK_AGAIN = frozenset({QEvent.Type.Show, QEvent.Type.DevicePixelRatioChange})


class CurveView(QWidget):
    """Curves with their present values at the right, each at the height of its end.

    The axes are pyqtgraph's, shown as a picture that is kept while they stay. The
    pointer is heard here, so there is no menu and no zoom to get lost in.
    """

    hovered = Signal(float, float)
    left = Signal()
    resized = Signal()

    def __init__(self, *, as_percent: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.as_percent = as_percent
        self.data = CurveData.none()
        self.words = ""
        self.hover_epoch: float | None = None
        self.now_epoch: float | None = None
        self._is_pointed_at = False
        self._is_inside = False
        self._texts: dict[int, str] = {}
        self._plot = PlotAxes(self)
        self._axes = CurveAxes(self._plot, as_percent=as_percent)
        self._curves = [SetCurve(line) for line in SET_LINES]
        self._drawn: tuple[CurveData, PlaneMapping] | None = None
        self._ghosts = CurveGhosts()
        self._sheet = PlotSheet(self._plot, self, self._paint_over)
        self.setMouseTracking(True)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Take the colours and the type of the present theme."""
        theme = current_theme()
        self._plot.setBackground(theme.surface)
        self._axes.follow_theme(theme, self.devicePixelRatioF())
        for curve in self._curves:
            curve.follow_theme(theme)
        self._drawn = None
        self._sheet.renew_axes()

    # What is shown -----------------------------------------------------------------

    def show_curves(self, data: CurveData, *, write_values: bool) -> None:
        """Show other points; the numbers only change where ``write_values`` is."""
        self.data = data
        present = data.present()
        if write_values or set(present) != set(self._texts):
            self._texts = {k: self.text_of(data.last_point(k)[1]) for k in present}
        self._choose_under()
        self._sheet.update()

    def show_ghosts(self, curves: Sequence[GhostCurve]) -> None:
        """Show curves of other runs, behind those of the present one."""
        self._ghosts.show(curves)
        self._choose_under()
        self._sheet.update()

    def ghosts(self) -> tuple[GhostCurve, ...]:
        """Return the curves of other runs."""
        return self._ghosts.curves

    def named_ghosts(self) -> tuple[int, ...]:
        """Return the numbers of the ghosts for whose name there was room."""
        return self._ghosts.named

    def show_words(self, words: str) -> None:
        """Show a sentence in the middle, or none."""
        if words != self.words:
            self.words = words
            self._sheet.update()

    def set_hover(self, epoch: float | None, *, pointed_at: bool) -> None:
        """Draw a line at an epoch; the plot under the pointer has the numbers."""
        if (epoch, pointed_at) != (self.hover_epoch, self._is_pointed_at):
            self.hover_epoch, self._is_pointed_at = epoch, pointed_at
            self._sheet.update()

    def set_now(self, epoch: float | None) -> None:
        """Draw a line at the present epoch where that is not the end of the curves."""
        if epoch != self.now_epoch:
            self.now_epoch = epoch
            self._sheet.update()

    def end_texts(self) -> dict[str, str]:
        """Return the present values as they are written, by the names of the sets."""
        return {SET_LINES[k].name: text for k, text in self._texts.items()}

    def text_of(self, value: float) -> str:
        """Return a value as this plot writes it."""
        return percent(value) if self.as_percent else number(value)

    def readout(self) -> tuple[str, ...]:
        """Return the lines beside the pointer: epoch, and each set's value there."""
        row = self._hovered_row()
        if row is None:
            return ()
        epoch = tr("epoch {epoch}", epoch=count(int(self.data.epochs[row])))
        return epoch, *(self._reading(k, row) for k in self.data.present())

    def _reading(self, which: int, row: int) -> str:
        """Return a set's value at a row, or the last one before it and its epoch."""
        judged = self.data.judged(which, row)
        name = set_title(SET_LINES[which].name)
        if judged is None:
            return tr("{set} {value}", set=name, value=self.text_of(math.nan))
        value = self.text_of(float(self.data.values[which, judged]))
        if judged == row:
            return tr("{set} {value}", set=name, value=value)
        return tr(
            "{set} {value} (epoch {epoch})",
            set=name,
            value=value,
            epoch=count(int(self.data.epochs[judged])),
        )

    def _hovered_row(self) -> int | None:
        if self.hover_epoch is None:
            return None
        return self.data.nearest_row(self.hover_epoch)

    # Where things go ---------------------------------------------------------------

    def fonts(self) -> AxesFonts:
        """Return the type of the labels and of the words."""
        return self._axes.fonts

    def plot_rect(self) -> QRectF:
        """Return the rectangle inside the axes, in pixels of this widget."""
        return QRectF(self._axes.mapping().rect)

    def shown_range(self) -> tuple[float, float, float, float]:
        """Return the first and last epoch, the least and greatest value."""
        shown = self._axes.shown
        return shown.x0, shown.x1, shown.y0, shown.y1

    def is_logarithmic(self) -> bool:
        """Return whether the values have a logarithmic axis."""
        return self._axes.shown.log_y

    def to_point(self, epoch: float, value: float) -> QPointF:
        """Return the pixel place of a point."""
        return self._axes.to_point(epoch, value)

    def set_scale(
        self, epochs: tuple[float, float], values: tuple[float, float], log: bool
    ) -> None:
        """Show these ranges."""
        self._axes.set_shown(PlaneRange(*epochs, *values, log_y=log))

    def natural_left(self, *, shows_epochs: bool) -> float:
        """Return how far right the plot begins if nobody asks otherwise."""
        return self._axes.natural_left(self.height(), shows_epochs=shows_epochs)

    def align(self, left: float, *, shows_epochs: bool) -> None:
        """Begin the plot at ``left``; only the lowest plot writes epochs."""
        size = QSizeF(self.size())
        if self._axes.lay_out(size, left, shows_epochs=shows_epochs):
            self._sheet.renew_axes()

    def sizeHint(self) -> QSize:
        """Return a size at which axes are readable."""
        return QSize(320, 260)

    def minimumSizeHint(self) -> QSize:
        """Return a height at which a curve can still be told from a line."""
        return QSize(120, 56)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the plot all the room."""
        super().resizeEvent(event)
        self._plot.setGeometry(self.rect())
        self._sheet.setGeometry(self.rect())
        self._axes.forget_places()
        self.resized.emit()

    def event(self, event: QEvent) -> bool:
        """Take other pens on a screen with other pixels."""
        if event.type() in LOOK_AGAIN:
            self.follow_theme()
            self.resized.emit()
        return super().event(event)

    # Drawing -----------------------------------------------------------------------

    def _choose_under(self) -> None:
        has_any = self.data.zone is not None or bool(self._ghosts.curves)
        self._sheet.paint_under = self._paint_under if has_any else None

    def _paint_curves(self, painter: QPainter) -> None:
        """Paint the curves, thinned to what the pixels can show."""
        mapping = self._axes.mapping()
        if self._drawn is None or self._drawn != (self.data, mapping):
            self._drawn = self.data, mapping
            held = np.maximum(self.data.values, mapping.shown.y0)
            for curve, values in zip(self._curves, held, strict=True):
                curve.show(*mapping.to_pixels(self.data.epochs, values))
        for curve in reversed(self._curves):
            curve.paint(painter)

    def _paint_upright(
        self, painter: QPainter, rect: QRectF, epoch: float | None, pen: QPen
    ) -> None:
        """Paint a line along the pixels, which needs no soft edges."""
        if epoch is None:
            return
        ratio = self.devicePixelRatioF()
        pen.setWidthF(max(round(pen.widthF() * ratio), 1) / ratio)
        x = self.to_point(epoch, self._axes.shown.y1).x()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x, rect.top()))
        painter.restore()

    def _paint_inside(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Paint curves and upright lines, and the frame over what they cover."""
        best, stopped, row = self.data.best, self.data.stopped, self._hovered_row()
        best_at = None if best is None else best.epoch
        stopped_at = None if stopped is None else stopped.epoch
        hover_at = None if row is None else float(self.data.epochs[row])
        now_pen = QPen(theme.glow, 2.0 * theme.line_width)
        hover_pen = QPen(theme.text_muted, theme.line_width)
        with clipped(painter, rect):
            self._paint_upright(painter, rect, best_at, best_pen(theme))
            self._paint_upright(painter, rect, stopped_at, stop_pen(theme))
            self._paint_curves(painter)
            self._paint_upright(painter, rect, self.now_epoch, now_pen)
            self._paint_upright(painter, rect, hover_at, hover_pen)
        paint_frame(painter, theme, rect)

    def _paint_under(self, painter: QPainter) -> None:
        """Paint the zone of overtraining and the ghosts."""
        shown, plot = self._axes.shown, self.plot_rect()
        if self.data.zone is not None:
            left, right = (self.to_point(epoch, shown.y0) for epoch in self.data.zone)
            word = "" if self.as_percent else tr("overtraining")
            paint_zone(painter, self.fonts(), plot, left, right, word)
        self._ghosts.paint(painter, current_theme(), self.fonts(), shown, plot)

    def _paint_over(self, painter: QPainter) -> None:
        """Paint what is inside the axes, end marks, values, words and the readout."""
        theme, fonts, plot = current_theme(), self.fonts(), self.plot_rect()
        self._paint_inside(painter, theme, plot)
        ends = [
            CurveEnd(SET_LINES[k], self.to_point(*self.data.last_point(k)), text)
            for k, text in self._texts.items()
        ]
        self._ghosts.paint_ends(painter, theme, fonts)
        paint_ends(painter, theme, fonts, ends, plot, QRectF(self.rect()))
        star = self._star()
        if star is not None:
            paint_star(painter, theme, star)
        if self.words:
            paint_words(painter, theme, fonts, plot, self.words)
        lines, row = self.readout(), self._hovered_row()
        if lines and row is not None and self._is_pointed_at:
            x = self.to_point(float(self.data.epochs[row]), self._axes.shown.y1).x()
            paint_readout(painter, theme, fonts, plot, QPointF(x, plot.top()), lines)

    def _star(self) -> QPointF | None:
        """Return the pixel of the best epoch on the validation curve."""
        best, data = self.data.best, self.data
        if best is None or 1 not in data.present():
            return None
        # The best epoch is that of the lowest E, also where its row is left out.
        value = data.value_at(1, best.epoch) if self.as_percent else data.lowest(1)
        return self.to_point(best.epoch, value)

    # The pointer -------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell at which epoch the pointer is."""
        was_inside = self._is_inside
        self._is_inside = self.plot_rect().contains(event.position())
        if self._is_inside:
            self.hovered.emit(*self._axes.mapping().to_data(event.position()))
        elif was_inside:
            self.left.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer is gone."""
        if self._is_inside:
            self._is_inside = False
            self.left.emit()
