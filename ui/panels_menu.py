"""The menu that shows or hides each panel."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.dock_area import DockArea
from ui.i18n import tr
from ui.menu_entries import add_entry


class PanelsMenu(QMenu):
    """An entry for each panel, ticked where it is shown."""

    def __init__(self, docks: DockArea, parent: QWidget | None = None) -> None:
        super().__init__(tr("Panels"), parent)
        self._docks = docks
        self.actions_by_panel: dict[str, QAction] = {}
        for key, dock in docks.docks.items():
            action = add_entry(self, dock.windowTitle())
            action.setObjectName(f"panel_{key}")
            action.setCheckable(True)
            action.setData(key)
            self.actions_by_panel[key] = action
        self.aboutToShow.connect(self._refresh)
        self.triggered.connect(self._on_triggered)

    @Slot()
    def _refresh(self) -> None:
        shown = self._docks.visible_panels
        for key, action in self.actions_by_panel.items():
            action.setChecked(key in shown)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        key = action.data()
        if isinstance(key, str):
            self._docks.set_panel_shown(key, action.isChecked())
            self._refresh()
