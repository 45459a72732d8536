"""Fields for texts whose every change is told, and is taken back by the editor."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

FRAME = 12
TAKE_BACK = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class TextField(QPlainTextEdit):
    """A text of a few lines; ``edited`` comes from the user only."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, name: str, tip: str, n_lines: int, most: int) -> None:
        super().__init__()
        self._n_lines, self._most = n_lines, most
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._on_changed)

    def show_text(self, text: str) -> None:
        """Show a text without telling anybody; the cursor stays in the same one."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)

    def sizeHint(self) -> QSize:
        """Return room for so many lines."""
        height = self._n_lines * self.fontMetrics().lineSpacing() + FRAME
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(80, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the editor."""
        return leaves_undo(event) or super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that what is typed next is another change."""
        super().focusOutEvent(event)
        self.left.emit()

    @Slot()
    def _on_changed(self) -> None:
        text = self.toPlainText()
        if len(text) > self._most:
            text = text[: self._most]
            cursor = self.textCursor()
            place = min(cursor.position(), self._most)
            self.show_text(text)
            cursor.setPosition(place)
            self.setTextCursor(cursor)
        self.edited.emit(text)


class LineField(QLineEdit):
    """A text of one line; ``textEdited`` comes from the user only."""

    left = Signal()

    def __init__(self, name: str, tip: str, most: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setMaxLength(most)

    def show_text(self, text: str) -> None:
        """Show a text from its beginning without telling anybody."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the editor."""
        return leaves_undo(event) or super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that what is typed next is another change."""
        super().focusOutEvent(event)
        self.left.emit()


def leaves_undo(event: QEvent) -> bool:
    """Do not claim the keys of undo and redo before the editor's shortcuts get them."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if not any(event.matches(key) for key in TAKE_BACK):
        return False
    event.ignore()
    return True
