"""How curves are drawn: training solid, validation dashed, test dotted."""

from dataclasses import dataclass

import numpy as np
from pyqtgraph import PlotCurveItem
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from nnsim.arrays import FloatArray, IntArray
from nnsim.training.extremes import extreme_rows
from ui.theme import Theme

ROUGH = 2.0
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


def in_device_pixels(pen: QPen, ratio: float) -> QPen:
    """Return the pen for items in data units: its width is device pixels there."""
    on_plot = QPen(pen)
    on_plot.setWidthF(pen.widthF() * ratio)
    on_plot.setCosmetic(True)
    return on_plot


def upright_pen(pen: QPen, ratio: float) -> QPen:
    """Return the pen of a line along the pixels, which needs no soft edges."""
    whole = in_device_pixels(pen, ratio)
    whole.setWidthF(max(round(whole.widthF()), 1))
    return whole


class SetCurve:
    """The curve of one set, as an item of a pyqtgraph plot."""

    def __init__(self, line: SetLine) -> None:
        self.line = line
        self.item = PlotCurveItem(skipFiniteCheck=True)
        self._smooth_pen = self._rough_pen = QPen()
        self._cut = 0.0, 0.0

    def follow_theme(self, theme: Theme, ratio: float) -> None:
        """Take other pens; ``ratio`` is device pixels a logical one."""
        pen = set_pen(theme, self.line)
        self._smooth_pen = in_device_pixels(pen, ratio)
        pen.setStyle(Qt.PenStyle.SolidLine)
        pen.setWidthF(max(theme.line_width, 1.0))
        self._rough_pen = in_device_pixels(pen, ratio)
        on, off = self.line.dashes or (1.0, 0.0)
        self._cut = on * theme.line_width, off * theme.line_width

    def show(self, x: FloatArray, y: FloatArray, pixel: tuple[float, float]) -> None:
        """Show a curve through (n,), (n,) in units of the plot, NaN left out.

        ``pixel`` is width and height of a logical pixel in these units.
        """
        known = np.isfinite(x) & np.isfinite(y)
        x, y = x[known], y[known]
        self.item.setVisible(len(x) > 1)
        if len(x) < 2:
            return
        lengths = np.hypot(np.diff(x) / pixel[0], np.diff(y) / pixel[1])
        along = np.concatenate([[0.0], lengths.cumsum()])
        width = float(x[-1] - x[0]) / pixel[0]
        if float(along[-1]) > ROUGH * (width + 100.0):
            highs_and_lows = extreme_rows(y, max(round(width), 2))
            self._show_rough(x[highs_and_lows], y[highs_and_lows], pixel[0])
            return
        kept = rows_apart(along)
        self.item.setData(
            x[kept], y[kept], pen=self._smooth_pen, antialias=True, connect="all"
        )

    def _show_rough(self, x: FloatArray, y: FloatArray, pixel_width: float) -> None:
        """Cut a rough curve into upright slices: dashes along it would be a blur.

        Soft wide edges cost most where the line is longest, and gain least.
        """
        on, off = self._cut
        cut = pixel_width * np.array([on, off])
        if off > 0.0:
            begins = np.arange(x[0], x[-1], cut.sum())
            places = np.unique(np.concatenate([x, begins, begins + cut[0]]))
            places = places[places <= x[-1]]
            x, y = places, np.interp(places, x, y)
        middles = 0.5 * (x[1:] + x[:-1]) - x[0]
        connected = np.append(np.mod(middles, cut.sum()) < cut[0], False)
        self.item.setData(x, y, pen=self._rough_pen, antialias=False, connect=connected)


def rows_apart(along: FloatArray) -> IntArray:
    """Return rows that are pixels apart along a line, its first and last included.

    ``along`` (n,) is the length of the line up to each point.
    """
    places = np.floor(along / SHORTEST)
    kept = np.flatnonzero(np.diff(places, prepend=-1.0))
    return np.union1d(kept, [len(along) - 1])
