"""Dropout's masks against the binomial law, and Monte-Carlo against exact moments.

Bounds are computed from the law, so that a right program misses one of them with a
chance of about ``RISK``, whatever stream of chance it uses.
"""

import math
from dataclasses import replace

import numpy as np
import pytest

from nnsim.arrays import FloatArray
from nnsim.errors import InputError
from nnsim.model.dropout import dropout_masks
from nnsim.model.forward import forward, network_outputs
from nnsim.model.spec import NetworkSpec
from nnsim.probes.monte_carlo import FIRST_DRAW, monte_carlo, output_distribution
from tests.engine.networks import drawn, make_spec

RISK = 1e-9
DEVIATIONS = 6.2
"""A Gaussian lies further out with a chance of less than ``RISK``."""
RATES = [0.1, 0.5, 0.8]


def with_dropout(spec: NetworkSpec, *rates: float) -> NetworkSpec:
    """The same network with a rate for each hidden layer, none for the outputs."""
    layers = zip(spec.layers, (*rates, 0.0), strict=True)
    return NetworkSpec(tuple(replace(layer, dropout=rate) for layer, rate in layers))


def mask_rows(spec: NetworkSpec, n_draws: int, layer: int = 0) -> FloatArray:
    """The masks of one layer over many draws, (n_draws, n_neurons)."""
    rows = [dropout_masks(spec, 3, draw)[layer] for draw in range(n_draws)]
    return np.array(rows)


def binomial_limits(n: int, p: float) -> tuple[int, int]:
    """The least and the most successes of n that do not fall into a tail of RISK/2."""
    counts = range(n + 1)
    logs = [
        math.lgamma(n + 1)
        - math.lgamma(k + 1)
        - math.lgamma(n - k + 1)
        + k * math.log(p)
        + (n - k) * math.log1p(-p)
        for k in counts
    ]
    chances = np.exp(logs)
    assert chances.sum() == pytest.approx(1.0, rel=1e-9)
    below, above = np.cumsum(chances), np.cumsum(chances[::-1])
    return int(np.sum(below < RISK / 2)), n - int(np.sum(above < RISK / 2))


def variance_of_variance(weights: FloatArray, p: float, n: int) -> float:
    """Variance of the variance of n sums Σ_i w_i m_i of independent Bernoulli m_i.

    (μ4 − σ⁴) / n, where cumulants add: κ2 = p q and κ4 = p q (1 − 6 p q).
    """
    second = p * (1.0 - p)
    variance = second * float((weights**2).sum())
    fourth = second * (1.0 - 6.0 * second) * float((weights**4).sum())
    return (fourth + 2.0 * variance**2) / n


# --- masks ---------------------------------------------------------------------------


@pytest.mark.parametrize("rate", RATES)
def test_that_every_neuron_is_kept_as_often_as_its_rate_says(rate: float) -> None:
    n_draws = 1000
    kept = mask_rows(with_dropout(make_spec((2, 12, 1)), rate), n_draws)
    assert set(np.unique(kept)) == {0.0, 1.0}
    fewest, most = binomial_limits(n_draws, 1.0 - rate)
    assert fewest <= kept.sum(axis=0).min()
    assert kept.sum(axis=0).max() <= most


@pytest.mark.parametrize("rate", RATES)
def test_that_the_number_kept_by_a_draw_varies_as_independent_neurons_do(
    rate: float,
) -> None:
    n_draws, n_neurons, p = 2000, 20, 1.0 - rate
    kept = mask_rows(with_dropout(make_spec((2, n_neurons, 1)), rate), n_draws)
    error = math.sqrt(variance_of_variance(np.ones(n_neurons), p, n_draws))
    variance = kept.sum(axis=1).var()
    assert abs(variance - n_neurons * p * rate) <= DEVIATIONS * error


