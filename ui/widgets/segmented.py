"""One of a few choices, all of them in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from ui.theme import blend, current_theme
from ui.widgets.manners import (
    ARROW_KEYS,
    PRESS_KEYS,
    RADIUS,
    describe,
    keeps_key,
    paint_focus_ring,
)

FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class SegmentedChoice(QWidget):
    """A row of joined buttons of which one is down; arrows move along it.

    ``entries`` are (key, label) pairs. ``choice_changed`` comes from the user only.
    """

    choice_changed = Signal(str)

    def __init__(
        self,
        entries: Sequence[tuple[str, str]],
        name: str,
        meaning: str = "",
        *,
        choice: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._segments: dict[str, Segment] = {}
        self._told = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        describe(self, "", name, meaning)
        self.set_entries(entries)
        if choice is not None:
            self.set_choice(choice)
        self._group.buttonClicked.connect(self._on_clicked)

    def set_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; the first is chosen, and nobody is told."""
        for segment in self._segments.values():
            self._group.removeButton(segment)
            self._row.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        self._segments = {key: Segment(key, label, self) for key, label in entries}
        for place, segment in enumerate(self._segments.values()):
            segment.is_first = place == 0
            segment.is_last = place == len(self._segments) - 1
            segment.setAccessibleName(f"{self.accessibleName()}: {segment.text()}")
            segment.setToolTip(self.toolTip())
            segment.moved.connect(self._on_moved)
            self._group.addButton(segment)
            self._row.addWidget(segment, 1)
        if entries:
            self.set_choice(entries[0][0])

    def choice(self) -> str:
        """Return the key of the button that is down."""
        chosen = self._group.checkedButton()
        return chosen.key if isinstance(chosen, Segment) else ""

    def set_choice(self, key: str) -> None:
        """Press a button without telling anybody; an unknown key changes nothing."""
        if key in self._segments:
            self._told = key
            self._segments[key].setChecked(True)
            for segment in self._segments.values():
                policy = Qt.FocusPolicy.TabFocus
                segment.setFocusPolicy(
                    policy if segment.isChecked() else Qt.FocusPolicy.NoFocus
                )

    def segment(self, key: str) -> "Segment":
        """Return one button, for its tooltip or to disable it."""
        return self._segments[key]

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, Segment) and button.key != self._told:
            self.set_choice(button.key)
            self.choice_changed.emit(button.key)

    @Slot(int)
    def _on_moved(self, steps: int) -> None:
        open_keys = [k for k, s in self._segments.items() if s.isEnabled()]
        if self.choice() not in open_keys:
            return
        place = open_keys.index(self.choice()) + steps
        if 0 <= place < len(open_keys):
            self.set_choice(open_keys[place])
            self._segments[open_keys[place]].setFocus(Qt.FocusReason.TabFocusReason)
            self.choice_changed.emit(open_keys[place])


class Segment(QAbstractButton):
    """One button of the row."""

    moved = Signal(int)

    def __init__(self, key: str, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.is_first = self.is_last = False
        self.setText(label)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def event(self, event: QEvent) -> bool:
        """Keep arrows, Space and Enter while the keyboard is here."""
        return keeps_key(event, ARROW_KEYS | PRESS_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along the row with the arrows."""
        if event.key() in ARROW_KEYS:
            self.moved.emit(1 if event.key() in FORWARD else -1)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return a size that holds the label."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 16
        return QSize(width, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the label is whole."""
        return self.sizeHint() - QSize(8, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, round at the ends of the row, and the label."""
        theme = current_theme()
        ground, ink = theme.surface, theme.text
        if not self.isEnabled():
            ink = blend(theme.text_muted, theme.surface, 0.6)
            if self.isChecked():
                ground = blend(theme.line, theme.surface, 0.4)
        elif self.isChecked():
            ground, ink = theme.accent, theme.surface
        elif self.isDown():
            ground = blend(theme.accent, theme.surface, 0.25)
        elif self.underMouse():
            ground = blend(theme.accent, theme.surface, 0.1)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, 0.5, -0.5)
        if self.is_last:
            box.setRight(self.width() - 0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.line, theme.line_width))
            painter.setBrush(ground)
            painter.drawPath(self._outline(box))
            painter.setPen(ink)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
            if self.hasFocus():
                ring = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
                paint_focus_ring(painter, theme, ring, theme.surface)

    def _outline(self, box: QRectF) -> QPainterPath:
        path = QPainterPath()
        left = RADIUS if self.is_first else 0.0
        right = RADIUS if self.is_last else 0.0
        path.moveTo(box.left() + left, box.top())
        for corner, after, radius in (
            (box.topRight(), QPointF(0.0, 1.0), right),
            (box.bottomRight(), QPointF(-1.0, 0.0), right),
            (box.bottomLeft(), QPointF(0.0, -1.0), left),
            (box.topLeft(), QPointF(1.0, 0.0), left),
        ):
            before = QPointF(after.y(), -after.x())
            path.lineTo(corner - before * radius)
            path.quadTo(corner, corner + after * radius)
        path.closeSubpath()
        return path
