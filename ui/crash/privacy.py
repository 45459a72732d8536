"""Text that may leave this machine: no folder, file, user or computer is named in it.

Paths inside the program and inside Python say where a fault is, so these stay, from
the program's or Python's own folder on.
"""

import contextlib
import getpass
import re
import socket
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

from nnsim.resources import PACKAGE, resource_path

ENDINGS = "csv|tsv|txt|dat|data|parquet|xlsx|xls|ods|nnsim|json|npz|npy|pt|py|zip"
PICTURE_ENDINGS = "png|svg|pdf|gif|webp|html|jpg|jpeg"
ENDING = rf"\.(?:{ENDINGS}|{PICTURE_ENDINGS})"
BEGIN = r"(?:~|[A-Za-z]:)?[\\/]"
QUOTED = re.compile(
    rf"(?P<q>['\"])(?:file://)?{BEGIN}[^'\"\n]{{0,400}}?(?P<e>\.\w{{1,8}})?(?P=q)"
)
WITH_ENDING = re.compile(
    rf"(?<![\w>/\\.]){BEGIN}[^\n\"'<>|:*?]{{0,300}}?(?P<e>{ENDING})\b", re.IGNORECASE
)
PATH = re.compile(rf"(?<![\w>/\\.<]){BEGIN}[^\s\"'<>|:*?,;)]+")
NAME_IN_QUOTES = re.compile(
    rf"(?P<q>['\"])[^'\"\n/\\<>]{{1,200}}(?P<e>{ENDING})(?P=q)", re.IGNORECASE
)
NAME = re.compile(rf"(?<![\w>/\\.<])[\w.-]{{1,200}}?(?P<e>{ENDING})\b", re.IGNORECASE)
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
SHORTEST_NAME = 2
FILE, MAIL_MARK = "<file>", "<mail>"


class Privacy:
    """Takes out what is personal; ``names`` are words of the user's own to take out."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._roots = _roots()
        words = dict.fromkeys(names, "<own>")
        words |= dict.fromkeys(_users(), "<user>")
        words |= dict.fromkeys(_computers(), "<computer>")
        self._words = [
            (re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE), mark)
            for word, mark in sorted(words.items(), key=lambda row: -len(row[0]))
            if len(word) >= SHORTEST_NAME
        ]

    def plain(self, text: str) -> str:
        """Return the text without what is personal; twice makes no difference."""
        for root, mark in self._roots:
            text = text.replace(root, mark)
        text = QUOTED.sub(_quoted_file, text)
        for pattern in (WITH_ENDING, PATH):
            text = pattern.sub(_file, text)
        for word, mark in self._words:
            text = word.sub(mark, text)
        text = NAME_IN_QUOTES.sub(_quoted_file, text)
        text = NAME.sub(_named_file, text)
        return MAIL.sub(MAIL_MARK, text)


def _roots() -> list[tuple[str, str]]:
    """Return the folders whose insides may be told, the longest first."""
    paths = {
        str(PACKAGE.parent): "<NNSim>",
        **{sysconfig.get_paths()[key]: "<packages>" for key in ("purelib", "platlib")},
        sysconfig.get_paths()["stdlib"]: "<Python>",
        sys.prefix: "<Python>",
        sys.base_prefix: "<Python>",
    }
    told: dict[str, str] = {}
    for path, mark in paths.items():
        for each in (path, str(Path(path).resolve())):
            for form in (each, each.replace("\\", "\\\\"), each.replace("\\", "/")):
                if len(form) > len("/usr"):
                    told.setdefault(form, mark)
    return sorted(told.items(), key=lambda row: -len(row[0]))


def _users() -> set[str]:
    names = {Path.home().name}
    # No name in the system's list and none in the environment: then none is known.
    with contextlib.suppress(OSError, KeyError, ImportError):
        names.add(getpass.getuser())
    return names


def _computers() -> set[str]:
    name = socket.gethostname()
    return {name, name.partition(".")[0]} - {"localhost"}


def _quoted_file(found: re.Match[str]) -> str:
    return f"{found['q']}{FILE}{found['e'] or ''}{found['q']}"


def _file(found: re.Match[str]) -> str:
    ending = found.groupdict().get("e")
    return f"{FILE}{ending or ''}"


def _named_file(found: re.Match[str]) -> str:
    """Keep names of the program's own files, which say where a fault is."""
    return found[0] if _is_of_program(found[0]) else f"{FILE}{found['e']}"


def _is_of_program(name: str) -> bool:
    if name.lower().endswith(".py"):
        return True
    folders = (resource_path("data"), resource_path("assets", "scenes"))
    return any((folder / name).is_file() for folder in folders)
