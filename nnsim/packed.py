"""Large packages of an application of one folder: packed, and unpacked when imported.

LLVM and Polars take 300 MB as they are, more than all the rest, and 70 MB when packed.
"""

import hashlib
import lzma
import os
import shutil
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

from nnsim.resources import cache_folder, own_temporary_folder

ENDING = ".tar.xz"
UNPACKED = "packages"


class PackedPackages(MetaPathFinder):
    """Finds the packages that are packed in a folder, each as ``NAME.tar.xz``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        """Return where a package was unpacked to; others find what is inside of it.

        Raises
        ------
        ImportError
            If it can be unpacked nowhere.
        """
        packed = self.folder / f"{fullname}{ENDING}"
        if path is not None or not packed.is_file():
            return None
        try:
            place = unpack_somewhere(packed)
        except (OSError, tarfile.TarError, lzma.LZMAError, EOFError) as error:
            problem = f"{fullname} cannot be unpacked: {error}"
            raise ImportError(problem, name=fullname) from error
        return PathFinder.find_spec(fullname, [str(place)])


def use_packed_packages(folder: Path) -> None:
    """Let every import find what is packed in a folder."""
    sys.meta_path.insert(0, PackedPackages(folder))


def unpack_somewhere(packed: Path) -> Path:
    """Return the folder that holds a package, in the cache or for temporary files."""
    try:
        return unpack(packed, cache_folder() / UNPACKED)
    except OSError:
        return unpack(packed, own_temporary_folder(UNPACKED))


def unpack(packed: Path, folder: Path) -> Path:
    """Return the folder that holds a package below this one, made if it is not there.

    What earlier versions of the application left of this package is removed.
    """
    name = packed.name.removesuffix(ENDING)
    digest = hashlib.sha256(packed.read_bytes()).hexdigest()[:16]
    place = folder / f"{name}-{digest}"
    if place.is_dir():
        return place
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".unpacking-") as beside:
        made = Path(beside) / "whole"
        with tarfile.open(packed) as archive:
            archive.extractall(made, filter="data")
        put_in_place(made, place)
    for old in folder.glob(f"{name}-*"):
        if old != place:
            shutil.rmtree(old, ignore_errors=True)
    return place


def put_in_place(made: Path, place: Path) -> None:
    """Rename a folder to its place; if another process was quicker, its one stays."""
    try:
        os.rename(made, place)
    except OSError:
        if not place.is_dir():
            raise
