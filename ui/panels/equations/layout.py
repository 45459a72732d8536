"""Where each atom of the equations goes, in the largest type that fits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from ui.panels.equations.chunks import (
    DEEPEST_LEVEL,
    SPACE,
    Chunk,
    Piece,
    cut,
    measured,
    pixels_of,
    share_of,
    text_width,
)
from ui.panels.equations.formula_pictures import FormulaSize, formula_size
from ui.panels.equations.terms import EQUALS, Atom, Equation, Line, Stage

SIZES = (2.6, 2.4, 2.2, 2.0, 1.8, 1.6, 1.45, 1.3, 1.15, 1.0)
"""Type sizes that are tried, in those of the theme."""
LEAST_FOR_WHOLE_LINES = 0.6
TITLE_SHARE = 0.8
PAD = 12.0
ROW, ROW_WITHIN = 1.5, 1.35
"""Distance of base lines, in sizes of the type."""


class Cell(NamedTuple):
    """An atom at its place."""

    atom: Atom
    stage: Stage
    x: float
    y: float
    width: float

    def box(self, size: float) -> QRectF:
        """Return what the pointer has to hit, in type of ``size`` pixels."""
        return QRectF(self.x, self.y - 0.95 * size, self.width, 1.3 * size)


class Placed(NamedTuple):
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

    def fits(self, width: float, height: float) -> bool:
        """Tell whether it needs no more room."""
        return self.width <= width and self.height <= height


class MeasuredLine(NamedTuple):
    """A line cut into chunks, and how far from the left its sign of equality is."""

    line: Line
    chunks: tuple[Chunk, ...]
    left_side: float


class MeasuredEquation(NamedTuple):
    """An equation with the sizes of all that is in it, in sizes of the type."""

    equation: Equation
    lines: tuple[MeasuredLine, ...]
    title_width: float
    formula: FormulaSize


def lay_out(
    equations: Sequence[Equation],
    width: float,
    height: float,
    base_points: float,
    wished_size: int = 0,
) -> PageLayout:
    """Return the equations in the largest type that fits, the theme's if none does.

    A little smaller is better where it keeps every line whole. ``wished_size`` is
    taken if it fits, so that type does not change with every number.
    """
    page = tuple(measure(equation) for equation in equations)

    def placed(size: int, *, dry: bool) -> PageLayout:
        return Flow(size, width, dry=dry).place(page)

    if wished_size:
        layout = placed(wished_size, dry=False)
        if layout.fits(width, height):
            return layout
    base = pixels_of(base_points)
    chosen = round(base * SIZES[-1])
    largest = 0
    for share in SIZES:
        layout = placed(round(base * share), dry=True)
        if layout.size < LEAST_FOR_WHOLE_LINES * largest:
            break
        if layout.fits(width, height):
            chosen = largest = largest or layout.size
            if not layout.is_broken:
                chosen = layout.size
                break
    return placed(chosen, dry=False)


def measure(equation: Equation) -> MeasuredEquation:
    """Return an equation with the widths of its parts."""
    lines = []
    for line in equation.lines:
        pieces = measured(line.atoms, line.stage)
        lines.append(MeasuredLine(line, cut(pieces), _left_side(pieces)))
    title = text_width(equation.title, "word", True)
    return MeasuredEquation(
        equation, tuple(lines), title, formula_size(equation.formula)
    )


def _left_side(pieces: Sequence[Piece]) -> float:
    taken = 0.0
    for piece in pieces:
        if piece.atom.text == "=":
            return taken + SPACE
        taken += piece.width + piece.gap
    return 0.0


class Flow:
    """Places equations from top to bottom, in one size of type.

    A ``dry`` one only finds out how much room they take.
    """

    def __init__(self, size: int, room: float, *, dry: bool) -> None:
        self.size = size
        self._room = room - PAD
        self._dry = dry
        self._cells: list[Cell] = []
        self._titles: list[Placed] = []
        self._formulas: list[Placed] = []
        self._x = self._y = PAD
        self._widest = 0.0
        self._is_broken = False
        self._at_start = True

    def place(self, page: Sequence[MeasuredEquation]) -> PageLayout:
        """Return where all is."""
        self._y = 0.4 * PAD
        for equation in page:
            self._head(equation, beside=len(page) > 1)
            self._lines(equation.lines)
            self._y += 0.55 * self.size
        return PageLayout(
            self.size,
            tuple(self._cells),
            tuple(self._titles),
            tuple(self._formulas),
            self._widest + PAD,
            self._y + 0.5 * PAD,
            self._is_broken,
        )

    def _head(self, measured: MeasuredEquation, beside: bool) -> None:
        """Place title and formula, the formula ``beside`` it if both have room."""
        equation, size = measured.equation, measured.formula
        title_size = share_of(TITLE_SHARE, self.size)
        end = PAD + title_size * measured.title_width
        wide = size.width * self.size
        beside = beside and end + self.size + wide <= self._room
        above = size.ascent * self.size if beside else 0.0
        self._y += max(1.2 * title_size, above)
        self._titles.append(Placed(equation.title, QPointF(PAD, self._y)))
        self._widest = max(self._widest, end)
        if not size.width:
            return
        left = end + self.size if beside else PAD
        top = self._y - above if beside else self._y + 0.35 * self.size
        self._formulas.append(Placed(equation.formula, QPointF(left, top)))
        self._y = top + (size.ascent + size.descent) * self.size
        self._widest = max(self._widest, left + wide)

    def _lines(self, lines: Sequence[MeasuredLine]) -> None:
        indent = 0.0
        self._at_start = True
        for line, parts, left_side in lines:
            if line.stage == "symbols":
                indent = left_side * self.size
            if line.stage != "result" or self._at_start:
                continues = bool(line.atoms) and line.atoms[0] is EQUALS
                self._y += ROW * self.size
                self._x = PAD + (indent if continues else 0.0)
                self._at_start = True
            elif not self._at_start:
                self._x += SPACE * self.size
            left = PAD + max(indent, 0.6 * self.size)
            for chunk in parts:
                self._chunk(chunk, line.stage, left)

    def _chunk(self, chunk: Chunk, stage: Stage, left: float) -> None:
        """Place what should stay together, in parts where the line is too short."""
        needed = chunk.width * self.size
        if left + needed > self._room and chunk.level < DEEPEST_LEVEL:
            for part in chunk.parts:
                self._chunk(part, stage, left)
            return
        if not self._at_start and self._x + needed > self._room:
            self._y += ROW_WITHIN * self.size
            self._x, self._is_broken = left, True
            self._at_start = True
        if self._at_start:
            self._x -= chunk.pieces[0].gap * self.size
        self._at_start = False
        if self._dry:
            self._x += needed
        else:
            self._put(chunk.pieces, stage)
        self._widest = max(self._widest, self._x)

    def _put(self, pieces: Sequence[Piece], stage: Stage) -> None:
        for atom, width, gap in pieces:
            self._x += gap * self.size
            pixels = width * self.size
            self._cells.append(Cell(atom, stage, self._x, self._y, pixels))
            self._x += pixels
