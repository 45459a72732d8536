"""One of many choices, in groups with headings."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QFontMetricsF,
    QIcon,
    QKeyEvent,
    QPaintEvent,
    QPalette,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ui.widgets.choice_model import ChoiceModel, Entry, lined_up, places_in
from ui.widgets.manners import describe, wheel_is_for
from ui.widgets.type_to_find import TypeToFind

__all__ = ["Choice", "Entry"]

USER_ROLE = int(Qt.ItemDataRole.UserRole)
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
        self._rows: list[Entry | str] = []
        self._row_of: dict[str, int] = {}
        self._icons: dict[int, QIcon] = {}
        self._place = -1
        self._is_listed = False
        self._list_width = 0
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
            self._entries, self._rows = rows, lined_up(rows)
            self._row_of = places_in(self._rows)
            self._icons.clear()
            self._place = -1
            if self._is_listed:
                self.setModel(ChoiceModel(self._rows, self))  # deletes the one before
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
        return self.itemData(self.currentIndex())

    def row_of(self, key: str) -> int:
        """Return the row of a key, -1 where it is not offered."""
        return self._row_of.get(key, -1)

    def set_choice(self, key: str) -> None:
        """Choose without telling anybody; an unknown key changes nothing."""
        row = self.row_of(key)
        if row >= 0:
            self.setCurrentIndex(row)
            self._told = key

    def set_list_width(self, pixels: int) -> None:
        """Open the list at least so wide."""
        self._list_width = pixels
        if self._finder is not None:
            self.view().setMinimumWidth(pixels)

    # As QComboBox has them; Qt gets the rows only when somebody turns to the list,
    # for with them it makes at once what opens: ten widgets, and most never open.

    @Slot()
    def _list(self) -> None:
        """Give Qt the rows: somebody wants to open the list, or to go through it."""
        if self._is_listed:
            return
        self.setModel(ChoiceModel(self._rows, self))
        for row, icon in self._icons.items():
            super().setItemIcon(row, icon)
        super().setCurrentIndex(self._place)
        self._is_listed = True

    def count(self) -> int:
        """Return the number of rows, headings too."""
        return len(self._rows)

    def currentIndex(self) -> int:  # noqa: N802
        """Return the row that is chosen, -1 for none."""
        return super().currentIndex() if self._is_listed else self._place

    def setCurrentIndex(self, row: int) -> None:  # noqa: N802
        """Choose a row; ``choice_changed`` does not tell it."""
        if self._is_listed:
            super().setCurrentIndex(row)
        elif row != self._place:
            self._place = row
            self.update()

    def itemText(self, row: int) -> str:  # noqa: N802
        """Return what a row says, "" where there is none."""
        found = self._rows[row] if 0 <= row < len(self._rows) else ""
        return found.label if isinstance(found, Entry) else found

    def itemData(self, row: int, role: int = USER_ROLE) -> str:  # noqa: N802
        """Return the key of a row, "" where it is a heading or none."""
        found = self._rows[row] if 0 <= row < len(self._rows) else ""
        return found.key if isinstance(found, Entry) and role == USER_ROLE else ""

    def currentText(self) -> str:  # noqa: N802
        """Return the label that is chosen."""
        return self.itemText(self.currentIndex())

    def currentData(self, role: int = USER_ROLE) -> str:  # noqa: N802
        """Return the key that is chosen."""
        return self.itemData(self.currentIndex(), role)

    def setItemIcon(self, row: int, icon: QIcon | QPixmap) -> None:  # noqa: N802
        """Give a row a sign."""
        self._icons[row] = QIcon(icon)
        if self._is_listed:
            super().setItemIcon(row, icon)
        elif row == self._place:
            self.update()

    def model(self) -> QAbstractItemModel:
        """Return the rows as Qt has them."""
        self._list()
        return super().model()

    def view(self) -> QAbstractItemView:
        """Return the list that opens."""
        self._list()
        listed = super().view()
        if self._finder is None:
            self._finder = TypeToFind(listed)
            listed.setMinimumWidth(self._list_width)
        return listed

    def showPopup(self) -> None:  # noqa: N802
        """Open the list, in which typing finds a name."""
        self.view()
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the rows there, also for who is read aloud what is chosen."""
        self._list()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the rows."""
        self._list()
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it as Qt does, but for asking the list that opens."""
        if not self._is_listed and QAccessible.isActive():
            # Somebody reads the screen without the keyboard.
            QTimer.singleShot(0, self, self._list)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        with painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Say what is chosen."""
        super().initStyleOption(option)
        if not self._is_listed:
            option.currentText = self.currentText()
            option.currentIcon = self._icons.get(self._place, QIcon())

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
        if not self._is_listed:
            QWidget.changeEvent(self, event)
            return
        is_font = event.type() == QEvent.Type.FontChange
        rows = super().model()
        if is_font and isinstance(rows, ChoiceModel):
            rows.follow_font()
        listed = super().view() if is_font else None
        if listed is None or listed.isVisible():
            super().changeEvent(event)
            return
        listed.setRootIndex(super().model().index(0, 0))  # below which there is nothing
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
            self._list()
            super().wheelEvent(event)
        else:
            event.ignore()

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        key = self.choice()
        if key and key != self._told:
            self._told = key
            self.choice_changed.emit(key)
