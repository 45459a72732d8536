"""Workers of a Dask cluster, for who has installed ``distributed``."""

import contextlib
from collections.abc import Iterator
from concurrent.futures import Executor

from nnsim.errors import InputError

FEWEST_AT_ONCE = 64
"""Enough to make a cluster grow that adds workers as they are needed."""


@contextlib.contextmanager
def dask_executor(
    address: str, timeout_s: float = 10.0
) -> Iterator[tuple[Executor, int]]:
    """Connect to a scheduler; yield an executor and how many runs to give it at once.

    After an error or an interrupt nothing is waited for and what waits is cancelled.

    Raises
    ------
    InputError
        If ``distributed`` is not installed or the address does not answer.
    """
    try:
        from distributed import Client
    except ImportError:
        raise InputError("sweep.no_dask") from None
    try:
        client = Client(address, timeout=timeout_s, set_as_default=False)
    except (OSError, ValueError) as error:
        problem = " ".join(str(error).split())
        raise InputError("sweep.no_answer", address=address, problem=problem) from None
    with client:
        executor = client.get_executor(pure=False)
        at_once = max(FEWEST_AT_ONCE, 2 * sum(client.ncores().values()))
        try:
            yield executor, at_once
        except BaseException:
            executor.shutdown(wait=False)
            raise
