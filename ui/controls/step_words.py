"""What a step of preprocessing found on the training samples, in words."""

from html import escape
from itertools import pairwise

from nnsim.data.preprocessing import ColumnNumbers, FittedStep
from ui.controls.names import STEP_NUMBERS, name_of
from ui.i18n import count, number, tr, trimmed

DIGITS = 3
NO_BREAK = "\u00a0"
MOST_NAMED = 40
"""Inputs that a tooltip names."""


def column_words(step: str, column: ColumnNumbers) -> str:
    """Return in a line what was found of one input, without its name."""
    found = dict(column.numbers)
    if step == "grouped":
        return groups_words(found)
    if step == "capped":
        return tr(
            "{n} above {limit}",
            n=count(int(found["n-above"][0])),
            limit=trimmed(found["limit"][0]),
        )
    if step == "zeros-as-missing":
        return tr(
            "{n} × 0 → {median}",
            n=count(int(found["n-zeros"][0])),
            median=number(found["median"][0], DIGITS),
        )
    return ", ".join(
        f"{name_of(STEP_NUMBERS, key)} {number(values[0], DIGITS)}"
        for key, values in column.numbers
    )


def lines_of(fitted: FittedStep, most: int) -> str:
    """Return what was found of each input, and how many are left out for room."""
    total = len(fitted.columns)
    shown = fitted.numbers(total if total <= most else most - 1)
    if total == 1:
        return column_words(fitted.step, shown[0])
    lines = [_named(fitted.step, row) for row in shown]
    if len(shown) < total:
        lines.append(tr("and {n} more inputs", n=count(total - len(shown))))
    return "\n".join(lines)


def groups_words(found: dict[str, tuple[float, ...]]) -> str:
    """Return the groups and how many training samples are in each."""
    edges, counts = found["edges"], found["counts"]
    names = [f"<{trimmed(edges[0])}"]
    names += [f"{trimmed(low)}–{trimmed(high)}" for low, high in pairwise(edges)]
    names.append(f"≥{trimmed(edges[-1])}")
    return f"{NO_BREAK}· ".join(
        f"{name}:{NO_BREAK}{count(int(n))}"
        for name, n in zip(names, counts, strict=True)
    )


def table_of(fitted: FittedStep) -> str:
    """Return what was found of every input, one a line, as rich text."""
    lines = [escape(_named(fitted.step, row)) for row in fitted.numbers(MOST_NAMED)]
    head = escape(tr("Found on the training samples, used for all:"))
    return "<br>".join([head, *lines])


def _named(step: str, row: ColumnNumbers) -> str:
    return tr("{name}: {words}", name=row.column, words=column_words(step, row))
