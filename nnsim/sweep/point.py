"""One point of a grid: the experiment with its fields replaced, decoded and checked."""

from collections.abc import Sequence

import msgspec

from nnsim.documents import parse_document
from nnsim.errors import InputError
from nnsim.experiment import EXPERIMENT_VERSION, Experiment, check_experiment
from nnsim.field_path import parse_path, replace_field
from nnsim.sweep.settings import Axis

Value = None | bool | int | float | str
"""What a table holds of a field; a list or an object is there as its JSON text."""

SEEDED_PARTS = ("data", "network", "training")
"""An axis over one of these as a whole keeps the run's seed unless it names another."""


def experiment_at(
    base: Experiment,
    axes: Sequence[Axis],
    values: Sequence[object],
    seed: int,
    file: str,
) -> Experiment:
    """Return the experiment with this seed and one value for each axis.

    Raises
    ------
    InputError
        If a field does not exist, or a value or the whole cannot be used.
    """
    experiment = base.with_seed(seed)
    for number, (axis, value) in enumerate(zip(axes, values, strict=True)):
        where = f"{file}: axes[{number}].field"
        whole = value
        if axis.field in SEEDED_PARTS and isinstance(value, dict):
            whole = {"seed": seed} | value
        experiment = _with_field(experiment, axis.field, whole, file, where)
    try:
        check_experiment(experiment)
    except InputError as error:
        point = point_text([axis.field for axis in axes], values, seed)
        raise InputError(
            "sweep.point", file=file, point=point, problem=str(error)
        ) from None
    return experiment


def _with_field(
    experiment: Experiment, field: str, value: object, file: str, where: str
) -> Experiment:
    """Replace one field; what its value leaves out is filled in for later axes."""
    tree = msgspec.json.decode(msgspec.json.encode(experiment))
    replace_field(tree, parse_path(field, where), value, where)
    text = msgspec.json.encode(tree)
    try:
        return parse_document(text, Experiment, EXPERIMENT_VERSION, file)
    except InputError as error:
        wrong = error.fields.get("field", field)
        problem = error.fields.get("problem", str(error))
        raise InputError(
            "sweep.value",
            file=file,
            axis=field,
            value=value_text(value),
            problem=problem if wrong == field else f"{wrong}: {problem}",
        ) from None


def point_text(fields: Sequence[str], values: Sequence[object], seed: int) -> str:
    """Return a point of a grid for people: fields with their values, and the seed."""
    parts = [
        f"{field} = {value_text(value)}"
        for field, value in zip(fields, values, strict=True)
    ]
    return ", ".join([*parts, f"seed {seed}"])


def value_text(value: object) -> str:
    """Return a string as it is, everything else as JSON."""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def plain_value(value: object) -> Value:
    """Return a number, text or None as it is, a list or an object as its JSON text."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return value_text(value)
