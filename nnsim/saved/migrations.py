"""Older documents as newer ones: what each version says otherwise than the last."""

from collections.abc import Callable

Page = dict[str, object]
NEWEST = 1

MIGRATIONS: dict[int, Callable[[Page], Page]] = {}
"""By the version that each takes a page from, to the next one."""


def migrated(page: Page, version: int) -> Page:
    """Return the page of a document of a version as the newest says it.

    Raises
    ------
    ValueError
        If there never was such a version.
    """
    if not 1 <= version <= NEWEST:
        raise ValueError(version)
    for number in range(version, NEWEST):
        page = MIGRATIONS[number](page)
    return page
