"""The mark of a series of runs: the hue of a ghost, and a shape of its own."""

from PySide6.QtGui import QColor, QPainter, QPen

from ui.theme import Theme
from ui.widgets.markers import marker_path, marker_shape


def series_colour(theme: Theme, index: int) -> QColor:
    """Return the hue of a series; hues come round again, shapes do not at once."""
    return theme.ghost_colours[index % len(theme.ghost_colours)]


def draw_series_marker(
    painter: QPainter, theme: Theme, index: int, size: float
) -> None:
    """Draw the mark of a series around the painter's origin."""
    painter.setPen(QPen(theme.surface, max(1.0, size * 0.09)))
    painter.setBrush(series_colour(theme, index))
    painter.drawPath(marker_path(marker_shape(index), size))
