"""Variants of a scene: the same start with other settings, by the paths of fields."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Meta, Struct

from nnsim.documents import parse_document
from nnsim.errors import InputError
from nnsim.experiment import EXPERIMENT_VERSION, Experiment, check_experiment
from nnsim.field_path import FieldPath, field_value, parse_path, replace_field

if TYPE_CHECKING:
    from nnsim.scene import Scene


MOST_CHANGES = 50


class Variant(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The same start with other settings: a name, and what it sets by field path."""

    label: Annotated[str, Meta(max_length=40)]
    changes: Annotated[dict[str, Any], Meta(max_length=MOST_CHANGES)] = {}


def variant_experiment(
    scene: "Scene", variant: Variant, present: Experiment | None = None
) -> Experiment:
    """Return the scene's experiment with what one of its variants sets.

    With ``present`` what was changed there by hand stays, but what any variant sets is
    first put back to the scene's value, so that they can follow in any order.

    Raises
    ------
    InputError
        If a field does not exist, or a value or the whole cannot be used.
    """
    experiment = present or scene.experiment
    try:
        if present is not None:
            experiment = with_fields(present, _own_values(scene), "changes")
        experiment = with_fields(experiment, variant.changes, "changes")
        check_experiment(experiment)
    except InputError as error:
        raise InputError(
            "variant.unfit", variant=variant.label, problem=str(error)
        ) from None
    return experiment


def check_variants(scene: "Scene") -> None:
    """Raise ``InputError`` for the first variant that does not fit its scene."""
    for variant in scene.variants:
        variant_experiment(scene, variant)


def with_fields(
    experiment: Experiment, values: Mapping[str, Any], where: str
) -> Experiment:
    """Return the experiment with other values, in order; it is not checked as a whole.

    Raises
    ------
    InputError
        If a field does not exist or cannot have its value.
    """
    for field, value in values.items():
        tree = _json_form(experiment)
        replace_field(tree, parse_path(field, where), value, where)
        text = msgspec.json.encode(tree)
        experiment = parse_document(text, Experiment, EXPERIMENT_VERSION, where)
    return experiment


def _own_values(scene: "Scene") -> dict[str, Any]:
    """Return the scene's own value of each field that some variant sets."""
    tree = _json_form(scene.experiment)
    paths: dict[str, FieldPath] = {
        field: parse_path(field, "changes")
        for variant in scene.variants
        for field in variant.changes
    }
    return {
        field: field_value(tree, path, "changes")
        for field, path in paths.items()
        if not any(path[:depth] in paths.values() for depth in range(1, len(path)))
    }


def _json_form(experiment: Experiment) -> Any:
    return msgspec.json.decode(msgspec.json.encode(experiment))
