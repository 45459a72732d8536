"""Which settings the edited scene hides from the column of controls."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from nnsim.scene_edits import with_hidden_control
from ui.controls.column import ControlColumn
from ui.controls.field_names import listed_words
from ui.controls.fields import is_hidden
from ui.i18n import tr
from ui.scene_editor.edited_scene import EditedScene

MARGIN = 8
OF_A_HIDDEN_LAYER = ("neurons", "activation", "slope", "threshold", "bias")
OF_THE_OUTPUTS = ("activation", "slope", "threshold", "bias")
PATH = Qt.ItemDataRole.UserRole


class HidingPage(QWidget):
    """A tree of the sections and their settings; what is ticked is hidden."""

    def __init__(self, edited: EditedScene, controls: ControlColumn) -> None:
        super().__init__()
        self._edited = edited
        hint = QLabel(tr("Ticked settings are not shown while the scene is open."))
        hint.setWordWrap(True)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(tr("Settings to hide"))
        self.tree.setToolTip(tr("Tick what the scene shall hide; a section hides all"))
        self._items: dict[str, QTreeWidgetItem] = {}
        for form in controls.forms:
            top = self._item(form.key, form.title())
            self.tree.addTopLevelItem(top)
            paths = dict.fromkeys((*form.fields, *_parts(form.key)))
            for path in paths:
                if path not in self._items:
                    top.addChild(self._item(path, listed_words(path)))
        self.tree.expandAll()
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(hint)
        column.addWidget(self.tree, 1)
        self.tree.itemChanged.connect(self._on_item)
        edited.changed.connect(self.refresh)
        self.refresh()

    def item(self, path: str) -> QTreeWidgetItem:
        """Return the row of a field, or of a section."""
        return self._items[path]

    def _item(self, path: str, words: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([words])
        item.setData(0, PATH, path)
        item.setCheckState(0, Qt.CheckState.Unchecked)
        self._items[path] = item
        return item

    @Slot()
    def refresh(self) -> None:
        """Show what the edited scene hides."""
        hidden = self._edited.scene.hidden_controls
        self.tree.blockSignals(True)
        for path, item in self._items.items():
            ticked = is_hidden(path, hidden)
            state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            item.setCheckState(0, state)
            # What goes with a larger part is shown again with it alone.
            item.setDisabled(ticked and path not in hidden)
        self.tree.blockSignals(False)
        self.tree.viewport().update()

    @Slot(QTreeWidgetItem, int)
    def _on_item(self, item: QTreeWidgetItem, column: int) -> None:
        hidden = item.checkState(0) == Qt.CheckState.Checked
        path = item.data(0, PATH)
        self._edited.edit(partial(with_hidden_control, path=path, hidden=hidden))


def _parts(section: str) -> Iterator[str]:
    """Return the settings of a layer, which have no row of their own in their form."""
    if section == "network":
        yield from (f"network.hidden.{name}" for name in OF_A_HIDDEN_LAYER)
        yield from (f"network.output.{name}" for name in OF_THE_OUTPUTS)
