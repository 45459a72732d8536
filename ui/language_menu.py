"""The menu of languages, each called what it calls itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ui.i18n import tr
from ui.languages import LANGUAGES, language
from ui.menu_entries import add_entry

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class LanguageMenu(QMenu):
    """Tells the window which language was chosen; the present one has a mark."""

    def __init__(self, window: "MainWindow") -> None:
        # Both, so that it is found by those who cannot read the present language.
        title = tr("Language")
        super().__init__(
            title if title == "Language" else f"{title} / Language", window
        )
        self.setObjectName("language_menu")
        self._choices = QActionGroup(self)
        for code, row in LANGUAGES.items():
            action = add_entry(self, row.name)
            action.setObjectName(f"language_{code}")
            action.setData(code)
            action.setCheckable(True)
            action.setChecked(code == language())
            self._choices.addAction(action)
        self._choices.triggered.connect(self._on_triggered)
        self._chosen = window.language_chosen

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if action.data() != language():
            self._chosen.emit(action.data())
