"""Which columns of a table the settings ask for."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from nnsim.data.table_files.settings import TableSettings
from nnsim.errors import InputError


@dataclass(frozen=True)
class ColumnRoles:
    """Numbers of columns by what is done with them, each in the order of the inputs.

    Attributes
    ----------
    inputs : all input columns.
    numbers, words : those of them that hold numbers, and those that hold words.
    target : the column to predict.
    """

    inputs: tuple[int, ...]
    numbers: tuple[int, ...]
    words: tuple[int, ...]
    target: int

    @property
    def used(self) -> tuple[int, ...]:
        """Every column that has to be read, each once, from left to right."""
        return tuple(sorted({*self.inputs, self.target}))


def column_roles(
    names: Sequence[str], settings: TableSettings, file: str
) -> ColumnRoles:
    """Return the columns that are meant.

    Raises
    ------
    InputError
        If there is no input or no target, a column is not in the file, or the target
        is also an input.
    """
    if len(names) < 2:
        raise InputError("table.one_column", file=file)
    if not settings.target:
        raise InputError("table.no_target", file=file)
    if not settings.inputs:
        raise InputError("table.no_inputs", file=file)
    if settings.target in settings.inputs:
        raise InputError("table.target_input", file=file, column=settings.target)
    places = {name: number for number, name in enumerate(names)}
    asked = (*settings.inputs, *settings.text_inputs, settings.target)
    for column in asked:
        if column not in places:
            raise _no_column(column, names, file)
    inputs = tuple(dict.fromkeys(places[name] for name in settings.inputs))
    words = {places[name] for name in settings.text_inputs}
    return ColumnRoles(
        inputs=inputs,
        numbers=tuple(column for column in inputs if column not in words),
        words=tuple(column for column in inputs if column in words),
        target=places[settings.target],
    )


def _no_column(column: str, names: Sequence[str], file: str) -> InputError:
    nearest = get_close_matches(column, list(names)[:1000], n=1)
    suggestion = f" (did you mean {nearest[0]!r}?)" if nearest else ""
    return InputError(
        "table.no_column",
        file=file,
        column=column,
        suggestion=suggestion,
        count=len(names),
    )
