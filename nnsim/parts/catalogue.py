"""All parts of NNSim as it is here: a checkout, a wheel, or an application."""

import json
import platform
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path
from typing import Any

from nnsim import __version__
from nnsim.parts.packages import LICENCE_FILE, PROGRAM, files_of, package_parts
from nnsim.parts.part import Part
from nnsim.resources import PACKAGE, is_frozen, resource_path

LICENCE = "BSD-3-Clause"
LIST_FILE = "sbom.json"
LICENCE_PROPERTY = "nnsim:licence-files"
"""In the list of parts of an application: files of the licence, from its folder on."""
SYSTEM_PROPERTY = "nnsim:from-system"
ORDER = ("program", "package", "library", "font", "data", "crate")


@cache
def all_parts() -> tuple[Part, ...]:
    """Return every part once, NNSim first, then by kind and name."""
    found: dict[tuple[str, str, str], Part] = {}
    packages = [part for part in package_parts() if part.name != PROGRAM]
    for part in (*own_parts(), *map(with_text, packages), *system_parts()):
        found.setdefault((part.name.lower(), part.version, part.inside), part)
    return tuple(
        sorted(
            found.values(),
            key=lambda part: (part.name != "NNSim", *place_of(part)),
        )
    )


def place_of(part: Part) -> tuple[int, str, str]:
    """Return where a part stands in the list."""
    return ORDER.index(part.kind), part.name.lower(), part.version


def own_parts() -> Iterator[Part]:
    """Give the program, the language, and what lies in assets and data."""
    yield Part("NNSim", __version__, LICENCE, "program", own_licence())
    text = resource_path("assets", "licences", "Python.txt")
    yield Part("Python", platform.python_version(), "PSF-2.0", "program", (text,))
    # The binding has the version of Qt itself.
    qt = version_of("PySide6-Essentials")
    yield Part("Qt", qt, "LGPL-3.0-only", "library", qt_texts())
    fonts = resource_path("assets", "fonts")
    inter, dejavu = fonts / "LICENSE-Inter.txt", fonts / "LICENSE-DejaVuSans.txt"
    yield Part("Inter", "", "OFL-1.1", "font", (inter,))
    yield Part("DejaVu Sans", "", "Bitstream-Vera", "font", (dejavu,))
    sources = (resource_path("data", "SOURCES.md"),)
    yield Part("Iris", "", "BSD-3-Clause", "data", sources)
    yield Part("Pima", "", "MIT", "data", sources)
    yield Part("MILES spectra", "9.1", "BSD-3-Clause", "data", sources)


def own_licence() -> tuple[Path, ...]:
    """Return our licence: of the metadata, or of a checkout that was not installed."""
    try:
        found = tuple(files_of(distribution(PROGRAM), LICENCE_FILE))
    except PackageNotFoundError:
        found = ()
    beside = PACKAGE.parent / "LICENSE"
    return found or ((beside,) if beside.is_file() else ())


def version_of(package: str) -> str:
    """Return the version of an installed package, "" if it is not there."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def qt_texts() -> tuple[Path, ...]:
    """Return the texts of Qt's licence, which its wheels do not carry."""
    names = ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt")
    return tuple(resource_path("assets", "licences", name) for name in names)


def with_text(part: Part) -> Part:
    """Return a package with its licence's text where its wheel has none."""
    if not part.texts and "LGPL-3.0" in part.licence:
        return replace(part, texts=qt_texts())
    if not part.texts and "Apache-2.0" in part.licence:
        text = resource_path("assets", "licences", "Apache-2.0.txt")
        return replace(part, texts=(text,))
    return part


def system_parts() -> Iterator[Part]:
    """Give the libraries that an application carries from the system it was made on."""
    folder = Path(sys.executable).parent
    file = folder / LIST_FILE
    if not is_frozen() or not file.is_file():
        return
    for row in json.loads(file.read_bytes()).get("components", ()):
        said = [(each["name"], each["value"]) for each in row.get("properties", ())]
        if (SYSTEM_PROPERTY, "true") not in said:
            continue
        texts = (folder / value for name, value in said if name == LICENCE_PROPERTY)
        first: dict[str, Any] = next(iter(row.get("licenses", ())), {})
        named = first.get("license", {})
        licence = first.get("expression") or named.get("id") or named.get("name", "")
        yield Part(row["name"], row["version"], licence, "library", tuple(texts))
