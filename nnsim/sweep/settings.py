"""The sweep document: an experiment, the fields that are varied, and the seeds."""

from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from nnsim.choices import require_choice
from nnsim.data.settings import Seed
from nnsim.documents import read_document
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.resources import resource_path
from nnsim.scene import built_in_scene, scene_keys

SWEEP_VERSION = 1
MOST_RUNS = 100_000

AxisLabel = Annotated[str, Meta(min_length=1, max_length=60)]
SeedCount = Annotated[int, Meta(ge=1, le=MOST_RUNS)]
SeedList = Annotated[tuple[Seed, ...], Meta(min_length=1, max_length=MOST_RUNS)]


class Axis(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One field of the experiment, as in "network.hidden[0].neurons", and its values.

    A value is whatever the field holds in the JSON form of an experiment; ``labels``
    are what people call the values, one each where there are any.
    """

    field: Annotated[str, Meta(max_length=200)]
    values: Annotated[tuple[object, ...], Meta(min_length=1, max_length=MOST_RUNS)]
    labels: Annotated[tuple[AxisLabel, ...], Meta(max_length=MOST_RUNS)] = ()


class Sweep(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is trained: every combination of the axes' values, with every seed.

    ``seeds`` is a list, or a number n for the seeds 0 to n − 1. ``epochs`` is a limit
    of every run, None for the experiment's own.
    """

    version: int = SWEEP_VERSION
    scene: str = ""
    experiment: Experiment | None = None
    axes: Annotated[tuple[Axis, ...], Meta(max_length=8)] = ()
    seeds: SeedCount | SeedList = 1
    epochs: Annotated[int, Meta(ge=0, le=1_000_000_000)] | None = None

    @property
    def all_seeds(self) -> tuple[int, ...]:
        """The seeds one by one."""
        return tuple(range(self.seeds)) if isinstance(self.seeds, int) else self.seeds


def sweep_keys() -> tuple[str, ...]:
    """Return the keys of the built-in sweeps, by name."""
    folder = resource_path("assets", "sweeps")
    return tuple(sorted(path.stem for path in folder.glob("*.json")))


def sweep_path(name: str) -> Path:
    """Return the file of a built-in sweep's key, or the path that ``name`` is."""
    if Path(name).suffix == ".json":
        return Path(name)
    require_choice("sweep", name, sweep_keys())
    return resource_path("assets", "sweeps", f"{name}.json")


def read_sweep(path: Path) -> Sweep:
    """Read a sweep file; raise ``InputError`` naming file and field."""
    return read_document(path, Sweep, SWEEP_VERSION)


def base_experiment(sweep: Sweep, file: str) -> Experiment:
    """Return the experiment that is varied; ``file`` is for the sentence.

    Raises
    ------
    InputError
        If the sweep names no scene and has no experiment, or both.
    """
    if bool(sweep.scene) == (sweep.experiment is not None):
        raise InputError("sweep.base", file=file)
    if sweep.experiment is not None:
        return sweep.experiment
    require_choice(f"{file}: scene", sweep.scene, scene_keys())
    return built_in_scene(sweep.scene).experiment
