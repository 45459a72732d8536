"""What colours tell is told to every eye: by their distance, or by a second sign."""

from itertools import combinations
from typing import get_args

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from nnsim.arrays import BoolArray
from tests.colour_vision import BLINDNESS, contrast, distance
from ui.icons import icon_pixmap
from ui.panels.curves.lines import SET_LINES, set_pen
from ui.panels.outputs.words import SIGNS
from ui.pins import MOST_PINNED
from ui.theme import THEMES, Theme, class_colour
from ui.widgets.markers import SETS, SHAPE_NAMES, marker_shape, marker_stamp
from ui.widgets.message_line import ICONS
from ui.widgets.timeline_marks import SHAPES, MarkKind

LEAST_OTHER, CLEARLY_OTHER = 0.09, 0.15
"""The share of two signs' ink that one of them lacks: what is seen if one looks, and
what is seen at a glance."""

every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
every_eye = pytest.mark.parametrize("blindness", BLINDNESS)


def inked(theme: Theme, class_index: int, set_name: str) -> BoolArray:
    """Return which pixels of a marker are not the ground, its colour left out."""
    size = theme.marker_size
    stamp = marker_stamp(theme, class_index, set_name, size, 4.0).toImage()
    ground = theme.surface.lightnessF()
    rows = [
        [stamp.pixelColor(x, y) for x in range(stamp.width())]
        for y in range(stamp.height())
    ]
    return np.array(
        [
            [c.alphaF() > 0.5 and abs(c.lightnessF() - ground) > 0.1 for c in row]
            for row in rows
        ]
    )


def difference(one: BoolArray, other: BoolArray) -> float:
    """Return the share of the ink of two pictures that only one of them has."""
    return float((one ^ other).sum() / (one | other).sum())


@every_theme
@every_eye
def test_that_five_classes_stay_apart(theme: Theme, blindness: str) -> None:
    for one, other in combinations(theme.class_colours[:5], 2):
        assert distance(one, other, blindness) >= 0.09
    for one, other in combinations(theme.class_colours[:3], 2):
        assert distance(one, other, blindness) >= 0.139


@every_theme
def test_that_all_class_hues_have_a_shape_each_that_is_told_without_hue(
    theme: Theme, qapp: QApplication
) -> None:
    n_hues = len(theme.class_colours)
    assert len({marker_shape(k) for k in range(n_hues)}) == n_hues == len(SHAPE_NAMES)
    masks = [inked(theme, k, "training") for k in range(n_hues)]
    for one, other in combinations(range(n_hues), 2):
        hues = class_colour(theme, one), class_colour(theme, other)
        are_close = min(distance(*hues, blindness) for blindness in BLINDNESS) < 0.09
        least = CLEARLY_OTHER if are_close else LEAST_OTHER
        assert difference(masks[one], masks[other]) >= least


@every_theme
@every_eye
def test_that_classes_with_close_hues_never_share_a_shape(
    theme: Theme, blindness: str
) -> None:
    for one, other in combinations(range(2 * len(theme.class_colours)), 2):
        hues = class_colour(theme, one), class_colour(theme, other)
        is_same_shape = marker_shape(one) == marker_shape(other)
        assert not is_same_shape or distance(*hues, blindness) >= 0.05


@every_theme
@every_eye
def test_that_signs_of_numbers_stay_apart(theme: Theme, blindness: str) -> None:
    assert distance(theme.positive, theme.negative, blindness) >= 0.2
    assert distance(theme.positive, theme.zero, blindness) >= 0.1
    assert distance(theme.negative, theme.zero, blindness) >= 0.1


@every_theme
@every_eye
def test_that_each_ghost_has_a_hue_of_its_own_that_stands_out(
    theme: Theme, blindness: str
) -> None:
    hues = theme.ghost_colours
    assert len(hues) == MOST_PINNED
    assert min(contrast(hue, theme.surface) for hue in hues) >= 3.0
    apart = [distance(one, other, blindness) for one, other in combinations(hues, 2)]
    assert min(apart) >= 0.02


@every_theme
@every_eye
def test_that_the_highlight_stands_out_from_what_it_lies_on(
    theme: Theme, blindness: str
) -> None:
    for ground in (theme.surface, theme.surface_raised):
        assert distance(theme.glow, ground, blindness) >= 0.2


@every_theme
@every_eye
def test_that_the_training_curve_stays_apart_from_those_of_other_sets(
    theme: Theme, blindness: str
) -> None:
    training, *others = (line.colour(theme) for line in SET_LINES)
    for other in others:
        assert distance(training, other, blindness) >= 0.14


@every_theme
def test_that_curves_of_sets_differ_in_dashes(theme: Theme) -> None:
    # Validation and test have inks of nearly the same lightness.
    assert [line.name for line in SET_LINES] == list(SETS)
    patterns = [tuple(set_pen(theme, line).dashPattern()) for line in SET_LINES]
    assert patterns[0] == ()
    on, off = (np.array(pattern) for pattern in patterns[1:])
    assert on[0] >= 2.5 * off[0]


@every_theme
def test_that_samples_of_sets_differ_in_filling_without_hue(
    theme: Theme, qapp: QApplication
) -> None:
    for k in range(len(theme.class_colours)):
        masks = [inked(theme, k, set_name) for set_name in SETS]
        for one, other in combinations(masks, 2):
            assert difference(one, other) >= LEAST_OTHER


@every_theme
@every_eye
def test_that_good_and_bad_are_dark_or_pale_enough_to_read(
    theme: Theme, blindness: str
) -> None:
    for colour in (theme.good, theme.warn, theme.bad):
        assert distance(colour, theme.surface, blindness) >= 0.3


def test_that_good_and_bad_have_signs_of_their_own(qapp: QApplication) -> None:
    # Green, ochre and red are one hue to a deuteranope.
    assert len({SIGNS["good"], SIGNS["bad"], SIGNS["warn"]}) == 3
    assert all(SIGNS[kind] for kind in ("good", "bad", "warn"))
    black = QColor("#000000")
    signs = [icon_pixmap(name, black, 24).toImage() for name in ICONS.values()]
    for one, other in combinations(signs, 2):
        assert one != other


def test_that_marks_of_the_timeline_differ_in_shape() -> None:
    # The best step is green among black ones.
    drawn = [SHAPES.get(kind, kind) for kind in get_args(MarkKind)]
    assert len(set(drawn)) == len(drawn)
