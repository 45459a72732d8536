"""Ticks, slider stops, and the mapping between data and pixels: pure arithmetic."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from ui.widgets.plane_mapping import (
    PlaneMapping,
    PlaneRange,
    panned,
    with_equal_aspect,
    zoomed,
)
from ui.widgets.scale import Scale
from ui.widgets.ticks import Tick, log_ticks, minor_log_ticks, nice_ticks

RECT = QRectF(40.0, 10.0, 300.0, 200.0)
ends = st.floats(-1e6, 1e6, allow_nan=False)
positive = st.floats(1e-6, 1e6)


def labels(ticks: tuple[Tick, ...]) -> list[str]:
    """Return what is written at the ticks."""
    return [tick.label for tick in ticks]


def test_that_ticks_are_round_numbers() -> None:
    assert labels(nice_ticks(0.0, 1.0, 6)) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]
    assert labels(nice_ticks(-3.0, 3.0, 4)) == ["−2", "0", "2"]
    assert labels(nice_ticks(0.0, 1000.0, 3)) == ["0", "500", "1000"]
    assert labels(nice_ticks(0.0, 1.2e-5, 4)) == ["0", "5.0·10⁻⁶", "1.0·10⁻⁵"]


def test_that_a_broken_range_has_no_ticks() -> None:
    assert nice_ticks(1.0, 1.0) == ()
    assert nice_ticks(0.0, math.nan) == ()
    assert log_ticks(0.0, 1.0) == ()
    assert minor_log_ticks(-1.0, 1.0) == ()


@given(ends, ends, st.integers(2, 12))
def test_that_ticks_lie_inside_at_equal_steps_and_never_too_many(
    low: float, high: float, most: int
) -> None:
    assume(high - low > 1e-6 * max(1.0, abs(low), abs(high)))
    ticks = nice_ticks(low, high, most)
    places = np.array([tick.place for tick in ticks])
    slack = 1e-6 * (high - low)
    assert len(ticks) <= most
    assert ((places >= low - slack) & (places <= high + slack)).all()
    if len(ticks) > 2:
        steps = np.diff(places)
        assert np.allclose(steps, steps[0])
    assert len({tick.label for tick in ticks}) == len(ticks)


def test_that_log_ticks_are_powers_of_ten() -> None:
    assert labels(log_ticks(0.005, 50.0)) == ["0.01", "0.1", "1", "10"]
    assert labels(log_ticks(1e-9, 1.0, 4)) == ["10⁻⁹", "10⁻⁶", "10⁻³", "1"]
    assert labels(log_ticks(0.15, 0.6)) == ["0.2", "0.5"]


def test_that_minor_ticks_fill_the_decades() -> None:
    assert minor_log_ticks(1.0, 10.0) == (2, 3, 4, 5, 6, 7, 8, 9)
    assert minor_log_ticks(1e-9, 1.0) == ()


@given(ends, ends, st.booleans())
def test_that_pixels_lead_back_to_the_data(x: float, y: float, log: bool) -> None:
    if log:
        x, y = abs(x) + 1e-3, abs(y) + 1e-3
        shown = PlaneRange(1e-3, 1e6, 1e-3, 1e6, True, True)
    else:
        shown = PlaneRange(-10.0, 30.0, -1.0, 4.0)
    mapping = PlaneMapping(shown, RECT)
    px, py = mapping.to_pixels([x], [y])
    back = mapping.to_data(QPointF(float(px[0]), float(py[0])))
    assert back == pytest.approx((x, y), rel=1e-6, abs=1e-6)


def test_that_the_corner_of_the_range_is_the_corner_of_the_plot() -> None:
    mapping = PlaneMapping(PlaneRange(-1.0, 3.0, 5.0, 6.0), RECT)
    px, py = mapping.to_pixels([-1.0, 3.0], [5.0, 6.0])
    assert (px[0], py[0]) == (RECT.left(), RECT.bottom())
    assert (px[1], py[1]) == (RECT.right(), RECT.top())


@given(positive, positive)
def test_that_equal_aspect_shows_all_and_keeps_units_equal(
    width: float, height: float
) -> None:
    shown = with_equal_aspect(PlaneRange(0.0, width, 0.0, height), RECT)
    assert shown.x0 <= 1e-9
    assert shown.x1 >= width * (1 - 1e-9)
    assert shown.y1 >= height * (1 - 1e-9)
    unit_x = (shown.x1 - shown.x0) / RECT.width()
    assert (shown.y1 - shown.y0) / RECT.height() == pytest.approx(unit_x)


@pytest.mark.parametrize("log", [False, True])
def test_that_zooming_keeps_what_is_under_the_pointer(log: bool) -> None:
    mapping = PlaneMapping(PlaneRange(0.1, 10.0, 0.1, 10.0, log, log), RECT)
    about = QPointF(100.0, 60.0)
    closer = PlaneMapping(zoomed(mapping, about, 2.0), RECT)
    assert closer.to_data(about) == pytest.approx(mapping.to_data(about))
    assert closer.shown.x1 < mapping.shown.x1


def test_that_panning_takes_the_picture_along() -> None:
    mapping = PlaneMapping(PlaneRange(0.0, 30.0, 0.0, 20.0), RECT)
    moved = PlaneMapping(panned(mapping, QPointF(50.0, -20.0)), RECT)
    there = moved.to_data(QPointF(150.0, 80.0))
    assert there == pytest.approx(mapping.to_data(QPointF(100.0, 100.0)))


def test_that_a_log_scale_stops_at_the_numbers_a_lecturer_names() -> None:
    scale = Scale(1e-4, 10.0)
    stops = [scale.value_at(place) for place in range(scale.places + 1)]
    assert {0.001, 0.01, 0.1, 0.2, 0.32, 0.5, 1.0, 10.0} <= set(stops)
    assert stops == sorted(set(stops))


@given(st.floats(1e-5, 1.0), st.floats(1.1, 1e5), st.booleans())
def test_that_a_scale_reaches_its_ends_and_finds_its_stops_again(
    low: float, factor: float, log: bool
) -> None:
    scale = Scale(low, low * factor, log)
    assert scale.value_at(0) == scale.low
    assert scale.value_at(scale.places) == scale.high
    assert scale.place_of(scale.low) == 0
    assert scale.place_of(scale.high) == scale.places
    for place in range(0, scale.places + 1, max(scale.places // 7, 1)):
        assert scale.low <= scale.value_at(place) <= scale.high
        assert abs(scale.place_of(scale.value_at(place)) - place) <= 1


@given(st.floats(0.02, 40.0), st.sampled_from([-1, 1]), st.booleans())
def test_that_a_step_always_moves_until_the_end(
    value: float, steps: int, log: bool
) -> None:
    scale = Scale(0.01, 50.0, log)
    assert math.copysign(1, scale.stepped(value, steps) - value) == steps


@pytest.mark.parametrize(("low", "high", "log"), [(1.0, 1.0, False), (0.0, 1.0, True)])
def test_that_a_scale_without_extent_is_refused(
    low: float, high: float, log: bool
) -> None:
    with pytest.raises(ValueError, match="not a range"):
        Scale(low, high, log)


def test_that_an_axis_wider_than_numbers_go_has_no_ticks() -> None:
    assert nice_ticks(-1.7e308, 1.7e308) == ()
