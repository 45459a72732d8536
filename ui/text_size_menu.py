"""The menu *Text size*, and the actions that take the next size or the standard one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ui.action_row import ActionRow
from ui.i18n import tr
from ui.menu_entries import add_entry
from ui.settings import Settings
from ui.text_size import STANDARD_SIZE, TEXT_SIZES, next_size
from ui.theme import set_text_size, theme_source

if TYPE_CHECKING:
    from ui.main_window import MainWindow

TEXT_SIZE_ACTIONS = (
    ActionRow(
        "text_larger",
        "Larger text",
        "The next larger text, up to 250 %; a large window then shows less at once",
        lambda window: window.text_size_menu.step(1),
        keys=("Ctrl++", "Ctrl+="),
    ),
    ActionRow(
        "text_smaller",
        "Smaller text",
        "The next smaller text, down to 80 %",
        lambda window: window.text_size_menu.step(-1),
        keys=("Ctrl+-",),
    ),
    ActionRow(
        "text_standard",
        "Standard text",
        "Text of 100 %, as the theme has it",
        lambda window: window.text_size_menu.use(STANDARD_SIZE),
        keys=("Ctrl+0",),
    ),
)


class TextSizeMenu(QMenu):
    """An entry for each size, the present one ticked; remembers what was chosen."""

    def __init__(self, window: "MainWindow", settings: Settings) -> None:
        super().__init__(tr("Text size"), window)
        self._settings = settings
        group = QActionGroup(self)
        self.actions_by_size: dict[int, QAction] = {}
        for percent in TEXT_SIZES:
            action = add_entry(self, tr("{n} %", n=percent))
            action.setObjectName(f"text_{percent}")
            action.setCheckable(True)
            action.setData(percent)
            group.addAction(action)
            self.actions_by_size[percent] = action
        self.addSeparator()
        for row in TEXT_SIZE_ACTIONS:
            self.addAction(window.actions_by_key[row.key])
        group.triggered.connect(self._on_chosen)
        theme_source().changed.connect(self._tick)
        self._tick()

    def step(self, places: int) -> None:
        """Take a size so many places further in the list."""
        self.use(next_size(theme_source().text_percent, places))

    def use(self, percent: int) -> None:
        """Write everything in this size, and remember it."""
        self._settings.text_size = percent
        set_text_size(percent)

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        self.use(int(action.data()))

    @Slot()
    def _tick(self) -> None:
        action = self.actions_by_size.get(theme_source().text_percent)
        if action is not None:
            action.setChecked(True)
