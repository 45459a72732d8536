"""Past runs as a table for Qt, which can be sorted by each column and searched."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Slot,
)

from nnsim.run_history import PastRun
from ui.i18n import tr
from ui.run_history.columns import COLUMNS, found_in

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NO_INDEX = QModelIndex()


class HistoryModel(QAbstractTableModel):
    """A row a run."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.runs: tuple[PastRun, ...] = ()
        self._texts: dict[tuple[int, int], str] = {}

    def show_runs(self, runs: Sequence[PastRun]) -> None:
        """Hold other runs."""
        self.beginResetModel()
        self.runs = tuple(runs)
        self._texts.clear()
        self.endResetModel()

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell; Qt asks for each many times over."""
        text = self._texts.get((row, column))
        if text is None:
            text = self._texts[row, column] = COLUMNS[column].text(self.runs[row])
        return text

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of runs."""
        return 0 if parent.isValid() else len(self.runs)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return text, side or whole text of a cell."""
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self.text(index.row(), index.column())
        if role == Role.TextAlignmentRole:
            return _side(COLUMNS[index.column()].is_number)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Role.DisplayRole,
    ) -> object:
        """Return title, side and meaning of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Role.DisplayRole:
            return tr(column.title)
        if role == Role.ToolTipRole and column.tip:
            return tr(column.tip)
        if role == Role.TextAlignmentRole:
            return _side(column.is_number)
        return None


class FoundRuns(QSortFilterProxyModel):
    """The runs that hold all words that are searched for, in the chosen order."""

    def __init__(self, model: HistoryModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._words = ""
        self._ranks: dict[int, list[str] | list[float]] = {}
        model.modelAboutToBeReset.connect(self._forget_ranks)
        self.setSourceModel(model)

    @Slot()
    def _forget_ranks(self) -> None:
        self._ranks.clear()

    def texts(self, column: int, most: int) -> list[str]:
        """Return the texts of a column, from the first row, at most so many."""
        model, n = self._model, min(most, self.rowCount())
        rows = (self.mapToSource(self.index(row, 0)).row() for row in range(n))
        return [model.text(row, column) for row in rows]

    def search(self, words: str) -> None:
        """Show only runs that hold these words."""
        self.beginFilterChange()
        self._words = words
        self.endFilterChange(self.Direction.Rows)  # their order stays

    def run_at(self, row: int) -> PastRun:
        """Return the run in a row that is shown."""
        return self._model.runs[self.mapToSource(self.index(row, 0)).row()]

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Tell whether a run is among them."""
        return not self._words or found_in(self._model.runs[row], self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Compare numbers as numbers, texts as texts."""
        ranks = self._ranks.get(left.column())
        if ranks is None:
            # Once for all: sorting asks ten times for each run.
            ranks = self._ranks[left.column()] = self._ranked(left.column())
        return ranks[left.row()] < ranks[right.row()]  # type: ignore[operator]

    def _ranked(self, column: int) -> list[str] | list[float]:
        values = [COLUMNS[column].value(run) for run in self._model.runs]
        if all(isinstance(value, str) for value in values):
            return [str(value).casefold() for value in values]
        return [float(value) for value in values]


def _side(is_number: bool) -> Qt.AlignmentFlag:
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    return (right if is_number else left) | Qt.AlignmentFlag.AlignVCenter
