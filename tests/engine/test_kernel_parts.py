"""Parts of the compiled path, and getting it ready."""

import os
import sys
from pathlib import Path

import numba
import numpy as np
import pytest

from nnsim.arrays import FloatArray
from nnsim.assemble import assemble
from nnsim.compiled.elementary import exponential
from nnsim.compiled.lanes import U4, load, store
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.training.kernels import loading
from nnsim.training.path import PathName
from nnsim.training.settings import TrainingSettings


@numba.njit(error_model="numpy")  # type: ignore[untyped-decorator]
def exponentials(numbers: FloatArray, into: FloatArray) -> None:
    for place in range(np.uint64(0), np.uint64(numbers.shape[0]), U4):
        store(into, place, exponential(load(numbers, place)))


def test_that_the_compiled_exponential_is_right_to_the_last_digit_but_one() -> None:
    numbers = np.linspace(-707.0, 707.0, 400_000)
    result = np.empty_like(numbers)
    exponentials(numbers, result)
    np.testing.assert_allclose(result, np.exp(numbers), rtol=5e-16)


def test_that_the_compiled_exponential_keeps_nan_and_never_overflows() -> None:
    result = np.empty(4)
    exponentials(np.array([np.nan, 1e308, -1e308, 0.0]), result)
    assert np.isnan(result[0])
    assert np.isfinite(result[1:]).all()
    assert result[3] == 1.0


def test_that_one_compiled_signature_serves_every_depth_and_data_set() -> None:
    for key, depth in (("iris", 0), ("three-class-disc", 1), ("sine", 3)):
        experiment = experiment_of(key, depth)
        trainer = assemble(experiment).trainer
        trainer.use_path("compiled")
        trainer.advance(20)
    from nnsim.training.kernels.run import train

    assert len(train.signatures) == 1  # type: ignore[attr-defined]


def experiment_of(key: str, depth: int) -> Experiment:
    experiment = Experiment()
    data = type(experiment.data)(set=key)
    hidden = (HiddenSettings(neurons=5),) * depth
    return Experiment(data=data, network=NetworkSettings(hidden=hidden))


@pytest.mark.parametrize("path", ["readable", "compiled"])
def test_that_an_interrupt_comes_back_after_the_present_update(path: PathName) -> None:
    trainer = assemble(Experiment()).trainer
    trainer.use_path(path)
    trainer.advance(10)
    trainer.interrupt[0] = 1
    assert trainer.advance(1_000_000) == 1
    assert trainer.trace is not None
    assert trainer.trace.step == 10
    trainer.interrupt[0] = 0
    assert trainer.advance(50) == 50
    trainer.interrupt[0] = 1
    trainer.seek(30)
    assert trainer.n_steps == 30


def test_that_a_broken_numba_leaves_the_readable_path(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loading.warmed_up.cache_clear()
    for name in list(sys.modules):
        if name.startswith("nnsim.training.kernels.") and "loading" not in name:
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "numba", None)
    trainer = assemble(Experiment()).trainer
    with pytest.raises(ImportError):
        trainer.use_path("compiled")
    assert trainer.path == "readable"
    assert not trainer.timeline.edits
    assert trainer.advance(5) == 5
    loading.warmed_up.cache_clear()


def test_that_compiled_code_is_kept_in_the_users_cache_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NNSIM_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv(loading.FOLDER_VARIABLE, "")
    folder = loading.use_cache_folder()
    assert folder.parent == tmp_path / "cache"
    assert os.environ[loading.FOLDER_VARIABLE] == str(folder)
    assert not loading.is_compiled()


def test_that_the_cache_folder_is_used_though_numba_was_imported_before(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    config = pytest.importorskip("numba").config
    monkeypatch.setattr(config, "CACHE_DIR", "")
    monkeypatch.setenv("NNSIM_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv(loading.FOLDER_VARIABLE, "")
    assert str(loading.use_cache_folder()) == config.CACHE_DIR


def test_that_a_cache_folder_that_cannot_be_made_is_replaced_by_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    monkeypatch.setenv("NNSIM_CACHE_DIR", str(in_the_way))
    monkeypatch.setenv(loading.FOLDER_VARIABLE, "")
    folder = loading.use_cache_folder()
    assert folder.is_dir()
    assert in_the_way not in folder.parents


def test_that_the_switch_turns_the_compiled_path_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(loading.SWITCH, "0")
    assert loading.is_switched_off()
    monkeypatch.delenv(loading.SWITCH)
    assert not loading.is_switched_off()


def test_that_compiling_elsewhere_ends_when_it_is_told_to(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NNSIM_CACHE_DIR", str(tmp_path))
    monkeypatch.setenv(loading.FOLDER_VARIABLE, "")
    assert not loading.compile_elsewhere(lambda: True)


def test_that_a_locked_weight_that_is_not_there_is_refused_with_its_number() -> None:
    settings = TrainingSettings(locked=(10_000,))
    with pytest.raises(InputError, match=r"training\.locked"):
        assemble(Experiment(training=settings))
