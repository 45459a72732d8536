"""Machines on which something is missing: room on the disk, memory, rights."""

import contextlib
import sys
from collections.abc import Iterator

import pytest

needs_limits = pytest.mark.skipif(
    sys.platform == "win32", reason="limits of a process as POSIX has them"
)


@contextlib.contextmanager
def full_disk(room: int = 0) -> Iterator[None]:
    """Let no file of this process grow beyond so many bytes: the system refuses.

    It is no mock: each library meets it where it writes, with the system's own error
    (EFBIG, which stands for ENOSPC). Print nothing meanwhile.
    """
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
