"""What is done with a table in the background: looked at, or read whole."""

from dataclasses import dataclass
from typing import Literal

from nnsim.data.table_files.imported import ImportedTable, ReadingCancelledError
from nnsim.data.table_files.preview import TablePreview, preview
from nnsim.data.table_files.reading import read_table_file, read_table_text
from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import PastedText, TableSource
from nnsim.data.table_files.suggesting import first_look
from ui.background import Cancelled, EndedEarlyError, ShareTeller, Tell


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
class TableOrder:
    """What to do with a source; a first look takes only the sheet from it.

    It tells ``Seen``, or shares of the way and then ``Imported``.
    """

    what: Literal["look", "preview", "read"]
    source: TableSource
    settings: TableSettings

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Do it and tell what came of it."""
        if self.what == "look":
            tell(Seen(*first_look(self.source, self.settings.sheet)))
        elif self.what == "preview":
            tell(Seen(self.settings, preview(self.source, self.settings)))
        else:
            tell(Imported(self._read(tell, cancelled), self.settings))

    def _read(self, tell: Tell, cancelled: Cancelled) -> ImportedTable:
        source, settings, progress = self.source, self.settings, ShareTeller(tell)
        try:
            if isinstance(source, PastedText):
                return read_table_text(source, settings, progress, cancelled)
            return read_table_file(source, settings, progress, cancelled)
        except ReadingCancelledError:
            raise EndedEarlyError from None
