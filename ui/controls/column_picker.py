"""Which inputs a step is for: typed by name, or ticked in a list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from nnsim.choices import require_choice
from nnsim.errors import InputError
from ui.controls.fields import help_of, name_of_field
from ui.controls.rows import explain
from ui.i18n import sentence, tr
from ui.menu_entries import add_entry
from ui.widgets.icon_button import IconButton
from ui.widgets.value_edit import RefusedTextError, ValueEdit

PATH = "data.preprocessing.columns"
MOST_LISTED = 40


class ColumnPicker(QWidget):
    """A field with the names of inputs, and a list of them all where they are few.

    ``columns_asked`` carries the names, () for those that the step is for by itself.
    """

    columns_asked = Signal(object)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[str, ...] = ()
        self._offered: tuple[str, ...] = ()
        self._default = ""
        self.edit = ValueEdit(self._read_columns, "age, preg")
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignLeft)
        explain(self.edit, PATH)
        self.more = IconButton("chevron-down", tr("Choose inputs from a list"))
        self.menu = StayingMenu(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.edit, 1)
        row.addWidget(self.more)
        self.edit.committed.connect(self._on_columns)
        self.edit.refused.connect(self.refused)
        self.more.clicked.connect(self._open_list)
        self.menu.ticked.connect(self._on_ticked)
        self.setAccessibleName(name_of_field(PATH))
        self.setToolTip(help_of(PATH))

    def show_columns(
        self, columns: tuple[str, ...], offered: tuple[str, ...], default: str
    ) -> None:
        """Show the names of a step, () written as ``default``, without telling."""
        self._columns, self._offered, self._default = columns, offered, default
        self.edit.show_value(", ".join(columns) or default)
        self.edit.setCursorPosition(0)
        self.more.setVisible(1 < len(offered) <= MOST_LISTED)
        self.menu.show_ticks(offered, columns or offered)

    def _read_columns(self, text: str) -> tuple[str, ...]:
        plain = text.strip()
        if plain.lower() in ("", "all", self._default.lower()):
            return ()
        by_lower = {name.lower(): name for name in self._offered}
        words = [word.strip() for word in plain.split(",") if word.strip()]
        names = [by_lower.get(word.lower(), word) for word in words]
        try:
            for name in names:
                require_choice(name_of_field(PATH), name, self._offered)
        except InputError as error:
            raise RefusedTextError(sentence(error)) from None
        return tuple(name for name in self._offered if name in names)

    @Slot(object)
    def _on_columns(self, columns: tuple[str, ...]) -> None:
        if columns != self._columns:
            self.columns_asked.emit(columns)

    @Slot()
    def _open_list(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    @Slot(object)
    def _on_ticked(self, names: tuple[str, ...]) -> None:
        is_all = len(names) in (0, len(self._offered))
        self._on_columns(() if is_all else names)


class StayingMenu(QMenu):
    """A list to tick that stays open; ``ticked`` carries the names that are ticked."""

    ticked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()

    def show_ticks(self, names: Sequence[str], ticked: Sequence[str]) -> None:
        """Offer names, some of them ticked, without telling anybody."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self.clear()
            for name in names[:MOST_LISTED]:
                action = add_entry(self, name)
                action.setCheckable(True)
        for action in self.actions():
            action.setChecked(action.text() in ticked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick and stay open."""
        action = self.activeAction()
        if action not in self.actions():
            super().mouseReleaseEvent(event)
            return
        self.toggle(action)

    def toggle(self, action: QAction) -> None:
        """Tick a name, or take the tick away."""
        action.setChecked(not action.isChecked())
        chosen = (action.text() for action in self.actions() if action.isChecked())
        self.ticked.emit(tuple(chosen))
