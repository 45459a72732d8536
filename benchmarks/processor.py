"""How fast this processor is at present, to compare figures of two machines."""

from statistics import median
from time import perf_counter

ROUNDS = 300_000
TIMES = 9


def loop_ms() -> float:
    """Return how long Python takes for a fixed loop, in ms.

    The median, so that what else the machine does in between does not count.
    """
    return median(_once_ms() for _ in range(TIMES))


def _once_ms() -> float:
    begun = perf_counter()
    total = 0
    for number in range(ROUNDS):
        total += number * number
    return 1e3 * (perf_counter() - begun)
