"""A bar over the steps of something that goes on: where it is, and what was when.

The part before the handle was lived and is filled; the part behind it, left by going
back, is kept and hollow. Places are whole steps and may be larger than Qt's integers.
"""

from collections.abc import Sequence
from time import perf_counter
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.i18n import count, number, tr
from ui.theme import Theme, current_theme, make_font
from ui.widgets.manners import RANGE_KEYS, keeps_key, paint_focus_ring
from ui.widgets.timeline_marks import (
    ShownMark,
    TimelineMark,
    mark_size,
    paint_mark,
    paint_pointer,
    place_marks,
)

MILLION = 1_000_000
SECONDS_BETWEEN_NUMBERS = 0.2
"""Numbers that change faster cannot be read."""
TRACK = 5.0  # pixels, times the theme's line width, like the next two
HANDLE = 7.0
EDGE = 1.2
GAP = 8.0
WHEEL_NOTCH = 120.0
PAGE_SHARE, NOTCH_SHARE = 0.05, 0.01  # of all steps
LABELS_SHARE = 0.5  # of the width beyond which labels are left out
KEY_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}
KEY_PAGES = {Qt.Key.Key_PageDown: -1, Qt.Key.Key_PageUp: 1}


class TimelineBar(QWidget):
    """Shows a position among steps, and says which step is sought.

    ``sought`` carries a step (an int of any size) for each change while the handle, a
    key or the wheel moves it; ``released`` carries the last one when it is let go.
    Until then a position set from outside waits.
    """

    sought = Signal(object)
    released = Signal(object)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._position = 0
        self._end = 0
        self._marks: tuple[TimelineMark, ...] = ()
        self.pointed: int | None = None
        self._held: Literal["", "pointer", "key"] = ""
        self._number = 0
        self._number_at = 0.0
        self._shown: tuple[ShownMark, ...] = ()
        self._seen: tuple[object, ...] = ()
        self._metrics: QFontMetricsF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(name or tr("Timeline"))

    # What is shown -------------------------------------------------------------------

    def set_state(
        self,
        position: int,
        end: int,
        marks: Sequence[TimelineMark] = (),
        *,
        calm: bool = False,
    ) -> None:
        """Show a position of the steps 0 to ``end``; nobody is told.

        Where ``calm``, the number waits so long that it can be read. While the handle
        is held it stays in the hand.
        """
        self._end = max(end, position, 0)
        self._marks = tuple(marks)
        if not self._held:
            self._position = position
        self._position = min(max(self._position, 0), self._end)
        self._renew(calm)

    @property
    def position(self) -> int:
        """The step at the handle."""
        return self._position

    @property
    def end(self) -> int:
        """The last step."""
        return self._end

    @property
    def is_held(self) -> bool:
        """Whether the handle is being moved."""
        return bool(self._held)

    def point_at(self, step: int | None) -> None:
        """Mark a step that is pointed at elsewhere, None for none."""
        if step != self.pointed:
            self.pointed = step
            self.update()

    def labels(self) -> tuple[str, str]:
        """Return what is written at the left and at the right."""
        return tr("step {n}", n=count(self._number)), short_count(self._end)

    def shown_marks(self) -> tuple[ShownMark, ...]:
        """Return the marks as they are drawn, the diamonds before the stars."""
        return self._shown

    def describe(self, x: float) -> str:
        """Return what a tooltip says at a pixel: the marks there, or the step."""
        reach = mark_size(current_theme()) / 2.0 + 1.0
        near = [mark.text for mark in self._shown if abs(mark.x - x) <= reach]
        return "\n".join(near) or tr("step {n}", n=count(self.step_at(x)))

    def _renew(self, calm: bool = False) -> None:
        """Paint again if anything looks different, to the pixel and the letter."""
        now = perf_counter()
        if not calm or now - self._number_at >= SECONDS_BETWEEN_NUMBERS:
            self._number, self._number_at = self._position, now
        self._shown = place_marks(self._marks, self.track(), self._end, self._position)
        handle = round(self.pixel_of(self._position) * self.devicePixelRatioF())
        seen = (handle, self._shown, self.labels(), self._held)
        if seen != self._seen:
            self._seen = seen
            here = tr("step {n} of {end}", n=count(self._number), end=count(self._end))
            self.setAccessibleDescription(here)
            self.update()

    # Where it is ---------------------------------------------------------------------

    def track(self) -> QRectF:
        """Return the track in pixels: what is left between the labels."""
        theme = current_theme()
        left, right = self._label_widths()
        height, ends = TRACK * theme.line_width, HANDLE * theme.line_width / 2.0 + 2.0
        room = QRectF(self.rect()).adjusted(left + ends, 0.0, -right - ends, 0.0)
        top = room.center().y() - height / 2.0
        return QRectF(room.left(), top, max(room.width(), 1.0), height)

    def pixel_of(self, step: int) -> float:
        """Return where a step is."""
        track = self.track()
        return track.left() + step / max(self._end, 1) * track.width()

    def step_at(self, x: float) -> int:
        """Return the step at a pixel, the first or last one beyond the ends."""
        track = self.track()
        share = (x - track.left()) / track.width()
        return round(min(max(share, 0.0), 1.0) * self._end)

    def metrics(self) -> QFontMetricsF:
        """Return the measures of the labels' type."""
        if self._metrics is None:
            self._metrics = QFontMetricsF(make_font(current_theme().font_small_pt))
        return self._metrics

    def _label_widths(self) -> tuple[float, float]:
        """Return the room of both labels with their gaps; none where it is narrow."""
        width = self.metrics().horizontalAdvance
        whole, short = self.labels()
        widest = tr("step {n}", n=count(8_888_888))
        left = max(width(whole), width(widest)) + 2.0 * GAP
        right = max(width(short), width(count(888_888))) + 2.0 * GAP
        has_room = left + right <= LABELS_SHARE * self.width()
        return (left, right) if has_room else (0.0, 0.0)

    def sizeHint(self) -> QSize:
        """Return one line of small type."""
        return QSize(400, self._height())

    def minimumSizeHint(self) -> QSize:
        """Return a width at which a place can still be pointed at."""
        return QSize(120, self._height())

    def _height(self) -> int:
        return max(22, round(self.metrics().height()) + 8)

    # Painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint labels, track, marks and handle."""
        theme, track = current_theme(), self.track()
        x = self.pixel_of(self._position)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_labels(painter, theme)
            self._paint_track(painter, theme, track, x)
            for mark in self._shown:
                paint_mark(painter, theme, mark, track.center().y())
            if self.pointed is not None:
                paint_pointer(painter, theme, self.pixel_of(self.pointed), track)
            self._paint_handle(painter, theme, x)
            if self.hasFocus():
                paint_focus_ring(painter, theme, QRectF(self.rect()))

    def _paint_labels(self, painter: QPainter, theme: Theme) -> None:
        left, right = self._label_widths()
        if not left:
            return
        here, end = self.labels()
        painter.setFont(make_font(theme.font_small_pt))
        middle, box = Qt.AlignmentFlag.AlignVCenter, QRectF(self.rect())
        painter.setPen(theme.text)
        painter.drawText(
            box.adjusted(GAP, 0.0, 0.0, 0.0), middle | Qt.AlignmentFlag.AlignLeft, here
        )
        painter.setPen(theme.text_muted)
        box.setLeft(box.right() - right + GAP)
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, end)

    def _paint_track(
        self, painter: QPainter, theme: Theme, track: QRectF, x: float
    ) -> None:
        edge, round_end = EDGE * theme.line_width, track.height() / 2.0
        inset = edge / 2.0
        painter.setPen(QPen(theme.text_muted, edge))
        painter.setBrush(theme.surface)
        hollow = track.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(hollow, round_end, round_end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent if self.isEnabled() else theme.line)
        lived = QRectF(track.topLeft(), QPointF(x, track.bottom()))
        painter.drawRoundedRect(lived, round_end, round_end)

    def _paint_handle(self, painter: QPainter, theme: Theme, x: float) -> None:
        """Narrow and high, so that a mark at the same place looks out at both sides."""
        width = HANDLE * theme.line_width
        box = QRectF(x - width / 2.0, 2.0, width, self.height() - 4.0)
        hot = bool(self._held) or self.underMouse()
        painter.setPen(QPen(theme.surface, EDGE * theme.line_width))
        painter.setBrush(theme.text if hot else theme.accent)
        painter.drawRoundedRect(box, width / 2.0, width / 2.0)

    # What the user does --------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle to the pointer and hold it."""
        if event.button() != Qt.MouseButton.LeftButton or not self._end:
            event.ignore()
            return
        self._held = "pointer"
        self._seek(self.step_at(event.position().x()), always=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._held == "pointer":
            self._seek(self.step_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._held == "pointer" and event.button() == Qt.MouseButton.LeftButton:
            self._let_go()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move by a hundredth a notch while the keyboard is here."""
        if not self.hasFocus() or self._held or not self._end:
            event.ignore()
            return
        notches = event.angleDelta().y() / WHEEL_NOTCH
        steps = round(notches * max(self._end * NOTCH_SHARE, 1.0))
        if steps:
            self._seek(self._position + steps)
            self.released.emit(self._position)

    def event(self, event: QEvent) -> bool:
        """Keep arrows and page keys while the keyboard is here; say what is hovered."""
        if keeps_key(event, RANGE_KEYS):
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.describe(event.pos().x())
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a step, a twentieth, or to an end."""
        target = self._target_of(Qt.Key(event.key()))
        if target is None or not self._end or self._held == "pointer":
            super().keyPressEvent(event)
            return
        self._held = "key"
        self._seek(target)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go; a key that repeats itself is still held."""
        if self._held == "key" and not event.isAutoRepeat():
            self._let_go()
        else:
            super().keyReleaseEvent(event)

    def _target_of(self, key: Qt.Key) -> int | None:
        page = max(round(self._end * PAGE_SHARE), 1)
        if key in KEY_STEPS:
            return self._position + KEY_STEPS[key]
        if key in KEY_PAGES:
            return self._position + KEY_PAGES[key] * page
        return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._end}.get(key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A key that is released elsewhere is let go here."""
        super().focusOutEvent(event)
        if self._held == "key":
            self._let_go()

    def hideEvent(self, event: QHideEvent) -> None:
        """What cannot be seen cannot be held."""
        super().hideEvent(event)
        if self._held:
            self._let_go()

    def _seek(self, step: int, *, always: bool = False) -> None:
        step = min(max(step, 0), self._end)
        has_moved = step != self._position
        self._position = step
        self._renew()
        if has_moved or always:
            self.sought.emit(step)

    def _let_go(self) -> None:
        self._held = ""
        self._renew()
        self.released.emit(self._position)

    # Keeping up ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._renew()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme's type and colours."""
        super().changeEvent(event)
        self._metrics = None
        self._renew()
        self.updateGeometry()
        self.update()


def short_count(n: int) -> str:
    """Return a whole number that takes little room: 1 250, 2.0 M."""
    if n < MILLION:
        return count(n)
    digits = len(str(n)) - 5
    return tr("{n} M", n=number(n / MILLION, min(max(digits, 2), 5)))
