"""One of many choices, in groups with headings."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from ui.widgets.choice_model import ChoiceModel, Entry
from ui.widgets.manners import describe, wheel_is_for
from ui.widgets.type_to_find import TypeToFind

__all__ = ["Choice", "Entry"]

COMBO_BOX = QStyle.ContentsType.CT_ComboBox
SIGN_GAP, LEAST_LINE = 4, 14
"""Pixels beside a sign and of the lowest line, as Qt has them."""


class Choice(QComboBox):
    """A list that opens; headings in it cannot be chosen, typing finds a name.

    ``choice_changed`` comes from the user only, never from ``set_choice``.
    """

    choice_changed = Signal(str)

    def __init__(
        self,
        entries: Sequence[Entry | tuple[str, str]],
        name: str,
        meaning: str = "",
        *,
        choice: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] | None = None
        self._finder: TypeToFind | None = None
        self._hint: tuple[tuple[object, ...], QSize] | None = None
        describe(self, "", name, meaning)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(24)
        self.set_entries(entries)
        if choice is not None:
            self.set_choice(choice)
        self.activated.connect(self._on_activated)

    def set_entries(self, entries: Sequence[Entry | tuple[str, str]]) -> None:
        """Offer other choices; the first is chosen, and nobody is told."""
        # Thousands of inputs take a while to list, and seldom change.
        rows = tuple(
            entry if isinstance(entry, Entry) else Entry(*entry) for entry in entries
        )
        if rows != self._entries:
            self._entries = rows
            self._model = ChoiceModel(rows, self)
            self.setModel(self._model)  # deletes the model before it
        self._told = ""
        if rows:
            self.set_choice(rows[0].key)

    def keys(self) -> tuple[str, ...]:
        """Return the keys that can be chosen, from top to bottom."""
        return tuple(row.key for row in self._entries or ())

    @property
    def longest(self) -> int:
        """Letters of the longest label, 0 where nothing is offered."""
        return max((len(row.label) for row in self._entries or ()), default=0)

    def choice(self) -> str:
        """Return the key that is chosen."""
        data = self.currentData()
        return data if isinstance(data, str) else ""

    def row_of(self, key: str) -> int:
        """Return the row of a key, -1 where it is not offered."""
        return self._model.row_of(key)

    def set_choice(self, key: str) -> None:
        """Choose without telling anybody; an unknown key changes nothing."""
        row = self.row_of(key)
        if row >= 0:
            self.setCurrentIndex(row)
            self._told = key

    def view(self) -> QAbstractItemView:
        """Return the list that opens; made when it is first asked for.

        With all it holds it is ten widgets, and most lists are never opened.
        """
        listed = super().view()
        if self._finder is None:
            self._finder = TypeToFind(listed)
        return listed

    def showPopup(self) -> None:  # noqa: N802 (as QComboBox)
        """Open the list, in which typing finds a name."""
        self.view()
        super().showPopup()

    def setMinimumContentsLength(self, characters: int) -> None:  # noqa: N802
        """Leave room for so many letters."""
        super().setMinimumContentsLength(characters)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the letters and a sign, whatever is offered.

        Qt's own policy for this makes the list that opens.
        """
        key = (self.minimumContentsLength(), self.iconSize(), self.font())
        if self._hint is None or self._hint[0] != key:
            self._hint = key, self._room()
        return self._hint[1]

    def minimumSizeHint(self) -> QSize:
        """Return the same: less would cut the letters."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Find the room anew; rows that nobody sees are laid out when the list opens.

        Qt lays them out at once, also in a list that never opened: thousands of inputs
        would hold the window for a second each time its type changes.
        """
        self._hint = None
        listed = super().view() if event.type() == QEvent.Type.FontChange else None
        if listed is None or listed.isVisible():
            super().changeEvent(event)
            return
        listed.setRootIndex(self._model.index(0))  # below which there is nothing
        super().changeEvent(event)
        listed.setRootIndex(QModelIndex())

    def _room(self) -> QSize:
        metrics, sign = QFontMetricsF(self.font()), self.iconSize()
        letters = self.fontMetrics().horizontalAdvance("X")
        width = self.minimumContentsLength() * letters + sign.width() + SIGN_GAP
        line = max(ceil(metrics.height()), LEAST_LINE, sign.height())
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        inside = QSize(width, line + 2)
        return self.style().sizeFromContents(COMBO_BOX, option, inside, self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the choice by the wheel, unless the page is being scrolled."""
        if wheel_is_for(self):
            super().wheelEvent(event)
        else:
            event.ignore()

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        key = self.choice()
        if key and key != self._told:
            self._told = key
            self.choice_changed.emit(key)
