"""Arrays as parts of an archive, in NumPy's format: three kinds of numbers, no others.

NumPy's own reader evaluates a header and takes the memory it claims; a header from
elsewhere may claim anything. Ours have one form only, so that form is all that is read.
"""

import io
import math
import re

import numpy as np

from nnsim.arrays import frozen

MAGIC = b"\x93NUMPY\x01\x00"
HEADER = re.compile(
    rb"\{'descr': '(<f8|<i8|\|u1)', 'fortran_order': (False|True), "
    rb"'shape': \(([0-9]{1,18}), ?([0-9]{1,18})?\), \} *\n"
)
"""One dimension or two; whole numbers and words in bytes are the other two kinds."""


def npy_of(array: np.ndarray) -> bytes:
    """Return an array as a part."""
    buffer = io.BytesIO()
    np.lib.format.write_array(
        buffer, np.ascontiguousarray(array), version=(1, 0), allow_pickle=False
    )
    return buffer.getvalue()


def array_of(part: bytes) -> np.ndarray:
    """Return the array of a part, read-only; it shares the memory of the part.

    Raises
    ------
    ValueError
        If it is none of ours, or claims other than what the part holds.
    """
    begin = len(MAGIC) + 2
    end = begin + int.from_bytes(part[len(MAGIC) : begin], "little")
    header = HEADER.fullmatch(part[begin:end])
    if not part.startswith(MAGIC) or header is None:
        raise ValueError(part[:begin])
    dtype = np.dtype(header[1].decode())
    shape = tuple(int(size) for size in header.groups()[2:] if size is not None)
    if math.prod(shape) * dtype.itemsize != len(part) - end:
        raise ValueError(shape)
    flat = np.frombuffer(part, dtype, offset=end)
    array: np.ndarray = flat.reshape(shape, order="F" if header[2] == b"True" else "C")
    return frozen(array)
