"""Pictures with few colours are the pictures that they were."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from nnsim.errors import InputError
from tools.palette_png import rgb, save_small, with_palette

SIZE = QSize(64, 36)


def striped(n_colours: int) -> QImage:
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        for number in range(n_colours):
            hue = QColor.fromHsv(number * 360 // n_colours, 200, 200)
            painter.fillRect(number * 64 // n_colours, 0, 64, 36, hue)
    return image


def test_that_a_picture_with_few_colours_stays_as_it_is() -> None:
    image = striped(16)
    np.testing.assert_array_equal(rgb(with_palette(image, 16)), rgb(image))


def test_that_a_picture_with_many_colours_keeps_so_many_near_ones() -> None:
    image = striped(64)
    reduced = with_palette(image, 16)
    assert reduced.colorCount() <= 16
    apart = np.abs(rgb(reduced).astype(int) - rgb(image))
    assert apart.max() < 60


def test_that_a_picture_is_scaled_and_cut_to_its_size(tmp_path: Path) -> None:
    save_small(striped(4), QSize(30, 18), 8, tmp_path / "small.png")
    assert QImage(str(tmp_path / "small.png")).size() == QSize(30, 18)


def test_that_a_picture_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        save_small(striped(4), SIZE, 8, tmp_path / "nowhere" / "a.png")
