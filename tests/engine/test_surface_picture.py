"""The picture of an error surface by itself: lines, lowest place, cuts, its cost."""

from dataclasses import replace

import numpy as np
import pytest

from nnsim.data.dataset import SampleSet
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.probes.error_surface import SurfaceSlice, error_at
from nnsim.probes.surface_axes import free_axes, weight_axes
from nnsim.probes.surface_picture import (
    CUT_POINTS,
    MOST_PRODUCTS,
    SurfaceOrder,
    SurfacePicture,
    draw_surface,
    heights_of,
)
from nnsim.training.penalties import penalised, penalty
from nnsim.training.settings import PenaltySettings
from tests.engine.networks import drawn, make_spec

SPEC = make_spec((3, 4, 2), "tanh")
PARAMETERS = drawn(4, SPEC.n_parameters)
X_RANGE, Y_RANGE = (-2.0, 1.0), (-1.0, 3.0)


def samples_of(n: int, seed: int) -> SampleSet:
    return SampleSet(np.arange(n), drawn(seed, n, 3), drawn(seed + 1, n, 2), None)


def order_of(**changes: object) -> SurfaceOrder:
    order = SurfaceOrder(
        moment_of="a run",
        spec=SPEC,
        parameters=PARAMETERS,
        where=SurfaceSlice(weight_axes(0, 17), X_RANGE, Y_RANGE),
        dot=(0.25, -0.5),
        samples=samples_of(12, 1),
        other=None,
        loss="quadratic",
        penalty=None,
        scale="linear",
        size=9,
        has_details=False,
        has_cuts=False,
        compiled=False,
    )
    return replace(order, **changes)  # type: ignore[arg-type]


def drawn_picture(order: SurfaceOrder) -> SurfacePicture:
    picture = draw_surface(order, np.zeros(1, np.int64))
    assert picture is not None
    return picture


@pytest.mark.parametrize("scale", ["linear", "log"])
def test_that_ten_lines_stand_at_equal_steps_between_lowest_and_highest(
    scale: str,
) -> None:
    picture = drawn_picture(order_of(scale=scale, size=30))
    low, high = picture.heights.min(), picture.heights.max()
    wanted = low + (high - low) * np.arange(1, 11) / 11.0
    levels = sorted({line.level for line in picture.contours})
    np.testing.assert_allclose(levels, wanted, rtol=1e-12)
    expected = picture.errors if scale == "linear" else np.log10(picture.errors)
    np.testing.assert_allclose(picture.heights, expected, rtol=1e-12)


def test_that_lines_of_another_set_have_the_same_levels() -> None:
    other = samples_of(7, 5)
    picture = drawn_picture(order_of(other=other, size=25))
    alone = drawn_picture(order_of(samples=other, size=25))
    levels = {line.level for line in picture.contours}
    assert picture.other_contours
    assert {line.level for line in picture.other_contours} <= levels
    (x0, x1), (y0, y1) = X_RANGE, Y_RANGE
    for line in picture.other_contours:
        columns = (line.points[:, 0] - x0) / (x1 - x0) * 24.0
        rows = (line.points[:, 1] - y0) / (y1 - y0) * 24.0
        on_grid = np.isclose(rows, np.round(rows), atol=1e-9)
        for row, column in zip(np.round(rows[on_grid]), columns[on_grid], strict=True):
            along = alone.errors[int(row)]
            here = np.interp(column, np.arange(25.0), along)
            assert here == pytest.approx(line.level, rel=1e-9)


def test_that_a_level_surface_has_no_lines_and_its_first_point_is_lowest() -> None:
    spec = make_spec((3, 2), "step")
    flat = order_of(spec=spec, parameters=np.zeros(8))
    where = SurfaceSlice(weight_axes(6, 7), (1.0, 2.0), (3.0, 4.0))
    picture = drawn_picture(replace(flat, where=where))
    assert picture.contours == ()
    assert picture.lowest == (1.0, 3.0, picture.errors[0, 0])


def test_that_the_lowest_place_is_where_the_error_is_told() -> None:
    picture = drawn_picture(order_of(size=17))
    assert picture.lowest is not None
    x, y, error = picture.lowest
    assert error == picture.errors.min()
    order = picture.order
    here = error_at(SPEC, PARAMETERS, order.where, (x, y), order.samples, "quadratic")
    assert here == pytest.approx(error, rel=1e-12)


def test_that_a_surface_without_numbers_has_neither_lines_nor_lowest_place() -> None:
    spec = make_spec((3, 4, 2), "linear")
    picture = drawn_picture(order_of(spec=spec, parameters=1e200 * PARAMETERS))
    assert picture.lowest is None
    assert picture.contours == ()
    assert np.isnan(picture.heights).all()
    assert not np.isnan(heights_of(np.ones((2, 2)), "linear")).any()


