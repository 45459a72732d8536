"""Whether all that comes with the program is there."""

from nnsim.resources import resource_path

PARTS = (
    ("data",),
    ("assets", "fonts"),
    ("assets", "formulas"),
    ("assets", "icons"),
    ("assets", "scenes"),
    ("assets", "sweeps"),
    ("assets", "thumbnails"),
    ("assets", "translations"),
)


def missing_parts() -> tuple[str, ...]:
    """Return the folders that are missing or empty, as assets/fonts."""
    return tuple("/".join(part) for part in PARTS if not _has_files(part))


def _has_files(part: tuple[str, ...]) -> bool:
    try:
        return any(resource_path(*part).iterdir())
    except OSError:
        return False
