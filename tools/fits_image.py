"""Read one spectrum from a FITS file: the image of its first part, and its grid.

Only what a spectrum on an even grid needs of the FITS standard, version 4.0: a header
of 80-character cards in blocks of 2880 bytes, then numbers with the high byte first.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

CARD, BLOCK = 80, 2880
NUMBERS = {8: ">u1", 16: ">i2", 32: ">i4", 64: ">i8", -32: ">f4", -64: ">f8"}


@dataclass(frozen=True)
class Spectrum:
    """Flux (n_pixels,) and the wavelengths of the first and of each next pixel."""

    flux: NDArray[np.float64]
    first: float
    step: float


def read_spectrum(content: bytes) -> Spectrum:
    """Return the spectrum in a file's bytes; raise ``ValueError`` for anything else."""
    cards, start = _header(content)
    if cards.get("SIMPLE") != "T" or cards.get("NAXIS") != "1":
        raise ValueError("not a FITS file whose first part is one row of pixels")
    if float(cards.get("BSCALE", 1)) != 1 or float(cards.get("BZERO", 0)) != 0:
        raise ValueError("scaled numbers are not read here")
    kind = np.dtype(NUMBERS[int(cards["BITPIX"])])
    n_pixels = int(cards["NAXIS1"])
    flux = np.frombuffer(content, kind, n_pixels, start).astype(np.float64)
    step = float(cards["CDELT1"])
    first = float(cards["CRVAL1"]) + step * (1 - float(cards.get("CRPIX1", 1)))
    return Spectrum(flux, first, step)


def _header(content: bytes) -> tuple[dict[str, str], int]:
    """Return the values of the cards as text, and where the numbers begin."""
    cards: dict[str, str] = {}
    for place in range(0, len(content), CARD):
        card = content[place : place + CARD].decode("ascii")
        name = card[:8].rstrip()
        if name == "END":
            return cards, -(-(place + CARD) // BLOCK) * BLOCK
        if card[8:10] == "= ":
            cards[name] = card[10:].partition("/")[0].strip()
    raise ValueError("the header has no END")
