"""How groups of samples look in the pictures of the data: hue, pattern and mark."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor

from nnsim.data.composition import PARTS
from nnsim.data.prepare import PreparedData
from ui.panels.data.words import part_name
from ui.panels.legend_row import LegendEntry
from ui.theme import Theme, class_colour
from ui.widgets.markers import NEUTRAL, SETS

PATTERNS = (
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.VerPattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.Dense6Pattern,
    Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.DiagCrossPattern,
)


@dataclass(frozen=True)
class Look:
    """A group: its name, its class (or ``NEUTRAL``) and how its mark is filled."""

    name: str
    class_index: int
    set_name: str = "training"

    def colour(self, theme: Theme) -> QColor:
        """Return the hue of the class; samples without one are neutral."""
        if self.class_index == NEUTRAL:
            return theme.accent if self.set_name == "training" else theme.text_muted
        return class_colour(theme, self.class_index)

    @property
    def mark_set(self) -> str:
        """The set as whose samples the mark is filled; it is hollow for no set."""
        return self.set_name if self.set_name in SETS else "validation"

    def pattern(self, theme: Theme) -> QBrush:
        """Return the hatching, another one for each class or set."""
        place = self.class_index
        if place == NEUTRAL:
            place = SETS.index(self.set_name) if self.set_name in SETS else len(SETS)
        return QBrush(self.colour(theme), PATTERNS[place % len(PATTERNS)])


def class_looks(data: PreparedData) -> tuple[Look, ...]:
    """Return a look for each class, one neutral where there are none."""
    names = data.dataset.class_names
    if not names:
        return (Look("", NEUTRAL),)
    return tuple(Look(name, index) for index, name in enumerate(names))


def part_looks() -> tuple[Look, ...]:
    """Return a look for each of ``PARTS``, for samples without classes."""
    return tuple(Look(part_name(part), NEUTRAL, part) for part in PARTS)


def legend_of(looks: tuple[Look, ...]) -> tuple[LegendEntry, ...]:
    """Return the legend of classes; a single nameless group needs none."""
    return tuple(
        LegendEntry("class", look.name, class_index=look.class_index)
        for look in looks
        if look.name and look.class_index != NEUTRAL
    )
