"""A user's table becomes a data set."""

from pathlib import Path

from nnsim.data.reading import (
    Cancelled,
    Progress,
    ReadingCancelledError,
    never_cancelled,
    no_progress,
)
from nnsim.data.table_files.building import DatasetBuilder
from nnsim.data.table_files.collected import collect
from nnsim.data.table_files.imported import ImportedTable, TableNote
from nnsim.data.table_files.readers import TableReader, open_reader
from nnsim.data.table_files.roles import column_roles
from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import PastedText, TableSource, source_name, steady


def read_table_file(
    path: Path,
    settings: TableSettings,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> ImportedTable:
    """Return the data set in a file, under settings that say all of how it is read.

    Raises
    ------
    InputError
        With one sentence for whatever is wrong: file, line, column, and what to do.
    ReadingCancelledError
        Soon after ``cancelled`` has said so.
    """
    return _read(path, settings, progress, cancelled)


def read_table_text(
    pasted: PastedText,
    settings: TableSettings,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> ImportedTable:
    """Return the data set in pasted text; raises what ``read_table_file`` does."""
    return _read(pasted, settings, progress, cancelled)


def _read(
    source: TableSource,
    settings: TableSettings,
    progress: Progress,
    cancelled: Cancelled,
) -> ImportedTable:
    def report(share: float) -> None:
        if cancelled():
            raise ReadingCancelledError
        progress(share)

    with steady(source):
        report(0.0)
        reader = open_reader(source, settings)
        file = source_name(source)
        roles = column_roles(reader.names, settings, file)
        table = collect(source, reader, roles, settings, report)
        builder = DatasetBuilder(file, reader.names, roles, settings)
        builder.notes += _renamed(reader, file)
        imported = builder.build(table)
        report(1.0)
        return imported


def _renamed(reader: TableReader, file: str) -> list[TableNote]:
    """Return a note for each column that was called like one before it."""
    pairs = zip(reader.given_names, reader.names, strict=False)
    return [
        TableNote("table.note_renamed", {"file": file, "column": given, "name": name})
        for given, name in pairs
        if given
        and name.startswith(" ".join(given.split()))
        and name.endswith(")")
        and name != " ".join(given.split())
    ]
