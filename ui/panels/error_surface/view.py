"""The plot of the error surface: picture, way, present point, cursor and readout.

Clicking asks for training to go on from there; so do the arrow keys with Enter.
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from nnsim.arrays import FloatArray
from nnsim.frames.surface_view import SurfaceView
from nnsim.training.settings import TrainingSettings
from ui.i18n import tr
from ui.panels.calm import Calm
from ui.panels.error_ramp import RampRange, is_flat
from ui.panels.error_surface.ghosts import GhostWay, SurfaceGhosts
from ui.panels.error_surface.marks import (
    Canvas,
    WaysOn,
    paint_cursor,
    paint_lowest,
    paint_now,
    paint_ring,
    paint_starts,
)
from ui.panels.error_surface.path import Start, SurfacePath, draw_way
from ui.panels.error_surface.picture import SurfacePicture
from ui.panels.error_surface.readout import readout_lines
from ui.panels.error_surface.velocity import VelocityArrow
from ui.panels.error_surface.way_points import (
    REACH,
    WayPoint,
    near_point,
    paint_steps,
)
from ui.panels.error_surface.words import paint_readout, paint_words
from ui.theme import current_theme
from ui.widgets.manners import ARROW_KEYS, keeps_key
from ui.widgets.plane_mapping import zoomed
from ui.widgets.plane_view import WHEEL_NOTCH, ZOOM_A_NOTCH, PlaneView

KEY_STEP = 1.0 / 40.0  # of the range, for an arrow key; Shift takes four of them
LEAST_RANGE, MOST_RANGE = 1e-9, 1e9
ZOOM_KEYS = {
    Qt.Key.Key_Plus: ZOOM_A_NOTCH,
    Qt.Key.Key_Equal: ZOOM_A_NOTCH,
    Qt.Key.Key_Minus: 1.0 / ZOOM_A_NOTCH,
}
START_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
CURSOR_KEYS = ARROW_KEYS | START_KEYS
DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class ErrorSurfaceView(PlaneView):
    """Draws a ``SurfaceView``; ``start_wanted`` carries the x, y to go on from."""

    start_wanted = Signal(float, float)
    dot_dragged = Signal(float, float)
    epoch_hovered = Signal(object)
    range_wanted = Signal(object)
    menu_wanted = Signal(QPoint)
    resized = Signal()
    # Qt asks ``event`` while the base class is still being made.
    _cursor: tuple[float, float] | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surface: SurfaceView | None = None
        self.ends = (-1.0, 0.0)
        self.words = ""
        self.n_step_marks = 0
        self._heights: FloatArray | None = None
        self._starts: tuple[Start, ...] = ()
        self._ramp = RampRange()
        self._picture = SurfacePicture()
        self._way = SurfacePath()
        self._ghost_ways: tuple[GhostWay, ...] = ()
        self._ghosts = SurfaceGhosts()
        self._velocity: tuple[float, float] | None = None
        self._arrow = VelocityArrow()
        self.ways_on = WaysOn()
        self._pointed_epoch: float | None = None
        self._holds_dot = False
        self._pointer: tuple[float, float] | None = None
        self._lines: tuple[str, ...] = ()
        self._training: TrainingSettings | None = None
        self._calm = Calm()
        # Not by click: after a click on the surface → must still make a step.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hovered.connect(self._on_hovered)
        self.left.connect(self._on_left)
        self.clicked.connect(self._on_clicked)
        self.dragged.connect(self._on_dragged)

    # What is shown -----------------------------------------------------------------

    def reset(self) -> None:
        """Another run or other weights follow."""
        self._ramp.reset()
        self._way.reset()
        self._arrow.reset()
        self.ways_on.reset()
        self._cursor = None

    def show_words(self, words: str) -> None:
        """Show a sentence where the surface would be."""
        self.surface, self.words = None, words
        self._cursor = None
        self._read_out()
        self.set_axes_visible(False)
        self.update()

    def show_surface(
        self,
        surface: SurfaceView,
        starts: Sequence[Start] = (),
        *,
        velocity: tuple[float, float] | None = None,
        training: TrainingSettings | None = None,
        running: bool = False,
    ) -> None:
        """Show a surface; ``starts`` is where training was set to other weights.

        ``training`` is how the whole way was made, None where that changed on it.
        """
        self._training = training
        self._velocity = velocity
        if self.surface is None or surface.errors is not self.surface.errors:
            self._heights = surface.picture.heights
            scale = surface.picture.order.scale
            self.ends = self._ramp.hold(self._heights, linear=scale == "linear")
        assert self._heights is not None
        self.surface, self._starts = surface, tuple(starts)
        self.words = tr("E hardly changes here.") if is_flat(surface.errors) else ""
        self.set_axes_visible(True)
        self.set_range(*surface.where.x_range, *surface.where.y_range)
        if self._calm.due(running):
            self._read_out()
        self.update()

    def show_ghosts(self, ways: Sequence[GhostWay]) -> None:
        """Show the ways of other runs over the same two weights."""
        self._ghost_ways = tuple(ways)
        self.update()

    # What can be asked -------------------------------------------------------------

    def n_marks(self) -> int:
        """Return how many marks stand along the way."""
        return self._way.n_marks

    def ghosts(self) -> tuple[GhostWay, ...]:
        """Return the ways of other runs that are shown."""
        return self._ghost_ways

    def named_ghosts(self) -> tuple[int, ...]:
        """Return the numbers of the ghosts for whose name there was room."""
        return self._ghosts.named

    def velocity_stretch(self) -> int:
        """Return how many times longer the velocity is drawn, 0 where it is not."""
        return self._arrow.stretch

    def cursor_place(self) -> tuple[float, float] | None:
        """Return where the cursor of the arrow keys is."""
        return self._cursor

    def readout(self) -> tuple[str, ...]:
        """Return the lines that stand beside the pointer or the cursor."""
        return self._lines

    def _read_out(self) -> None:
        self._lines = self._lines_at(self._cursor or self._pointer)
        self.epoch_hovered.emit(self.hovered_epoch())
        self.update()

    def _lines_at(self, place: tuple[float, float] | None) -> tuple[str, ...]:
        if place is None or self.surface is None:
            return ()
        by_key = self._cursor is not None
        hint = tr("Enter starts here") if by_key else tr("click: start here")
        point = near_point(self.surface, self.mapping(), place)
        return readout_lines(self.surface, place, point, self._training, hint)

    def point_at_epoch(self, epoch: float | None) -> None:
        """Ring the point of the way at an epoch that is pointed at elsewhere."""
        if epoch != self._pointed_epoch:
            self._pointed_epoch = epoch
            self.update()

    def _pointed_row(self) -> int | None:
        if self.surface is None or self._pointed_epoch is None:
            return None
        epochs = self.surface.path_epochs
        if not len(epochs):
            return None
        return int(np.abs(epochs - self._pointed_epoch).argmin())

    def hovered_epoch(self) -> float | None:
        """Return the epoch of the point of the way under the pointer or the cursor."""
        point = self._hovered_point()
        return None if point is None else point.epoch

    def _hovered_point(self) -> WayPoint | None:
        place = self._cursor or self._pointer
        if place is None or self.surface is None:
            return None
        return near_point(self.surface, self.mapping(), place)

    # Painting ----------------------------------------------------------------------

    def paint_plot(self, painter: QPainter, rect: QRectF) -> None:
        """Paint surface, way and present point."""
        surface, theme = self.surface, current_theme()
        if surface is None or self._heights is None:
            return
        mapping = self.mapping()
        self._picture.paint(painter, theme, mapping, surface, self._heights, self.ends)
        self._ghosts.paint(painter, theme, self.fonts(), mapping, self._ghost_ways)
        end = self._way.paint(
            painter, theme, mapping, surface.path, surface.path_epochs, self._starts
        )
        now = self.to_point(*surface.point)
        last = int(surface.path_epochs[-1]) if len(surface.path_epochs) else -1
        if self._starts and self._starts[-1].epoch > last:
            end = self.to_point(self._starts[-1].x, self._starts[-1].y)
        if end is not None and (now - end).manhattanLength() > 1.0:
            draw_way(painter, theme, [end, now])
        self.n_step_marks = paint_steps(painter, theme, mapping, surface.steps)
        canvas = Canvas(painter, theme, self.fonts(), mapping)
        has_landmarks = surface.picture.order.has_details
        if has_landmarks:
            paint_lowest(canvas, surface, now, tagged=not self._ghost_ways)
        begins = self._stretch_begins()
        paint_starts(canvas, surface, begins, tagged=not self._ghost_ways)
        self._ghosts.paint_ends(painter, theme, self.fonts())
        self._paint_velocity(canvas, now)
        if has_landmarks:
            self.ways_on.paint(canvas, surface, now)
        paint_now(canvas, now)
        if self._cursor is not None:
            paint_cursor(canvas, self.to_point(*self._cursor))

    def paint_over(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the words, and the readout beside the pointer."""
        theme, fonts = current_theme(), self.fonts()
        canvas = Canvas(painter, theme, fonts, self.mapping())
        if self.words:
            paint_words(painter, theme, fonts, rect, self.words)
        place = self._cursor or self._pointer
        lines = self.readout()
        if place is None or not lines:
            pointed = self._pointed_row()
            if pointed is not None:
                assert self.surface is not None
                paint_ring(canvas, canvas.point(*self.surface.path[pointed].tolist()))
            return
        found = self._hovered_point()
        point = self.to_point(*(place if found is None else found.place))
        if found is not None:
            paint_ring(canvas, point)
        paint_readout(
            painter, theme, fonts, rect, point, lines, hint_from=len(lines) - 1
        )

    def _stretch_begins(self) -> list[QPointF]:
        assert self.surface is not None
        places = [self.to_point(start.x, start.y) for start in self._starts]
        if len(self.surface.path):
            places.insert(0, self.to_point(*self.surface.path[0].tolist()))
        return places

    def _paint_velocity(self, canvas: Canvas, now: QPointF) -> None:
        if self.surface is None or self._velocity is None:
            self._arrow.reset()
            return
        x, y = self.surface.point
        tip = self.to_point(x + self._velocity[0], y + self._velocity[1])
        self._arrow.paint(canvas.painter, canvas.theme, now, tip - now)

    # What the lecturer does --------------------------------------------------------

    def wants_drag(self, x: float, y: float) -> bool:
        """Take hold of the dot."""
        if self.surface is None:
            return False
        away = self.to_point(x, y) - self.to_point(*self.surface.point)
        self._holds_dot = away.manhattanLength() <= REACH
        return self._holds_dot

    def event(self, event: QEvent) -> bool:
        """Keep arrows and Enter while the keyboard is here, Esc while a cursor is."""
        keys = CURSOR_KEYS if self._cursor is None else CURSOR_KEYS | {ESCAPE}
        return keeps_key(event, keys) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, start from it, or put it away."""
        key = Qt.Key(event.key())
        if self.surface is None:
            super().keyPressEvent(event)
        elif key in DIRECTIONS:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move_cursor(*DIRECTIONS[key], 4 if shift else 1)
        elif key in START_KEYS and self._cursor is not None:
            place, self._cursor = self._cursor, None
            self.start_wanted.emit(*place)
            self._read_out()
        elif key == ESCAPE and self._cursor is not None:
            self._cursor = None
            self._read_out()
        elif key in ZOOM_KEYS:
            self._zoom_to(self.plot_rect().center(), ZOOM_KEYS[key])
        elif key == Qt.Key.Key_0:
            self.range_wanted.emit(None)
        else:
            super().keyPressEvent(event)

    def _move_cursor(self, right: int, up: int, times: int) -> None:
        assert self.surface is not None
        (x0, x1), (y0, y1) = self.surface.where.x_range, self.surface.where.y_range
        x, y = self._cursor or self.surface.point
        step = KEY_STEP * times
        self._cursor = (
            min(max(x + right * step * (x1 - x0), x0), x1),
            min(max(y + up * step * (y1 - y0), y0), y1),
        )
        self._read_out()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the panel."""
        self.menu_wanted.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ask for a nearer or wider stretch about the pointer."""
        if self.surface is None or not self.plot_rect().contains(event.position()):
            event.ignore()
            return
        notches = event.angleDelta().y() / WHEEL_NOTCH
        self._zoom_to(event.position(), ZOOM_A_NOTCH**notches)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing more: the first click has started training there."""

    def _zoom_to(self, about: QPointF, factor: float) -> None:
        shown = zoomed(self.mapping(), about, factor)
        stretch = ((shown.x0, shown.x1), (shown.y0, shown.y1))
        if all(LEAST_RANGE < high - low < MOST_RANGE for low, high in stretch):
            self.range_wanted.emit(stretch)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer takes over from the arrow keys."""
        self._cursor = None
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that another number of points may suit the plot."""
        super().resizeEvent(event)
        self.resized.emit()

    def _on_hovered(self, x: float, y: float) -> None:
        self._pointer = (x, y)
        self._read_out()

    def _on_left(self) -> None:
        self._pointer = None
        self._read_out()

    def _on_dragged(self, x: float, y: float) -> None:
        if self._holds_dot and self.surface is not None:
            self.dot_dragged.emit(x, y)

    def _on_clicked(self, x: float, y: float, button: object, _keys: object) -> None:
        if button == Qt.MouseButton.LeftButton and self.surface is not None:
            self.start_wanted.emit(x, y)


ESCAPE = Qt.Key.Key_Escape
