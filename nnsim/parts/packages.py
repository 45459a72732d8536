"""The packages that NNSim needs here, by their own metadata."""

import json
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from nnsim.parts.part import Kind, Part

PROGRAM = "nnsim"
NEEDED = (
    *("contourpy", "fastexcel", "msgspec", "numba", "numpy", "polars", "pillow"),
    *("pyqtgraph", "PySide6-Essentials"),
)
"""What ``pyproject.toml`` asks for, for a checkout that was not installed."""

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
OSI_CLASSIFIER = re.compile(r"License :: (?:OSI Approved :: )?(.+)")
LICENCE_FILE = re.compile(
    r"[^/]+\.dist-info/(?:licenses/.+|(?:LICEN[CS]E|COPYING|NOTICE)[^/]*)"
)
LIST_OF_PARTS = re.compile(r"[^/]+\.dist-info/sboms/[^/]+\.json")
# In numpy's licence, for each library that its wheel carries.
CARRIED = re.compile(r"^Name: (.+)\n(?:.+\n)*?License: (.+)$", flags=re.MULTILINE)
NOT_SAID = {"libgomp": "GPL-3.0-or-later WITH GCC-exception-3.1", "libXau": "MIT"}
"""Licences of libraries that a wheel's list names without one."""
NOT_IN_WHEELS = ("libimagequant",)
"""What a list names though the wheel is built without it."""
LONGEST_LICENCE = 80
UNNAMED = "see its text"


def needed_distributions(name: str = PROGRAM) -> list[Distribution]:
    """Return what a package needs, directly or not, as far as it is installed here."""
    found: dict[str, Distribution] = {}
    todo = [name]
    while todo:
        key = canonical(todo.pop())
        if key in found:
            continue
        try:
            found[key] = distribution(key)
        except PackageNotFoundError:
            todo += NEEDED if key == PROGRAM else ()
            continue
        todo += wanted_by(found[key])
    return [found[key] for key in sorted(found)]


def wanted_by(package: Distribution) -> Iterator[str]:
    """Give the names of what a package needs without its extras."""
    for row in package.requires or ():
        name = NAME.match(row)
        if name and not re.search(r"\bextra\s*==", row):
            yield name[0]


def canonical(name: str) -> str:
    """Return the one spelling of a package's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def package_parts() -> Iterator[Part]:
    """Give a part for each package, and for each part that its wheel carries."""
    for package in needed_distributions():
        name = package.metadata["Name"]
        texts = tuple(files_of(package, LICENCE_FILE))
        yield Part(name, package.version, licence_of(package), "package", texts)
        for text in texts:
            for carried in CARRIED.findall(text.read_text("utf-8", errors="replace")):
                yield Part(carried[0], "", carried[1], "library", (text,), name)
        for file in files_of(package, LIST_OF_PARTS):
            yield from carried_parts(file, name, texts)


def licence_of(package: Distribution) -> str:
    """Return the licence as the metadata say it, the plainest form first."""
    rows = package.metadata
    for expression in rows.get_all("License-Expression") or ():
        return str(expression)
    found = map(OSI_CLASSIFIER.match, rows.get_all("Classifier") or ())
    named = [match[1] for match in found if match]
    if named:
        return ", ".join(named)
    said = "".join(rows.get_all("License") or ()).strip()
    is_a_name = said and "\n" not in said and len(said) <= LONGEST_LICENCE
    return said if is_a_name else UNNAMED


def files_of(package: Distribution, pattern: re.Pattern[str]) -> Iterator[Path]:
    """Give the files of a package whose place fits, as far as they are here."""
    # Its property ``files`` makes an object of each of some thousand rows.
    for row in (package.read_text("RECORD") or "").splitlines():
        place = row.partition(",")[0]
        if pattern.fullmatch(place):
            path = Path(str(package.locate_file(place)))
            if path.is_file():
                yield path


def carried_parts(file: Path, package: str, texts: tuple[Path, ...]) -> Iterator[Part]:
    """Give the parts of a wheel's own list (CycloneDX) but the wheel itself."""
    try:
        components = json.loads(file.read_bytes()).get("components", ())
    except ValueError:
        return
    for row in components:
        name, place = row["name"], row.get("purl", "")
        is_absent = row.get("scope") == "excluded" or name in NOT_IN_WHEELS
        if is_absent or place.startswith("pkg:pypi/"):
            continue
        licences = [
            each.get("expression")
            or each.get("license", {}).get("id")
            or each.get("license", {}).get("name", "")
            for each in row.get("licenses") or ()
        ]
        kind: Kind = "crate" if place.startswith("pkg:cargo/") else "library"
        licence = " AND ".join(filter(None, licences)) or NOT_SAID.get(name, UNNAMED)
        # Wheels say the licences of the libraries in them in their own texts.
        known = () if kind == "crate" else texts
        yield Part(name, row.get("version", ""), licence, kind, known, package)
