"""Arrays that Qt reads in place."""

import numpy as np
from PySide6.QtCore import QLineF, QPointF
from shiboken6 import Shiboken

from ui.widgets.lent_numbers import lent


def test_that_qt_reads_the_numbers_of_the_array_itself() -> None:
    numbers = np.arange(8.0).reshape(2, 4)
    line, same = lent(numbers, QLineF)
    assert same is numbers
    assert (line.x1(), line.y1(), line.x2(), line.y2()) == (0.0, 1.0, 2.0, 3.0)


def test_that_an_address_that_was_another_object_s_is_not_taken_for_it() -> None:
    numbers = np.arange(4.0).reshape(1, 4)
    before = Shiboken.wrapInstance(numbers.ctypes.data, QPointF)
    line, moved = lent(numbers, QLineF)
    assert isinstance(before, QPointF)
    assert isinstance(line, QLineF)
    assert moved is not numbers
    assert (line.x1(), line.y2()) == (0.0, 3.0)
