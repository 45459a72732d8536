"""A list whose rows are dragged, and its buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.i18n import tr
from ui.theme import current_theme
from ui.widgets.icon_button import IconButton

FRAME = 6
ROW_GAP = 6
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DraggedList(QListWidget):
    """``moved`` tells that a row was dragged from one place to another."""

    moved = Signal(int, int)
    removal_asked = Signal(int)
    _dropped = Signal(int, int)

    def __init__(self, name: str, n_lines: int, hint: str) -> None:
        super().__init__()
        self._n_lines, self._hint = n_lines, hint
        self.setAccessibleName(name)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.model().rowsMoved.connect(self._on_rows_moved)
        # Qt is still amid the drop: the list may be filled anew only after it.
        self._dropped.connect(self.moved, Qt.ConnectionType.QueuedConnection)

    def show_rows(self, rows: Sequence[str], chosen: int) -> None:
        """Show other texts and choose one without telling anybody."""
        self.blockSignals(True)
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            item = QListWidgetItem()
            # Rows are dropped between others, never on one.
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            self.addItem(item)
        for place, text in enumerate(rows):
            item = self.item(place)
            item.setText(text)
            item.setToolTip(text)
        self.setCurrentRow(min(chosen, len(rows) - 1))
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        """Return room for so many rows."""
        row = self.fontMetrics().lineSpacing() + ROW_GAP
        return QSize(120, self._n_lines * row + FRAME)

    def minimumSizeHint(self) -> QSize:
        """Return room for two rows."""
        return QSize(80, 2 * (self.fontMetrics().lineSpacing() + ROW_GAP) + FRAME)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or what to do where there are none."""
        super().paintEvent(event)
        if self.count():
            return
        with QPainter(self.viewport()) as painter:
            painter.setPen(current_theme().text_muted)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            area = self.viewport().rect().adjusted(FRAME, 0, -FRAME, 0)
            painter.drawText(area, flags, self._hint)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that remove and move a row."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(
            event, QKeyEvent
        ):
            is_move = event.modifiers() == Qt.KeyboardModifier.AltModifier
            if event.key() == Qt.Key.Key_Delete or (is_move and event.key() in MOVES):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove with Delete, move with Alt and an arrow."""
        row = self.currentRow()
        steps = MOVES.get(Qt.Key(event.key()), 0)
        if row < 0:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit(row)
        elif steps and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            if 0 <= row + steps < self.count():
                self.moved.emit(row, row + steps)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex, int, int, QModelIndex, int)
    def _on_rows_moved(
        self, source: QModelIndex, first: int, last: int, other: QModelIndex, row: int
    ) -> None:
        self._dropped.emit(first, row - 1 if row > first else row)


class ItemList(QWidget):
    """A list with buttons that remove the chosen row and move it up or down.

    ``chosen`` tells the row that the user picked, ``moved`` (from, to), ``removed`` the
    row that shall go; the list itself changes nothing, it is shown anew.
    """

    chosen = Signal(int)
    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self, name: str, n_lines: int, hint: str, *first: QWidget) -> None:
        super().__init__()
        self.list = DraggedList(name, n_lines, hint)
        self.up = IconButton("chevron-up", tr("Move it up  [Alt+↑]"))
        self.down = IconButton("chevron-down", tr("Move it down  [Alt+↓]"))
        self.remove = IconButton("close", tr("Remove it  [Delete]"))
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for widget in first:
            buttons.addWidget(widget)
        buttons.addStretch(1)
        self.buttons = buttons
        for button in (self.up, self.down, self.remove):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(buttons)
        column.addWidget(self.list, 1)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.moved.connect(self.moved)
        self.list.removal_asked.connect(self.removed)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.remove.clicked.connect(self._on_remove)

    def add_button(self, button: IconButton) -> None:
        """Put one more button before those that move and remove."""
        self.buttons.insertWidget(self.buttons.indexOf(self.up), button)

    def show_rows(self, rows: Sequence[str], chosen: int) -> None:
        """Show other texts and choose one without telling anybody."""
        self.list.show_rows(rows, chosen)
        self._show_buttons()

    def row(self) -> int:
        """Return the chosen row, −1 for none."""
        return self.list.currentRow()

    def _show_buttons(self) -> None:
        row, last = self.row(), self.list.count() - 1
        self.remove.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)

    @Slot(int)
    def _on_row(self, row: int) -> None:
        self._show_buttons()
        self.chosen.emit(row)

    @Slot()
    def _on_up(self) -> None:
        self.moved.emit(self.row(), self.row() - 1)

    @Slot()
    def _on_down(self) -> None:
        self.moved.emit(self.row(), self.row() + 1)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self.row())
