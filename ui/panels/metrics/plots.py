"""Two plots of probabilities: do they come true, and do they rank the classes."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from nnsim.arrays import FloatArray
from nnsim.model.calibration import Calibration
from nnsim.model.confusion import ClassReport
from nnsim.model.ranking import RocCurve
from ui.i18n import count, number, tr
from ui.panels.error_surface.words import paint_tag
from ui.theme import Theme, blend, current_theme, make_font
from ui.theme_following import follow_theme
from ui.widgets.axes_plot import AxesPlot

MARGIN = 0.03
BAR_SHARE = 0.2
"""Height of the longest bar, as a share of the plot."""
BAR_WIDTH = 0.7
LARGEST_DOT, SMALLEST_DOT = 0.75, 0.3
"""Radii in marker sizes."""
MOST_POINTS = 600
ROOM_FOR_WORDS = 17.0
"""Lines of type across a plot that has room for words in its corners."""
UNIT = np.array([0.0, 1.0])


class SharePlot(AxesPlot):
    """Both axes from 0 to 1, with the diagonal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diagonal = self.add_curve(0.0)
        self._curve = self.add_curve(1.0)
        self.set_range(-MARGIN, 1.0 + MARGIN, -MARGIN, 1.0 + MARGIN)
        follow_theme(self, self._draw)

    def points(self) -> tuple[FloatArray, FloatArray]:
        """Return x and y of the curve, (n,), (n,), all of them known."""
        return np.empty(0), np.empty(0)

    @Slot()
    def _draw(self) -> None:
        """Draw diagonal and curve in the present colours."""
        theme = current_theme()
        dashed = QPen(theme.text_muted, theme.line_width)
        dashed.setDashPattern([4.0, 4.0])
        self.set_points(self._diagonal, UNIT, UNIT, dashed)
        solid = QPen(theme.accent, 2.0 * theme.line_width)
        self.set_points(self._curve, *self.points(), solid)
        self.refresh_over()

    def _paint_corner(
        self,
        painter: QPainter,
        theme: Theme,
        rect: QRectF,
        text: str,
        where: Qt.AlignmentFlag,
    ) -> None:
        if rect.width() >= ROOM_FOR_WORDS * self.fonts().metrics.height():
            painter.setFont(self.fonts().label)
            painter.setPen(theme.text_muted)
            painter.drawText(rect.adjusted(8.0, 6.0, -8.0, -6.0), where, text)


class CalibrationPlot(SharePlot):
    """Observed share over predicted probability; bars say how many samples."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calibration: Calibration | None = None
        self.setAccessibleName(tr("Calibration: observed over predicted"))

    def show_calibration(self, calibration: Calibration, name: str) -> None:
        """Show the bins; ``name`` is the class, empty for the class decided for."""
        self._calibration = calibration
        title = tr("predicted p of {name}", name=name) if name else ""
        self.set_titles(title or tr("predicted p of the decision"), tr("came true"))
        self._draw()

    def points(self) -> tuple[FloatArray, FloatArray]:
        """Return predicted and observed of the bins that hold a sample."""
        if self._calibration is None:
            return super().points()
        known = self._calibration.counts > 0
        return self._calibration.predicted[known], self._calibration.observed[known]

    def count_texts(self) -> tuple[str, ...]:
        """Return what is written over the bars, as far as there is room."""
        if self._calibration is None:
            return ()
        texts = [count(n) if n else "" for n in self._calibration.counts.tolist()]
        metrics = self.fonts().metrics
        width = self.plot_rect().width() / (1.0 + 2.0 * MARGIN) / max(len(texts), 1)
        fit = all(metrics.horizontalAdvance(text) + 2.0 <= width for text in texts)
        return tuple(texts) if fit else ("",) * len(texts)

    def paint_over(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Paint the bars, their numbers, and a dot for each bin."""
        if self._calibration is None:
            return
        self._paint_bars(painter, theme, rect, self._calibration)
        xs, ys = self.to_pixels(*self.points())
        counts = self._calibration.counts[self._calibration.counts > 0]
        largest = max(int(counts.max()), 1) if len(counts) else 1
        painter.setPen(QPen(theme.surface, max(1.0, theme.line_width)))
        painter.setBrush(theme.accent)
        for x, y, n in zip(xs.tolist(), ys.tolist(), counts.tolist(), strict=True):
            share = math.sqrt(n / largest)
            radius = SMALLEST_DOT + (LARGEST_DOT - SMALLEST_DOT) * share
            radius *= theme.marker_size
            painter.drawEllipse(QPointF(x, y), radius, radius)
        above = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self._paint_corner(painter, theme, rect, tr("more often than said"), above)

    def _paint_bars(
        self, painter: QPainter, theme: Theme, rect: QRectF, shown: Calibration
    ) -> None:
        largest = max(int(shown.counts.max()), 1)
        middles = (shown.edges[:-1] + shown.edges[1:]) / 2.0
        xs, _ = self.to_pixels(middles, np.zeros(len(middles)))
        width = BAR_WIDTH * rect.width() / (1.0 + 2.0 * MARGIN) / len(middles)
        colour = blend(theme.text_muted, theme.surface, 0.3)
        painter.setFont(self.fonts().label)
        line = self.fonts().metrics.height()
        for x, n, text in zip(
            xs.tolist(), shown.counts.tolist(), self.count_texts(), strict=True
        ):
            height = BAR_SHARE * rect.height() * n / largest
            if n:
                height = max(height, 1.0)
            bar = QRectF(x - width / 2.0, rect.bottom() - height, width, height)
            painter.fillRect(bar, colour)
            painter.setPen(theme.text_muted)
            above = QRectF(x - width, bar.top() - line, 2.0 * width, line)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, text)


