"""The columns of a data set as the rows of a table: thousands cost nothing."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QWidget

from nnsim.data.column_statistics import ColumnStatistics
from nnsim.data.dataset import Dataset
from nnsim.data.units import name_and_unit
from nnsim.frames.data_view import MOST_MATRIX_COLUMNS
from ui.i18n import count, number, tr
from ui.theme import current_theme

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
USUAL_CHECKED = 4
NAME, UNIT, LEAST, MEAN, DEVIATION, MISSING = range(6)


class ColumnModel(QAbstractTableModel):
    """A row a column: name with a box for the scatter matrix, unit, statistics."""

    checked_changed = Signal(object)
    too_many = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dataset: Dataset | None = None
        self._statistics: ColumnStatistics | None = None
        self._checked: tuple[int, ...] = ()

    @property
    def checked(self) -> tuple[int, ...]:
        """The columns for the scatter matrix, rising."""
        return self._checked

    def show_dataset(self, dataset: Dataset) -> None:
        """Show other columns; boxes stay where the names are the same."""
        before = self._dataset
        self.beginResetModel()
        self._dataset, self._statistics = dataset, None
        if before is None or before.input_names != dataset.input_names:
            self._checked = tuple(range(min(USUAL_CHECKED, dataset.n_inputs)))
        self.endResetModel()

    def show_statistics(self, statistics: ColumnStatistics) -> None:
        """Fill the numbers in."""
        if statistics is self._statistics or not self.rowCount():
            return
        self._statistics = statistics
        last = self.index(self.rowCount() - 1, MISSING)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns the data set has."""
        if parent.isValid() or self._dataset is None:
            return 0
        return self._dataset.n_inputs

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many facts there are of each."""
        return 0 if parent.isValid() else MISSING + 1

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = ItemRole.DisplayRole,
    ) -> object:
        """Return what the facts are called."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        names = {
            NAME: (tr("column"), tr("A box: show it in the scatter matrix.")),
            UNIT: (tr("unit"), tr("As the source of the data states it.")),
            LEAST: (tr("min"), tr("Smallest value that is there.")),
            MEAN: (tr("mean"), tr("Mean of the values that are there.")),
            DEVIATION: (tr("sd"), tr("Standard deviation σ, over n.")),
            MISSING: (
                tr("missing"),
                tr("No number, or 0 where that stands for “not measured”."),
            ),
        }
        if role == ItemRole.DisplayRole:
            return names[section][0]
        if role == ItemRole.ToolTipRole:
            return names[section][1]
        if role == ItemRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        """Return a fact, whether a box is ticked, or how it looks."""
        if self._dataset is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == ItemRole.DisplayRole:
            return self._text(self._dataset, row, column)
        if role == ItemRole.ToolTipRole and column == NAME:
            return self._dataset.input_names[row]
        if role == ItemRole.TextAlignmentRole:
            return _alignment(column)
        if role == ItemRole.CheckStateRole and column == NAME:
            state = Qt.CheckState
            return state.Checked if row in self._checked else state.Unchecked
        if role == ItemRole.ForegroundRole and self._stands_out(row, column):
            return current_theme().warn
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let names be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == NAME:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(
        self, index: Index, value: object, role: int = ItemRole.EditRole
    ) -> bool:
        """Tick a column or not; more than can be shown are refused."""
        if role != ItemRole.CheckStateRole or index.column() != NAME:
            return False
        row, chosen = index.row(), set(self._checked)
        if row in chosen:
            chosen.discard(row)
        elif len(chosen) >= MOST_MATRIX_COLUMNS:
            self.too_many.emit()
            return False
        else:
            chosen.add(row)
        self._checked = tuple(sorted(chosen))
        self.dataChanged.emit(index, index)
        self.checked_changed.emit(self._checked)
        return True

    def _text(self, dataset: Dataset, row: int, column: int) -> str:
        if column in (NAME, UNIT):
            return name_and_unit(dataset, row)[column]
        found = self._statistics
        if found is None:
            return "…"
        if column == MISSING:
            return count(int(found.n_missing[row]))
        if column == DEVIATION and found.constant[row]:
            return tr("constant")
        numbers = {
            LEAST: found.smallest,
            MEAN: found.mean,
            DEVIATION: found.deviation,
        }
        return number(float(numbers[column][row]))

    def _stands_out(self, row: int, column: int) -> bool:
        found = self._statistics
        if found is None:
            return False
        if column == MISSING:
            return bool(found.n_missing[row])
        return column == DEVIATION and bool(found.constant[row])


def _alignment(column: int) -> Qt.AlignmentFlag:
    is_text = column in (NAME, UNIT)
    side = Qt.AlignmentFlag.AlignLeft if is_text else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
