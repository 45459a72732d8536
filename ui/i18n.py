"""Every word and number that the screen shows passes through here.

Words: ``tr`` with named fields, so that a translation may change their order.
Numbers: the true minus sign, thin spaces between thousands, powers of ten as the course
writes them. Words and decimal mark are those of a language: ``ui.languages`` sets them.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from nnsim.errors import InputError
from nnsim.sentences import SENTENCES

MINUS = "\u2212"
THIN_SPACE = "\u202f"
NOT_A_NUMBER = "NaN"
INFINITY = "∞"
SUPERSCRIPTS = str.maketrans("0123456789-+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺")
SUBSCRIPTS = str.maketrans("0123456789-+", "₀₁₂₃₄₅₆₇₈₉₋₊")
PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
LARGEST_PLAIN = 1e5
SMALLEST_PLAIN = 1e-4


@dataclass
class _Chosen:
    decimal_mark: str = "."
    date_format: str = "%Y-%m-%d"
    messages: Mapping[str, str] = field(default_factory=dict)
    missed: set[str] | None = None


_chosen = _Chosen()


def tr(text: str, /, **fields: object) -> str:
    """Return the sentence in the language of the window, with its fields filled in.

    A translation whose fields do not fit never stops the program: English is shown. Nor
    does a text of the user's own with braces in it: it is shown as it is.
    """
    # A dictionary and not Qt's translators: pictures ask for words in every frame.
    translated = _chosen.messages.get(text)
    if translated is None:
        if _chosen.missed is not None and text:
            _chosen.missed.add(text)
        translated = text
    for candidate in (translated, text):
        try:
            return candidate.format(**fields)
        except (KeyError, IndexError, ValueError, AttributeError):
            continue
    return text


def use_messages(messages: Mapping[str, str]) -> None:
    """Say texts as this dictionary has them, the others in English."""
    _chosen.messages = messages


def note_missed(missed: set[str] | None) -> None:
    """Put each text without a translation into this set from now on; None ends it."""
    _chosen.missed = missed


def sentence(error: InputError) -> str:
    """Return what the engine says about a bad input, in the language of the window."""
    return tr(SENTENCES[error.key], **error.fields)


def use_decimal_mark(mark: str) -> None:
    """Write numbers with "." or with "," before the tenths from now on."""
    _chosen.decimal_mark = "," if mark == "," else "."


def use_date_format(form: str) -> None:
    """Write dates in this form from now on, as ``date.strftime`` has it."""
    _chosen.date_format = form


def date_text(day: date) -> str:
    """Return a date as the language writes it: 2026-11-27 or 27/11/2026."""
    return day.strftime(_chosen.date_format)


def decimal_mark() -> str:
    """Return the sign between units and tenths."""
    return _chosen.decimal_mark


def between_numbers() -> str:
    """Return what stands between the numbers of a list."""
    return "; " if decimal_mark() == "," else ", "


def numbers_in(text: str) -> list[str]:
    """Return the words of a list of numbers, as it was typed.

    A comma divides them only where it is not the decimal mark.
    """
    divided = text.replace(";", " ")
    if decimal_mark() != ",":
        divided = divided.replace(",", " ")
    return divided.split()


def number(value: float, digits: int = 3, *, signed: bool = False) -> str:
    """Return a number with ``digits`` significant digits, trailing zeros kept.

    From 1e5 on and below 1e-4 it is written as 1.2·10⁻⁵, with one digit fewer.
    """
    if math.isnan(value):
        return NOT_A_NUMBER
    sign = MINUS if value < 0.0 else "+" if signed and value > 0.0 else ""
    size = abs(value)
    if math.isinf(size):
        return sign + INFINITY
    if size == 0.0:
        return "0"
    if size >= LARGEST_PLAIN or size < SMALLEST_PLAIN:
        return sign + _scientific(size, max(digits - 1, 1))
    return sign + _plain(size, digits)


def trimmed(value: float, digits: int = 6) -> str:
    """Return a number with at most ``digits`` digits, without zeros at its end."""
    mark = decimal_mark()
    figures, times, power = number(value, digits).partition("·")
    if mark in figures:
        figures = figures.rstrip("0").removesuffix(mark)
    return figures + times + power


def count(n: int) -> str:
    """Return a whole number with a thin space between thousands: 12 500."""
    return (MINUS if n < 0 else "") + _grouped(str(abs(n)))


def percent(share: float, digits: int = 1) -> str:
    """Return a share from 0 to 1 as 94.7 %."""
    if not math.isfinite(share):
        return "–"
    text = f"{abs(share) * 100.0:.{digits}f}"
    sign = MINUS if share < 0.0 and float(text) > 0.0 else ""
    return f"{sign}{_marked(text)}{THIN_SPACE}%"


def subscript(n: int) -> str:
    """Return a whole number in small low digits: the 12 of ω₁₂."""
    return str(n).translate(SUBSCRIPTS)


def superscript(n: int) -> str:
    """Return a whole number in small high digits: the −5 of 10⁻⁵."""
    return str(n).translate(SUPERSCRIPTS)


def parse_number(text: str) -> float:
    """Return the number that was typed, in any form this module writes or 1e-5.

    Raises ValueError when it is not a finite number.
    """
    plain = re.sub(r"\s", "", text).replace(MINUS, "-").replace(",", ".")
    power = re.fullmatch(r"(.+?)[·*×x]10\^?([⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺0-9+-]+)", plain)
    if power:
        plain = f"{power[1]}e{power[2].translate(PLAIN_DIGITS)}"
    value = float(plain.replace("_", "?"))
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _plain(size: float, digits: int) -> str:
    exponent = int(f"{size:.{digits - 1}e}".split("e")[1])
    text = f"{size:.{max(digits - 1 - exponent, 0)}f}"
    whole, _, fraction = text.partition(".")
    grouped = _grouped(whole)
    return f"{grouped}{decimal_mark()}{fraction}" if fraction else grouped


def _scientific(size: float, digits: int) -> str:
    mantissa, exponent = f"{size:.{digits - 1}e}".split("e")
    return f"{_marked(mantissa)}·10{superscript(int(exponent))}"


def _grouped(figures: str) -> str:
    return f"{int(figures):,}".replace(",", THIN_SPACE)


def _marked(text: str) -> str:
    return text.replace(".", decimal_mark())
