"""The built-in data sets as a whole: what is there, and what is refused."""

from pathlib import Path

import numpy as np
import pytest

from nnsim.choices import require_choice
from nnsim.data.catalogue import CATALOGUE, load_dataset
from nnsim.data.settings import DataSettings
from nnsim.errors import InputError
from nnsim.resources import resource_path


def test_that_the_catalogue_offers_all_three_families_of_sets() -> None:
    families = [entry.family for entry in CATALOGUE.values()]
    assert families.count("gate") == 16
    assert families.count("generated") == 15
    assert families.count("table") == 4


@pytest.mark.parametrize("key", CATALOGUE)
def test_that_each_set_is_named_finite_and_read_only(key: str) -> None:
    entry = CATALOGUE[key]
    dataset = load_dataset(DataSettings(set=key))
    assert entry.key == dataset.key == key
    assert dataset.inputs.shape == (dataset.n_samples, len(dataset.input_names))
    assert dataset.inputs.dtype == np.float64
    assert np.isfinite(dataset.inputs).all()
    assert not dataset.inputs.flags.writeable
    assert dataset.is_classification == (entry.kind == "classification")
    if dataset.labels is not None:
        assert dataset.values is None
        assert dataset.labels.dtype == np.int64
        assert dataset.labels.shape == (dataset.n_samples,)
        assert set(dataset.labels) <= set(range(len(dataset.class_names)))
        assert len(dataset.class_names) >= 2
        assert not dataset.labels.flags.writeable
    else:
        assert dataset.values is not None
        assert dataset.values.shape == (dataset.n_samples, len(dataset.target_names))
        assert not dataset.values.flags.writeable


@pytest.mark.parametrize("key", CATALOGUE)
def test_that_each_set_has_its_default_number_of_samples(key: str) -> None:
    fixed = {"gate": 4, "iris": 150, "iris-uci": 150, "pima": 768, "spectra": 908}
    entry = CATALOGUE[key]
    expected = entry.samples or fixed.get(key) or fixed[entry.family]
    assert load_dataset(DataSettings(set=key)).n_samples == expected


def test_that_an_unknown_set_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(InputError) as caught:
        load_dataset(DataSettings(set="Irris"))
    sentence = str(caught.value)
    assert sentence.startswith(
        "data.set: there is no 'Irris' (did you mean 'iris'?); choose one of: gate-and,"
    )
    assert caught.value.key == "choice.unknown"


def test_that_a_name_like_no_other_is_refused_without_a_guess() -> None:
    with pytest.raises(InputError) as caught:
        require_choice("network.shape", "zzzz", ["one", "two"])
    assert str(caught.value) == (
        "network.shape: there is no 'zzzz'; choose one of: one, two."
    )


def test_that_a_known_name_passes() -> None:
    require_choice("network.shape", "two", (name for name in ("one", "two")))


@pytest.mark.parametrize(
    ("key", "samples", "low"),
    [
        ("moons", 3, 4),
        ("three-clouds", 5, 6),
        ("imbalanced-clouds", 21, 22),
        ("sine", 1, 2),
        ("moons", 100_001, 4),
    ],
)
def test_that_a_number_of_samples_beyond_the_limits_is_refused(
    key: str, samples: int, low: int
) -> None:
    with pytest.raises(InputError) as caught:
        load_dataset(DataSettings(set=key, samples=samples))
    assert str(caught.value) == (
        f"data.samples: {samples} samples cannot be made for {key}; "
        f"choose from {low} to 100000."
    )


@pytest.mark.parametrize(
    "key", ["moons", "three-clouds", "imbalanced-clouds", "sine", "tilted-cloud"]
)
def test_that_the_fewest_allowed_samples_can_be_made(key: str) -> None:
    low = CATALOGUE[key].sample_limits[0]
    assert load_dataset(DataSettings(set=key, samples=low)).n_samples == low


@pytest.mark.parametrize("key", ["gate-xor", "iris", "pima"])
def test_that_a_fixed_set_refuses_a_number_of_samples(key: str) -> None:
    with pytest.raises(InputError, match=f"data.samples: {key} always has all"):
        load_dataset(DataSettings(set=key, samples=100))


@pytest.mark.parametrize("key", ["gate-xor", "iris", "pima"])
def test_that_a_set_without_noise_refuses_noise(key: str) -> None:
    with pytest.raises(InputError, match=f"data.noise: no noise can be added to {key}"):
        load_dataset(DataSettings(set=key, noise=0.1))


def test_that_files_of_the_program_are_found_in_the_clone() -> None:
    assert resource_path("data", "iris.csv").is_file()


def test_that_a_wheel_finds_its_files_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nnsim.resources.BUNDLED", tmp_path)
    assert str(resource_path("data", "iris.csv")).startswith(str(tmp_path))
