"""Lines, legends, colours and places of the feature space, without a run."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication

from ui.palettes import THEMES
from ui.panels.feature_space.hyperplane_lines import (
    LineMark,
    LinePainter,
    name_font,
    seen_line,
    steepest,
)
from ui.panels.feature_space.region_image import neuron_scale, region_image
from ui.panels.legend_row import LegendEntry, entry_width, fitted
from ui.panels.sample_places import SamplePlaces, shown_marks
from ui.theme import make_font
from ui.widgets.plane_mapping import PlaneMapping, PlaneRange

LIGHT = THEMES["light"]
MAPPING = PlaneMapping(
    PlaneRange(-2.0, 2.0, -1.0, 3.0), QRectF(40.0, 10.0, 300.0, 150.0)
)
NO_SAMPLES = (np.empty(0), np.empty(0))
WEIGHT = st.floats(-5.0, 5.0).filter(lambda value: abs(value) > 0.01)


@given(a=WEIGHT, b=WEIGHT, c=st.floats(-3.0, 3.0))
def test_that_a_seen_line_is_on_its_hyperplane_and_ends_at_the_edge(
    a: float, b: float, c: float
) -> None:
    line = seen_line(MAPPING, a, b, c)
    if line is None:
        corners = [a * x + b * y - c for x in (-2.0, 2.0) for y in (-1.0, 3.0)]
        assert max(corners) * min(corners) >= -1.0
        return
    rect = MAPPING.rect
    for end in (line.begin, line.end):
        x, y = MAPPING.to_data(end)
        assert a * x + b * y == pytest.approx(c, abs=1e-6)
        assert (
            min(
                abs(end.x() - rect.left()),
                abs(end.x() - rect.right()),
                abs(end.y() - rect.top()),
                abs(end.y() - rect.bottom()),
            )
            < 1e-6
        )


@given(a=WEIGHT, b=WEIGHT)
def test_that_a_normal_is_square_on_the_screen_and_points_to_the_active_side(
    a: float, b: float
) -> None:
    line = seen_line(MAPPING, a, b, a * 0.1 + b * 0.9)
    assert line is not None
    along = line.end - line.begin
    assert QPointF.dotProduct(line.normal, along) == pytest.approx(0.0, abs=1e-6)
    x, y = MAPPING.to_data(line.at(0.5) + line.normal * 5.0)
    assert a * x + b * y > a * 0.1 + b * 0.9


@pytest.mark.parametrize(
    "line",
    [(1.0, 0.0, 9.0), (0.0, 1.0, -4.0), (0.0, 0.0, 1.0), (math.nan, 1.0, 0.0)],
)
def test_that_a_line_outside_or_without_direction_is_not_there(
    line: tuple[float, float, float],
) -> None:
    assert seen_line(MAPPING, *line) is None


def test_that_the_steepest_lines_are_kept_in_their_order() -> None:
    lines = np.array([[1.0, 0, 0], [5, 0, 0], [math.inf, 0, 0], [0, 3, 0], [2, 0, 1]])
    assert steepest(lines, 3) == [1, 3, 4]


def test_that_names_of_lines_keep_clear_of_each_other_and_inside(
    qapp: QApplication,
) -> None:
    mapping = PlaneMapping(MAPPING.shown, QRectF(40.0, 10.0, 400.0, 300.0))
    marks = [LineMark(k, f"h{k}", 1.0, 0.02 * k, 0.0) for k in range(6)]
    placed = LinePainter().place(LIGHT, mapping, marks, NO_SAMPLES)
    rooms = [entry.room for entry in placed if entry.room is not None]
    assert len(rooms) >= 5
    for number, room in enumerate(rooms):
        assert mapping.rect.contains(room)
        assert not any(room.intersects(other) for other in rooms[:number])


def test_that_a_name_stays_while_its_line_hardly_moves(qapp: QApplication) -> None:
    painter = LinePainter()
    feet = []
    for shift in (0.0, 0.01, 0.02):
        mark = LineMark(0, "h₁", 1.0, 0.3, shift)
        feet.append(painter.place(LIGHT, MAPPING, [mark], NO_SAMPLES)[0].foot)
    assert (feet[2] - feet[0]).manhattanLength() < 4.0


def test_that_a_name_goes_where_it_hides_no_samples(qapp: QApplication) -> None:
    mark = LineMark(0, "h₁", 0.0, 1.0, 0.5)
    first = LinePainter().place(LIGHT, MAPPING, [mark], NO_SAMPLES)[0].room
    assert first is not None
    samples = (np.array([first.center().x()]), np.array([first.center().y()]))
    second = LinePainter().place(LIGHT, MAPPING, [mark], samples)[0].room
    assert second is not None
    assert not second.intersects(first)


def test_that_a_small_plot_has_lines_without_names(qapp: QApplication) -> None:
    mapping = PlaneMapping(MAPPING.shown, QRectF(0.0, 0.0, 90.0, 60.0))
    marks = [LineMark(k, f"h{k}", 1.0, 0.1 * k, 0.0) for k in range(8)]
    placed = LinePainter().place(LIGHT, mapping, marks, NO_SAMPLES)
    assert len(placed) == 8
    assert all(entry.room is None for entry in placed)
    assert QFontMetricsF(name_font(LIGHT)).height() > 0.0


# Colours ------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", list(THEMES))
def test_that_regions_pale_with_doubt(theme: str) -> None:
    look = THEMES[theme]
    certainty = np.array([[0.0, 0.5, 1.0]])
    row = region_image(look, np.full((1, 3), 1), certainty)[0].astype(float)
    surface = look.surface
    ground = np.array([surface.red(), surface.green(), surface.blue()])
    away = np.abs(row - ground).sum(axis=1)
    assert 0.0 < away[0] < away[1] < away[2]
    hue = look.class_colours[1]
    full = np.abs(np.array([hue.red(), hue.green(), hue.blue()]) - ground).sum()
    assert away[2] < 0.6 * full


def test_that_certainty_that_is_no_number_is_doubt() -> None:
    classes = np.zeros((1, 2), dtype=np.int64)
    row = region_image(LIGHT, classes, np.array([[np.nan, 0.0]]))[0]
    assert np.array_equal(row[0], row[1])


@pytest.mark.parametrize(
    ("activation", "ends"),
    [
        ("sigmoid", (0.0, 1.0)),
        ("step", (0.0, 1.0)),
        ("tanh", (-1.0, 1.0)),
        ("linear", (-3.0, 3.0)),
        ("relu", (0.0, 3.0)),
    ],
)
def test_that_the_colours_of_a_neuron_end_where_its_activation_does(
    activation: str, ends: tuple[float, float]
) -> None:
    assert neuron_scale(activation, np.array([0.2, -3.0, np.nan])) == ends


# Legend -------------------------------------------------------------------------------


def entries() -> list[LegendEntry]:
    return [
        LegendEntry("class", "versicolor", 0),
        LegendEntry("class", "virginica", 1),
        LegendEntry("ring", "wrong", needed=False),
        LegendEntry("hatch", "undecided", needed=False),
    ]


def test_that_a_legend_drops_the_optional_before_it_cuts_names(
    qapp: QApplication,
) -> None:
    metrics = QFontMetricsF(make_font(9.0))
    assert fitted(entries(), LIGHT, metrics, 1000.0) == entries()
    assert fitted(entries(), LIGHT, metrics, 220.0) == entries()[:3]
    assert fitted(entries(), LIGHT, metrics, 180.0) == entries()[:2]
    cut = fitted(entries(), LIGHT, metrics, 110.0)
    assert [entry.class_index for entry in cut] == [0, 1]
    assert all(entry.text.endswith("…") for entry in cut)
    markers = fitted(entries(), LIGHT, metrics, 45.0)
    assert [entry.text for entry in markers] == ["", ""]


@pytest.mark.parametrize("room", range(30, 400, 7))
def test_that_a_legend_never_needs_more_than_its_room(
    qapp: QApplication, room: int
) -> None:
    metrics = QFontMetricsF(make_font(9.0))
    chosen = fitted(entries(), LIGHT, metrics, float(room))
    widths = [entry_width(entry, LIGHT, metrics) for entry in chosen]
    assert sum(widths) + 12.0 * (len(chosen) - 1) <= room or len(chosen) == 1


# Places -------------------------------------------------------------------------------


def test_that_each_class_of_each_set_keeps_its_share_of_a_subset() -> None:
    n = 4000
    looks = np.arange(n) % 2 * (np.arange(n) % 10 == 1)
    sets = np.arange(n) % 4 // 2
    places = SamplePlaces(np.arange(n), np.zeros(n), np.zeros(n), looks, sets)
    kept = shown_marks(places, ("training", "validation"), most=250)
    assert len(kept) == pytest.approx(500, abs=4)
    assert set(shown_marks(places, ("validation",), most=250)) < set(kept)
    for look in (0, 1):
        for set_index in (0, 1):
            in_all = np.count_nonzero((looks == look) & (sets == set_index))
            inside = (looks[kept] == look) & (sets[kept] == set_index)
            assert np.count_nonzero(inside) == pytest.approx(in_all / 8, abs=1)


def test_that_a_rare_class_is_never_left_out() -> None:
    looks = np.zeros(9000, dtype=np.int64)
    looks[4321] = 1
    n = len(looks)
    places = SamplePlaces(
        np.arange(n), np.zeros(n), np.zeros(n), looks, np.zeros(n, dtype=np.int64)
    )
    assert 4321 in shown_marks(places, ("training",)).tolist()


def test_that_the_hue_of_an_output_line_is_that_of_its_class() -> None:
    mark = LineMark(2, "o₃", 1.0, 0.0, 0.0, "output", class_index=2)
    plain = LineMark(2, "h₃", 1.0, 0.0, 0.0)
    hue = LIGHT.class_colours[2]
    assert abs(mark.colour(LIGHT).hslHueF() - hue.hslHueF()) < 0.05
    assert isinstance(plain.colour(LIGHT), QColor)
    assert plain.colour(LIGHT) != mark.colour(LIGHT)