@pytest.mark.parametrize("kind", ["weights", "random"])
@pytest.mark.parametrize("cost", [None, (0.3, 0.7)], ids=["loss", "with penalty"])
def test_that_cuts_go_through_the_dot_along_each_axis(
    cost: tuple[float, float] | None, kind: str
) -> None:
    axes = weight_axes(0, 17)
    if kind == "random":
        n = SPEC.n_parameters
        axes = free_axes("random", PARAMETERS, drawn(6, n), drawn(7, n))
    where = SurfaceSlice(axes, X_RANGE, Y_RANGE)
    order = order_of(where=where, has_cuts=True, penalty=cost)
    cuts = drawn_picture(order).cuts
    assert cuts is not None
    settings = PenaltySettings(l1=0.3, l2=0.7) if cost else PenaltySettings()
    (x0, x1), (y0, y1) = X_RANGE, Y_RANGE
    assert cuts.x[[0, -1]].tolist() == [x0, x1]
    assert cuts.y[[0, -1]].tolist() == [y0, y1]
    assert len(cuts.x) == len(cuts.y) == CUT_POINTS
    for number in (0, 40, 160):
        for place, found in (
            ((float(cuts.x[number]), -0.5), cuts.along_x[number]),
            ((0.25, float(cuts.y[number])), cuts.along_y[number]),
        ):
            loss = error_at(SPEC, PARAMETERS, where, place, order.samples, "quadratic")
            moved = axes.moved_to(PARAMETERS, place)
            expected = loss + penalty(moved, penalised(SPEC), settings)
            assert found == pytest.approx(expected, rel=1e-10)


def test_that_the_bend_is_that_at_the_dot() -> None:
    found = drawn_picture(order_of(has_details=True)).curvature
    assert found is not None
    order, step, e = order_of(), 1e-3, {}
    for i in (-1, 0, 1):
        for j in (-1, 0, 1):
            place = (0.25 + i * step, -0.5 + j * step)
            e[i, j] = error_at(
                SPEC, PARAMETERS, order.where, place, order.samples, "quadratic"
            )
    xx = (e[1, 0] - 2 * e[0, 0] + e[-1, 0]) / step**2
    yy = (e[0, 1] - 2 * e[0, 0] + e[0, -1]) / step**2
    xy = (e[1, 1] - e[1, -1] - e[-1, 1] + e[-1, -1]) / (4 * step**2)
    bends = np.linalg.eigvalsh([[xx, xy], [xy, yy]])
    assert (found.smallest, found.largest) == pytest.approx(tuple(bends), rel=1e-3)


def test_that_a_stop_leaves_no_picture() -> None:
    for order in (order_of(), order_of(has_cuts=True, other=samples_of(7, 5))):
        assert draw_surface(order, np.ones(1, np.int64)) is None


def wide_order(n_products_a_point: int, **changes: object) -> SurfaceOrder:
    """Return an order of which each point costs so many products behind layer one."""
    assert n_products_a_point % 600 == 0
    layers = LayerSpec(3, 5, "tanh"), LayerSpec(5, n_products_a_point // 600, "tanh")
    return order_of(spec=NetworkSpec(layers), samples=samples_of(100, 1), **changes)


def test_that_the_first_picture_is_as_fine_as_costs_allow() -> None:
    sides = []
    for side in (8, 6, 4, 3):
        at_most = MOST_PRODUCTS // side**2 // 600 * 600
        assert wide_order(at_most).coarse_side == side
        sides.append(wide_order(at_most + 600).coarse_side)
        assert not wide_order(at_most).is_heavy
    assert sides == [6, 4, 3, 3]
    assert wide_order(MOST_PRODUCTS // 9 // 600 * 600 + 600).is_heavy


def test_that_cuts_and_another_set_cost_too() -> None:
    points = 9 + 2 * CUT_POINTS
    limit = MOST_PRODUCTS // points // 600 * 600
    assert not wide_order(limit, has_cuts=True).is_heavy
    assert wide_order(limit + 600, has_cuts=True).is_heavy
    half = MOST_PRODUCTS // 18 // 600 * 600
    assert not wide_order(half, other=samples_of(100, 5)).is_heavy
    assert wide_order(half + 600, other=samples_of(100, 5)).is_heavy


def test_that_a_picture_serves_for_the_same_wish_of_another_moment() -> None:
    order = order_of()
    later = replace(order, parameters=PARAMETERS + 1.0, dot=(0.5, 0.5), size=20)
    assert order.serves(later)
    assert not order.is_same_but_size(later)
    finer = replace(order, size=20, dot=(0.5, 0.5))
    assert order.is_same_but_size(finer)
    rich = replace(order, has_details=True, has_cuts=True)
    assert rich.serves(order)
    assert rich.is_same_but_size(order)
    assert not rich.is_same_but_size(replace(rich, dot=(0.5, 0.5)))
    others: list[dict[str, object]] = [
        {"moment_of": "another run"},
        {"where": SurfaceSlice(weight_axes(0, 17), X_RANGE, Y_RANGE)},
        {"spec": make_spec((3, 5, 2), "tanh")},
        {"samples": samples_of(12, 1)},
        {"other": samples_of(12, 1)},
        {"has_details": True},
        {"has_cuts": True},
        {"loss": "cross-entropy"},
        {"penalty": (0.1, 0.0)},
        {"scale": "log"},
    ]
    for change in others:
        assert not order.serves(replace(order, **change)), change  # type: ignore[arg-type]
    axes = order.where.axes
    same_axes: list[dict[str, object]] = [
        {"where": SurfaceSlice(axes, (0.0, 1.0), Y_RANGE)},
        {"spec": make_spec((3, 4, 2), "sigmoid")},
        {"compiled": True},
    ]
    for change in same_axes:
        other = replace(order, **change)  # type: ignore[arg-type]
        assert order.serves(other), change
        assert not order.is_same_but_size(other), change
    costly = replace(order, penalty=(0.1, 0.0))
    dearer = replace(order, penalty=(0.2, 0.0))
    assert costly.serves(dearer)
    assert not costly.is_same_but_size(dearer)
