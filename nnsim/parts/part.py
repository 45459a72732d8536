"""One part of the program: what it is called, its version, its licence."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["program", "package", "library", "crate", "font", "data"]


@dataclass(frozen=True)
class Part:
    """Something that NNSim is made of.

    Attributes
    ----------
    licence : an SPDX expression, or what the part itself says.
    texts : files that hold the licence and what belongs to it.
    inside : the name of the part that it came with, "" if it came by itself.
    """

    name: str
    version: str
    licence: str
    kind: Kind
    texts: tuple[Path, ...] = ()
    inside: str = ""

    def text(self) -> str:
        """Return the licence's text, of all files one after the other."""
        pages = (
            path.read_text(encoding="utf-8", errors="replace") for path in self.texts
        )
        return "\n\n".join(page.strip("\n") for page in pages)

    def holds(self, words: str) -> bool:
        """Tell whether all of the words are in what is known of it."""
        known = f"{self.name} {self.version} {self.licence} {self.inside}".casefold()
        return all(word in known for word in words.casefold().split())
