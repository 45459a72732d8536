"""The command line, as a user types it."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from nnsim.cli import parse_arguments
from nnsim.data import own_sets
from nnsim.experiment import read_experiment
from nnsim.lecture_options import TEST_S
from nnsim.scene import scene_keys
from ui.entry import main

ROOT = Path(__file__).resolve().parents[1]


def row_key(row: dict[str, str]) -> dict[str, str]:
    return {name: row[name] for name in ("set", "actual", "predicted")}


def test_that_list_names_every_scene(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {line.split()[0] for line in lines} == set(scene_keys())


def test_that_a_headless_run_writes_all_its_files(tmp_path: Path) -> None:
    options = ["iris-mlp", "--headless", "--epochs", "5", "--seed", "3"]
    assert main([*options, "--out", str(tmp_path)]) == 0
    with (tmp_path / "history.csv").open(encoding="utf-8") as file:
        history = list(csv.DictReader(file))
    assert [row["epoch"] for row in history] == ["0", "1", "2", "3", "4", "5"]
    with (tmp_path / "confusion.csv").open(encoding="utf-8") as file:
        cells = list(csv.DictReader(file))
    assert sum(int(cell["count"]) for cell in cells) == 150
    assert {cell["actual"] for cell in cells} == {"setosa", "versicolor", "virginica"}
    with (tmp_path / "predictions.csv").open(encoding="utf-8", newline="") as file:
        predictions = list(csv.DictReader(file))
    assert [row["sample"] for row in predictions] == [str(n + 1) for n in range(150)]
    counted = [cell for cell in cells if cell["set"] == "test" and int(cell["count"])]
    for cell in counted:
        alike = [row for row in predictions if cell.items() >= row_key(row).items()]
        assert len(alike) == int(cell["count"])
    weights = np.load(tmp_path / "weights.npz")
    assert weights["layer_1"].shape == (5, 8)
    assert weights["layer_2"].shape == (9, 3)
    summary = json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))
    assert summary["epochs"] == 5
    assert summary["steps"] == 450
    assert summary["stopped"] == "epochs"
    for part in ("train", "validation", "test"):
        assert set(summary[part]) == {"error", "accuracy"}
    last = history[-1]
    assert float(last["training_error"]) == summary["train"]["error"]
    assert float(last["test_accuracy"]) == summary["test"]["accuracy"]
    again = subprocess.run(
        [sys.executable, "-I", str(tmp_path / "run.py")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "the same weights as in NNSim: yes" in again.stdout
    experiment = read_experiment(tmp_path / "experiment.json")
    assert experiment.data.seed == experiment.network.seed == 3


def test_that_the_written_experiment_repeats_the_run_to_the_bit(
    tmp_path: Path,
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    options = ["--headless", "--epochs", "20", "--out"]
    assert main(["xor-mlp", *options, str(first)]) == 0
    assert main([str(first / "experiment.json"), *options, str(second)]) == 0
    weights = [np.load(folder / "weights.npz") for folder in (first, second)]
    assert np.array_equal(weights[0]["parameters"], weights[1]["parameters"])


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["xor-mpl"], "did you mean 'xor-mlp'"),
        (["--epochs", "-3"], "--epochs"),
        (["--epochs", "many"], "'many'"),
        (["--size", "big"], "--size"),
        (["--theme", "drak"], "did you mean 'dark'"),
        (["--frobnicate"], "--frobnicate"),
        (["--headless", "--out", "no/such/folder"], "no such folder"),
        (["absent.json", "--headless"], "absent.json"),
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
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert main(options) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert words in captured.err
    assert captured.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder nobody can write")
def test_that_a_read_only_folder_is_refused_before_training(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["xor-mlp", "--headless", "--out", "/proc/self"]) == 2
    assert "read-only" in capsys.readouterr().err


def test_that_a_headless_run_needs_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from ui.entry import main; "
        "code = main(['gates', '--headless', '--epochs', '3']); "
        "sys.exit(code or any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["epochs"] == 3


def test_that_a_screenshot_has_the_size_that_was_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "window.png"
    options = ["xor-mlp", "--epochs", "3", "--size", "1100x640", "--theme", "dark"]
    done = subprocess.run(
        [sys.executable, "main.py", *options, "--screenshot", str(file)],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    header = file.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(header[16:20]) == 1100
    assert int.from_bytes(header[20:24]) == 640


def test_that_without_a_display_the_job_is_done_into_files(tmp_path: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "gates", "--epochs", "3"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"window.png", "history.csv", "confusion.csv", "weights.npz"} <= written
    assert "window.png" in done.stdout.decode()


def test_that_a_run_without_numba_says_so_in_a_line_and_takes_the_readable_path(
    tmp_path: Path,
) -> None:
    (tmp_path / "numba.py").write_text("raise ImportError('a planted fault')\n")
    code = (
        "from ui.entry import main; main(['gates', '--headless', '--epochs', '3', "
        f"'--out', {str(tmp_path)!r}])"
    )
    folders = os.pathsep.join([str(tmp_path), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": folders, "NNSIM_JIT": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    (line,) = done.stderr.splitlines()
    assert "slower readable" in line
    assert "a planted fault" in line
    assert json.loads((tmp_path / "summary.json").read_bytes())["path"] == "readable"


def test_that_nnsim_jit_0_means_the_readable_path_without_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NNSIM_JIT", "0")
    assert main(["gates", "--headless", "--epochs", "3", "--out", str(tmp_path)]) == 0
    assert capsys.readouterr().err == ""
    assert json.loads((tmp_path / "summary.json").read_bytes())["path"] == "readable"


def test_that_a_table_is_learnt_from_and_repeats_on_another_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [f"{x},{x % 7},{'big' if x > 20 else 'small'}" for x in range(40)]
    table = tmp_path / "sizes.csv"
    table.write_text("\n".join(["a,b,size", *rows]), encoding="utf-8")
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    options = ["--headless", "--epochs", "20", "--out"]
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path / "here"))
    assert main([str(table), *options, str(first)]) == 0
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path / "there"))
    own_sets.forget()
    assert main([str(first / "experiment.json"), *options, str(second)]) == 0
    weights = [np.load(folder / "weights.npz") for folder in (first, second)]
    assert np.array_equal(weights[0]["layer_1"], weights[1]["layer_1"])


def test_that_a_table_that_is_not_there_is_one_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["nowhere.csv", "--headless"]) != 0
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "nowhere.csv" in said


@pytest.mark.parametrize(
    "options",
    [
        ["--self-test", "--headless"],
        ["--self-test", "3", "--screenshot", "a.png"],
        ["--self-test", "xor-mlp", "--autoplay", "1"],
    ],
)
def test_that_a_self_test_stands_alone(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(options) == 2
    assert "--self-test stands alone" in capsys.readouterr().err


def test_that_a_self_test_of_a_scene_needs_no_seconds() -> None:
    arguments = parse_arguments(["--self-test", "xor-mlp"])
    assert (arguments.self_test, arguments.scenes) == (TEST_S, ["xor-mlp"])
    assert parse_arguments(["--self-test", "0.5"]).self_test == 0.5


def test_that_seconds_of_a_self_test_are_refused_with_its_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--self-test", "-3"]) == 2
    assert "--self-test" in capsys.readouterr().err


def test_that_compiling_says_that_it_is_switched_off(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NNSIM_JIT", "0")
    assert main(["--compile"]) == 1
    assert "NNSIM_JIT=0" in capsys.readouterr().err
