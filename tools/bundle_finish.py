"""Finish the folder that PyInstaller made: ``python -m tools.bundle_finish FOLDER``.

Runs in the environment that the folder was made from: takes out libraries that nobody
asks for any more, packs LLVM, compiles our sources beside themselves, adds the list of
parts and their licences, and says how large it is.
"""

import compileall
import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from py_compile import PycInvalidationMode

from tools.bundle_contents import LARGEST_MB, PACKED, STRIPPED

MEGA = 1e6
KEPT_ARCHIVES = Path("build/packed")
NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
PLACES_OF_LIBRARIES = (".", "PySide6/Qt/lib", "pillow.libs", "numpy.libs")
"""Where a library lies that is there because another one asked for it."""
LOADED_BY_NAME = ("libpython*",)


def shared_objects(inside: Path) -> list[Path]:
    """Return libraries and extension modules; a link counts beside what it names."""
    return [path for path in inside.rglob("*.so*") if path.is_file()]


def needed_by(library: Path) -> set[str]:
    """Return the names of the libraries that one asks the loader for."""
    command = ["readelf", "--dynamic", "--wide", str(library)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return set(NEEDED.findall(done.stdout))


def remove_orphans(inside: Path) -> list[str]:
    """Remove libraries that nothing in the folder needs, until there is none."""
    wants = {path: needed_by(path) for path in shared_objects(inside)}
    gone: list[str] = []
    while True:
        wanted = set().union(*wants.values())
        orphans = [
            path
            for path in wants
            if path.parent in [inside / place for place in PLACES_OF_LIBRARIES]
            and path.name not in wanted
            and not any(fnmatch(path.name, pattern) for pattern in LOADED_BY_NAME)
        ]
        if not orphans:
            return gone
        for path in orphans:
            path.unlink()
            del wants[path]
            gone.append(path.name)


def remove_dead_links(inside: Path) -> None:
    """Remove links to what was removed."""
    for path in inside.rglob("*"):
        if path.is_symlink() and not path.exists():
            path.unlink()


def strip(inside: Path) -> None:
    """Take symbols that nobody asks for out of the libraries that carry many."""
    for pattern in STRIPPED:
        for library in inside.glob(pattern):
            if library.is_file() and not library.is_symlink():
                subprocess.run(["strip", "--strip-unneeded", library], check=True)


def pack(package: Path, into: Path, kept: Path) -> None:
    """Put a package into an archive, always the same bytes for the same files.

    Packing takes minutes, so that the archive of the same content is kept for the next
    time.
    """
    files = sorted(path for path in package.rglob("*") if path.is_file())
    digest = hashlib.sha256()
    for path in files:
        digest.update(f"{path.relative_to(package)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    archive = kept / f"{package.name}-{digest.hexdigest()[:16]}.tar.xz"
    if not archive.exists():
        kept.mkdir(parents=True, exist_ok=True)
        temporary = archive.with_suffix(".part")
        with tarfile.open(temporary, "w:xz", preset=6) as packed:
            for path in files:
                name = str(path.relative_to(package.parent))
                packed.add(path, name, filter=without_time)
        temporary.rename(archive)
    into.mkdir(exist_ok=True)
    shutil.copyfile(archive, into / f"{package.name}.tar.xz")
    shutil.rmtree(package)


def without_time(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Return an entry that says nothing of when and by whom it was made."""
    entry.mtime = entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def compile_sources(inside: Path) -> None:
    """Compile what is there as sources; times of change do not count for it."""
    for package in ("nnsim", *PACKED):
        compileall.compile_dir(
            inside / package,
            quiet=1,
            stripdir=str(inside),
            invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
        )


def size_mb(folder: Path) -> float:
    """Return how much a folder holds, in millions of bytes."""
    files = (path for path in folder.rglob("*") if not path.is_symlink())
    return sum(path.stat().st_size for path in files if path.is_file()) / MEGA


def largest_parts(inside: Path) -> Iterator[tuple[str, float]]:
    """Give the largest files and folders of the first level."""
    sizes = {
        path.name: size_mb(path) if path.is_dir() else path.stat().st_size / MEGA
        for path in inside.iterdir()
        if path.exists()
    }
    yield from sorted(sizes.items(), key=lambda row: -row[1])[:12]


def main(arguments: list[str]) -> int:
    """Finish the folder; 1 if it is too large."""
    (folder,) = map(Path, arguments)
    inside = folder / "_internal"
    if sys.platform == "linux":
        gone = remove_orphans(inside)
        print("libraries that nothing needs any more:", *sorted(gone))
        remove_dead_links(inside)
        strip(inside)
    compile_sources(inside)
    for name in PACKED:
        pack(inside / name, inside / "packed", KEPT_ARCHIVES)
    size = size_mb(folder)
    for name, part in largest_parts(inside):
        print(f"{part:7.1f} MB  {name}")
    print(f"{folder}: {size:.0f} MB of at most {LARGEST_MB}")
    return 0 if size <= LARGEST_MB else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
