"""What can be done with the compared runs: sorted, copied, written to a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from nnsim.errors import InputError
from nnsim.files import write_atomically
from ui.i18n import sentence, tr
from ui.menu_entries import add_entry, add_menu, empty
from ui.panels.comparison.export import as_csv, as_text
from ui.panels.comparison.table import ComparisonTable


class ComparisonMenu(QObject):
    """The menu of the table; ``refused`` carries why a file was not written."""

    refused = Signal(str)

    def __init__(self, table: ComparisonTable) -> None:
        super().__init__(table)
        self._table = table
        self.menu: QMenu = QMenu(table)
        self.menu.aboutToShow.connect(self.fill)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_asked)
        table.copy_wanted.connect(self.copy)

    @Slot()
    def fill(self) -> None:
        """Fill the menu by what the table shows."""
        empty(self.menu)
        add(self.menu, tr("Copy as text\tCtrl+C"), self.copy)
        add(self.menu, tr("Export as CSV…"), self.ask_for_file)
        by_column = add_menu(self.menu, tr("Sort by"))
        group = QActionGroup(by_column)
        for key, title in self._table.sort_keys:
            words = title.replace("\n", " ")
            action = add(by_column, words, self._sorter(key))
            action.setCheckable(True)
            action.setChecked(key == self._table.sorting.key)
            group.addAction(action)

    @Slot()
    def copy(self) -> None:
        """Put all runs and numbers on the clipboard."""
        QGuiApplication.clipboard().setText(as_text(self._table.rows))

    @Slot()
    def ask_for_file(self) -> None:
        """Let the user choose where the table goes, without blocking."""
        dialog = QFileDialog(self._table, tr("Export the comparison"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilters([tr("CSV (*.csv)")])
        dialog.selectFile(tr("comparison") + ".csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, file: str) -> None:
        """Write the table, a few lines, as CSV."""
        try:
            write_atomically(Path(file), as_csv(self._table.rows))
        except InputError as error:
            self.refused.emit(sentence(error))

    def _sorter(self, key: str) -> Callable[[], None]:
        return lambda: self._table.sort_by(key)

    @Slot(QPoint)
    def _on_asked(self, place: QPoint) -> None:
        self.menu.popup(self._table.viewport().mapToGlobal(place))


def add(menu: QMenu, words: str, act: Callable[[], None]) -> QAction:
    """Add an entry that does something."""
    action = add_entry(menu, words)
    action.triggered.connect(act)
    return action
