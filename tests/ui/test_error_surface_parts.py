"""The parts of the error surface panel: names, colours, the way, values of the grid."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from nnsim.arrays import FloatArray
from nnsim.model.spec import LayerSpec, NetworkSpec, WeightPlace
from nnsim.probes.error_surface import weight_slice
from ui.palettes import THEMES, Theme
from ui.panels.error_bar import ErrorBar
from ui.panels.error_ramp import RampRange, contour_colour, is_flat
from ui.panels.error_surface.path import Start, SurfacePath
from ui.panels.error_surface.places import value_at
from ui.panels.weight_names import n_active_weights, node_name, weight_name
from ui.panels.weight_picker import weight_entries
from ui.widgets.plane_mapping import PlaneMapping, PlaneRange

INKED = 140  # lightness under which a place belongs to the line
LIGHT = THEMES["light"]
PLOT = PlaneMapping(PlaneRange(0.0, 100.0, 0.0, 100.0), QRectF(0.0, 0.0, 100.0, 100.0))


def network(*sizes: int, bias_input: float = -1.0) -> NetworkSpec:
    """Return a network of sigmoid layers with these numbers of neurons."""
    return NetworkSpec(
        tuple(
            LayerSpec(n_inputs, n_neurons, "sigmoid", bias_input=bias_input)
            for n_inputs, n_neurons in pairwise(sizes)
        )
    )


def painted(way: SurfacePath, points: FloatArray, *starts: Start) -> QImage:
    """Return a white plot of 100 by 100 with the way, one point an epoch."""
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    with QPainter(image) as painter:
        way.paint(painter, LIGHT, PLOT, points, np.arange(len(points)), starts)
    return image


def darkest(image: QImage, x: int, y: int) -> int:
    """Return the least lightness near a place, y counted upward."""
    near = range(-2, 3)
    return min(
        image.pixelColor(x + i, 99 - y + j).lightness() for i in near for j in near
    )


def test_that_a_weight_is_named_by_the_two_ends_of_its_link() -> None:
    spec = network(2, 3, 1)
    assert weight_name(spec, spec.index(WeightPlace(0, 0, 2))) == "ω x₁→h₃"
    assert weight_name(spec, spec.index(WeightPlace(0, 2, 0))) == "θ→h₁"
    assert weight_name(spec, spec.index(WeightPlace(1, 2, 0))) == "ω h₃→o₁"
    assert weight_name(spec, spec.index(WeightPlace(1, 3, 0))) == "θ→o₁"


def test_that_neurons_of_several_hidden_layers_say_their_layer() -> None:
    spec = network(2, 3, 4, 1)
    names = [node_name(spec, layer, 0) for layer in (-1, 0, 1, 2)]
    assert names == ["x₁", "h¹₁", "h²₁", "o₁"]


def test_that_a_layer_without_a_bias_node_offers_no_weight_of_it() -> None:
    spec = network(2, 3, bias_input=0.0)
    assert n_active_weights(spec) == 6
    assert [e.label for e in weight_entries(spec) if "θ" in e.label] == []
    assert n_active_weights(network(2, 3)) == 9


def test_that_weights_are_listed_neuron_by_neuron_under_their_layer() -> None:
    entries = weight_entries(network(1, 2, 1))
    assert [(e.group, e.label) for e in entries] == [
        ("x → h", "ω x₁→h₁"),
        ("x → h", "θ→h₁"),
        ("x → h", "ω x₁→h₂"),
        ("x → h", "θ→h₂"),
        ("h → o", "ω h₁→o₁"),
        ("h → o", "ω h₂→o₁"),
        ("h → o", "θ→o₁"),
    ]


def test_that_the_ramp_holds_while_the_heights_stay_inside() -> None:
    ramp = RampRange()
    ends = ramp.hold(np.array([-2.0, -1.0]))
    assert ends[0] < -2.0 < -1.0 < ends[1]
    assert ramp.hold(np.array([-1.95, -1.0])) == ends
    assert ramp.hold(np.array([-3.0, -1.0])) != ends


def test_that_the_ramp_follows_a_surface_that_became_flatter() -> None:
    ramp = RampRange()
    ramp.hold(np.array([-3.0, -1.0]))
    low, high = ramp.hold(np.array([-1.3, -1.0]))
    assert high - low < 0.5


def test_that_a_ramp_is_never_of_no_length() -> None:
    low, high = RampRange().hold(np.array([-1.0, -1.0, np.nan]))
    assert low < -1.0 < high
    assert is_flat(np.array([0.1, 0.1, np.nan]))
    assert is_flat(np.zeros(3))
    assert not is_flat(np.array([0.1, 0.063]))


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_that_contours_stand_out_from_every_colour_of_the_ramp(theme: Theme) -> None:
    for share in np.linspace(0.0, 1.0, 21).tolist():
        ground = QColor(*theme.surface_ramp[round(share * 255)].tolist())
        line = contour_colour(theme, share)
        assert abs(line.lightness() - ground.lightness()) > 18


def test_that_the_legend_names_zero_and_what_was_cut(qapp: QApplication) -> None:
    bar = ErrorBar("E")
    bar.show_errors(np.array([0.0, 0.25]), (-1.5, -0.6))
    assert bar.labels() == ("E", "0", "0.25")
    bar.show_errors(np.array([1e-9, 0.25]), (-5.6, -0.6))
    assert bar.labels()[1].startswith("≤")
    bar.show_errors(np.array([0.1, 0.25]), (-1.0, -0.6))
    assert bar.labels()[1] == "0.10"


def test_that_a_value_between_grid_points_is_interpolated() -> None:
    grid = np.array([[0.0, 1.0], [2.0, 3.0]])
    where = weight_slice(0, 1, (0.0, 10.0), (0.0, 10.0))
    assert value_at(grid, where, 5.0, 5.0) == pytest.approx(1.5)
    assert value_at(grid, where, 10.0, 0.0) == pytest.approx(1.0)
    assert np.isnan(value_at(grid, where, 10.1, 0.0))


def test_that_the_way_is_drawn_through_its_points(qapp: QApplication) -> None:
    image = painted(SurfacePath(), np.array([[10.0, 10.0], [50.0, 10.0], [50.0, 90.0]]))
    assert darkest(image, 30, 10) < INKED
    assert darkest(image, 50, 50) < INKED
    assert darkest(image, 30, 50) == 255


def test_that_a_way_that_grew_looks_like_one_drawn_at_once(qapp: QApplication) -> None:
    points = np.array([[10.0, 10.0], [50.0, 10.0], [50.0, 90.0], [20.0, 60.0]])
    growing = SurfacePath()
    painted(growing, points[:2])
    at_once, step_by_step = painted(SurfacePath(), points), painted(growing, points)
    assert darkest(step_by_step, 50, 50) == darkest(at_once, 50, 50)
    assert growing.n_marks == 3


def test_that_a_way_that_was_thinned_is_drawn_anew(qapp: QApplication) -> None:
    way = SurfacePath()
    painted(way, np.array([[10.0, 10.0], [50.0, 10.0], [50.0, 90.0]]))
    image = painted(way, np.array([[10.0, 90.0], [90.0, 90.0]]))
    assert darkest(image, 30, 10) == 255
    assert darkest(image, 40, 90) < INKED


def test_that_a_start_that_was_set_breaks_the_way(qapp: QApplication) -> None:
    points = np.array([[10.0, 10.0], [90.0, 80.0]])
    image = painted(SurfacePath(), points, Start(1, 90.0, 20.0))
    assert darkest(image, 50, 45) == 255
    assert darkest(image, 90, 50) < INKED


def test_that_marks_are_thinned_where_epochs_lie_close(qapp: QApplication) -> None:
    way = SurfacePath()
    steps = np.linspace(5.0, 95.0, 2000)
    painted(way, np.column_stack([steps, steps]))
    assert 5 < way.n_marks < 25


def test_that_points_that_are_no_numbers_are_left_out(qapp: QApplication) -> None:
    points = np.array([[10.0, 10.0], [50.0, 10.0], [np.nan, np.inf]])
    assert darkest(painted(SurfacePath(), points), 30, 10) < INKED
