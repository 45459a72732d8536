"""Sweeps on executors: the same rows everywhere, failures, cancelling, resuming."""

import io
import json
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from nnsim.assemble import assemble
from nnsim.data.settings import DataSettings
from nnsim.errors import InputError
from nnsim.sweep.executors import InlineExecutor, WorkerProcesses
from nnsim.sweep.folder import SweepFolder
from nnsim.sweep.grid import SweepGrid, SweepRun, sweep_grid
from nnsim.sweep.progress import Progress
from nnsim.sweep.result import SweepResult
from nnsim.sweep.runner import sweep_results
from nnsim.sweep.settings import read_sweep
from nnsim.sweep.worker import train_run
from tests.engine.sweeps import TINY, table_without_seconds, write_sweep


def grid_of(folder: Path, **changes: object) -> SweepGrid:
    return sweep_grid(read_sweep(write_sweep(folder, TINY | changes)))


def without_data(run: SweepRun) -> SweepRun:
    """Return a run that fails, under the digest of one that does not."""
    data = DataSettings(set="nowhere")
    return replace(run, experiment=msgspec.structs.replace(run.experiment, data=data))


def finish(folder: SweepFolder, executor: Executor, at_once: int = 2) -> None:
    for result in sweep_results(folder.unfinished, executor, at_once):
        folder.keep(result)
    folder.write_table()


@pytest.fixture
def grid(tmp_path: Path) -> SweepGrid:
    return grid_of(tmp_path)


@pytest.fixture
def processes() -> Iterator[WorkerProcesses]:
    with WorkerProcesses(2) as executor:
        yield executor


class Ending(Executor):
    """Calls a function before each call, and then calls in line."""

    def __init__(self, before: Callable[[SweepRun], None]) -> None:
        self.before = before
        self.runs: list[SweepRun] = []

    def submit(
        self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any
    ) -> Future[Any]:
        self.runs.append(args[0])
        self.before(args[0])
        return InlineExecutor().submit(fn, *args, **kwargs)


class Holding(Executor):
    """Begins nothing by itself; the first call is done from the start."""

    def __init__(self) -> None:
        self.futures: list[Future[Any]] = []

    def submit(
        self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any
    ) -> Future[Any]:
        future: Future[Any] = Future()
        if not self.futures:
            future.set_result(fn(*args, **kwargs))
        self.futures.append(future)
        return future


def die_on_xor(run: SweepRun) -> SweepResult:
    if run.experiment.data.set == "gate-xor":
        os._exit(3)
    return train_run(run)


class DyingProcesses(WorkerProcesses):
    """Worker processes that end, without a word, at every run of XOR."""

    def submit(
        self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any
    ) -> Future[Any]:
        return super().submit(die_on_xor, *args)


# --- results ----------------------------------------------------------------------


def test_that_a_result_holds_the_numbers_of_the_run_by_hand(grid: SweepGrid) -> None:
    run = grid.runs[-1]
    trainer = assemble(run.experiment).trainer
    trainer.run(20)
    result = train_run(run)
    assert (result.values, result.seed, result.digest) == (
        ("gate-xor", 0.5),
        1,
        run.digest,
    )
    assert (result.n_parameters, result.epochs) == (3, trainer.n_epochs)
    assert result.steps == trainer.n_steps
    assert result.training_error == trainer.evaluations[0].error
    assert result.training_accuracy == trainer.evaluations[0].accuracy
    assert result.validation_error is result.test_accuracy is None
    assert result.failure == ""


def test_that_processes_threads_and_this_thread_give_the_same_table(
    grid: SweepGrid, processes: WorkerProcesses, tmp_path: Path
) -> None:
    tables = []
    with ThreadPoolExecutor(3) as threads:
        for executor in (InlineExecutor(), threads, processes):
            folder = tmp_path / type(executor).__name__
            folder.mkdir()
            finish(SweepFolder(folder, grid), executor)
            tables.append(table_without_seconds(folder))
    assert len(tables[0]) == 1 + len(grid.runs)
    assert tables[0] == tables[1] == tables[2]


def test_that_the_table_is_in_the_order_of_the_grid_whatever_comes_first(
    grid: SweepGrid, tmp_path: Path
) -> None:
    folder = SweepFolder(tmp_path, grid)
    for run in reversed(grid.runs):
        folder.keep(train_run(run))
    folder.write_table()
    header, *rows = table_without_seconds(tmp_path)
    assert header[:4] == ["data.set", "training.learning_rate", "seed", "n_parameters"]
    assert [tuple(row[:3]) for row in rows] == [
        (*map(str, run.values), str(run.seed)) for run in grid.runs
    ]


def test_that_an_interrupt_from_the_keyboard_is_not_for_workers(
    processes: WorkerProcesses,
) -> None:
    handler = processes.submit(signal.getsignal, signal.SIGINT).result()
    assert handler is signal.SIG_IGN


