"""The feature space over one input: the fitted curve through the targets."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from nnsim.arrays import FloatArray
from nnsim.probes.fitted_curve import FittedCurve
from ui.i18n import tr
from ui.palettes import Theme
from ui.panels.feature_space.plane import FeaturePlaneView
from ui.panels.feature_space.sample_marks import SampleMarks
from ui.panels.legend_row import dashed_pen, line_width
from ui.theme import class_colour, current_theme
from ui.widgets.strokes import stroke


@dataclass(frozen=True, eq=False)
class CurvePicture:
    """All that the curve's plot shows of one moment."""

    curve: FittedCurve
    marks: SampleMarks


class FeatureCurve(FeaturePlaneView):
    """Draws a ``CurvePicture``."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Feature space"))
        self._shown: CurvePicture | None = None
        self.set_axes_visible(True, grid=True)

    @property
    def picture(self) -> CurvePicture | None:
        """What is shown, None before the first moment."""
        return self._shown

    @property
    def marks(self) -> SampleMarks | None:
        return None if self._shown is None else self._shown.marks

    def show_picture(self, picture: CurvePicture | None) -> None:
        """Show another moment, or nothing."""
        self._shown = picture
        self.update()

    def paint_plot(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the truth, the targets over it, the curve over them, then words."""
        shown, theme, mapping = self._shown, current_theme(), self.mapping()
        if shown is not None:
            self._paint_truth(painter, theme, rect, shown.curve)
            self.mark_painter.paint(painter, theme, mapping, shown.marks)
            self._paint_curve(painter, theme, rect, shown.curve)
        self.paint_words(painter, theme, rect)

    def paint_over(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the mark of the picked sample."""
        if self._shown is not None:
            self.mark_painter.paint_selected(
                painter, current_theme(), self.mapping(), self._shown.marks
            )
        self.paint_brush(painter, current_theme())

    def _paint_curve(
        self, painter: QPainter, theme: Theme, rect: QRectF, curve: FittedCurve
    ) -> None:
        n_outputs = curve.outputs.shape[1]
        for output in range(n_outputs):
            line = self._line(rect, curve.x, curve.outputs[:, output])
            for colour, width in (
                (theme.surface, 5.0 * theme.line_width),
                (curve_colour(theme, output, n_outputs), line_width(theme)),
            ):
                stroke(painter, QPen(colour, width), *line)

    def _paint_truth(
        self, painter: QPainter, theme: Theme, rect: QRectF, curve: FittedCurve
    ) -> None:
        if curve.truth is None:
            return
        for values in curve.truth.T:
            stroke(painter, dashed_pen(theme), *self._line(rect, curve.x, values))

    def _line(
        self, rect: QRectF, x: FloatArray, values: FloatArray
    ) -> tuple[FloatArray, FloatArray]:
        px, py = self.to_pixels(x, values)
        finite = np.isfinite(py)
        # A curve that shoots off the plot ends just outside it: huge numbers
        # would make the painter slow.
        kept = np.clip(py[finite], rect.top() - 50.0, rect.bottom() + 50.0)
        return px[finite], kept


def curve_colour(theme: Theme, output: int, n_outputs: int) -> QColor:
    """Return the text's colour for one curve, the hues of the classes for several."""
    return theme.text if n_outputs == 1 else class_colour(theme, output)
