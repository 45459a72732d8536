"""The guide and the pictures of the scenes are those that the tool would make."""

from pathlib import Path

import pytest

from nnsim.scene import scene_keys
from nnsim.scene_gallery import thumbnail_path
from tools.guide_pages import GUIDE, PICTURES, guide_pages

MOST_BYTES = 6 * 2**20
PNG = b"\x89PNG\r\n\x1a\n"


def test_that_the_guide_says_what_the_scene_files_say() -> None:
    pages = guide_pages()
    written = {
        file.name: file.read_text(encoding="utf-8") for file in GUIDE.glob("*.md")
    }
    assert set(written) == set(pages)
    old = [name for name, text in pages.items() if written[name] != text]
    assert old == [], "run make guide"


def test_that_the_index_names_every_scene() -> None:
    index = guide_pages()["README.md"]
    assert [key for key in scene_keys() if f"({key}.md)" not in index] == []


@pytest.mark.parametrize("folder", [PICTURES, thumbnail_path("any").parent])
def test_that_every_scene_has_its_picture_and_no_other_is_kept(folder: Path) -> None:
    files = {file.stem: file for file in folder.glob("*.png")}
    assert set(files) == set(scene_keys())
    assert all(file.read_bytes().startswith(PNG) for file in files.values())


def test_that_the_pictures_are_small() -> None:
    small = sum(f.stat().st_size for f in thumbnail_path("any").parent.glob("*.png"))
    large = sum(f.stat().st_size for f in PICTURES.glob("*.png"))
    assert small < 2**20
    assert small + large < MOST_BYTES
