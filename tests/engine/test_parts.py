"""Parts that NNSim is made of, by the metadata of its packages."""

import json
import re
import tomllib
from importlib.metadata import Distribution, distribution, version
from pathlib import Path

import pytest

from nnsim.parts import catalogue
from nnsim.parts import packages as metadata
from nnsim.parts.catalogue import all_parts, system_parts
from nnsim.parts.packages import (
    NEEDED,
    UNNAMED,
    canonical,
    carried_parts,
    licence_of,
    needed_distributions,
)
from nnsim.parts.part import Part

ROOT = Path(__file__).parents[2]


class Package(Distribution):
    """A package that is nothing but its metadata."""

    def __init__(self, metadata: str) -> None:
        self._metadata = metadata

    def read_text(self, filename: str) -> str | None:
        return self._metadata if filename == "METADATA" else None

    def locate_file(self, path: object) -> Path:
        return Path(str(path))


def part(name: str) -> Part:
    (found,) = [each for each in all_parts() if each.name == name and not each.inside]
    return found


def test_that_every_package_of_the_project_is_a_part_with_its_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [
        canonical(re.split(r"[<>=]", row)[0])
        for row in project["project"]["dependencies"]
    ]
    assert sorted(asked) == sorted(map(canonical, NEEDED))
    packages = [each for each in all_parts() if each.kind == "package"]
    known = {canonical(each.name): each.version for each in packages}
    assert {name: known.get(name) for name in asked} == {
        name: version(name) for name in asked
    }


def test_that_tools_of_the_developers_are_no_part() -> None:
    names = {canonical(each.metadata["Name"]) for each in needed_distributions()}
    assert "llvmlite" in names
    assert {"pytest", "hatchling", "scikit-learn", "distributed"}.isdisjoint(names)


def test_that_every_part_names_a_licence_and_all_but_crates_have_its_text() -> None:
    parts = all_parts()
    assert [each.name for each in parts if not each.licence] == []
    without = [each.name for each in parts if each.kind != "crate" and not each.texts]
    assert without == []
    unread = [each.name for each in parts if each.texts and len(each.text()) < 500]
    assert unread == []


def test_that_libraries_inside_of_wheels_are_parts_too() -> None:
    inside = {(each.name, each.inside): each for each in all_parts()}
    assert inside["OpenBLAS", "numpy"].licence == "BSD-3-Clause"
    assert ("libimagequant", "pillow") not in inside
    assert part("Qt").licence == "LGPL-3.0-only"
    assert "GNU GENERAL PUBLIC LICENSE" in part("Qt").text()


def test_that_a_checkout_that_was_not_installed_knows_its_packages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(metadata, "PROGRAM", "nnsim-that-is-not-there")
    names = needed_distributions("nnsim-that-is-not-there")
    assert {canonical(each.metadata["Name"]) for each in names} >= set(
        map(canonical, NEEDED)
    )


@pytest.mark.parametrize(
    ("rows", "licence"),
    [
        ("License-Expression: MIT OR Apache-2.0\nLicense: x", "MIT OR Apache-2.0"),
        ("Classifier: License :: OSI Approved :: MIT License", "MIT License"),
        ("License: BSD", "BSD"),
        ("License: Permission is hereby granted to\n        any person", UNNAMED),
        ("Version: 1", UNNAMED),
    ],
)
def test_that_the_plainest_word_for_a_licence_is_taken(rows: str, licence: str) -> None:
    assert licence_of(Package(f"Name: a\n{rows}\n")) == licence


def test_that_a_list_of_parts_that_is_broken_counts_as_none(tmp_path: Path) -> None:
    file = tmp_path / "sbom.json"
    file.write_text('{"components": [')
    assert list(carried_parts(file, "a", ())) == []


def test_that_an_application_adds_the_libraries_of_the_system_it_was_made_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = {
        "name": "libxcb",
        "version": "1.15",
        "licenses": [{"license": {"name": "X11"}}],
        "properties": [
            {"name": catalogue.SYSTEM_PROPERTY, "value": "true"},
            {"name": catalogue.LICENCE_PROPERTY, "value": "licences/libxcb/copyright"},
        ],
    }
    listed = {"components": [row, {"name": "numpy", "version": "2"}]}
    (tmp_path / "sbom.json").write_text(json.dumps(listed))
    monkeypatch.setattr("sys.executable", str(tmp_path / "NNSim"))
    assert list(system_parts()) == []
    monkeypatch.setattr("sys.frozen", True, raising=False)
    (found,) = system_parts()
    text = tmp_path / "licences" / "libxcb" / "copyright"
    assert found == Part("libxcb", "1.15", "X11", "library", (text,))


def test_that_our_own_version_is_that_of_the_metadata() -> None:
    assert part("NNSim").version == distribution("nnsim").version
