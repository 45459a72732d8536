"""Wide lines in short pieces look as one stroke does."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from nnsim.arrays import FloatArray
from ui.widgets.plane_layers import polygon_of
from ui.widgets.strokes import dashes, stroke

X = np.linspace(10.0, 290.0, 180)
CURVES = {
    "falling": 20.0 + 100.0 * np.exp(-X / 80.0),
    "waving": 75.0 + 30.0 * np.sin(X / 9.0),
}


def ink_of(paint: Callable[[QPainter], None]) -> FloatArray:
    """Return how dark each pixel (rows, columns) becomes, 0 to 1."""
    image = QImage(300, 150, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
    rows = np.frombuffer(image.constBits(), np.uint8)
    return 1.0 - rows.reshape(150, image.bytesPerLine())[:, :300] / 255.0


def pen_of(width: float, *pattern: float) -> QPen:
    pen = QPen(QColor("black"), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    if pattern:
        pen.setDashPattern(list(pattern))
    return pen


@pytest.mark.parametrize("name", CURVES)
@pytest.mark.parametrize("pattern", [(), (4.0, 3.0)], ids=["solid", "dashed"])
def test_that_pieces_give_the_picture_of_one_stroke(
    qapp: QApplication, name: str, pattern: tuple[float, ...]
) -> None:
    y, pen = CURVES[name], pen_of(2.4, *pattern)

    def as_one(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.drawPolyline(polygon_of(X, y))

    whole = ink_of(as_one)
    pieces = ink_of(lambda painter: stroke(painter, pen, X, y))
    assert whole.sum() > 300.0
    assert abs(pieces.sum() / whole.sum() - 1.0) < 0.10
    assert np.abs(pieces - whole).sum() < 0.12 * whole.sum()


def test_that_dashes_and_gaps_have_their_lengths() -> None:
    x = np.linspace(0.0, 100.0, 41)
    pieces = dashes(x, np.full(41, 5.0), on=10.0, off=6.0)
    lengths = pieces[:, 2] - pieces[:, 0]
    # Seven dashes begin at 0, 16, 32 ...; the last is cut at the end of the line.
    expected = 6 * (10.0 - 1.0) + (100.0 - 96.5)
    assert lengths.sum() == pytest.approx(expected)
    assert pieces[:, 0].min() == 0.5
    assert (pieces[:, [1, 3]] == 5.0).all()


def test_that_dots_shorter_than_the_overlap_are_still_there() -> None:
    x = np.linspace(0.0, 60.0, 61)
    pieces = dashes(x, np.zeros(61), on=0.9, off=2.6)
    assert len(pieces) >= 13
    assert (pieces[:, 2] > pieces[:, 0]).all()
