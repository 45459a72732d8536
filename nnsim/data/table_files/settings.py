"""How a user's table is read, said so fully that an experiment can name it."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from nnsim.data.settings import ColumnName

Encoding = Literal["utf-8", "utf-16-le", "utf-16-be", "latin-1"]
Delimiter = Literal[",", ";", "\t", "|", " "]
Decimal = Literal[".", ","]
TargetKind = Literal["class", "number"]
Missing = Literal["drop", "median", "refuse"]

MOST_SKIPPED_LINES = 1000


class TableSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a file is laid out, and which of its columns are what.

    Attributes
    ----------
    file : path of the file; empty for a table that was pasted.
    encoding : of text, with or without a byte-order mark; "latin-1" is Windows-1252,
        which has all letters of Latin-1.
    delimiter : between two cells of text; " " is any run of spaces and tabs.
    decimal : sign between units and tenths, in text and in text cells of a workbook.
    skip_lines : lines before the table, such as a title.
    header : whether the first line of the table names its columns.
    sheet : of a workbook; empty for the first one.
    inputs : names of the columns that are inputs, in the order wanted.
    text_inputs : those of ``inputs`` that hold words: each word becomes an input, 1 in
        its rows and 0 in all others (one-per-class).
    target : name of the column to predict.
    target_kind : whether the target is one of several classes or a number.
    missing : what becomes of a row with an empty input: it is left out ("drop"), takes
        the column's median, for words the most frequent one ("median"), or the file is
        refused. A row without a target is left out or refused.
    """

    file: str = ""
    encoding: Encoding = "utf-8"
    delimiter: Delimiter = ","
    decimal: Decimal = "."
    skip_lines: Annotated[int, Meta(ge=0, le=MOST_SKIPPED_LINES)] = 0
    header: bool = True
    sheet: str = ""
    inputs: Annotated[tuple[ColumnName, ...], Meta(max_length=10_000)] = ()
    text_inputs: Annotated[tuple[ColumnName, ...], Meta(max_length=10_000)] = ()
    target: str = ""
    target_kind: TargetKind = "class"
    missing: Missing = "drop"
