"""Updates the catalogues of assets/translations, and takes translations into them.

``python -m tools.translations`` keeps what is translated, adds new messages unfinished
and drops what is gone. ``--take FILE.json`` adds {English: translation}.
"""

import argparse
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from nnsim.files import write_atomically
from tools.messages import Message, collected
from ui.languages import ENGLISH, LANGUAGES, catalogue, catalogue_path

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
CONTEXT = "nnsim"
AS_ENTITIES = {"\u00a0": "&#xa0;", "\u202f": "&#x202f;", '"': "&quot;"}
"""Spaces that an editor shows like the usual one, and loses."""


def known_translations(code: str) -> dict[str, str]:
    """Return what is translated by now, finished."""
    file = catalogue_path(code)
    if not file.is_file():
        return {}
    return {source: text for source, text, finished in catalogue(file) if finished}


def catalogue_text(
    code: str, messages: Iterable[Message], translations: Mapping[str, str]
) -> str:
    """Return the catalogue of these messages, sorted: the same bytes every time."""
    lines = [
        f'<TS version="2.1" language="{code}" sourcelanguage="{ENGLISH}">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for message in sorted(messages, key=lambda each: each.text):
        translation = translations.get(message.text, "")
        kind = "" if translation else ' type="unfinished"'
        lines += [
            "    <message>",
            f"        <source>{_escaped(message.text)}</source>",
            # The file alone: line numbers would change with every edit of the source.
            f"        <comment>{_escaped(message.where.rpartition(':')[0])}</comment>",
            f"        <translation{kind}>{_escaped(translation)}</translation>",
            "    </message>",
        ]
    return HEAD + "\n".join([*lines, "</context>", "</TS>"]) + "\n"


def _escaped(text: str) -> str:
    return escape(text, AS_ENTITIES)


def taken(files: Iterable[Path]) -> dict[str, str]:
    """Return the translations of these files, later ones first in rank."""
    translations: dict[str, str] = {}
    for file in files:
        translations |= json.loads(file.read_text(encoding="utf-8"))
    return translations


def update(code: str, more: Mapping[str, str]) -> tuple[int, int, tuple[str, ...]]:
    """Write a catalogue anew; return its size, the unfinished, and who is unknown."""
    messages = collected()
    translations = known_translations(code) | dict(more)
    file = catalogue_path(code)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(file, catalogue_text(code, messages, translations).encode("utf-8"))
    texts = {message.text for message in messages}
    unfinished = sum(not translations.get(text) for text in texts)
    return len(texts), unfinished, tuple(text for text in more if text not in texts)


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(prog="tools.translations", description=__doc__)
    parser.add_argument("--language", default="", metavar="CODE")
    parser.add_argument("--take", type=Path, nargs="+", default=[], metavar="FILE.json")
    parser.add_argument("--missing", type=Path, metavar="FILE.json")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    codes = [code for code in LANGUAGES if code != ENGLISH]
    if arguments.take and not arguments.language and len(codes) > 1:
        parser.error("say with --language which language the file is in")
    more = taken(arguments.take)
    for code in [arguments.language] if arguments.language else codes:
        size, unfinished, unknown = update(code, more)
        print(f"{code}: {size} messages, {unfinished} unfinished")
        for text in unknown:
            print(f"not in the window (any more): {text!r}")
        if arguments.missing is not None:
            known = known_translations(code)
            gaps = [m.text for m in collected() if not known.get(m.text)]
            words = json.dumps(dict.fromkeys(gaps, ""), ensure_ascii=False, indent=1)
            arguments.missing.write_text(words + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
