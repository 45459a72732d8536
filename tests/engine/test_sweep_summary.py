"""What is read from the results of a sweep: means, spreads, the best, the rule."""

from pathlib import Path

import numpy as np
import pytest

from nnsim.sweep.grid import PointSizes, SweepGrid, require_trainable, sweep_grid
from nnsim.sweep.result import SweepResult
from nnsim.sweep.settings import read_sweep
from nnsim.sweep.summary import (
    N_PARAMETERS,
    Series,
    best_spot,
    is_numeric,
    sweep_series,
    x_axes,
)
from tests.engine.sweeps import write_sweep

SAMPLES = "data.samples"
NEURONS = "network.hidden[0].neurons"
SIZES = {
    "scene": "three-class-mlp",
    "axes": [
        {"field": SAMPLES, "values": [100, 400]},
        {"field": NEURONS, "values": [1, 2, 3, 4]},
    ],
    "seeds": 2,
    "epochs": 5,
}


def planned(folder: Path, document: dict[str, object]) -> tuple[SweepGrid, PointSizes]:
    grid = sweep_grid(read_sweep(write_sweep(folder, document)))
    return grid, require_trainable(grid)


def results_of(grid: SweepGrid) -> list[SweepResult]:
    """Each run's error is its place in the grid, its accuracy one over that."""
    return [
        SweepResult(
            digest=run.digest,
            values=run.values,
            seed=run.seed,
            stopped="epochs",
            test_error=float(place),
            test_accuracy=1.0 / (1 + place),
        )
        for place, run in enumerate(grid.runs)
    ]


@pytest.fixture
def sizes_grid(tmp_path: Path) -> tuple[SweepGrid, PointSizes]:
    return planned(tmp_path, SIZES)


def xs(series: Series) -> list[float]:
    return [spot.x for spot in series.spots]


def test_that_there_is_a_series_for_each_value_of_the_other_axis(
    sizes_grid: tuple[SweepGrid, PointSizes],
) -> None:
    grid, sizes = sizes_grid
    few, many = sweep_series(grid, sizes, results_of(grid), NEURONS, "test_error")
    assert (few.values, many.values) == ((100,), (400,))
    assert xs(few) == xs(many) == [1.0, 2.0, 3.0, 4.0]
    spot = many.spots[0]
    assert (spot.point, spot.numbers.tolist()) == ((400, 1), [8.0, 9.0])
    assert (spot.mean, spot.least, spot.greatest) == (8.5, 8.0, 9.0)
    assert not spot.numbers.flags.writeable


def test_that_the_other_axis_can_lie_along_x(
    sizes_grid: tuple[SweepGrid, PointSizes],
) -> None:
    grid, sizes = sizes_grid
    series = sweep_series(grid, sizes, results_of(grid), SAMPLES, "test_error")
    assert [each.values for each in series] == [(1,), (2,), (3,), (4,)]
    assert all(xs(each) == [100.0, 400.0] for each in series)


def test_that_along_the_weights_curves_are_those_of_the_first_axis(
    sizes_grid: tuple[SweepGrid, PointSizes],
) -> None:
    grid, sizes = sizes_grid
    assert x_axes(grid, sizes) == (SAMPLES, NEURONS, N_PARAMETERS)
    few, _ = sweep_series(grid, sizes, results_of(grid), N_PARAMETERS, "test_error")
    assert few.values == (100,)
    assert xs(few) == [9.0, 15.0, 21.0, 27.0]


def test_that_weights_that_are_all_as_many_are_no_axis(tmp_path: Path) -> None:
    grid, sizes = planned(tmp_path, SIZES | {"axes": SIZES["axes"][:1]})  # type: ignore[index]
    assert x_axes(grid, sizes) == (SAMPLES,)


def test_that_the_rule_of_thumb_is_ten_training_samples_a_weight(
    sizes_grid: tuple[SweepGrid, PointSizes],
) -> None:
    grid, sizes = sizes_grid
    # 60 of 100 samples are learnt from, which is enough for 6 weights and none has so
    # few; 240 of 400 are enough for 24, that is 6 n + 3 for n = 3.5 neurons.
    for x_axis, expected in ((NEURONS, 3.5), (N_PARAMETERS, 24.0)):
        few, many = sweep_series(grid, sizes, [], x_axis, "test_error")
        assert few.rule_of_thumb is None
        assert many.rule_of_thumb == pytest.approx(expected)


def test_that_a_point_without_a_number_is_no_spot(
    sizes_grid: tuple[SweepGrid, PointSizes],
) -> None:
    grid, sizes = sizes_grid
    results = results_of(grid)[:3]
    few, many = sweep_series(grid, sizes, results, NEURONS, "test_error")
    assert xs(few) == [1.0, 2.0]
    assert few.places == many.places == (1.0, 2.0, 3.0, 4.0)
    assert few.spots[1].numbers.tolist() == [2.0]
    assert many.spots == ()
    without = sweep_series(grid, sizes, results, NEURONS, "training_error")
    assert all(each.spots == () for each in without)


def test_that_the_best_is_the_least_error_and_the_most_accuracy(
    sizes_grid: tuple[SweepGrid, PointSizes],
) -> None:
    grid, sizes = sizes_grid
    results = list(reversed(results_of(grid)))
    for measure in ("test_error", "test_accuracy"):
        series = sweep_series(grid, sizes, results, NEURONS, measure)
        best = best_spot(series, measure)
        assert best is not None
        assert best.point == (100, 1)
    assert best_spot([], "test_error") is None


def test_that_of_equally_good_ones_the_smallest_is_best(
    sizes_grid: tuple[SweepGrid, PointSizes],
) -> None:
    grid, sizes = sizes_grid
    results = [
        SweepResult(digest=run.digest, values=run.values, seed=0, test_accuracy=1.0)
        for run in reversed(grid.runs)
    ]
    series = sweep_series(grid, sizes, results, NEURONS, "test_accuracy")
    best = best_spot(series, "test_accuracy")
    assert best is not None
    assert best.size.n_parameters == 9


def test_that_names_lie_along_x_in_their_order(tmp_path: Path) -> None:
    document = {
        "scene": "gates",
        "axes": [{"field": "data.set", "values": ["gate-xor", "gate-and"]}],
        "epochs": 5,
    }
    grid, sizes = planned(tmp_path, document)
    assert not is_numeric(grid, "data.set")
    (only,) = sweep_series(grid, sizes, results_of(grid), "data.set", "test_error")
    assert only.values == ()
    assert [(spot.x, spot.point) for spot in only.spots] == [
        (0.0, ("gate-xor",)),
        (1.0, ("gate-and",)),
    ]


def test_that_seeds_alone_are_one_spot(tmp_path: Path) -> None:
    grid, sizes = planned(tmp_path, {"scene": "gates", "seeds": 3, "epochs": 5})
    assert x_axes(grid, sizes) == ()
    (only,) = sweep_series(grid, sizes, results_of(grid), "", "test_error")
    np.testing.assert_array_equal(only.spots[0].numbers, [0.0, 1.0, 2.0])
    assert not is_numeric(grid, "")
