"""The spotlight: all is dimmed but a circle around the pointer."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import (
    QCursor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from ui.lecture.cover import Cover
from ui.theme import current_theme

LOOK_MS = 20
"""How often it looks where the pointer is: it sees no events, all pass it by."""
SHARE_OF_HEIGHT = 0.16
DIMNESS = 0.62
EDGE = 3


class Spotlight(Cover):
    """A veil that lets every click through and costs nothing while it is off.

    Only what a move of the circle dims or lights is painted anew.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("spotlight")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._centre = QPoint()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.follow)

    @property
    def circle(self) -> QRect:
        """The box around the circle that is not dimmed."""
        radius = round(SHARE_OF_HEIGHT * self.height())
        box = QRect(0, 0, 2 * radius, 2 * radius)
        box.moveCenter(self._centre)
        return box

    def begin(self) -> None:
        """Dim the window."""
        self._centre = self._pointer()
        super().begin()
        self._timer.start()

    def end(self) -> None:
        """Light everything again."""
        self._timer.stop()
        super().end()

    @Slot()
    def follow(self) -> None:
        """Move the circle to where the pointer is."""
        here = self._pointer()
        if here != self._centre:
            before = self.circle
            self._centre = here
            self.update(changed_region(before, self.circle))

    def _pointer(self) -> QPoint:
        return self._window.mapFromGlobal(QCursor.pos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint all anew: the circle is a share of the height."""
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the veil around the circle, and the edge of it."""
        theme = current_theme()
        veil = theme.curtain.toRgb()
        veil.setAlphaF(DIMNESS)
        circle = QRectF(self.circle)
        around = QPainterPath()
        around.setFillRule(Qt.FillRule.OddEvenFill)
        around.addRect(QRectF(event.rect()) | circle)
        around.addEllipse(circle)
        with QPainter(self) as painter:
            if not event.region().intersects(grown(self.circle)):
                painter.fillRect(event.rect(), veil)
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(around, veil)
            painter.setPen(QPen(theme.surface, 2.0))
            painter.drawEllipse(circle)


def grown(circle: QRect, pixels: int = EDGE) -> QRect:
    """Return the box with room for the edge of the circle."""
    return circle.adjusted(-pixels, -pixels, pixels, pixels)


def changed_region(before: QRect, after: QRect) -> QRegion:
    """Return what lies in one of two circles, edges included, and not within both."""
    ellipse = QRegion.RegionType.Ellipse
    either = QRegion(grown(before), ellipse) | QRegion(grown(after), ellipse)
    both = QRegion(grown(before, -EDGE), ellipse) & QRegion(
        grown(after, -EDGE), ellipse
    )
    return either - both
