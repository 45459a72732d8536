"""One row of the table of fields."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    """One control: its label, the course's letter, its name, formula and effect."""

    label: str
    symbol: str
    name: str
    formula: str
    effect: str
