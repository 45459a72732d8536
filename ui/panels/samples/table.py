"""The grid of the table of samples: its keys, its heads, and the list of classes."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.i18n import tr
from ui.panels.samples.model import SamplesModel
from ui.theme import current_theme, make_font
from ui.theme_following import follow_theme
from ui.widgets.manners import PRESS_KEYS, RANGE_KEYS, describe, keeps_key

Index = QModelIndex | QPersistentModelIndex
COPY = QKeySequence.StandardKey.Copy
PASTE = QKeySequence.StandardKey.Paste
DELETE = QKeySequence.StandardKey.Delete
ROWS_MEASURED = 30
LEAST_LETTERS, MOST_LETTERS = 5, 22
MOST_MEASURED = 60


class ClassDelegate(QStyledItemDelegate):
    """Edits a class by a list of their names, everything else by a line of text."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """Return the editor of a cell."""
        model = index.model()
        assert isinstance(model, SamplesModel)
        place = model.place_of(index)
        if place is None or place.kind != "class" or model.data_shown is None:
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        box.addItems(list(model.data_shown.dataset.class_names))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the cell holds."""
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        """Tell the model what was typed or chosen."""
        assert isinstance(model, SamplesModel)
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        else:
            model.setData(index, editor.property("text"))


class SamplesTable(QTableView):
    """Keys of a table; copying, pasting and deleting are told to the panel."""

    copied = Signal()
    pasted = Signal()
    deleted = Signal()
    inserted = Signal()

    def __init__(self, model: SamplesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples = model
        self.setModel(model)
        self.setItemDelegate(ClassDelegate(self))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMinimumSize(100, 60)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setAccessibleName(tr("Columns"))
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setHighlightSections(False)
        describe(
            self,
            "",
            tr("Samples"),
            tr("Double click or type to change a cell; Del removes the chosen rows."),
        )
        self.setToolTip("")
        follow_theme(self, self.fit)
        self.fit()

    def fit(self) -> None:
        """Give rows and columns a size for the type of the theme."""
        theme = current_theme()
        self.setFont(make_font(theme.font_pt))
        self.horizontalHeader().setFont(make_font(theme.font_small_pt))
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(round(1.45 * metrics.height()))
        letter = metrics.averageCharWidth()
        self.horizontalHeader().setDefaultSectionSize(round(letter * 11))
        model = self._samples
        for column in range(min(model.columnCount(), MOST_MEASURED)):
            self.setColumnWidth(column, self._width_of(column))

    def _width_of(self, column: int) -> int:
        model, metrics = self._samples, self.fontMetrics()
        head = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        lines = range(min(model.rowCount(), ROWS_MEASURED))
        texts = [str(model.index(line, column).data() or "") for line in lines]
        texts.append(f"{head}  ↓")
        widest = max(metrics.horizontalAdvance(text) for text in texts)
        letter = metrics.averageCharWidth()
        most, least = MOST_LETTERS * letter, LEAST_LETTERS * letter
        return round(min(max(widest + 2 * letter, least), most))

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a table while the keyboard is here."""
        if event.type() == QEvent.Type.ShortcutOverride and _types_into_cell(event):
            event.accept()
            return True
        return keeps_key(event, PRESS_KEYS | RANGE_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste and delete; everything else moves or begins to type."""
        if event.matches(COPY):
            self.copied.emit()
        elif event.matches(PASTE):
            self.pasted.emit()
        elif event.matches(DELETE):
            self.deleted.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.inserted.emit()
        else:
            super().keyPressEvent(event)


def _types_into_cell(event: QEvent) -> bool:
    """Tell whether a key begins a number, so that no shortcut may have it."""
    if not isinstance(event, QKeyEvent):
        return False
    text = event.text()
    return bool(text) and text in "0123456789.,-+"
