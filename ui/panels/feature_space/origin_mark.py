"""The cross where both inputs are 0: a line without bias node and θ passes there."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from nnsim.frames.frame import RunInfo
from ui.palettes import Theme
from ui.theme import make_font

ARM_PX = 9.0
CASING = 4.0
WIDTH = 1.5
LABEL = "0"


def shows_origin(run: RunInfo) -> bool:
    """Tell whether the origin means something: the lines of one layer over its inputs.

    In a slice through more inputs it is not the origin.
    """
    return run.data.n_inputs == 2 and run.spec.n_layers == 1


def paint_origin(painter: QPainter, theme: Theme, rect: QRectF, place: QPointF) -> None:
    """Paint the cross at a pixel, if that is in the plot."""
    if not rect.contains(place):
        return
    arm = ARM_PX * theme.line_width
    for ink, width in ((theme.surface, CASING), (theme.text, WIDTH)):
        painter.setPen(QPen(ink, width * theme.line_width))
        painter.drawLine(place - QPointF(arm, 0.0), place + QPointF(arm, 0.0))
        painter.drawLine(place - QPointF(0.0, arm), place + QPointF(0.0, arm))
    painter.setFont(make_font(theme.font_small_pt, QFont.Weight.DemiBold))
    painter.setPen(theme.text)
    room = QRectF(
        place.x() - 2.0 * arm, place.y() - 2.0 * arm, 2.0 * arm - 3.0, 2.0 * arm
    )
    painter.drawText(
        room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, LABEL
    )
