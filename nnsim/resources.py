"""Where the files that come with the program lie: ``assets/`` and ``data/``."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
BUNDLED = PACKAGE / "bundled"


def resource_path(*parts: str) -> Path:
    """Return the path of a file or folder under ``assets`` or ``data``.

    A wheel carries both folders inside the package, in ``nnsim/bundled``; a clone has
    them beside the package. The path is not checked to exist.
    """
    # Bundled first: beside an installed package lie folders of other packages.
    root = BUNDLED if BUNDLED.is_dir() else PACKAGE.parent
    return root.joinpath(*parts)
