"""A scene changed in one respect: what its editor does, as functions of the scene."""

from typing import Any, TypeVar

from msgspec.structs import replace

from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.locked_ranges import LockedRange
from nnsim.scene import Scene, ScenePoint
from nnsim.scene_actions import AnyAction, SetFields
from nnsim.scene_file import key_of_title
from nnsim.variants import with_fields

MOST_POINTS = 12
MOST_ACTIONS = 20
Item = TypeVar("Item")


def with_title(scene: Scene, title: str) -> Scene:
    """Give it another title, and the key that goes with it."""
    return replace(scene, title=title, key=key_of_title(title))


# Points ------------------------------------------------------------------------------


def with_point(scene: Scene, place: int, point: ScenePoint) -> Scene:
    """Put a point before the one at a place; raise ``InputError`` if it is too many."""
    if len(scene.points) >= MOST_POINTS:
        raise InputError("scene.too_many_points", most=MOST_POINTS)
    points = (*scene.points[:place], point, *scene.points[place:])
    return replace(scene, points=points)


def with_copied_point(scene: Scene, place: int) -> Scene:
    """Put a copy of a point after it; raise ``InputError`` if it is too many."""
    return with_point(scene, place + 1, scene.points[place])


def without_point(scene: Scene, place: int) -> Scene:
    """Leave a point out."""
    return replace(scene, points=_without(scene.points, place))


def with_moved_point(scene: Scene, place: int, to: int) -> Scene:
    """Put a point where it is the one at another place; the ends hold."""
    return replace(scene, points=_moved(scene.points, place, to))


def with_changed_point(scene: Scene, place: int, **fields: Any) -> Scene:
    """Give a point other values of its fields."""
    points = list(scene.points)
    points[place] = replace(points[place], **fields)
    return replace(scene, points=tuple(points))


# What a point does -------------------------------------------------------------------


def with_actions(scene: Scene, place: int, actions: tuple[AnyAction, ...]) -> Scene:
    """Let a point do other things; raise ``InputError`` if they are too many."""
    if len(actions) > MOST_ACTIONS:
        raise InputError("scene.too_many_actions", most=MOST_ACTIONS)
    return with_changed_point(scene, place, do=actions)


def without_action(scene: Scene, place: int, number: int) -> Scene:
    """Leave one of the things out that a point does."""
    return with_actions(scene, place, _without(scene.points[place].do, number))


def with_moved_action(scene: Scene, place: int, number: int, to: int) -> Scene:
    """Put one of the things that a point does to another place among them."""
    return with_actions(scene, place, _moved(scene.points[place].do, number, to))


def settings_before(scene: Scene, place: int, n_actions: int = 0) -> Experiment:
    """Return the settings once all before a point was done, and so much of it.

    Other first weights and chosen variants are left aside. Raise ``InputError`` where
    a change does not fit.
    """
    earlier = [action for point in scene.points[:place] for action in point.do]
    experiment = scene.experiment
    for action in (*earlier, *scene.points[place].do[:n_actions]):
        if isinstance(action, SetFields):
            experiment = with_fields(experiment, action.changes, "changes")
    return experiment


# Start and settings ------------------------------------------------------------------


def with_start(scene: Scene, experiment: Experiment) -> Scene:
    """Let it begin with other settings."""
    return replace(scene, experiment=experiment)


def with_hidden_control(scene: Scene, path: str, *, hidden: bool) -> Scene:
    """Hide the control of a field, or all in a part of the document, or show it."""
    others = tuple(each for each in scene.hidden_controls if each != path)
    return replace(scene, hidden_controls=(*others, path) if hidden else others)


def with_locked_range(scene: Scene, path: str, limits: LockedRange | None) -> Scene:
    """Limit the control of a field, or leave it free."""
    ranges = {each: kept for each, kept in scene.locked_ranges.items() if each != path}
    return replace(
        scene,
        locked_ranges=ranges if limits is None else {**ranges, path: limits},
    )


def _without(items: tuple[Item, ...], place: int) -> tuple[Item, ...]:
    return items[:place] + items[place + 1 :]


def _moved(items: tuple[Item, ...], place: int, to: int) -> tuple[Item, ...]:
    rest = list(_without(items, place))
    rest.insert(min(max(to, 0), len(rest)), items[place])
    return tuple(rest)
