"""The samples of a run as a table: a million rows cost nothing, none is copied."""

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QWidget

from nnsim.arrays import IntArray
from nnsim.data.prepare import SET_NAMES, PreparedData
from nnsim.data.units import name_and_unit
from ui.i18n import count, number, tr, trimmed
from ui.panels.samples.answers import Answers
from ui.panels.samples.edits import CellPlace
from ui.panels.set_sign import set_title
from ui.theme import current_theme

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
EDITED_SIGN = "✎"
RIGHT_SIGN, WRONG_SIGN = "✓", "✗"


class SamplesModel(QAbstractTableModel):
    """Number, name, set, class or targets, what is predicted, then the inputs.

    ``typed`` carries a ``CellPlace`` and the text that was typed into it.
    """

    typed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data_shown: PreparedData | None = None
        self.answers: Answers | None = None
        self.rows: IntArray = np.empty(0, dtype=np.int64)
        self._touched: frozenset[int] = frozenset()
        self._heads: list[tuple[str, int]] = []

    def show_rows(
        self, data: PreparedData, rows: IntArray, touched: frozenset[int]
    ) -> None:
        """Show these rows of the data in this order; numbers ``touched`` are marked."""
        self.beginResetModel()
        if data is not self.data_shown:
            self.answers = None  # those of other samples say nothing of these
        self.data_shown, self.rows, self._touched = data, rows, touched
        self._heads = _heads_of(data)
        self.endResetModel()

    def show_nothing(self) -> None:
        """Keep neither samples nor answers."""
        self.beginResetModel()
        self.data_shown = self.answers = None
        self.rows = np.empty(0, dtype=np.int64)
        self.endResetModel()

    def show_answers(self, answers: Answers, first: int, last: int) -> None:
        """Write what the network says now into the lines from first to last."""
        self.answers = answers
        columns = [
            number
            for number, (kind, _) in enumerate(self._heads)
            if kind == "predicted"
        ]
        if columns and 0 <= first <= last < len(self.rows):
            self.dataChanged.emit(
                self.index(first, columns[0]), self.index(last, columns[-1])
            )

    def column_of(self, kind: str, column: int = 0) -> int:
        """Return where a kind of column stands, −1 if it is not there."""
        head = (kind, column)
        return self._heads.index(head) if head in self._heads else -1

    def kind_of(self, column: int) -> tuple[str, int]:
        """Return what a column of the table is."""
        return self._heads[column]

    def place_of(self, index: Index) -> CellPlace | None:
        """Return the cell of the data under an index, None where none can be edited."""
        if not index.isValid():
            return None
        kind, column = self._heads[index.column()]
        if kind not in {"input", "class", "value"}:
            return None
        return CellPlace(int(self.rows[index.row()]), kind, column)

    def line_of(self, row: int) -> int:
        """Return the line in which a row of the data stands, −1 if it is not shown."""
        found = np.flatnonzero(self.rows == row)
        return int(found[0]) if len(found) else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many samples are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let inputs, classes and targets be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.place_of(index) is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        """Return the text of a cell, its alignment, or its colour."""
        if not index.isValid() or self.data_shown is None:
            return None
        kind, column = self._heads[index.column()]
        row = int(self.rows[index.row()])
        if role == ItemRole.DisplayRole:
            return self._text(kind, column, row)
        if role == ItemRole.EditRole:
            return self._whole_text(kind, column, row)
        if role == ItemRole.TextAlignmentRole and kind in {"input", "value", "number"}:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == ItemRole.ForegroundRole and kind == "predicted":
            is_wrong = self.answers is not None and self.answers.is_wrong(row)
            return current_theme().bad if is_wrong else None
        return None

    def setData(
        self, index: Index, value: object, role: int = ItemRole.EditRole
    ) -> bool:
        """Tell what was typed; the cell follows once the samples are edited."""
        place = self.place_of(index)
        if role != ItemRole.EditRole or place is None:
            return False
        self.typed.emit(place, str(value))
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = ItemRole.DisplayRole,
    ) -> object:
        """Return the name of a column, with its unit."""
        if orientation != Qt.Orientation.Horizontal or self.data_shown is None:
            return None
        if role != ItemRole.DisplayRole or not 0 <= section < len(self._heads):
            return None
        return self._head_text(*self._heads[section])

    def _head_text(self, kind: str, column: int) -> str:
        assert self.data_shown is not None
        dataset = self.data_shown.dataset
        if kind == "input":
            name, unit = name_and_unit(dataset, column)
            return tr("{name} ({unit})", name=name, unit=unit) if unit else name
        if kind == "value":
            return dataset.target_names[column]
        names = {
            "number": tr("no."),
            "name": tr("name"),
            "set": tr("set"),
            "class": tr("class"),
            "predicted": tr("predicted"),
        }
        return names[kind]

    def _text(self, kind: str, column: int, row: int) -> str:
        assert self.data_shown is not None
        data = self.data_shown
        if kind == "number":
            sign = EDITED_SIGN if int(data.numbers[row]) in self._touched else ""
            return f"{sign} {count(int(data.numbers[row]) + 1)}".strip()
        if kind == "name":
            return data.dataset.sample_names[row]
        if kind == "set":
            place = -1 if self.answers is None else self.answers.set_number(row)
            return set_title(SET_NAMES[place]) if place >= 0 else tr("not used")
        if kind == "predicted":
            return self._predicted(column, row)
        if kind == "class":
            return self._whole_text(kind, column, row)
        return trimmed(self._number(kind, column, row))

    def _whole_text(self, kind: str, column: int, row: int) -> str:
        """Return a cell to its last digit, as it is edited and copied."""
        assert self.data_shown is not None
        dataset = self.data_shown.dataset
        if kind == "class" and dataset.labels is not None:
            return dataset.class_names[int(dataset.labels[row])]
        if kind in {"input", "value"}:
            return repr(self._number(kind, column, row))
        return self._text(kind, column, row)

    def _number(self, kind: str, column: int, row: int) -> float:
        assert self.data_shown is not None
        dataset = self.data_shown.dataset
        if kind == "input":
            return float(dataset.inputs[row, column])
        assert dataset.values is not None
        return float(dataset.values[row, column])

    def _predicted(self, column: int, row: int) -> str:
        if self.answers is None or self.data_shown is None:
            return ""
        dataset = self.data_shown.dataset
        if dataset.labels is None:
            outputs = self.answers.outputs(row)
            return "" if outputs is None else number(float(outputs[column]), 4)
        predicted = self.answers.predicted_class(row)
        if predicted < 0:
            return ""
        sign = WRONG_SIGN if self.answers.is_wrong(row) else RIGHT_SIGN
        return f"{sign} {dataset.class_names[predicted]}"


def _heads_of(data: PreparedData) -> list[tuple[str, int]]:
    dataset = data.dataset
    heads = [("number", 0)]
    heads += [("name", 0)] if dataset.sample_names else []
    heads.append(("set", 0))
    if dataset.labels is not None:
        heads += [("class", 0), ("predicted", 0)]
    else:
        targets = range(len(dataset.target_names))
        heads += [("value", column) for column in targets]
        heads += [("predicted", column) for column in targets]
    return heads + [("input", column) for column in range(dataset.n_inputs)]
