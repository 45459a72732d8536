"""Preprocessing: what each step makes of the training rows, and of nothing but them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.preprocessing import MinMaxScaler, StandardScaler

from nnsim.arrays import FloatArray
from nnsim.data.preprocessing import STEPS, FittedStep, apply_steps, fit_steps
from nnsim.data.settings import PreprocessingStep
from nnsim.data.tables import table
from nnsim.errors import InputError

KEYS = sorted(STEPS)
HUNDREDTHS = st.integers(-100_000, 100_000).map(lambda number: number / 100)
TABLES = st.tuples(st.integers(2, 12), st.integers(1, 4)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=HUNDREDTHS)
)
TRAINING_ROWS = np.arange(0, 768, 2)


def asked(*keys: str) -> tuple[PreprocessingStep, ...]:
    return tuple(PreprocessingStep(step=key) for key in keys)


def all_rows(inputs: FloatArray, *keys: str) -> FloatArray:
    fitted = fit_steps(asked(*keys), inputs, np.arange(len(inputs)))
    return apply_steps(fitted, inputs)


@given(TABLES, st.lists(st.sampled_from(KEYS), max_size=3), st.data())
def test_that_rows_outside_training_change_nothing_that_is_fitted(
    inputs: FloatArray, keys: list[str], data: st.DataObject
) -> None:
    n_training = data.draw(st.integers(1, len(inputs) - 1))
    order = np.array(data.draw(st.permutations(range(len(inputs)))))
    rows, others = np.sort(order[:n_training]), order[n_training:]
    changed = inputs.copy()
    changed[others] = 1e6
    before = fit_steps(asked(*keys), inputs, rows)
    after = fit_steps(asked(*keys), changed, rows)
    for one, other in zip(before, after, strict=True):
        for first, second in zip(one.parameters, other.parameters, strict=True):
            np.testing.assert_array_equal(first, second)
    np.testing.assert_array_equal(
        apply_steps(before, inputs)[rows], apply_steps(after, changed)[rows]
    )


@given(TABLES, st.lists(st.sampled_from(KEYS), min_size=1, max_size=3))
def test_that_all_results_are_finite(inputs: FloatArray, keys: list[str]) -> None:
    assert np.isfinite(all_rows(inputs, *keys)).all()


@given(TABLES)
def test_that_each_step_fills_the_range_it_promises(inputs: FloatArray) -> None:
    varies = inputs.max(axis=0) > inputs.min(axis=0)
    results = {key: all_rows(inputs, key)[:, varies] for key in KEYS}
    for key in ("centred", "standardised", "largest-absolute"):
        np.testing.assert_allclose(results[key].mean(axis=0), 0.0, atol=1e-6)
    np.testing.assert_allclose(results["standardised"].std(axis=0), 1.0, atol=1e-6)
    assert (results["normalised"].min(axis=0) == 0.0).all()
    assert (results["normalised"].max(axis=0) == 1.0).all()
    symmetric = results["normalised-symmetric"]
    np.testing.assert_allclose(symmetric.min(axis=0), -1.0, atol=1e-6)
    np.testing.assert_allclose(symmetric.max(axis=0), 1.0, atol=1e-6)
    assert (np.abs(results["largest-absolute"]).max(axis=0) == 1.0).all()


@given(TABLES, st.sampled_from(KEYS), HUNDREDTHS)
def test_that_a_constant_input_becomes_zero(
    inputs: FloatArray, key: str, value: float
) -> None:
    inputs[:, 0] = value
    np.testing.assert_array_equal(all_rows(inputs, key)[:, 0], 0.0)


@pytest.mark.parametrize("key", ["standardised", "normalised", "normalised-symmetric"])
def test_that_the_steps_agree_with_scikit_learn_on_pima(key: str) -> None:
    peers = {
        "standardised": StandardScaler(),
        "normalised": MinMaxScaler(),
        "normalised-symmetric": MinMaxScaler((-1, 1)),
    }
    inputs = table("pima").inputs
    fitted = fit_steps(asked(key), inputs, TRAINING_ROWS)
    peer = peers[key].fit(inputs[TRAINING_ROWS])
    np.testing.assert_allclose(
        apply_steps(fitted, inputs), peer.transform(inputs), rtol=1e-12, atol=1e-13
    )


def test_that_the_courses_step_divides_by_the_largest_distance_from_the_mean() -> None:
    inputs = np.array([[1.0], [2.0], [6.0]])
    expected = [[-2 / 3], [-1 / 3], [1.0]]
    np.testing.assert_allclose(all_rows(inputs, "largest-absolute"), expected)


def test_that_steps_run_in_the_order_of_the_list() -> None:
    inputs = np.array([[0.0], [2.0], [4.0]])
    assert all_rows(inputs, "normalised", "centred").tolist() == [[-0.5], [0], [0.5]]
    assert all_rows(inputs, "centred", "normalised").tolist() == [[0], [0.5], [1]]


def test_that_no_step_gives_a_copy_of_the_inputs() -> None:
    inputs = np.array([[1.0, 2.0]])
    result = all_rows(inputs)
    assert result.tolist() == inputs.tolist()
    assert not np.shares_memory(result, inputs)


def test_that_what_was_fitted_cannot_be_written() -> None:
    rows = np.arange(150)
    fitted = fit_steps(asked("standardised"), table("iris").inputs, rows)
    with pytest.raises(ValueError, match="read-only"):
        fitted[0].parameters[0][0] = 1.0


def test_that_a_single_unseen_row_is_scaled_with_the_training_numbers() -> None:
    step = FittedStep("centred", (np.array([1.0, 2.0]), np.ones(2)))
    assert apply_steps([step], np.array([[5.0, 5.0]])).tolist() == [[4.0, 3.0]]


def test_that_an_unknown_step_is_refused_with_its_place_and_the_nearest_name() -> None:
    steps = asked("centred", "normalized")
    with pytest.raises(InputError) as caught:
        fit_steps(steps, np.ones((2, 1)), np.arange(2))
    assert str(caught.value).startswith(
        "data.preprocessing[1].step: there is no 'normalized' "
        "(did you mean 'normalised'?)"
    )
