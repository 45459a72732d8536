"""A flat button whose text is cut with "…" when there is no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
)

FEWEST_LETTERS = 8


class ElidedButton(QToolButton):
    """A text that gives way; its tooltip begins with what was cut.

    ``ending`` stays whatever is cut before it.
    """

    def __init__(self, tip: str, ending: str = "") -> None:
        super().__init__()
        self._tip, self._ending, self._whole = tip, ending, ""
        self.setAutoRaise(True)
        self.setToolTip(tip)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def set_whole_text(self, text: str) -> None:
        """Show a text, with the ending after it."""
        self._whole = text
        self.setText(f"{text}{self._ending}")
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._tip)

    def shown_text(self) -> str:
        """Return what can be seen at the present width."""
        around = self.sizeHint().width() - self._advance(self.text())
        room = self.width() - around - self._advance(self._ending)
        mode = Qt.TextElideMode.ElideMiddle
        return self.fontMetrics().elidedText(self._whole, mode, room) + self._ending

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters."""
        whole = self.sizeHint()
        few = self._advance("0" * FEWEST_LETTERS) + self._advance(self._ending)
        return QSize(min(whole.width(), few), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button with as much of its text as there is room for."""
        shown = self.shown_text()
        tip = self._tip if shown == self.text() else f"{self._whole}\n{self._tip}"
        if tip != self.toolTip():
            self.setToolTip(tip)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = shown
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()

    def _advance(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)
