"""``nnsim sweep`` as a user types it, kills it and types it again."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from nnsim.errors import InputError
from nnsim.sweep.dask_cluster import dask_executor
from tests.engine.sweeps import (
    COMMAND,
    ROOT,
    TINY,
    n_lines,
    table_without_seconds,
    write_sweep,
)
from ui.entry import main

# Long enough that a kill after the first lines comes before the last one.
LONG = TINY | {
    "axes": [
        {"field": "data.set", "values": ["gate-and", "gate-or", "gate-nand"]},
        {"field": "training.learning_rate", "values": [0.1, 0.5]},
    ],
    "experiment": {
        "data": {"split": {"training": 1.0, "validation": 0.0, "test": 0.0}},
        "network": {"hidden": [{"neurons": 2}]},
    },
    "scene": "",
    "seeds": 3,
    "epochs": 300,
}
N_LONG = 18
DEADLINE_S = 120


def start(file: Path, out: Path, *options: str) -> subprocess.Popen[str]:
    # A session of its own, as a terminal gives it to what is typed there.
    return subprocess.Popen(
        [*COMMAND, str(file), "--out", str(out), "--jobs", "2", *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for_lines(process: subprocess.Popen[str], path: Path, n: int) -> None:
    while n_lines(path) < n:
        try:
            process.wait(timeout=0.005)
        except subprocess.TimeoutExpired:
            continue
        pytest.fail(f"ended too early: {process.communicate()}")


def output_of(process: subprocess.Popen[str]) -> tuple[str, str]:
    """Return what was written once every process that could write has ended."""
    return process.communicate(timeout=DEADLINE_S)


# --- kill and interrupt -----------------------------------------------------------


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    folder = tmp_path_factory.mktemp("uninterrupted")
    process = start(write_sweep(folder, LONG), folder)
    output, _ = output_of(process)
    assert process.returncode == 0
    assert f"{N_LONG} runs" in output
    return table_without_seconds(folder)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_killed_sweep_goes_on_and_ends_with_the_same_table(
    tmp_path: Path, uninterrupted: list[list[str]]
) -> None:
    file, out = write_sweep(tmp_path, LONG), tmp_path / "out"
    runs = out / "runs.jsonl"
    killed = start(file, out)
    wait_for_lines(killed, runs, 3)
    killed.kill()
    # The workers had the same stderr, so they have ended too once this returns.
    output_of(killed)
    kept = n_lines(runs)
    assert 3 <= kept < N_LONG
    assert not (out / "table.csv").exists()
    with runs.open("ab") as file_of_runs:
        file_of_runs.write(b'{"digest":"cut o')
    again = start(file, out)
    output_of(again)
    assert again.returncode == 0
    assert n_lines(runs) == N_LONG
    assert table_without_seconds(out) == uninterrupted


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_an_interrupt_says_how_to_go_on_and_leaves_no_process(
    tmp_path: Path, uninterrupted: list[list[str]]
) -> None:
    file, out = write_sweep(tmp_path, LONG), tmp_path / "out"
    process = start(file, out)
    wait_for_lines(process, out / "runs.jsonl", 2)
    os.killpg(process.pid, signal.SIGINT)
    output, complaint = output_of(process)
    assert process.returncode == 130
    assert output == ""
    # Nothing after it, such as the last words of a worker.
    assert complaint.splitlines()[-1].endswith("the same command goes on from there.")
    assert "Traceback" not in complaint
    assert 2 <= n_lines(out / "runs.jsonl") < N_LONG
    again = start(file, out)
    output_of(again)
    assert table_without_seconds(out) == uninterrupted


# --- what is typed ----------------------------------------------------------------


def test_that_a_finished_sweep_trains_nothing_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    command = ["sweep", str(write_sweep(tmp_path, TINY)), "--out", str(out)]
    assert main(command) == 0
    table, runs = (out / "table.csv").read_bytes(), (out / "runs.jsonl").read_bytes()
    assert n_lines(out / "runs.jsonl") == 8
    (out / "table.csv").unlink()
    assert main(command) == 0
    assert (out / "table.csv").read_bytes() == table
    assert (out / "runs.jsonl").read_bytes() == runs
    assert capsys.readouterr().out.count("8 runs; table: ") == 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ([], "--out"),
        (["absent.json", "--out", "out"], "absent.json: it cannot be read"),
        (["network-siz", "--out", "out"], "did you mean 'network-size'?"),
        (["network-size", "--out", "no/folder"], "no: there is no such folder"),
        (["network-size", "--out", "out", "--jobs", "0"], "--jobs: '0' is not"),
        (["network-size", "--out", "out", "--dask", "x", "--jobs", "2"], "--dask"),
        (["network-size", "--epochs", "3", "--out", "out"], "nnsim sweep --help"),
    ],
)
def test_that_an_unusable_option_is_one_sentence_and_exit_2(
    options: list[str],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["sweep", *options]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert words in captured.err
    assert captured.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_that_a_sweep_with_a_wrong_value_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    axes = [{"field": "training.learning_rate", "values": [0.1, -1]}]
    file = write_sweep(tmp_path, TINY | {"axes": axes})
    assert main(["sweep", str(file), "--out", str(tmp_path / "out")]) == 2
    assert "training.learning_rate cannot be -1" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [file]


# --- a cluster --------------------------------------------------------------------


@pytest.fixture
def silent_server() -> Iterator[str]:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"tcp://127.0.0.1:{server.getsockname()[1]}"


def distributed() -> Any:
    reason = "needs the extra: pip install 'nnsim[dask]'"
    return pytest.importorskip("distributed", reason=reason)


def test_that_a_missing_extra_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(InputError, match=r"pip install 'nnsim\[dask\]'"),
        dask_executor("tcp://127.0.0.1:8786"),
    ):
        pass


@pytest.mark.parametrize("address", ["", "nowhere", "carrier://pigeon:1"])
def test_that_what_is_no_address_is_one_sentence(address: str) -> None:
    distributed()
    with (
        pytest.raises(InputError, match="no scheduler answers at"),
        dask_executor(address),
    ):
        pass


def test_that_a_server_that_never_speaks_is_one_sentence(silent_server: str) -> None:
    distributed()
    with (
        pytest.raises(InputError, match=r"nothing came within 0\.5 s"),
        dask_executor(silent_server, timeout_s=0.5),
    ):
        pass


@pytest.mark.slow
def test_that_a_cluster_gives_the_table_of_this_machine(tmp_path: Path) -> None:
    file = write_sweep(tmp_path, TINY)
    tables = []
    with distributed().LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None
    ) as cluster:
        for options in (["--dask", cluster.scheduler_address], ["--jobs", "1"]):
            out = tmp_path / options[0]
            assert main(["sweep", str(file), "--out", str(out), *options]) == 0
            tables.append(table_without_seconds(out))
    assert tables[0] == tables[1]
