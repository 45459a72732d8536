"""The arrays of a script: short ones as source, the others as an archive of NumPy."""

import base64
import hashlib
import io
import textwrap

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.dataset import SampleSet
from nnsim.script.literals import array_literal, is_short

MOST_EMBEDDED = 150_000
"""Bytes of an archive that still goes into the script, a third longer as text."""


class Arrays:
    """Gives the source of each array, and keeps those that are no source."""

    def __init__(self) -> None:
        self._kept: dict[str, FloatArray | IntArray] = {}

    def source(self, name: str, array: FloatArray | IntArray) -> str:
        """Return an expression for an array; the name is its key in the archive."""
        if is_short(array):
            return array_literal(array)
        known = next((key for key, kept in self._kept.items() if kept is array), None)
        if known is None:
            known = name
            while known in self._kept:
                known += "_"
            self._kept[known] = array
        return f'DATA["{known}"]'

    def samples(self, name: str, samples: SampleSet, has_classes: bool) -> str:
        """Return the source of a set of samples."""
        fields: dict[str, FloatArray | IntArray] = {
            "x": samples.inputs,
            "t": samples.targets,
        }
        if has_classes and samples.labels is not None:
            fields["labels"] = samples.labels
        lines = "".join(
            f"{key}={self.source(f'{name}_{key}', array)},\n"
            for key, array in fields.items()
        )
        return f"Samples(\n{textwrap.indent(lines, '    ')})"

    def archive(self) -> bytes | None:
        """Return what is kept as npz, None if all is source."""
        if not self._kept:
            return None
        buffer = io.BytesIO()
        np.savez_compressed(buffer, allow_pickle=False, **self._kept)
        return buffer.getvalue()


def embedded(archive: bytes) -> str:
    """Return the source of an archive within the script."""
    lines = textwrap.wrap(base64.b64encode(archive).decode("ascii"), 84)
    text = "\n".join(lines)
    return f'DATA = np.load(io.BytesIO(base64.b64decode("""\n{text}\n""")))'


def digest(archive: bytes) -> str:
    """Return what tells one archive from another."""
    return hashlib.sha256(archive).hexdigest()
