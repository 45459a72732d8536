"""Numbers at the neurons: a inside or behind the circles, δ below or before them."""

import math
from collections.abc import Iterator
from typing import Literal

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from nnsim.arrays import FloatArray
from ui.panels.network.ink import Ink, type_metrics, type_pixels
from ui.panels.network.labels import Label, LabelKind
from ui.panels.network.layout import (
    CAPITAL_HEIGHT,
    LEGIBLE_PIXELS,
    Column,
    GraphLayout,
)
from ui.panels.network.moment import Moment, NeuronTarget
from ui.panels.network.names import BIAS_SIGN
from ui.panels.network.values import INPUTS, delta_text, short_number
from ui.theme import Theme

DeltaPlace = Literal["below", "before", "aside", "fill", "nowhere"]
BACKWARD = ("backward", "change")
BOUNDED = frozenset({"sigmoid", "step", "tanh"})
PLATE_PAD = 4.0
USUAL_FIGURES = 2
USUAL_NUMBER = "−0.00"
SMALLEST_SHARE = 0.85
"""Share of the usual type size below which a long number is left out."""
SMALLEST_BIAS_TYPE = 6.0
TYPE_ON_FACE, TYPE_ON_SMALL_FACE, SMALL_TYPE = 0.45, 0.6, 11.0
"""Type of a number on a picture, in halves of its side, and pixels of small type."""
BESIDE_GAP = 3.0
LINKS_LEFT_FREE = 14.0
"""Pixels of links that must stay in sight beside numbers, unless they are not used."""


