"""What both pictures of the feature space share: room, words and tooltips."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip

from ui.palettes import Theme
from ui.panels.feature_space.sample_keys import DIRECTIONS, sample_beside
from ui.panels.feature_space.sample_marks import MarkPainter, SampleMarks, nearest_mark
from ui.panels.painting.brush import Brush
from ui.theme import current_theme, make_font
from ui.widgets.plane_view import WHEEL_NOTCH, PlaneView

LINES_FOR_TITLES = 9.0
"""Axes are named where the picture is at least so many lines of type high."""


class FeaturePlaneView(PlaneView):
    """A plane with samples.

    ``resized`` says that another grid may suit it better, ``tip_wanted`` (place in data
    units, pixel of the screen) that the pointer rests, ``walked`` (entry of the marks)
    that an arrow key went on to another sample.
    """

    resized = Signal()
    tip_wanted = Signal(float, float, QPoint)
    brush_turned = Signal(float)
    walked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._names = ("", "")
        self._words = ""
        self._brush: Brush | None = None
        self.mark_painter = MarkPainter()
        # A click must not take the window's arrow keys away, so only Tab leads here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def marks(self) -> SampleMarks | None:
        """The samples that are shown, None before the first moment."""
        return None

    def name_axes(self, x: str, y: str) -> None:
        """Name the axes where there is room for it."""
        self._names = (x, y)
        self._use_room()

    def show_brush(self, brush: Brush | None) -> None:
        """Show the ring of a brush, or none; with one the wheel is for its size."""
        if brush != self._brush:
            self._brush = brush
            self.update()

    def paint_brush(self, painter: QPainter, theme: Theme) -> None:
        """Paint the ring of the brush."""
        if self._brush is not None:
            self._brush.paint(painter, theme, self.mapping())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the brush larger or smaller."""
        if self._brush is None:
            super().wheelEvent(event)
        else:
            self.brush_turned.emit(event.angleDelta().y() / WHEEL_NOTCH)
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk to the sample that lies where the arrow points."""
        key, marks = Qt.Key(event.key()), self.marks
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = modifiers == Qt.KeyboardModifier.NoModifier
        if key not in DIRECTIONS or not is_plain or marks is None:
            super().keyPressEvent(event)
            return
        entry = sample_beside(self.mapping(), marks, key)
        if entry is not None:
            self.walked.emit(entry)
            self._speak_of(float(marks.places.x[entry]), float(marks.places.y[entry]))

    def _speak_of(self, x: float, y: float) -> None:
        """Ask for the words that a pointer at rest would get."""
        self.tip_wanted.emit(x, y, self.mapToGlobal(self.to_point(x, y).toPoint()))

    def set_words(self, words: str) -> None:
        """Say something across the lower edge of the plot, or nothing."""
        if words != self._words:
            self._words = words
            self.update()

    def words(self) -> str:
        """Return what stands across the plot."""
        return self._words

    def mark_at(self, marks: SampleMarks, x: float, y: float) -> int | None:
        """Return the entry of the mark under a place in data units, None if none."""
        return nearest_mark(current_theme(), self.mapping(), marks, x, y)

    def paint_words(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Paint the words on a ground of their own, so that they can be read."""
        if not self._words:
            return
        font = make_font(theme.font_pt)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
        room = rect.adjusted(12.0, 8.0, -12.0, -8.0)
        text = metrics.boundingRect(room, wrap, self._words)
        text.moveCenter(rect.center())
        text.moveBottom(rect.bottom() - metrics.height())
        painter.setPen(theme.line)
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(text.adjusted(-8.0, -5.0, 8.0, 5.0), 5.0, 5.0)
        painter.setPen(theme.text)
        painter.drawText(text, wrap, self._words)

    def event(self, event: QEvent) -> bool:
        """Ask for words about the place under the resting pointer."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        place = event.pos().toPointF()
        if self.plot_rect().contains(place):
            self.tip_wanted.emit(*self.to_data(place), event.globalPos())
        else:
            QToolTip.hideText()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._use_room()
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme's type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._use_room()
            self.resized.emit()

    def _use_room(self) -> None:
        line = self.fonts().metrics.height()
        roomy = self.height() >= LINES_FOR_TITLES * line
        self.set_titles(*(self._names if roomy else ("", "")))
