"""How the file of stellar spectra is made: table rows, FITS files, pixels, bytes."""

import numpy as np
import pytest

from tools.build_spectra import (
    FIRST,
    LAST,
    N_PIXELS,
    archive,
    resampled,
    usable_star,
    wavelengths,
)
from tools.fits_image import Spectrum, read_spectrum


def row(number: str, spectral_type: str, teff: str = "5750") -> str:
    return f"{'HD  12345':<22} {number:<12}{spectral_type:<15}{teff:>5}   4.40    -0.9"


def fits_file(flux: list[float], **cards: object) -> bytes:
    values = {"SIMPLE": "T", "BITPIX": -64, "NAXIS": 1, "NAXIS1": len(flux)}
    values |= {"CRVAL1": 3540.5, "CDELT1": 0.9, "CRPIX1": 1} | cards
    lines = [
        f"{name:<8}= {value} / a comment".ljust(80) for name, value in values.items()
    ]
    header = "".join([*lines, "END".ljust(80)]).ljust(2880)
    return header.encode("ascii") + np.array(flux, dtype=">f8").tobytes()


@pytest.mark.parametrize(
    ("printed", "letter"),
    [("G1V", "G"), ("07Ia", "O"), ("09Ib", "O"), ("08 Ib", "O"), ("sd:F", "F")],
)
def test_that_a_type_counts_by_its_letter(printed: str, letter: str) -> None:
    star = usable_star(row("0081", printed))
    assert star is not None
    assert (star.name, star.letter, star.teff) == ("HD 12345", letter, 5750.0)


@pytest.mark.parametrize("printed", ["", "AGB", "GB", "HB", "S?", "R...", "III"])
def test_that_a_row_without_a_type_is_left_out(printed: str) -> None:
    assert usable_star(row("0081", printed)) is None


def test_that_a_row_whose_number_is_cut_off_is_left_out() -> None:
    assert usable_star(row("022.", "A3m")) is None


def test_that_a_star_without_a_temperature_is_kept() -> None:
    star = usable_star(row("0407", "K0", "--"))
    assert star is not None
    assert np.isnan(star.teff)


def test_that_a_fits_file_gives_its_numbers_and_its_grid() -> None:
    spectrum = read_spectrum(fits_file([1.0, -2.5, 3.0], CRPIX1=2))
    assert spectrum.flux.tolist() == [1.0, -2.5, 3.0]
    assert spectrum.first == pytest.approx(3539.6)
    assert spectrum.step == 0.9


@pytest.mark.parametrize("cards", [{"NAXIS": 2}, {"SIMPLE": "F"}, {"BZERO": 32768}])
def test_that_another_fits_file_is_refused(cards: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"FITS|scaled"):
        read_spectrum(fits_file([1.0], **cards))


def test_that_a_file_without_an_end_is_refused() -> None:
    with pytest.raises(ValueError, match="END"):
        read_spectrum(b"SIMPLE  = T".ljust(80))


def test_that_resampling_keeps_the_flux_of_a_range() -> None:
    flux = np.zeros(4300)
    flux[2000:2003] = 1.0
    flux += 1e-3
    result = resampled(Spectrum(flux, 3540.5, 0.9))
    width = (LAST - FIRST) / (N_PIXELS - 1)
    covered = N_PIXELS * width
    mean = (3 * 0.9 + 1e-3 * covered) / covered
    line = slice(1740, 1760)
    expected = (3 * 0.9 + 20 * width * 1e-3) / mean
    assert result[line].sum() * width == pytest.approx(expected)
    assert result.mean() == pytest.approx(1.0)


def test_that_a_line_stays_where_it_was() -> None:
    grid = 3540.5 + 0.9 * np.arange(4300)
    flux = np.exp(-(((grid - 6562.8) / 5.0) ** 2))
    result = resampled(Spectrum(flux, 3540.5, 0.9))
    centre = (result * wavelengths()).sum() / result.sum()
    assert centre == pytest.approx(6562.8, abs=0.01)


def test_that_the_archive_is_the_same_to_the_byte() -> None:
    arrays = {"flux": np.arange(6.0).reshape(2, 3)}
    assert archive(arrays) == archive(arrays)
