"""A calm slider: a thin track, filled up to a round knob, in the theme's ink."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from ui.theme import blend, current_theme
from ui.widgets.manners import (
    RANGE_KEYS,
    keeps_key,
    paint_focus_ring,
    wheel_is_for,
)

KNOB_SHARE = 0.62  # of the height of a line of text
TRACK = 3.0


class ThinSlider(QSlider):
    """A horizontal slider of whole places; a click goes straight to the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._dragging = False

    def event(self, event: QEvent) -> bool:
        """Keep arrows and page keys while the keyboard is here."""
        return keeps_key(event, RANGE_KEYS) or super().event(event)

    def sizeHint(self) -> QSize:
        """Return a size that goes with the type."""
        return QSize(110, self.fontMetrics().height() + 8)

    def minimumSizeHint(self) -> QSize:
        """Return the least size that can still be dragged."""
        return QSize(48, self.fontMetrics().height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint track, filled part and knob."""
        theme = current_theme()
        ink = theme.accent if self.isEnabled() else theme.line
        hot = self._dragging or self.underMouse()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle, radius = self.height() / 2.0, self._radius()
            track = TRACK * theme.line_width
            place = self._pixel_of(self.value())
            painter.setPen(Qt.PenStyle.NoPen)
            for colour, end in ((theme.line, self.width() - radius), (ink, place)):
                painter.setBrush(colour)
                bar = QRectF(radius, middle - track / 2.0, end - radius, track)
                painter.drawRoundedRect(bar, track / 2.0, track / 2.0)
            painter.setPen(QPen(ink, 1.5 * theme.line_width))
            fill = blend(ink, theme.surface, 0.25) if hot else theme.surface
            painter.setBrush(fill if self.isEnabled() else theme.surface_raised)
            painter.drawEllipse(QPointF(place, middle), radius - 1.0, radius - 1.0)
            if self.hasFocus():
                paint_focus_ring(painter, theme, QRectF(self.rect()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the knob to the pointer and hold it."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._dragging = True
        self.setSliderDown(True)
        self.setValue(self._place_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._dragging:
            self.setValue(self._place_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._dragging:
            self._dragging = False
            self.setSliderDown(False)
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move by one place a notch, unless the page is being scrolled."""
        if wheel_is_for(self):
            super().wheelEvent(event)
        else:
            event.ignore()

    def _radius(self) -> float:
        return max(self.fontMetrics().height() * KNOB_SHARE / 2.0, 5.0)

    def _span(self) -> float:
        return max(self.width() - 2.0 * self._radius(), 1.0)

    def _pixel_of(self, place: int) -> float:
        share = (place - self.minimum()) / max(self.maximum() - self.minimum(), 1)
        return self._radius() + share * self._span()

    def _place_at(self, x: float) -> int:
        share = (x - self._radius()) / self._span()
        return round(self.minimum() + share * (self.maximum() - self.minimum()))
