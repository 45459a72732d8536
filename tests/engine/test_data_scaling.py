"""Steps that move and scale: the range each promises, and what scikit-learn says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.preprocessing import MinMaxScaler, StandardScaler

from nnsim.arrays import FloatArray
from nnsim.data.preprocessing import FittedStep, apply_steps, fit_steps
from nnsim.data.settings import PreprocessingStep
from nnsim.data.tables import table

KEYS = [
    "centred",
    "standardised",
    "normalised",
    "normalised-symmetric",
    "largest-absolute",
]
HUNDREDTHS = st.integers(-100_000, 100_000).map(lambda number: number / 100)
TABLES = st.tuples(st.integers(2, 12), st.integers(1, 4)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=HUNDREDTHS)
)
TRAINING_ROWS = np.arange(0, 768, 2)


def fitted_on(
    inputs: FloatArray, *steps: PreprocessingStep | str
) -> tuple[FittedStep, ...]:
    asked = [
        PreprocessingStep(step=step) if isinstance(step, str) else step
        for step in steps
    ]
    names = tuple("abcdefgh"[: inputs.shape[1]])
    return fit_steps(asked, inputs, np.arange(len(inputs)), names)


def all_rows(inputs: FloatArray, *keys: PreprocessingStep | str) -> FloatArray:
    return apply_steps(fitted_on(inputs, *keys), inputs)


@given(TABLES)
def test_that_each_step_fills_the_range_it_promises(inputs: FloatArray) -> None:
    varies = inputs.max(axis=0) > inputs.min(axis=0)
    results = {key: all_rows(inputs, key)[:, varies] for key in KEYS}
    for key in ("centred", "standardised", "largest-absolute"):
        assert_allclose(results[key].mean(axis=0), 0.0, atol=1e-6)
    assert_allclose(results["standardised"].std(axis=0), 1.0, atol=1e-6)
    assert (results["normalised"].min(axis=0) == 0.0).all()
    assert (results["normalised"].max(axis=0) == 1.0).all()
    symmetric = results["normalised-symmetric"]
    assert_allclose(symmetric.min(axis=0), -1.0, atol=1e-6)
    assert_allclose(symmetric.max(axis=0), 1.0, atol=1e-6)
    assert (np.abs(results["largest-absolute"]).max(axis=0) == 1.0).all()


@given(TABLES, st.sampled_from(KEYS), HUNDREDTHS)
def test_that_a_constant_input_becomes_zero(
    inputs: FloatArray, key: str, value: float
) -> None:
    inputs[:, 0] = value
    assert_array_equal(all_rows(inputs, key)[:, 0], 0.0)


@pytest.mark.parametrize("key", ["standardised", "normalised", "normalised-symmetric"])
def test_that_the_steps_agree_with_scikit_learn_on_pima(key: str) -> None:
    peers = {
        "standardised": StandardScaler(),
        "normalised": MinMaxScaler(),
        "normalised-symmetric": MinMaxScaler((-1, 1)),
    }
    pima = table("pima")
    asked = [PreprocessingStep(step=key)]
    fitted = fit_steps(asked, pima.inputs, TRAINING_ROWS, pima.input_names)
    peer = peers[key].fit(pima.inputs[TRAINING_ROWS])
    assert_allclose(
        apply_steps(fitted, pima.inputs),
        peer.transform(pima.inputs),
        rtol=1e-12,
        atol=1e-13,
    )


@given(TABLES, st.sampled_from(KEYS))
def test_that_a_step_for_one_column_leaves_the_others_alone(
    inputs: FloatArray, key: str
) -> None:
    result = all_rows(inputs, PreprocessingStep(step=key, columns=("a",)))
    assert_array_equal(result[:, :1], all_rows(inputs[:, :1], key))
    assert_array_equal(result[:, 1:], inputs[:, 1:])


def test_that_the_courses_step_divides_by_the_largest_distance_from_the_mean() -> None:
    inputs = np.array([[1.0], [2.0], [6.0]])
    expected = [[-2 / 3], [-1 / 3], [1.0]]
    assert_allclose(all_rows(inputs, "largest-absolute"), expected)


def test_that_a_single_unseen_row_is_moved_by_the_training_numbers() -> None:
    step = FittedStep("centred", ("a", "b"), (0, 1), (np.array([1.0, 2.0]),))
    assert apply_steps([step], np.array([[5.0, 5.0]])).tolist() == [[4.0, 3.0]]


@pytest.mark.parametrize(
    ("key", "numbers"),
    [
        ("centred", {"mean": 3.0}),
        ("standardised", {"mean": 3.0, "deviation": 2.0**0.5}),
        ("normalised", {"smallest": 2.0, "range": 3.0}),
        ("normalised-symmetric", {"middle": 3.5, "half-range": 1.5}),
        ("largest-absolute", {"mean": 3.0, "largest-distance": 2.0}),
    ],
)
def test_that_a_step_says_what_it_moves_and_divides_by(
    key: str, numbers: dict[str, float]
) -> None:
    inputs = np.array([[9.0, 2.0], [9.0, 2.0], [9.0, 5.0]])
    (step,) = fitted_on(inputs, PreprocessingStep(step=key, columns=("b",)))
    (told,) = step.numbers()
    assert told.column == "b"
    found = {name: value for name, (value,) in told.numbers}
    assert found == pytest.approx(numbers)
