"""The parts of the network panel that need no run: places, links, scale, numbers."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor

from nnsim.arrays import FloatArray
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.training.phases import phases_of
from ui.palettes import THEMES
from ui.panels.network.ink import ink_on, luminance
from ui.panels.network.layout import MOST_DRAWN, GraphLayout, Measures, lay_out
from ui.panels.network.links import MOST_LINKS, choose_links, strongest
from ui.panels.network.matrix_layout import (
    cell_starts,
    lay_out_matrices,
    strongest_of_cells,
)
from ui.panels.network.scale import WeightScale, round_up
from ui.panels.network.values import delta_text, reached_layers, short_number

MEASURES = Measures(
    points=9.0, size=12.0, line=15.0, unsigned=26.0, signed=33.0, left=40.0, right=80.0
)


def network(*sizes: int, bias: float = -1.0) -> NetworkSpec:
    """A network of sigmoid layers."""
    return NetworkSpec(
        tuple(
            LayerSpec(before, after, "sigmoid", bias_input=bias)
            for before, after in pairwise(sizes)
        )
    )


def weights_of(spec: NetworkSpec) -> FloatArray:
    """Weights that are all different."""
    return np.random.default_rng(0).normal(size=spec.n_parameters)


def laid_out(*sizes: int, width: float = 340.0, height: float = 240.0) -> GraphLayout:
    """A layout in a panel of a small window."""
    return lay_out(network(*sizes), width, height, MEASURES)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (1.0, "1"),
        (-1.0, "−1"),
        (0.531, "0.53"),
        (-0.531, "−0.53"),
        (-0.001, "0.00"),
        (9.996, "10.0"),
        (-12.34, "−12.3"),
        (123.4, "123"),
        (2e67, "2·10⁶⁷"),
        (float("nan"), "NaN"),
        (float("-inf"), "−∞"),
    ],
)
def test_that_numbers_in_neurons_are_short(value: float, text: str) -> None:
    assert short_number(value) == text


def test_that_small_deltas_keep_their_figures() -> None:
    assert [delta_text(d) for d in (1.0, 0.0, -0.00123, 3e-7)] == [
        "1",
        "0",
        "−0.0012",
        "3·10⁻⁷",
    ]


def test_that_phases_reach_layer_after_layer_and_back() -> None:
    reached = [reached_layers(phase, 2) for phase in phases_of(2)]
    forward = [(-1, 2), (-1, 2), (0, 2), (0, 2), (1, 2)]
    assert reached == [*forward, (1, 2), (1, 1), (1, 0), (1, 0), (1, 0), (1, 0)]
    assert reached_layers(None, 2) == (1, 0)


@pytest.mark.parametrize("sizes", [(2, 8, 3), (1, 1), (4, 64, 64, 3), (32, 900, 7)])
@pytest.mark.parametrize("room", [(340.0, 240.0), (200.0, 120.0), (1200.0, 600.0)])
def test_that_drawn_neurons_lie_inside_and_apart(
    sizes: tuple[int, ...], room: tuple[float, float]
) -> None:
    layout = laid_out(*sizes, width=room[0], height=room[1])
    for column in layout.columns:
        ys = column.ys[list(column.drawn)]
        assert ys.min() - column.radius >= layout.heading_height
        lowest = np.nanmax(column.ys)
        assert lowest + column.radius <= room[1]
        assert column.x - column.radius >= 0.0
        assert column.x + column.radius <= room[0]
        if len(ys) > 1:
            assert np.diff(ys).min() >= 2.0 * column.radius


def test_that_columns_stand_from_inputs_to_outputs_with_equal_gaps() -> None:
    xs = [column.x for column in laid_out(2, 8, 5, 3).columns]
    assert np.allclose(np.diff(xs), xs[1] - xs[0])
    assert xs[1] > xs[0]


def test_that_a_wide_layer_draws_its_first_and_last_neurons_around_a_gap() -> None:
    column = laid_out(16, 3753, 7).columns[1]
    assert column.gap is not None
    assert len(column.drawn) <= MOST_DRAWN
    half = len(column.drawn) // 2
    assert column.drawn[:half] == tuple(range(half))
    assert column.drawn[-1] == 3752
    top, bottom = column.gap
    hidden = column.ys[half : 3753 - half]
    assert top < hidden.min()
    assert hidden.max() < bottom


def test_that_a_layer_that_fits_is_drawn_whole() -> None:
    column = laid_out(2, 24, 3, height=400.0).column(0)
    assert column.drawn == tuple(range(24))
    assert column.gap is None


def test_that_a_low_panel_leaves_neurons_out_before_they_touch() -> None:
    column = laid_out(2, 20, 3, height=120.0).column(0)
    assert column.gap is not None
    assert len(column.drawn) < 20


def test_that_only_the_strongest_links_of_a_pair_are_drawn() -> None:
    spec = network(4, 64, 64, 3)
    weights = weights_of(spec)
    links = choose_links(spec, weights, laid_out(4, 64, 64, 3))
    assert links.n_total == 320 + 4160 + 195
    per_layer = [int((links.layers == layer).sum()) for layer in range(3)]
    assert per_layer == [320, MOST_LINKS, 195]
    drawn = np.abs(links.weights[links.layers == 1]).min()
    left_out = np.setdiff1d(np.arange(320, 320 + 4160), links.indices)
    assert np.abs(weights[left_out]).max() <= drawn


def test_that_a_weak_link_is_drawn_if_it_is_an_axis() -> None:
    spec = network(64, 64)
    weights = weights_of(spec)
    weakest = int(np.abs(weights).argmin())
    layout = laid_out(64, 64)
    assert choose_links(spec, weights, layout).row(weakest) is None
    assert choose_links(spec, weights, layout, (weakest,)).row(weakest) is not None


def test_that_links_of_an_absent_bias_node_are_not_drawn() -> None:
    spec = network(2, 3, 1, bias=0.0)
    layout = lay_out(spec, 340.0, 240.0, MEASURES)
    links = choose_links(spec, weights_of(spec), layout)
    assert links.n_total == len(links) == 2 * 3 + 3
    assert np.isfinite(links.begins).all()


def test_that_links_run_from_their_source_to_their_neuron() -> None:
    spec, layout = network(2, 3, 1), laid_out(2, 3, 1)
    links = choose_links(spec, weights_of(spec), layout)
    for row in range(len(links)):
        place = spec.place(int(links.indices[row]))
        before, after = layout.column(place.layer - 1), layout.column(place.layer)
        assert links.begins[row].tolist() == [before.x, before.ys[place.source]]
        assert links.ends[row].tolist() == [after.x, after.ys[place.neuron]]


def test_that_no_link_is_near_a_place_outside_the_graph() -> None:
    spec = network(2, 3, 1)
    links = choose_links(spec, weights_of(spec), laid_out(2, 3, 1))
    assert links.nearest(QPointF(1.0, 1.0)) is None
    assert links.nearest(QPointF(339.0, 120.0)) is None


def test_that_few_weights_are_all_among_the_strongest() -> None:
    assert strongest(np.zeros(7)).tolist() == list(range(7))


def test_that_the_scale_is_round_grows_at_once_and_shrinks_late() -> None:
    scale = WeightScale()
    seen = []
    for largest in (0.9, 1.1, 1.4, 1.0, 0.76, 0.7):
        scale.follow(np.array([largest, -0.1, np.nan, np.inf]))
        seen.append(scale.value)
    assert seen == [1.0, 1.5, 1.5, 1.5, 1.5, 0.7]


def test_that_weights_of_zero_have_a_scale() -> None:
    scale = WeightScale()
    scale.follow(np.zeros(3))
    assert scale.value == 1.0


@pytest.mark.parametrize("value", [1e-300, 3e-7, 0.2, 1.0, 7.1, 99.0, 3e70, 1e308])
def test_that_the_scale_holds_every_weight(value: float) -> None:
    assert value <= round_up(value) <= 2.0 * value


def test_that_cells_share_the_strongest_of_their_weights_with_its_sign() -> None:
    weights = np.array([[1.0, -3.0, 0.5, 0.0], [2.0, 0.1, -0.2, -0.4]])
    cells = strongest_of_cells(weights, np.array([0]), np.array([0, 2]))
    assert cells.tolist() == [[-3.0, 0.5]]


def test_that_every_weight_is_in_one_cell_of_at_least_two_pixels() -> None:
    starts = cell_starts(3753, 200.0)
    assert len(starts) == 100
    assert starts[0] == 0
    assert np.diff([*starts, 3753]).min() >= 1
    assert cell_starts(8, 200.0).tolist() == list(range(8))


def test_that_matrices_stand_side_by_side_in_their_area() -> None:
    area = QRectF(30.0, 40.0, 300.0, 180.0)
    matrices = lay_out_matrices(network(3753, 16, 7), area, 20.0, QSizeF(40.0, 30.0))
    boxes = [matrix.outline for matrix in matrices]
    assert all(area.contains(box) for box in boxes)
    assert boxes[0].right() + 20.0 <= boxes[1].left() + 1e-9
    assert [matrix.most_in_a_cell > 1 for matrix in matrices] == [True, False]


@pytest.mark.parametrize("name", THEMES)
def test_that_text_on_every_fill_can_be_read(name: str) -> None:
    look = THEMES[name]
    for ground in (look.positive, look.negative, look.zero, QColor("#808080")):
        ink = ink_on(look, ground)
        levels = sorted((luminance(ink.rgb()), luminance(ground.rgb())))
        assert (levels[1] + 0.05) / (levels[0] + 0.05) >= 3.5


def test_that_luminance_spans_black_to_white() -> None:
    assert luminance(QColor("black").rgb()) == 0.0
    assert luminance(QColor("white").rgb()) == pytest.approx(1.0)
