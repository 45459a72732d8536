"""What a step of preprocessing found on the training samples, in words."""

from html import escape
from itertools import pairwise

from nnsim.data.preprocessing import ColumnNumbers, FittedStep
from ui.controls.names import STEP_NUMBERS, name_of
from ui.controls.values_edit import plain
from ui.i18n import count, number, tr

DIGITS = 3


def column_words(step: str, column: ColumnNumbers) -> str:
    """Return in a line what was found of one input."""
    found = dict(column.numbers)
    if step == "grouped":
        return tr("{name}: {groups}", name=column.column, groups=groups_words(found))
    if step == "capped":
        return tr(
            "{name}: {n} above {limit}",
            name=column.column,
            n=count(int(found["n-above"][0])),
            limit=plain(found["limit"][0]),
        )
    if step == "zeros-as-missing":
        return tr(
            "{name}: {n} × 0 → {median}",
            name=column.column,
            n=count(int(found["n-zeros"][0])),
            median=number(found["median"][0], DIGITS),
        )
    values = ", ".join(
        f"{name_of(STEP_NUMBERS, key)} {number(values[0], DIGITS)}"
        for key, values in column.numbers
    )
    return tr("{name}: {values}", name=column.column, values=values)


def groups_words(found: dict[str, tuple[float, ...]]) -> str:
    """Return the groups and how many training samples are in each."""
    edges, counts = found["edges"], found["counts"]
    names = [f"<{plain(edges[0])}"]
    names += [f"{plain(low)}–{plain(high)}" for low, high in pairwise(edges)]
    names.append(f"≥{plain(edges[-1])}")
    return " · ".join(
        f"{name}: {count(int(n))}" for name, n in zip(names, counts, strict=True)
    )


def table_of(fitted: FittedStep) -> str:
    """Return all that was found, one input a line, as rich text."""
    lines = [escape(column_words(fitted.step, row)) for row in fitted.numbers()]
    head = escape(tr("Found on the training samples, used for all:"))
    return "<br>".join([head, *lines])
