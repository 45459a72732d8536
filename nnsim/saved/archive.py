"""One file of named parts: a zip that says of each part how long it is and its digest.

A file from elsewhere may be anything. So nothing is unpacked to the disk, a name that
is none of ours is refused, and so is what would unpack to more than is believable; a
part is taken only if its digest is the one that was written down.
"""

import hashlib
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct

from nnsim.errors import InputError
from nnsim.files import file_not_read, written_whole
from nnsim.saved.migrations import NEWEST

MANIFEST = "manifest.json"
NAME = re.compile(
    r"(document\.json|arrays/[a-z_]{1,40}\.npy|data/own-[0-9a-f]{16}/[a-z_]{1,40}\.npy)"
)
MOST_PARTS = 500
LARGEST_MANIFEST = 256 * 1024
ALWAYS_BELIEVED = 256 * 2**20
MOST_FOLD = 40
"""Numbers of a run are seldom packed to a fortieth; a bomb is, to a thousandth."""
LARGEST = 8 * 2**30
FIRST_DATE = (1980, 1, 1, 0, 0, 0)
"""The date of each part, so that the same document is the same bytes."""
DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    msgspec.DecodeError,
)
"""What zipfile and msgspec raise at a file that was cut off, altered or encrypted."""


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """What the manifest says of a part: its length in bytes, and its digest."""

    bytes: int
    digest: str


class Manifest(Struct, frozen=True, forbid_unknown_fields=True):
    """What the file is, and which parts it has."""

    format: str
    version: int
    program: str
    parts: dict[str, Part]


class OnlyVersion(Struct):
    """What is read of a manifest before the rest, which a newer one may say anew."""

    format: str = ""
    version: int = 0


def write_archive(
    path: Path, parts: Mapping[str, bytes], program: str, packed: bool = True
) -> None:
    """Write the parts, whole or not at all; raise ``InputError`` if they cannot be.

    ``packed`` takes time and saves room.
    """
    listed = {name: Part(len(part), digest_of(part)) for name, part in parts.items()}
    manifest = Manifest("nnsim", NEWEST, program, listed)
    way = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with written_whole(path) as file, zipfile.ZipFile(file, "w") as archive:
        for name, part in {MANIFEST: msgspec.json.encode(manifest), **parts}.items():
            entry = zipfile.ZipInfo(name, FIRST_DATE)
            entry.compress_type = way
            archive.writestr(entry, part, compresslevel=1 if packed else None)


def read_archive(path: Path) -> tuple[int, dict[str, bytes]]:
    """Return the version of a document and its parts by name.

    Raises
    ------
    InputError
        If it cannot be read, was cut off or altered, is no document of ours, was made
        by a newer version, or would unpack to more than is believable.
    """
    try:
        with path.open("rb") as file:
            return _read(path.name, file)
    except OSError as error:
        raise file_not_read(path, error) from None
    except (*DAMAGE, MemoryError):
        raise InputError("saved.damaged", file=path.name) from None


def digest_of(part: bytes) -> str:
    """Return the digest of a part, as the manifest holds it."""
    return hashlib.blake2b(part, digest_size=16).hexdigest()


def _read(file_name: str, file: BinaryIO) -> tuple[int, dict[str, bytes]]:
    with zipfile.ZipFile(file) as archive:
        entries = archive.infolist()
        names = [entry.filename for entry in entries]
        if MANIFEST not in names:
            raise InputError("saved.not_ours", file=file_name)
        _check_names(file_name, names)
        packed_size = file.seek(0, 2)
        total = sum(entry.file_size for entry in entries)
        if total > min(max(ALWAYS_BELIEVED, MOST_FOLD * packed_size), LARGEST):
            raise InputError("saved.bomb", file=file_name, size=total // 2**20)
        sizes = {entry.filename: entry.file_size for entry in entries}
        if sizes[MANIFEST] > LARGEST_MANIFEST:
            raise ValueError(MANIFEST)
        manifest = _manifest(file_name, archive.read(MANIFEST))
        if set(names) != {MANIFEST, *manifest.parts}:
            raise ValueError(names)
        parts = {}
        for name, about in manifest.parts.items():
            parts[name] = part = archive.read(name)
            if len(part) != about.bytes or digest_of(part) != about.digest:
                raise ValueError(name)
    return manifest.version, parts


def _check_names(file_name: str, names: list[str]) -> None:
    strange = [n for n in names if n != MANIFEST and not NAME.fullmatch(n)]
    if strange:
        raise InputError("saved.strange_part", file=file_name, part=strange[0][:60])
    if len(set(names)) != len(names) or len(names) > MOST_PARTS:
        raise ValueError(names)


def _manifest(file_name: str, page: bytes) -> Manifest:
    first = msgspec.json.decode(page, type=OnlyVersion)
    if first.format != "nnsim":
        raise InputError("saved.not_ours", file=file_name)
    if first.version > NEWEST:
        raise InputError(
            "document.newer", file=file_name, version=first.version, newest=NEWEST
        )
    return msgspec.json.decode(page, type=Manifest)