def test_that_workers_compute_with_one_thread_and_leave_our_own_alone(
    processes: WorkerProcesses, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "7")
    monkeypatch.delenv("MKL_NUM_THREADS", raising=False)
    names = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    seen = [processes.submit(os.getenv, name).result() for name in names]
    assert seen == ["1", "1"]
    assert [os.environ.get(name) for name in names] == ["7", None]


def test_that_the_table_has_the_labels_where_values_are_lists(tmp_path: Path) -> None:
    layers = {
        "field": "network.hidden",
        "values": [[], [{"neurons": 2}]],
        "labels": ["none", "one of two"],
    }
    changes = {"axes": [layers], "scene": "three-class-mlp", "seeds": 1, "epochs": 1}
    folder = SweepFolder(tmp_path, grid_of(tmp_path, **changes))
    finish(folder, InlineExecutor())
    _, *rows = table_without_seconds(tmp_path)
    assert [row[0] for row in rows] == ["none", "one of two"]


# --- failures ---------------------------------------------------------------------


def test_that_a_run_that_fails_is_a_row_with_the_reason(
    grid: SweepGrid, tmp_path: Path
) -> None:
    folder = SweepFolder(tmp_path, grid)
    bad = without_data(grid.runs[2])
    runs = [*grid.runs[:2], bad, *grid.runs[3:]]
    for result in sweep_results(runs, InlineExecutor(), 1):
        folder.keep(result)
    folder.write_table()
    header, *rows = table_without_seconds(tmp_path)
    failures = [row[header.index("failure")] for row in rows]
    assert [bool(failure) for failure in failures] == [False] * 2 + [True] + [False] * 5
    assert failures[2].startswith("data.set: there is no 'nowhere'")
    assert rows[2][header.index("stopped")] == "failed"
    assert rows[2][header.index("training_error")] == ""


def test_that_a_failed_run_is_tried_again(grid: SweepGrid, tmp_path: Path) -> None:
    folder = SweepFolder(tmp_path, grid)
    bad = without_data(grid.runs[0])
    for run in (bad, *grid.runs[1:]):
        folder.keep(train_run(run))
    again = SweepFolder(tmp_path, grid)
    assert again.unfinished == grid.runs[:1]
    again.keep(train_run(grid.runs[0]))
    assert SweepFolder(tmp_path, grid).unfinished == ()


def test_that_a_diverged_run_is_a_row_without_its_error(tmp_path: Path) -> None:
    axes = [{"field": "training.learning_rate", "values": [1000.0]}]
    changes = {"data": {"set": "line"}, "network": {"output": {"activation": "linear"}}}
    grid = grid_of(tmp_path, scene="", experiment=changes, axes=axes, epochs=500)
    result = train_run(grid.runs[0])
    assert result.stopped == "diverged"
    assert result.training_error is None
    assert result.failure == ""


def test_that_another_version_of_the_engine_does_not_train(grid: SweepGrid) -> None:
    result = train_run(replace(grid.runs[0], engine="0.0.1"))
    assert result.is_failed
    assert "0.0.1" in result.failure


@pytest.mark.slow
def test_that_a_run_that_ends_its_process_takes_no_other_with_it(
    tmp_path: Path,
) -> None:
    axes = [{"field": "data.set", "values": ["gate-and", "gate-xor", "gate-or"]}]
    grid = grid_of(tmp_path, axes=axes, seeds=2)
    with DyingProcesses(2) as processes:
        results = {
            result.digest: result for result in sweep_results(grid.runs, processes, 4)
        }
    failed = [results[run.digest].is_failed for run in grid.runs]
    assert failed == [False, False, True, True, False, False]
    assert "process ended" in results[grid.runs[2].digest].failure


@pytest.mark.slow
def test_that_workers_which_all_end_end_the_sweep(tmp_path: Path) -> None:
    axes = [{"field": "data.set", "values": ["gate-xor"]}]
    grid = grid_of(tmp_path, axes=axes, seeds=6)
    with DyingProcesses(1) as processes, pytest.raises(BrokenExecutor):
        list(sweep_results(grid.runs, processes, 2))


# --- cancelling -------------------------------------------------------------------


def test_that_closing_the_iterator_cancels_what_has_not_begun(grid: SweepGrid) -> None:
    executor = Holding()
    results = sweep_results(grid.runs, executor, 3)
    next(results)
    results.close()
    assert len(executor.futures) == 3
    assert [future.cancelled() for future in executor.futures] == [False, True, True]


def test_that_a_sweep_stops_when_somebody_says_so(grid: SweepGrid) -> None:
    executor, wanted = Holding(), iter([False, True])
    results = sweep_results(grid.runs, executor, 3, lambda: next(wanted))
    assert len(list(results)) == 1
    assert [future.cancelled() for future in executor.futures] == [False, True, True]


