"""Typing into an open list finds an entry by any part of its name."""

from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

FINDS = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchWrap


class TypeToFind(QObject):
    """Watches the keys of a list; letters typed after a pause begin a new name.

    Qt by itself compares with the beginning of an entry only, which for inputs is a
    symbol that nobody knows by heart.
    """

    def __init__(self, listed: QAbstractItemView) -> None:
        super().__init__(listed)
        self._typed = ""
        self._since = QElapsedTimer()
        listed.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take letters and digits, and leave all other keys to the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        letters, listed = event.text(), self.parent()
        is_plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if not (letters.isprintable() and letters.strip() and is_plain):
            return False
        assert isinstance(listed, QAbstractItemView)
        pause = QApplication.keyboardInputInterval()
        is_new = not self._since.isValid() or self._since.elapsed() > pause
        self._typed = letters if is_new else self._typed + letters
        self._since.start()
        found = self._found(listed)
        if found.isValid():
            listed.setCurrentIndex(found)
            listed.scrollTo(found, QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def _found(self, listed: QAbstractItemView) -> QModelIndex:
        """Return the next entry from the present one on that can be chosen."""
        model, present = listed.model(), listed.currentIndex()
        start = present if present.isValid() else model.index(0, 0)
        role = Qt.ItemDataRole.DisplayRole
        for index in model.match(start, role, self._typed, -1, FINDS):
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                return index
        return QModelIndex()
