"""The user's own sets: kept by content, found again, never half."""

import gc
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnsim.arrays import frozen
from nnsim.data.dataset import Dataset, Quantity
from nnsim.data.own_sets import (
    companion_name,
    is_own,
    keep_own_set,
    known_own_set,
    own_set,
    own_set_path,
)
from nnsim.data.prepare import prepare_data
from nnsim.data.settings import DataSettings
from nnsim.errors import InputError
from nnsim.experiment import Experiment, read_experiment, write_experiment


def some_set(title: str = "wine.csv", shift: float = 0.0) -> Dataset:
    inputs = np.arange(24.0).reshape(8, 3) + shift
    return Dataset(
        key="",
        title=title,
        source="wine.csv",
        inputs=frozen(inputs),
        input_names=("a", "b", "ü"),
        labels=frozen(np.arange(8) % 2),
        class_names=("rot", "weiß"),
        axis=Quantity("wavelength", "Å", frozen(np.arange(3.0))),
        sample_names=tuple("abcdefgh"),
        sample_numbers=(Quantity("teff", "K", frozen(np.arange(8.0))),),
    )


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path / "own"))


def key_of_forgotten(dataset: Dataset) -> str:
    """Keep a set, let memory forget it, and return its key."""
    key = keep_own_set(dataset)[0].key
    gc.collect()
    assert known_own_set(key) is None
    return key


def test_that_a_set_is_found_again_whole_after_memory_has_forgotten_it() -> None:
    dataset = some_set()
    found = own_set(key_of_forgotten(dataset))
    assert np.array_equal(found.inputs, dataset.inputs)
    assert found.labels is not None
    assert dataset.labels is not None
    assert np.array_equal(found.labels, dataset.labels)
    assert found.axis is not None
    assert (found.axis.name, found.axis.unit) == ("wavelength", "Å")
    assert found.sample_numbers[0].values.tolist() == list(range(8))
    named = ("title", "source", "input_names", "class_names", "sample_names")
    assert all(getattr(found, name) == getattr(dataset, name) for name in named)
    assert not found.inputs.flags.writeable


def test_that_the_key_is_of_the_content() -> None:
    assert keep_own_set(some_set())[0].key == keep_own_set(some_set())[0].key
    assert keep_own_set(some_set())[0].key != keep_own_set(some_set(shift=1.0))[0].key
    assert is_own(keep_own_set(some_set())[0].key)


def test_that_numbers_to_predict_are_kept_too() -> None:
    values = frozen(np.arange(8.0).reshape(8, 1))
    dataset = replace(
        some_set(), labels=None, class_names=(), values=values, target_names=("y",)
    )
    found = own_set(key_of_forgotten(dataset))
    assert found.values is not None
    assert np.array_equal(found.values, values)


def test_that_a_run_learns_from_an_own_set() -> None:
    key = key_of_forgotten(some_set())
    data = prepare_data(DataSettings(set=key))
    assert data.dataset.title == "wine.csv"
    assert data.n_classes == 2


@pytest.mark.parametrize("key", ["own-0123456789abcdef", "own-../../../etc/pa"])
def test_that_a_set_that_is_not_here_is_named(key: str) -> None:
    with pytest.raises(InputError) as refused:
        prepare_data(DataSettings(set=key))
    assert key in str(refused.value)


def test_that_a_file_cut_off_or_altered_anywhere_is_refused() -> None:
    key = key_of_forgotten(some_set())
    path = own_set_path(key)
    whole = path.read_bytes()
    for length in range(0, len(whole), 97):
        path.write_bytes(whole[:length])
        with pytest.raises(InputError):
            own_set(key)
    for place in range(0, len(whole), 61):
        path.write_bytes(
            whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :]
        )
        try:
            found = own_set(key)
        except InputError:
            continue
        # Bytes that nobody reads, such as a date inside the archive.
        assert np.array_equal(found.inputs, some_set().inputs)
        del found
        gc.collect()


def test_that_a_set_that_cannot_be_stored_is_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path / "file"))
    kept, problem = keep_own_set(some_set("elsewhere"))
    key = kept.key
    del kept
    gc.collect()
    assert problem is not None
    assert own_set(key).title == "elsewhere"


def test_that_an_experiment_carries_its_set_to_another_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = key_of_forgotten(some_set("carried"))
    there = tmp_path / "there"
    there.mkdir()
    experiment = Experiment(data=DataSettings(set=key))
    write_experiment(there / "wine.json", experiment)
    gc.collect()
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path / "new"))
    assert (there / companion_name(key)).is_file()
    opened = read_experiment(there / "wine.json")
    assert prepare_data(opened.data).dataset.title == "carried"
    assert own_set_path(key).is_file()
