"""First settings for a table: how it is laid out, and what its columns may be."""

from pathlib import Path

from msgspec.structs import replace

from nnsim.data.table_files.decoding import detect_encoding, row_blocks
from nnsim.data.table_files.limits import MOST_CLASSES, MOST_INPUTS, SAMPLE_BYTES
from nnsim.data.table_files.preview import ColumnPreview, TablePreview, look_at
from nnsim.data.table_files.readers import open_reader
from nnsim.data.table_files.settings import Encoding, TableSettings, TargetKind
from nnsim.data.table_files.sniffing import LOOKED_AT, has_header, sniff_text
from nnsim.data.table_files.source import (
    TableSource,
    file_kind,
    open_bytes,
    source_name,
    steady,
)
from nnsim.data.table_files.workbook_reader import sheet_names
from nnsim.errors import InputError

TARGET_NAMES = frozenset(
    (
        *("class", "classe", "klasse", "target", "cible", "label", "étiquette"),
        *("species", "espèce", "variety", "outcome", "diagnosis", "category"),
        *("catégorie", "quality", "response", "output", "kind", "type"),
    )
)
ROW_NAMES = frozenset(("id", "index", "no", "nr", "row", "rownames"))
MOST_WORDS = 20
"""Different words that an input may have without being asked for."""
FEW = 20
"""So many different whole numbers may be classes."""


def suggest_settings(source: TableSource) -> TableSettings:
    """Return settings that seem to fit; raises what ``first_look`` does."""
    return first_look(source)[0]


def first_look(
    source: TableSource, sheet: str = ""
) -> tuple[TableSettings, TablePreview]:
    """Return settings that seem to fit a source, roles included, and what they give.

    Of a workbook it is the given sheet, or the first with more than one column and row.

    Raises
    ------
    InputError
        If the source is no table at all.
    """
    with steady(source):
        settings = _layout(source, sheet)
        reader = open_reader(source, settings)
        preview = look_at(source, reader)
        return suggest_roles(preview, settings), preview


def suggest_roles(preview: TablePreview, settings: TableSettings) -> TableSettings:
    """Return the settings with inputs and target that the columns speak for."""
    columns = preview.columns
    target = None if preview.problem else _target(columns)
    if target is None:
        return replace(settings, inputs=(), text_inputs=(), target="")
    inputs = [column for column in columns if column is not target]
    inputs = [column for column in inputs if _is_input(column)][:MOST_INPUTS]
    return replace(
        settings,
        inputs=tuple(column.name for column in inputs),
        text_inputs=tuple(c.name for c in inputs if c.kind == "words"),
        target=target.name,
        target_kind=suggest_kind(target),
    )


def suggest_kind(column: ColumnPreview) -> TargetKind:
    """Return whether a target is rather a class or a number."""
    if column.kind == "words":
        return "class"
    return "class" if column.is_whole and column.n_distinct <= FEW else "number"


def _layout(source: TableSource, sheet: str) -> TableSettings:
    """Return settings without roles."""
    file = str(source) if isinstance(source, Path) else ""
    kind = file_kind(source)
    if kind == "parquet":
        return TableSettings(file=file)
    if kind == "workbook":
        return _layout_of_sheet(source, TableSettings(file=file, sheet=sheet))
    encoding = _encoding(source)
    first = next(row_blocks(source, encoding, SAMPLE_BYTES), None)
    if first is None:
        raise InputError("table.no_rows", file=source_name(source))
    layout = sniff_text(first)
    return TableSettings(
        file=file,
        encoding=encoding,
        delimiter=layout.delimiter,
        decimal=layout.decimal,
        skip_lines=layout.skip_lines,
        header=layout.header,
    )


def _layout_of_sheet(source: TableSource, settings: TableSettings) -> TableSettings:
    assert isinstance(source, Path)
    sheets = (settings.sheet,) if settings.sheet else sheet_names(source)
    for sheet in sheets:
        asked = replace(settings, sheet=sheet, header=False)
        try:
            rows = open_reader(source, asked).rough_rows(LOOKED_AT)
        except InputError:
            continue
        if len(sheets) == 1 or (len(rows) > 1 and len(rows[0]) > 1):
            return replace(asked, header=has_header(rows, decimal="."))
    return replace(settings, sheet=next(iter(sheets), ""))


def _encoding(source: TableSource) -> Encoding:
    if not isinstance(source, Path):
        return "utf-8"
    with open_bytes(source) as file:
        return detect_encoding(file.read(SAMPLE_BYTES))


def _target(columns: tuple[ColumnPreview, ...]) -> ColumnPreview | None:
    """Return the column that is most likely to be predicted, None if there is none."""
    filled = [column for column in columns if column.kind != "empty"]
    if len(filled) < 2:
        return None
    named = [column for column in filled if column.name.lower() in TARGET_NAMES]
    inner = reversed(filled[1:-1])
    likely = [c for c in (filled[-1], filled[0]) if _is_few(c)]
    likely += [c for c in inner if c.kind == "words" and _is_few(c)]
    return next(iter([*named, *likely, filled[-1]]))


def _is_input(column: ColumnPreview) -> bool:
    if column.kind == "empty" or column.name.lower() in ROW_NAMES:
        return False
    if column.kind == "words":
        return _repeats(column) and column.n_distinct <= MOST_WORDS
    return True


def _repeats(column: ColumnPreview) -> bool:
    n = column.n_distinct
    return n <= MOST_CLASSES and 2 * n <= column.n_said


def _is_few(column: ColumnPreview) -> bool:
    """Tell whether a column may be of classes."""
    if column.kind == "words":
        return _repeats(column)
    return column.is_whole and _repeats(column) and 2 <= column.n_distinct <= FEW
