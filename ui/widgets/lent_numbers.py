"""Numbers of an array, lent to Qt as a row of its own values without copying them."""

from typing import TypeVar

from shiboken6 import Shiboken

from nnsim.arrays import FloatArray

Value = TypeVar("Value")


def lent(numbers: FloatArray, kind: type[Value]) -> tuple[Value, FloatArray]:
    """Return the first value, and the array that has them: keep it while Qt reads.

    ``numbers`` has to be contiguous, each row of it the memory of one ``kind``. The
    bindings remember objects by their address, some for longer than these live; what
    they take for one of those is copied to another address.
    """
    passed = []
    while True:
        first = Shiboken.wrapInstance(numbers.ctypes.data, kind)
        if type(first) is kind:
            return first, numbers
        passed.append(numbers)
        numbers = numbers.copy()
