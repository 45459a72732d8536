"""One point of a grid: the experiment with its fields replaced, decoded and checked."""

from collections.abc import Sequence
from copy import deepcopy

import msgspec

from nnsim.documents import parse_document
from nnsim.errors import InputError
from nnsim.experiment import EXPERIMENT_VERSION, Experiment, check_experiment
from nnsim.sweep.fields import parse_path, replace_field
from nnsim.sweep.settings import Axis

Value = None | bool | int | float | str
"""What a table holds of a field; a list or an object is there as its JSON text."""


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
    tree = msgspec.json.decode(msgspec.json.encode(base.with_seed(seed)))
    for number, (axis, value) in enumerate(zip(axes, values, strict=True)):
        where = f"{file}: axes[{number}].field"
        # A later axis may reach into this value, which other points need as it is.
        replace_field(tree, parse_path(axis.field, where), deepcopy(value), where)
    try:
        text = msgspec.json.encode(tree)
        experiment = parse_document(text, Experiment, EXPERIMENT_VERSION, file)
        check_experiment(experiment)
    except InputError as error:
        raise _refused(error, axes, values, seed, file) from None
    return experiment


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


def _refused(
    error: InputError,
    axes: Sequence[Axis],
    values: Sequence[object],
    seed: int,
    file: str,
) -> InputError:
    """Say which value of which axis it was, or else at which point of the grid."""
    wrong = str(error.fields.get("field"))
    for axis, value in zip(axes, values, strict=True):
        if error.key == "document.field" and wrong.startswith(axis.field):
            return InputError(
                "sweep.value",
                file=file,
                axis=axis.field,
                value=value_text(value),
                problem=_problem_inside(error, axis.field, wrong),
            )
    point = point_text([axis.field for axis in axes], values, seed)
    return InputError("sweep.point", file=file, point=point, problem=str(error))


def _problem_inside(error: InputError, axis: str, wrong: str) -> str:
    problem = str(error.fields["problem"])
    return problem if wrong == axis else f"{wrong}: {problem}"
