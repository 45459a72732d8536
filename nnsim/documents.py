"""JSON documents: read with one sentence for whatever is wrong, written whole."""

import contextlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, TypeVar

import msgspec

from nnsim.errors import InputError

DocumentT = TypeVar("DocumentT")
LARGEST_BYTES = 16 * 2**20
"""No document of ours comes near it; a larger file is not one of ours."""

WHERE = re.compile(r"^(?P<problem>.*?)(?: - at `\$?\.?(?P<field>.*)`)?$", re.DOTALL)


class Versioned(msgspec.Struct):
    """The one field that is read before the others."""

    version: int = 1


def read_document(path: Path, kind: type[DocumentT], newest: int) -> DocumentT:
    """Read a JSON document of a known kind.

    Raises
    ------
    InputError
        If the file cannot be read, is cut off, has a field of the wrong type or
        range or an unknown one, or was made by a newer version.
    """
    return parse_document(_read_bytes(path), kind, newest, path.name)


def parse_document(
    text: bytes, kind: type[DocumentT], newest: int, name: str
) -> DocumentT:
    """Turn the bytes of a document into its kind; ``name`` is for the sentence."""
    try:
        version = msgspec.json.decode(text, type=Versioned).version
        if version > newest:
            raise InputError(
                "document.newer", file=name, version=version, newest=newest
            )
        return msgspec.json.decode(text, type=kind)
    except msgspec.ValidationError as error:
        raise _invalid_field(name, str(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(
            "document.not_json", file=name, problem=str(error).rstrip(".")
        ) from None


def has_field(path: Path, field: str) -> bool:
    """Tell whether a JSON file is an object with this field; False if it is neither."""
    try:
        content = msgspec.json.decode(_read_bytes(path))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return isinstance(content, dict) and field in content


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file beside its place and rename it: the old one or the new, never half.

    Raises
    ------
    InputError
        If the folder is missing, full or read-only.
    """
    with written_whole(path) as file:
        file.write(content)


@contextlib.contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """Give a file beside its place, and put it there once all of it is written.

    Whatever is raised meanwhile, what was there before stays.

    Raises
    ------
    InputError
        If the folder is missing, full or read-only.
    """
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
        temporary = ""
    except OSError as error:
        problem = (error.strerror or str(error)).lower()
        raise InputError("file.not_written", file=path, problem=problem) from None
    finally:
        if temporary:
            with contextlib.suppress(OSError):
                os.unlink(temporary)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _read_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        problem = (error.strerror or str(error)).lower()
        raise InputError("file.not_read", file=path, problem=problem) from None
    if len(text) > LARGEST_BYTES:
        raise InputError("document.too_large", file=path.name)
    return text


def _invalid_field(name: str, message: str) -> InputError:
    match = WHERE.match(message)
    assert match is not None
    problem, field = match["problem"], match["field"] or "the document"
    problem = problem[:1].lower() + problem[1:]
    return InputError("document.field", file=name, field=field, problem=problem)
