"""The thread of a sweep: reads its plan, lets worker processes train, sends results."""

import contextlib
import logging
import threading
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal, Slot

from nnsim.errors import InputError
from nnsim.sweep.executors import WorkerProcesses, default_jobs
from nnsim.sweep.folder import SweepFolder
from nnsim.sweep.grid import PointSizes, SweepGrid, require_trainable, sweep_grid
from nnsim.sweep.runner import AT_ONCE_FOR_EACH_JOB, sweep_results
from nnsim.sweep.settings import read_sweep

log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class SweepPlan:
    """A sweep that was read and checked, and the folder of its results."""

    path: Path
    folder: Path
    grid: SweepGrid
    sizes: PointSizes

    @property
    def name(self) -> str:
        """What people call it."""
        return self.path.stem

    @property
    def n_runs(self) -> int:
        """How many runs it has."""
        return len(self.grid.runs)

    @property
    def n_starts(self) -> int:
        """How many seeds each point has."""
        return self.n_runs // max(len(self.sizes), 1)


@dataclass(frozen=True, eq=False)
class SweepOrder:
    """What to do: read ``path``, unless ``plan`` is known, and train what is missing.

    With ``from_start`` the results so far are forgotten first.
    """

    path: Path
    folder: Path
    plan: SweepPlan | None = None
    trains: bool = False
    from_start: bool = False


class SweepWorker(QObject):
    """Does one order in the thread that it lives in, and then ends the thread.

    ``planned`` brings the plan with the results that were kept, ``trained`` one result
    after the other.
    """

    planned = Signal(object, object)
    trained = Signal(object)
    refused = Signal(object)
    failed = Signal(str)

    def __init__(self, order: SweepOrder) -> None:
        super().__init__()
        self._order = order
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Stop soon; may be called from any thread, also before the work begins."""
        self._cancelled.set()

    @Slot()
    def work(self) -> None:
        """Do the order, say what went wrong, and end the thread."""
        try:
            self._work()
        except InputError as error:
            self.refused.emit(error)
        except BrokenExecutor as error:
            problem = str(error).rstrip(".")
            self.refused.emit(InputError("sweep.no_worker", problem=problem))
        except Exception as error:
            log.error("the thread of the sweep failed", exc_info=error)
            self.failed.emit(f"{type(error).__name__}: {error}")
        finally:
            QThread.currentThread().quit()

    def _work(self) -> None:
        order = self._order
        plan = order.plan or read_plan(order.path, order.folder)
        if order.from_start:
            forget(plan.folder, plan.grid)
        kept = SweepFolder(plan.folder, plan.grid)
        self.planned.emit(plan, tuple(kept.results.values()))
        if order.trains and kept.unfinished:
            make_folder(plan.folder)
            self._train(kept)

    def _train(self, kept: SweepFolder) -> None:
        # One core is left to the window and its own training.
        n_jobs = max(1, default_jobs() - 1)
        processes = WorkerProcesses(n_jobs)
        try:
            for result in sweep_results(
                kept.unfinished,
                processes,
                AT_ONCE_FOR_EACH_JOB * n_jobs,
                self._cancelled.is_set,
            ):
                kept.keep(result)
                self.trained.emit(result)
            if not kept.unfinished:
                kept.write_table()
        finally:
            # Runs that are not done are not waited for: they can be made again.
            processes.shutdown(wait=not kept.unfinished, cancel_futures=True)


def read_plan(path: Path, folder: Path) -> SweepPlan:
    """Read a sweep and make every point of it once; raise ``InputError`` if wrong."""
    grid = sweep_grid(read_sweep(path), path.name)
    return SweepPlan(path, folder, grid, require_trainable(grid))


def make_folder(folder: Path) -> None:
    """Make the folder of the results; raise ``InputError`` where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_written(folder, error) from None


def forget(folder: Path, grid: SweepGrid) -> None:
    """Remove the results that were kept; raise ``InputError`` where that cannot be."""
    kept = SweepFolder(folder, grid)
    for path in (kept.runs_path, kept.table_path):
        try:
            with contextlib.suppress(FileNotFoundError):
                path.unlink()
        except OSError as error:
            raise _not_written(path, error) from None


def _not_written(path: Path, error: OSError) -> InputError:
    problem = (error.strerror or str(error)).lower()
    return InputError("file.not_written", file=path, problem=problem)
