"""Files that claim to be documents: refused in one sentence, and nothing is run."""

import contextlib
import io
import os
import pickle
import struct
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest

from nnsim.errors import InputError
from nnsim.saved.archive import LARGEST_MANIFEST, MANIFEST, MOST_PARTS
from nnsim.saved.document import ARRAYS, PAGE, read_document_file
from tests.engine.hostile_documents import (
    Room,
    mended,
    npy,
    parts_of,
    small_document,
    zipped,
)

MB = 2**20


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NNSIM_DATA_DIR", str(folder / "own"))
        return small_document(folder / "run.nnsim")


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    (tmp_path / "room").mkdir()
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path / "own"))
    return Room(tmp_path / "room")


@contextlib.contextmanager
def little_memory(most: int) -> Iterator[None]:
    """Fail where more bytes are taken meanwhile."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < most
    finally:
        tracemalloc.stop()


# Versions and formats ----------------------------------------------------------------


def test_that_a_newer_document_says_that_a_newer_program_is_needed(
    room: Room, content: bytes
) -> None:
    newer = mended(parts_of(content), version=99, more={"of": "it"})
    sentence = room.refused(newer)
    assert "99" in sentence
    assert "newer" in sentence


@pytest.mark.parametrize("version", [0, -1, 1.5, "1", None, True, 2**70])
def test_that_a_version_that_never_was_is_refused(
    room: Room, content: bytes, version: object
) -> None:
    room.refused(mended(parts_of(content), version=version))


def test_that_a_newer_page_inside_is_refused(room: Room, content: bytes) -> None:
    parts = parts_of(content)
    page = msgspec.json.decode(parts[PAGE]) | {"what a newer one has": 1}
    room.refused(mended({**parts, PAGE: msgspec.json.encode(page)}))


@pytest.mark.parametrize(
    "other",
    [
        b"",
        b"\x00" * 5000,
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"PK\x05\x06" + b"\x00" * 18,
        b"\x80\x04\x95",
        b"\x1f\x8b\x08" + b"\x00" * 40,
        pickle.dumps({"format": "nnsim"}),
    ],
    ids=range(8),
)
def test_that_a_file_of_another_kind_is_refused(room: Room, other: bytes) -> None:
    room.refused(other)


def test_that_a_zip_of_another_program_is_called_no_document(room: Room) -> None:
    sentence = room.refused(zipped([("word/document.xml", b"<a/>")]))
    assert "not a document of NNSim" in sentence
    sentence = room.refused(mended({PAGE: b"{}"}, format="other"))
    assert "not a document of NNSim" in sentence


@pytest.mark.parametrize("manifest", [b"", b"null", b"[]", b"{", b"\xff", b"[" * 10**5])
def test_that_a_manifest_that_is_none_is_refused(room: Room, manifest: bytes) -> None:
    room.refused(zipped([(MANIFEST, manifest)]))


def test_that_a_manifest_of_many_pages_is_not_even_unpacked(room: Room) -> None:
    room.refused(zipped([(MANIFEST, b" " * (LARGEST_MANIFEST + 1))], packed=True))


# Names -------------------------------------------------------------------------------

NAMES = [
    "../x",
    "../../../../etc/cron.d/x",
    "/abs",
    "C:\\x",
    "C:/x",
    "\\\\host\\share\\x",
    "..\\x",
    "arrays/../../x.npy",
    "arrays//x.npy",
    "arrays/x.npy/",
    "arrays/",
    "arrays/x.npy\n",
    "data/own-0123456789abcdef/../x.npy",
    "data/own-0123456789ABCDEF/x.npy",
    "data/../own-0123456789abcdef/x.npy",
    "DOCUMENT.JSON",
    "document.json ",
    "con",
    "x.py",
    "inner.nnsim",
    "arrays/x.pkl",
    "~/x",
    "$HOME/x",
    " ",
]


@pytest.mark.parametrize("name", NAMES)
def test_that_a_part_with_a_name_of_no_part_is_refused_and_written_nowhere(
    room: Room, content: bytes, name: str
) -> None:
    sentence = room.refused(mended({**parts_of(content), name: b"#!/bin/sh\n"}))
    assert "nothing was opened" in sentence


def test_that_a_name_that_is_there_twice_is_refused(room: Room, content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = [(name, archive.read(name)) for name in archive.namelist()]
    for name, _ in entries:
        room.refused(zipped([*entries, (name, b"{}")]))


def test_that_more_parts_than_a_document_has_are_refused(
    room: Room, content: bytes
) -> None:
    extra = {f"arrays/{'x' * (n % 40 + 1)}.npy": b"" for n in range(40)}
    room.refused(mended({**parts_of(content), **extra}))
    letters = "abcdefghijklmnopqrstuvwxyz"
    many = {f"arrays/{a}{b}.npy": b"" for a in letters for b in letters}
    assert len(many) > MOST_PARTS
    room.refused(mended({**parts_of(content), **many}))


def test_that_a_link_in_the_place_of_a_part_is_only_bytes(
    room: Room, content: bytes
) -> None:
    parts = parts_of(content)
    for name in parts:
        link = zipfile.ZipInfo(name)
        link.create_system, link.external_attr = 3, 0o120777 << 16
        others = {**parts, name: b"/etc/passwd"}
        with zipfile.ZipFile(io.BytesIO(mended(others))) as archive:
            entries = [
                (link if each == name else each, archive.read(each))
                for each in archive.namelist()
            ]
        room.refused(zipped(entries))


# What zip can say of a part ----------------------------------------------------------


def with_fields(content: bytes, offset: int, value: bytes) -> bytes:
    """Return a zip that says something else of each of its parts, in both places."""
    altered = bytearray(content)
    for mark, begin in ((b"PK\x03\x04", offset), (b"PK\x01\x02", offset + 2)):
        place = content.find(mark)
        while place >= 0:
            altered[place + begin : place + begin + len(value)] = value
            place = content.find(mark, place + 1)
    return bytes(altered)


FLAGS, METHOD, SUM, PACKED, SIZE = 6, 8, 14, 18, 22


@pytest.mark.parametrize(
    ("offset", "value"),
    [
        (FLAGS, b"\x01\x00"),  # encrypted
        (FLAGS, b"\x41\x00"),  # encrypted otherwise
        (FLAGS, b"\x20\x00"),  # a patch
        *((METHOD, struct.pack("<H", n)) for n in (1, 8, 9, 12, 14, 93, 95, 99)),
        (SUM, b"\x00\x00\x00\x00"),
        *((PACKED, struct.pack("<I", n)) for n in (0, 1)),
        *((SIZE, struct.pack("<I", n)) for n in (0, 1, 2**20, 2**31, 2**32 - 1)),
    ],
)
def test_that_a_part_that_zip_says_wrong_things_of_is_refused(
    room: Room, content: bytes, offset: int, value: bytes
) -> None:
    stored = mended(parts_of(content))
    with little_memory(64 * MB):
        room.refused(with_fields(stored, offset, value))


@pytest.mark.parametrize("size", [2**31, 2**32 - 1])
def test_that_a_part_said_to_be_packed_into_more_takes_no_memory(
    room: Room, content: bytes, size: int
) -> None:
    stored = mended(parts_of(content))
    with little_memory(64 * MB):
        room.run(with_fields(stored, PACKED, struct.pack("<I", size)))


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_that_parts_packed_in_another_way_are_refused(
    room: Room, content: bytes, way: int
) -> None:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as archive,
        zipfile.ZipFile(buffer, "w", way) as other,
    ):
        for name in archive.namelist():
            other.writestr(name, archive.read(name))
    room.refused(buffer.getvalue())


# Bombs -------------------------------------------------------------------------------


def test_that_a_bomb_is_refused_before_it_is_unpacked(
    room: Room, content: bytes
) -> None:
    zeros = bytes(300 * MB)
    bomb = mended({**parts_of(content), "arrays/vectors.npy": zeros}, packed=True)
    del zeros
    assert len(bomb) < MB
    with little_memory(16 * MB):
        assert "300 MB" in room.refused(bomb)


def test_that_a_bomb_that_lies_of_its_size_takes_no_memory(
    room: Room, content: bytes
) -> None:
    bomb = mended({PAGE: bytes(200 * MB)}, packed=True)
    with little_memory(16 * MB):
        room.refused(with_fields(bomb, SIZE, struct.pack("<I", 1000)))


def test_that_a_document_inside_a_document_is_not_opened(
    room: Room, content: bytes
) -> None:
    assert "nothing was opened" in room.refused(
        mended({**parts_of(content), "run.nnsim": content})
    )
    room.refused(mended({**parts_of(content), "arrays/vectors.npy": content}))
    room.refused(mended({**parts_of(content), PAGE: content}))


# Code --------------------------------------------------------------------------------


class Trap:
    """Something that makes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return os.mkdir, (str(self._path),)


