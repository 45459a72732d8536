"""Where each atom of the equations goes, in the largest type that fits."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from ui.panels.equation_terms import BREAKS, EQUALS, TIMES, Atom, Equation, Stage
from ui.panels.formula_pictures import formula_size
from ui.theme import make_font

SIZES = (2.6, 2.4, 2.2, 2.0, 1.8, 1.6, 1.45, 1.3, 1.15, 1.0)
"""Type sizes that are tried, in those of the theme."""
REFERENCE_PIXELS = 64
INDEX_SHARE = 0.7
TITLE_SHARE = 0.8
WORD_SHARE = 0.85
SPACE, THIN = 0.26, 0.12
PAD = 12.0
DEEPEST_LEVEL = 6
LEAST_FOR_WHOLE_LINES = 0.75
ROW, ROW_WITHIN = 1.5, 1.35
"""Distance of base lines, in sizes of the type."""
OPENERS = frozenset({"(", "[", "√", "½"})
FUNCTIONS = frozenset({"exp", "tanh", "log", "g", "max", "sign"})
BRACKETS = frozenset({"(", "["})
CLOSING = frozenset({")", "]", ")²"})
CLOSERS = CLOSING | {","}


@dataclass(frozen=True)
class Cell:
    """An atom at its place."""

    atom: Atom
    stage: Stage
    place: QPointF
    width: float

    def box(self, size: float) -> QRectF:
        """Return what the pointer has to hit, in type of ``size`` pixels."""
        height = 1.3 * size
        return QRectF(self.place.x(), self.place.y() - 0.95 * size, self.width, height)


@dataclass(frozen=True)
class Placed:
    """Something else at its place: a title, or a formula by its name."""

    text: str
    place: QPointF


@dataclass(frozen=True)
class PageLayout:
    """Everything of a page at its place, in type of ``size`` pixels."""

    size: int
    cells: tuple[Cell, ...]
    titles: tuple[Placed, ...]
    formulas: tuple[Placed, ...]
    width: float
    height: float
    is_broken: bool


@lru_cache(maxsize=256)
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


@lru_cache(maxsize=8192)
def text_width(text: str, role: str, bold: bool) -> float:
    """Return the width of a text in sizes of its type."""
    metrics = QFontMetricsF(atom_font(REFERENCE_PIXELS, role, bold))
    return metrics.horizontalAdvance(text) / REFERENCE_PIXELS


def atom_width(atom: Atom, bold: bool, size: int) -> float:
    """Return the width of an atom in type of ``size`` pixels."""
    own = size_of(atom, size)
    width = own * text_width(atom.text, atom.role, bold)
    indices = [text_width(text, "number", False) for text in (atom.low, atom.high)]
    width += share_of(INDEX_SHARE, size) * max(indices)
    return width + own * text_width(atom.tail, "number", bold)


def size_of(atom: Atom, size: int) -> int:
    """Return the type size of an atom, words a little smaller, in whole pixels."""
    return share_of(WORD_SHARE, size) if atom.role == "word" else size


def share_of(share: float, size: int) -> int:
    """Return a share of a type size in whole pixels, which is what Qt can draw."""
    return max(round(share * size), 1)


def is_bold(stage: Stage, atom: Atom) -> bool:
    """Tell whether an atom stands out: the numbers of a result do."""
    return stage == "result" and atom.role != "symbol"


def lay_out(
    equations: Sequence[Equation], width: float, height: float, base_points: float
) -> PageLayout:
    """Return the equations in the largest type that fits, the theme's if none does.

    A little smaller is better where it keeps every line whole.
    """
    base, fitting = pixels_of(base_points), None
    for share in SIZES:
        layout = Flow(round(base * share), width).place(equations)
        fits = layout.height <= height and layout.width <= width
        if fitting is None and fits:
            fitting = layout
        if fitting and layout.size < LEAST_FOR_WHOLE_LINES * fitting.size:
            return fitting
        if fits and not layout.is_broken:
            return layout
    return fitting or layout


class Flow:
    """Places equations from top to bottom, in one size of type."""

    def __init__(self, size: int, room: float) -> None:
        self.size = size
        self._room = room - PAD
        self._cells: list[Cell] = []
        self._titles: list[Placed] = []
        self._formulas: list[Placed] = []
        self._x = self._y = PAD
        self._widest = 0.0
        self._is_broken = False
        self._before: list[str] = []

    def place(self, equations: Sequence[Equation]) -> PageLayout:
        """Return where all is."""
        self._y = 0.4 * PAD
        for equation in equations:
            self._head(equation, beside=len(equations) > 1)
            self._lines(equation)
            self._y += 0.35 * self.size
        return PageLayout(
            self.size,
            tuple(self._cells),
            tuple(self._titles),
            tuple(self._formulas),
            self._widest + PAD,
            self._y + 0.5 * PAD,
            self._is_broken,
        )

    def _head(self, equation: Equation, beside: bool) -> None:
        """Place title and formula, the formula ``beside`` it if both have room."""
        title_size, size = (
            share_of(TITLE_SHARE, self.size),
            formula_size(equation.formula),
        )
        end = PAD + title_size * text_width(equation.title, "word", True)
        wide = size.width * self.size
        beside = beside and end + self.size + wide <= self._room
        above = size.ascent * self.size if beside else 0.0
        self._y += max(1.2 * title_size, above)
        self._titles.append(Placed(equation.title, QPointF(PAD, self._y)))
        self._widest = max(self._widest, min(end, self._room))
        if not size.width:
            return
        left = end + self.size if beside else PAD
        top = self._y - above if beside else self._y + 0.35 * self.size
        self._formulas.append(Placed(equation.formula, QPointF(left, top)))
        self._y = top + (size.ascent + size.descent) * self.size
        self._widest = max(self._widest, left + wide)

    def _lines(self, equation: Equation) -> None:
        indent = 0.0
        for line in equation.lines:
            if line.stage == "result" and self._before:
                self._flow(line.atoms, line.stage, indent)
                continue
            if line.stage == "symbols":
                indent = self._left_side(line.atoms)
            continues = bool(line.atoms) and line.atoms[0] == EQUALS
            self._new_row(indent if continues else 0.0)
            self._flow(line.atoms, line.stage, indent)
        self._y += 0.2 * self.size
        self._before = []

    def _left_side(self, atoms: Sequence[Atom]) -> float:
        """Return how far from the left the sign of equality stands."""
        taken = 0.0
        for atom in atoms:
            if atom.text == "=":
                return taken + SPACE * self.size
            taken += atom_width(atom, False, self.size)
        return 0.0

    def _new_row(self, indent: float) -> None:
        self._y += ROW * self.size
        self._x = PAD + indent
        self._before = []

    def _flow(self, atoms: Sequence[Atom], stage: Stage, indent: float) -> None:
        for chunk in chunks(atoms):
            self._chunk(chunk, stage, indent, 0)

    def _chunk(
        self, chunk: Sequence[Atom], stage: Stage, indent: float, level: int
    ) -> None:
        """Place what should stay together, in parts where the line is too short."""
        widths = [atom_width(atom, is_bold(stage, atom), self.size) for atom in chunk]
        before, needed = list(self._before[-2:]), sum(widths)
        for atom in chunk:
            needed += self.size * gap(before, atom)
            before.append(atom.text)
        left = PAD + max(indent, 0.6 * self.size)
        if left + needed > self._room and level < DEEPEST_LEVEL:
            for part in chunks(chunk, level + 1):
                self._chunk(part, stage, indent, level + 1)
            return
        if self._before and self._x + needed > self._room:
            self._y += ROW_WITHIN * self.size
            self._x, self._is_broken = left, True
            self._before = []
        for atom, width in zip(chunk, widths, strict=True):
            self._x += self.size * gap(self._before, atom)
            place = QPointF(self._x, self._y)
            self._cells.append(Cell(atom, stage, place, width))
            self._x += width
            self._before.append(atom.text)
        self._widest = max(self._widest, self._x)


def chunks(atoms: Sequence[Atom], level: int = 0) -> list[list[Atom]]:
    """Return the parts of a line, as few as the level says.

    Level 0 breaks at signs outside of brackets, 1 also before the points of products,
    2 also at signs in one bracket, and so on.
    """
    parts: list[list[Atom]] = [[]]
    depth, (deepest, with_products) = 0, divmod(level, 2)
    for atom in atoms:
        last = parts[-1][-1].text if parts[-1] else ""
        is_sign = atom.role == "operator" and atom.text in BREAKS
        is_word = atom.role == "word" and parts[-1] and parts[-1][-1].role == "word"
        may_break = (is_sign and last not in OPENERS) or last == "," or is_word
        is_product = atom == TIMES and depth < deepest + with_products
        if parts[-1] and ((depth <= deepest and may_break) or is_product):
            parts.append([])
        parts[-1].append(atom)
        depth += (atom.text in BRACKETS) - (atom.text in CLOSING)
    return parts


def gap(before: Sequence[str], atom: Atom) -> float:
    """Return the space between what stands before and an atom, in sizes of type."""
    if not before or atom.text in CLOSERS:
        return 0.0
    last = before[-1]
    if last == "½":
        return THIN
    if last in OPENERS or (last in FUNCTIONS and atom.text in OPENERS):
        return 0.0
    if last == "−" and (len(before) == 1 or before[-2] in OPENERS):
        return THIN
    return SPACE
