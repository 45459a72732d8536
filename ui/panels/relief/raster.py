"""A relief as pixels: each column of the picture is filled from the front to the back.

The floating horizon (Wright 1973, "A two-space solution to the hidden line problem"):
going away from the eye a surface is seen from above where it is higher than all before
it, and from below where it is lower. So a picture costs a few passes over arrays.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnsim.arrays import BoolArray, FloatArray, IntArray
from ui.palettes import ByteArray, Theme
from ui.panels.relief.outlook import HEIGHT, Outlook
from ui.theme import sign_image

LIGHT = np.array([-0.45, -0.35, 0.82])
"""Where it comes from: the left, the eye and above; fixed to the eye."""
DARKEST, BRIGHTEST = 0.55, 1.12
FROM_BELOW = 0.7
OPAQUE, NOTHING = np.uint32(0xFF000000), np.uint32(0)
FINER, ENOUGH = 3, 160
"""Colours lie so much closer than the corners between which they are found, less where
there would be many more than enough of them along a side."""

Pixels = NDArray[np.uint32]
Ends = tuple[float, float]
"""The heights of floor and lid of the box."""
Hues = Callable[[FloatArray, Ends, Theme], ByteArray]
"""Gives heights (n,) between such ends their colours, (n, 3)."""


def sign_hues(heights: FloatArray, ends: Ends, theme: Theme) -> ByteArray:
    """Return the colours of a neuron's map, strongest at the upper end."""
    return sign_image(heights, ends[1], theme)


@dataclass(frozen=True)
class Canvas:
    """So many pixels, ``scale`` of them a unit, the box's middle at their middle.

    Each column has ``n_steps`` places on its way over the floor.
    """

    n_columns: int
    n_rows: int
    scale: float
    n_steps: int


@dataclass(frozen=True, eq=False)
class Raster:
    """``pixels`` (n_rows, n_columns) as 0xAARRGGBB, row 0 at the top.

    ``steps`` says which step of the way ``away`` (n_steps + 1, n_columns) is seen in
    each pixel, row 0 lowest; the last one is at no end.
    """

    pixels: Pixels
    steps: IntArray
    away: FloatArray

    def away_at(self, columns: IntArray, rows: IntArray) -> FloatArray:
        """Return how far away the surface is at pixels, ∞ where none is seen."""
        upright = len(self.steps) - 1 - rows
        return np.asarray(self.away[self.steps[upright, columns], columns])


