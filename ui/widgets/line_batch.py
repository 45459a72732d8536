"""Many lines in one call, straight from an array: a ``QLineF`` each would cost more."""

import numpy as np
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter

from nnsim.arrays import FloatArray
from ui.widgets.lent_numbers import lent


def draw_lines(painter: QPainter, lines: FloatArray) -> None:
    """Draw lines (n_lines, 4) as x and y of the begin, then of the end, in pixels.

    In memory a ``QLineF`` is just these four numbers.
    """
    numbers = np.ascontiguousarray(lines, dtype=np.float64)
    if len(numbers):
        first, numbers = lent(numbers, QLineF)
        painter.drawLines(first, len(numbers))
