"""Guesses at how a text is laid out, from its first rows."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from nnsim.data.table_files.cells import NO_NUMBER
from nnsim.data.table_files.decoding import RowBlock
from nnsim.data.table_files.settings import MOST_SKIPPED_LINES, Decimal, Delimiter
from nnsim.data.table_files.splitting import SplitRows, split_rows

DELIMITERS: tuple[Delimiter, ...] = ("\t", ";", "|", ",", " ")
"""The rarer a sign is in plain text, the earlier it stands."""
DECIMALS: tuple[Decimal, ...] = (".", ",")
NUMBER = {
    ".": re.compile(r"[+\-−]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?"),
    ",": re.compile(r"[+\-−]?(\d+,\d+|,\d+|\d+)([eE][+-]?\d+)?"),
}
LOOKED_AT = 200
"""Rows that a guess is made from."""
COLUMNS_LOOKED_AT = 60
CONSISTENCY_WEIGHT = 2.0

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class TextLayout:
    """How a text seems to be laid out; fields as in ``TableSettings``."""

    delimiter: Delimiter = ","
    decimal: Decimal = "."
    skip_lines: int = 0
    header: bool = True


def sniff_text(block: RowBlock) -> TextLayout:
    """Return the layout under which rows are even and most cells are numbers."""
    best, layout = 0.0, TextLayout()
    for delimiter in DELIMITERS:
        split = split_rows(block, delimiter).first(LOOKED_AT)
        if not len(split.lines):
            return layout
        rows = split.rows()
        width = _usual_width(rows)
        if width < 2:
            continue
        even = [row for row in rows if len(row) == width]
        decimal, share = _likelier_decimal(even)
        score = CONSISTENCY_WEIGHT * len(even) / len(rows) + share
        if score > best:
            n_before = _n_before_table(rows, width, decimal)
            skip = _line_before(split, n_before)
            header = has_header(rows[n_before:], decimal)
            best, layout = score, TextLayout(delimiter, decimal, skip, header)
    return layout


def has_header(rows: Rows, decimal: Decimal) -> bool:
    """Tell whether the first row names the columns: words over numbers.

    Where no column has numbers, names are words that come only once.
    """
    first, rest = rows[0], rows[1:]
    named = numbered = 0
    only_once = len(set(first)) == len(first)
    for column, head in enumerate(first[:COLUMNS_LOOKED_AT]):
        below = [row[column] for row in rest if column < len(row) and row[column]]
        n_numbers = sum(is_number(cell, decimal) for cell in below)
        if below and 2 * n_numbers > len(below):
            numbered += is_number(head, decimal)
            named += bool(head) and not is_number(head, decimal)
        elif head in below:
            only_once = False
    if named or numbered:
        return named > numbered
    return only_once and bool(rest)


def is_number(cell: str, decimal: Decimal) -> bool:
    """Tell whether a cell is a number as people write it."""
    return NUMBER[decimal].fullmatch(cell) is not None


def _usual_width(rows: Rows) -> int:
    return Counter(len(row) for row in rows).most_common(1)[0][0]


def _likelier_decimal(rows: Rows) -> tuple[Decimal, float]:
    """Return the decimal sign that makes more cells numbers, and their share."""
    cells = [cell for row in rows for cell in row[:COLUMNS_LOOKED_AT]]
    said = [cell for cell in cells if cell.lower() not in NO_NUMBER]
    best: tuple[Decimal, float] = (".", 0.0)
    for decimal in DECIMALS:
        share = sum(is_number(cell, decimal) for cell in said) / max(len(said), 1)
        if share > best[1]:
            best = (decimal, share)
    return best


def _n_before_table(rows: Rows, width: int, decimal: Decimal) -> int:
    """Return how many rows are a title, a comment, or a word to a spreadsheet."""
    n_before = 0
    for row in rows:
        is_hint = row[0].lower().startswith("sep=")
        if len(row) > 1 and not row[0].startswith("#") and not is_hint:
            break
        n_before += 1
    if n_before == len(rows):
        return 0
    last = rows[n_before - 1] if n_before else [""]
    names_columns = last[0].startswith("#") and len(last) == width
    if names_columns and not has_header(rows[n_before:], decimal):
        # Some programs put a sign of comment before the names.
        return n_before - 1
    return n_before


def _line_before(split: SplitRows, n_before: int) -> int:
    if not n_before:
        return 0
    return min(int(split.lines[n_before]) - 1, MOST_SKIPPED_LINES)
