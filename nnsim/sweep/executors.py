"""Where runs are trained: in this thread, or in processes that end with this one."""

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

MOST_JOBS = 61
"""More than Windows can wait for."""

ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def default_jobs() -> int:
    """Return how many runs this machine trains side by side."""
    return min(os.cpu_count() or 1, MOST_JOBS)


class InlineExecutor(Executor):
    """Calls at once, in the thread that submits."""

    def submit(
        self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Return a future that is already done."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


class WorkerProcesses(Executor):
    """A process pool that outlives a dead worker and whose workers never outlive us.

    Each worker computes with one BLAS thread and takes no notice of an interrupt from
    the keyboard. A worker that dies takes the pool with it; what was submitted then
    fails with ``BrokenExecutor``, and the next call gets a new pool.
    """

    def __init__(self, n_jobs: int) -> None:
        self._n_jobs = n_jobs
        self._context = get_context("spawn")
        # Workers hold the other end and end themselves when this one closes, be it
        # because we are done or because we were killed.
        self._leash_end, self._leash = self._context.Pipe(duplex=False)
        self._pool = self._new_pool()

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._n_jobs,
            mp_context=self._context,
            initializer=end_with_leash,
            initargs=(self._leash_end,),
        )

    def submit(
        self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Hand a call to a worker, starting one if none is free."""
        with _as_workers_inherit():
            try:
                return self._pool.submit(fn, *args, **kwargs)
            except BrokenExecutor:
                self._pool = self._new_pool()
                return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the workers: after their calls, or with ``wait`` false at once."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)
        self._leash.close()
        self._leash_end.close()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Wait for what was submitted, but not after an error or an interrupt."""
        self.shutdown(wait=kind is None, cancel_futures=kind is not None)


def end_with_leash(leash: Connection) -> None:
    """Make this process a worker that ends when the other end of ``leash`` closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_exit_when_let_go, args=(leash,), daemon=True).start()


def _exit_when_let_go(leash: Connection) -> None:
    with contextlib.suppress(EOFError, OSError):
        leash.recv_bytes()
    os._exit(1)


@contextlib.contextmanager
def _as_workers_inherit() -> Iterator[None]:
    """Set what a process started now takes over, and put it back.

    BLAS reads its threads when NumPy is imported, which is before a worker can be told
    anything; and an interrupt could meet a worker that is only starting.
    """
    before = {name: os.environ.get(name) for name in ONE_THREAD}
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    if sys.platform != "win32":
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
        if sys.platform != "win32":
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
