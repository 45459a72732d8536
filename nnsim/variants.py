"""Variants of a scene: the same start with other settings, by the paths of fields."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from nnsim.documents import parse_document
from nnsim.errors import InputError
from nnsim.experiment import EXPERIMENT_VERSION, Experiment, check_experiment
from nnsim.field_path import FieldPath, field_value, parse_path, replace_field


class Variant(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The same start with other settings: a name, and what it sets by field path."""

    label: Annotated[str, Meta(max_length=40)]
    changes: dict[str, Any] = {}


def variant_experiment(
    variants: Sequence[Variant],
    number: int,
    original: Experiment,
    present: Experiment | None = None,
) -> Experiment:
    """Return the experiment of one variant.

    What any of the variants sets is first put back to what ``original`` (the scene's
    experiment) has, so that they can follow each other in any order; what else was
    changed in ``present`` stays.

    Raises
    ------
    InputError
        If a field does not exist, or a value or the whole cannot be used.
    """
    variant = variants[number]
    where = f"variants[{number}].changes"
    try:
        experiment = present or original
        if present is not None:
            experiment = with_fields(
                present, _original_values(variants, original), where
            )
        experiment = with_fields(experiment, variant.changes, where)
        check_experiment(experiment)
    except InputError as error:
        problem = str(error)
        raise InputError(
            "variant.unfit", variant=variant.label, problem=problem
        ) from None
    return experiment


def check_variants(variants: Sequence[Variant], original: Experiment) -> None:
    """Raise ``InputError`` for the first variant that does not fit the scene."""
    for number in range(len(variants)):
        variant_experiment(variants, number, original)


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


def _original_values(
    variants: Sequence[Variant], original: Experiment
) -> dict[str, Any]:
    """Return the scene's own value of each field that some variant sets."""
    tree = _json_form(original)
    paths: dict[str, FieldPath] = {
        field: parse_path(field, "variants")
        for variant in variants
        for field in variant.changes
    }
    return {
        field: field_value(tree, path, "variants")
        for field, path in paths.items()
        if not any(path[:depth] in paths.values() for depth in range(1, len(path)))
    }


def _json_form(experiment: Experiment) -> Any:
    return msgspec.json.decode(msgspec.json.encode(experiment))