@pytest.mark.parametrize("name", ARRAYS)
def test_that_an_array_of_objects_is_refused_and_not_unpickled(
    room: Room, content: bytes, tmp_path: Path, name: str
) -> None:
    trap = tmp_path / "sprung"
    array = np.array([Trap(trap)], dtype=object)
    for part in (npy(array, pickle=True), pickle.dumps(Trap(trap))):
        room.refused(mended({**parts_of(content), f"arrays/{name}.npy": part}))
        data = [each for each in parts_of(content) if each.startswith("data/")]
        room.refused(mended({**parts_of(content), data[0]: part}))
    assert not trap.exists()
    pickle.loads(pickle.dumps(Trap(trap)))
    assert trap.exists()  # so the trap was one


def test_that_a_set_that_is_not_what_its_name_says_is_refused(
    room: Room, content: bytes
) -> None:
    parts = parts_of(content)
    other = {
        name.replace("/own-", "/own-0123456789abcdef/")[:28] + name[28:]
        if name.startswith("data/")
        else name: part
        for name, part in parts.items()
    }
    room.refused(mended(other))


# Files -------------------------------------------------------------------------------


def test_that_what_is_no_file_is_one_sentence(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.nnsim", tmp_path / ("x" * 400)):
        with pytest.raises(InputError, match="cannot be read"):
            read_document_file(path)
