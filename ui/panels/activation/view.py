"""The plot of an activation function, its derivative, and the samples on it."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from nnsim.model.spec import LayerSpec
from ui.i18n import number, tr
from ui.panels.activation.points import (
    FunctionPoints,
    Reach,
    SamplePoints,
    function_points,
    value_range,
)
from ui.panels.activation.rug import TICK, paint_rug, rug_share
from ui.panels.equations.formula_row import FormulaEntry, function_pen
from ui.panels.error_surface.words import paint_tag
from ui.panels.feature_space.sample_marks import paint_brackets
from ui.theme import Theme, blend, current_theme
from ui.theme_following import follow_theme
from ui.widgets.axes_plot import AxesPlot

DOT = 0.62  # radius, as a share of a marker
VALUE, DERIVATIVE = FormulaEntry("", "text"), FormulaEntry("", "accent", dashed=True)


class ActivationView(AxesPlot):
    """g and g' over h, a rug of the samples, and the present sample on the curve."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points: FunctionPoints | None = None
        self.samples = SamplePoints()
        self.threshold: float | None = None
        self._tag = ""
        self._reach = Reach()
        self._derivative = self.add_curve(0.0)
        self._value = self.add_curve(1.0)
        self.set_titles(tr("h"), tr("g, g'"))
        follow_theme(self, self._draw_curves)

    def reset(self) -> None:
        """Another neuron or another run follows."""
        self._reach.reset()

    def show_function(
        self, layer: LayerSpec, neuron: int, samples: SamplePoints, *, write: bool
    ) -> None:
        """Show the function of a layer; the numbers only change where ``write`` is."""
        self._reach.hold(*samples.sums.tolist(), layer.threshold)
        reach = self._reach.value
        self.points = function_points(layer, neuron, reach, samples.others)
        self.samples = samples
        self.threshold = layer.threshold if layer.activation == "step" else None
        if write or self.dot() is None:
            self._tag = self._tag_text()
        room = rug_share(samples, current_theme(), self)
        low, high = value_range(layer.activation, reach, room)
        self.set_range(-reach, reach, low, high)
        self._draw_curves()
        self.refresh_over()

    def dot(self) -> tuple[float, float] | None:
        """Return h and a of the one sample that is marked on the curve."""
        dot = self.samples.dot
        return dot if dot is not None and np.isfinite(dot).all() else None

    def tag(self) -> str:
        """Return what stands beside the dot."""
        return self._tag

    def beyond(self) -> float | None:
        """Return the largest g' if it lies above the plot, else None."""
        if self.points is None:
            return None
        top = float(self.points.derivative.max())
        return top if top > self.shown().y1 else None

    def _tag_text(self) -> str:
        dot = self.dot()
        if dot is None:
            return ""
        return tr("a = {a}, h = {h}", a=number(dot[1]), h=number(dot[0]))

    @Slot()
    def _draw_curves(self) -> None:
        if self.points is None:
            return
        theme, points = current_theme(), self.points
        pen = function_pen(theme, DERIVATIVE)
        self.set_points(self._derivative, points.derivative_h, points.derivative, pen)
        pen = function_pen(theme, VALUE)
        self.set_points(self._value, points.h, points.value, pen)

    # Painting ----------------------------------------------------------------------

    def paint_over(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Paint θ, the rug, the dot, and what is beyond."""
        self._paint_threshold(painter, theme, rect)
        paint_rug(painter, theme, self, rect, self.samples)
        dot = self.dot()
        if dot is not None:
            self._paint_dot(painter, theme, rect, self.to_point(*dot))
        self._paint_beyond(painter, theme, rect, dot)

    def _paint_beyond(
        self,
        painter: QPainter,
        theme: Theme,
        rect: QRectF,
        dot: tuple[float, float] | None,
    ) -> None:
        """Say how high g' goes where the plot ends before it."""
        top = self.beyond()
        if top is None:
            return
        text = tr("↑ g' up to {value}", value=number(top))
        down = QPointF(0.0, 0.6 * self.fonts().metrics.height())
        place = self.to_point(0.0, self.shown().y1) + down
        at_left = dot is None or dot[0] < 0.0
        paint_tag(painter, theme, self.fonts(), rect, place, text, at_left=at_left)

    def _paint_threshold(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Mark θ down to the samples: each of them is on its side of it."""
        if self.threshold is None:
            return
        x = self.to_point(self.threshold, 0.0).x()
        painter.setPen(QPen(theme.text_muted, theme.line_width, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        # Half way up, for the number of a dot stands at a = 0 or at a = 1.
        place = QPointF(x + 3.0, self.to_point(self.threshold, 0.5).y())
        self.paint_label(painter, theme, place, tr("θ"), 1.0)

    def _paint_dot(
        self, painter: QPainter, theme: Theme, rect: QRectF, place: QPointF
    ) -> None:
        if not rect.adjusted(-1.0, -1.0, 1.0, 1.0).contains(place):
            return
        now = self.samples.is_now
        ink = theme.glow if now else theme.text
        guide = QPen(blend(ink, theme.surface, 0.7), theme.line_width)
        guide.setDashPattern([2.0, 3.0])
        painter.setPen(guide)
        size = theme.marker_size
        foot = QPointF(place.x(), rect.bottom() - TICK - size - 3.0)
        if foot.y() > place.y():
            painter.drawLine(place, foot)
        painter.drawLine(place, QPointF(rect.left(), place.y()))
        radius = DOT * size
        painter.setPen(QPen(theme.surface, 1.5 * theme.line_width))
        painter.setBrush(ink)
        painter.drawEllipse(place, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not now:
            paint_brackets(painter, theme, place, 1.2 * size)
        # At its left, where a curve that rises never is.
        self.paint_label(painter, theme, place, self._tag, radius + 2.0, at_left=True)
