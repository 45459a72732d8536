"""What is done with a sweep in the background: read, and trained by processes."""

import contextlib
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass
from pathlib import Path

from nnsim.data.own_sets import look_beside
from nnsim.errors import InputError
from nnsim.files import file_not_written, make_folder
from nnsim.sweep.executors import WorkerProcesses, default_jobs
from nnsim.sweep.folder import SweepFolder
from nnsim.sweep.grid import PointSizes, SweepGrid, require_trainable, sweep_grid
from nnsim.sweep.own import is_own_name
from nnsim.sweep.result import SweepResult
from nnsim.sweep.runner import AT_ONCE_FOR_EACH_JOB, sweep_results
from nnsim.sweep.settings import read_sweep
from ui.background import Cancelled, Tell
from ui.i18n import tr


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
        return title_of(self.path)

    @property
    def n_runs(self) -> int:
        """How many runs it has."""
        return len(self.grid.runs)

    @property
    def n_starts(self) -> int:
        """How many seeds each point has."""
        return self.n_runs // max(len(self.sizes), 1)


@dataclass(frozen=True, eq=False)
class Planned:
    """A plan, and the results of it that were kept."""

    plan: SweepPlan
    kept: tuple[SweepResult, ...]


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

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Tell ``Planned``, then one result after the other."""
        try:
            self._do(tell, cancelled)
        except BrokenExecutor as error:
            problem = str(error).rstrip(".")
            raise InputError("sweep.no_worker", problem=problem) from None

    def _do(self, tell: Tell, cancelled: Cancelled) -> None:
        plan = self.plan or read_plan(self.path, self.folder)
        if self.from_start:
            forget(plan.folder, plan.grid)
        kept = SweepFolder(plan.folder, plan.grid)
        tell(Planned(plan, tuple(kept.results.values())))
        if self.trains and kept.unfinished:
            make_folder(plan.folder)
            train(kept, tell, cancelled)


def train(kept: SweepFolder, tell: Tell, cancelled: Cancelled) -> None:
    """Train what has no result yet; keep and tell each result as it comes."""
    # One core is left to the window and its own training.
    n_jobs = max(1, default_jobs() - 1)
    processes = WorkerProcesses(n_jobs)
    try:
        at_once = AT_ONCE_FOR_EACH_JOB * n_jobs
        for result in sweep_results(kept.unfinished, processes, at_once, cancelled):
            kept.keep(result)
            tell(result)
        if not kept.unfinished:
            kept.write_table()
    finally:
        # Runs that are not done are not waited for: they can be made again.
        processes.shutdown(wait=not kept.unfinished, cancel_futures=True)


def title_of(path: Path) -> str:
    """Return what people call a sweep file; one made in the window has no name."""
    return tr("own sweep") if is_own_name(path.stem) else path.stem


def read_plan(path: Path, folder: Path) -> SweepPlan:
    """Read a sweep and make every point of it once; raise ``InputError`` if wrong."""
    look_beside(path)
    name = title_of(path) if is_own_name(path.stem) else path.name
    grid = sweep_grid(read_sweep(path), name)
    return SweepPlan(path, folder, grid, require_trainable(grid))


def forget(folder: Path, grid: SweepGrid) -> None:
    """Remove the results that were kept; raise ``InputError`` where that cannot be."""
    kept = SweepFolder(folder, grid)
    for path in (kept.runs_path, kept.table_path):
        try:
            with contextlib.suppress(FileNotFoundError):
                path.unlink()
        except OSError as error:
            raise file_not_written(path, error) from None
