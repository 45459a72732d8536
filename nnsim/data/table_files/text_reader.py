"""Tables as text: CSV, TSV, columns between spaces, and what was pasted."""

from collections.abc import Iterator, Sequence

from nnsim.data.table_files.blocks import CellBlock
from nnsim.data.table_files.cells import tidy_names
from nnsim.data.table_files.decoding import RowBlock, row_blocks
from nnsim.data.table_files.limits import SAMPLE_BYTES
from nnsim.data.table_files.readers import Report
from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import TableSource, source_bytes, source_name
from nnsim.data.table_files.splitting import SplitRows, split_rows
from nnsim.errors import InputError

BLOCK_BYTES = 4 * 2**20
"""Large enough to be read fast, small enough to be cancelled at once."""
LONGEST_TEXT = 40
"""Of a cell that is only looked at."""


class TextReader:
    """A table as text, read block by block."""

    def __init__(self, source: TableSource, settings: TableSettings) -> None:
        self._source = source
        self._settings = settings
        self.sheets: tuple[str, ...] = ()
        blocks = row_blocks(source, settings.encoding, SAMPLE_BYTES)
        first = next(blocks, None)
        rows = None if first is None else self._rows_of_table(first)
        if first is None or rows is None or not len(rows.lines):
            raise InputError("table.no_rows", file=source_name(source))
        self._sample_bytes = first.n_read
        self._n_columns = int(rows.counts[0])
        self.given_names: tuple[str, ...] = ()
        if settings.header:
            head = rows.first(1).rows()[0]
            # Some programs put a sign of comment before the names.
            self.given_names = (head[0].removeprefix("#").strip(), *head[1:])
        self.names = tidy_names(self.given_names or [""] * self._n_columns)
        self._header_line = int(rows.lines[0]) if settings.header else 0
        self._sample = rows.after(1) if settings.header else rows
        self._is_whole = next(blocks, None) is None

    def n_rows(self) -> tuple[int, bool]:
        """Return how many rows there are, and whether that was counted, not judged."""
        n_seen = len(self._sample.lines)
        if self._is_whole:
            return n_seen, True
        share = source_bytes(self._source) / max(self._sample_bytes, 1)
        return round(n_seen * share), False

    def sample(self) -> CellBlock:
        """Return the first rows; raise ``InputError`` where they are ragged."""
        return self._block(self._sample)

    def blocks(self, columns: Sequence[int], report: Report) -> Iterator[CellBlock]:
        """Yield all rows."""
        size = source_bytes(self._source)
        for block in row_blocks(self._source, self._settings.encoding, BLOCK_BYTES):
            rows = self._rows_of_table(block).from_line(self._header_line + 1)
            if len(rows.lines):
                yield self._block(rows)
            report(min(1.0, block.n_read / size))

    def rough_rows(self, n_rows: int) -> tuple[tuple[str, ...], ...]:
        """Return the first rows as they stand, though they be of unlike lengths."""
        rows = self._sample.first(n_rows).rows()
        return tuple(tuple(cell[:LONGEST_TEXT] for cell in row) for row in rows)

    def _rows_of_table(self, block: RowBlock) -> SplitRows:
        """Return the rows of a block without the lines before the table."""
        rows = split_rows(block, self._settings.delimiter)
        return rows.from_line(self._settings.skip_lines + 1)

    def _block(self, rows: SplitRows) -> CellBlock:
        rows.require_even(self._n_columns, source_name(self._source))
        return CellBlock(
            rows.lines, rows.cells, self._n_columns, self._settings.decimal
        )
