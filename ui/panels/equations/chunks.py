"""Lines of equations cut into parts that stay together, measured once for all sizes."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from ui.panels.equations.terms import BREAKS, TIMES, Atom, Stage
from ui.theme import make_font

REFERENCE_PIXELS = 64
INDEX_SHARE = 0.7
WORD_SHARE = 0.85
SPACE, THIN = 0.26, 0.12
DEEPEST_LEVEL = 6
OPENERS = frozenset({"(", "[", "√", "½"})
FUNCTIONS = frozenset({"exp", "tanh", "log", "g", "max", "sign"})
BRACKETS = frozenset({"(", "["})
CLOSING = frozenset({")", "]", ")²"})
CLOSERS = CLOSING | {","}
MOST_FONTS = 48
"""What equations of one size need; each keeps the pictures of its letters."""


@lru_cache(maxsize=MOST_FONTS)
def atom_font(pixels: int, role: str, bold: bool) -> QFont:
    """Return the font of an atom, whose width grows as its size; symbols lean."""
    font = make_font(1.0, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setPixelSize(max(pixels, 1))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setItalic(role == "symbol")
    return font


@lru_cache(maxsize=16)
def pixels_of(points: float) -> float:
    """Return what a size in points is in logical pixels."""
    return float(QFontInfo(make_font(points)).pixelSize())


@lru_cache(maxsize=2048)
def text_width(text: str, role: str, bold: bool) -> float:
    """Return the width of a text in sizes of its type."""
    metrics = QFontMetricsF(atom_font(REFERENCE_PIXELS, role, bold))
    return metrics.horizontalAdvance(text) / REFERENCE_PIXELS


def size_of(atom: Atom, size: int) -> int:
    """Return the type size of an atom, words a little smaller, in whole pixels."""
    return share_of(WORD_SHARE, size) if atom.role == "word" else size


def share_of(share: float, size: int) -> int:
    """Return a share of a type size in whole pixels, which is what Qt can draw."""
    return max(round(share * size), 1)


def is_bold(stage: Stage, atom: Atom) -> bool:
    """Tell whether an atom stands out: the numbers of a result do."""
    return stage == "result" and atom.role != "symbol"


class Piece(NamedTuple):
    """An atom with its width and the space before it, in sizes of the type."""

    atom: Atom
    width: float
    gap: float


class Chunk:
    """Pieces that stay together where a line is long enough."""

    def __init__(self, pieces: Sequence[Piece], level: int) -> None:
        self.pieces = pieces
        self.level = level
        self.width = sum(piece.width + piece.gap for piece in pieces)
        self._parts: tuple[Chunk, ...] | None = None

    @property
    def parts(self) -> "tuple[Chunk, ...]":
        """The smaller parts that it falls into where a line is too short."""
        if self._parts is None:
            self._parts = cut(self.pieces, self.level + 1)
        return self._parts


def measured(atoms: Sequence[Atom], stage: Stage) -> tuple[Piece, ...]:
    """Return the atoms of a line with their widths."""
    pieces = []
    before, last = "", ""
    for atom in atoms:
        width = atom_width(atom, is_bold(stage, atom))
        pieces.append(Piece(atom, width, gap(before, last, atom.text)))
        before, last = last, atom.text
    return tuple(pieces)


def atom_width(atom: Atom, bold: bool) -> float:
    """Return the width of an atom in sizes of the type."""
    width = text_width(atom.text, atom.role, bold)
    if atom.low or atom.high:
        low = text_width(atom.low, "number", False)
        width += INDEX_SHARE * max(low, text_width(atom.high, "number", False))
    if atom.tail:
        width += text_width(atom.tail, "number", bold)
    return WORD_SHARE * width if atom.role == "word" else width


def cut(pieces: Sequence[Piece], level: int = 0) -> tuple[Chunk, ...]:
    """Return the parts of a line, as few as the level says.

    Level 0 breaks at signs outside of brackets, 1 also before the points of products,
    2 also at signs in one bracket, and so on.
    """
    parts: list[list[Piece]] = [[]]
    depth, (deepest, with_products) = 0, divmod(level, 2)
    last = None
    for piece in pieces:
        atom = piece.atom
        if last is not None:
            may_break = depth <= deepest and _may_break(last, atom)
            is_product = atom.text == TIMES.text and depth < deepest + with_products
            if may_break or is_product:
                parts.append([])
        parts[-1].append(piece)
        depth += (atom.text in BRACKETS) - (atom.text in CLOSING)
        last = atom
    return tuple(Chunk(part, level) for part in parts)


def _may_break(last: Atom, atom: Atom) -> bool:
    if atom.role == "operator" and atom.text in BREAKS:
        return last.text not in OPENERS
    return last.text == "," or (last.role == "word" and atom.role == "word")


def gap(before: str, last: str, text: str) -> float:
    """Return the space between the last two texts and a text, in sizes of type."""
    if not last or text in CLOSERS:
        return 0.0
    if last == "½":
        return THIN
    if last in OPENERS or (last in FUNCTIONS and text in OPENERS):
        return 0.0
    if last == "−" and (not before or before in OPENERS):
        return THIN
    return SPACE
