"""A small field over a link in which its weight is typed."""

import math

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.i18n import MINUS, tr
from ui.widgets.manners import keeps_key

FIELD_WIDTH = 84
NUMBER_BEGINS = frozenset("0123456789+-.,")
TAB_STEPS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
OWN_KEYS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})


def typed_number(text: str) -> float | None:
    """Return a number with a decimal point or comma, None if it is none."""
    try:
        value = float(text.strip().replace(",", ".").replace(MINUS, "-"))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


class WeightField(QLineEdit):
    """Enter and Tab send ``entered`` (value, steps to the next weight); Esc closes."""

    entered = Signal(float, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setFixedWidth(FIELD_WIDTH)
        self.setAccessibleName(tr("Weight"))
        self.hide()

    def ask(self, place: QPointF, name: str, text: str, typed: bool) -> None:
        """Open at a place; what was ``typed`` is gone on with, else it is replaced."""
        room = self._ground.size()
        height = self.sizeHint().height()
        left = min(
            max(round(place.x()) - FIELD_WIDTH // 2, 0), room.width() - FIELD_WIDTH
        )
        top = min(max(round(place.y()) - height // 2, 0), room.height() - height)
        self.setGeometry(left, top, FIELD_WIDTH, height)
        self.setToolTip(
            tr(
                "{name}: Enter sets it, Tab goes on to the next, Esc cancels.",
                name=name,
            )
        )
        self.setAccessibleDescription(name)
        self.setText(text)
        self.show()
        self.setFocus()
        if not typed:
            self.selectAll()

    def close_up(self) -> None:
        """Go, and give the keyboard back."""
        if self.isVisible():
            had_focus = self.hasFocus()
            self.hide()
            if had_focus:
                self._ground.setFocus()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that end the field, and take Tab before focus moves."""
        if keeps_key(event, OWN_KEYS):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = TAB_STEPS.get(Qt.Key(event.key()), 0)
            if step:
                self._enter(step)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set or cancel; the other keys write."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        elif event.key() in OWN_KEYS:
            self._enter(0)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Cancel when the user turns to something else."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hide()

    def _enter(self, step: int) -> None:
        value = typed_number(self.text())
        if value is None:
            self.selectAll()
        else:
            self.entered.emit(value, step)
