"""Scripts of the given scenes end on the weights of the run, to the bit."""

from pathlib import Path

import numpy as np
import pytest

from nnsim.export import weights_npz
from nnsim.script.files import numpy_script
from nnsim.snapshot import take_snapshot
from tests.engine.scripts import ran, ran_file, scene_run, source_of, weights_of

SCENES = {
    "neuron-or": 4,
    "threshold": 2,
    "three-classes": 3,
    "hebb": 2,
    "xor-mlp": 20,
    "backprop": 5,
    "three-class-mlp": 4,
    "momentum": 20,
    "overtraining": 5,
    "optimizers": 3,
    "schedules": 3,
    "dropout": 6,
    "mc-dropout": 3,
    "gradient-schemes": 3,
    "learning-rate": 5,
    "confusion-imbalance": 2,
    "pima-mlp": 2,
}
IN_PROCESSES_OF_THEIR_OWN = ("xor-mlp", "three-classes", "dropout", "overtraining")
COMPILED = ("xor-mlp", "three-class-mlp", "dropout", "confusion-imbalance", "momentum")


@pytest.mark.parametrize("key", SCENES)
def test_that_a_script_ends_on_the_bits_of_the_readable_path(key: str) -> None:
    run = scene_run(key, SCENES[key])
    again = weights_of(source_of(run))
    assert again.tobytes() == run.trainer.parameters.tobytes()


@pytest.mark.parametrize("key", IN_PROCESSES_OF_THEIR_OWN)
def test_that_a_script_says_that_its_weights_are_the_same(
    key: str, tmp_path: Path
) -> None:
    run = scene_run(key, SCENES[key])
    done = ran(tmp_path, run, "--out", "weights.npz")
    assert done.returncode == 0, done.stderr
    assert "the same weights as in NNSim: yes, largest difference 0\n" in done.stdout
    (tmp_path / "of_the_run.npz").write_bytes(weights_npz(run))
    with (
        np.load(tmp_path / "weights.npz") as saved,
        np.load(tmp_path / "of_the_run.npz") as wanted,
    ):
        assert sorted(saved) == sorted(wanted)
        for name in wanted:
            assert saved[name].tobytes() == wanted[name].tobytes()
            assert saved[name].shape == wanted[name].shape


@pytest.mark.parametrize("key", COMPILED)
def test_that_a_script_repeats_a_compiled_run(key: str) -> None:
    run = scene_run(key, SCENES[key], "compiled")
    again, wanted = weights_of(source_of(run)), run.trainer.parameters
    assert np.abs(again - wanted).max() <= 1e-9 * np.abs(wanted).max()


def test_that_large_data_go_beside_the_script(tmp_path: Path) -> None:
    run = scene_run("spectra-mlp", 1)
    done = ran(tmp_path, run)
    assert done.returncode == 0, done.stderr
    assert "yes, largest difference 0\n" in done.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "again-data.npz",
        "again.py",
    ]
    (tmp_path / "again-data.npz").write_bytes(b"another run")
    assert "belongs to another run" in ran_file(tmp_path / "again.py").stderr
    (tmp_path / "again-data.npz").unlink()
    missing = ran_file(tmp_path / "again.py")
    assert missing.returncode == 1
    assert "is missing: it belongs beside this script" in missing.stderr


def test_that_other_weights_are_said_and_end_in_an_error(tmp_path: Path) -> None:
    source = source_of(scene_run("xor-mlp", 3))
    path = tmp_path / "again.py"
    path.write_text(source.replace("ETA = 0.5", "ETA = 0.6"), encoding="utf-8")
    done = ran_file(path)
    assert done.returncode == 1
    assert "the same weights as in NNSim: no, largest difference 0." in done.stdout
    assert done.stderr == ""


def test_that_error_and_accuracy_are_those_of_nnsim(tmp_path: Path) -> None:
    run = scene_run("three-class-mlp", 4)
    done = ran(tmp_path, run)
    for name, judged in zip(
        ("training", "validation", "test"), run.trainer.evaluations, strict=True
    ):
        line = next(row for row in done.stdout.splitlines() if row.startswith(name))
        assert f"E = {judged.error:.6g} " in line
        assert f"accuracy = {judged.accuracy:.4f} " in line


def test_that_the_same_run_gives_the_same_script() -> None:
    first, again = (
        numpy_script(take_snapshot(scene_run("three-class-mlp", 2)), "a")
        for _ in range(2)
    )
    assert first == again


def test_that_a_run_that_has_not_begun_has_a_script() -> None:
    run = scene_run("iris-mlp", 0)
    assert np.array_equal(weights_of(source_of(run)), run.trainer.parameters)


def test_that_a_network_that_diverged_is_repeated(tmp_path: Path) -> None:
    run = scene_run("overtraining", 0)
    settings = run.trainer.settings
    run.trainer.set_training(type(settings)(learning_rate=1000.0))
    run.trainer.advance(200)
    assert not np.isfinite(run.trainer.parameters).all()
    done = ran(tmp_path, run)
    assert done.returncode == 0, done.stdout + done.stderr
