"""A sweep of one's own: made from an experiment, named by its content, kept."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from nnsim.data.own_sets import is_own, write_companion
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.files import make_folder, write_atomically
from nnsim.model.initial_weights import GIVEN
from nnsim.sweep.settings import MOST_RUNS, Axis, Sweep, read_sweep

OWN_PREFIX = "own-"
DIGITS = 16
HEX = set("0123456789abcdef")
MOST_EPOCHS = 1_000_000


def own_sweep(
    experiment: Experiment, axes: Sequence[Axis], n_starts: int, epochs: int
) -> Sweep:
    """Return the sweep over the axes, the last of which lies along x.

    First weights that were given are drawn, since every start needs its own; weights
    that were locked and neurons that were silenced are free where sizes differ.

    Raises
    ------
    InputError
        If two axes are the same field, or it makes too many runs.
    """
    fields = [axis.field for axis in axes]
    if len(set(fields)) < len(fields):
        raise InputError("sweep.same_field")
    n_runs = n_starts
    for axis in axes:
        n_runs *= len(axis.values)
    if n_runs > MOST_RUNS:
        raise InputError("sweep.too_many_runs", count=n_runs, most=MOST_RUNS)
    base = _with_drawn_weights(experiment)
    if any(field.endswith(".neurons") for field in fields):
        base = _without_marks(base)
    return Sweep(experiment=base, axes=tuple(axes), seeds=n_starts, epochs=epochs)


def own_name(sweep: Sweep) -> str:
    """Return the name that follows from all that a sweep says."""
    digest = hashlib.sha256(msgspec.json.encode(sweep)).hexdigest()
    return f"{OWN_PREFIX}{digest[:DIGITS]}"


def is_own_name(name: str) -> bool:
    """Tell whether a sweep was made in the window, by its name."""
    digits = name.removeprefix(OWN_PREFIX)
    return digits != name and len(digits) == DIGITS and set(digits) <= HEX


def keep_own_sweep(folder: Path, sweep: Sweep) -> Path:
    """Write a sweep into the folder under its own name; return the file.

    Raises
    ------
    InputError
        If it cannot be written.
    """
    make_folder(folder)
    path = folder / f"{own_name(sweep)}.json"
    write_atomically(path, encode_sweep(sweep))
    return path


def save_sweep(source: Path, target: Path) -> None:
    """Write the sweep of one file as another, with the set of the user's own.

    Raises
    ------
    InputError
        If the one cannot be read or the other not be written.
    """
    sweep = read_sweep(source)
    if sweep.experiment is not None and is_own(sweep.experiment.data.set):
        write_companion(sweep.experiment.data.set, target.parent)
    write_atomically(target, encode_sweep(sweep))


def encode_sweep(sweep: Sweep) -> bytes:
    """Return a sweep as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(sweep), indent=2) + b"\n"


def _with_drawn_weights(experiment: Experiment) -> Experiment:
    network = experiment.network
    first = network.initial_weights
    if first.distribution != GIVEN:
        return experiment
    drawn = replace(first, distribution=first.drawn_by, values=())
    return replace(experiment, network=replace(network, initial_weights=drawn))


def _without_marks(experiment: Experiment) -> Experiment:
    hidden = tuple(replace(layer, silenced=()) for layer in experiment.network.hidden)
    return replace(
        experiment,
        network=replace(experiment.network, hidden=hidden),
        training=replace(experiment.training, locked=()),
    )
