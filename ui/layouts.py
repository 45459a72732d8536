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


def without(layout: Layout, wanted: tuple[str, ...]) -> Layout:
    """Return the layout with only the wanted panels; empty rows go."""
    rows = []
    for row in layout:
        kept = [
            (panel, width)
            for panel, width in zip(row.panels, row.widths, strict=True)
            if panel in wanted
        ]
        if kept:
            panels, widths = zip(*kept, strict=True)
            rows.append(Row(row.height, panels, widths))
    return tuple(rows)
