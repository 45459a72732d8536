"""An opaque sheet over a pyqtgraph plot: its axes as a kept picture, the rest by hand.

A scene of pyqtgraph costs milliseconds a frame, though its axes hardly ever change.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import current_theme
from ui.widgets.plot_axes import PlotAxes
from ui.widgets.vector_painting import is_vector

Paint = Callable[[QPainter], None]


class PlotSheet(QWidget):
    """Shows the axes of a plot, and paints what its owner says over and under them.

    Attributes
    ----------
    paint_under : paints between the ground and the lines of the axes, or nothing does.
    n_drawn : how often the picture of the axes was made.
    """

    def __init__(self, plot: PlotAxes, owner: QWidget, paint_over: Paint) -> None:
        super().__init__(owner)
        self.paint_under: Paint | None = None
        self.n_drawn = 0
        self._plot = plot
        self._paint_over = paint_over
        self._key: tuple[object, ...] = ()
        self._axes = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # So Qt knows that nothing of the plot beneath has to be painted.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def renew_axes(self) -> None:
        """Paint with another picture of the axes: they have changed."""
        self._key = ()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, what lies under the axes, the axes, and what lies over them."""
        with QPainter(self) as painter:
            anew = is_vector(painter)
            axes = QPixmap() if anew else self._picture_of_axes()
            if anew or axes.hasAlphaChannel():
                painter.fillRect(self.rect(), current_theme().surface)
            if self.paint_under is not None:
                self._paint_with(painter, self.paint_under)
            if anew:
                self._paint_axes(painter)
            else:
                painter.drawPixmap(QPointF(0.0, 0.0), axes)
            self._paint_with(painter, self._paint_over)

    def _paint_axes(self, painter: QPainter) -> None:
        whole = QRectF(self.rect())
        self._plot.lay_out()
        self._plot.scene().render(painter, whole, whole)

    def _paint_with(self, painter: QPainter, paint: Paint) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
        painter.restore()

    def _picture_of_axes(self) -> QPixmap:
        """Return the axes on their ground, or on none where something lies under."""
        ratio, theme = self.devicePixelRatioF(), current_theme()
        is_clear = self.paint_under is not None
        key = (self.size(), ratio, theme, is_clear)
        if key != self._key:
            self._key = key
            self.n_drawn += 1
            self._axes = QPixmap(self.size() * ratio)
            self._axes.setDevicePixelRatio(ratio)
            self._axes.fill(Qt.GlobalColor.transparent if is_clear else theme.surface)
            with QPainter(self._axes) as painter:
                self._paint_axes(painter)
        return self._axes
