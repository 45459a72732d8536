"""A name from a list: accepted, or refused with the nearest name that exists."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from nnsim.errors import InputError

MOST_LISTED = 60
FIRST_LISTED = 5
LONGEST_WORD = 200


def require_choice(field: str, value: str, choices: Iterable[str]) -> None:
    """Raise ``InputError`` ("choice.unknown") unless ``value`` is one of ``choices``.

    The sentence names ``field``, suggests the nearest choice and lists them.
    """
    names = list(choices)
    if value in names:
        return
    # To compare takes long where a word is, and it was none of ours then.
    words = [value.lower()] if len(value) <= LONGEST_WORD else []
    nearest = [near for word in words for near in get_close_matches(word, names, n=1)]
    suggestion = f" (did you mean {nearest[0]!r}?)" if nearest else ""
    raise InputError(
        "choice.unknown",
        field=field,
        value=value,
        suggestion=suggestion,
        choices=listed(names),
    )


def listed(names: Sequence[str]) -> str:
    """Return the names in one line; of very many the first few and the last."""
    if len(names) <= MOST_LISTED:
        return ", ".join(names)
    return f"{', '.join(names[:FIRST_LISTED])}, …, {names[-1]}"
