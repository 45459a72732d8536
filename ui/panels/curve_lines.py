"""How curves are drawn: training solid, validation dashed, test dotted."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nnsim.arrays import FloatArray, IntArray
from ui.theme import Theme
from ui.widgets.plane_layers import polygon_of

ROUGH = 3.0
"""A curve longer than so many times its width runs up and down too fast for dashes."""
SHORTEST = 2.0  # pixels between two corners that the eye can tell apart


@dataclass(frozen=True)
class SetLine:
    """One set: the field of the theme that gives its ink, its width and its dashes.

    ``dashes`` are pixels on and off along the line, for a line width of 1.
    """

    name: str
    ink: str
    width: float
    dashes: tuple[float, float] | None = None

    def colour(self, theme: Theme) -> QColor:
        """Return the ink of the line."""
        colour: QColor = getattr(theme, self.ink)
        return colour


SET_LINES = (
    SetLine("training", "text", 1.8),
    SetLine("validation", "accent", 1.8, (6.0, 3.5)),
    SetLine("test", "text_muted", 1.8, (1.8, 2.6)),
)


def set_pen(theme: Theme, line: SetLine) -> QPen:
    """Return the pen of a set's curve."""
    width = line.width * theme.line_width
    pen = QPen(line.colour(theme), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    if line.dashes is not None:
        pen.setDashPattern([part / line.width for part in line.dashes])
    return pen


def best_pen(theme: Theme) -> QPen:
    """Return the pen of the upright line at the best epoch."""
    pen = QPen(theme.text_muted, theme.line_width)
    pen.setDashPattern([1.0, 3.0])
    return pen


def stop_pen(theme: Theme) -> QPen:
    """Return the pen of the upright line where a run stopped by itself."""
    pen = QPen(theme.text, 1.2 * theme.line_width)
    pen.setDashPattern([4.0, 2.0])
    return pen


def draw_curve(
    painter: QPainter, theme: Theme, line: SetLine, px: FloatArray, py: FloatArray
) -> None:
    """Draw a curve through pixel places (n,), (n,); NaN places are left out."""
    known = np.isfinite(px) & np.isfinite(py)
    px, py = px[known], py[known]
    if len(px) < 2:
        return
    along = np.concatenate([[0.0], np.hypot(np.diff(px), np.diff(py)).cumsum()])
    rough = float(along[-1]) > ROUGH * (float(px[-1] - px[0]) + 100.0)
    if not rough:
        kept = rows_apart(along)
        px, py = px[kept], py[kept]
    pen = set_pen(theme, line)
    painter.save()
    if rough:
        # Soft wide edges cost most where the line is longest, and gain least.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen.setStyle(Qt.PenStyle.SolidLine)
        pen.setWidthF(max(theme.line_width, 1.0))
    painter.setPen(pen)
    if rough and line.dashes is not None:
        _draw_cut(painter, px, py, *(part * theme.line_width for part in line.dashes))
    else:
        painter.drawPolyline(polygon_of(px, py))
    painter.restore()


def rows_apart(along: FloatArray) -> IntArray:
    """Return rows that are pixels apart along a line, its first and last included.

    ``along`` (n,) is the length of the line up to each point.
    """
    places = np.floor(along / SHORTEST)
    kept = np.flatnonzero(np.diff(places, prepend=-1.0))
    return np.union1d(kept, [len(along) - 1])


def _draw_cut(
    painter: QPainter, px: FloatArray, py: FloatArray, on: float, off: float
) -> None:
    """Cut a rough curve into upright slices: dashes along it would be a blur."""
    kept = np.mod(px[1:], on + off) < on
    painter.drawLines(
        [
            QLineF(x0, y0, x1, y1)
            for x0, y0, x1, y1 in zip(
                px[:-1][kept].tolist(),
                py[:-1][kept].tolist(),
                px[1:][kept].tolist(),
                py[1:][kept].tolist(),
                strict=True,
            )
        ]
    )
