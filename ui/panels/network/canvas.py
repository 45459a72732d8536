"""The picture of the network: shows moments, and says what is pointed at and picked."""

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n import tr
from ui.panels.network.graph import GraphView
from ui.panels.network.heat_map import MatrixView
from ui.panels.network.moment import LinkTarget, Marks, Moment, NeuronTarget, Target
from ui.panels.network.names import is_bias, link_text, neuron_text, same_nodes
from ui.panels.network.tip import NetworkTip
from ui.panels.network.values import INPUTS
from ui.panels.network.weight_field import NUMBER_BEGINS
from ui.theme import current_theme
from ui.widgets.manners import ARROW_KEYS, is_menu_key, keeps_key

ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
FOCUS_KEYS = ARROW_KEYS | ENTER_KEYS
NOTCH = 120.0  # what Qt counts for a notch of the wheel, in eighths of a degree
TAB_STEPS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
Reason = Qt.FocusReason
COMES_BACK = (Reason.PopupFocusReason, Reason.ActiveWindowFocusReason)
BY_TAB = (Reason.TabFocusReason, Reason.BacktabFocusReason)


class EventTaker(Protocol):
    """Who is asked before the canvas itself."""

    def take(self, event: QEvent) -> bool:
        """Return whether an event is taken, so that the canvas does not see it."""


