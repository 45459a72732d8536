"""The data sets that a scene names: all of them must be here before it is opened."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nnsim.choices import require_choice
from nnsim.data.catalogue import CATALOGUE
from nnsim.data.own_sets import is_own, is_within_reach
from nnsim.errors import InputError
from nnsim.scene_actions import SetFields

if TYPE_CHECKING:
    from nnsim.scene import Scene

SET_FIELD = "data.set"


def check_data_sets(scene: "Scene", folder: Path) -> None:
    """Raise ``InputError`` for a set that is neither known nor in the scene's folder.

    Nothing of it is read: a set may be large.
    """
    for where, key in named_sets(scene):
        if not is_own(key):
            require_choice(where, key, CATALOGUE)
        elif not is_within_reach(key, folder):
            raise InputError("data.own_missing", set=key)


def named_sets(scene: "Scene") -> Iterator[tuple[str, str]]:
    """Give where a scene names a set, and which, in its variants and points too."""
    yield SET_FIELD, scene.experiment.data.set
    changes: list[tuple[str, dict[str, Any]]] = [
        (f"variants[{number}].changes", variant.changes)
        for number, variant in enumerate(scene.variants)
    ]
    for number, point in enumerate(scene.points):
        changes += [
            (f"points[{number}].do[{place}].changes", action.changes)
            for place, action in enumerate(point.do)
            if isinstance(action, SetFields)
        ]
    for where, values in changes:
        if SET_FIELD in values:
            yield f"{where}: {SET_FIELD}", values[SET_FIELD]
