"""Samples can be told apart by shape as well as by colour, and sets by filling."""

from itertools import combinations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.theme import THEMES, class_colour
from ui.widgets.markers import (
    SETS,
    SHAPE_NAMES,
    draw_markers,
    marker_path,
    marker_shape,
    marker_stamp,
)

THEME = THEMES["light"]


def test_that_sixteen_classes_have_sixteen_marks() -> None:
    marks = {(class_colour(THEME, k).name(), marker_shape(k)) for k in range(16)}
    assert len(marks) == 16


def test_that_all_shapes_look_about_equally_large() -> None:
    areas = []
    for shape in SHAPE_NAMES:
        path = marker_path(shape, 100.0)
        box = path.boundingRect()
        assert max(abs(box.left()), abs(box.right()), abs(box.top())) <= 62.0
        grid = np.arange(-70.0, 70.0, 4.0)
        inside = sum(path.contains(QPointF(x, y)) for x in grid for y in grid)
        areas.append(inside * 16.0)
    assert max(areas) < 1.6 * min(areas)


def ink(stamp: QImage) -> QColor:
    """Return the colour in the middle of a stamp."""
    return stamp.pixelColor(stamp.width() // 2, stamp.height() // 2)


def test_that_sets_differ_in_filling(qapp: QApplication) -> None:
    stamps = {s: marker_stamp(THEME, 0, s, 15.0).toImage() for s in SETS}
    for one, other in combinations(SETS, 2):
        assert stamps[one] != stamps[other]
    assert ink(stamps["training"]) == class_colour(THEME, 0)
    assert ink(stamps["validation"]) == THEME.surface
    assert ink(stamps["test"]) == class_colour(THEME, 0)


def test_that_shapes_differ_without_colour(qapp: QApplication) -> None:
    masks = [marker_stamp(THEME, k, "training", 15.0).toImage() for k in range(8)]
    for one, other in combinations(masks, 2):
        assert one.createAlphaMask() != other.createAlphaMask()


def test_that_a_stamp_has_the_pixels_of_its_screen(qapp: QApplication) -> None:
    single = marker_stamp(THEME, 1, "training", 9.0, 1.0)
    double = marker_stamp(THEME, 1, "training", 9.0, 2.0)
    assert double.width() == 2 * single.width()
    assert double.devicePixelRatio() == 2.0


def test_that_marks_stand_where_the_samples_are(qapp: QApplication) -> None:
    canvas = QImage(100, 60, QImage.Format.Format_RGB32)
    canvas.fill(Qt.GlobalColor.white)
    with QPainter(canvas) as painter:
        draw_markers(
            painter,
            THEME,
            np.array([20.0, 50.0, np.nan, 80.0]),
            np.array([30.0, 30.0, 30.0, 30.0]),
            np.array([0, 1, 2, 4]),
            "training",
            11.0,
        )
    for x, index in ((20, 0), (50, 1), (80, 4)):
        assert canvas.pixelColor(x, 30) == class_colour(THEME, index)
    assert canvas.pixelColor(35, 30) == QColor("#ffffff")


def test_that_one_class_serves_for_all_samples(qapp: QApplication) -> None:
    canvas = QImage(40, 40, QImage.Format.Format_RGB32)
    canvas.fill(Qt.GlobalColor.white)
    with QPainter(canvas) as painter:
        draw_markers(painter, THEME, [20.0], [20.0], 3, "training")
    assert canvas.pixelColor(20, 20) == class_colour(THEME, 3)