def test_that_no_more_runs_are_submitted_than_asked_for(grid: SweepGrid) -> None:
    executor = Ending(lambda run: None)
    results = sweep_results(grid.runs, executor, 1)
    next(results)
    assert executor.runs == [grid.runs[0]]
    results.close()
    assert executor.runs == [grid.runs[0]]


def test_that_an_interrupt_keeps_what_is_finished(
    grid: SweepGrid, tmp_path: Path
) -> None:
    def interrupt(run: SweepRun) -> None:
        if run is grid.runs[3]:
            raise KeyboardInterrupt

    folder = SweepFolder(tmp_path, grid)
    with pytest.raises(KeyboardInterrupt):
        finish(folder, Ending(interrupt), at_once=1)
    assert SweepFolder(tmp_path, grid).unfinished == grid.runs[3:]
    assert not folder.table_path.exists()


# --- resuming ---------------------------------------------------------------------


def test_that_only_what_is_missing_is_trained(grid: SweepGrid, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    finish(SweepFolder(whole, grid), InlineExecutor())
    for run in grid.runs[1::2]:
        SweepFolder(tmp_path, grid).keep(train_run(run))
    executor = Ending(lambda run: None)
    finish(SweepFolder(tmp_path, grid), executor)
    assert tuple(executor.runs) == grid.runs[::2]
    assert table_without_seconds(tmp_path) == table_without_seconds(whole)


@pytest.mark.parametrize("n_left", [1, 40, -1])
def test_that_a_cut_off_last_line_is_trained_again_and_cut_away(
    grid: SweepGrid, tmp_path: Path, n_left: int
) -> None:
    folder = SweepFolder(tmp_path, grid)
    finish(folder, InlineExecutor(), at_once=1)
    before = table_without_seconds(tmp_path)
    *lines, last = folder.runs_path.read_bytes().splitlines(keepends=True)
    folder.runs_path.write_bytes(b"".join(lines) + last[:n_left])
    again = SweepFolder(tmp_path, grid)
    assert again.unfinished == grid.runs[-1:]
    assert folder.runs_path.read_bytes() == b"".join(lines)
    finish(again, InlineExecutor())
    assert table_without_seconds(tmp_path) == before
    assert all(map(json.loads, folder.runs_path.read_text("utf-8").splitlines()))


def test_that_of_another_sweep_only_the_runs_still_wanted_count(
    grid: SweepGrid, tmp_path: Path
) -> None:
    finish(SweepFolder(tmp_path, grid), InlineExecutor())
    axes = [
        {"field": "training.learning_rate", "values": [0.5, 0.9]},
        {"field": "data.set", "values": ["gate-xor", "gate-nor"]},
    ]
    other = grid_of(tmp_path, axes=axes, seeds=[1, 2])
    folder = SweepFolder(tmp_path, other)
    assert [(*r.values, r.seed) for r in folder.results.values()] == [
        (0.5, "gate-xor", 1)
    ]
    finish(folder, InlineExecutor())
    assert len(table_without_seconds(tmp_path)) == 1 + 8


def test_that_a_broken_line_before_the_last_is_named(
    grid: SweepGrid, tmp_path: Path
) -> None:
    folder = SweepFolder(tmp_path, grid)
    finish(folder, InlineExecutor())
    lines = folder.runs_path.read_bytes().splitlines(keepends=True)
    lines[2] = b'{"digest": 3}\n'
    folder.runs_path.write_bytes(b"".join(lines) + b"cut")
    with pytest.raises(InputError, match=r"runs\.jsonl, line 3: .*not a finished run"):
        SweepFolder(tmp_path, grid)
    assert folder.runs_path.read_bytes().endswith(b"cut")


# --- progress ---------------------------------------------------------------------


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_that_a_terminal_has_one_line_that_changes() -> None:
    terminal, times = Terminal(), iter([0.0, 30.0, 3700.0])
    progress = Progress(terminal, n_runs=12, n_before=2, clock=lambda: next(times))
    progress.show(4)
    progress.show(12)
    progress.end()
    first, second = terminal.getvalue().removeprefix("\r").split("\r")
    assert first == "4 of 12 runs, 0:30 so far, about 2:00 left"
    assert second.rstrip(" \n") == "12 of 12 runs, 1:01:40 so far"
    assert len(second) == len(first) + 1


def test_that_a_log_has_a_line_every_so_often() -> None:
    log, times = io.StringIO(), iter([0.0, 4.0, 10.0, 12.0, 21.0])
    progress = Progress(log, n_runs=9, n_before=0, clock=lambda: next(times))
    for n_done in (1, 2, 3, 4):
        progress.show(n_done)
    progress.end()
    assert log.getvalue().splitlines() == [
        "2 of 9 runs, 0:10 so far, about 0:35 left",
        "4 of 9 runs, 0:21 so far, about 0:26 left",
    ]
