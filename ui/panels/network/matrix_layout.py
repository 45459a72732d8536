"""Where the matrices of weights are, and which weights share a cell."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF

from nnsim.arrays import FloatArray, IntArray
from nnsim.model.spec import NetworkSpec
from ui.panels.weight_names import has_bias, n_sources

BIAS_GAP = 3.0
SMALLEST_CELL = 2.0
LOWEST_BIAS = 5.0
BOTTOM = 8.0
MOST_BETWEEN = 0.4
"""Share of the width that may be left between matrices."""


@dataclass(frozen=True, eq=False)
class Matrix:
    """Where the weights into one layer are: a row a source, a column a neuron.

    ``row_starts`` and ``column_starts`` are the first source and neuron of each cell.
    ``bias`` is the box of the bias row, None without a bias node.
    """

    layer: int
    box: QRectF
    bias: QRectF | None
    row_starts: IntArray
    column_starts: IntArray
    n_rows: int
    n_columns: int

    @property
    def cell(self) -> QSizeF:
        """Width and height of a cell."""
        return QSizeF(
            self.box.width() / len(self.column_starts),
            self.box.height() / len(self.row_starts),
        )

    @property
    def outline(self) -> QRectF:
        """The box around all weights, the bias row with them."""
        return self.box if self.bias is None else self.box.united(self.bias)

    @property
    def most_in_a_cell(self) -> int:
        """How many weights the fullest cell stands for."""
        rows = -(-self.n_rows // len(self.row_starts))
        return rows * -(-self.n_columns // len(self.column_starts))

    def column_box(self, neuron: int) -> QRectF:
        """Return the column of cells that a neuron's weights are in."""
        column = int(np.searchsorted(self.column_starts, neuron, side="right")) - 1
        box, width = QRectF(self.outline), self.cell.width()
        box.setLeft(self.box.left() + column * width)
        box.setWidth(width)
        return box

    def cell_box(self, source: int, neuron: int) -> QRectF:
        """Return the cell that a weight is in."""
        box = self.column_box(neuron)
        if source == self.n_rows:
            assert self.bias is not None
            box.setTop(self.bias.top())
            box.setHeight(self.bias.height())
            return box
        row = int(np.searchsorted(self.row_starts, source, side="right")) - 1
        box.setTop(self.box.top() + row * self.cell.height())
        box.setHeight(self.cell.height())
        return box

    def neurons_at(self, x: float) -> slice:
        """Return the neurons whose column is at ``x``, the nearest one outside."""
        place = int((x - self.box.left()) / self.cell.width())
        return _stretch(self.column_starts, place, self.n_columns)

    def sources_at(self, y: float) -> slice:
        """Return the sources whose row is at ``y``, the nearest one outside."""
        if self.bias is not None and y >= self.bias.top() - BIAS_GAP / 2.0:
            return slice(self.n_rows, self.n_rows + 1)
        place = int((y - self.box.top()) / self.cell.height())
        return _stretch(self.row_starts, place, self.n_rows)


def lay_out_matrices(
    spec: NetworkSpec, area: QRectF, between: float, largest_cell: QSizeF
) -> tuple[Matrix, ...]:
    """Place one matrix a layer from left to right, wide layers with more of the room.

    The matrices stand in the middle of ``area``; ``between`` pixels part them, fewer
    where there are many.
    """
    n_gaps = spec.n_layers - 1
    between = min(between, MOST_BETWEEN * area.width() / max(n_gaps, 1))
    shares = np.sqrt([layer.n_neurons + 1.0 for layer in spec.layers])
    room = area.width() - between * n_gaps
    widths = [
        min(float(width), largest_cell.width() * layer.n_neurons)
        for width, layer in zip(room * shares / shares.sum(), spec.layers, strict=True)
    ]
    spare = area.width() - sum(widths) - between * n_gaps
    left = area.left() + max(spare, 0.0) / 2.0
    matrices = []
    for number, width in enumerate(widths):
        column = QRectF(left, area.top(), width, max(area.height() - BOTTOM, 10.0))
        matrices.append(_matrix(spec, number, column, largest_cell.height()))
        left += width + between
    return tuple(matrices)


def _matrix(
    spec: NetworkSpec, number: int, area: QRectF, highest_cell: float
) -> Matrix:
    layer, height = spec.layers[number], area.height()
    row_height = min((height - BIAS_GAP) / n_sources(spec, number), highest_cell)
    bias_height = max(row_height, LOWEST_BIAS) if has_bias(spec, number) else 0.0
    gap = BIAS_GAP if bias_height else 0.0
    box_height = min(row_height * layer.n_inputs, height - gap - bias_height)
    top = area.top() + (height - box_height - gap - bias_height) / 2.0
    box = QRectF(area.left(), top, area.width(), box_height)
    bias = QRectF(area.left(), box.bottom() + gap, area.width(), bias_height)
    return Matrix(
        layer=number,
        box=box,
        bias=bias if bias_height else None,
        row_starts=cell_starts(layer.n_inputs, box_height),
        column_starts=cell_starts(layer.n_neurons, area.width()),
        n_rows=layer.n_inputs,
        n_columns=layer.n_neurons,
    )


def cell_starts(n: int, pixels: float) -> IntArray:
    """Return at which of ``n`` rows each cell begins, cells at least 2 pixels large."""
    n_cells = min(n, max(int(pixels / SMALLEST_CELL), 1))
    return np.linspace(0, n, n_cells + 1).astype(np.int64)[:-1]


def _stretch(starts: IntArray, place: int, n: int) -> slice:
    kept = min(max(place, 0), len(starts) - 1)
    end = int(starts[kept + 1]) if kept + 1 < len(starts) else n
    return slice(int(starts[kept]), end)


def strongest_of_cells(
    weights: FloatArray, row_starts: IntArray, column_starts: IntArray
) -> FloatArray:
    """Return the weight of the largest size in each cell, with its sign."""
    if len(row_starts) == weights.shape[0] and len(column_starts) == weights.shape[1]:
        return weights
    high = np.maximum.reduceat(
        np.maximum.reduceat(weights, row_starts, axis=0), column_starts, axis=1
    )
    low = np.minimum.reduceat(
        np.minimum.reduceat(weights, row_starts, axis=0), column_starts, axis=1
    )
    return np.where(high >= -low, high, low)


def corner_of(box: QRectF) -> QPointF:
    """Return where the mark of an axis is put, so that a number stays readable."""
    return box.topLeft() + QPointF(3.0, 3.0)
