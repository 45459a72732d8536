"""The bytes of an array as float64, whatever they hold."""

from typing import Any

import numpy as np

from nnsim.arrays import FloatArray


def as_float64(content: bytes, dtype: "np.dtype[Any]") -> FloatArray:
    """Return the numbers (n,); ``ValueError`` if the last of them is cut off."""
    # A NaN of float32 that signals is a NaN like any other.
    with np.errstate(invalid="ignore"):
        return np.frombuffer(content, dtype).astype(float)
