"""How curves are drawn: training solid, validation dashed, test dotted."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from nnsim.arrays import FloatArray, IntArray
from nnsim.training.extremes import extreme_rows
from ui.pyqtgraph_parts import arrayToQPath
from ui.theme import Theme
from ui.widgets.strokes import stroke

ROUGH = 2.0
"""A curve longer than so many times its width runs up and down too fast for dashes."""
SHORTEST = 2.0  # pixels between two corners that the eye can tell apart
STRAIGHT = 0.1  # pixels that a corner may lie beside the line between its neighbours
PASSES = 4


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


def in_device_pixels(pen: QPen, ratio: float) -> QPen:
    """Return the pen for items in data units: its width is device pixels there."""
    on_plot = QPen(pen)
    on_plot.setWidthF(pen.widthF() * ratio)
    on_plot.setCosmetic(True)
    return on_plot


class SetCurve:
    """The curve of one set, in pixels; made once and painted as often as needed."""

    def __init__(self, line: SetLine) -> None:
        self.line = line
        self._smooth_pen = self._rough_pen = QPen()
        self._cut = 0.0, 0.0
        self._smooth: tuple[FloatArray, FloatArray] | None = None
        self._rough: QPainterPath | None = None

    def follow_theme(self, theme: Theme) -> None:
        """Take other pens."""
        self._smooth_pen = set_pen(theme, self.line)
        self._rough_pen = QPen(self._smooth_pen)
        self._rough_pen.setStyle(Qt.PenStyle.SolidLine)
        self._rough_pen.setWidthF(max(theme.line_width, 1.0))
        on, off = self.line.dashes or (1.0, 0.0)
        self._cut = on * theme.line_width, off * theme.line_width

    def show(self, x: FloatArray, y: FloatArray) -> None:
        """Prepare a curve through pixels (n,), (n,), NaN left out."""
        self._smooth = self._rough = None
        known = np.isfinite(x) & np.isfinite(y)
        x, y = x[known], y[known]
        if len(x) < 2:
            return
        along = np.concatenate([[0.0], np.hypot(np.diff(x), np.diff(y)).cumsum()])
        width = float(x[-1] - x[0])
        if float(along[-1]) > ROUGH * (width + 100.0):
            highs_and_lows = extreme_rows(y, max(round(width), 2))
            self._rough = self._slices(x[highs_and_lows], y[highs_and_lows])
            return
        kept = rows_apart(along)
        self._smooth = without_needless_corners(x[kept], y[kept])

    def paint(self, painter: QPainter) -> None:
        """Paint what was prepared.

        Soft wide edges cost most where the line is longest, and gain least there.
        """
        if self._smooth is not None:
            stroke(painter, self._smooth_pen, *self._smooth)
        elif self._rough is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(self._rough_pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._rough)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _slices(self, x: FloatArray, y: FloatArray) -> QPainterPath:
        """Cut a rough curve into upright slices: dashes along it would be a blur."""
        on, off = self._cut
        if off > 0.0:
            begins = np.arange(x[0], x[-1], on + off)
            places = np.unique(np.concatenate([x, begins, begins + on]))
            places = places[places <= x[-1]]
            x, y = places, np.interp(places, x, y)
        middles = 0.5 * (x[1:] + x[:-1]) - x[0]
        connected = np.append(np.mod(middles, on + off) < on, False)
        path: QPainterPath = arrayToQPath(x, y, connected)
        return path


def rows_apart(along: FloatArray) -> IntArray:
    """Return rows that are pixels apart along a line, its first and last included.

    ``along`` (n,) is the length of the line up to each point.
    """
    places = np.floor(along / SHORTEST)
    kept = np.flatnonzero(np.diff(places, prepend=-1.0))
    return np.union1d(kept, [len(along) - 1])


def without_needless_corners(
    x: FloatArray, y: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Return a line (n,), (n,) without corners that nobody sees, its ends included.

    Qt's time for a wide line is that for its corners.
    """
    for _ in range(PASSES):
        if len(x) < 3:
            break
        # Every second corner may go, so that its neighbours stay.
        way_x, way_y = x[2::2] - x[:-2:2], y[2::2] - y[:-2:2]
        off_x, off_y = x[1:-1:2] - x[:-2:2], y[1:-1:2] - y[:-2:2]
        away = np.abs(way_x * off_y - way_y * off_x)
        kept = np.ones(len(x), np.bool_)
        kept[1:-1:2] = away > STRAIGHT * np.hypot(way_x, way_y)
        x, y = x[kept], y[kept]
    return x, y
