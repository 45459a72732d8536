"""From rows of text to cells, found by their bytes and cut in one go."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nnsim.arrays import IntArray
from nnsim.data.table_files.decoding import (
    NEWLINE,
    QUOTE,
    RowBlock,
    bytes_of,
    is_quoted,
)
from nnsim.data.table_files.settings import Delimiter
from nnsim.errors import InputError

if TYPE_CHECKING:
    import polars as pl

CUT = 0x1E
"""The record separator of ASCII, which no text that was let through holds."""
CUT_TEXT = "\x1e"
SPACE, TAB = ord(" "), ord("\t")
Places = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class SplitRows:
    """Cells of some rows, one after the other; empty lines are left out.

    Attributes
    ----------
    cells : stripped, without the quotation marks around them.
    counts : (n_rows,) how many cells each row has.
    lines : (n_rows,) number of each row in the file.
    """

    cells: "pl.Series"
    counts: IntArray
    lines: IntArray

    def first(self, n_rows: int) -> "SplitRows":
        """Return the first rows."""
        n_cells = int(self.counts[:n_rows].sum())
        return SplitRows(
            self.cells.head(n_cells), self.counts[:n_rows], self.lines[:n_rows]
        )

    def after(self, n_rows: int) -> "SplitRows":
        """Return the rows after the first ones."""
        n_cells = int(self.counts[:n_rows].sum())
        return SplitRows(
            self.cells.slice(n_cells), self.counts[n_rows:], self.lines[n_rows:]
        )

    def from_line(self, line: int) -> "SplitRows":
        """Return the rows from a line of the file on."""
        return self.after(int(np.searchsorted(self.lines, line)))

    def rows(self) -> list[list[str]]:
        """Return the rows as lists, which may be of unlike lengths."""
        cells, ends = self.cells.to_list(), np.cumsum(self.counts)
        places = zip((ends - self.counts).tolist(), ends.tolist(), strict=True)
        return [cells[start:end] for start, end in places]

    def require_even(self, n_columns: int, file: str) -> None:
        """Raise ``InputError`` for the first row with another number of cells."""
        wrong = np.flatnonzero(self.counts != n_columns)
        if wrong.size:
            row = int(wrong[0])
            raise InputError(
                "table.ragged",
                file=file,
                line=int(self.lines[row]),
                count=int(self.counts[row]),
                wanted=n_columns,
            )


def split_rows(block: RowBlock, delimiter: Delimiter) -> SplitRows:
    """Return the cells of a block."""
    import polars as pl

    codes = bytes_of(block.text).copy()
    newlines, delimiters = _cuts(codes, delimiter)
    # Newlines inside of cells count as lines of the file, but end no row.
    every_newline = np.flatnonzero(codes == NEWLINE)
    starts = np.concatenate([[0], newlines[:-1] + 1])
    lines = block.first_line + np.searchsorted(every_newline, starts)
    counts = np.diff(np.searchsorted(delimiters, newlines), prepend=0) + 1
    codes[newlines] = CUT
    codes[delimiters] = CUT
    text = codes[:-1].tobytes().decode("utf-8")
    cells = pl.Series([text]).str.split(CUT_TEXT).explode().str.strip_chars()
    is_single = counts == 1
    if is_single.any():
        ends = np.cumsum(counts)
        singles = np.flatnonzero(is_single)
        blank = singles[(cells.gather(ends[singles] - 1) == "").to_numpy()]
        if blank.size:
            keep = np.ones(len(cells), dtype=np.bool_)
            keep[ends[blank] - 1] = False
            cells = cells.filter(pl.Series(keep))
            counts, lines = np.delete(counts, blank), np.delete(lines, blank)
    if b'"' in block.text:
        cells = _unquoted(cells)
    return SplitRows(cells, counts.astype(np.int64), lines.astype(np.int64))


def _cuts(codes: NDArray[np.uint8], delimiter: Delimiter) -> tuple[Places, Places]:
    """Return where rows end and where cells are divided, not counting quoted text."""
    quotes = np.flatnonzero(codes == QUOTE)
    newlines = np.flatnonzero(codes == NEWLINE)
    if delimiter == " ":
        is_space = (codes == SPACE) | (codes == TAB)
        before = np.concatenate([[False], is_space[:-1]])
        after = np.concatenate([is_space[1:], [False]])
        firsts = np.flatnonzero(is_space & ~before)
        lasts = np.flatnonzero(is_space & ~after)
        # Spaces at either end of a line divide nothing; the text ends with a newline.
        inner = (firsts > 0) & (codes[firsts - 1] != NEWLINE)
        inner &= codes[lasts + 1] != NEWLINE
        divides = firsts[inner]
    else:
        divides = np.flatnonzero(codes == ord(delimiter))
    if not quotes.size:
        return newlines, divides
    ends = newlines[~is_quoted(newlines, quotes)]
    return ends, divides[~is_quoted(divides, quotes)]


def _unquoted(cells: "pl.Series") -> "pl.Series":
    """Return cells without the quotation marks around them, doubled ones single."""
    import polars as pl

    is_quoted_cell = cells.str.starts_with('"') & cells.str.ends_with('"')
    is_quoted_cell &= cells.str.len_bytes() >= 2
    inner = cells.str.slice(1, cells.str.len_chars() - 2)
    inner = inner.str.replace_all('""', '"', literal=True).str.strip_chars()
    frame = pl.DataFrame({"cell": cells, "inner": inner, "is_quoted": is_quoted_cell})
    return frame.select(
        pl.when("is_quoted").then("inner").otherwise("cell").alias("cell")
    ).to_series()
