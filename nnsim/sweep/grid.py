"""From a sweep document to its runs, every one checked before the first begins."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from math import prod

import msgspec

from nnsim import __version__
from nnsim.assemble import assemble
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.field_path import FieldPath, parse_path
from nnsim.sweep.point import (
    Value,
    experiment_at,
    plain_value,
    point_text,
    value_text,
)
from nnsim.sweep.settings import MOST_RUNS, Axis, Sweep, base_experiment

MOST_BYTES = 2**28
"""All experiments of a sweep as JSON; 100 000 usual ones are half of it."""


@dataclass(frozen=True)
class SweepRun:
    """One point of the grid with one seed.

    Attributes
    ----------
    values : one for each axis.
    epochs : it trains for at most so many.
    engine : the version of NNSim that has to train it.
    digest : sha256 of experiment, epochs and engine, by which its result is kept.
    """

    values: tuple[Value, ...]
    seed: int
    experiment: Experiment
    epochs: int
    digest: str
    engine: str = __version__


@dataclass(frozen=True)
class GridAxis:
    """A field and its values as a table holds them.

    ``labels`` are what people read, one for each value; ``has_names`` says whether they
    were given or are the values themselves.
    """

    field: str
    values: tuple[Value, ...]
    labels: tuple[str, ...]
    has_names: bool = False

    @property
    def is_numeric(self) -> bool:
        """Whether the values are places along a line."""
        return not self.has_names and all(
            isinstance(value, int | float) and not isinstance(value, bool)
            for value in self.values
        )

    def label(self, value: Value) -> str:
        """Return what people call one of the values."""
        return self._label_of[value]

    @cached_property
    def _label_of(self) -> dict[Value, str]:
        return dict(zip(self.values, self.labels, strict=True))


@dataclass(frozen=True)
class PointSize:
    """How much a point of the grid has to learn from, and how much it has to learn.

    ``n_samples`` are those of its training set, ``n_parameters`` its weights.
    """

    n_samples: int
    n_parameters: int


PointSizes = Mapping[tuple[Value, ...], PointSize]


@dataclass(frozen=True)
class SweepGrid:
    """All runs of a sweep, the first axis slowest, the seeds fastest.

    ``file`` is the sweep's name in sentences.
    """

    axes: tuple[GridAxis, ...]
    runs: tuple[SweepRun, ...]
    file: str

    @property
    def fields(self) -> tuple[str, ...]:
        """The paths of the axes."""
        return tuple(axis.field for axis in self.axes)

    def labels(self, values: tuple[Value, ...]) -> tuple[str, ...]:
        """Return what people call the values of a point."""
        pairs = zip(self.axes, values, strict=True)
        return tuple(axis.label(value) for axis, value in pairs)

    def point(self, run: SweepRun) -> str:
        """Return what sets a run apart, for people."""
        return point_text(self.fields, self.labels(run.values), run.seed)


def sweep_grid(sweep: Sweep, file: str = "sweep") -> SweepGrid:
    """Return the runs of a sweep; ``file`` is its name in sentences.

    The seed is set first and the axes after it, so that an axis over "data.seed" with
    one value gives all runs the same data.

    Raises
    ------
    InputError
        For the first field that does not exist, value that cannot be used, and run
        that never ends or is there twice.
    """
    base = base_experiment(sweep, file)
    _check_axes(sweep, file)
    n_runs = prod(len(axis.values) for axis in sweep.axes) * len(sweep.all_seeds)
    if n_runs > MOST_RUNS:
        raise InputError("sweep.too_many", file=file, count=n_runs, most=MOST_RUNS)
    longest = max((_longest(axis) for axis in sweep.axes), default=0)
    n_bytes = n_runs * (len(msgspec.json.encode(base)) + longest)
    if n_bytes > MOST_BYTES:
        raise InputError("sweep.too_much", file=file, count=n_runs)
    runs = tuple(
        _run(sweep, base, values, seed, file)
        for values in product(*(axis.values for axis in sweep.axes))
        for seed in sweep.all_seeds
    )
    grid = SweepGrid(tuple(map(_grid_axis, sweep.axes)), runs, file)
    _require_different(grid)
    return grid


def require_trainable(grid: SweepGrid) -> PointSizes:
    """Make data and network of every point once, with its first seed; return sizes.

    Raises
    ------
    InputError
        For the first point where that cannot be, naming the point.
    """
    sizes: dict[tuple[Value, ...], PointSize] = {}
    for run in grid.runs:
        if run.values in sizes:
            continue
        try:
            made = assemble(run.experiment)
        except InputError as error:
            point = grid.point(run)
            raise InputError(
                "sweep.point", file=grid.file, point=point, problem=str(error)
            ) from None
        sizes[run.values] = PointSize(
            len(made.data.training), made.trainer.spec.n_parameters
        )
    return sizes


def _longest(axis: Axis) -> int:
    return max(len(msgspec.json.encode(value)) for value in axis.values)


def _grid_axis(axis: Axis) -> GridAxis:
    values = tuple(map(plain_value, axis.values))
    labels = axis.labels or tuple(map(value_text, axis.values))
    return GridAxis(axis.field, values, labels, has_names=bool(axis.labels))


def _check_axes(sweep: Sweep, file: str) -> None:
    paths: list[FieldPath] = []
    for number, axis in enumerate(sweep.axes):
        where = f"{file}: axes[{number}].field"
        path = parse_path(axis.field, where)
        for earlier in paths:
            if earlier[: len(path)] == path:
                raise InputError("sweep.overwrites", field=where, value=axis.field)
        paths.append(path)
        if axis.labels and len(axis.labels) != len(axis.values):
            raise InputError(
                "sweep.labels",
                file=file,
                number=number,
                count=len(axis.labels),
                n_values=len(axis.values),
            )


def _run(
    sweep: Sweep, base: Experiment, values: tuple[object, ...], seed: int, file: str
) -> SweepRun:
    experiment = experiment_at(base, sweep.axes, values, seed, file)
    epochs = sweep.epochs
    if epochs is None:
        epochs = experiment.training.stop.epochs
        if epochs == 0:
            raise InputError("sweep.no_end", file=file)
    identity = msgspec.json.encode((__version__, epochs, experiment))
    digest = hashlib.sha256(identity).hexdigest()
    return SweepRun(tuple(map(plain_value, values)), seed, experiment, epochs, digest)


def _require_different(grid: SweepGrid) -> None:
    seen = set()
    for run in grid.runs:
        if run.digest in seen:
            raise InputError("sweep.twice", file=grid.file, point=grid.point(run))
        seen.add(run.digest)
