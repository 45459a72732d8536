"""Many lines in one call, straight from an array: a ``QLineF`` each would cost more."""

from typing import cast

import numpy as np
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter
from shiboken6 import Shiboken

from nnsim.arrays import FloatArray


def draw_lines(painter: QPainter, lines: FloatArray) -> None:
    """Draw lines (n_lines, 4) as x and y of the begin, then of the end, in pixels.

    In memory a ``QLineF`` is just these four numbers.
    """
    numbers = np.ascontiguousarray(lines, dtype=np.float64)
    if len(numbers):
        first = cast(QLineF, Shiboken.wrapInstance(numbers.ctypes.data, QLineF))
        painter.drawLines(first, len(numbers))
