"""Put licences and a list of parts into an application of one folder.

``python -m tools.bundle_licences FOLDER`` in the environment that it was made from. The
list is ``sbom.json`` (CycloneDX 1.6, held to its schema); ``licences`` has a folder of
texts for each part. A library that nobody is known to have made ends it with 1.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from nnsim.parts.catalogue import all_parts
from nnsim.parts.packages import LICENCE_FILE, files_of
from nnsim.parts.part import Part

LICENCES = "licences"
MOST_NAMED = 8
OF_PYTHON = ("libpython", "base_library")
LICENCE_ROW = re.compile(r"^License: *(\S.*)$", flags=re.MULTILINE)


@dataclass(frozen=True)
class SystemPackage:
    """A package of this system that libraries were taken from."""

    name: str
    version: str
    text: Path

    def as_part(self) -> Part:
        """Return it as a part, with the licences that its own text names."""
        return Part(
            self.name, self.version, named_in(self.text), "library", (self.text,)
        )


def named_in(text: Path) -> str:
    """Return the licences that a copyright file of Debian names."""
    content = text.read_text(encoding="utf-8", errors="replace")
    rows = (row.strip() for row in LICENCE_ROW.findall(content))
    named = list(dict.fromkeys(rows))
    return " AND ".join(named[:MOST_NAMED]) if named else "see its text"


def libraries(inside: Path) -> Iterator[Path]:
    """Give the libraries of the first level, which no package put there."""
    for path in sorted(inside.iterdir()):
        is_ours = path.name.startswith(OF_PYTHON)
        if (
            path.is_file()
            and not path.is_symlink()
            and ".so" in path.name
            and not is_ours
        ):
            yield path


def places_of_libraries() -> dict[str, Path]:
    """Return where the loader of this system finds a library, by its name."""
    done = subprocess.run(
        ["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True
    )
    rows = re.findall(r"^\s*(\S+) \(.*\) => (\S+)$", done.stdout, flags=re.MULTILINE)
    return {name: Path(path) for name, path in reversed(rows)}


def owner_of(library: Path) -> SystemPackage | None:
    """Return the system's package that a library of this machine belongs to."""
    for path in (library, library.resolve()):
        for place in (str(path), str(path).removeprefix("/usr")):
            command = ["dpkg-query", "--search", place]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode == 0:
                name = done.stdout.partition(":")[0]
                return system_package(name)
    return None


def system_package(name: str) -> SystemPackage | None:
    """Return a package of this system with its licence, None if that is not here."""
    asked = ["dpkg-query", "--show", "--showformat=${Version}\\n", name]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    text = Path("/usr/share/doc") / name / "copyright"
    if not text.is_file():
        return None
    return SystemPackage(name, done.stdout.split()[0], text)


def bootloader() -> Part:
    """Return what starts the application, which PyInstaller puts into it."""
    package = distribution("pyinstaller")
    pattern = re.compile(LICENCE_FILE.pattern + r"|[^/]+\.dist-info/COPYING\.txt")
    texts = tuple(files_of(package, pattern))
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    return Part("PyInstaller bootloader", package.version, licence, "program", texts)


def system_packages(inside: Path) -> tuple[list[Part], list[str]]:
    """Return the system's packages in a folder, and libraries that nobody owns."""
    places = places_of_libraries()
    found: dict[str, Part] = {}
    unknown: list[str] = []
    for library in libraries(inside):
        owner = owner_of(places[library.name]) if library.name in places else None
        if owner is None:
            unknown.append(library.name)
        else:
            found[owner.name] = owner.as_part()
    return [found[name] for name in sorted(found)], unknown


def copy_texts(part: Part, folder: Path) -> list[Path]:
    """Copy the texts of a part to a folder of its own; return where they are."""
    if not part.texts or part.inside:
        return []
    place = folder / LICENCES / re.sub(r"[^\w.+-]+", "-", f"{part.name}-{part.version}")
    place.mkdir(parents=True, exist_ok=True)
    copies = []
    for number, text in enumerate(part.texts):
        # Several texts of a package have the same name.
        name = text.name if number == 0 else f"{number}-{text.name}"
        copies.append(place / name)
        shutil.copyfile(text, copies[-1])
    return copies


def main(arguments: list[str]) -> int:
    """Write licences and list; 1 if there is a library without an owner."""
    # What it needs is installed where bundles are made, and nowhere else.
    from tools.bundle_sbom import write_sbom

    (folder,) = map(Path, arguments)
    inside = folder / "_internal"
    shutil.rmtree(folder / LICENCES, ignore_errors=True)
    system, unknown = system_packages(inside) if sys.platform == "linux" else ([], [])
    parts = [*all_parts(), bootloader(), *system]
    texts = {part: copy_texts(part, folder) for part in parts}
    without = [part for part in parts if not part.texts and part.kind != "crate"]
    write_sbom(folder, parts, system, texts)
    n_files = sum(len(paths) for paths in texts.values())
    print(
        f"{len(parts)} parts, {len(system)} of them from this system; {n_files} texts"
    )
    for part in without:
        print(
            f"no text of the licence of {part.name} ({part.licence})", file=sys.stderr
        )
    for name in unknown:
        print(f"nobody is known to have made {name}", file=sys.stderr)
    return 1 if unknown or without else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
