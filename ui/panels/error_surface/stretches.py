"""The way over an error surface as lines that leave out the leaps in it."""

from collections.abc import Sequence

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.frames.surface_view import SurfaceView
from ui.panels.error_surface.path import Start


def stretches(surface: SurfaceView, starts: Sequence[Start]) -> list[FloatArray]:
    """Return the lines (n, 2) of the way in the coordinates of the axes.

    No line leads to a place that training was set to; the last one ends at the dot.
    """
    path, epochs = surface.path, surface.path_epochs
    lines, begin, lead = [], 0, np.empty((0, 2))
    for start in starts:
        row = int(np.searchsorted(epochs, start.epoch))
        if row == 0:
            continue
        lines.append(np.vstack([lead, path[begin:row]]))
        begin, lead = row, np.array([[start.x, start.y]])
    lines.append(np.vstack([lead, path[begin:], [surface.point]]))
    return lines
