"""Every message of the window is translated, and keeps the rules of its type."""

import re
from functools import cache
from string import Formatter

import pytest

from tools.messages import Message, collected, literals, translated_arguments
from tools.translations import catalogue_text
from ui.languages import ENGLISH, LANGUAGES, catalogue, catalogue_path, messages_of

CODES = [code for code in LANGUAGES if code != ENGLISH]
SETS_SIGNS_ITSELF = {
    "point  1.5",
    "semicolon  ;",
    "MILES stellar library 9.1, in steps of 1.03 Å, each spectrum divided by its mean.",
}
"""Messages that are about a sign, or name a version."""
THIN, FIRM = "\u202f", "\u00a0"


@cache
def messages() -> tuple[Message, ...]:
    """Return all messages; every source is read for them once."""
    return collected()


def fields_of(text: str) -> set[str]:
    """Return the names of the fields of a message; none where braces are its own."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return set()


@pytest.mark.parametrize("code", CODES)
def test_that_every_message_is_translated(code: str) -> None:
    translated = messages_of(code)
    assert [each.text for each in messages() if each.text not in translated] == []


@pytest.mark.parametrize("code", CODES)
def test_that_no_translation_outlives_its_message(code: str) -> None:
    texts = {each.text for each in messages()}
    rows = [source for source, _, _ in catalogue(catalogue_path(code))]
    assert [source for source in rows if source not in texts] == []
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("code", CODES)
def test_that_a_translation_has_the_fields_of_its_message(code: str) -> None:
    translated = messages_of(code)
    assert {
        source: text
        for source, text in translated.items()
        if fields_of(source) != fields_of(text)
    } == {}


@pytest.mark.parametrize("code", CODES)
def test_that_a_translation_keeps_the_spaces_at_both_ends(code: str) -> None:
    ends = re.compile(r"^\s*|\s*$")
    assert {
        source: text
        for source, text in messages_of(code).items()
        if [m.replace(FIRM, " ").replace(THIN, " ") for m in ends.findall(source)]
        != [m.replace(FIRM, " ").replace(THIN, " ") for m in ends.findall(text)]
    } == {}


@pytest.mark.parametrize("code", CODES)
def test_that_the_catalogue_is_as_make_translations_writes_it(code: str) -> None:
    file = catalogue_path(code)
    translations = {source: text for source, text, done in catalogue(file) if done}
    written = catalogue_text(code, messages(), translations)
    assert file.read_text(encoding="utf-8") == written


@pytest.mark.parametrize(
    ("rule", "pattern"),
    [
        ("a thin space before ; ? and !", rf"(?<=[^{THIN}(\[…*])[;?!](?!r\}})"),
        ("a firm space before :", rf"(?<=[^{FIRM}(\d]):(?=\s|$)"),
        ("a round apostrophe", r"(?<=\w)'(?=\w)"),
        ("guillemets", r"[“”]"),
        ("firm spaces inside guillemets", rf"«[^{FIRM}]|[^{FIRM}]»"),
        ("a thin space before %", rf"(?<=[^{THIN}])%"),
        ("a decimal comma", r"(?<![\w.])\d+\.\d+(?![\w.])"),
    ],
)
def test_that_french_keeps_the_rules_of_its_type(rule: str, pattern: str) -> None:
    broken = {
        source: text
        for source, text in messages_of("fr").items()
        if re.search(pattern, text) and source not in SETS_SIGNS_ITSELF
    }
    assert broken == {}, rule


# --- how they are collected ----------------------------------------------------------


def test_that_a_text_of_two_lines_and_both_of_a_choice_are_collected() -> None:
    source = 'tr("one " "two")\ntr("yes" if x else "no", n=1)\ntr(row.text)'
    found = [literals(argument) for _, argument in translated_arguments(source)]
    assert found == [("one two",), ("yes", "no"), None]


def test_that_a_catalogue_is_sorted_and_keeps_signs_of_xml() -> None:
    messages = [Message(text, "ui/a.py:1", "window") for text in ("b < c", "a & “b”")]
    text = catalogue_text("fr", messages, {"b < c": "b\u202f< c"})
    assert text.index("a &amp; “b”") < text.index("b &lt; c")
    assert "<translation>b&#x202f;&lt; c</translation>" in text
    assert '<translation type="unfinished"></translation>' in text
