"""A name from a list: accepted, or refused with the nearest name that exists."""

from collections.abc import Iterable
from difflib import get_close_matches

from nnsim.errors import InputError


def require_choice(field: str, value: str, choices: Iterable[str]) -> None:
    """Raise ``InputError`` ("choice.unknown") unless ``value`` is one of ``choices``.

    The sentence names ``field``, suggests the nearest choice and lists them all.
    """
    names = list(choices)
    if value in names:
        return
    nearest = get_close_matches(value.lower(), names, n=1)
    suggestion = f" (did you mean {nearest[0]!r}?)" if nearest else ""
    raise InputError(
        "choice.unknown",
        field=field,
        value=value,
        suggestion=suggestion,
        choices=", ".join(names),
    )
