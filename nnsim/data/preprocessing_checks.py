"""What a step of preprocessing was asked: its columns, or why it cannot be done."""

from collections.abc import Sequence

from nnsim.choices import listed, require_choice
from nnsim.data.preprocessing_steps import STEPS, Default, Option
from nnsim.data.settings import PreprocessingStep
from nnsim.errors import InputError

NOT_GIVEN: dict[Option, str] = {
    "edges": "preprocessing.no_edges",
    "limit": "preprocessing.no_limit",
}


def check_options(where: str, asked: PreprocessingStep) -> None:
    """Refuse what the step needs and was not given, or was given and has no use for."""
    given: dict[Option, bool] = {
        "edges": bool(asked.edges),
        "limit": asked.limit is not None,
    }
    for option, is_given in given.items():
        field = f"{where}.{option}"
        users = [key for key, row in STEPS.items() if row.needs == option]
        if is_given and asked.step not in users:
            raise InputError(
                "preprocessing.no_use",
                field=field,
                step=asked.step,
                option=option,
                users=", ".join(users),
            )
        if not is_given and asked.step in users:
            raise InputError(NOT_GIVEN[option], field=field)
    if list(asked.edges) != sorted(set(asked.edges)):
        edges = ", ".join(f"{edge:g}" for edge in asked.edges)
        raise InputError(
            "preprocessing.edges_order", field=f"{where}.edges", edges=edges
        )


def chosen_columns(
    where: str,
    asked: PreprocessingStep,
    names: tuple[str, ...],
    missing_when_zero: Sequence[str],
) -> tuple[int, ...]:
    """Return the numbers of the inputs that the step is for, in rising order."""
    row, field = STEPS[asked.step], f"{where}.columns"
    for index, name in enumerate(asked.columns):
        require_choice(f"{field}[{index}]", name, names)
    default: dict[Default, Sequence[str]] = {
        "all": names,
        "missing when zero": missing_when_zero,
        "none": (),
    }
    wanted = set(asked.columns or default[row.by_default])
    columns = tuple(number for number, name in enumerate(names) if name in wanted)
    if not columns:
        raise InputError(
            "preprocessing.no_columns",
            field=field,
            step=asked.step,
            choices=listed(names),
        )
    if row.removes and len(columns) == len(names):
        raise InputError("preprocessing.nothing_left", field=field)
    return columns
