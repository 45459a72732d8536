"""What was done in the window, as the actions of a scene's point."""

from dataclasses import dataclass
from typing import Any

import msgspec

from nnsim.experiment import Experiment
from nnsim.scene_actions import Advance, AnyAction, SetFields

MOST_CHANGES = 50
MOST_AT_ONCE = 1000
WHOLE = ("data.edits",)
"""Parts of many kinds, which are set as one."""


@dataclass(frozen=True)
class Recording:
    """Actions so far; ``since`` is the experiment before the last one if that set it.

    What follows on the same fields becomes one with it, and steps become a count.
    """

    actions: tuple[AnyAction, ...] = ()
    since: Experiment | None = None

    def changed(self, before: Experiment, after: Experiment) -> "Recording":
        """Return it with a change of the experiment; a change taken back is gone."""
        changes = changed_fields(before, after)
        last = self.actions[-1] if self.actions else None
        if (
            self.since is not None
            and isinstance(last, SetFields)
            and last.changes.keys() == changes.keys()
        ):
            return Recording(self.actions[:-1]).changed(self.since, after)
        if not changes:
            return Recording(self.actions)
        return Recording((*self.actions, SetFields(changes=changes)), before)

    def done(self, action: AnyAction) -> "Recording":
        """Return it with one more thing done."""
        last = self.actions[-1] if self.actions else None
        if (
            isinstance(action, Advance)
            and isinstance(last, Advance)
            and action.unit == last.unit
            and last.count + action.count <= MOST_AT_ONCE
        ):
            both = Advance(unit=last.unit, count=last.count + action.count)
            return Recording((*self.actions[:-1], both))
        return Recording((*self.actions, action))

    def without_last(self) -> "Recording":
        """Return it without the last thing: it could not be done."""
        return Recording(self.actions[:-1])


def changed_fields(before: Experiment, after: Experiment) -> dict[str, Any]:
    """Return the values that make one experiment of the other, by field path.

    A list is set as a whole unless it has as many parts of the same kind.
    """
    old, new = (msgspec.to_builtins(each) for each in (before, after))
    found: dict[str, Any] = {}
    _collect(old, new, "", found)
    if len(found) > MOST_CHANGES:
        return {name: new[name] for name in new if old[name] != new[name]}
    return found


def _collect(old: Any, new: Any, path: str, found: dict[str, Any]) -> None:
    if old == new:
        return
    if _is_alike(old, new):
        for name, part in new.items():
            _collect(old[name], part, f"{path}.{name}" if path else name, found)
    elif path not in WHOLE and _is_list_alike(old, new):
        for number, part in enumerate(new):
            _collect(old[number], part, f"{path}[{number}]", found)
    else:
        found[path] = list(new) if isinstance(new, tuple) else new


def _is_alike(old: Any, new: Any) -> bool:
    both = isinstance(old, dict) and isinstance(new, dict)
    return both and old.keys() == new.keys()


def _is_list_alike(old: Any, new: Any) -> bool:
    """Tell whether both are lists of as many parts that have fields themselves."""
    both = isinstance(old, list | tuple) and isinstance(new, list | tuple)
    return (
        both
        and len(old) == len(new)
        and all(_is_alike(a, b) for a, b in zip(old, new, strict=True))
    )
