"""A stretch of a timeline: marked by a drag, painted as brackets about the track."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication

from ui.theme import Theme

Steps = tuple[int, int]
EDGE, HALO = 2.0, 5.0  # pixels, times the theme's line width
REACH, HOOK = 6.0, 4.0
TINT = 0.16


class StretchDrag:
    """From where it was begun, by which button, and whether it has become a stretch."""

    def __init__(self, event: QMouseEvent, step: int) -> None:
        self.button = event.button()
        self.begin, self._step = step, step
        self._x = event.position().x()
        self._is_long = False

    @staticmethod
    def is_meant(event: QMouseEvent) -> bool:
        """Tell whether a press marks a stretch: with the right button, or Shift."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        left = event.button() == Qt.MouseButton.LeftButton
        return event.button() == Qt.MouseButton.RightButton or (left and bool(shift))

    def move(self, event: QMouseEvent, step: int) -> None:
        """Follow the pointer; a hand that shakes marks nothing."""
        far = abs(event.position().x() - self._x) >= QApplication.startDragDistance()
        self._is_long = self._is_long or far
        self._step = step

    @property
    def steps(self) -> Steps | None:
        """The stretch as (first, last step), None while there is none."""
        first, last = sorted((self.begin, self._step))
        return (first, last) if self._is_long and first < last else None


def paint_stretch(
    painter: QPainter, theme: Theme, left: float, right: float, track: QRectF
) -> None:
    """Paint brackets that open towards each other, and a tint between them."""
    reach, hook = REACH * theme.line_width, HOOK * theme.line_width
    middle = track.center().y()
    top, bottom = middle - reach, middle + reach
    painter.save()
    painter.setOpacity(TINT)
    painter.fillRect(QRectF(left, top, right - left, bottom - top), theme.text)
    painter.setOpacity(1.0)
    path = QPainterPath()
    for x, inwards in ((left, hook), (right, -hook)):
        path.moveTo(QPointF(x + inwards, top))
        path.lineTo(QPointF(x, top))
        path.lineTo(QPointF(x, bottom))
        path.lineTo(QPointF(x + inwards, bottom))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ink, width in ((theme.surface, HALO), (theme.text, EDGE)):
        painter.setPen(QPen(ink, width * theme.line_width))
        painter.drawPath(path)
    painter.restore()
