"""A relief that turns: heights over a floor, in a box with named axes.

What stands on the surface, what its colours mean, and what a click on it does is up to
the subclass.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from nnsim.arrays import FloatArray
from ui.palettes import Theme
from ui.panels.relief.box import Axes, Box, Place, paint_box, paint_names
from ui.panels.relief.outlook import Outlook
from ui.panels.relief.raster import Canvas, Hues, Raster, raster, sign_hues
from ui.theme import current_theme
from ui.widgets.manners import keeps_key
from ui.widgets.plane_view import WHEEL_NOTCH, ZOOM_A_NOTCH
from ui.widgets.vector_painting import is_vector

DEGREES_A_PIXEL = 0.5
DEGREES_A_KEY = 5.0
MOVING, STILL = (200, 48), (640, 160)
"""So many columns of pixels, and steps in each, are worked out at most; a larger
picture is stretched."""
ROOM_AROUND = 1.22
TURN_KEYS = {
    Qt.Key.Key_Left: (DEGREES_A_KEY, 0.0),
    Qt.Key.Key_Right: (-DEGREES_A_KEY, 0.0),
    Qt.Key.Key_Up: (0.0, DEGREES_A_KEY),
    Qt.Key.Key_Down: (0.0, -DEGREES_A_KEY),
}
ZOOM_KEYS = {
    Qt.Key.Key_Plus: ZOOM_A_NOTCH,
    Qt.Key.Key_Equal: ZOOM_A_NOTCH,
    Qt.Key.Key_Minus: 1.0 / ZOOM_A_NOTCH,
}
HOME_KEYS = frozenset({Qt.Key.Key_Home, Qt.Key.Key_0})
KEYS = frozenset({*TURN_KEYS, *ZOOM_KEYS, *HOME_KEYS})


@dataclass(frozen=True, eq=False)
class ReliefShape:
    """The surface of one moment.

    Attributes
    ----------
    heights : (n, n) at the corners of cells, y rising with the row.
    axes : x, y and the upright one; its ends are floor and lid of the box.
    middle : a height that is marked on the walls, or None.
    moves : whether it is one of many moments, so that it must not cost much.
    """

    heights: FloatArray
    axes: Axes
    middle: float | None
    moves: bool


class TurningRelief(QWidget):
    """Draws a ``ReliefShape``; drag or arrows turn it, wheel or + and − zoom."""

    turned = Signal()
    hues: Hues = staticmethod(sign_hues)
    """What the colours of heights are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape: ReliefShape | None = None
        self._outlook = Outlook()
        self._raster: Raster | None = None
        self._image = QImage()
        self._made_of: tuple[object, ...] = ()
        self._ground_picture = QPixmap()
        self._ground_of: tuple[object, ...] = ()
        self._press: QPointF | None = None
        self._last = QPointF()
        self._moved = False
        # Not by click: after a turn → must still make a step.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    # What the subclass says ----------------------------------------------------------

    def paint_on(self, painter: QPainter, theme: Theme) -> None:
        """Paint what stands on the surface, which is there by now."""

    def clicked_at(self, place: QPointF) -> None:
        """Do what a click is for."""

    def tell(self, place: QPointF, pixel: QPoint) -> None:
        """Say what lies under the resting pointer; ``pixel`` is on the screen."""

    # What is shown -------------------------------------------------------------------

    def show_shape(self, shape: ReliefShape | None) -> None:
        """Show another moment, or nothing."""
        self._shape = shape
        self.update()

    @property
    def outlook(self) -> Outlook:
        """From where it is seen; it stays from run to run."""
        return self._outlook

    def look(self, outlook: Outlook) -> None:
        """See it from elsewhere."""
        if outlook != self._outlook:
            self._outlook = outlook
            self.update()
            self.turned.emit()

    def place(self) -> Place:
        """Return where the box lies."""
        line = float(self.fontMetrics().height())
        room = QRectF(self.rect()).adjusted(line, 1.2 * line, -line, -1.2 * line)
        across, up = self._outlook.reach
        fitting = min(
            room.width() / (2.0 * ROOM_AROUND * across), room.height() / (2.0 * up)
        )
        scale = max(fitting, 1.0) * self._outlook.zoom
        return Place(self._outlook, room.center(), scale)

    def box(self) -> Box:
        """Return where points of what is shown are seen."""
        assert self._shape is not None
        return Box(self._shape.axes, self.place())

    @property
    def is_moving(self) -> bool:
        """Whether the picture is one of many, by the run or by the pointer."""
        return self._moved or (self._shape is not None and self._shape.moves)

    @property
    def is_painted(self) -> bool:
        """Whether there is a surface that could hide something."""
        return self._shape is not None and self._raster is not None

    def hides(self, px: FloatArray, py: FloatArray, away: FloatArray) -> FloatArray:
        """Return by how much the surface lies before points at pixels of the widget."""
        assert self._raster is not None
        n_rows, n_columns = self._raster.pixels.shape
        columns = (px * n_columns / max(self.width(), 1)).astype(np.int64)
        rows = (py * n_rows / max(self.height(), 1)).astype(np.int64)
        surface = self._raster.away_at(
            np.clip(columns, 0, n_columns - 1), np.clip(rows, 0, n_rows - 1)
        )
        return np.asarray(away - surface)

    def sizeHint(self) -> QSize:
        """Return a size at which it can be read."""
        return QSize(320, 260)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box with its names, the surface in it, and what stands on it."""
        theme, shown, place = current_theme(), self._shape, self.place()
        with QPainter(self) as painter:
            if shown is None:
                painter.fillRect(self.rect(), theme.surface)
                return
            if is_vector(painter):
                self._paint_ground(painter, theme, shown, place)
            else:
                painter.drawPixmap(0, 0, self._ground(theme, shown, place))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._make_image(theme, shown, place.scale)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self._image)
            self.paint_on(painter, theme)
            if self.hasFocus():
                painter.setPen(QPen(theme.accent, 2.0))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0))

    def _ground(self, theme: Theme, shown: ReliefShape, place: Place) -> QPixmap:
        """Return the box with its names, painted once while nothing turns or grows."""
        ratio = self.devicePixelRatio()
        made_of = (theme.name, shown.axes, shown.middle, place, self.size(), ratio)
        if made_of == self._ground_of:
            return self._ground_picture
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        with QPainter(picture) as painter:
            self._paint_ground(painter, theme, shown, place)
        self._ground_of, self._ground_picture = made_of, picture
        return picture

    def _paint_ground(
        self, painter: QPainter, theme: Theme, shown: ReliefShape, place: Place
    ) -> None:
        painter.fillRect(self.rect(), theme.surface)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, theme, place, self._share(shown.middle))
        room = QRectF(self.rect()).adjusted(2.0, 1.0, -2.0, -1.0)
        paint_names(painter, theme, place, room, shown.axes)

    def _share(self, height: float | None) -> float | None:
        assert self._shape is not None
        if height is None:
            return None
        upright = self._shape.axes[2]
        return (height - upright.low) / (upright.high - upright.low)

    def _make_image(self, theme: Theme, shown: ReliefShape, scale: float) -> None:
        most, n_steps = MOVING if self.is_moving else STILL
        share = min(1.0, most / max(self.width(), self.height(), 1))
        canvas = Canvas(
            max(round(self.width() * share), 1),
            max(round(self.height() * share), 1),
            scale * share,
            n_steps,
        )
        upright = shown.axes[2]
        ends = (upright.low, upright.high)
        made_of = (shown.heights, theme.name, ends, self._outlook, canvas)
        known = self._made_of
        if known and made_of[0] is known[0] and made_of[1:] == known[1:]:
            return
        self._made_of = made_of
        self._raster = raster(
            theme, shown.heights, ends, self._outlook, canvas, self.hues
        )
        pixels = np.ascontiguousarray(self._raster.pixels)
        self._image = QImage(
            pixels.data,
            canvas.n_columns,
            canvas.n_rows,
            4 * canvas.n_columns,
            QImage.Format.Format_ARGB32_Premultiplied,
        ).copy()

    # What the lecturer does --------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a turn."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._press = self._last = event.position()
            self._moved = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn about the upright and tilt."""
        if self._press is None:
            return
        place = event.position()
        away = (place - self._press).manhattanLength()
        self._moved |= away >= QApplication.startDragDistance()
        if self._moved:
            by = (place - self._last) * DEGREES_A_PIXEL
            self.look(self._outlook.turned(by.x(), by.y()))
            self._last = place

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a turn with a finer picture, or report a click."""
        if self._press is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._press = None
        if self._moved:
            self._moved = False
            self.update()
        else:
            self.clicked_at(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go back to the first outlook."""
        self.look(Outlook())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come nearer or go away."""
        notches = event.angleDelta().y() / WHEEL_NOTCH
        self.look(self._outlook.zoomed(ZOOM_A_NOTCH**notches))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn by arrows, zoom by + and −, go back by Home or 0."""
        key = Qt.Key(event.key())
        if key in TURN_KEYS:
            self.look(self._outlook.turned(*TURN_KEYS[key]))
        elif key in ZOOM_KEYS:
            self.look(self._outlook.zoomed(ZOOM_KEYS[key]))
        elif key in HOME_KEYS:
            self.look(Outlook())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys while the keyboard is here; ask for words under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.tell(event.pos().toPointF(), event.globalPos())
            return True
        return keeps_key(event, KEYS) or super().event(event)
