"""Words and numbers as the room sees them."""

import math
from collections.abc import Iterator

import pytest

from nnsim.errors import InputError
from ui.i18n import (
    between_numbers,
    count,
    number,
    numbers_in,
    parse_number,
    percent,
    sentence,
    subscript,
    tr,
    trimmed,
    use_decimal_mark,
    use_messages,
)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (0.5, "0.500"),
        (-0.0312, "−0.0312"),
        (0.99996, "1.00"),
        (12.345, "12.3"),
        (1234.5, "1\u202f234"),
        (99999.0, "99\u202f999"),
        (100000.0, "1.0·10⁵"),
        (1.2345e-5, "1.2·10⁻⁵"),
        (-9.99e-5, "−1.0·10⁻⁴"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
        (math.nan, "NaN"),
    ],
)
def test_that_a_number_is_written_as_the_course_does(
    value: float, written: str
) -> None:
    assert number(value) == written


def test_that_a_positive_number_can_show_its_sign() -> None:
    assert number(0.25, signed=True) == "+0.250"
    assert number(-0.25, signed=True) == "−0.250"


def test_that_thousands_are_grouped_by_a_thin_space() -> None:
    assert count(12500) == "12\u202f500"
    assert count(-1000000) == "−1\u202f000\u202f000"
    assert count(7) == "7"


def test_that_a_share_is_written_in_percent() -> None:
    assert percent(0.947) == "94.7\u202f%"
    assert percent(1.0, 0) == "100\u202f%"
    assert percent(math.nan) == "–"


def test_that_an_index_stands_low() -> None:
    assert subscript(12) == "₁₂"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("0.1", 0.1),
        ("0,1", 0.1),
        (" −2 ", -2.0),
        ("1e-3", 1e-3),
        ("1.2·10⁻⁵", 1.2e-5),
        ("3*10^4", 3e4),
        ("12\u202f500", 12500.0),
    ],
)
def test_that_a_number_can_be_typed_in_many_ways(typed: str, value: float) -> None:
    assert parse_number(typed) == pytest.approx(value, rel=1e-15)


@pytest.mark.parametrize("typed", ["", "abc", "nan", "inf", "1_000", "1.2.3", "10⁵⁵⁵⁵"])
def test_that_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_number(typed)


@pytest.mark.parametrize("value", [0.5, -12.3, 1234.0, 1.2e-5, 3.4e12])
def test_that_what_is_written_can_be_read_back(value: float) -> None:
    assert parse_number(number(value, 5)) == pytest.approx(value, rel=1e-3)


def test_that_a_translation_is_used_and_a_broken_one_is_not() -> None:
    use_messages({"{n} epochs": "{n} ÉPOQUES", "{n} steps": "{m} PAS"})
    try:
        assert tr("{n} epochs", n=count(3)) == "3 ÉPOQUES"
        assert tr("{n} steps", n=count(3)) == "3 steps"
    finally:
        use_messages({})
    assert tr("{n} epochs", n=count(3)) == "3 epochs"


@pytest.mark.parametrize("text", ["{x} of my own", "a { b", "{0}", "{x.y}"])
def test_that_a_text_of_the_users_with_braces_is_shown_as_it_is(text: str) -> None:
    assert tr(text) == text


def test_that_the_engines_sentence_reaches_the_screen() -> None:
    error = InputError("data.file_missing", file="iris.csv")
    assert sentence(error) == str(error)


@pytest.fixture
def _comma() -> Iterator[None]:
    use_decimal_mark(",")
    yield
    use_decimal_mark(".")


@pytest.mark.usefixtures("_comma")
def test_that_numbers_are_written_with_the_comma_where_the_system_has_one() -> None:
    assert number(0.5, 2) == "0,50"
    assert number(1.2e-5, 3) == "1,2·10⁻⁵"
    assert percent(0.947) == "94,7\u202f%"
    assert trimmed(0.25) == "0,25"
    assert parse_number("0,25") == 0.25


@pytest.mark.usefixtures("_comma")
def test_that_a_comma_divides_a_list_only_where_it_is_no_decimal_mark() -> None:
    assert numbers_in("0,5; 1,5 2") == ["0,5", "1,5", "2"]
    assert between_numbers() == "; "
    use_decimal_mark(".")
    assert numbers_in("0.5, 1.5; 2") == ["0.5", "1.5", "2"]


def test_that_a_number_is_trimmed_of_zeros_but_not_of_digits() -> None:
    assert [trimmed(x) for x in (0.9, 100.0, 1e-6, -0.125)] == [
        "0.9",
        "100",
        "1·10⁻⁶",
        "−0.125",
    ]
