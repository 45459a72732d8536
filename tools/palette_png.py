"""Pictures with few colours: a palette by median cut (Heckbert 1982), then PNG."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, qRgb

from nnsim.errors import InputError

Pixels = NDArray[np.uint8]
SMOOTH = Qt.TransformationMode.SmoothTransformation
SMALLEST = 100
"""Qt's compression of a PNG that is packed as small as it can be."""


def save_small(image: QImage, size: QSize, n_colours: int, file: Path) -> None:
    """Write the picture cut and scaled to a size, with at most so many colours."""
    ratio = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    if image.size() != size:
        image = image.scaled(size, ratio, SMOOTH)
        spare = image.width() - size.width()
        image = image.copy(spare // 2, 0, size.width(), size.height())
    writer = QImageWriter(str(file), QByteArray(b"png"))
    writer.setCompression(SMALLEST)
    if not writer.write(with_palette(image, n_colours)):
        raise InputError("file.not_written", file=file, problem=writer.errorString())


def with_palette(image: QImage, n_colours: int) -> QImage:
    """Return the picture in at most ``n_colours`` colours, one byte a pixel."""
    pixels = rgb(image)
    colours, places, counts = np.unique(
        pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True
    )
    box_of = median_cut(colours, counts, n_colours)
    n_boxes = int(box_of.max()) + 1
    seen = np.bincount(box_of, counts, n_boxes)
    means = [
        np.rint(np.bincount(box_of, counts * colours[:, channel], n_boxes) / seen)
        for channel in range(3)
    ]
    table = [qRgb(*map(int, mean)) for mean in zip(*means, strict=True)]
    height, width = pixels.shape[:2]
    # Qt does not keep the bytes alive, so they need a name until they are copied.
    indices = box_of[places.reshape(height, width)].astype(np.uint8).tobytes()
    form = QImage.Format.Format_Indexed8
    reduced = QImage(indices, width, height, width, form)
    reduced.setColorTable(table)
    return reduced.copy()


def rgb(image: QImage) -> Pixels:
    """Return the pixels, of shape (height, width, 3)."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    pixels = rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3)
    return pixels.copy()  # the bits go with the picture


def median_cut(
    colours: Pixels, counts: NDArray[np.int64], n_boxes: int
) -> NDArray[np.int64]:
    """Return the box of each colour; the box that spreads most is cut in two each time.

    The cut is at the mean, weighted by how often a colour is seen.
    """
    members = [np.arange(len(colours))]
    values = colours.astype(float)
    spreads = [_spread(values, counts)]
    while len(members) < n_boxes and max(spreads)[0] > 0.0:
        at = max(range(len(members)), key=lambda n: spreads[n][0])
        inside, channel = members[at], spreads[at][1]
        seen = values[inside, channel]
        mean = np.average(seen, weights=counts[inside])
        # However the mean is rounded, neither part may be empty.
        low = seen <= min(max(mean, seen.min()), seen.max() - 0.5)
        for place, part in ((at, inside[low]), (len(members), inside[~low])):
            members[place : place + 1] = [part]
            spreads[place : place + 1] = [_spread(values[part], counts[part])]
    box_of = np.zeros(len(colours), np.int64)
    for number, inside in enumerate(members):
        box_of[inside] = number
    return box_of


def _spread(
    values: NDArray[np.float64], counts: NDArray[np.int64]
) -> tuple[float, int]:
    """Return how far a box spreads, and in which channel most.

    The root of how often they are seen counts, so that small marks keep their colour.
    """
    if len(values) == 1:
        return 0.0, 0
    weights = np.sqrt(counts)
    mean = np.average(values, axis=0, weights=weights)
    apart = (weights[:, None] * (values - mean) ** 2).sum(axis=0)
    channel = int(apart.argmax())
    return float(apart[channel]), channel
