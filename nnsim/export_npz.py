"""NumPy's archive of named arrays, without pickle; equal arrays give equal bytes."""

import zipfile
from collections.abc import Iterable
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

NamedArray = tuple[str, NDArray[Any]]


def write_npz(file: BinaryIO, arrays: Iterable[NamedArray]) -> None:
    """Write arrays under their names, as ``numpy.load`` reads them.

    Unlike with ``numpy.savez`` a name may be any word, "file" among them, and no date
    is written.
    """
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays:
            member = zipfile.ZipInfo(f"{name}.npy")
            with archive.open(member, "w", force_zip64=True) as out:
                plain = np.ascontiguousarray(array)
                np.lib.format.write_array(out, plain, allow_pickle=False)
