"""How the C library hands out memory: so that what was given back is really free.

Each thread of glibc has heaps of its own, and an array of some megabytes may lie amid
one that cannot shrink any more. A window that is used for hours with a dozen threads
then holds half as much again as it needs.
"""

import ctypes
import sys

M_MMAP_THRESHOLD, M_ARENA_MAX = -3, -8
"""Numbers of these options in glibc's ``malloc.h``."""
MOST_ARENAS = 2
WHOLE_PAGES_FROM = 2**20
"""Bytes from which on memory is taken from the system, and given back at once."""


def give_memory_back() -> bool:
    """Tell the C library to hold little that is free; False where it has no such say.

    Call it before there are threads.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        tell = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):  # another library than glibc
        return False
    return bool(
        tell(M_ARENA_MAX, MOST_ARENAS) and tell(M_MMAP_THRESHOLD, WHOLE_PAGES_FROM)
    )
