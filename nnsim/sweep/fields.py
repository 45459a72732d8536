"""What of an experiment a sweep of one's own may vary, and between which limits."""

import math
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

import msgspec
from msgspec import inspect

from nnsim.compatibility import check_data_fit
from nnsim.data.catalogue import find_entry
from nnsim.data.prepare import PreparedData
from nnsim.errors import InputError
from nnsim.experiment import Experiment, check_experiment
from nnsim.field_path import field_value, parse_path
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.initial_weights import DISTRIBUTIONS
from nnsim.model.losses import LOSSES
from nnsim.training.optimizers import OPTIMIZERS
from nnsim.training.sampling import SCHEMES
from nnsim.training.schedules import SCHEDULES
from nnsim.variants import with_fields

Kind = Literal["whole", "number", "choice"]

OF_A_LAYER = ("neurons", "dropout", "slope", "activation")
CHOICES = {
    "training.optimizer.method": tuple(OPTIMIZERS),
    "training.scheme": tuple(SCHEMES),
    "training.loss": tuple(LOSSES),
    "training.schedule.shape": tuple(SCHEDULES),
    "network.output.activation": tuple(ACTIVATIONS),
    "network.initial_weights.distribution": tuple(DISTRIBUTIONS),
}
OPTIMIZER_NUMBERS = {
    "gradient-descent": ("momentum",),
    "adam": ("decay_1", "decay_2"),
    "rmsprop": ("decay",),
}
RATES = ("learning_rate", "l1", "l2", "epsilon")
"""The last names of fields whose values differ by factors rather than by steps."""


@dataclass(frozen=True)
class SweepField:
    """A setting by its path, and what it may be.

    A number lies between ``low`` and ``high``, which belong to it unless ``above_low``
    or ``below_high``; ``choices`` are the keys of a choice. ``present`` is the value of
    the experiment, None where that is left to the data set.
    """

    path: str
    kind: Kind
    present: object
    low: float = -math.inf
    high: float = math.inf
    above_low: bool = False
    below_high: bool = False
    choices: tuple[str, ...] = ()

    def holds(self, value: float) -> bool:
        """Tell whether a number may stand there."""
        low = value > self.low if self.above_low else value >= self.low
        high = value < self.high if self.below_high else value <= self.high
        return low and high


def sweep_fields(
    experiment: Experiment, data: PreparedData | None = None
) -> tuple[SweepField, ...]:
    """Return what may be varied of an experiment, the most telling settings first.

    With its data, choices that cannot work with them are left out too.
    """
    document = msgspec.json.decode(msgspec.json.encode(experiment))
    entry = find_entry(experiment.data.set)
    fields = []
    for path in _paths(experiment):
        field = _field(path, field_value(document, parse_path(path, path), path))
        if field.kind == "choice":
            field = replace(field, choices=_fitting(experiment, field, data))
        elif path == "data.samples" and entry is not None:
            low, high = entry.sample_limits
            field = replace(field, low=low, high=high)
        fields.append(field)
    return tuple(fields)


def is_rate(path: str) -> bool:
    """Tell whether the values of a field differ by factors, as those of η do."""
    return path.rpartition(".")[2] in RATES


def field_at(fields: tuple[SweepField, ...], path: str) -> SweepField:
    """Return the field of a path; raise ``InputError`` if it is not among them."""
    for field in fields:
        if field.path == path:
            return field
    raise InputError("sweep.not_there", field=path)


def _paths(experiment: Experiment) -> tuple[str, ...]:
    network, training = experiment.network, experiment.training
    layers = [f"network.hidden[{number}]" for number in range(len(network.hidden))]
    entry = find_entry(experiment.data.set)
    usual = {} if entry is None else {"samples": entry.samples, "noise": entry.noise}
    data = [f"data.{name}" for name, value in usual.items() if value is not None]
    optimizer = OPTIMIZER_NUMBERS.get(training.optimizer.method, ())
    is_constant = training.schedule.shape == "constant"
    schedule = ("shape",) if is_constant else ("shape", "epochs", "factor")
    is_grouped = training.scheme == "mini-batch"
    return (
        *(f"{layer}.neurons" for layer in layers),
        "training.learning_rate",
        *(f"training.optimizer.{name}" for name in optimizer),
        *data,
        *(f"{layer}.{name}" for layer in layers for name in OF_A_LAYER[1:]),
        "network.output.activation",
        "network.output.slope",
        "network.initial_weights.distribution",
        "network.initial_weights.width",
        "training.scheme",
        *(("training.mini_batch",) if is_grouped else ()),
        "training.loss",
        "training.optimizer.method",
        *(f"training.schedule.{name}" for name in schedule),
        "training.penalty.l1",
        "training.penalty.l2",
    )


def _fitting(
    experiment: Experiment, field: SweepField, data: PreparedData | None
) -> tuple[str, ...]:
    """Return the choices with which the rest of the experiment can be trained."""
    path = field.path
    return tuple(key for key in field.choices if _fits(experiment, path, key, data))


def _fits(
    experiment: Experiment, path: str, key: str, data: PreparedData | None
) -> bool:
    try:
        changed = with_fields(experiment, {path: key}, path)
        check_experiment(changed)
        if data is not None:
            check_data_fit(changed.network, changed.training, data)
    except InputError:
        return False
    return True


def _field(path: str, present: object) -> SweepField:
    choices = CHOICES.get(path, ())
    if path.endswith(".activation"):
        choices = tuple(ACTIVATIONS)
    if choices:
        return SweepField(path, "choice", present, choices=choices)
    number = _type_at(path)
    kind: Kind = "whole" if isinstance(number, inspect.IntType) else "number"
    low = number.ge if number.gt is None else number.gt
    high = number.le if number.lt is None else number.lt
    return SweepField(
        path,
        kind,
        present,
        -math.inf if low is None else low,
        math.inf if high is None else high,
        above_low=number.gt is not None,
        below_high=number.lt is not None,
    )


@cache
def _experiment_type() -> inspect.Type:
    """Return the type of the whole document, which each field would look for anew."""
    return inspect.type_info(Experiment)


def _type_at(path: str) -> inspect.IntType | inspect.FloatType:
    """Return the type of a number of the experiment document."""
    kind = _experiment_type()
    for part in parse_path(path, path):
        if isinstance(kind, inspect.StructType):
            kind = {field.name: field.type for field in kind.fields}[str(part)]
        elif isinstance(kind, inspect.VarTupleType):
            kind = kind.item_type
    if isinstance(kind, inspect.UnionType):
        kind = next(k for k in kind.types if not isinstance(k, inspect.NoneType))
    assert isinstance(kind, inspect.IntType | inspect.FloatType)
    return kind
