"""Stellar spectra: what the committed file holds, and files that are damaged."""

from pathlib import Path

import numpy as np
import pytest

from nnsim.choices import MOST_LISTED, listed
from nnsim.data.prepare import prepare_data
from nnsim.data.settings import DataSettings, PreprocessingStep, SplitSettings
from nnsim.data.spectra import CLASSES, read_spectra, spectra
from nnsim.errors import InputError

SPECTRA = spectra()


def place_of(wavelength: float) -> int:
    assert SPECTRA.axis is not None
    return int(np.abs(SPECTRA.axis.values - wavelength).argmin())


def test_that_there_are_908_stars_of_seven_types() -> None:
    assert SPECTRA.labels is not None
    assert SPECTRA.inputs.shape == (908, 3753)
    assert "".join(SPECTRA.class_names) == "OBAFGKM"
    assert np.bincount(SPECTRA.labels).tolist() == [3, 56, 92, 213, 247, 247, 50]


def test_that_every_spectrum_has_a_mean_of_one() -> None:
    np.testing.assert_allclose(SPECTRA.inputs.mean(axis=1), 1.0, atol=1e-4)


def test_that_the_axis_rises_evenly_and_names_the_inputs() -> None:
    axis = SPECTRA.axis
    assert axis is not None
    assert (axis.name, axis.unit) == ("wavelength", "Å")
    assert not axis.values.flags.writeable
    np.testing.assert_allclose(np.diff(axis.values), 3868 / 3752)
    assert SPECTRA.input_names[0] == "3541.0 Å"
    assert SPECTRA.input_names[-1] == "7409.0 Å"
    assert len(set(SPECTRA.input_names)) == 3753
    named = [float(name.removesuffix(" Å")) for name in SPECTRA.input_names]
    np.testing.assert_allclose(named, axis.values, atol=0.051)


def test_that_each_star_has_its_name_its_type_and_its_temperature() -> None:
    (temperature,) = SPECTRA.sample_numbers
    assert len(set(SPECTRA.sample_names)) == 908
    row = SPECTRA.sample_names.index("HD122563")
    assert SPECTRA.sample_notes[row] == "F8 IV"
    assert temperature.values[row] == 4566.0
    assert (temperature.name, temperature.unit) == ("temperature", "K")
    assert np.isnan(temperature.values).sum() == 3


def test_that_hotter_types_are_hotter_and_bluer() -> None:
    assert SPECTRA.labels is not None
    (temperature,) = SPECTRA.sample_numbers
    blue, red = place_of(4000.0), place_of(7000.0)
    kelvin, colours = [], []
    for number in range(len(CLASSES)):
        rows = SPECTRA.labels == number
        kelvin.append(np.nanmedian(temperature.values[rows]))
        mean = SPECTRA.inputs[rows].mean(axis=0)
        colours.append(mean[blue] / mean[red])
    assert kelvin == sorted(kelvin, reverse=True)
    assert colours == sorted(colours, reverse=True)


def test_that_the_hydrogen_line_is_deepest_in_type_a() -> None:
    assert SPECTRA.labels is not None
    line, beside = place_of(4861.3), place_of(4930.0)
    depth = 1.0 - SPECTRA.inputs[:, line] / SPECTRA.inputs[:, beside]
    means = [depth[SPECTRA.labels == number].mean() for number in range(7)]
    assert CLASSES[int(np.argmax(means))] == "A"


def test_that_the_rare_types_are_in_every_set_that_can_hold_them() -> None:
    settings = DataSettings(set="spectra", split=SplitSettings())
    prepared = prepare_data(settings)
    counts = np.array(
        [prepared.class_counts(name) for name in ("training", "validation", "test")]
    )
    assert counts.sum(axis=0).tolist() == [3, 56, 92, 213, 247, 247, 50]
    assert counts[0, 0] == 2
    assert (counts[:, 1:] > 0).all()


def test_that_all_inputs_can_be_standardised_and_most_left_out() -> None:
    left_out = PreprocessingStep(step="dropped", columns=SPECTRA.input_names[10:])
    steps = (left_out, PreprocessingStep(step="standardised"))
    prepared = prepare_data(DataSettings(set="spectra", preprocessing=steps))
    assert prepared.n_inputs == 10
    np.testing.assert_allclose(prepared.training.inputs.std(axis=0), 1.0)


def test_that_a_step_tells_of_its_first_columns_alone_if_asked() -> None:
    steps = (PreprocessingStep(step="standardised"),)
    (fitted,) = prepare_data(DataSettings(set="spectra", preprocessing=steps)).steps
    assert fitted.numbers(2) == fitted.numbers()[:2]
    assert len(fitted.numbers()) == 3753


def test_that_a_wrong_wavelength_is_refused_with_a_short_sentence() -> None:
    steps = (PreprocessingStep(step="centred", columns=("5000 Å",)),)
    with pytest.raises(InputError) as caught:
        prepare_data(DataSettings(set="spectra", preprocessing=steps))
    sentence = str(caught.value)
    assert "did you mean" in sentence
    assert sentence.endswith("3545.1 Å, …, 7409.0 Å.")


def test_that_a_short_list_of_names_is_whole() -> None:
    names = [str(number) for number in range(MOST_LISTED)]
    assert listed(names) == ", ".join(names)


def test_that_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.npz: the data file is not there"):
        read_spectra(tmp_path / "none.npz")


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 cut off"])
def test_that_a_damaged_file_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "spectra.npz"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"spectra\.npz: the data file is damaged"):
        read_spectra(path)


def test_that_a_file_of_another_shape_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "spectra.npz"
    rows = np.zeros(3)
    np.savez(
        path,
        flux=np.zeros((3, 4)),
        wavelength=np.zeros(4),
        label=rows,
        teff=rows,
        star=np.array(["a", "b", "c"]),
        type=np.array(["O", "O", "O"]),
    )
    with pytest.raises(InputError, match="damaged"):
        read_spectra(path)
