"""The thread of a table: looks at it, or reads it whole."""

import logging
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QThread, Signal, Slot

from nnsim.data.course_files import read_course_file
from nnsim.data.own_sets import keep_own_set
from nnsim.data.reading import ReadingCancelledError
from nnsim.data.table_files.imported import ImportedTable, TableNote
from nnsim.data.table_files.preview import preview
from nnsim.data.table_files.reading import read_table_file, read_table_text
from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import PastedText, TableSource
from nnsim.data.table_files.suggesting import first_look
from nnsim.errors import InputError
from ui.i18n import count, tr

STEPS = 200
"""Parts of the way that are told."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class CourseFile:
    """A file of the course, which needs no settings."""

    path: Path


@dataclass(frozen=True)
class TableOrder:
    """What to do with a source; a first look takes only the sheet from it."""

    what: Literal["look", "preview", "read"]
    source: TableSource | CourseFile
    settings: TableSettings


class TableWorker(QObject):
    """Does one order in the thread that it lives in, and then ends the thread.

    ``seen`` brings the settings and what the table is under them, ``imported`` the
    samples with their settings, ``advanced`` the share that is done.
    """

    seen = Signal(object, object)
    imported = Signal(object, object)
    advanced = Signal(float)
    refused = Signal(object)
    failed = Signal(str)

    def __init__(self, order: TableOrder) -> None:
        super().__init__()
        self._order = order
        self._cancelled = threading.Event()
        self._told = -1

    def cancel(self) -> None:
        """Stop soon; may be called from any thread, also before the work begins."""
        self._cancelled.set()

    @Slot()
    def work(self) -> None:
        """Do the order, say what went wrong, and end the thread."""
        try:
            self._work()
        except ReadingCancelledError:
            pass
        except InputError as error:
            self.refused.emit(error)
        except Exception as error:
            log.error("the thread of a table failed", exc_info=error)
            self.failed.emit(f"{type(error).__name__}: {error}")
        finally:
            QThread.currentThread().quit()

    def _work(self) -> None:
        order, source = self._order, self._order.source
        if order.what == "read" or isinstance(source, CourseFile):
            self.imported.emit(_kept(self._read(), source), order.settings)
        elif order.what == "look":
            self.seen.emit(*first_look(source, order.settings.sheet))
        else:
            self.seen.emit(order.settings, preview(source, order.settings))

    def _read(self) -> ImportedTable:
        order = self._order
        progress, cancelled = self._advance, self._cancelled.is_set
        if isinstance(order.source, CourseFile):
            dataset = read_course_file(order.source.path, progress, cancelled)
            return ImportedTable(dataset, ())
        if isinstance(order.source, PastedText):
            return read_table_text(order.source, order.settings, progress, cancelled)
        return read_table_file(order.source, order.settings, progress, cancelled)

    def _advance(self, share: float) -> None:
        step = int(share * STEPS)
        if step != self._told:
            self._told = step
            self.advanced.emit(share)


def _kept(table: ImportedTable, source: TableSource | CourseFile) -> ImportedTable:
    """Return the table once its set is one of the user's own, stored if it can be."""
    dataset = table.dataset
    if isinstance(source, PastedText):
        rows, columns = count(dataset.n_samples), count(dataset.n_inputs)
        title = tr("Pasted table, {rows} × {columns}", rows=rows, columns=columns)
        dataset = replace(dataset, title=title)
    dataset, problem = keep_own_set(dataset)
    notes = table.notes
    if problem is not None:
        notes = (TableNote(problem.key, problem.fields), *notes)
    return replace(table, dataset=dataset, notes=notes)
