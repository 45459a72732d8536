"""Read the image of a FITS file's first unit: a header of cards, then numbers.

As much of the standard (Pence et al. 2010, A&A 524, A42) as a spectrum on a regular
grid needs: records of 2880 bytes, cards of 80, big-endian numbers, BSCALE and BZERO.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RECORD = 2880
CARD = 80
NUMBER_TYPES = {8: ">u1", 16: ">i2", 32: ">i4", 64: ">i8", -32: ">f4", -64: ">f8"}

HeaderValue = str | int | float | bool


class FitsError(ValueError):
    """Bytes that are not a FITS file with an image in its first unit."""


@dataclass(frozen=True)
class FitsImage:
    """The cards of the header by keyword, and the pixels, slowest axis first."""

    header: dict[str, HeaderValue]
    pixels: NDArray[np.float64]

    def number(self, keyword: str) -> float:
        """Return the number of a card that has to be there."""
        value = self.header.get(keyword)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise FitsError(f"{keyword} is {value!r}, not a number")
        return float(value)

    def axis(self) -> NDArray[np.float64]:
        """Return the coordinate of each pixel of a one-dimensional image."""
        steps: NDArray[np.float64] = np.arange(1.0, self.pixels.shape[0] + 1.0)
        steps -= self.number("CRPIX1")
        return self.number("CRVAL1") + self.number("CDELT1") * steps


def read_fits_image(content: bytes) -> FitsImage:
    """Return header and image; raise ``FitsError`` for what is not as it should be."""
    header, begin = read_header(content)
    bits, n_axes = header.get("BITPIX"), header.get("NAXIS")
    if bits not in NUMBER_TYPES or not isinstance(n_axes, int) or n_axes < 1:
        raise FitsError(f"BITPIX is {bits!r} and NAXIS {n_axes!r}: no image")
    sizes = [header.get(f"NAXIS{number}") for number in range(n_axes, 0, -1)]
    shape = [size for size in sizes if isinstance(size, int)]
    number_type = np.dtype(NUMBER_TYPES[int(bits)])
    count = int(np.prod(shape))
    if len(shape) != n_axes or len(content) < begin + count * number_type.itemsize:
        raise FitsError(f"there are not the numbers of an image of {sizes}")
    stored = np.frombuffer(content, number_type, count, begin).reshape(shape)
    scale, zero = header.get("BSCALE", 1.0), header.get("BZERO", 0.0)
    return FitsImage(header, float(zero) + float(scale) * stored.astype(np.float64))


def read_header(content: bytes) -> tuple[dict[str, HeaderValue], int]:
    """Return the cards with a value, and where the data begin."""
    if content[: len("SIMPLE  =")] != b"SIMPLE  =":
        raise FitsError("it does not begin with SIMPLE")
    header: dict[str, HeaderValue] = {}
    for begin in range(0, len(content) - CARD + 1, CARD):
        card = content[begin : begin + CARD].decode("ascii", errors="replace")
        keyword = card[:8].rstrip()
        if keyword == "END":
            return header, (begin // RECORD + 1) * RECORD
        if card[8:10] == "= ":
            header[keyword] = header_value(card[10:])
    raise FitsError("the header has no END")


def header_value(text: str) -> HeaderValue:
    """Return what a card says after "= ": a string in quotes, T or F, or a number."""
    text = text.strip()
    if text.startswith("'"):
        # A quote inside the string is written twice.
        quoted = text[1:].replace("''", "\0").partition("'")[0]
        return quoted.replace("\0", "'").rstrip()
    plain = text.partition("/")[0].strip()
    if plain in ("T", "F"):
        return plain == "T"
    try:
        return int(plain)
    except ValueError:
        pass
    try:
        return float(plain.replace("D", "E"))
    except ValueError:
        return plain
