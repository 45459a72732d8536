"""Frames come from the window one by one; the background makes a film of them."""

import queue
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

from ui.background import Cancelled, EndedEarlyError, Tell
from ui.films.encoding import Pixels, encode

WAIT_S = 0.05


@dataclass(frozen=True)
class FrameTaken:
    """So many frames were taken to be encoded."""

    n_taken: int


@dataclass(frozen=True)
class FilmWritten:
    """A film is on the disk."""

    path: Path


@dataclass(frozen=True, eq=False)
class FilmOrder:
    """A film of ``n_frames`` that are put into ``frames`` meanwhile."""

    path: Path
    format: str
    n_frames: int
    fps: int
    frames: "queue.SimpleQueue[QImage]" = field(default_factory=queue.SimpleQueue)

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Encode frame after frame until all are there."""

        def go_on() -> None:
            if cancelled():
                raise EndedEarlyError

        frames = self._taken(tell, cancelled)
        encode(self.path, self.format, frames, self.fps, go_on)
        tell(FilmWritten(self.path))

    def _taken(self, tell: Tell, cancelled: Cancelled) -> Iterator[Pixels]:
        for number in range(1, self.n_frames + 1):
            while True:
                if cancelled():
                    raise EndedEarlyError
                try:
                    image = self.frames.get(timeout=WAIT_S)
                    break
                except queue.Empty:
                    continue
            yield pixels_of(image)
            tell(FrameTaken(number))


def pixels_of(image: QImage) -> Pixels:
    """Return an image as (height, width, 3), a copy."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), -1)
    pixels = rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3)
    # The image goes with this call, and its memory with it.
    return pixels.copy()
