"""The zone of overtraining: after the best epoch, once validation has turned up."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from nnsim.training.curves import Curves
from ui.theme import blend, current_theme
from ui.widgets.plane_axes import AxesFonts

RISEN = 1.05
FALLEN = 0.9
"""Validation must be above its best and training below what it was there; where both
only jump, as a perceptron's do, nothing is overtrained."""
SHARE_OF_COLOUR = 0.16

Zone = tuple[float, float]


def overtraining_zone(curves: Curves) -> Zone | None:
    """Return from which epoch to which the validation error is past its best."""
    validation = curves.errors[1]
    known = np.isfinite(validation)
    epochs = curves.epochs[:: curves.row_stride]
    training = curves.errors[0, :: curves.row_stride]
    learnt = np.isfinite(training)
    if curves.best_epoch < 0 or not known.any() or not learnt.any():
        return None
    last = float(curves.epochs[known][-1])
    at_best = np.interp(curves.best_epoch, epochs[learnt], training[learnt])
    has_risen = validation[known][-1] > RISEN * validation[known].min()
    if not has_risen or training[learnt][-1] > FALLEN * at_best:
        return None
    return float(curves.best_epoch), last


def paint_zone(
    painter: QPainter,
    fonts: AxesFonts,
    plot: QRectF,
    left: QPointF,
    right: QPointF,
    word: str,
) -> None:
    """Shade a stretch of a plot; hatched too, and named where there is room."""
    theme = current_theme()
    zone = QRectF(left.x(), plot.top(), right.x() - left.x(), plot.height())
    zone = zone.intersected(plot)
    painter.fillRect(zone, blend(theme.warn, theme.surface, SHARE_OF_COLOUR))
    hatching = blend(theme.warn, theme.surface, 2.0 * SHARE_OF_COLOUR)
    painter.fillRect(zone, QBrush(hatching, Qt.BrushStyle.BDiagPattern))
    painter.setFont(fonts.label)
    painter.setPen(theme.text)
    if painter.fontMetrics().horizontalAdvance(word) < zone.width() - 8.0:
        top = zone.adjusted(4.0, 2.0, -4.0, 0.0)
        painter.drawText(top, int(Qt.AlignmentFlag.AlignHCenter), word)
