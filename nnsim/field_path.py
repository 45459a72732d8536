"""A field of an experiment by its path, as in "network.hidden[0].neurons"."""

import re
from typing import Any

from nnsim.choices import require_choice
from nnsim.errors import InputError

FieldPath = tuple[str | int, ...]
PATH = re.compile(r"[^.\[\]]+(\[\d{1,6}\])*(\.[^.\[\]]+(\[\d{1,6}\])*)*")
PART = re.compile(r"\[(?P<index>\d+)\]|(?P<name>[^.\[\]]+)")
NOT_VARIED = ("version",)


def parse_path(text: str, where: str) -> FieldPath:
    """Return the names and indices of a path; ``where`` is for the sentence.

    Raises
    ------
    InputError
        If it is not a path.
    """
    if not PATH.fullmatch(text):
        raise InputError("field.path", field=where, value=text)
    return tuple(
        match["name"] if match["index"] is None else int(match["index"])
        for match in PART.finditer(text)
    )


def path_text(path: FieldPath) -> str:
    """Return a path as it is written in a document."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(parts).removeprefix(".")


def field_value(document: Any, path: FieldPath, where: str) -> Any:
    """Return a value of the JSON form of an experiment.

    Raises
    ------
    InputError
        If there is no such field, naming the nearest one that exists.
    """
    node = document
    for depth, part in enumerate(path):
        _require_part(node, path, depth, where)
        node = node[part]
    return node


def replace_field(document: Any, path: FieldPath, value: object, where: str) -> None:
    """Put a value into the JSON form of an experiment, in place.

    Raises
    ------
    InputError
        If there is no such field, naming the nearest one that exists.
    """
    parent = field_value(document, path[:-1], where)
    _require_part(parent, path, len(path) - 1, where)
    parent[path[-1]] = value


def _require_part(node: Any, path: FieldPath, depth: int, where: str) -> None:
    parent = path[:depth]
    names: list[str | int] = []
    if isinstance(node, dict):
        names = [name for name in node if depth or name not in NOT_VARIED]
    elif isinstance(node, list):
        names = list(range(len(node)))
    if not names:
        raise InputError(
            "field.no_parts",
            field=where,
            value=path_text(path),
            parent=path_text(parent),
        )
    choices = [path_text((*parent, name)) for name in names]
    require_choice(where, path_text(path[: depth + 1]), choices)
