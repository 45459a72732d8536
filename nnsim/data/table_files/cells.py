"""What a cell says: a number, words, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from nnsim.arrays import BoolArray, FloatArray
from nnsim.data.table_files.limits import LARGEST_NUMBER
from nnsim.data.table_files.settings import Decimal
from nnsim.errors import InputError

if TYPE_CHECKING:
    import polars as pl

NO_WORDS = ("", "?", "na", "n/a", "#n/a", "nan", "null")
"""Cells that say nothing, in lower case."""
NO_NUMBER = (*NO_WORDS, "-", "–", "—", ".", "none", "missing", "#div/0!", "#value!")
"""In a column of numbers these say nothing either."""
SPACES = r"[ \u00a0\u2009\u202f']"
"""What stands between thousands."""
WORD_LENGTH = 40
"""Of a cell in a sentence."""


@dataclass(frozen=True, eq=False)
class Numbers:
    """Cells read as numbers, all of one shape.

    Attributes
    ----------
    values : the number, NaN where there is none.
    is_bad : where a cell says something that is not a finite number.
    """

    values: FloatArray
    is_bad: BoolArray

    def reshaped(self, n_rows: int, n_columns: int) -> "Numbers":
        """Return the same cells row by row."""
        shape = (n_rows, n_columns)
        return Numbers(self.values.reshape(shape), self.is_bad.reshape(shape))


def parse_numbers(cells: "pl.Series", decimal: Decimal) -> Numbers:
    """Return what stripped text cells say as numbers, (n_cells,).

    A sign of the other decimal is no part of a number, so that 1,5 and 1.5 never meet
    in one table as 15 and 1.5.
    """
    import polars as pl

    plain = _with_points(cells, decimal)
    parsed = plain.cast(pl.Float64, strict=False)
    values = parsed.to_numpy(writable=True)
    places = np.flatnonzero(
        parsed.is_null().to_numpy() & cells.is_not_null().to_numpy()
    )
    is_bad = np.zeros(len(cells), dtype=np.bool_)
    if places.size:
        odd = cells.gather(places)
        again = _with_points(odd.str.replace_all(SPACES, ""), decimal)
        again = again.str.replace_all("−", "-", literal=True)
        values[places] = again.cast(pl.Float64, strict=False).to_numpy()
        says_nothing = odd.str.to_lowercase().is_in(NO_NUMBER).to_numpy()
        is_bad[places] = np.isnan(values[places]) & ~says_nothing
    is_bad |= np.abs(values) > LARGEST_NUMBER
    return Numbers(values, is_bad)


def parse_words(cells: "pl.Series") -> "pl.Series":
    """Return stripped text cells, null where they say nothing."""
    import polars as pl

    says_nothing = cells.str.to_lowercase().is_in(NO_WORDS)
    return (
        cells.set(says_nothing, None) if says_nothing.any() else cells.cast(pl.String)
    )


def bad_number(
    name: str, line: int, column: str, cell: str, decimal: Decimal
) -> InputError:
    """Return the sentence on a cell that is not a number."""
    place = {"file": name, "line": line, "column": column, "value": cell[:WORD_LENGTH]}
    if _is_number(cell, decimal):
        return InputError("table.infinite", **place)
    if _is_number(cell.replace(",", "x").replace(".", ",").replace("x", "."), decimal):
        return InputError("table.mixed_decimal", **place, decimal=decimal)
    return InputError("table.not_number", **place)


def tidy_names(names: Sequence[str]) -> tuple[str, ...]:
    """Return names of columns, each once: an empty one is called by its number."""
    taken: set[str] = set()
    tidied: list[str] = []
    for number, name in enumerate(names, 1):
        wanted = " ".join(name.split())[:180] or f"column {number}"
        free, again = wanted, 2
        while free in taken:
            free, again = f"{wanted} ({again})", again + 1
        taken.add(free)
        tidied.append(free)
    return tuple(tidied)


def number_text(value: float) -> str:
    """Return a number as the name of a class: 3 for 3.0."""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _with_points(cells: "pl.Series", decimal: Decimal) -> "pl.Series":
    if decimal == ".":
        return cells
    spoilt = cells.str.replace_all(".", "x", literal=True)
    return spoilt.str.replace_all(",", ".", literal=True)


def _is_number(cell: str, decimal: Decimal) -> bool:
    plain = cell if decimal == "." else cell.replace(".", "x").replace(",", ".")
    try:
        return not np.isnan(float(plain.replace("_", "x")))
    except ValueError:
        return False
