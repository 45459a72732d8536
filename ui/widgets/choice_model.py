"""What a list of choices shows, also where it has thousands of rows."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QFont, QStandardItemModel

Role = Qt.ItemDataRole
FLAGS_ROLE = Role.UserRole - 1
"""Where Qt's own items keep what can be done with them."""


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


class ChoiceModel(QStandardItemModel):
    """Rows of entries and of headings, which cannot be chosen.

    Qt has them as its own: a list of thousands asks each row a dozen times as it opens,
    and would stand still for half a second if Python had to answer.
    """

    def __init__(self, rows: Sequence[Entry | str], parent: QObject) -> None:
        super().__init__(0, 1, parent)
        self._headings: list[int] = []
        # Rows first: an item made in Python would stay there as a second object.
        self.insertRows(0, len(rows))
        for place, row in enumerate(rows):
            index = self.index(place, 0)
            if isinstance(row, str):
                self._set_heading(index, row)
                continue
            self.setData(index, row.label, Role.DisplayRole)
            self.setData(index, row.key, Role.UserRole)
            if row.tip:
                self.setData(index, row.tip, Role.ToolTipRole)

    def follow_font(self) -> None:
        """Set the headings in the present type."""
        for place in self._headings:
            self.setData(self.index(place, 0), _bold(), Role.FontRole)

    def _set_heading(self, index: QModelIndex, text: str) -> None:
        self._headings.append(index.row())
        self.setData(index, text, Role.DisplayRole)
        self.setData(index, _bold(), Role.FontRole)
        self.setData(index, Qt.ItemFlag.NoItemFlags.value, FLAGS_ROLE)


def _bold() -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
