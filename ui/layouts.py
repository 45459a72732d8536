"""Arrangements of the panels, each one key away; a table of rows and their weights."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """Panels side by side; ``height`` and ``widths`` are shares, not pixels."""

    height: int
    panels: tuple[str, ...]
    widths: tuple[int, ...]


Layout = tuple[Row, ...]

LAYOUTS: dict[str, Layout] = {
    "neuron": (Row(1, ("network", "feature_space"), (5, 6)),),
    "classification": (
        Row(58, ("network", "feature_space", "error_surface"), (1, 1, 1)),
        Row(42, ("curves", "confusion"), (1, 1)),
    ),
    "error_surface": (
        Row(1, ("error_surface", "feature_space"), (3, 2)),
        Row(1, ("curves", "network"), (3, 2)),
    ),
    "overtraining": (
        Row(3, ("curves", "feature_space"), (3, 2)),
        Row(2, ("network", "confusion"), (3, 2)),
    ),
}
DEFAULT_LAYOUT = "classification"
FIRST_HEIGHT = 58
LATER_HEIGHT = 42
ROW_COUNTS: dict[int, tuple[int, ...]] = {
    0: (),
    1: (1,),
    2: (2,),
    3: (1, 2),
    4: (2, 2),
    5: (3, 2),
    6: (3, 3),
    7: (3, 2, 2),
    8: (3, 3, 2),
    9: (3, 3, 3),
    10: (4, 3, 3),
    11: (4, 4, 3),
    12: (4, 4, 4),
    13: (5, 4, 4),
    14: (5, 5, 4),
    15: (5, 5, 5),
    16: (6, 5, 5),
    17: (6, 6, 5),
    18: (6, 6, 6),
    19: (7, 6, 6),
    20: (7, 7, 6),
    21: (7, 7, 7),
    22: (8, 7, 7),
}
"""Panels in each row, from the top, for so many panels."""


def layout_for(panels: tuple[str, ...]) -> Layout:
    """Return an arrangement of just these panels, the first ones larger and on top.

    The first panel of a scene is the one it is about, so it comes first, at the left.
    """
    default = LAYOUTS[DEFAULT_LAYOUT]
    if set(panels) == {panel for row in default for panel in row.panels}:
        return default
    counts = ROW_COUNTS[len(panels)]
    rows, begin = [], 0
    for number, count in enumerate(counts):
        members = panels[begin : begin + count]
        rows.append(
            Row(FIRST_HEIGHT if number == 0 else LATER_HEIGHT, members, (1,) * count)
        )
        begin += count
    return tuple(rows)
