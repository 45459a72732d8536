"""One small picture at many places, in one call: a call each costs ten times more."""

from typing import cast

import numpy as np
from PySide6.QtGui import QPainter, QPixmap
from shiboken6 import Shiboken

from nnsim.arrays import FloatArray

NUMBERS = 10
"""Of a ``QPainter.PixmapFragment``: x, y, source (left, top, width, height), scale
along x and y, rotation, opacity."""


def draw_stamps(
    painter: QPainter, stamp: QPixmap, xs: FloatArray, ys: FloatArray
) -> None:
    """Draw a picture with its middle at places (n,), in logical pixels."""
    if not len(xs) or stamp.isNull():
        return
    fragments = np.zeros((len(xs), NUMBERS))
    fragments[:, 0], fragments[:, 1] = xs, ys
    fragments[:, 4], fragments[:, 5] = stamp.width(), stamp.height()
    fragments[:, 6:8] = 1.0 / stamp.devicePixelRatio()
    fragments[:, 9] = 1.0
    fragment = QPainter.PixmapFragment
    first = Shiboken.wrapInstance(fragments.ctypes.data, fragment)
    painter.drawPixmapFragments(
        cast(QPainter.PixmapFragment, first), len(fragments), stamp
    )
