"""Wide lines in short pieces look as one stroke does."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from nnsim.arrays import FloatArray
from ui.widgets.plane_layers import polygon_of
from ui.widgets.strokes import Line, stroke

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


def both_ways(pen: QPen, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the ink of a line as one stroke of Qt, and in pieces."""

    def as_one(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.drawPolyline(polygon_of(x, y))

    return ink_of(as_one), ink_of(lambda painter: stroke(painter, pen, x, y))


@pytest.mark.parametrize("name", CURVES)
@pytest.mark.parametrize("pattern", [(), (4.0, 3.0)], ids=["solid", "dashed"])
def test_that_pieces_give_the_picture_of_one_stroke(
    qapp: QApplication, name: str, pattern: tuple[float, ...]
) -> None:
    y, pen = CURVES[name], pen_of(2.4, *pattern)
    whole, pieces = both_ways(pen, X, y)
    assert whole.sum() > 300.0
    assert abs(pieces.sum() / whole.sum() - 1.0) < 0.10
    assert np.abs(pieces - whole).sum() < 0.12 * whole.sum()


def test_that_dashes_and_gaps_have_their_lengths() -> None:
    x = np.linspace(0.0, 100.0, 41)
    line = Line(x, np.full(41, 5.0))
    pieces = line.dashes(line.begins, line.ends, on=10.0, off=6.0)
    lengths = pieces[:, 2] - pieces[:, 0]
    # Seven dashes begin at 0, 16, 32 ...; the last is cut at the end of the line.
    expected = 6 * (10.0 - 1.0) + (100.0 - 96.5)
    assert lengths.sum() == pytest.approx(expected)
    assert pieces[:, 0].min() == 0.5
    assert (pieces[:, [1, 3]] == 5.0).all()


def test_that_dots_shorter_than_the_overlap_are_still_there() -> None:
    x = np.linspace(0.0, 60.0, 61)
    line = Line(x, np.zeros(61))
    pieces = line.dashes(line.begins, line.ends, on=0.9, off=2.6)
    assert len(pieces) >= 13
    assert (pieces[:, 2] > pieces[:, 0]).all()


@pytest.mark.parametrize("pattern", [(), (4.0, 3.0)], ids=["solid", "dashed"])
def test_that_a_line_far_beyond_the_picture_looks_the_same_within(
    qapp: QApplication, pattern: tuple[float, ...]
) -> None:
    x = np.array([-4.0e4, 20.0, 150.0, 151.0, 280.0, 9.0e4])
    y = np.array([75.0, 75.0, 75.0, -3.0e4, 140.0, 140.0])
    pen = pen_of(2.4, *pattern)
    whole, pieces = both_ways(pen, x, y)
    assert whole.sum() > 300.0
    assert abs(pieces.sum() / whole.sum() - 1.0) < 0.15


def test_that_only_dashes_that_can_be_seen_are_made() -> None:
    corners = np.array([0.0, 1.0e8])
    line = Line(corners, corners)
    begins, ends = line.seen_in(QRectF(100.0, 0.0, 50.0, 400.0))
    pieces = line.dashes(begins, ends, on=6.0, off=4.0)
    assert 6 <= len(pieces) <= 9
    assert pieces.min() >= 100.0 - 1e-6
    assert pieces.max() <= 150.0 + 1e-6
    assert pieces[:, [0, 2]] == pytest.approx(pieces[:, [1, 3]], abs=1e-6)


def test_that_nothing_is_made_of_a_line_beside_the_picture() -> None:
    line = Line(np.array([0.0, 0.0, 50.0]), np.array([-9.0, -1.0, -1.0]))
    begins, ends = line.seen_in(QRectF(0.0, 0.0, 100.0, 100.0))
    assert (ends <= begins).all()
    assert line.dashes(begins, ends, on=6.0, off=4.0).shape == (0, 4)
