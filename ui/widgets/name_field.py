"""A field over something on the screen, in which that is given a name."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.i18n import tr

LONGEST = 40
WIDE = 22
"""Letters that the field shows at once."""


class NameField(QLineEdit):
    """``named`` carries the text on Enter or when the field is left; Esc keeps it."""

    named = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setMaxLength(LONGEST)
        self.setAccessibleName(name)
        self.setPlaceholderText(tr("Name"))
        self.setToolTip(tr("Enter takes the name, Esc leaves it as it was"))
        self.returnPressed.connect(self._take)
        self.hide()

    def ask(self, text: str, x: int) -> None:
        """Show a name to be changed, around a place along the parent."""
        self.setText(text)
        self.selectAll()
        width = self.fontMetrics().averageCharWidth() * WIDE + 16
        left = min(max(x - width // 2, 0), max(self._room.width() - width, 0))
        self.setGeometry(left, 0, width, self._room.height())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take(self) -> None:
        if self.isVisible():
            self._leave()
            self.named.emit(self.text())

    def _leave(self) -> None:
        """Give the keyboard back to the window, whose keys the lecturer uses."""
        self.hide()
        self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the name as it was on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the name when the keyboard goes elsewhere, but not to the own menu."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._take()
