"""The command line of a sweep: ``nnsim sweep FILE.json --out DIR``."""

import argparse
import contextlib
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor
from pathlib import Path

from nnsim.cli import Parser
from nnsim.errors import InputError
from nnsim.export import require_folder
from nnsim.files import make_folder
from nnsim.option_values import whole_number
from nnsim.sweep.dask_cluster import dask_executor
from nnsim.sweep.executors import MOST_JOBS, WorkerProcesses, default_jobs
from nnsim.sweep.folder import SweepFolder
from nnsim.sweep.grid import require_trainable, sweep_grid
from nnsim.sweep.progress import Progress
from nnsim.sweep.runner import AT_ONCE_FOR_EACH_JOB, sweep_results
from nnsim.sweep.settings import read_sweep, sweep_path

FAILED_EXIT = 1
INTERRUPTED_EXIT = 130
"""128 + SIGINT, as a shell says it."""


def make_sweep_parser() -> argparse.ArgumentParser:
    """Return the parser of what follows ``nnsim sweep``."""
    parser = Parser(
        prog="nnsim sweep",
        description="Train an experiment over a grid of settings and seeds.",
        epilog="The same command goes on with a sweep that was interrupted.",
    )
    add = parser.add_argument
    add("sweep", metavar="FILE.json", help="a sweep file, or a built-in sweep's key")
    add("--out", type=Path, required=True, metavar="DIR", help="folder for the results")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--jobs",
        type=whole_number("--jobs", 1, MOST_JOBS),
        metavar="N",
        help="so many runs side by side (as many as there are cores)",
    )
    where.add_argument(
        "--dask", metavar="tcp://HOST:PORT", help="train on a Dask cluster"
    )
    return parser


def run_sweep(argv: Sequence[str]) -> int:
    """Do what follows ``nnsim sweep``; return the exit code.

    An interrupt from the keyboard keeps what is finished; the same command goes on.
    """
    arguments = make_sweep_parser().parse_args(argv)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        sys.stderr.write(
            "nnsim: interrupted; what is finished is kept, and the same command goes "
            "on from there.\n"
        )
        return INTERRUPTED_EXIT
    except BrokenExecutor as error:
        problem = str(error).rstrip(".")
        raise InputError("sweep.workers", problem=problem) from None


def _run(arguments: argparse.Namespace) -> int:
    path = sweep_path(arguments.sweep)
    grid = sweep_grid(read_sweep(path), path.name)
    out: Path = arguments.out
    require_folder(out if out.exists() else out.parent)
    require_trainable(grid)
    with _workers(arguments) as (executor, at_once):
        make_folder(out)
        folder = SweepFolder(out, grid)
        _train(folder, executor, at_once)
    folder.write_table()
    return _report(folder)


@contextlib.contextmanager
def _workers(arguments: argparse.Namespace) -> Iterator[tuple[Executor, int]]:
    """Yield an executor and how many runs to give it at once."""
    if arguments.dask is not None:
        with dask_executor(arguments.dask) as found:
            yield found
        return
    n_jobs = arguments.jobs or default_jobs()
    with WorkerProcesses(n_jobs) as processes:
        yield processes, AT_ONCE_FOR_EACH_JOB * n_jobs


def _train(folder: SweepFolder, executor: Executor, at_once: int) -> None:
    n_before = len(folder.results)
    progress = Progress(sys.stderr, len(folder.grid.runs), n_before)
    results = sweep_results(folder.unfinished, executor, at_once)
    try:
        # Closed at once, so that an interrupt here cancels what has not begun.
        with contextlib.closing(results):
            for result in results:
                folder.keep(result)
                progress.show(len(folder.results))
    finally:
        progress.end()


def _report(folder: SweepFolder) -> int:
    n_runs = len(folder.grid.runs)
    sys.stdout.write(f"{n_runs} runs; table: {folder.table_path}\n")
    failed = [run for run in folder.grid.runs if folder.results[run.digest].failure]
    if not failed:
        return 0
    point = folder.grid.point(failed[0])
    reason = folder.results[failed[0].digest].failure
    sys.stderr.write(
        f"nnsim: {len(failed)} of them failed and will be tried again by the same "
        f"command; the first, {point}: {reason}\n"
    )
    return FAILED_EXIT
