"""A number of which a scene leaves only a part of its range."""

from collections.abc import Callable

from ui.i18n import tr

Limits = tuple[float, float]


def narrowed(own: Limits, locked: Limits | None) -> Limits | None:
    """Return what is left of a range, None where there is nothing to choose."""
    if locked is None:
        return own
    low, high = max(own[0], locked[0]), min(own[1], locked[1])
    return (low, high) if low < high else None


def lock_note(
    locked: Limits | None, within: Limits | None, written: Callable[[float], str]
) -> str:
    """Return the line of the tooltip on it, empty where nothing is locked."""
    if locked is None:
        return ""
    if within is None:
        return tr("The scene does not let it change.")
    low, high = map(written, within)
    return tr("The scene lets it go from {low} to {high}.", low=low, high=high)
