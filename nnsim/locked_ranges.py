"""Ranges that a scene leaves to its controls, by the paths of fields."""

from collections.abc import Mapping
from typing import Annotated

import msgspec
from msgspec import Meta

from nnsim.data.catalogue import find_entry
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.field_path import field_value, parse_path

LockedRange = tuple[float, float]
LockedRanges = Annotated[dict[str, LockedRange], Meta(max_length=50)]


def check_locked_ranges(
    experiment: Experiment, ranges: Mapping[str, LockedRange]
) -> None:
    """Raise ``InputError`` for the first range that does not fit its experiment.

    Its field has to be a number that lies within it.
    """
    for path in ranges:
        low, high = ranges[path]
        value = locked_value(experiment, path)
        if not low <= high:
            raise InputError("scene.locked_empty", field=path, low=low, high=high)
        if not low <= value <= high:
            raise InputError(
                "scene.locked_outside", field=path, value=value, low=low, high=high
            )


def locked_value(experiment: Experiment, path: str) -> float:
    """Return the number of a field; where it is left to the data set, the set's own.

    Raise ``InputError`` if there is no such field, or it is no number.
    """
    tree = msgspec.json.decode(msgspec.json.encode(experiment))
    value = field_value(tree, parse_path(path, "locked_ranges"), "locked_ranges")
    if value is None:
        value = _usual(experiment, path)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InputError("scene.locked_no_number", field=path)
    return value


def _usual(experiment: Experiment, path: str) -> float | None:
    entry = find_entry(experiment.data.set)
    usual = {"data.samples": entry.samples, "data.noise": entry.noise} if entry else {}
    return usual.get(path)
