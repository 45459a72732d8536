"""Where the files that come with the program lie: assets, data, and the guide."""

import os
import sys
import tempfile
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


def is_frozen() -> bool:
    """Tell whether this is an application of one folder, with a Python of its own."""
    return bool(getattr(sys, "frozen", False))


def own_temporary_folder(name: str) -> Path:
    """Return a folder for temporary files that no other user can have put files into.

    Raises
    ------
    PermissionError
        If somebody else was there first.
    """
    folder = Path(tempfile.gettempdir()) / f"nnsim-{name}"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if hasattr(os, "getuid"):
        found = folder.lstat()
        if found.st_uid != os.getuid() or found.st_mode & 0o022:
            raise PermissionError(f"{folder} can be written by others")
    return folder


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