class NetworkCanvas(QWidget):
    """Graph or matrices of the present moment.

    The arrows belong to the window until Tab has put the keyboard on a neuron.
    ``pointed`` follows the pointer from target to target;
    ``picked`` carries what was clicked or entered, None for empty ground;
    ``clear_requested`` comes from Esc once the first of two links was picked, all else
    is the window's to clear; ``turned`` (link, notches, fine) from the wheel over a
    link; ``edit_requested`` (link or neuron, what was typed) from a double click, a
    digit or F2; ``menu_requested`` (link, neuron or None, place on the screen) from a
    right click or the menu key.
    """

    pointed = Signal(object)
    picked = Signal(object)
    clear_requested = Signal()
    turned = Signal(object, float, bool)
    edit_requested = Signal(object, str)
    menu_requested = Signal(object, QPoint)
    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views: dict[str, GraphView | MatrixView] = {
            "graph": GraphView(),
            "matrix": MatrixView(),
        }
        self.view_key = "graph"
        self._moment: Moment | None = None
        self._pressed: Target | None = None
        self.taker: EventTaker | None = None
        self._tip = NetworkTip()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Network"))

    @property
    def view(self) -> GraphView | MatrixView:
        """The view that draws."""
        return self.views[self.view_key]

    @property
    def moment(self) -> Moment | None:
        """What is shown."""
        return self._moment

    @property
    def marks(self) -> Marks:
        """What stands out besides the phase."""
        return Marks() if self._moment is None else self._moment.marks

    def show_view(self, key: str) -> None:
        """Draw as a "graph" or as a "matrix"."""
        self.view_key = key
        self._mark(hovered=None, focused=None)
        self.refresh()

    def show_moment(self, moment: Moment) -> None:
        """Draw a moment; pointer and keyboard stay where they are if they can."""
        before = self._moment
        if before is not None and same_nodes(before.frame.spec, moment.frame.spec):
            hovered, focused = before.marks.hovered, before.marks.focused
            marks = replace(moment.marks, hovered=hovered, focused=focused)
            moment = replace(moment, marks=marks)
        else:
            self._pressed = None
            self._tip.forget()
        self._moment = moment
        self.refresh()
        self._tip.renew(self, self.describe, moment.frame.running)

    def forget(self) -> None:
        """Show nothing, and keep nothing of the last moment."""
        self._moment = self._pressed = None
        for view in self.views.values():
            view.forget()

    def set_marks(self, **changes: object) -> None:
        """Change what is selected, pending or an axis."""
        self._mark(**changes)

    def describe(self, target: Target) -> str:
        """Return what the tooltip says about a target."""
        if self._moment is None:
            return ""
        if isinstance(target, LinkTarget):
            return link_text(self._moment, target)
        note = self.view.face_text(self._moment, target)
        return "\n".join(filter(None, (neuron_text(self._moment, target), note)))

    def place_of(self, target: Target) -> QPointF | None:
        """Return where a neuron or the middle of a link is drawn, None if nowhere."""
        if self._moment is None:
            return None
        self._prepare()
        return self.view.place_of(target, self._moment)

    def target_at(self, place: QPointF) -> Target | None:
        """Return what is drawn at a place."""
        if self._moment is None:
            return None
        self._prepare()
        return self.view.target_at(place, self._moment)

    def sizeHint(self) -> QSize:
        """Return a size at which a small network is pleasant."""
        return QSize(340, 240)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which there is still something to see."""
        return QSize(120, 90)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that are meant for a neuron, and show tooltips."""
        if self.taker is not None and self.taker.take(event):
            return True
        if self.marks.focused is not None and keeps_key(event, FOCUS_KEYS):
            return True
        if self._begins_number(event) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = TAB_STEPS.get(Qt.Key(event.key()), 0)
            if step and self._tab(step):
                return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = QPointF(event.pos())
            self._tell(self.target_at(place), place)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the moment, or say what to do first."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), theme.surface)
            if self._moment is None:
                painter.setPen(theme.text_muted)
                box = QRectF(self.rect()).adjusted(12.0, 12.0, -12.0, -12.0)
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(
                    box, int(flags), tr("Choose a scene to see its network.")
                )
                return
            self._prepare()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.view.paint(painter, theme, self._moment)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew; what is left out may change."""
        super().resizeEvent(event)
        if self._moment is not None:
            self.refresh()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        target = self.target_at(event.position())
        if target != self.marks.hovered:
            self._tell(None)
        self._hover(target)
        shape = self._pointer_over(target, event.position())
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def _pointer_over(self, target: Target | None, place: QPointF) -> Qt.CursorShape:
        view = self.view
        if isinstance(view, GraphView) and view.number_at(place) is not None:
            return Qt.CursorShape.SizeVerCursor
        is_over = target is not None
        shapes = (Qt.CursorShape.ArrowCursor, Qt.CursorShape.PointingHandCursor)
        return shapes[is_over]

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._tell(None)
        self._hover(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.target_at(event.position())
            self._mark(hovered=self._pressed, focused=None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick what was clicked, if the click ends where it began."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        target, pressed = self.target_at(event.position()), self._pressed
        self._pressed = None
        if target == pressed:
            self.picked.emit(target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type the weight of a link; elsewhere it is a click like another."""
        target = self.target_at(event.position())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and isinstance(target, LinkTarget):
            self._pressed = None
            self.edit_requested.emit(target, "")
        else:
            self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done to what was clicked."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            place = QPointF(event.pos())
            self._ask_menu(self.target_at(place), place)

    def _ask_menu(self, target: Target | None, place: QPointF | None) -> None:
        if place is not None and self._moment is not None:
            self.menu_requested.emit(target, self.mapToGlobal(place.toPoint()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the weight of the link that is pointed at, Shift finer."""
        target, turn = self.target_at(event.position()), event.angleDelta()
        notches = (turn.y() or turn.x()) / NOTCH
        if not isinstance(target, LinkTarget) or notches == 0.0:
            super().wheelEvent(event)
            return
        self._mark(hovered=target)
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.turned.emit(target, notches, fine)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from neuron to neuron, pick one, or clear."""
        key, focused = event.key(), self.marks.focused
        pointed = self.marks.pointed
        if self._begins_number(event):
            self.edit_requested.emit(pointed, event.text())
        elif pointed is not None and key == Qt.Key.Key_F2:
            self.edit_requested.emit(pointed, "")
        elif is_menu_key(event):
            middle = QRectF(self.rect()).center()
            self._ask_menu(pointed, self.place_of(pointed) if pointed else middle)
        elif key == Qt.Key.Key_Escape:
            self._escape(event)
        elif focused is not None and key in ENTER_KEYS:
            self.picked.emit(focused)
        elif focused is not None and key in ARROW_KEYS:
            self._move_focus(focused, Qt.Key(key))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the inputs, or at the outputs when coming from behind."""
        super().focusInEvent(event)
        if event.reason() in BY_TAB and self._moment is not None:
            forward = event.reason() == Qt.FocusReason.TabFocusReason
            self._focus_column(self._columns()[0 if forward else -1])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard's mark away, but not for a menu or another window."""
        super().focusOutEvent(event)
        self._tell(None)
        if event.reason() not in COMES_BACK:
            self._mark(focused=None)

    def _columns(self) -> list[int]:
        if self._moment is None:
            return []
        self._prepare()
        layers = range(INPUTS, self._moment.frame.spec.n_layers)
        return [layer for layer in layers if self.view.drawn_neurons(layer)]

    def _tab(self, step: int) -> bool:
        """Go to the next layer, or back; False where the next control has its turn."""
        columns, focused = self._columns(), self.marks.focused
        if focused is None or focused.layer not in columns:
            return False
        place = columns.index(focused.layer) + step
        if not 0 <= place < len(columns):
            return False
        self._focus_column(columns[place])
        return True

    def _focus_column(self, layer: int) -> None:
        drawn = self.view.drawn_neurons(layer)
        self._focus(NeuronTarget(layer, drawn[0]))

    def _move_focus(self, focused: NeuronTarget, key: Qt.Key) -> None:
        along = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        if isinstance(self.view, MatrixView):
            along, across = along + across, 0
        columns = self._columns()
        place = columns.index(focused.layer) + across
        layer = columns[min(max(place, 0), len(columns) - 1)]
        drawn = self.view.drawn_neurons(layer)
        row = min(range(len(drawn)), key=lambda r: abs(drawn[r] - focused.number))
        row = min(max(row + along, 0), len(drawn) - 1)
        self._focus(NeuronTarget(layer, drawn[row]))

    def _focus(self, target: NeuronTarget) -> None:
        self._mark(focused=target, hovered=None)
        self.setAccessibleDescription(self.describe(target))
        self._tell(target)

    def _begins_number(self, event: QEvent) -> bool:
        """Tell whether a key begins the number of the link that is pointed at."""
        return (
            isinstance(event, QKeyEvent)
            and isinstance(self.marks.pointed, LinkTarget)
            and event.text() in NUMBER_BEGINS
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )

    def _escape(self, event: QKeyEvent) -> None:
        self._mark(focused=None)
        if self.marks.pending is not None:
            self.clear_requested.emit()
        else:
            super().keyPressEvent(event)

    def _hover(self, target: Target | None) -> None:
        if target != self.marks.hovered:
            self._mark(hovered=target)
            self.pointed.emit(target)

    def _mark(self, **changes: object) -> None:
        if self._moment is None:
            return
        marks = replace(self._moment.marks, **changes)  # type: ignore[arg-type]
        if marks != self._moment.marks:
            self._moment = replace(self._moment, marks=marks)
            self.update()

    def _prepare(self) -> None:
        assert self._moment is not None
        self.view.prepare(self._moment, QSizeF(self.size()), current_theme())

    def refresh(self) -> None:
        """Lay out and paint anew, after another way to draw was chosen."""
        if self._moment is not None:
            self._prepare()
            self.laid_out.emit()
        self.update()

    def _tell(self, target: Target | None, place: QPointF | None = None) -> None:
        """Show the tooltip of a target, at a place or where it is drawn."""
        place = place or (None if target is None else self.place_of(target))
        pixel = None if place is None else place.toPoint()
        self._tip.tell(self, self.describe, target, pixel)

    def is_selectable(self, target: Target | None) -> bool:
        """Tell whether a target is a neuron or an input, which can be selected."""
        if self._moment is None or not isinstance(target, NeuronTarget):
            return False
        return not is_bias(self._moment.frame.spec, target)