def raster(
    theme: Theme,
    heights: FloatArray,
    ends: Ends,
    outlook: Outlook,
    canvas: Canvas,
    hues: Hues = sign_hues,
) -> Raster:
    """Return the picture of ``heights`` (n, n), floor and lid of the box at ``ends``.

    ``hues`` are as they would be in flat light.
    """
    columns = np.arange(canvas.n_columns)
    across = np.asarray((columns + 0.5 - 0.5 * canvas.n_columns) / canvas.scale)
    near, far = _way_over_floor(outlook, across)
    is_empty = far <= near
    near, far = np.where(is_empty, 0.0, near), np.where(is_empty, 0.0, far)
    away = near + np.linspace(0.0, 1.0, canvas.n_steps)[:, np.newaxis] * (far - near)
    z = height_shares(heights, ends)
    fine = _finer(heights)
    colours = _colours(hues(fine.ravel(), ends, theme), _shades(z, outlook))
    cells = _Cells(len(heights), *outlook.floor(across, away))
    rows = canvas.scale * outlook.up(away, cells.between(z)) + 0.5 * canvas.n_rows
    steps, is_above = _seen_steps(rows, canvas.n_rows)
    steps[:, is_empty] = canvas.n_steps
    found = np.take(cells.nearest(), steps * canvas.n_columns + columns, mode="clip")
    found += np.where(is_above, 0, (len(colours) - 1) // 2)
    found[steps == canvas.n_steps] = len(colours) - 1
    pixels = colours[found[::-1]]
    beyond = np.full((1, canvas.n_columns), np.inf)
    return Raster(pixels, steps, np.concatenate([away, beyond]))


def height_shares(values: FloatArray, ends: Ends) -> FloatArray:
    """Return values as shares of the box's height, 0 at its floor and 1 at its lid."""
    low, high = ends
    return np.clip((values - low) / (high - low), 0.0, 1.0)


def interpolated(values: FloatArray, x: FloatArray, y: FloatArray) -> FloatArray:
    """Return values (n, n) at places of the box's floor, of the same shape as these."""
    return _Cells(len(values), x, y).between(values)


def _way_over_floor(
    outlook: Outlook, across: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Return where each column enters and leaves the floor, as distances away."""
    x0, y0 = outlook.floor(across, np.zeros_like(across))
    x1, y1 = outlook.floor(np.zeros(1), np.ones(1))
    from_x, to_x = _between_edges(x0, float(x1[0]))
    from_y, to_y = _between_edges(y0, float(y1[0]))
    return np.maximum(from_x, from_y), np.minimum(to_x, to_y)


def _between_edges(start: FloatArray, slope: float) -> tuple[FloatArray, FloatArray]:
    if abs(slope) < 1e-9:
        outside = np.where(np.abs(start) <= 1.0, -np.inf, np.inf)
        return outside, -outside
    one, other = (-1.0 - start) / slope, (1.0 - start) / slope
    return np.minimum(one, other), np.maximum(one, other)


class _Cells:
    """Where places x, y of the floor lie among ``n`` by ``n`` corners."""

    def __init__(self, n: int, x: FloatArray, y: FloatArray) -> None:
        self._n = n
        self._x = np.clip(0.5 * (x + 1.0) * (n - 1), 0.0, n - 1.0)
        self._y = np.clip(0.5 * (y + 1.0) * (n - 1), 0.0, n - 1.0)

    def between(self, values: FloatArray) -> FloatArray:
        """Return values (n, n) in between their corners."""
        n, flat = self._n, values.ravel()
        column = np.minimum(self._x.astype(np.intp), n - 2)
        row = np.minimum(self._y.astype(np.intp), n - 2)
        x, y, first = self._x - column, self._y - row, row * n + column
        low, high = flat[first], flat[first + n]
        low = low + x * (flat[first + 1] - low)
        high = high + x * (flat[first + n + 1] - high)
        return np.asarray(low + y * (high - low))

    def nearest(self) -> IntArray:
        """Return the number of the nearest place of the finer table of colours."""
        fine = _fine_side(self._n)
        stretch = (fine - 1) / (self._n - 1)
        column = np.rint(self._x * stretch).astype(np.int64)
        return np.asarray(np.rint(self._y * stretch).astype(np.int64) * fine + column)


def _fine_side(n: int) -> int:
    return max(1, min(FINER, round(ENOUGH / n))) * (n - 1) + 1


def _finer(values: FloatArray) -> FloatArray:
    """Return values (n, n) also at places between."""
    n = len(values)
    places = np.linspace(-1.0, 1.0, _fine_side(n))
    return _Cells(n, places[np.newaxis, :], places[:, np.newaxis]).between(values)


def _shades(z: FloatArray, outlook: Outlook) -> FloatArray:
    """Return how bright each corner is (n, n): the cosine to the light."""
    spacing = 2.0 / (len(z) - 1)
    along_y, along_x = np.gradient(HEIGHT * z, spacing)
    x, y = outlook.floor(LIGHT[:1], LIGHT[1:2])
    facing = LIGHT[2] - along_x * x[0] - along_y * y[0]
    length = np.sqrt(1.0 + along_x**2 + along_y**2) * np.linalg.norm(LIGHT)
    cosine = np.maximum(facing / length, 0.0)
    return np.asarray(DARKEST + (BRIGHTEST - DARKEST) * cosine)


def _colours(hues: ByteArray, shades: FloatArray) -> Pixels:
    """Return the finer table seen from above, then from below, then nothing, flat."""
    lit = hues.astype(np.float32) * _finer(shades).astype(np.float32).reshape(-1, 1)
    both = np.concatenate([lit, np.float32(FROM_BELOW) * lit])
    parts = np.minimum(both, np.float32(255.0)).astype(np.uint32)
    packed = OPAQUE | (parts[:, 0] << 16) | (parts[:, 1] << 8) | parts[:, 2]
    return np.append(packed, NOTHING)


def _seen_steps(rows: FloatArray, n_rows: int) -> tuple[IntArray, BoolArray]:
    """Return which step is seen in each pixel, and whether from above, row 0 lowest.

    ``rows`` (n_steps, n_columns) is where each step lies; n_steps where none is seen.
    """
    highest = _whole_rows(np.maximum.accumulate(rows, axis=0), n_rows)
    lowest = _whole_rows(np.minimum.accumulate(rows, axis=0), n_rows)
    from_above = _count_up_to(highest, n_rows)
    from_below = len(rows) - _count_up_to(lowest, n_rows)
    is_above = from_above > 0
    return np.where(is_above, from_above, from_below), is_above


def _whole_rows(rows: FloatArray, n_rows: int) -> IntArray:
    return np.clip(np.floor(rows + 0.5), 0.0, n_rows).astype(np.int64)


def _count_up_to(rows: IntArray, n_rows: int) -> IntArray:
    """Return how many steps lie in a row or below it, (n_rows, n_columns)."""
    n_columns = rows.shape[1]
    places = (rows * n_columns + np.arange(n_columns)).ravel()
    counts = np.bincount(places, minlength=(n_rows + 1) * n_columns)
    stacked = counts.reshape(n_rows + 1, n_columns)[:n_rows]
    return np.asarray(np.cumsum(stacked, axis=0))
