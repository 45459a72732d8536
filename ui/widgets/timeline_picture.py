"""A picture of the steps of something that goes on: where it is, and what was when.

The part before the handle was lived and is filled; the part behind it, left by going
back, is kept and hollow. Places are whole steps and may be larger than Qt's integers.
"""

from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n import count, number, tr
from ui.theme import Theme, current_theme, make_font
from ui.widgets.manners import paint_focus_ring
from ui.widgets.timeline_marks import (
    ShownMark,
    TimelineMark,
    mark_size,
    paint_mark,
    paint_pointer,
    place_marks,
)
from ui.widgets.timeline_stretch import Steps, paint_stretch

MILLION = 1_000_000
SECONDS_BETWEEN_NUMBERS = 0.2
"""Numbers that change faster cannot be read."""
TRACK = 5.0  # pixels, times the theme's line width, like the next two
HANDLE = 7.0
EDGE = 1.2
GAP = 8.0
LABELS_SHARE = 0.5  # of the width beyond which labels are left out


class TimelinePicture(QWidget):
    """Shows a position among steps, marks, and a stretch.

    Attributes
    ----------
    stretch : the steps that are marked, None for none.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._position = 0
        self._end = 0
        self._marks: tuple[TimelineMark, ...] = ()
        self.pointed: int | None = None
        self.stretch: Steps | None = None
        self._number = 0
        self._number_at = 0.0
        self._shown: tuple[ShownMark, ...] = ()
        self._seen: tuple[object, ...] = ()
        self._metrics: QFontMetricsF | None = None
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
        if not self.is_held:
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

    def point_at(self, step: int | None) -> None:
        """Mark a step that is pointed at elsewhere, None for none."""
        if step != self.pointed:
            self.pointed = step
            self.update()

    def set_stretch(self, stretch: Steps | None) -> None:
        """Show a stretch of steps as marked, or none."""
        if stretch != self.stretch:
            self.stretch = stretch
            self._renew()

    def labels(self) -> tuple[str, str]:
        """Return what is written at the left and at the right."""
        return tr("step {n}", n=count(self._number)), short_count(self._end)

    def shown_marks(self) -> tuple[ShownMark, ...]:
        """Return the marks as they are drawn, the diamonds before the stars."""
        return self._shown

    def describe(self, x: float) -> str:
        """Return what a tooltip says at a pixel: the marks there, or the step."""
        near = [mark.text for mark in self.marks_at(x)]
        return "\n".join(near) or tr("step {n}", n=count(self.step_at(x)))

    def marks_at(self, x: float) -> list[ShownMark]:
        """Return the marks at a pixel."""
        reach = mark_size(current_theme()) / 2.0 + 1.0
        return [mark for mark in self._shown if abs(mark.x - x) <= reach]

    def aimed_at(self, x: float) -> int:
        """Return the step at a pixel, or that of the bookmark there."""
        flags = [mark for mark in self.marks_at(x) if mark.kind == "bookmark"]
        near = min(flags, key=lambda mark: abs(mark.x - x), default=None)
        return near.steps[0] if near is not None else self.step_at(x)

    def _renew(self, calm: bool = False) -> None:
        """Paint again if anything looks different, to the pixel and the letter."""
        now = perf_counter()
        if not calm or now - self._number_at >= SECONDS_BETWEEN_NUMBERS:
            self._number, self._number_at = self._position, now
        self._shown = place_marks(self._marks, self.track(), self._end, self._position)
        handle = round(self.pixel_of(self._position) * self.devicePixelRatioF())
        seen = (handle, self._shown, self.labels(), self.is_held, self.stretch)
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
            if (stretch := self._marked()) is not None:
                left, right = map(self.pixel_of, stretch)
                paint_stretch(painter, theme, left, right, track)
            for mark in self._shown:
                paint_mark(painter, theme, mark, track)
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
        hot = self.is_held or self.underMouse()
        painter.setPen(QPen(theme.surface, EDGE * theme.line_width))
        painter.setBrush(theme.text if hot else theme.accent)
        painter.drawRoundedRect(box, width / 2.0, width / 2.0)

    # What is in the hand -------------------------------------------------------------

    @property
    def is_held(self) -> bool:
        """Whether the handle is being moved: then it stays in the hand."""
        return False

    def _marked(self) -> Steps | None:
        """Return the stretch to paint."""
        return self.stretch

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
