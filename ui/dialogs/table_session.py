"""The GUI thread's one door to a table that is being imported."""

from typing import Literal

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import TableSource
from nnsim.errors import InputError
from ui.background import Background
from ui.dialogs.table_orders import CourseFile, Imported, Seen, TableOrder

Activity = Literal["", "look", "preview", "read", "ending"]


class TableSession(QObject):
    """Commands go in as methods; ``changed`` says that something is known anew.

    Attributes
    ----------
    activity : what the thread is at, empty without one.
    share : of the reading that is done, 0 to 1.
    """

    changed = Signal()
    seen = Signal(object, object)
    imported = Signal(object, object)

    def __init__(
        self, source: TableSource | CourseFile, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.source = source
        self.activity: Activity = ""
        self.share = 0.0
        self._background: Background = Background(self)
        self._background.begun.connect(self._on_begun)
        self._background.told.connect(self._on_told)
        self._background.ended.connect(self._on_ended)

    @property
    def has_thread(self) -> bool:
        """Whether a thread is at work."""
        return self._background.has_thread

    @property
    def error(self) -> InputError | None:
        """Why the last order could not be done, or None."""
        return self._background.error

    @property
    def fault(self) -> str:
        """What fault of ours ended the last order, empty for none."""
        return self._background.fault

    def look(self, sheet: str = "") -> None:
        """Find out how the table, or a sheet of it, is laid out."""
        settings = TableSettings(sheet=sheet)
        self._background.begin(TableOrder("look", self.source, settings))

    def preview(self, settings: TableSettings) -> None:
        """See what the table is under other settings."""
        self._background.begin(TableOrder("preview", self.source, settings))

    def read(self, settings: TableSettings) -> None:
        """Read the whole table."""
        self._background.begin(TableOrder("read", self.source, settings))

    def cancel(self) -> None:
        """End the reading soon."""
        self._background.cancel()
        if self._background.has_thread:
            self.activity = "ending"
            self.changed.emit()

    @Slot()
    def close(self) -> None:
        """End the thread; safe to call twice, and while it reads."""
        self._background.close()

    def leave(self, owner: QObject | None) -> None:
        """Tell nothing any more; the thread ends soon, under another owner."""
        if owner is None:
            self.close()
        else:
            self._background.leave(owner)

    @Slot(object)
    def _on_begun(self, order: TableOrder) -> None:
        self.activity, self.share = order.what, 0.0
        self.changed.emit()

    @Slot(object)
    def _on_told(self, news: object) -> None:
        # What was asked for meanwhile will be seen next.
        if isinstance(news, Seen) and not self._background.is_superseded:
            self.seen.emit(news.settings, news.seen)
        elif isinstance(news, Imported) and self.activity == "read":
            self.imported.emit(news.table, news.settings)
        elif isinstance(news, float):
            self.share = news
            self.changed.emit()

    @Slot()
    def _on_ended(self) -> None:
        self.activity = ""
        self.changed.emit()
