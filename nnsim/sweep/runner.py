"""All runs on an executor, results as they come."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    wait,
)

from nnsim.sweep.executors import WorkerProcesses, default_jobs
from nnsim.sweep.grid import SweepRun
from nnsim.sweep.result import SweepResult, failed_result, reason_of
from nnsim.sweep.worker import train_run

AT_ONCE_FOR_EACH_JOB = 2
"""One that trains and one that waits, so that no worker waits for us."""

LONGEST_WAIT_S = 0.1
"""A wait without an end cannot be interrupted on Windows, nor told to end."""

MOST_BREAKS = 3
"""So often in a row may a run end its worker before we say that none can work."""


def never() -> bool:
    """Return that nobody wants to stop."""
    return False


def sweep_results(
    runs: Iterable[SweepRun],
    executor: Executor | None = None,
    at_once: int = 0,
    should_stop: Callable[[], bool] = never,
) -> Generator[SweepResult, None, None]:
    """Train runs and yield each result as it comes; a failed run has one too.

    Without an executor there are worker processes, one a core. ``at_once`` is how many
    runs are submitted and not done, 0 for two a core. Closing the iterator submits
    nothing more and cancels what has not begun; so does ``should_stop``, whose answer
    may come from another thread.

    Raises
    ------
    BrokenExecutor
        If the workers cannot be reached any more, or one after the other ends.
    """
    at_once = at_once or AT_ONCE_FOR_EACH_JOB * default_jobs()
    if executor is not None:
        yield from _Submission(runs, executor, at_once).results(should_stop)
        return
    with WorkerProcesses(default_jobs()) as processes:
        yield from _Submission(runs, processes, at_once).results(should_stop)


class _Submission:
    """The runs of a sweep, by how far they are.

    When a worker dies, all that was submitted to its pool fails, and nothing tells
    which run it was. So each of them gets a second try alone.
    """

    def __init__(
        self, runs: Iterable[SweepRun], executor: Executor, at_once: int
    ) -> None:
        self._executor = executor
        self._at_once = at_once
        self._waiting = deque(runs)
        self._suspects: deque[SweepRun] = deque()
        self._pending: dict[Future[SweepResult], SweepRun] = {}
        self._is_alone = False
        self._n_breaks = 0

    def results(
        self, should_stop: Callable[[], bool]
    ) -> Generator[SweepResult, None, None]:
        try:
            while self._waiting or self._suspects or self._pending:
                if should_stop():
                    return
                self._submit()
                done, _ = wait(self._pending, LONGEST_WAIT_S, FIRST_COMPLETED)
                for future in [each for each in self._pending if each in done]:
                    result = self._result(self._pending.pop(future), future)
                    if result is not None:
                        yield result
        finally:
            for future in self._pending:
                future.cancel()

    def _submit(self) -> None:
        if self._suspects:
            if not self._pending:
                self._is_alone = True
                self._submit_one(self._suspects.popleft())
            return
        if self._is_alone and self._pending:
            return
        self._is_alone = False
        while self._waiting and len(self._pending) < self._at_once:
            self._submit_one(self._waiting.popleft())

    def _submit_one(self, run: SweepRun) -> None:
        self._pending[self._executor.submit(train_run, run)] = run

    def _result(self, run: SweepRun, future: Future[SweepResult]) -> SweepResult | None:
        try:
            result = future.result()
        except CancelledError:
            # It was not us, so it was the other side that went away.
            raise BrokenExecutor("the workers are gone") from None
        except BrokenExecutor as error:
            return self._after_break(run, error)
        except Exception as error:
            result = failed_result(run, reason_of(error))
        self._n_breaks = 0
        return result

    def _after_break(self, run: SweepRun, error: BrokenExecutor) -> SweepResult | None:
        if not self._is_alone:
            self._suspects.append(run)
            return None
        self._n_breaks += 1
        if self._n_breaks == MOST_BREAKS:
            raise error
        return failed_result(
            run, "its worker process ended; it may need more memory than there is."
        )
