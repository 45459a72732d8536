"""What a sweep shows so far: one series of spots along an axis for each other value."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.sweep.grid import PointSize, PointSizes, SweepGrid
from nnsim.sweep.point import Value
from nnsim.sweep.result import SweepResult

Measure = Literal[
    "test_error",
    "validation_error",
    "training_error",
    "test_accuracy",
    "validation_accuracy",
    "training_accuracy",
]
MEASURES: tuple[Measure, ...] = (
    "test_error",
    "validation_error",
    "training_error",
    "test_accuracy",
    "validation_accuracy",
    "training_accuracy",
)
N_PARAMETERS = "n_parameters"
"""An x axis beside the fields of the sweep: the number of weights."""
SAMPLES_PER_WEIGHT = 10
"""Rule of thumb of the deck (Network depth and size)."""


@dataclass(frozen=True, eq=False)
class Spot:
    """One point of the grid: what its runs have come to so far.

    Attributes
    ----------
    x : the number on the x axis, or the place of a value that is no number.
    point : the values of all axes.
    size : samples to learn from and weights to learn.
    numbers : (n_runs,) the measure of each finished run, in the order of the seeds.
    """

    x: float
    point: tuple[Value, ...]
    size: PointSize
    numbers: FloatArray

    @property
    def mean(self) -> float:
        """Mean over the runs; there is at least one."""
        return float(self.numbers.mean())

    @property
    def least(self) -> float:
        """The smallest number of a run."""
        return float(self.numbers.min())

    @property
    def greatest(self) -> float:
        """The largest number of a run."""
        return float(self.numbers.max())


@dataclass(frozen=True, eq=False)
class Series:
    """Spots that differ along the x axis only, in its order.

    Attributes
    ----------
    values : of the other axes, in their order.
    places : x of every point of the grid, also of those without a spot.
    spots : those that have a number.
    rule_of_thumb : x at which there are ten training samples a weight, or None if that
        is not between the first and the last point of the grid.
    """

    values: tuple[Value, ...]
    places: tuple[float, ...]
    spots: tuple[Spot, ...]
    rule_of_thumb: float | None


def x_axes(grid: SweepGrid, sizes: PointSizes) -> tuple[str, ...]:
    """Return what may lie along x: the fields, and the weights where they differ."""
    differs = len({size.n_parameters for size in sizes.values()}) > 1
    return (*grid.fields, N_PARAMETERS) if differs else grid.fields


def is_numeric(grid: SweepGrid, x_axis: str) -> bool:
    """Tell whether an x axis holds numbers or names."""
    if x_axis == N_PARAMETERS:
        return True
    return bool(grid.axes) and grid.axes[_varied(grid, x_axis)].is_numeric


def sweep_series(
    grid: SweepGrid,
    sizes: PointSizes,
    results: Iterable[SweepResult],
    x_axis: str,
    measure: Measure,
) -> tuple[Series, ...]:
    """Return one series for each value of the other axes, also those without a spot.

    ``x_axis`` is one of ``x_axes``, or anything for a grid without axes. Along the
    number of weights a series follows the last axis, as the deck's figure does.
    """
    numbers = _numbers(results, measure)
    varied = _varied(grid, x_axis)
    points: dict[tuple[Value, ...], list[tuple[float, tuple[Value, ...]]]] = {}
    for point, size in sizes.items():
        others = (*point[:varied], *point[varied + 1 :])
        x = _place(grid, point, size, x_axis, varied)
        points.setdefault(others, []).append((x, point))
    return tuple(
        _series(others, sorted(along, key=lambda place: place[0]), sizes, numbers)
        for others, along in points.items()
    )


def best_spot(series: Iterable[Series], measure: Measure) -> Spot | None:
    """Return the spot of the best mean, of equal ones that with the fewest weights."""
    sign = -1.0 if measure.endswith("accuracy") else 1.0
    spots = [spot for each in series for spot in each.spots]
    return min(
        spots, key=lambda spot: (sign * spot.mean, spot.size.n_parameters), default=None
    )


def _varied(grid: SweepGrid, x_axis: str) -> int:
    """Return the number of the axis that is followed along x."""
    if x_axis in grid.fields:
        return grid.fields.index(x_axis)
    return max(len(grid.fields) - 1, 0)


def _place(
    grid: SweepGrid,
    point: tuple[Value, ...],
    size: PointSize,
    x_axis: str,
    varied: int,
) -> float:
    if x_axis == N_PARAMETERS:
        return float(size.n_parameters)
    if not point:
        return 0.0
    axis, value = grid.axes[varied], point[varied]
    if axis.is_numeric and isinstance(value, int | float):
        return float(value)
    return float(axis.values.index(value))


def _numbers(
    results: Iterable[SweepResult], measure: Measure
) -> Mapping[tuple[Value, ...], list[tuple[int, float]]]:
    """Return seed and number of the runs of each point that have one."""
    found: dict[tuple[Value, ...], list[tuple[int, float]]] = {}
    for result in results:
        number = getattr(result, measure)
        if number is not None:
            found.setdefault(result.values, []).append((result.seed, number))
    return found


def _series(
    others: tuple[Value, ...],
    along: Sequence[tuple[float, tuple[Value, ...]]],
    sizes: PointSizes,
    numbers: Mapping[tuple[Value, ...], list[tuple[int, float]]],
) -> Series:
    spots = tuple(
        Spot(x, point, sizes[point], frozen(np.array([n for _, n in sorted(known)])))
        for x, point in along
        if (known := numbers.get(point))
    )
    places = tuple(x for x, _ in along)
    rule = _rule_of_thumb([(x, sizes[point]) for x, point in along])
    return Series(others, places, spots, rule)


def _rule_of_thumb(along: Sequence[tuple[float, PointSize]]) -> float | None:
    """Return x where samples = 10 weights, in a straight line between two points."""
    spare = [
        (x, float(size.n_samples - SAMPLES_PER_WEIGHT * size.n_parameters))
        for x, size in along
    ]
    for (x, before), (next_x, after) in pairwise(spare):
        if before != after and min(before, after) <= 0.0 <= max(before, after):
            return x + (next_x - x) * before / (before - after)
    return None
