"""JSON documents, read with one sentence for whatever is wrong."""

import re
from pathlib import Path
from typing import TypeVar

import msgspec

from nnsim.errors import InputError
from nnsim.files import file_not_read

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


def _read_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise file_not_read(path, error) from None
    if len(text) > LARGEST_BYTES:
        raise InputError("document.too_large", file=path.name)
    return text


def _invalid_field(name: str, message: str) -> InputError:
    match = WHERE.match(message)
    assert match is not None
    problem, field = match["problem"], match["field"] or "the document"
    problem = problem[:1].lower() + problem[1:]
    return InputError("document.field", file=name, field=field, problem=problem)
