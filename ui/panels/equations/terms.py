"""What equations are made of: atoms in lines, lines in equations, as plain values.

A line is one of the three stages of an equation: the symbols, the numbers put in, the
result. Nothing here knows how it is painted.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ui.i18n import number
from ui.pointing import Pointed

Role = Literal["symbol", "number", "operator", "tie", "word"]
"""A tie is a sign at which no line is broken."""
Stage = Literal["symbols", "numbers", "result", "shapes", "note"]
BREAKS = ("=", "+", "−", "←")
"""Signs before which a line may be broken."""
MOST_TERMS = 5
"""Terms of a sum that are written out before it is shortened."""
FIRST_TERMS = 3
MOST_OF_ALL_TERMS = 200
"""Terms written out on demand; nobody reads more, and they take time to lay out."""
DOTS = "…"
MOST_WHOLE = 1e5


@dataclass(frozen=True)
class Atom:
    """A symbol with its indices, a number or a sign.

    Attributes
    ----------
    low, high : indices below and above; ``tail`` follows on the line.
    value : of a number, as it was before it was rounded.
    target : the neuron or the weight that it belongs to.
    signed : whether its colour tells its sign.
    """

    text: str
    role: Role = "symbol"
    low: str = ""
    high: str = ""
    tail: str = ""
    value: float | None = None
    target: Pointed | None = None
    signed: bool = False

    @property
    def plain(self) -> str:
        """The atom as one word."""
        low = f"_{self.low}" if self.low else ""
        high = f"^{self.high}" if self.high else ""
        return f"{self.text}{low}{high}{self.tail}"


Atoms = tuple[Atom, ...]


@dataclass(frozen=True)
class Line:
    """One stage of an equation."""

    stage: Stage
    atoms: Atoms

    @property
    def plain(self) -> str:
        """The line as text."""
        return " ".join(atom.plain for atom in self.atoms)

    @property
    def values(self) -> list[float]:
        """The numbers of the line, unrounded."""
        return [atom.value for atom in self.atoms if atom.value is not None]


@dataclass(frozen=True)
class Equation:
    """A formula in three stages; ``formula`` names a drawing of assets/formulas."""

    key: str
    title: str
    formula: str = ""
    lines: tuple[Line, ...] = ()
    formulas: tuple[str, ...] = field(default=())

    def line(self, stage: Stage) -> Line:
        """Return the first line of a stage; raise LookupError where there is none."""
        for line in self.lines:
            if line.stage == stage:
                return line
        raise LookupError(f"{self.key}: {stage}")


def operator(text: str) -> Atom:
    """Return a sign between terms."""
    return Atom(text, "operator")


def words(text: str) -> Atoms:
    """Return words amid an equation; a line may be broken between them."""
    return tuple(Atom(each, "word") for each in text.split(" "))


IS = Atom("=", "tie")
EQUALS, PLUS, TIMES = operator("="), operator("+"), operator("·")
MINUS, OPEN, CLOSE = operator("−"), operator("("), operator(")")


def figure_text(value: float) -> str:
    """Return a number with three figures, a whole one without its zeros."""
    is_whole = value == int(value) if abs(value) < MOST_WHOLE else False
    if not is_whole:
        return number(value)
    return number(value, max(len(str(int(abs(value)))), 1))


def figure(
    value: float, target: Pointed | None = None, *, signed: bool = False
) -> Atom:
    """Return a number as it stands alone or at the beginning of a sum."""
    return Atom(
        figure_text(float(value)),
        "number",
        value=float(value),
        target=target,
        signed=signed,
    )


def factor(
    value: float, target: Pointed | None = None, *, signed: bool = False
) -> Atom:
    """Return a number amid a term, a negative one in brackets."""
    text = figure_text(float(value))
    return Atom(
        f"({text})" if text.startswith("−") else text,
        "number",
        value=float(value),
        target=target,
        signed=signed,
    )


def product(*factors: Atom) -> Atoms:
    """Return factors with points between them."""
    atoms: list[Atom] = []
    for each in factors:
        atoms += [TIMES, each] if atoms else [each]
    return tuple(atoms)


def bracket(*atoms: Atom) -> Atoms:
    """Return atoms in brackets."""
    return (OPEN, *atoms, CLOSE)


def shown_terms(n_terms: int, all_terms: bool) -> tuple[list[int], bool]:
    """Return which terms of a sum are written out, and whether some are not."""
    most = MOST_OF_ALL_TERMS if all_terms else MOST_TERMS
    if n_terms <= most:
        return list(range(n_terms)), False
    first = most - 1 if all_terms else FIRST_TERMS
    return [*range(first), n_terms - 1], True


def total(
    n_terms: int, all_terms: bool, term: Callable[[int], Iterable[Atom]]
) -> Atoms:
    """Return a sum of terms, a long one as first terms + … + last term."""
    places, is_shortened = shown_terms(n_terms, all_terms)
    atoms: list[Atom] = []
    for count, place in enumerate(places):
        if count:
            atoms.append(PLUS)
        if is_shortened and count == len(places) - 1:
            atoms += [operator(DOTS), PLUS]
        atoms += term(place)
    return tuple(atoms)


def three_stages(
    symbols: Sequence[Atom], numbers: Sequence[Atom], result: Atom
) -> tuple[Line, ...]:
    """Return the lines of an equation whose left side is the first of ``symbols``."""
    return (
        Line("symbols", tuple(symbols)),
        Line("numbers", (EQUALS, *numbers)),
        Line("result", (EQUALS, result)),
    )