@pytest.mark.parametrize("rate", RATES)
def test_that_neither_draws_nor_layers_tell_of_each_other(rate: float) -> None:
    n_draws, p = 2000, 1.0 - rate
    spec = with_dropout(make_spec((2, 4, 4, 1)), rate, rate)
    first, second = mask_rows(spec, n_draws, 0), mask_rows(spec, n_draws, 1)
    both_layers = (first * second).sum(axis=0)
    fewest, most = binomial_limits(n_draws, p * p)
    assert fewest <= both_layers.min()
    assert both_layers.max() <= most
    # Pairs of draws that share none, so that they are independent themselves.
    both_draws = (first[0::2] * first[1::2]).sum(axis=0)
    fewest, most = binomial_limits(n_draws // 2, p * p)
    assert fewest <= both_draws.min()
    assert both_draws.max() <= most


# --- mean and spread -----------------------------------------------------------------


@pytest.mark.parametrize("rate", RATES)
def test_that_a_linear_network_has_the_mean_and_variance_of_its_masks(
    rate: float,
) -> None:
    n_passes, p = 2000, 1.0 - rate
    spec = with_dropout(make_spec((3, 10, 1), "linear"), rate)
    parameters, one_input = drawn(1, spec.n_parameters), drawn(2, 1, 3)
    hidden = forward(spec, parameters, one_input).sums[0][0]
    weights = spec.weights(parameters, 1)
    terms = hidden * weights[:-1, 0]
    mean = p * terms.sum() - weights[-1, 0]
    variance = p * rate * float((terms**2).sum())
    answer = monte_carlo(spec, parameters, one_input, 5, n_passes)
    error = math.sqrt(variance / n_passes)
    assert abs(answer.mean[0, 0] - mean) <= DEVIATIONS * error
    error = math.sqrt(variance_of_variance(terms, p, n_passes))
    assert abs(answer.spread[0, 0] ** 2 - variance) <= DEVIATIONS * error


def test_that_average_dropout_is_the_monte_carlo_mean_of_a_linear_network() -> None:
    n_passes = 1500
    spec = with_dropout(make_spec((3, 8, 6, 2), "linear"), 0.5, 0.2)
    parameters, inputs = drawn(3, spec.n_parameters), drawn(4, 9, 3)
    answer = monte_carlo(spec, parameters, inputs, 6, n_passes)
    average = network_outputs(spec, parameters, inputs)
    errors = answer.spread / math.sqrt(n_passes)
    assert np.all(np.abs(answer.mean - average) <= DEVIATIONS * errors)
    # The bound is sharp enough to tell average dropout from no dropout.
    whole = network_outputs(with_dropout(spec, 0.0, 0.0), parameters, inputs)
    assert np.any(np.abs(answer.mean - whole) > DEVIATIONS * errors)


def test_that_mean_and_spread_are_those_of_all_passes_kept() -> None:
    spec = with_dropout(make_spec((3, 8, 6, 2)), 0.5, 0.2)
    parameters, inputs = drawn(5, spec.n_parameters), drawn(6, 7, 3)
    passes = np.array(
        [
            forward(
                spec, parameters, inputs, dropout_masks(spec, 9, FIRST_DRAW + number)
            ).outputs
            for number in range(30)
        ]
    )
    answer = monte_carlo(spec, parameters, inputs, 9, 30)
    assert answer.n_passes == 30
    np.testing.assert_allclose(answer.mean, passes.mean(axis=0), rtol=1e-12)
    np.testing.assert_allclose(answer.spread, passes.std(axis=0), rtol=1e-10)


def test_that_a_spread_far_below_the_mean_keeps_its_digits() -> None:
    spec = with_dropout(make_spec((1, 6, 1), "linear"), 0.5)
    parameters = drawn(7, spec.n_parameters)
    spec.weights(parameters, 1)[-1] = 0.0
    spread = monte_carlo(spec, parameters, np.ones((1, 1)), 1, 50).spread
    spec.weights(parameters, 1)[-1] = -1e9
    shifted = monte_carlo(spec, parameters, np.ones((1, 1)), 1, 50).spread
    assert shifted == pytest.approx(spread, rel=1e-5)


def test_that_the_distribution_of_one_input_is_behind_its_mean_and_spread() -> None:
    spec = with_dropout(make_spec((3, 8, 2)), 0.4)
    parameters, inputs = drawn(8, spec.n_parameters), drawn(9, 5, 3)
    answer = monte_carlo(spec, parameters, inputs, 2, 40)
    passes = output_distribution(spec, parameters, inputs[3], 2, 40)
    assert passes.shape == (40, 2)
    assert len(np.unique(passes[:, 0])) > 10
    np.testing.assert_allclose(passes.mean(axis=0), answer.mean[3], rtol=1e-12)
    np.testing.assert_allclose(passes.std(axis=0), answer.spread[3], rtol=1e-10)


# --- without dropout, again, and at the edges ----------------------------------------


def test_that_the_spread_without_dropout_is_exactly_0() -> None:
    spec = make_spec((3, 8, 2))
    parameters, inputs = drawn(10, spec.n_parameters), drawn(11, 50, 3)
    answer = monte_carlo(spec, parameters, inputs, 1, 7)
    assert not answer.spread.any()
    np.testing.assert_array_equal(
        answer.mean, network_outputs(spec, parameters, inputs)
    )
    passes = output_distribution(spec, parameters, inputs[0], 1, 7)
    assert passes.shape == (7, 2)
    assert not np.ptp(passes, axis=0).any()


def test_that_a_seed_always_gives_the_same_passes_and_another_gives_others() -> None:
    spec = with_dropout(make_spec((3, 8, 2)), 0.5)
    parameters, inputs = drawn(12, spec.n_parameters), drawn(13, 4, 3)
    first, again, other = (
        monte_carlo(spec, parameters, inputs, seed, 20) for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(first.mean, again.mean)
    np.testing.assert_array_equal(first.spread, again.spread)
    assert not np.array_equal(first.mean, other.mean)
    more = output_distribution(spec, parameters, inputs[0], 1, 25)
    fewer = output_distribution(spec, parameters, inputs[0], 1, 20)
    np.testing.assert_array_equal(more[:20], fewer)


def test_that_one_pass_has_no_spread_and_none_is_refused() -> None:
    spec = with_dropout(make_spec((3, 8, 2)), 0.5)
    parameters, inputs = drawn(14, spec.n_parameters), drawn(15, 4, 3)
    assert not monte_carlo(spec, parameters, inputs, 1, 1).spread.any()
    with pytest.raises(InputError, match="choose 1 or more"):
        monte_carlo(spec, parameters, inputs, 1, 0)
    with pytest.raises(InputError, match="choose 1 or more"):
        output_distribution(spec, parameters, inputs[0], 1, 0)


def test_that_a_diverged_network_is_shown_and_no_warning() -> None:
    spec = with_dropout(make_spec((1, 3, 1), "linear"), 0.5)
    parameters = np.full(spec.n_parameters, 1e300)
    answer = monte_carlo(spec, parameters, np.full((2, 1), 1e5), 1, 20)
    assert not np.isfinite(answer.spread).any()
