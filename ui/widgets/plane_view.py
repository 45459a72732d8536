"""The base of every two-dimensional picture: axes around, own painting inside.

A panel subclasses ``PlaneView``, calls ``set_range``, and paints in ``paint_plot``.
"""

from collections.abc import Sequence
from dataclasses import replace

from numpy.typing import ArrayLike
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from nnsim.arrays import BoolArray, FloatArray
from ui.palettes import ByteArray
from ui.theme import current_theme, make_font
from ui.widgets.plane_axes import (
    AxesFonts,
    AxesStyle,
    plot_area,
)
from ui.widgets.plane_ground import PlaneGround
from ui.widgets.plane_layers import Hatching, image_of, paint_image
from ui.widgets.plane_mapping import (
    PlaneMapping,
    PlaneRange,
    panned,
    with_equal_aspect,
    zoomed,
)
from ui.widgets.ticks import Tick
from ui.widgets.vector_painting import clipped

Extent = tuple[float, float, float, float]
WHEEL_NOTCH = 120.0
ZOOM_A_NOTCH = 1.2
DEEPEST_ZOOM = 1e5
WIDEST_ZOOM = 1e2
PAN_KEYS = {
    Qt.Key.Key_Left: QPointF(40.0, 0.0),
    Qt.Key.Key_Right: QPointF(-40.0, 0.0),
    Qt.Key.Key_Up: QPointF(0.0, 40.0),
    Qt.Key.Key_Down: QPointF(0.0, -40.0),
}


