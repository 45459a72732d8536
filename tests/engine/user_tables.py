"""What tests of users' tables share: files of every kind, and reading as suggested."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import polars as pl
from msgspec.structs import replace

from nnsim.data.table_files.imported import ImportedTable
from nnsim.data.table_files.reading import read_table_file, read_table_text
from nnsim.data.table_files.source import PastedText
from nnsim.data.table_files.suggesting import suggest_settings

FLOWERS = (
    "length,width,species\n5.1,3.5,rose\n4.9,3.0,rose\n6.3,2.9,lily\n5.8,2.7,lily\n"
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
XML = '<?xml version="1.0" encoding="UTF-8"?>'
Cell = str | float | None


def write_text(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a text file as bytes, newlines as given."""
    path = folder / "table.csv"
    path.write_bytes(text.encode(encoding))
    return path


def write_parquet(folder: Path, columns: Mapping[str, Sequence[object]]) -> Path:
    """Write a Parquet file."""
    path = folder / "table.parquet"
    pl.DataFrame(columns).write_parquet(path)
    return path


def write_workbook(
    folder: Path, sheets: Mapping[str, Sequence[Sequence[Cell]]]
) -> Path:
    """Write the least that is a workbook: text stands in its cells."""
    path = folder / "table.xlsx"
    numbered = list(enumerate(sheets.items(), 1))
    tags = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="r{number}"/>'
        for number, (name, _) in numbered
    )
    targets = "".join(
        f'<Relationship Id="r{number}" Type="{RELATIONS}/worksheet"'
        f' Target="worksheets/sheet{number}.xml"/>'
        for number, _ in numbered
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-'
        'package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{RELATIONS}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}">'
        f"<sheets>{tags}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f"{targets}</Relationships>",
    }
    for number, (_, rows) in numbered:
        parts[f"xl/worksheets/sheet{number}.xml"] = _sheet(rows)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, XML + content)
    return path


def read_suggested(source: Path | PastedText, **changes: object) -> ImportedTable:
    """Read a table as its first look suggests, some settings changed."""
    settings = replace(suggest_settings(source), **changes)
    if isinstance(source, Path):
        return read_table_file(source, settings)
    return read_table_text(source, settings)


def _sheet(rows: Sequence[Sequence[Cell]]) -> str:
    lines = []
    for number, row in enumerate(rows, 1):
        cells = [
            _cell(f"{chr(ord('A') + column)}{number}", cell)
            for column, cell in enumerate(row)
            if cell is not None
        ]
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    data = f"<sheetData>{''.join(lines)}</sheetData>"
    return f'<worksheet xmlns="{SHEET}">{data}</worksheet>'


def _cell(place: str, cell: str | float) -> str:
    if isinstance(cell, str):
        text = f"<is><t>{escape(cell)}</t></is>"
        return f'<c r="{place}" t="inlineStr">{text}</c>'
    return f'<c r="{place}"><v>{cell!r}</v></c>'
