"""The parts of the spectrum panel that need no run: pixels, sticks, ways back."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from nnsim.frames.demand import Demand
from ui.layouts import ROW_COUNTS
from ui.palettes import THEMES, blend
from ui.panels.catalogue import PANEL_ROWS
from ui.panels.spectrum.controls import picked_features, with_pick
from ui.panels.spectrum.picture import SpectrumPicture
from ui.panels.spectrum.view import pixel_columns
from ui.panels.spectrum.weights import PALE, STRONG, sticks_image
from ui.widgets.envelope import extremes, pixel_means, pixel_starts
from ui.widgets.plane_mapping import PlaneMapping, PlaneRange

LIGHT = THEMES["light"]


def test_that_each_pixel_keeps_least_most_and_mean_of_its_points() -> None:
    places = np.array([0.0, 0.4, 0.9, 1.0, 3.2, 3.3])
    values = np.array([1.0, 5.0, 3.0, 7.0, -2.0, 4.0])
    starts = pixel_starts(places)
    assert starts.tolist() == [0, 3, 4]
    least, most = extremes(values, starts)
    assert least.tolist() == [1.0, 7.0, -2.0]
    assert most.tolist() == [5.0, 7.0, 4.0]
    assert pixel_means(values, starts).tolist() == [3.0, 7.0, 1.0]


def test_that_no_peak_is_lost_between_3753_points_and_300_pixels() -> None:
    values = np.random.default_rng(1).normal(size=3753)
    values[1234] = 50.0
    starts = pixel_starts(np.linspace(0.0, 299.9, 3753))
    assert len(starts) == 300
    assert extremes(values, starts)[1].max() == 50.0


@pytest.mark.parametrize("n", [2, 5, 3753])
def test_that_a_picture_shows_inputs_in_sight_and_one_beyond_each_edge(n: int) -> None:
    places = np.arange(n, dtype=float)
    picture = SpectrumPicture(places, (), None, (0.0, 1.0), is_curve=True)
    shown = PlaneRange(1.5, 2.5, 0.0, 1.0)
    columns = pixel_columns(picture, PlaneMapping(shown, QRectF(0, 0, 100, 50)))
    seen = places[columns.seen].tolist()
    assert seen == [place for place in (1.0, 2.0, 3.0) if place < n]


def test_that_sticks_rise_above_and_fall_below_the_middle() -> None:
    rect = QRectF(0.0, 0.0, 4.0, 20.0)
    places = np.array([0.5, 1.5, 2.5, 3.5])
    least = np.array([0.0, -5.0, -8.0, 0.0])
    most = np.array([6.0, 0.0, 3.0, 0.0])
    means = np.array([3.0, -5.0, -2.0, 0.0])
    picture = sticks_image(LIGHT, rect, places, least, most, means)
    pale, strong = (
        blend(LIGHT.positive, LIGHT.surface, share).rgba() for share in (PALE, STRONG)
    )
    pale_negative, strong_negative = (
        blend(LIGHT.negative, LIGHT.surface, share).rgba() for share in (PALE, STRONG)
    )
    assert [picture.pixel(0, row) for row in (3, 4, 6, 7, 9, 10)] == [
        0,
        pale,
        pale,
        strong,
        strong,
        0,
    ]
    assert [picture.pixel(1, row) for row in (9, 10, 14, 15)] == [
        0,
        strong_negative,
        strong_negative,
        0,
    ]
    assert [picture.pixel(2, row) for row in (6, 7, 10, 12, 17, 18)] == [
        0,
        pale,
        strong_negative,
        pale_negative,
        pale_negative,
        0,
    ]
    assert {picture.pixel(3, row) for row in range(20)} == {0}


def test_that_picking_the_input_of_the_other_axis_swaps_the_two() -> None:
    assert with_pick((3, 5), 8, True, 10) == (8, 5)
    assert with_pick((3, 5), 8, False, 10) == (3, 8)
    assert with_pick((3, 5), 5, True, 10) == (5, 3)
    assert with_pick((3, 5), 3, False, 10) == (5, 3)


def test_that_a_first_pick_gets_the_further_end_for_the_other_axis() -> None:
    assert with_pick(None, 2, True, 10) == (2, 9)
    assert with_pick(None, 8, False, 10) == (0, 8)


def test_that_picked_inputs_are_those_in_demand() -> None:
    assert picked_features(Demand(features=(3, 5)), 40) == (3, 5)
    assert picked_features(Demand(features=(3, 500)), 40) == (3, 39)
    assert picked_features(Demand(), 40) is None
    assert picked_features(Demand(), 4) == (0, 1)


def test_that_all_panels_together_have_an_arrangement() -> None:
    assert sum(ROW_COUNTS[len(PANEL_ROWS)]) == len(PANEL_ROWS)
