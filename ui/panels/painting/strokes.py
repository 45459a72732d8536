"""Strokes of the brush as edits of samples: one stroke is one edit and one undo."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from msgspec.structs import replace

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.prepare import PreparedData
from nnsim.data.settings import (
    MOST_SAMPLE_EDITS,
    AddedSamples,
    AnySampleEdit,
    ChangedSamples,
    RemovedSamples,
    SetName,
)
from nnsim.experiment import Experiment
from nnsim.probes.feature_plane import FeaturePlane

Tool = Literal["add", "spray", "move", "erase"]
TOOLS: tuple[Tool, ...] = ("add", "spray", "move", "erase")


@dataclass(frozen=True)
class Paint:
    """What new samples are: a class, or a number to predict, and the set they join."""

    label: int = 0
    value: float = 0.0
    to: SetName = "training"


@dataclass(eq=False)
class Stroke:
    """One press of the button until it is let go.

    Attributes
    ----------
    before : the edits of the document as the stroke began.
    numbers : the samples that are moved, or erased so far, by their number for good.
    rows, start : the rows that are moved, and where the pointer took hold of them.
    """

    tool: Tool
    before: tuple[AnySampleEdit, ...]
    inputs: list[tuple[float, ...]] = field(default_factory=list)
    values: list[tuple[float, ...]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    rows: IntArray = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    start: tuple[float, float] = (0.0, 0.0)
    data: PreparedData | None = None

    def add(
        self, data: PreparedData, plane: FeaturePlane, points: FloatArray, value: float
    ) -> None:
        """Add samples at points (n, 2) of the plane.

        Over one input the second coordinate is the number to predict. Raise
        ``InputError`` where the preprocessing has no way back.
        """
        raw = data.to_set_units(plane.inputs_at(points))
        self.inputs += [tuple(row) for row in raw.tolist()]
        if not data.n_classes:
            self.values += target_values(data, points, value)

    def take_hold(
        self, data: PreparedData, rows: IntArray, place: tuple[float, float]
    ) -> None:
        """Begin to move samples, by their rows."""
        self.data, self.rows, self.start = data, rows, place
        self.numbers = data.numbers[rows].tolist()

    def erase(self, data: PreparedData, rows: IntArray) -> None:
        """Take samples away, by their rows."""
        known = set(self.numbers)
        found = data.numbers[rows].tolist()
        self.numbers += [number for number in found if number not in known]

    def edit(
        self, paint: Paint, plane: FeaturePlane, place: tuple[float, float]
    ) -> AnySampleEdit | None:
        """Return the edit that the stroke is by now, None if it did nothing yet."""
        if self.tool in ("add", "spray") and self.inputs:
            labels = () if self.values else (paint.label,) * len(self.inputs)
            return AddedSamples(
                inputs=tuple(self.inputs),
                labels=labels,
                values=tuple(self.values),
                to=paint.to,
            )
        if self.tool == "erase" and self.numbers:
            return RemovedSamples(samples=tuple(self.numbers))
        if self.tool == "move" and self.numbers and self.data is not None:
            return self._moved(self.data, plane, place)
        return None

    def experiment(self, present: Experiment, edit: AnySampleEdit) -> Experiment:
        """Return the experiment with the stroke as its last edit."""
        edits = (*self.before, edit)
        return replace(present, data=replace(present.data, edits=edits))

    @property
    def is_one_too_many(self) -> bool:
        """Whether the document holds as many edits as it may."""
        return len(self.before) >= MOST_SAMPLE_EDITS

    def _moved(
        self, data: PreparedData, plane: FeaturePlane, place: tuple[float, float]
    ) -> AnySampleEdit:
        dx, dy = place[0] - self.start[0], place[1] - self.start[1]
        along_y = dy if data.n_inputs > 1 else 0.0
        inputs = data.inputs[self.rows] + plane.shift(dx, along_y)
        values: tuple[tuple[float, ...], ...] = ()
        if data.n_inputs == 1 and not data.n_classes:
            targets = data.targets[self.rows].copy()
            targets[:, 0] += dy
            values = as_rows(data.to_target_units(targets))
        raw = as_rows(data.to_set_units(inputs))
        return ChangedSamples(samples=tuple(self.numbers), inputs=raw, values=values)


def as_rows(table: FloatArray) -> tuple[tuple[float, ...], ...]:
    """Return the rows of a table (n, k) as a document holds them."""
    return tuple(tuple(row) for row in table.tolist())


def target_values(
    data: PreparedData, points: FloatArray, value: float
) -> Sequence[tuple[float, ...]]:
    """Return the numbers to predict of new samples, in the units of the set.

    Over one input they are where the points lie, over several the given value.
    """
    if data.n_inputs > 1:
        return [(value,) * data.n_outputs] * len(points)
    targets = np.tile(points[:, 1:], (1, data.n_outputs))
    return as_rows(data.to_target_units(targets))
