"""Values of a field as they are typed: "1, 2, 4, 8", "1–10 step 3", "0.01–1 times 10".

Steps are counted in decimal figures: 0.1–0.3 holds 0.3, not 0.30000000000000004.
"""

import re
from decimal import Decimal, InvalidOperation

from nnsim.errors import InputError
from nnsim.sweep.fields import SweepField

MOST_VALUES = 100
LONGEST_TEXT = 2000
LARGEST_EXPONENT = 5000
"""A hundred times it is still a number of ``decimal``."""
NUMBER = r"[+\-−]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+\-−]?\d+)?"
RANGE = re.compile(
    rf"(?P<first>{NUMBER})\s*(?:–|—|-|…|\.\.\.?|to)\s*(?P<last>{NUMBER})"
    rf"(?:\s*(?P<how>step|times|×|x|\*)\s*(?P<by>{NUMBER}))?",
    re.IGNORECASE,
)
Number = int | float


def typed_values(
    text: str, field: SweepField, decimal_mark: str = "."
) -> tuple[Number, ...]:
    """Return the values that were typed, in their order.

    A comma divides them unless it is the decimal mark; a semicolon always does.

    Raises
    ------
    InputError
        For a text that is too long, for the first value that is no number, no range,
        out of the field's limits or there twice, or if there are none or too many.
    """
    if len(text) > LONGEST_TEXT:
        raise InputError("sweep.values_long", most=LONGEST_TEXT)
    divider = ";"
    if decimal_mark == ",":
        text = text.replace(",", ".")
    else:
        divider = "[,;]"
    values: list[Number] = []
    for part in re.split(divider, text):
        words = re.sub(r"[\u202f\u00a0]", "", part).strip()
        if not words:
            continue
        for value in _of_part(words):
            values.append(_fitting(value, field))
            if len(values) > MOST_VALUES:
                raise InputError("sweep.values_many", most=MOST_VALUES)
    if not values:
        raise InputError("sweep.values_none")
    for place, number in enumerate(values):
        if number in values[:place]:
            raise InputError("sweep.values_twice", value=f"{number:.12g}")
    return tuple(values)


def _of_part(words: str) -> list[Decimal]:
    if (written := RANGE.fullmatch(words)) is not None:
        return _of_range(words, written)
    return [_decimal(word, words) for word in words.split()]


def _of_range(words: str, written: re.Match[str]) -> list[Decimal]:
    first, last = (_decimal(written[name], words) for name in ("first", "last"))
    by = _decimal(written["by"] or "1", words)
    multiplies = (written["how"] or "step").lower() != "step"
    if last <= first:
        raise InputError("sweep.values_falls", text=words)
    if multiplies and (first <= 0 or by <= 1):
        raise InputError("sweep.values_times", text=words)
    if not multiplies and by <= 0:
        raise InputError("sweep.values_step", text=words)
    found = [first]
    while (after := found[-1] * by if multiplies else found[-1] + by) <= last:
        if len(found) >= MOST_VALUES:
            raise InputError("sweep.values_many", most=MOST_VALUES)
        found.append(after)
    return found


def _decimal(word: str, words: str) -> Decimal:
    try:
        value = Decimal(word.replace("−", "-"))
    except InvalidOperation:
        raise InputError("sweep.values_word", text=words) from None
    # Arithmetic with larger exponents raises, and no setting is so large or small.
    if not value.is_finite() or abs(value.adjusted()) > LARGEST_EXPONENT:
        raise InputError("sweep.values_word", text=words)
    return value


def _fitting(value: Decimal, field: SweepField) -> Number:
    number = float(value)
    if not field.holds(number):
        raise InputError(
            "sweep.values_outside",
            value=f"{number:.12g}",
            limits=limits_text(field),
        )
    if field.kind == "whole":
        if number != int(number):
            raise InputError("sweep.values_whole", value=f"{number:.12g}")
        return int(number)
    return number


def limits_text(field: SweepField) -> str:
    """Return between which numbers a field lies, for a sentence."""
    low = f"more than {field.low:g}" if field.above_low else f"{field.low:.12g}"
    high = f"less than {field.high:g}" if field.below_high else f"{field.high:.12g}"
    return f"{low} to {high}"
