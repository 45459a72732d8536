"""npz archives read strictly: numbers alone, no pickle, nothing larger than it says."""

import ast
import lzma
import math
import struct
import zipfile
import zlib
from io import BytesIO

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.errors import InputError
from nnsim.weight_layouts.float_bytes import as_float64

MAGIC = b"\x93NUMPY"
LENGTH_FORMATS = {(1, 0): "<H", (2, 0): "<I"}
MOST_HEADER_BYTES = 10_000
MOST_DIMENSIONS = 8
NUMBERS = ("<f8", "<f4", "<f2", ">f8", ">f4", "<i8", "<i4", "|i1", "|u1", "|b1")
WORDS = "<U"
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    KeyError,
    MemoryError,
    NotImplementedError,
    OverflowError,
    RecursionError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What ``zipfile`` and ``ast`` raise for archives and headers that are broken."""


def read_npz(
    content: bytes, file: object, most_arrays: int, most_bytes: int
) -> dict[str, FloatArray]:
    """Return the arrays of numbers as float64, by name; arrays of words are left out.

    Raises
    ------
    InputError
        If the archive is broken, holds pickled objects or other than numbers, or more
        than ``most_arrays`` or, unpacked, ``most_bytes``; ``file`` is its name.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            n_bytes = sum(member.file_size for member in members)
            if len(members) > most_arrays or n_bytes > most_bytes:
                raise InputError("weights.too_much", file=file)
            arrays = {}
            for member in members:
                name = member.filename.removesuffix(".npy")
                array = _read_npy(archive.read(member), name, file)
                if array is not None:
                    arrays[name] = array
            return arrays
    except BROKEN:
        raise InputError("weights.not_npz", file=file) from None


def _read_npy(content: bytes, name: str, file: object) -> FloatArray | None:
    """Return one array, None if it holds words; ``ValueError`` if it is broken."""
    start = len(MAGIC) + 2
    version = tuple(content[len(MAGIC) : start])
    if content[: len(MAGIC)] != MAGIC or version not in LENGTH_FORMATS:
        raise ValueError(name)
    size = struct.calcsize(LENGTH_FORMATS[version])
    (length,) = struct.unpack(LENGTH_FORMATS[version], content[start : start + size])
    if length > MOST_HEADER_BYTES:
        raise ValueError(name)
    begin = start + size + length
    header = ast.literal_eval(content[start + size : begin].decode("ascii").strip())
    descr, is_columns, shape = (
        header[key] for key in ("descr", "fortran_order", "shape")
    )
    if not isinstance(descr, str) or descr.startswith("|O"):
        raise InputError("weights.pickled", file=file, name=name[:80])
    if descr.startswith(WORDS):
        return None
    if descr not in NUMBERS:
        raise InputError("weights.dtype", file=file, name=name[:80], found=descr[:20])
    if not _is_shape(shape):
        raise ValueError(name)
    dtype = np.dtype(descr)
    if math.prod(shape) * dtype.itemsize != len(content) - begin:
        raise InputError("weights.altered", file=file, name=name[:80])
    flat = as_float64(content[begin:], dtype)
    return flat.reshape(shape, order="F" if is_columns is True else "C")


def _is_shape(shape: object) -> bool:
    return (
        isinstance(shape, tuple)
        and len(shape) <= MOST_DIMENSIONS
        and all(type(n) is int and n >= 0 for n in shape)
    )
