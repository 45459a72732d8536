"""Frames come from the window one by one; the background makes a film of them."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from ui.background import Cancelled, EndedEarlyError, Tell

if TYPE_CHECKING:
    from ui.films.encoding import Pixels

WAIT_S = 0.05
Frames = queue.SimpleQueue[QImage | None]


@dataclass(frozen=True)
class FrameTaken:
    """So many frames were taken to be encoded."""

    n_taken: int


@dataclass(frozen=True)
class FilmWritten:
    """A film is on the disk."""

    path: Path
    n_frames: int


@dataclass(frozen=True, eq=False)
class FilmOrder:
    """A film of at most ``n_frames`` that are put into ``frames`` meanwhile.

    None there is the end of a film that has fewer.
    """

    path: Path
    format: str
    n_frames: int
    fps: int
    frames: queue.SimpleQueue[QImage | None] = field(default_factory=queue.SimpleQueue)

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Encode frame after frame until all are there."""
        from ui.films.encoding import encode  # late: seldom needed

        def go_on() -> None:
            if cancelled():
                raise EndedEarlyError

        n_frames = 0

        def counted() -> Iterator[Pixels]:
            nonlocal n_frames
            for image in self._taken(cancelled):
                yield pixels_of(image)
                n_frames += 1
                tell(FrameTaken(n_frames))

        encode(self.path, self.format, counted(), self.fps, go_on)
        tell(FilmWritten(self.path, n_frames))

    def _taken(self, cancelled: Cancelled) -> Iterator[QImage]:
        size = QSize()
        for _ in range(self.n_frames):
            image = self._next(cancelled)
            if image is None:
                return
            # All have the size of the first, also when the window changes meanwhile.
            size = size if size.isValid() else image.size()
            yield image if image.size() == size else image.scaled(size)

    def _next(self, cancelled: Cancelled) -> QImage | None:
        while True:
            if cancelled():
                raise EndedEarlyError
            try:
                return self.frames.get(timeout=WAIT_S)
            except queue.Empty:
                continue


def pixels_of(image: QImage) -> Pixels:
    """Return an image as (height, width, 3), a copy."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), -1)
    pixels = rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3)
    # The image goes with this call, and its memory with it.
    return pixels.copy()
