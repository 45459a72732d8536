"""The comparison as text for a spreadsheet or a file: every column, shown or not."""

import csv
import io
import math
from collections.abc import Sequence

from ui.i18n import tr
from ui.panels.comparison.rows import COLUMNS, PRESENT, RunRow


def as_table(rows: Sequence[RunRow]) -> list[list[str]]:
    """Return a line of titles, then one a run; numbers to the last digit, with "."."""
    titles = [
        tr("ghost"),
        tr("run"),
        *(tr(column.title).replace("\n", " ") for column in COLUMNS),
        tr("ended"),
    ]
    return [titles, *(_line(row) for row in rows)]


def as_text(rows: Sequence[RunRow]) -> str:
    """Return the table with tabs, as spreadsheets take it from the clipboard."""
    return "\n".join("\t".join(line) for line in as_table(rows))


def as_csv(rows: Sequence[RunRow]) -> bytes:
    """Return the table as a CSV file, UTF-8."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows(as_table(rows))
    return written.getvalue().encode("utf-8")


def _line(row: RunRow) -> list[str]:
    number = "" if row.number == PRESENT else str(row.number)
    values = [column.value(row) for column in COLUMNS]
    return [number, row.name, *(_exact(value) for value in values), row.ending]


def _exact(value: float) -> str:
    return "" if math.isnan(value) else repr(value)
