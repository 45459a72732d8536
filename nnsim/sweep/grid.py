"""From a sweep document to its runs, every one checked before the first begins."""

import hashlib
from dataclasses import dataclass
from itertools import product
from math import prod

import msgspec

from nnsim import __version__
from nnsim.assemble import assemble
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.sweep.fields import FieldPath, parse_path
from nnsim.sweep.point import Value, experiment_at, plain_value, point_text
from nnsim.sweep.settings import MOST_RUNS, Sweep, base_experiment


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
class SweepGrid:
    """All runs of a sweep, the first axis slowest, the seeds fastest.

    ``fields`` are the paths of the axes; ``file`` is the sweep's name in sentences.
    """

    fields: tuple[str, ...]
    runs: tuple[SweepRun, ...]
    file: str

    def point(self, run: SweepRun) -> str:
        """Return what sets a run apart, for people."""
        return point_text(self.fields, run.values, run.seed)


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
    runs = tuple(
        _run(sweep, base, values, seed, file)
        for values in product(*(axis.values for axis in sweep.axes))
        for seed in sweep.all_seeds
    )
    grid = SweepGrid(tuple(axis.field for axis in sweep.axes), runs, file)
    _require_different(grid)
    return grid


def require_trainable(grid: SweepGrid) -> None:
    """Make data and network of every point once, with its first seed.

    Raises
    ------
    InputError
        For the first point where that cannot be, naming the point.
    """
    seen = set()
    for run in grid.runs:
        if run.values in seen:
            continue
        seen.add(run.values)
        try:
            assemble(run.experiment)
        except InputError as error:
            point = grid.point(run)
            raise InputError(
                "sweep.point", file=grid.file, point=point, problem=str(error)
            ) from None


def _check_axes(sweep: Sweep, file: str) -> None:
    paths: list[FieldPath] = []
    for number, axis in enumerate(sweep.axes):
        where = f"{file}: axes[{number}].field"
        path = parse_path(axis.field, where)
        for earlier in paths:
            if earlier[: len(path)] == path:
                raise InputError("sweep.overwrites", field=where, value=axis.field)
        paths.append(path)


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
