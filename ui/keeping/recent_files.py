"""The menu of documents that were open lately, and the one that was kept by itself."""

from pathlib import Path

import msgspec
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.i18n import tr
from ui.menu_entries import add_entry
from ui.settings import Settings

MOST = 10
KEY = "recent_files"


class RecentFiles(QMenu):
    """``chosen`` brings a file, ``last_session`` that of the run shown last time."""

    chosen = Signal(str)
    last_session_chosen = Signal(str)

    def __init__(
        self,
        settings: Settings,
        last_session: Path | None,
        parent: QWidget,
        rescued: Path | None = None,
    ) -> None:
        super().__init__(tr("Open recent"), parent)
        self._settings = settings
        self._last_session, self._rescued = last_session, rescued
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._on_triggered)
        self._fill()

    @property
    def files(self) -> list[str]:
        """The files, the newest first."""
        try:
            kept = self._settings.text(KEY, "[]")
            return msgspec.json.decode(kept, type=list[str])[:MOST]
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return []

    @Slot(str)
    def note(self, file: str) -> None:
        """Put a file first."""
        known = [file, *(each for each in self.files if each != file)][:MOST]
        self._settings.set_text(KEY, msgspec.json.encode(known).decode())

    @Slot()
    def _fill(self) -> None:
        self.clear()
        for name in self.files:
            action = add_entry(self, Path(name).name)
            action.setToolTip(name)
            action.setData(name)
            action.setEnabled(is_file(name))
        offered = (
            (self._last_session, tr("What was open last time")),
            (self._rescued, tr("What was open at the last fault")),
        )
        kept = [(file, text) for file, text in offered if file and file.is_file()]
        if kept and not self.isEmpty():
            self.addSeparator()
        for file, text in kept:
            self._offer_kept(file, text)
        if self.isEmpty():
            self.addAction(tr("No document yet")).setEnabled(False)

    def _offer_kept(self, file: Path, text: str) -> None:
        """Offer what was kept by itself, and has no name that the user gave."""
        action = add_entry(self, text)
        action.setObjectName("last_session")
        action.setData(str(file))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if action.objectName() == "last_session":
            self.last_session_chosen.emit(action.data())
        elif action.data():
            self.chosen.emit(action.data())


def is_file(name: str) -> bool:
    """Tell whether there is a file of a name, which may be anything at all."""
    try:
        return Path(name).is_file()
    except (OSError, ValueError):
        return False
