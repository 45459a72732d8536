"""The languages of the window: what they are called, and loading one.

English stands in the sources. Another language is a catalogue of Qt Linguist,
``assets/translations/<code>.ts``, read only when the language is wanted.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from nnsim.resources import resource_path
from ui.i18n import use_date_format, use_decimal_mark, use_messages

ENGLISH = "en"


@dataclass(frozen=True)
class Language:
    """What a language is called in itself, and how it writes numbers and dates."""

    name: str
    decimal_mark: str
    date_format: str


LANGUAGES = {
    ENGLISH: Language("English", ".", "%Y-%m-%d"),
    "fr": Language("Français", ",", "%d/%m/%Y"),
}


@dataclass
class _Present:
    code: str = ENGLISH
    # Qt's own words, on the buttons of its dialogs.
    of_qt: QTranslator | None = None


_present = _Present()


def language() -> str:
    """Return the code of the language that the window speaks."""
    return _present.code


def language_for(wanted: str) -> str:
    """Return the language to speak; where none is wanted, or known, the system's."""
    if wanted in LANGUAGES:
        return wanted
    of_system = QLocale.system().name().partition("_")[0]
    return of_system if of_system in LANGUAGES else ENGLISH


def use_language(code: str) -> None:
    """Speak another language from now on; what is on the screen stays as it is."""
    spoken = LANGUAGES[code]
    use_messages(messages_of(code))
    use_decimal_mark(spoken.decimal_mark)
    use_date_format(spoken.date_format)
    _use_words_of_qt(code)
    _present.code = code


@cache
def messages_of(code: str) -> dict[str, str]:
    """Return the translations of a language by their English text.

    A catalogue that is missing or damaged never keeps the window from opening: what it
    cannot say is said in English.
    """
    if code == ENGLISH:
        return {}
    try:
        return {
            source: translation
            for source, translation, is_finished in catalogue(catalogue_path(code))
            if is_finished and translation
        }
    except (OSError, ElementTree.ParseError):
        return {}


def catalogue_path(code: str) -> Path:
    """Return where the catalogue of a language lies."""
    return resource_path("assets", "translations", f"{code}.ts")


def catalogue(file: Path) -> list[tuple[str, str, bool]]:
    """Return English text, translation, and whether it is finished, of each message.

    Raises OSError or ElementTree.ParseError where there is none to read.
    """
    rows = []
    for message in ElementTree.parse(file).iter("message"):
        translation = message.find("translation")
        kind = "unfinished" if translation is None else translation.get("type", "")
        if kind not in ("vanished", "obsolete"):
            text = "" if translation is None else translation.text or ""
            rows.append((message.findtext("source", ""), text, kind != "unfinished"))
    return rows


def _use_words_of_qt(code: str) -> None:
    if QCoreApplication.instance() is None:
        return
    if _present.of_qt is not None:
        QCoreApplication.removeTranslator(_present.of_qt)
        _present.of_qt = None
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if code != ENGLISH and translator.load(f"qtbase_{code}", folder):
        QCoreApplication.installTranslator(translator)
        _present.of_qt = translator
