"""Frames on the disk for a while, and one palette for all of them together.

A GIF has 256 colours; which they are is known only when the last frame is there.
"""

import tempfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL import Image

COLOURS = 255
"""One of the 256 is left for "as before", which makes small files."""
BITS = 5
"""Of each channel that tell colours apart while they are counted."""
N_BINS = 1 << (3 * BITS)


class FrameSpill:
    """Keeps (height, width, 3) frames in a temporary file, and counts their colours."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 -- closed by __exit__
        self._lengths: list[int] = []
        self._shape: tuple[int, ...] = ()
        self._most = np.zeros(N_BINS)
        self._n = np.zeros(N_BINS)
        self._sums = np.zeros((N_BINS, 3))

    def __enter__(self) -> "FrameSpill":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._lengths)

    def add(self, pixels: NDArray[np.uint8]) -> None:
        """Keep one more frame of the same size."""
        self._shape = pixels.shape
        packed = zlib.compress(pixels.tobytes(), 1)
        self._file.write(packed)
        self._lengths.append(len(packed))
        flat = pixels.reshape(-1, 3)
        high = (flat >> (8 - BITS)).astype(np.int64)
        bins = (high[:, 0] << 2 * BITS) | (high[:, 1] << BITS) | high[:, 2]
        n = np.bincount(bins, minlength=N_BINS)
        self._most = np.maximum(self._most, n)
        self._n += n
        for channel in range(3):
            self._sums[:, channel] += np.bincount(bins, flat[:, channel], N_BINS)

    def frames(self) -> Iterator[NDArray[np.uint8]]:
        """Yield all frames in their order."""
        self._file.seek(0)
        for length in self._lengths:
            raw = zlib.decompress(self._file.read(length))
            yield np.frombuffer(raw, np.uint8).reshape(self._shape)

    def palette(self) -> "Image.Image":
        """Return a picture whose palette suits all frames.

        A hue counts by the root of the most pixels it ever had in a frame, so a thin
        line that is seen once keeps its colour.
        """
        from PIL import Image

        there = np.flatnonzero(self._n)
        means = np.rint(self._sums[there] / self._n[there, None]).astype(np.uint8)
        shares = np.ceil(np.sqrt(self._most[there])).astype(np.int64)
        mosaic = np.repeat(means, shares, axis=0)[None]
        return Image.fromarray(mosaic).quantize(COLOURS, dither=Image.Dither.NONE)