class PlaneView(QWidget):
    """A plot of y against x that subclasses fill; all coordinates are data units.

    ``navigable`` adds wheel zoom, drag to pan, double click (or 0) to go back; a range
    set while the lecturer has zoomed waits until then.
    """

    hovered = Signal(float, float)
    left = Signal()
    pressed = Signal(float, float, object, object)
    dragged = Signal(float, float)
    released = Signal(float, float)
    clicked = Signal(float, float, object, object)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        equal_aspect: bool = False,
        navigable: bool = False,
    ) -> None:
        super().__init__(parent)
        self._equal_aspect = equal_aspect
        self._navigable = navigable
        self._home = PlaneRange(-1.0, 1.0, -1.0, 1.0)
        self._zoomed: PlaneRange | None = None
        self._style = AxesStyle()
        self._ground = PlaneGround()
        self._mapping: PlaneMapping | None = None
        self._fonts: AxesFonts | None = None
        self._hatching = Hatching()
        self._press: QPointF | None = None
        self._last = QPointF()
        self._moved = False
        self._held = False
        self._inside = False
        self.setMouseTracking(True)
        if navigable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # What is shown -----------------------------------------------------------------

    def set_range(self, x0: float, x1: float, y0: float, y1: float) -> None:
        """Show x0..x1 and y0..y1; an empty or broken range leaves the old one."""
        home = replace(self._home, x0=x0, x1=x1, y0=y0, y1=y1)
        if not (x0 < x1 and y0 < y1) or home == self._home:
            return
        self._home = home
        self._renew()

    def shown_range(self) -> Extent:
        """Return x0, x1, y0, y1 as they are on the screen (zoom and aspect applied)."""
        shown = self.mapping().shown
        return shown.x0, shown.x1, shown.y0, shown.y1

    def set_log_axes(self, x: bool = False, y: bool = False) -> None:
        """Make axes logarithmic; set a positive range with them."""
        self._home = replace(self._home, log_x=x, log_y=y)
        self._zoomed = None
        self._renew()

    def set_caption(self, text: str) -> None:
        """Say in one line at the top what is shown; the tooltip has what is cut."""
        self._restyle(replace(self._style, caption=text))

    def caption(self) -> str:
        """Return the caption, uncut."""
        return self._style.caption

    def set_titles(self, x: str = "", y: str = "") -> None:
        """Name the axes."""
        self._restyle(replace(self._style, x_title=x, y_title=y))

    def titles(self) -> tuple[str, str]:
        """Return the names of the axes."""
        return self._style.x_title, self._style.y_title

    def set_right_room(self, pixels: float) -> None:
        """Leave room at the right for a second axis, which ``paint_over`` paints."""
        self._restyle(replace(self._style, right=pixels))

    def set_axes_visible(self, visible: bool, grid: bool = False) -> None:
        """Show or hide ticks and titles; ``grid`` adds faint lines at the ticks."""
        self._restyle(replace(self._style, visible=visible, grid=grid))

    def set_own_ticks(
        self, x: Sequence[Tick] | None = None, y: Sequence[Tick] | None = None
    ) -> None:
        """Use these ticks instead of round numbers (names of categories, say)."""
        self._restyle(
            replace(
                self._style,
                own_x_ticks=None if x is None else tuple(x),
                own_y_ticks=None if y is None else tuple(y),
            )
        )

    def set_equal_aspect(self, equal: bool) -> None:
        """Give both axes the same units a pixel, by showing more along one of them."""
        self._equal_aspect = equal
        self._renew()

    def is_zoomed(self) -> bool:
        """Return whether the lecturer looks at something else than the set range."""
        return self._zoomed is not None

    def reset_zoom(self) -> None:
        """Go back to the range that was set."""
        self._zoomed = None
        self._renew()

    # From data to pixels and back --------------------------------------------------

    def plot_rect(self) -> QRectF:
        """Return the rectangle inside the axes, in logical pixels of this widget."""
        return self.mapping().rect

    def to_pixels(self, x: ArrayLike, y: ArrayLike) -> tuple[FloatArray, FloatArray]:
        """Return pixel places of data points, same shapes as given."""
        return self.mapping().to_pixels(x, y)

    def to_point(self, x: float, y: float) -> QPointF:
        """Return the pixel place of one data point."""
        px, py = self.mapping().to_pixels(x, y)
        return QPointF(float(px), float(py))

    def to_data(self, point: QPointF) -> tuple[float, float]:
        """Return the data coordinates under a pixel of this widget."""
        return self.mapping().to_data(point)

    def mapping(self) -> PlaneMapping:
        """Return the present mapping, laid out anew if anything changed."""
        if self._mapping is None:
            shown = self._zoomed or self._home
            rect = plot_area(QRectF(self.rect()), self._style, self.fonts(), shown)
            if self._equal_aspect:
                shown = with_equal_aspect(shown, rect)
            self._mapping = PlaneMapping(shown, rect)
        return self._mapping

    def fonts(self) -> AxesFonts:
        """Return the type of the labels and of the caption."""
        if self._fonts is None:
            small = current_theme().font_small_pt
            self._fonts = AxesFonts(
                make_font(small), make_font(small, QFont.Weight.DemiBold)
            )
        return self._fonts

    # Painting ----------------------------------------------------------------------

    def paint_plot(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the content, clipped to the plot; subclasses say what."""

    def paint_over(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what may reach beyond the plot: legends, labels, notes."""

    def draw_image(
        self, painter: QPainter, rgb: ByteArray, extent: Extent, smooth: bool = False
    ) -> None:
        """Draw (ny, nx, 3) bytes into x0, x1, y0, y1 (outer edges), row 0 at y0."""
        paint_image(painter, image_of(rgb), self.mapping().box(extent), smooth)

    def draw_hatching(
        self,
        painter: QPainter,
        mask: BoolArray,
        extent: Extent,
        colour: QColor | None = None,
    ) -> None:
        """Hatch where (ny, nx) ``mask`` is true; one hatching a view is kept."""
        theme = current_theme()
        box = self.mapping().box(extent)
        colour = colour or theme.text_muted
        self._hatching.paint(painter, mask, box, colour, theme.line_width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, content, frame and what lies over it, in this order."""
        theme = current_theme()
        with QPainter(self) as painter:
            # Inside: the bindings (6.11) crash on an error that no block has passed on.
            mapping, area = self.mapping(), QRectF(self.rect())
            self._ground.paint(painter, theme, area, self._style, self.fonts(), mapping)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            with clipped(painter, mapping.rect):
                self.paint_plot(painter, mapping.rect)
            painter.setPen(QPen(theme.line, theme.line_width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(mapping.rect)
            painter.save()
            self.paint_over(painter, mapping.rect)
            painter.restore()
            if self.hasFocus():
                painter.setPen(QPen(theme.accent, 2.0))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(area.adjusted(1.0, 1.0, -1.0, -1.0))

    def sizeHint(self) -> QSize:
        """Return a size at which axes are readable."""
        return QSize(320, 260)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which something can be seen."""
        return QSize(140, 110)

    # What the lecturer does --------------------------------------------------------

    def wants_drag(self, x: float, y: float) -> bool:
        """Return whether a left press at x, y takes hold of something of the panel."""
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a pan, or a drag of something."""
        if not self.plot_rect().contains(event.position()):
            event.ignore()
            return
        self._press = self._last = event.position()
        self._moved = False
        x, y = self.to_data(event.position())
        self._held = event.button() == Qt.MouseButton.LeftButton and self.wants_drag(
            x, y
        )
        self.pressed.emit(x, y, event.button(), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pointer is; pan or drag while a button is down."""
        place = event.position()
        if self._press is not None:
            away = (place - self._press).manhattanLength()
            self._moved |= away >= QApplication.startDragDistance()
            if self._moved and self._navigable and not self._held:
                self._look_at(panned(self.mapping(), place - self._last))
            elif self._moved:
                self.dragged.emit(*self.to_data(place))
            self._last = place
        inside = self.plot_rect().contains(place)
        if inside:
            self.hovered.emit(*self.to_data(place))
        elif self._inside:
            self.left.emit()
        self._inside = inside

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or report a click where nothing was moved."""
        if self._press is None:
            return
        x, y = self.to_data(event.position())
        self.released.emit(x, y)
        if not self._moved:
            self.clicked.emit(x, y, event.button(), event.modifiers())
        self._press, self._held = None, False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go back to the set range where zooming is on."""
        if self._navigable and self.is_zoomed():
            self.reset_zoom()
        else:
            self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer where zooming is on."""
        if not self._navigable or not self.plot_rect().contains(event.position()):
            event.ignore()
            return
        notches = event.angleDelta().y() / WHEEL_NOTCH
        self._zoom(event.position(), ZOOM_A_NOTCH**notches)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus, 0 and Ctrl+arrows do with keys what wheel and drag do."""
        key, centre = Qt.Key(event.key()), self.plot_rect().center()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = PAN_KEYS.get(key) if control else None
        if not self._navigable:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom(centre, ZOOM_A_NOTCH)
        elif key == Qt.Key.Key_Minus:
            self._zoom(centre, 1.0 / ZOOM_A_NOTCH)
        elif key == Qt.Key.Key_0:
            self.reset_zoom()
        elif shift is not None:
            self._look_at(panned(self.mapping(), shift))
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer is gone."""
        if self._inside:
            self._inside = False
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Let the tooltip say the whole caption when it is cut and nothing else is."""
        if (
            self._ground.caption_is_cut
            and event.type() == QEvent.Type.ToolTip
            and isinstance(event, QHelpEvent)
            and event.pos().y() < self.plot_rect().top()
        ):
            QToolTip.showText(event.globalPos(), self.caption(), self)
            return True
        return super().event(event)

    # Keeping up --------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the plot out anew."""
        self._mapping = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme's type."""
        self._fonts = self._mapping = None
        super().changeEvent(event)
        self.update()

    def _restyle(self, style: AxesStyle) -> None:
        if style != self._style:
            self._style = style
            self._renew()

    def _renew(self) -> None:
        self._mapping = None
        self.update()

    def _look_at(self, shown: PlaneRange) -> None:
        self._zoomed = shown
        self._renew()

    def _zoom(self, about: QPointF, factor: float) -> None:
        shown = zoomed(self.mapping(), about, factor)
        home = PlaneMapping(self._home, self.plot_rect()).axis_ends()
        there = PlaneMapping(shown, self.plot_rect()).axis_ends()
        depth = (home[1] - home[0]) / (there[1] - there[0])
        if 1.0 / WIDEST_ZOOM <= depth <= DEEPEST_ZOOM:
            self._look_at(shown)
