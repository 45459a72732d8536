"""Where the matrices stand: a row of them a layer, the inputs on top.

Weights stand left of what they make and what they are multiplied with stands above it,
so that a row times a column meets in the cell (Falk's arrangement).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF

from nnsim.arrays import IntArray
from ui.panels.matrices.blocks import Block, Key, Kind, Moment
from ui.panels.network.matrix_layout import cell_starts
from ui.panels.weight_names import n_sources

COLUMNS: dict[Kind, int] = {
    "weights": 0,
    "inputs": 1,
    "activations": 1,
    "targets": 2,
    "deltas": 3,
    "changes": 4,
}
N_COLUMNS = 5
PAD = 10.0
GAP = 12.0
MOST_UNITS = 24
"""Rows or columns from which on a matrix takes no more room than others."""
WIDEST_CELL, HIGHEST_CELL = 4.2, 2.2  # in lines of type
LEAST_BOX = 6.0
HEAD = 1.55
"""Lines over a matrix: its symbol, an index below it, and the frame."""


@dataclass(frozen=True, eq=False)
class Place:
    """Where a matrix is drawn, and which of its rows and columns share a cell."""

    block: Block
    box: QRectF
    row_starts: IntArray
    column_starts: IntArray

    @property
    def cell(self) -> QSizeF:
        """Width and height of a cell."""
        return QSizeF(
            self.box.width() / len(self.column_starts),
            self.box.height() / len(self.row_starts),
        )

    @property
    def most_in_a_cell(self) -> int:
        """How many numbers the fullest cell stands for."""
        rows = -(-self.block.n_rows // len(self.row_starts))
        return rows * -(-max(self.block.n_columns, 1) // len(self.column_starts))

    def rect(self, row: int | None, column: int | None) -> QRectF:
        """Return a cell; a whole row or column where the other one is None."""
        box, cell = QRectF(self.box), self.cell
        if column is not None:
            place = int(np.searchsorted(self.column_starts, column, side="right")) - 1
            box.setLeft(self.box.left() + place * cell.width())
            box.setWidth(cell.width())
        if row is not None:
            place = int(np.searchsorted(self.row_starts, row, side="right")) - 1
            box.setTop(self.box.top() + place * cell.height())
            box.setHeight(cell.height())
        return box

    def at(self, place: QPointF) -> tuple[slice, slice]:
        """Return the rows and the columns that the cell at a place stands for."""
        cell = self.cell
        down = int((place.y() - self.box.top()) / cell.height())
        right = int((place.x() - self.box.left()) / cell.width())
        return (
            _stretch(self.row_starts, down, self.block.n_rows),
            _stretch(self.column_starts, right, max(self.block.n_columns, 1)),
        )


def _stretch(starts: IntArray, place: int, n: int) -> slice:
    kept = min(max(place, 0), len(starts) - 1)
    end = int(starts[kept + 1]) if kept + 1 < len(starts) else n
    return slice(int(starts[kept]), end)


def lay_out(
    moment: Moment,
    size: QSizeF,
    line: float,
    head_width: Callable[[Block], float],
) -> dict[Key, Place]:
    """Place all matrices; ``head_width`` is what the line over each of them needs."""
    n_rows = moment.spec.n_layers + 1
    widths, heads, heights = [0] * N_COLUMNS, [0.0] * N_COLUMNS, [0] * n_rows
    for block in moment.blocks:
        column, row = COLUMNS[block.key[0]], block.key[1] + 1
        widths[column] = max(widths[column], min(max(block.n_columns, 1), MOST_UNITS))
        heads[column] = max(heads[column], head_width(block))
        heights[row] = max(heights[row], min(block.n_rows, MOST_UNITS))
    for number in range(1, moment.spec.n_layers):
        # The bias node comes and goes with the phases; its room is always there.
        n_nodes = n_sources(moment.spec, number)
        heights[number] = max(heights[number], min(n_nodes, MOST_UNITS))
    cell_height = (size.height() - n_rows * (HEAD * line + GAP)) / sum(heights)
    cell_height = max(min(cell_height, HIGHEST_CELL * line), 1.0)
    room = size.width() - 2.0 * PAD - (N_COLUMNS - 1) * GAP
    cell_width = _cell_width(widths, heads, room, WIDEST_CELL * line)
    taken = [max(w * cell_width, h) for w, h in zip(widths, heads, strict=True)]
    lefts = [PAD]
    for width in taken[:-1]:
        lefts.append(lefts[-1] + width + GAP)
    spare = max(size.width() - PAD - lefts[-1] - taken[-1], 0.0) / 2.0
    tops = [HEAD * line]
    for units in heights[:-1]:
        tops.append(tops[-1] + units * cell_height + HEAD * line + GAP)
    places = {}
    for block in moment.blocks:
        column, row = COLUMNS[block.key[0]], block.key[1] + 1
        width = min(max(block.n_columns, 1), MOST_UNITS) * cell_width
        height = min(block.n_rows, MOST_UNITS) * cell_height
        box = QRectF(
            lefts[column] + spare,
            tops[row],
            max(width, LEAST_BOX),
            max(height, LEAST_BOX),
        )
        places[block.key] = Place(
            block,
            box,
            cell_starts(block.n_rows, box.height()),
            cell_starts(max(block.n_columns, 1), box.width()),
        )
    return places


def _cell_width(
    widths: list[int], heads: list[float], room: float, widest: float
) -> float:
    """Return the width of a cell with which all columns fit, heads included."""
    low, high = 1.0, widest
    for _ in range(20):
        middle = (low + high) / 2.0
        need = sum(max(w * middle, h) for w, h in zip(widths, heads, strict=True))
        low, high = (middle, high) if need <= room else (low, middle)
    return low
