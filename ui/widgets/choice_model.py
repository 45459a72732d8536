"""What a list of choices shows: thousands of rows cost no more than those in sight."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont, QIcon

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
CHOOSABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Entry(NamedTuple):
    """One choice; a group's first entry stands under the group's heading.

    Where one entry means something that its label cannot say, its ``tip`` does.
    """

    key: str
    label: str
    group: str = ""
    tip: str = ""


def lined_up(entries: Sequence[Entry]) -> list[Entry | str]:
    """Return entries as rows, each group below its heading."""
    rows: list[Entry | str] = []
    group = ""
    for entry in entries:
        if entry.group != group:
            group = entry.group
            rows.append(group)
        rows.append(entry)
    return rows


def places_in(rows: Sequence[Entry | str]) -> dict[str, int]:
    """Return the row of each key; of one that comes twice, the first."""
    places: dict[str, int] = {}
    for place, row in enumerate(rows):
        if isinstance(row, Entry):
            places.setdefault(row.key, place)
    return places


class ChoiceModel(QAbstractListModel):
    """Rows of entries and of headings, which cannot be chosen."""

    def __init__(self, rows: Sequence[Entry | str], parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self._icons: dict[int, QIcon] = {}

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of entries and headings."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell that a heading is not to be chosen."""
        is_entry = index.isValid() and isinstance(self._rows[index.row()], Entry)
        return CHOOSABLE if is_entry else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return label, key, tip or sign of a row; a heading is bold."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            is_text = role == Role.DisplayRole
            return row if is_text else _bold() if role == Role.FontRole else None
        if role in (Role.DisplayRole, Role.EditRole):
            return row.label
        if role == Role.UserRole:
            return row.key
        if role == Role.ToolTipRole:
            return row.tip or None
        return self._icons.get(index.row()) if role == Role.DecorationRole else None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Give an entry a sign; nothing else of it can be changed."""
        if role != Role.DecorationRole or not isinstance(value, QIcon):
            return False
        self._icons[index.row()] = value
        self.dataChanged.emit(index, index, [role])
        return True


def _bold() -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
