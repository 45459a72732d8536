"""The tool that makes the spectra: its reader of FITS, its table, its resampling."""

import math

import numpy as np
import pytest

from tools.build_spectra import Star, npz, pixel_edges, read_stars, resampled
from tools.fits_image import FitsError, read_fits_image

TABLE = "\n".join(
    (
        "Name                  MILES   CaT   SpT            Teff   log g   [Fe/H]",
        "                      s????",
        " - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -",
        "HD057060               0251   282   07Ia           35950   3.20      --",
        "BD+002058A             0272         sd:F            6024   4.50    -1.44",
        "M13 A 171         Cl   0934   040    AGB            4566   1.21    -1.39   1",
        "HD 025825         Cl   0901   016   G0 V            6065   4.41     0.1",
        "HD044691A              022.         A3m             7950   3.95     0.35",
        "HD187216               0720         R...              --   0.40    -2.48",
    )
)


def fits(cards: list[str], data: bytes) -> bytes:
    header = "".join(f"{card:<80}" for card in [*cards, "END"]).encode("ascii")
    padded = header + b" " * (-len(header) % 2880)
    return padded + data + b"\0" * (-len(data) % 2880)


def spectrum_cards(bits: int, n_pixels: int) -> list[str]:
    return [
        "SIMPLE  =                    T / a standard file",
        f"BITPIX  = {bits:>20}",
        "NAXIS   =                    1",
        f"NAXIS1  = {n_pixels:>20} / pixels",
        "TPLLIB  = 'it''s / MILES' / with a quote and a slash",
        "COMMENT  = 1 of no meaning",
        "CRPIX1  =                    1",
        "CRVAL1  =        3540.50000000",
        "CDELT1  =       9.00000000D-01",
    ]


def test_that_a_spectrum_is_read_with_its_wavelengths() -> None:
    flux = np.array([1.0, -2.5, 3.25])
    image = read_fits_image(fits(spectrum_cards(-64, 3), flux.astype(">f8").tobytes()))
    np.testing.assert_array_equal(image.pixels, flux)
    np.testing.assert_allclose(image.axis(), [3540.5, 3541.4, 3542.3])
    assert image.header["TPLLIB"] == "it's / MILES"


def test_that_whole_numbers_are_scaled_as_the_header_says() -> None:
    cards = [*spectrum_cards(16, 2), "BSCALE  = 0.5", "BZERO   = 100.0"]
    image = read_fits_image(fits(cards, np.array([4, -4], ">i2").tobytes()))
    assert image.pixels.tolist() == [102.0, 98.0]


def test_that_the_last_axis_is_the_slowest() -> None:
    cards = spectrum_cards(-32, 3)
    cards[2:4] = ["NAXIS   = 2", "NAXIS1  = 3", "NAXIS2  = 2"]
    pixels = np.arange(6.0).reshape(2, 3)
    image = read_fits_image(fits(cards, pixels.astype(">f4").tobytes()))
    np.testing.assert_array_equal(image.pixels, pixels)


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04",
        b"SIMPLE  =                    T",
        fits(["SIMPLE  = T", "BITPIX  = 8", "NAXIS   = 0"], b""),
        fits(["SIMPLE  = T", "BITPIX  = 12", "NAXIS   = 1", "NAXIS1  = 1"], b"1"),
        fits(spectrum_cards(-64, 4000), b"\0" * 80),
    ],
)
def test_that_what_is_no_image_is_refused(content: bytes) -> None:
    with pytest.raises(FitsError):
        read_fits_image(content)


def test_that_a_missing_card_is_named() -> None:
    cards = [card for card in spectrum_cards(-64, 1) if not card.startswith("CDELT1")]
    with pytest.raises(FitsError, match="CDELT1"):
        read_fits_image(fits(cards, b"\0" * 8)).axis()


def test_that_the_table_is_repaired_and_a_cut_number_left_out() -> None:
    stars = read_stars(TABLE)
    told = [(star.number, star.name, star.class_letter) for star in stars]
    assert told == [
        (251, "HD 57060", "O"),
        (272, "BD+002058A", "F"),
        (720, "HD 187216", ""),
        (901, "HD 25825", "G"),
        (934, "M13 A 171", ""),
    ]
    assert stars[0].temperature == 35950.0
    assert math.isnan(stars[2].temperature)


@pytest.mark.parametrize(
    ("printed", "letter"),
    [
        ("G2V", "G"),
        ("sdF2:", "F"),
        ("K:", "K"),
        ("M...", "M"),
        ("AGB", ""),
        ("GB", ""),
        ("HB", ""),
        ("S?", ""),
        ("R...", ""),
        ("III", ""),
        ("", ""),
    ],
)
def test_that_the_class_is_the_letter_of_the_printed_type(
    printed: str, letter: str
) -> None:
    assert Star(1, "", printed, 5000.0).class_letter == letter


def test_that_resampling_keeps_the_flux() -> None:
    given = np.linspace(100.0, 199.0, 100)
    flux = np.random.default_rng(2).uniform(0.5, 1.5, 100)
    wanted = np.linspace(110.25, 180.75, 31)
    after = resampled(given, flux, wanted)
    first, *_, last = pixel_edges(wanted)
    fine = np.linspace(first, last, 1_000_001)
    middles = (fine[1:] + fine[:-1]) / 2.0
    whole = flux[np.round(middles - 100.0).astype(int)].sum() * (fine[1] - fine[0])
    assert (after * np.diff(pixel_edges(wanted))).sum() == pytest.approx(
        whole, rel=1e-6
    )


def test_that_resampling_to_the_same_grid_changes_nothing() -> None:
    grid = np.linspace(3500.0, 3600.0, 51)
    flux = np.random.default_rng(3).normal(size=51)
    np.testing.assert_allclose(resampled(grid, flux, grid), flux, atol=1e-9)


def test_that_wavelengths_beyond_the_spectrum_are_refused() -> None:
    grid = np.linspace(3500.0, 3600.0, 51)
    with pytest.raises(SystemExit, match="does not cover"):
        resampled(grid, grid, np.linspace(3490.0, 3590.0, 51))


def test_that_the_same_arrays_make_the_same_bytes() -> None:
    arrays = {"flux": np.arange(1000.0).reshape(10, 100), "name": np.array(["a", "b"])}
    assert npz(arrays) == npz({key: array.copy() for key, array in arrays.items()})
