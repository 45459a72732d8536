"""Workers of a Dask cluster, for who has installed ``distributed``."""

import asyncio
import contextlib
from collections.abc import Iterator
from concurrent.futures import Executor
from typing import Any

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
        If ``distributed`` is not installed or no scheduler answers at the address.
    """
    try:
        from distributed import Client
    except ImportError:
        raise InputError("sweep.no_dask") from None
    _require_scheduler(address, timeout_s)
    with Client(address, timeout=timeout_s, set_as_default=False) as client:
        executor = client.get_executor(pure=False)
        at_once = max(FEWEST_AT_ONCE, 2 * sum(client.ncores().values()))
        try:
            yield executor, at_once
        except BaseException:
            executor.shutdown(wait=False)
            raise


def _require_scheduler(address: str, timeout_s: float) -> None:
    """Ask who is there, because a ``Client`` waits for ever where nobody speaks."""
    from distributed import rpc

    async def kind_of_server() -> str:
        async with rpc(address) as server:
            answer: dict[str, Any] = await server.identity()
            return str(answer["type"])

    async def kind_in_time() -> str:
        return await asyncio.wait_for(kind_of_server(), timeout_s)

    try:
        kind = asyncio.run(kind_in_time())
    except TimeoutError:
        problem = f"nothing came within {timeout_s:g} s"
    # Whatever else listens there may answer anything, and each fails in its own way.
    except Exception as error:
        problem = " ".join(str(error).split()) or type(error).__name__
    else:
        if kind == "Scheduler":
            return
        problem = f"it is a {kind}"
    raise InputError("sweep.no_answer", address=address, problem=problem)
