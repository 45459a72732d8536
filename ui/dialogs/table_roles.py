"""What each column of a table is for: the user's choice, and the settings it makes."""

from collections.abc import Container, Iterable, Mapping
from typing import Literal

from msgspec.structs import replace

from nnsim.data.table_files.preview import TablePreview
from nnsim.data.table_files.settings import TableSettings

Role = Literal["input", "words", "class", "number", "ignored"]
ROLES: tuple[Role, ...] = ("input", "words", "class", "number", "ignored")
TARGETS: frozenset[Role] = frozenset(("class", "number"))

Roles = Mapping[str, Role]
"""Name of a column -> what it is for."""


def roles_of(settings: TableSettings, seen: TablePreview) -> dict[str, Role]:
    """Return the roles that settings give to the columns."""
    inputs, words = frozenset(settings.inputs), frozenset(settings.text_inputs)
    roles: dict[str, Role] = {}
    for name in seen.names:
        if name == settings.target:
            roles[name] = settings.target_kind
        elif name in inputs:
            roles[name] = "words" if name in words else "input"
        else:
            roles[name] = "ignored"
    return roles


def with_role(
    roles: Roles, names: Iterable[str], role: Role, words: Container[str]
) -> dict[str, Role]:
    """Return the roles with another one for some columns.

    There is one target: of several columns the last becomes it, and the one before
    goes back to being an input. Inputs that hold ``words`` are read by word.
    """
    chosen = dict(roles)
    asked = [name for name in names if name in chosen]
    if role in TARGETS:
        asked = asked[-1:]
        for name, present in roles.items():
            if present in TARGETS:
                chosen[name] = _input(name, words)
    for name in asked:
        chosen[name] = _input(name, words) if role == "input" else role
    return chosen


def _input(name: str, words: Container[str]) -> Role:
    return "words" if name in words else "input"


def settings_with(settings: TableSettings, roles: Roles) -> TableSettings:
    """Return the settings that give the columns these roles."""
    inputs = [name for name, role in roles.items() if role in {"input", "words"}]
    targets = [(name, role) for name, role in roles.items() if role in TARGETS]
    name, kind = targets[0] if targets else ("", "class")
    return replace(
        settings,
        inputs=tuple(inputs),
        text_inputs=tuple(name for name in inputs if roles[name] == "words"),
        target=name,
        target_kind=kind,
    )
