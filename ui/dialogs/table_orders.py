"""What is done with a table in the background: looked at, or read whole."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from nnsim.data.course_files import read_course_file
from nnsim.data.own_sets import keep_own_set
from nnsim.data.reading import ReadingCancelledError
from nnsim.data.table_files.imported import ImportedTable, TableNote
from nnsim.data.table_files.preview import TablePreview, preview
from nnsim.data.table_files.reading import read_table_file, read_table_text
from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import PastedText, TableSource
from nnsim.data.table_files.suggesting import first_look
from ui.background import Cancelled, EndedEarlyError, ShareTeller, Tell
from ui.i18n import count, tr


@dataclass(frozen=True, eq=False)
class Seen:
    """What a table is under some settings."""

    settings: TableSettings
    seen: TablePreview


@dataclass(frozen=True, eq=False)
class Imported:
    """The samples of a table, and the settings under which they were read."""

    table: ImportedTable
    settings: TableSettings


@dataclass(frozen=True)
class CourseFile:
    """A file of the course, which needs no settings."""

    path: Path


@dataclass(frozen=True)
class TableOrder:
    """What to do with a source; a first look takes only the sheet from it.

    It tells ``Seen``, or shares of the way and then ``Imported``.
    """

    what: Literal["look", "preview", "read"]
    source: TableSource | CourseFile
    settings: TableSettings

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Do it and tell what came of it."""
        source = self.source
        if self.what == "read" or isinstance(source, CourseFile):
            table = _kept(self._read(tell, cancelled), source)
            tell(Imported(table, self.settings))
        elif self.what == "look":
            tell(Seen(*first_look(source, self.settings.sheet)))
        else:
            tell(Seen(self.settings, preview(source, self.settings)))

    def _read(self, tell: Tell, cancelled: Cancelled) -> ImportedTable:
        source, settings, progress = self.source, self.settings, ShareTeller(tell)
        try:
            if isinstance(source, CourseFile):
                dataset = read_course_file(source.path, progress, cancelled)
                return ImportedTable(dataset, ())
            if isinstance(source, PastedText):
                return read_table_text(source, settings, progress, cancelled)
            return read_table_file(source, settings, progress, cancelled)
        except ReadingCancelledError:
            raise EndedEarlyError from None


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
