"""One small picture at many places, in one call: a call each costs ten times more."""

from typing import cast

import numpy as np
from PySide6.QtGui import QPainter, QPixmap
from shiboken6 import Shiboken

from nnsim.arrays import FloatArray, IntArray

NUMBERS = 10
"""Of a ``QPainter.PixmapFragment``: x, y, source (left, top, width, height), scale
along x and y, rotation, opacity."""


def draw_stamps(
    painter: QPainter,
    stamp: QPixmap,
    xs: FloatArray,
    ys: FloatArray,
    slots: IntArray | None = None,
    n_slots: int = 1,
) -> None:
    """Draw a picture with its middle at places (n,), in logical pixels.

    ``slots`` (n,) say which of ``n_slots`` pictures side by side it is at each place.
    """
    if not len(xs) or stamp.isNull():
        return
    fragments = np.zeros((len(xs), NUMBERS))
    fragments[:, 0], fragments[:, 1] = xs, ys
    width = stamp.width() / n_slots
    fragments[:, 4], fragments[:, 5] = width, stamp.height()
    if slots is not None:
        fragments[:, 2] = width * slots
    fragments[:, 6:8] = 1.0 / stamp.devicePixelRatio()
    fragments[:, 9] = 1.0
    fragment = QPainter.PixmapFragment
    first = Shiboken.wrapInstance(fragments.ctypes.data, fragment)
    painter.drawPixmapFragments(
        cast(QPainter.PixmapFragment, first), len(fragments), stamp
    )
