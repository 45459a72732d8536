"""The pieces that a script is put together from, and how one is fitted to a run.

They are kept as text under ``pieces``. A piece begins with ``#: name needs others``; a
line that ends in ``#? flag !other`` is for runs that have the one and not the other,
and ``<<word>>`` is filled in.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "pieces"
SECTIONS = {
    "chance": "Chance",
    "network": "The network",
    "activations": "Activation functions a = g(h) and the way back through them",
    "losses": "The error of a sample",
    "rules": "What the weights learn from",
    "optimizers": "How a gradient becomes an update of the weights",
    "sampling": "Which samples an update learns from",
    "loop": "The run",
}
"""Each file of pieces and what it is about, in the order of a script."""

HEAD = re.compile(r"^#: (\S+)(?: needs (.*))?\n", flags=re.MULTILINE)
CONDITION = re.compile(r"  #\? ([!\w ]+)$")
WORD = re.compile(r"<<(\w+)>>")


@dataclass(frozen=True)
class Piece:
    """Some lines of a script, and the keys of the pieces they call."""

    key: str
    section: str
    text: str
    needs: tuple[str, ...]


@cache
def pieces() -> dict[str, Piece]:
    """Return all pieces by their keys, in the order of a script."""
    found = {}
    for section in SECTIONS:
        text = (FOLDER / f"{section}.py.txt").read_text(encoding="utf-8")
        parts = HEAD.split(text)[1:]
        for key, needs, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            found[key] = Piece(key, section, body, tuple((needs or "").split()))
    return found


def with_needs(keys: Collection[str]) -> tuple[Piece, ...]:
    """Return the pieces of these keys and all that they need, in order."""
    known, wanted, todo = pieces(), set[str](), list(keys)
    while todo:
        key = todo.pop()
        if key not in wanted:
            wanted.add(key)
            todo.extend(known[key].needs)
    return tuple(piece for key, piece in known.items() if key in wanted)


def fitted(text: str, flags: Collection[str], words: Mapping[str, str]) -> str:
    """Return the lines of a piece that a run of these flags has, words filled in."""
    lines = []
    for line in text.rstrip().splitlines():
        condition = CONDITION.search(line)
        if condition is None:
            lines.append(line)
        elif all(_holds(flag, flags) for flag in condition[1].split()):
            lines.append(line[: condition.start()])
    return WORD.sub(lambda found: words[found[1]], "\n".join(lines))


def _holds(flag: str, flags: Collection[str]) -> bool:
    return (flag.lstrip("!") in flags) != flag.startswith("!")
