"""What lies over the window during a tour: all is dim but a hole, which is open."""

from PySide6.QtCore import QMargins, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
)
from PySide6.QtWidgets import QWidget

from ui.theme import current_theme
from ui.tour.bubble import Bubble
from ui.tour.placing import EDGE, place

RADIUS = 8.0
RING = 2.0
DIMNESS = 150
"""Of 255: what is dimmed can still be made out."""


class TourOverlay(QWidget):
    """Dims a window but for a hole, through which it is used as always."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.bubble = Bubble(self)
        self.hole = QRect()

    def open_at(self, target: QRect) -> None:
        """Cover the window but for a target, with the bubble beside it."""
        window = self.parentWidget()
        assert window is not None
        self.setGeometry(window.rect())
        room = QSize(window.width() - 2 * EDGE, window.height() - 2 * EDGE)
        placed = place(self.rect(), target, self.bubble.size_in(room))
        self.hole = placed.hole
        self.bubble.setGeometry(placed.bubble)
        # What is outside of the mask is not there for the mouse.
        self.setMask(QRegion(self.rect()) - self._opening())
        self.setAccessibleName(f"{self.bubble.text} {self.bubble.hint}".strip())
        self.raise_()
        self.update()

    def _opening(self) -> QRegion:
        """Return the part that lets the mouse through: the hole within its ring."""
        inset = round(RING)
        inner = self.hole.marginsRemoved(QMargins(inset, inset, inset, inset))
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(inner), RADIUS, RADIUS)
        return QRegion(rounded.toFillPolygon().toPolygon())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dimness, and a ring around the hole."""
        theme = current_theme()
        shade = QColor(theme.curtain)
        shade.setAlpha(DIMNESS)
        hole = QRectF(self.hole)
        outside = QPainterPath()
        outside.addRect(QRectF(self.rect()))
        outside.addRoundedRect(hole, RADIUS, RADIUS)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(outside, shade)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent, RING + 1.0))
            painter.drawRoundedRect(hole.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
