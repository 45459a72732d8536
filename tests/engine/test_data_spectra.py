"""The stellar spectra: what is in the file, and that all works on 3753 inputs."""

import io
from pathlib import Path

import numpy as np
import pytest

from nnsim.assemble import assemble
from nnsim.data.catalogue import load_dataset
from nnsim.data.prepare import SetName, prepare_data
from nnsim.data.preprocessing_steps import STEPS
from nnsim.data.settings import DataSettings, PreprocessingStep, SplitSettings
from nnsim.data.spectra import N_STARS, read_spectra, spectra
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.resources import resource_path

COUNTS = {"O": 3, "B": 56, "A": 92, "F": 213, "G": 247, "K": 247, "M": 50}
LARGEST_FILE = 6_000_000


def mean_near(wavelength: float, half_width: float, letter: str) -> float:
    """Return the mean flux of a class in a window, in units of the mean flux."""
    dataset = spectra()
    assert dataset.axis is not None
    assert dataset.labels is not None
    near = np.abs(dataset.axis.values - wavelength) < half_width
    stars = dataset.labels == dataset.class_names.index(letter)
    return float(dataset.inputs[stars][:, near].mean())


def test_that_908_stars_of_seven_types_are_there() -> None:
    dataset = load_dataset(DataSettings(set="spectra"))
    assert dataset.inputs.shape == (908, 3753)
    assert dataset.labels is not None
    counts = np.bincount(dataset.labels).tolist()
    assert dict(zip(dataset.class_names, counts, strict=True)) == COUNTS
    np.testing.assert_allclose(dataset.inputs.mean(axis=1), 1.0, atol=2e-4)
    assert resource_path("data", "spectra.npz").stat().st_size <= LARGEST_FILE


def test_that_inputs_are_ordered_along_the_wavelength() -> None:
    dataset = spectra()
    assert dataset.axis is not None
    assert (dataset.axis.name, dataset.axis.unit) == ("wavelength", "Å")
    assert dataset.axis.values[[0, -1]].tolist() == [3541.0, 7409.0]
    assert (np.diff(dataset.axis.values) > 0.0).all()
    assert not dataset.axis.values.flags.writeable
    assert dataset.input_names[:2] == ("3541.0 Å", "3542.0 Å")
    assert len(set(dataset.input_names)) == dataset.n_inputs


def test_that_each_star_has_a_name_a_printed_type_and_most_a_temperature() -> None:
    dataset = spectra()
    assert len(dataset.sample_names) == len(dataset.sample_notes) == N_STARS
    assert len(set(dataset.sample_names)) == N_STARS
    algenib = dataset.sample_names.index("HD 886")
    assert dataset.sample_notes[algenib] == "B2IV"
    (temperature,) = dataset.sample_quantities
    assert (temperature.name, temperature.unit) == ("temperature", "K")
    assert 21_000.0 < temperature.values[algenib] < 23_000.0
    assert np.isfinite(temperature.values).sum() == N_STARS - 3


def test_that_the_mistyped_o_stars_are_among_the_three() -> None:
    dataset = spectra()
    assert dataset.labels is not None
    notes = [dataset.sample_notes[row] for row in np.flatnonzero(dataset.labels == 0)]
    assert sorted(notes) == ["O7Ia", "O8 Ib", "O9Ib"]


def test_that_hot_stars_are_blue_and_temperatures_fall_from_o_to_m() -> None:
    dataset = spectra()
    assert dataset.labels is not None
    temperature = dataset.sample_quantities[0].values
    medians = [np.nanmedian(temperature[dataset.labels == k]) for k in range(7)]
    assert medians == sorted(medians, reverse=True)
    slopes = [
        mean_near(4050, 50, each) / mean_near(7000, 50, each) for each in "OBAFGKM"
    ]
    assert slopes[:-1] == sorted(slopes, reverse=True)[:-1]


@pytest.mark.parametrize("line", [4340.5, 4861.3, 6562.8])
def test_that_hydrogen_is_strongest_in_a_stars(line: float) -> None:
    depths = {
        each: 1.0
        - 2.0
        * mean_near(line, 3.0, each)
        / (mean_near(line - 45.0, 8.0, each) + mean_near(line + 45.0, 8.0, each))
        for each in "BAFGK"
    }
    assert max(depths, key=depths.__getitem__) == "A"
    assert depths["A"] > 0.25


# --- files that are not as they should be ---------------------------------------------


def test_that_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_spectra(tmp_path / "none.npz")
    assert str(caught.value).startswith(f"{tmp_path / 'none.npz'}: the data file")


def cut_off(content: bytes) -> bytes:
    return content[: len(content) // 2]


def no_archive(content: bytes) -> bytes:
    return b"spectra"


def one_byte_changed(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def without_stars(content: bytes) -> bytes:
    arrays = dict(np.load(io.BytesIO(content)))
    arrays["flux"] = arrays["flux"][:100]
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


@pytest.mark.parametrize("harm", [cut_off, no_archive, one_byte_changed, without_stars])
def test_that_a_damaged_file_is_refused(tmp_path: Path, harm: object) -> None:
    assert callable(harm)
    path = tmp_path / "spectra.npz"
    path.write_bytes(harm(resource_path("data", "spectra.npz").read_bytes()))
    with pytest.raises(InputError) as caught:
        read_spectra(path)
    assert caught.value.fields["file"] == path


# --- all that comes after -------------------------------------------------------------


@pytest.mark.parametrize("key", STEPS)
def test_that_every_step_works_on_every_wavelength(key: str) -> None:
    columns = spectra().input_names[:100]
    step = PreprocessingStep(
        step=key,
        columns=() if STEPS[key].by_default == "all" else columns,
        edges=(0.5, 1.0) if STEPS[key].needs == "edges" else (),
        limit=2.0 if STEPS[key].needs == "limit" else None,
    )
    data = prepare_data(DataSettings(set="spectra", preprocessing=(step,)))
    assert data.n_inputs == len(data.input_names) == 3753 - 100 * STEPS[key].removes
    assert np.isfinite(data.inputs).all()
    assert len(data.steps[0].numbers(5)) == 5


def test_that_each_set_gets_its_part_of_the_types() -> None:
    split = SplitSettings(training=0.7, validation=0.0, test=0.3)
    data = prepare_data(DataSettings(set="spectra", split=split))
    whole = np.array(list(COUNTS.values()))
    parts: tuple[tuple[SetName, float], ...] = (("training", 0.7), ("test", 0.3))
    for name, part in parts:
        counts = data.class_counts(name)
        assert np.abs(counts - part * whole).max() < 1.0
    assert data.class_counts("training")[0] == 2
    assert data.class_counts("test")[0] == 1


def test_that_a_network_of_30095_weights_learns_and_is_judged() -> None:
    network = NetworkSettings(hidden=(HiddenSettings(neurons=8),))
    run = assemble(Experiment(data=DataSettings(set="spectra"), network=network))
    assert run.trainer.spec.sizes == (3753, 8, 7)
    assert run.trainer.spec.n_parameters == 30_095
    run.trainer.step()
    confusion = run.trainer.evaluations[2].confusion
    assert confusion is not None
    assert confusion.sum() == len(run.data.test)
