"""Tables in workbooks of Excel and its like."""

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from nnsim.byte_counts import size_text
from nnsim.choices import require_choice
from nnsim.data.table_files.blocks import FrameBlock
from nnsim.data.table_files.cells import tidy_names
from nnsim.data.table_files.limits import (
    LARGEST_WORKBOOK_BYTES,
    SAMPLE_ROWS,
)
from nnsim.data.table_files.readers import Report
from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import TableSource, source_bytes, source_name
from nnsim.data.table_files.workbook_extent import require_near
from nnsim.errors import InputError

if TYPE_CHECKING:
    import fastexcel
    import polars as pl

BLOCK_ROWS = 20_000


class WorkbookReader:
    """One sheet of a workbook; its rows are counted from the first that is filled."""

    def __init__(self, source: TableSource, settings: TableSettings) -> None:
        assert isinstance(source, Path)
        self._name = source_name(source)
        self._settings = settings
        _require_small(source)
        self._workbook = _open_workbook(source)
        self.sheets = tuple(self._workbook.sheet_names)
        if settings.sheet:
            require_choice(f"{self._name}: sheet", settings.sheet, self.sheets)
        self._sheet = settings.sheet or next(iter(self.sheets), "")
        if not self._sheet:
            raise InputError("table.no_rows", file=self._name)
        self._height, frame = self._load("string", SAMPLE_ROWS + settings.skip_lines)
        self._first, frame = self._without_title(frame)
        if not frame.height or not frame.width:
            raise InputError("table.no_rows", file=self._name)
        self.given_names: tuple[str, ...] = ()
        if settings.header:
            self.given_names = tuple(str(cell or "").strip() for cell in frame.row(0))
        self.names = tidy_names(self.given_names or [""] * frame.width)
        self._sample = frame

    def n_rows(self) -> tuple[int, bool]:
        """Return how many rows there are; empty ones at the end may be among them."""
        n_before = self._first + int(self._settings.header)
        if self._height - self._settings.skip_lines <= SAMPLE_ROWS:
            return len(self.sample().lines), True
        return max(self._height - n_before, 0), False

    def sample(self) -> FrameBlock:
        """Return the first rows."""
        return self._block(self._sample, None, self._first, self._settings.header)

    def blocks(self, columns: Sequence[int], report: Report) -> Iterator[FrameBlock]:
        """Yield all rows."""
        first, shown = self._without_title(self._load("string", None)[1])
        report(0.4)
        # As text a number is rounded to nine decimals; as a number it is exact.
        exact = self._load("float", None)[1].slice(first)
        report(0.8)
        for start in range(0, shown.height, BLOCK_ROWS):
            yield self._block(
                shown.slice(start, BLOCK_ROWS),
                exact.slice(start, BLOCK_ROWS),
                first + start,
                self._settings.header and start == 0,
            )
            report(0.8 + 0.2 * min(1.0, (start + BLOCK_ROWS) / shown.height))

    def rough_rows(self, n_rows: int) -> tuple[tuple[str, ...], ...]:
        """Return the first rows as text."""
        rows = self._sample.slice(int(self._settings.header), n_rows).rows()
        return tuple(tuple(str(cell or "") for cell in row) for row in rows)

    def _load(
        self, dtype: Literal["string", "float"], n_rows: int | None
    ) -> tuple[int, "pl.DataFrame"]:
        """Return the height of the sheet, and its first rows."""
        sheet = self._workbook.load_sheet(
            self._sheet,
            header_row=None,
            n_rows=n_rows,
            dtypes=dtype,
            dtype_coercion="coerce",
        )
        return sheet.total_height, sheet.to_polars()

    def _without_title(self, frame: "pl.DataFrame") -> tuple[int, "pl.DataFrame"]:
        """Return how many rows stand before the table, and the table."""
        rest = frame.slice(self._settings.skip_lines)
        filled = _filled(rest)
        n_empty = int(filled.argmax()) if filled.any() else rest.height
        return min(self._settings.skip_lines, frame.height) + n_empty, rest.slice(
            n_empty
        )

    def _block(
        self,
        shown: "pl.DataFrame",
        exact: "pl.DataFrame | None",
        n_before: int,
        header: bool,
    ) -> FrameBlock:
        import polars as pl

        keep = _filled(shown)
        if header:
            keep[0] = False
        mask = pl.Series(keep)
        return FrameBlock(
            lines=np.flatnonzero(keep) + n_before + 1,
            frame=shown.filter(mask),
            places={column: column for column in range(shown.width)},
            decimal=self._settings.decimal,
            exact=None if exact is None else exact.filter(mask),
        )


def sheet_names(path: Path) -> tuple[str, ...]:
    """Return the names of the sheets; raise ``InputError`` where there are none."""
    _require_small(path)
    return tuple(_open_workbook(path).sheet_names)


def _filled(frame: "pl.DataFrame") -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Tell which rows hold anything."""
    filled = np.zeros(frame.height, dtype=np.bool_)
    for column in frame:
        filled |= (column.is_not_null() & (column != "")).fill_null(False).to_numpy()
    return filled


def _require_small(path: Path) -> None:
    """Raise ``InputError`` for what is too large unpacked, or no workbook at all."""
    size = source_bytes(path)
    if zipfile.is_zipfile(path):
        require_near(path)
    elif size > LARGEST_WORKBOOK_BYTES:
        most = size_text(LARGEST_WORKBOOK_BYTES)
        raise InputError(
            "table.large_workbook", file=path.name, size=size_text(size), most=most
        )


def _open_workbook(path: Path) -> "fastexcel.ExcelReader":
    import fastexcel

    try:
        return fastexcel.read_excel(path)
    except fastexcel.FastExcelError:
        raise InputError("table.workbook", file=path.name) from None
