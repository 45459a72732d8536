"""The GUI thread's one door to a table that is being imported.

A thread is there only while something is read. Of several wishes for another look the
last one counts.
"""

from typing import Literal

from PySide6.QtCore import QObject, QThread, Signal, Slot

from nnsim.data.table_files.imported import ImportedTable
from nnsim.data.table_files.preview import TablePreview
from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import TableSource
from nnsim.errors import InputError
from ui.dialogs.table_worker import CourseFile, TableOrder, TableWorker

THREAD_END_MS = 30_000

Activity = Literal["", "look", "preview", "read", "ending"]


class TableSession(QObject):
    """Commands go in as methods; ``changed`` says that something is known anew.

    Attributes
    ----------
    activity : what the thread is at, empty without one.
    error : why the last order could not be done, or None; ``fault`` is a fault of ours.
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
        self.error: InputError | None = None
        self.fault = ""
        self.share = 0.0
        self._thread: QThread | None = None
        self._worker: TableWorker | None = None
        self._next: TableOrder | None = None
        self._is_open = True

    @property
    def has_thread(self) -> bool:
        """Whether a thread is at work."""
        return self._thread is not None

    def look(self, sheet: str = "") -> None:
        """Find out how the table, or a sheet of it, is laid out."""
        self._order(TableOrder("look", self.source, TableSettings(sheet=sheet)))

    def preview(self, settings: TableSettings) -> None:
        """See what the table is under other settings."""
        self._order(TableOrder("preview", self.source, settings))

    def read(self, settings: TableSettings) -> None:
        """Read the whole table."""
        self._order(TableOrder("read", self.source, settings))

    def cancel(self) -> None:
        """End the reading soon."""
        self._next = None
        if self._worker is not None:
            self._worker.cancel()
            self.activity = "ending"
            self.changed.emit()

    @Slot()
    def close(self) -> None:
        """End the thread; safe to call twice, and while it reads."""
        self._is_open = False
        self._next = None
        if self._worker is not None:
            self._worker.cancel()
        if self._thread is not None:
            self._thread.quit()
            self._let_go(self._thread)

    def _let_go(self, thread: QThread) -> None:
        """Wait until the thread has really ended, then drop it and its worker."""
        if thread.wait(THREAD_END_MS):
            thread.deleteLater()
            self._thread = self._worker = None

    def _order(self, order: TableOrder) -> None:
        if not self._is_open:
            return
        if self._thread is not None:
            self._next = order
            return
        self.error, self.fault, self.share = None, "", 0.0
        self.activity = order.what
        self._thread = QThread(self)
        self._worker = TableWorker(order)
        self._worker.moveToThread(self._thread)
        self._worker.seen.connect(self._on_seen)
        self._worker.imported.connect(self._on_imported)
        self._worker.advanced.connect(self._on_advanced)
        self._worker.refused.connect(self._on_refused)
        self._worker.failed.connect(self._on_failed)
        self._thread.started.connect(self._worker.work)
        self._thread.finished.connect(self._on_finished)
        self._thread.start()
        self.changed.emit()

    @Slot(object, object)
    def _on_seen(self, settings: TableSettings, seen: TablePreview) -> None:
        # What was asked for meanwhile will be seen next.
        if self._next is None and self._is_open:
            self.seen.emit(settings, seen)

    @Slot(object, object)
    def _on_imported(self, table: ImportedTable, settings: TableSettings) -> None:
        if self.activity == "read" and self._is_open:
            self.imported.emit(table, settings)

    @Slot(float)
    def _on_advanced(self, share: float) -> None:
        self.share = share
        self.changed.emit()

    @Slot(object)
    def _on_refused(self, error: InputError) -> None:
        self.error = error

    @Slot(str)
    def _on_failed(self, problem: str) -> None:
        self.fault = problem

    @Slot()
    def _on_finished(self) -> None:
        if self._thread is not None:
            self._let_go(self._thread)
        self.activity = ""
        order, self._next = self._next, None
        if order is not None:
            self._order(order)
        elif self._is_open:
            self.changed.emit()
