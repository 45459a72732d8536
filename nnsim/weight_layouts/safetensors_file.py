"""The safetensors format: named arrays behind a JSON header, and no code in it.

A file is the length of the header (8 bytes, little-endian), the header (JSON: name →
dtype, shape, begin and end of its bytes), and the bytes of the arrays, one after the
other without gaps (github.com/huggingface/safetensors, "Format").
"""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import msgspec
import numpy as np
from msgspec import Meta, Struct

from nnsim.arrays import FloatArray
from nnsim.errors import InputError
from nnsim.export_npz import NamedArray
from nnsim.weight_layouts.float_bytes import as_float64

LENGTH_BYTES = 8
MOST_HEADER_BYTES = 100_000
"""That of a network of nine layers has some 1500 bytes."""
ALIGNMENT = 8
METADATA = "__metadata__"
DTYPES = {"F64": "<f8", "F32": "<f4", "F16": "<f2"}
Whole = Annotated[int, Meta(ge=0, le=2**48)]


class TensorHeader(Struct, forbid_unknown_fields=True):
    """What the header says of one array."""

    dtype: str
    shape: Annotated[tuple[Whole, ...], Meta(max_length=8)]
    data_offsets: tuple[Whole, Whole]


def safetensors_bytes(
    arrays: Sequence[NamedArray], metadata: Mapping[str, str]
) -> bytes:
    """Return the file of float64 arrays, in the order given, and of words on them."""
    header: dict[str, object] = {METADATA: dict(metadata)}
    bodies, begin = [], 0
    for name, array in arrays:
        body = np.ascontiguousarray(array, "<f8").tobytes()
        offsets = [begin, begin + len(body)]
        header[name] = {"dtype": "F64", "shape": array.shape, "data_offsets": offsets}
        bodies.append(body)
        begin += len(body)
    text = msgspec.json.encode(header)
    # Spaces at its end make the arrays begin where float64 may begin.
    text += b" " * (-len(text) % ALIGNMENT)
    return b"".join([len(text).to_bytes(LENGTH_BYTES, "little"), text, *bodies])


def read_safetensors(
    content: bytes, file: object
) -> tuple[dict[str, FloatArray], dict[str, str]]:
    """Return the arrays of a file as float64 by name, and the words on them.

    Raises
    ------
    InputError
        If the file is cut off, altered, too large, or holds other numbers than floats;
        ``file`` is its name in the sentence.
    """
    length = int.from_bytes(content[:LENGTH_BYTES], "little")
    begin = LENGTH_BYTES + length
    if length > MOST_HEADER_BYTES or len(content) < max(begin, LENGTH_BYTES + 2):
        raise InputError("weights.not_safetensors", file=file)
    rows, metadata = _decoded(content[LENGTH_BYTES:begin], file)
    _check_places(list(rows.values()), len(content) - begin, file)
    arrays = {}
    for name, row in rows.items():
        if row.dtype not in DTYPES:
            raise InputError(
                "weights.dtype", file=file, name=name[:80], found=row.dtype[:20]
            )
        dtype = np.dtype(DTYPES[row.dtype])
        first, last = row.data_offsets
        body = content[begin + first : begin + last]
        try:
            flat = as_float64(body, dtype)
            arrays[name] = flat.reshape(row.shape)
        except ValueError:
            raise InputError("weights.altered", file=file, name=name[:80]) from None
    return arrays, metadata


def _decoded(
    text: bytes, file: object
) -> tuple[dict[str, TensorHeader], dict[str, str]]:
    try:
        header: dict[str, Any] = msgspec.json.decode(text, type=dict[str, Any])
        metadata = msgspec.convert(header.pop(METADATA, {}), dict[str, str])
        return msgspec.convert(header, dict[str, TensorHeader]), metadata
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise InputError("weights.not_safetensors", file=file) from None


def _check_places(rows: list[TensorHeader], n_bytes: int, file: object) -> None:
    """Raise ``InputError`` unless the arrays fill the bytes, without gap or overlap."""
    end = 0
    for first, last in sorted(row.data_offsets for row in rows):
        if first != end or last < first:
            raise InputError("weights.offsets", file=file)
        end = last
    if end != n_bytes:
        raise InputError(
            "weights.cut_off", file=file, found=n_bytes, expected=end
        ) from None
