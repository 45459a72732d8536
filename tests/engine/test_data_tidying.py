"""Groups, a cap, zeros for missing values, columns dropped: Pima as the course says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.testing import assert_array_equal
from sklearn.impute import SimpleImputer

from nnsim.arrays import FloatArray
from nnsim.data.catalogue import CATALOGUE
from nnsim.data.preprocessing import (
    ColumnNumbers,
    FittedStep,
    apply_steps,
    fit_steps,
)
from nnsim.data.settings import PreprocessingStep
from nnsim.data.tables import table

PIMA = table("pima")
NAMES = PIMA.input_names
MISSING = CATALOGUE["pima"].missing_when_zero
TRAINING_ROWS = np.arange(0, 768, 2)
AGE_GROUPS = PreprocessingStep(step="grouped", columns=("age",), edges=(30, 40, 50))
FEW_PREGNANCIES = PreprocessingStep(step="capped", columns=("preg",), limit=3)
FILLED = PreprocessingStep(step="zeros-as-missing")


def on_pima(*steps: PreprocessingStep) -> tuple[tuple[FittedStep, ...], FloatArray]:
    fitted = fit_steps(steps, PIMA.inputs, TRAINING_ROWS, NAMES, MISSING)
    return fitted, apply_steps(fitted, PIMA.inputs)


def on_column(
    step: PreprocessingStep, *values: float
) -> tuple[FittedStep, list[float]]:
    column = np.array(values, dtype=np.float64)[:, np.newaxis]
    (fitted,) = fit_steps([step], column, np.arange(len(values)), ("x",), ("x",))
    return fitted, fitted.apply(column)[:, 0].tolist()


# --- groups --------------------------------------------------------------------------


def test_that_ages_fall_into_the_four_groups_of_the_course() -> None:
    step = PreprocessingStep(step="grouped", edges=(30, 40, 50))
    fitted, groups = on_column(step, 21, 29, 30, 39, 40, 49, 50, 81)
    assert groups == [0, 0, 1, 1, 2, 2, 3, 3]
    numbers = (("edges", (30, 40, 50)), ("counts", (2, 2, 2, 2)))
    assert fitted.numbers() == (ColumnNumbers("x", numbers),)


def test_that_grouping_pimas_ages_touches_no_other_column() -> None:
    (fitted,), result = on_pima(AGE_GROUPS)
    age, others = PIMA.inputs[:, 7], PIMA.inputs[:, :7]
    decades = [sum(bool(years >= edge) for edge in (30, 40, 50)) for years in age]
    assert_array_equal(result[:, 7], decades)
    assert_array_equal(result[:, :7], others)
    counts = dict(fitted.numbers()[0].numbers)["counts"]
    assert counts == tuple(np.bincount(np.array(decades)[TRAINING_ROWS]))


def test_that_empty_groups_are_counted_as_empty() -> None:
    step = PreprocessingStep(step="grouped", edges=(-1, 0.5, 9, 10))
    fitted, groups = on_column(step, 0, 1, 0)
    assert groups == [1, 2, 1]
    assert dict(fitted.numbers()[0].numbers)["counts"] == (0, 2, 1, 0, 0)


@given(
    arrays(np.float64, (6, 2), elements=st.integers(-9, 9)),
    st.sets(st.integers(-9, 9), min_size=1, max_size=5),
)
def test_that_a_group_is_the_number_of_edges_reached(
    inputs: FloatArray, edges: set[int]
) -> None:
    step = PreprocessingStep(step="grouped", edges=tuple(sorted(edges)))
    fitted = fit_steps([step], inputs, np.arange(6), ("a", "b"))
    reached = sum((inputs >= edge).astype(int) for edge in edges)
    assert_array_equal(apply_steps(fitted, inputs), reached)


# --- a cap ---------------------------------------------------------------------------


def test_that_pregnancies_are_capped_at_three() -> None:
    (fitted,), result = on_pima(FEW_PREGNANCIES)
    assert_array_equal(result[:, 0], [min(n, 3) for n in PIMA.inputs[:, 0]])
    assert_array_equal(result[:, 1:], PIMA.inputs[:, 1:])
    n_above = float((PIMA.inputs[TRAINING_ROWS, 0] > 3).sum())
    numbers = (("limit", (3.0,)), ("n-above", (n_above,)))
    assert fitted.numbers() == (ColumnNumbers("preg", numbers),)


def test_that_a_cap_of_zero_is_a_cap() -> None:
    fitted, values = on_column(PreprocessingStep(step="capped", limit=0.0), -1, 0, 2)
    assert values == [-1, 0, 0]
    assert dict(fitted.numbers()[0].numbers)["n-above"] == (1,)


# --- zeros for missing values --------------------------------------------------------


def test_that_pimas_zeros_are_filled_as_scikit_learn_fills_them() -> None:
    (fitted,), result = on_pima(FILLED)
    columns = [NAMES.index(name) for name in MISSING]
    peer = SimpleImputer(missing_values=0, strategy="median")
    peer.fit(PIMA.inputs[TRAINING_ROWS][:, columns])
    assert_array_equal(result[:, columns], peer.transform(PIMA.inputs[:, columns]))
    others = [number for number in range(8) if number not in columns]
    assert_array_equal(result[:, others], PIMA.inputs[:, others])
    medians = [dict(column.numbers)["median"][0] for column in fitted.numbers()]
    assert_array_equal(medians, peer.statistics_)


def test_that_it_is_said_how_many_zeros_were_filled() -> None:
    (fitted,), _ = on_pima(FILLED)
    told = {n.column: dict(n.numbers)["n-zeros"] for n in fitted.numbers()}
    zeros = (PIMA.inputs[TRAINING_ROWS] == 0).sum(axis=0)
    assert told == {name: (zeros[NAMES.index(name)],) for name in MISSING}


def test_that_columns_named_take_the_place_of_those_of_the_set() -> None:
    (fitted,), result = on_pima(PreprocessingStep(step=FILLED.step, columns=("preg",)))
    assert fitted.columns == (0,)
    assert (result[:, 0] > 0).all()
    assert_array_equal(result[:, 1:], PIMA.inputs[:, 1:])


def test_that_a_column_of_nothing_but_zeros_stays_as_it_is() -> None:
    fitted, values = on_column(FILLED, 0, 0, 0)
    assert values == [0, 0, 0]
    numbers = (("median", (0.0,)), ("n-zeros", (3.0,)))
    assert fitted.numbers() == (ColumnNumbers("x", numbers),)


def test_that_the_median_is_that_of_the_values_measured() -> None:
    assert on_column(FILLED, 0, 1, 0, 4, 9, 0)[1] == [4, 1, 4, 4, 9, 4]


# --- columns dropped -----------------------------------------------------------------


def test_that_a_dropped_column_is_gone_and_the_others_stay_in_order() -> None:
    step = PreprocessingStep(step="dropped", columns=("skin", "plas"))
    (fitted,), result = on_pima(step)
    assert fitted.names_before == NAMES
    assert fitted.names_after == ("preg", "pres", "insu", "mass", "pedi", "age")
    assert_array_equal(result, PIMA.inputs[:, [0, 2, 4, 5, 6, 7]])
    assert fitted.numbers() == (ColumnNumbers("plas", ()), ColumnNumbers("skin", ()))


def test_that_steps_after_a_drop_find_the_columns_by_their_names() -> None:
    dropped = PreprocessingStep(step="dropped", columns=("preg", "insu"))
    steps, result = on_pima(dropped, AGE_GROUPS, FILLED)
    assert [step.columns for step in steps] == [(0, 4), (5,), (0, 1, 2, 3)]
    assert steps[-1].names_after == ("plas", "pres", "skin", "mass", "pedi", "age")
    assert set(result[:, 5]) == {0, 1, 2, 3}


@pytest.mark.parametrize("first", [AGE_GROUPS, FEW_PREGNANCIES, FILLED])
def test_that_only_a_drop_changes_the_names(first: PreprocessingStep) -> None:
    (fitted,), _ = on_pima(first)
    assert fitted.names_after == fitted.names_before == NAMES
