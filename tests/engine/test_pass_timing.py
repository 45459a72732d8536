"""A pass sample by sample and as matrices: the same gradient, honest medians."""

from collections.abc import Iterator
from itertools import accumulate, pairwise

import numpy as np
import pytest

from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.probes.pass_timing import (
    MOST_PASSES,
    PassQuestion,
    gradient_as_matrices,
    gradient_by_sample,
    time_passes,
)


def question(n_samples: int = 20, hidden: tuple[int, ...] = (5, 4)) -> PassQuestion:
    sizes = (3, *hidden, 2)
    spec = NetworkSpec(tuple(LayerSpec(a, b, "sigmoid") for a, b in pairwise(sizes)))
    draw = np.random.default_rng(1)
    return PassQuestion(
        spec,
        draw.normal(size=spec.n_parameters),
        draw.normal(size=(n_samples, 3)),
        draw.integers(0, 2, size=(n_samples, 2)).astype(float),
        "quadratic",
    )


def clock_of(*durations: float) -> Iterator[float]:
    """Give the times of a clock where each piece of work takes one of these."""
    steps = [step for duration in durations for step in (duration, 0.0)]
    return accumulate([0.0, *steps])


@pytest.mark.parametrize("hidden", [(), (6,), (5, 4)])
def test_that_both_ways_give_the_same_gradient(hidden: tuple[int, ...]) -> None:
    asked = question(hidden=hidden)
    by_sample = gradient_by_sample(asked)
    assert by_sample is not None
    np.testing.assert_allclose(gradient_as_matrices(asked), by_sample, rtol=1e-12)


def test_that_the_gradient_of_one_perceptron_layer_is_delta_times_inputs() -> None:
    asked = question(hidden=())
    inputs = np.column_stack([asked.inputs, -np.ones(20)])
    a = 1.0 / (1.0 + np.exp(-inputs @ asked.parameters.reshape(4, 2)))
    expected = inputs.T @ ((a - asked.targets) * a * (1.0 - a)) / 20
    np.testing.assert_allclose(gradient_as_matrices(asked), expected.ravel())


def test_that_a_timing_is_the_median_of_several_passes() -> None:
    slow, quick = (0.3, 0.1, 0.2, 0.2, 0.2, 0.2, 0.9), (0.01,) * MOST_PASSES
    times = clock_of(*slow, *quick)
    timing = time_passes(question(), clock=lambda: next(times))
    assert timing is not None
    assert timing.by_sample_s == pytest.approx(0.2)
    assert timing.as_matrices_s == pytest.approx(0.01)
    assert timing.factor == pytest.approx(20.0)
    assert (timing.n_by_sample, timing.n_as_matrices) == (7, 7)
    assert timing.n_samples == 20


def test_that_slow_passes_are_repeated_less_often() -> None:
    times = clock_of(1.5, 1.5, 0.5, *[0.5] * MOST_PASSES)
    timing = time_passes(question(), clock=lambda: next(times))
    assert timing is not None
    assert timing.n_by_sample == 2


def test_that_a_cancelled_timing_gives_nothing() -> None:
    assert gradient_by_sample(question(), lambda: True) is None
    assert time_passes(question(), lambda: True) is None


def test_that_a_gradient_asks_every_256_samples_whether_it_is_wanted() -> None:
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(len(asked))
        return len(asked) == 3

    assert gradient_by_sample(question(512), cancelled) is not None
    assert len(asked) == 2
    asked.clear()
    assert gradient_by_sample(question(513), cancelled) is None


def test_that_two_seconds_are_enough() -> None:
    times = clock_of(1.0, 1.0, *[2.0] * MOST_PASSES)
    timing = time_passes(question(), clock=lambda: next(times))
    assert timing is not None
    assert (timing.n_by_sample, timing.n_as_matrices) == (2, 1)
