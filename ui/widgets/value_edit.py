"""A field in which a number is typed; what cannot be used is shown, never taken."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolTip, QWidget

from ui.theme import current_theme
from ui.widgets.manners import keeps_key, wheel_is_for

STEP_KEYS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}
WHEEL_NOTCH = 120


class RefusedTextError(ValueError):
    """A typed text that cannot be used; ``str`` is one sentence for the lecturer."""


class ValueEdit(QLineEdit):
    """Typed text becomes a value on Enter or when the field is left; Esc reverts.

    ``read`` turns text into the value or raises RefusedTextError. While the text is
    refused the frame is marked with colour and sign, and the tooltip has the sentence.
    """

    committed = Signal(object)
    refused = Signal(str)
    stepped = Signal(int)

    def __init__(
        self,
        read: Callable[[str], object],
        widest: str = "0.00000",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._widest = widest
        self._shown = ""
        self._problem = ""
        self._wheel = 0
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTextMargins(4, 2, 4, 2)
        self.textEdited.connect(self._judge)
        self.returnPressed.connect(self._enter)

    def show_value(self, text: str) -> None:
        """Show the present value, unless somebody is typing another."""
        self._shown = text
        if not (self.hasFocus() and self.isModified()):
            self._put_back()

    def problem(self) -> str:
        """Return the sentence about the typed text; empty when it can be used."""
        return self._problem

    def sizeHint(self) -> QSize:
        """Return a width that holds the widest number and the sign of a refusal."""
        width = self.fontMetrics().horizontalAdvance("! " + self._widest) + 14
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same size: a number that is cut is a wrong number."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Keep the step keys, and Esc while something is typed."""
        keys = set(STEP_KEYS)
        if self.isModified():
            keys.add(Qt.Key.Key_Escape)
        if (
            self._problem
            and event.type() == QEvent.Type.ToolTip
            and isinstance(event, QHelpEvent)
        ):
            QToolTip.showText(event.globalPos(), self._problem, self)
            return True
        return keeps_key(event, keys) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows, revert with Esc."""
        steps = STEP_KEYS.get(Qt.Key(event.key()))
        if steps is not None:
            self.stepped.emit(steps)
        elif event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        else:
            super().keyPressEvent(event)

    def _escape(self, event: QKeyEvent) -> None:
        """Leave the field; where nothing was typed, Esc clears the selection too."""
        event.setAccepted(self.isModified())
        self._put_back()
        self.clearFocus()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step by the wheel, unless the page is being scrolled."""
        if not wheel_is_for(self):
            event.ignore()
            return
        self._wheel += event.angleDelta().y()
        notches = int(self._wheel / WHEEL_NOTCH)
        self._wheel -= notches * WHEEL_NOTCH
        if notches:
            self.stepped.emit(notches)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing replaces the number."""
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed; a text that cannot be used gives way to the value."""
        super().focusOutEvent(event)
        if self.isModified() and event.reason() != Qt.FocusReason.PopupFocusReason:
            if not self._take():
                self.refused.emit(self._problem)
            self._put_back()
        self.deselect()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint text and frame; a refused text has a thick frame and a sign."""
        super().paintEvent(event)
        theme = current_theme()
        ink, width = theme.line, theme.line_width
        if self._problem:
            ink, width = theme.bad, 2.0
        elif self.hasFocus():
            ink, width = theme.accent, 2.0
        inset = width / 2.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(ink, width))
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, 3.0, 3.0)
            if self._problem:
                painter.setFont(self.font())
                sign = box.adjusted(4.0, 0.0, 0.0, 0.0)
                painter.drawText(sign, Qt.AlignmentFlag.AlignVCenter, "!")

    def _judge(self) -> None:
        try:
            self._read(self.text())
        except RefusedTextError as refusal:
            self._set_problem(str(refusal))
        else:
            self._set_problem("")

    def _enter(self) -> None:
        if not self.isModified() or self._take():
            self._put_back()
            self.clearFocus()
        else:
            self.refused.emit(self._problem)

    def _take(self) -> bool:
        try:
            value = self._read(self.text())
        except RefusedTextError as refusal:
            self._set_problem(str(refusal))
            return False
        self.setModified(False)
        self.committed.emit(value)
        return True

    def _put_back(self) -> None:
        self.setText(self._shown)
        self.setModified(False)
        self._set_problem("")

    def _set_problem(self, sentence: str) -> None:
        if sentence != self._problem:
            self._problem = sentence
            self.update()
