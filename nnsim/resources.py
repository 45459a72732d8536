"""Where the files that come with the program lie: assets, data, and the guide."""

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
BUNDLED = PACKAGE / "bundled"


def resource_path(*parts: str) -> Path:
    """Return the path of a file or folder under ``assets``, ``data`` or ``docs/guide``.

    A wheel carries these folders inside the package, in ``nnsim/bundled``; a clone has
    them beside the package. The path is not checked to exist.
    """
    # Bundled first: beside an installed package lie folders of other packages.
    root = BUNDLED if BUNDLED.is_dir() else PACKAGE.parent
    return root.joinpath(*parts)


def cache_folder() -> Path:
    """Return the user's folder for what can be made again; it need not exist yet.

    ``NNSIM_CACHE_DIR`` puts it elsewhere.
    """
    given = os.environ.get("NNSIM_CACHE_DIR")
    if given:
        return Path(given)
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home)) / "NNSim" / "Cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "NNSim"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "nnsim"


def data_folder() -> Path:
    """Return the user's folder for what must not be lost; it need not exist yet.

    ``NNSIM_DATA_DIR`` puts it elsewhere.
    """
    given = os.environ.get("NNSIM_DATA_DIR")
    if given:
        return Path(given)
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", home)) / "NNSim"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "NNSim"
    base = os.environ.get("XDG_DATA_HOME") or home / ".local" / "share"
    return Path(base) / "nnsim"