class RocPlot(SharePlot):
    """True over false positives at every threshold, and where the decision is made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roc: RocCurve | None = None
        self._decision: tuple[float, float] | None = None
        self._tag = tr("decision")
        self.set_titles(tr("false positive rate"), tr("true positive rate"))
        self.setAccessibleName(tr("ROC curve"))

    def show_roc(
        self,
        roc: RocCurve,
        classes: ClassReport,
        positive: int,
        threshold: float | None = None,
    ) -> None:
        """Show a curve, and the rates of the decision made, at a chosen threshold."""
        self._roc = roc
        self._tag = tr("decision")
        if threshold is not None:
            self._tag = tr("p > {threshold}", threshold=number(threshold, 2))
        place = (
            1.0 - float(classes.recall[1 - positive]),
            float(classes.recall[positive]),
        )
        self._decision = place if all(map(math.isfinite, place)) else None
        alone = math.isnan(roc.area)
        self.set_words(tr("Only one class is in this set.") if alone else "")
        self._draw()

    @property
    def tag(self) -> str:
        """What stands beside the decision."""
        return self._tag

    @property
    def decision(self) -> tuple[float, float] | None:
        """False and true positive rate of what is decided, None without them."""
        return self._decision

    def area_text(self) -> str:
        """Return what is written about the area under the curve."""
        if self._roc is None or math.isnan(self._roc.area):
            return ""
        return tr("area {area}", area=number(self._roc.area))

    def points(self) -> tuple[FloatArray, FloatArray]:
        """Return the rates, at most some hundred points of the curve."""
        if self._roc is None or math.isnan(self._roc.area):
            return super().points()
        last = len(self._roc.true_positive_rate) - 1
        n_points = min(last + 1, MOST_POINTS)
        rows = np.linspace(0, last, n_points).round().astype(np.int64)
        return self._roc.false_positive_rate[rows], self._roc.true_positive_rate[rows]

    def paint_over(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Paint the area's number and the decision."""
        text = self.area_text()
        if not text:
            return
        font = make_font(theme.font_large_pt, QFont.Weight.DemiBold)
        height = QFontMetricsF(font).height()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        corner = rect.adjusted(8.0, 0.0, -10.0, -8.0)
        corner.setTop(corner.bottom() - height)
        painter.setFont(font)
        painter.setPen(theme.text)
        painter.drawText(corner, right, text)
        painter.setFont(self.fonts().label)
        painter.setPen(theme.text_muted)
        line = self.fonts().metrics.height()
        corner.moveBottom(corner.top())
        corner.setTop(corner.bottom() - line)
        if rect.height() > 8.0 * line:
            painter.drawText(corner, right, tr("diagonal: by chance"))
        if self._decision is not None:
            self._paint_decision(painter, theme, rect, self.to_point(*self._decision))

    def _paint_decision(
        self, painter: QPainter, theme: Theme, rect: QRectF, place: QPointF
    ) -> None:
        radius = 0.55 * theme.marker_size
        painter.setPen(QPen(theme.accent, 2.0 * theme.line_width))
        painter.setBrush(theme.surface)
        painter.drawEllipse(place, radius, radius)
        paint_tag(painter, theme, self.fonts(), rect, place, self._tag)