class NeuronNumbers:
    """Fills and numbers of the neurons of one moment.

    ``faced`` are the neurons (layer, number) that show more than a value.
    """

    def __init__(
        self,
        theme: Theme,
        layout: GraphLayout,
        moment: Moment,
        faced: frozenset[tuple[int, int]] = frozenset(),
    ) -> None:
        self.theme = theme
        self.layout = layout
        self.moment = moment
        self.faced = faced
        self.values = moment.values
        self.ink = Ink(theme, moment.values.glow)
        self.line = type_metrics(layout.points).height()
        self._delta_forms: dict[int, tuple[DeltaPlace, int]] = {}
        self._fills: dict[int, tuple[tuple[int, QColor], ...]] = {}

    def delta_place(self, column: Column) -> DeltaPlace:
        """Tell how the δ of a column are shown: the same way for all its neurons."""
        if column.layer not in self._delta_forms:
            self._delta_forms[column.layer] = self._find_delta_form(column)
        return self._delta_forms[column.layer][0]

    def _find_delta_form(self, column: Column) -> tuple[DeltaPlace, int]:
        """Return where δ stands and with how many figures."""
        deltas, phase = self._deltas(column), self.values.phase
        if deltas is None:
            return "nowhere", USUAL_FIGURES
        if self._is_high(column):
            room = self._room_below(column)
            for figures in (USUAL_FIGURES, 1):
                if self._widest_delta(column, deltas, figures) <= room:
                    return "below", figures
        if phase is None or phase.kind not in BACKWARD:
            return "nowhere", USUAL_FIGURES
        if column is self.layout.columns[-1]:
            return "aside", USUAL_FIGURES
        for figures in (USUAL_FIGURES, 1):
            width = self._widest_delta(column, deltas, figures)
            if self._has_room_beside(column, width):
                return "before", figures
        return ("fill" if column.layer == self.values.glow else "nowhere"), 1

    def _delta_text(self, column: Column, delta: float) -> str:
        self.delta_place(column)
        return delta_text(delta, self._delta_forms[column.layer][1])

    def _widest_delta(self, column: Column, deltas: FloatArray, figures: int) -> float:
        texts = (delta_text(float(deltas[n]), figures) for n in column.drawn)
        return max(map(self._width, texts))

    def fills(self, column: Column) -> tuple[tuple[int, QColor], ...]:
        """Return the neurons that are drawn with their fills."""
        if column.layer not in self._fills:
            self._fills[column.layer] = tuple(self._find_fills(column))
        return self._fills[column.layer]

    def _find_fills(self, column: Column) -> Iterator[tuple[int, QColor]]:
        values, largest = self._filling(column)
        resting = self.ink.resting_fill(column.layer)
        for n in column.drawn:
            if (column.layer, n) in self.faced:
                yield n, self.theme.surface
            elif values is None:
                yield n, resting
            else:
                value, most = float(values[n]), float(largest[n])
                yield n, self.ink.value_fill(value, most, column.layer)

    def labels(self, column: Column) -> Iterator[Label]:
        """Give all numbers of a column."""
        if column.has_bias:
            yield from self._bias_label(column)
        yield from self._inside_labels(column)
        yield from self._activation_labels(column)
        yield from self._delta_labels(column)

    def _deltas(self, column: Column) -> FloatArray | None:
        return None if column.layer == INPUTS else self.values.deltas[column.layer]

    def _forward_values(self, column: Column) -> FloatArray | None:
        """Return a of a column, or its h as long as a is not known."""
        values = self.values.activations[column.layer + 1]
        if values is None and column.layer != INPUTS:
            values = self.values.sums[column.layer]
        return values

    def _filling(self, column: Column) -> tuple[FloatArray | None, FloatArray]:
        """Return the values that fill a column, and those of the fullest fills."""
        values = self._forward_values(column)
        if self.delta_place(column) == "fill":
            values = self._deltas(column)
        if values is None or column.layer == INPUTS:
            return values, self.moment.input_scales
        finite = np.abs(values[np.isfinite(values)])
        largest = float(finite.max(initial=0.0)) or 1.0
        if values is self.values.activations[column.layer + 1]:
            activation = self.moment.frame.spec.layers[column.layer].activation
            largest = 1.0 if activation in BOUNDED else max(largest, 1.0)
        return values, np.full(len(values), largest)

    def _inside_labels(self, column: Column) -> Iterator[Label]:
        values, _ = self._filling(column)
        if values is None or not column.number_size:
            return
        kind = self._kind_inside(column, values)
        for n, fill in self.fills(column):
            text = short_number(float(values[n]))
            if kind == "delta":
                text = self._delta_text(column, float(values[n]))
            size = self._size_inside(column, text)
            if (column.layer, n) in self.faced:
                yield self._on_face(kind, column, n, text)
            elif size >= SMALLEST_SHARE * column.number_size:
                yield Label(
                    kind,
                    NeuronTarget(column.layer, n),
                    self._circle(column, n),
                    text,
                    self.ink.on(fill, column.layer),
                    size=size,
                )

    def plate_height(self, column: Column) -> float:
        """Return the height of a number at the bottom of a face, 0 where none fits."""
        if not column.number_size:
            return 0.0
        return 1.25 * self._face_type(column)

    def _face_type(self, column: Column) -> float:
        small = min(TYPE_ON_SMALL_FACE * column.radius, SMALL_TYPE)
        most = max(TYPE_ON_FACE * column.radius, small, LEGIBLE_PIXELS)
        return min(column.number_size, most)

    def _on_face(self, kind: LabelKind, column: Column, n: int, text: str) -> Label:
        """Write a number at the bottom of a picture or a curve."""
        size, height = self._face_type(column), self.plate_height(column)
        widest = 2.0 * column.radius - 2.0
        width = self._width(text) * size / type_pixels(self.layout.points) + 2.0
        if width > widest:
            size *= widest / width
        box = QRectF(0.0, 0.0, min(width, widest), height)
        middle = float(column.ys[n]) + column.radius - height / 2.0 - 1.0
        box.moveCenter(QPointF(column.x, middle))
        ink = self.ink.text(self.theme.text, column.layer)
        if kind == "delta":
            values = self._deltas(column)
            assert values is not None
            ink = self.ink.signed(float(values[n]), column.layer)
        target = NeuronTarget(column.layer, n)
        return Label(kind, target, box, text, ink, size=size, on_plate=True)

    def _kind_inside(self, column: Column, values: FloatArray) -> LabelKind:
        if values is self._deltas(column):
            return "delta"
        is_a = values is self.values.activations[column.layer + 1]
        return "activation" if is_a else "sum"

    def _size_inside(self, column: Column, text: str) -> float:
        """Return the type size for a number in a circle, smaller for a long one."""
        pixels = type_pixels(self.layout.points)
        aspect = (self._width(text) - PLATE_PAD) / pixels
        fitting = 1.96 * column.radius / math.hypot(aspect, CAPITAL_HEIGHT)
        return min(column.number_size, fitting)

    def _activation_labels(self, column: Column) -> Iterator[Label]:
        """Give a behind circles that are too small for it, unless δ goes back there."""
        values, phase = self._forward_values(column), self.values.phase
        is_last = column is self.layout.columns[-1]
        if values is None or column.number_size or is_last:
            return
        if phase is not None and phase.kind in BACKWARD:
            return
        if not self._has_room_beside(column):
            return
        for n in column.drawn:
            text = short_number(float(values[n]))
            ink = self.ink.text(self.theme.text, column.layer)
            kind = self._kind_inside(column, values)
            yield self._beside(kind, column, n, text, ink, 1.0)

    def _delta_labels(self, column: Column) -> Iterator[Label]:
        deltas, place = self._deltas(column), self.delta_place(column)
        if deltas is None or place not in ("below", "before"):
            return
        for n in column.drawn:
            text = self._delta_text(column, float(deltas[n]))
            ink = self.ink.signed(float(deltas[n]), column.layer)
            if place == "below":
                yield self._below(column, n, text, ink)
            else:
                yield self._beside("delta", column, n, text, ink, -1.0)

    def _below(self, column: Column, n: int, text: str, ink: QColor) -> Label:
        """Write δ under a circle, without its letter where columns are close."""
        if self._has_letter(column):
            text = f"δ {text}"
        width = self._width(text)
        top = float(column.ys[n]) + column.radius + 1.0
        box = QRectF(column.x - width / 2.0, top, width, self.line - 1.0)
        if column is self.layout.columns[-1]:  # at the right stands a − t
            box.moveRight(min(box.right(), column.x + column.radius + 2.0))
        target = NeuronTarget(column.layer, n)
        return Label("delta", target, box, text, ink, bold=True, on_plate=True)

    def _has_letter(self, column: Column) -> bool:
        """Tell whether "δ" fits before the longest number below, so before all."""
        deltas, figures = self._deltas(column), self._delta_forms[column.layer][1]
        assert deltas is not None
        letter = self._width("δ ") - PLATE_PAD
        widest = self._widest_delta(column, deltas, figures)
        return widest + letter <= self._room_below(column)

    def _room_below(self, column: Column) -> float:
        """Return how wide a δ may be; what stands at the column before has its room."""
        before = self.layout.column(column.layer - 1)
        taken = before.radius
        if not before.number_size and self._has_room_beside(before):
            taken += BESIDE_GAP + self._width(USUAL_NUMBER)
        if before.layer != INPUTS and self._is_high(before):
            taken = max(taken, self.layout.column_gap / 2.0)
        room = self.layout.column_gap - taken - 4.0
        is_last = column is self.layout.columns[-1]
        return room + column.radius if is_last else 2.0 * room

    def _is_high(self, column: Column) -> bool:
        """Tell whether a line of text fits between two circles."""
        return column.spacing >= 2.0 * column.radius + self.line

    def _has_room_beside(self, column: Column, width: float = 0.0) -> bool:
        """Numbers may hide links, but only those that are not at work."""
        at_work = column.layer == self.values.glow
        spare = BESIDE_GAP if at_work else LINKS_LEFT_FREE
        return column.free >= (width or self._width(USUAL_NUMBER)) + spare

    def _beside(
        self,
        kind: LabelKind,
        column: Column,
        n: int,
        text: str,
        ink: QColor,
        side: float,
    ) -> Label:
        width = self._width(text)
        distance = column.radius + BESIDE_GAP + width / 2.0
        box = QRectF(0.0, 0.0, width, min(self.line, column.spacing - 1.0))
        box.moveCenter(QPointF(column.x + side * distance, float(column.ys[n])))
        return Label(
            kind,
            NeuronTarget(column.layer, n),
            box,
            text,
            ink,
            bold=kind == "delta",
            on_plate=True,
        )

    def _bias_label(self, column: Column) -> Iterator[Label]:
        reach = column.bias_radius
        size = min(1.15 * reach, self.line)
        if size >= SMALLEST_BIAS_TYPE:
            box = QRectF(0.0, 0.0, 2.0 * reach, 2.0 * reach)
            box.moveCenter(QPointF(column.x, float(column.ys[-1])))
            ink = self.ink.text(self.theme.text, column.layer)
            target = NeuronTarget(column.layer, column.n_neurons)
            yield Label("bias", target, box, BIAS_SIGN, ink, size=size)

    def _circle(self, column: Column, n: int) -> QRectF:
        box = QRectF(0.0, 0.0, 2.0 * column.radius, 2.0 * column.radius)
        box.moveCenter(QPointF(column.x, float(column.ys[n])))
        return box

    def _width(self, text: str) -> float:
        metrics = type_metrics(self.layout.points, bold=True)
        return metrics.horizontalAdvance(text) + PLATE_PAD
