"""The window's door to what is kept: documents, recent files and the journal."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.announcer import Announcer
from ui.crash.places import rescued_file
from ui.ending import end_each
from ui.keeping.journal import FOLDER, LAST_SESSION, Journal
from ui.keeping.recent_files import RecentFiles
from ui.keeping.saving import Saving
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Keeping(QObject):
    """Puts the three together; without a folder nothing is written by itself."""

    def __init__(
        self,
        window: "MainWindow",
        announcer: Announcer,
        settings: Settings,
        data_folder: Path | None,
    ) -> None:
        super().__init__(window)
        folder = None if data_folder is None else data_folder / FOLDER
        last_session = None if folder is None else folder / LAST_SESSION
        self.saving: Saving = Saving(window, announcer)
        self.journal: Journal = Journal(window, folder)
        rescued = None if data_folder is None else rescued_file(data_folder)
        self.recent: RecentFiles = RecentFiles(settings, last_session, window, rescued)
        window.top_bar.add_menu(self.recent)
        window.opening.document_named.connect(self.saving.open)
        self.saving.used.connect(self.recent.note)
        self.recent.chosen.connect(self.saving.open)
        self.recent.last_session_chosen.connect(self.saving.open_unnamed)
        self.journal.refused.connect(announcer.refuse)
        self.journal.restore_wanted.connect(self.saving.open_unnamed)

    def close(self) -> None:
        """End what is written; safe to call twice."""
        end_each(self.saving.close, self.journal.close)
