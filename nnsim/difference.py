"""What differs between two experiments, field by field."""

from dataclasses import dataclass

import msgspec

from nnsim.experiment import Experiment


@dataclass(frozen=True)
class FieldChange:
    """A field, as in ``network.hidden[0].neurons``, and its two values or None."""

    field: str
    before: object
    after: object


def differences(before: Experiment, after: Experiment) -> tuple[FieldChange, ...]:
    """Return every field whose value differs, in the order of the document."""
    old, new = fields_of(before), fields_of(after)
    names = [*new, *(name for name in old if name not in new)]
    return tuple(
        FieldChange(name, old.get(name), new.get(name))
        for name in names
        if old.get(name) != new.get(name)
    )


def fields_of(experiment: Experiment) -> dict[str, object]:
    """Return every single value of an experiment by the path of its field."""
    found: dict[str, object] = {}
    collect(msgspec.to_builtins(experiment), "", found)
    return found


def collect(value: object, path: str, found: dict[str, object]) -> None:
    """Add the single values under ``path`` to ``found``."""
    if isinstance(value, dict):
        for name, part in value.items():
            collect(part, f"{path}.{name}" if path else name, found)
    elif isinstance(value, list | tuple):
        for number, part in enumerate(value):
            collect(part, f"{path}[{number}]", found)
    else:
        found[path] = value
