"""Preprocessing as a list: fitted on the training rows alone, applied in its order."""

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.testing import assert_array_equal

from nnsim.arrays import FloatArray
from nnsim.data.preprocessing import apply_steps, fit_steps
from nnsim.data.preprocessing_steps import STEPS
from nnsim.data.settings import PreprocessingStep
from nnsim.data.tables import table
from nnsim.errors import InputError

Steps = tuple[PreprocessingStep, ...]

HUNDREDTHS = st.integers(-100_000, 100_000).map(lambda number: number / 100)
OFTEN_ZERO = st.one_of(st.just(0.0), HUNDREDTHS)
NAMES = ("a", "b", "c", "d")


@st.composite
def steps_for(draw: st.DrawFn, names: tuple[str, ...]) -> Steps:
    """Up to four steps of any kind that can be done one after the other."""
    steps: list[PreprocessingStep] = []
    left = list(names)
    for _ in range(draw(st.integers(0, 4))):
        keys = [key for key, row in STEPS.items() if len(left) > 1 or not row.removes]
        key = draw(st.sampled_from(keys))
        row = STEPS[key]
        columns = st.lists(
            st.sampled_from(left),
            unique=True,
            min_size=0 if row.by_default == "all" else 1,
            max_size=len(left) - row.removes,
        )
        edges = st.sets(HUNDREDTHS, min_size=1, max_size=4).map(sorted).map(tuple)
        step = PreprocessingStep(
            step=key,
            columns=tuple(draw(columns)),
            edges=draw(edges) if row.needs == "edges" else (),
            limit=draw(HUNDREDTHS) if row.needs == "limit" else None,
        )
        steps.append(step)
        if row.removes:
            left = [name for name in left if name not in step.columns]
    return tuple(steps)


@st.composite
def tables_and_steps(draw: st.DrawFn) -> tuple[FloatArray, Steps]:
    shape = draw(st.tuples(st.integers(2, 12), st.integers(1, 4)))
    inputs = draw(arrays(np.float64, shape, elements=OFTEN_ZERO))
    return inputs, draw(steps_for(NAMES[: shape[1]]))


def asked(*keys: str) -> Steps:
    return tuple(PreprocessingStep(step=key) for key in keys)


def names_of(inputs: FloatArray) -> tuple[str, ...]:
    return NAMES[: inputs.shape[1]]


def all_rows(inputs: FloatArray, *keys: str) -> FloatArray:
    rows = np.arange(len(inputs))
    return apply_steps(fit_steps(asked(*keys), inputs, rows, names_of(inputs)), inputs)


@given(tables_and_steps(), st.data())
def test_that_rows_outside_training_change_nothing_that_is_fitted(
    case: tuple[FloatArray, Steps], data: st.DataObject
) -> None:
    inputs, steps = case
    n_training = data.draw(st.integers(1, len(inputs) - 1))
    order = np.array(data.draw(st.permutations(range(len(inputs)))))
    rows, others = np.sort(order[:n_training]), order[n_training:]
    changed = inputs.copy()
    changed[others] = data.draw(st.sampled_from([0.0, 1e6, -1e6]))
    before = fit_steps(steps, inputs, rows, names_of(inputs))
    after = fit_steps(steps, changed, rows, names_of(inputs))
    for one, other in zip(before, after, strict=True):
        assert one.numbers() == other.numbers()
        for first, second in zip(one.parameters, other.parameters, strict=True):
            assert_array_equal(first, second)
    assert_array_equal(
        apply_steps(before, inputs)[rows], apply_steps(after, changed)[rows]
    )


@given(tables_and_steps(), st.data())
def test_that_a_step_sees_what_the_steps_before_it_have_left(
    case: tuple[FloatArray, Steps], data: st.DataObject
) -> None:
    inputs, steps = case
    rows = np.arange(data.draw(st.integers(1, len(inputs))))
    values, names = inputs, names_of(inputs)
    for step in steps:
        (alone,) = fit_steps([step], values, rows, names)
        assert alone.names_before == names
        values, names = apply_steps([alone], values), alone.names_after
    together = fit_steps(steps, inputs, rows, names_of(inputs))
    assert [fitted.step for fitted in together] == [step.step for step in steps]
    assert_array_equal(apply_steps(together, inputs), values)
    assert values.shape == (len(inputs), len(names))
    assert not steps or together[-1].names_after == names


@given(tables_and_steps())
def test_that_all_results_are_finite(case: tuple[FloatArray, Steps]) -> None:
    inputs, steps = case
    fitted = fit_steps(steps, inputs, np.arange(len(inputs)), names_of(inputs))
    assert np.isfinite(apply_steps(fitted, inputs)).all()


@given(tables_and_steps())
def test_that_one_row_becomes_what_it_is_among_others(
    case: tuple[FloatArray, Steps],
) -> None:
    inputs, steps = case
    fitted = fit_steps(steps, inputs, np.arange(len(inputs)), names_of(inputs))
    together = apply_steps(fitted, inputs)
    assert_array_equal(apply_steps(fitted, inputs[-1:]), together[-1:])


@given(tables_and_steps())
def test_that_each_column_worked_on_has_every_number_of_its_step(
    case: tuple[FloatArray, Steps],
) -> None:
    inputs, steps = case
    for fitted in fit_steps(steps, inputs, np.arange(len(inputs)), names_of(inputs)):
        told = fitted.numbers()
        names = [fitted.names_before[column] for column in fitted.columns]
        assert [column.column for column in told] == names
        for column in told:
            assert tuple(dict(column.numbers)) == STEPS[fitted.step].numbers


def test_that_steps_run_in_the_order_of_the_list() -> None:
    inputs = np.array([[0.0], [2.0], [4.0]])
    assert all_rows(inputs, "normalised", "centred").tolist() == [[-0.5], [0], [0.5]]
    assert all_rows(inputs, "centred", "normalised").tolist() == [[0], [0.5], [1]]


def test_that_no_step_gives_a_copy_of_the_inputs() -> None:
    inputs = np.array([[1.0, 2.0]])
    result = all_rows(inputs)
    assert result.tolist() == inputs.tolist()
    assert not np.shares_memory(result, inputs)


@pytest.mark.parametrize("key", [key for key in STEPS if key != "dropped"])
def test_that_what_was_fitted_cannot_be_written(key: str) -> None:
    edges, limit = {"grouped": ((2.0,), None), "capped": ((), 2.0)}.get(key, ((), None))
    step = PreprocessingStep(step=key, edges=edges, limit=limit)
    iris = table("iris")
    names = iris.input_names
    (fitted,) = fit_steps([step], iris.inputs, np.arange(150), names, names)
    for parameter in fitted.parameters:
        with pytest.raises(ValueError, match="read-only"):
            parameter[0] = 1.0


# --- refused -------------------------------------------------------------------------


KEPT = "choose one of: plas, age"
RISING = "give each edge once, from the smallest to the largest"
NAMED = "name one or more of: plas, age"


@pytest.mark.parametrize(
    ("step", "problem", "advice"),
    [
        (
            {"step": "normalized"},
            "step: there is no 'normalized' (did you mean 'normalised'?)",
            f"choose one of: {', '.join(STEPS)}",
        ),
        (
            {"columns": ["plas", "aeg"]},
            "columns[1]: there is no 'aeg' (did you mean 'age'?)",
            KEPT,
        ),
        (
            {"step": "grouped", "columns": ["preg"], "edges": [1]},
            "columns[0]: there is no 'preg'",
            KEPT,
        ),
        (
            {"step": "grouped", "columns": ["age"]},
            "edges: there are no edges to make groups of",
            "give the values at which a group begins, for example 30, 40, 50",
        ),
        (
            {"step": "grouped", "edges": [30, 50, 40.5]},
            "edges: the edges 30, 50, 40.5 do not rise",
            RISING,
        ),
        (
            {"step": "grouped", "edges": [30, 30]},
            "edges: the edges 30, 30 do not rise",
            RISING,
        ),
        (
            {"step": "capped", "columns": ["age"]},
            "limit: there is no limit to cap at",
            "give the largest value to keep, for example 3",
        ),
        (
            {"step": "capped", "limit": 3, "edges": [1]},
            "edges: 'capped' makes no use of edges",
            "leave edges out, or choose the step grouped",
        ),
        (
            {"step": "standardised", "limit": 0},
            "limit: 'standardised' makes no use of limit",
            "leave limit out, or choose the step capped",
        ),
        (
            {"step": "dropped"},
            "columns: it is not known which inputs 'dropped' is for",
            NAMED,
        ),
        (
            {"step": "dropped", "columns": ["age", "plas"]},
            "columns: no input would be left for the network",
            "keep at least one",
        ),
        (
            {"step": "zeros-as-missing"},
            "columns: it is not known which inputs 'zeros-as-missing' is for",
            NAMED,
        ),
    ],
)
def test_that_a_step_that_cannot_be_done_is_refused_at_its_field(
    step: dict[str, object], problem: str, advice: str
) -> None:
    first = PreprocessingStep(step="dropped", columns=("preg",))
    steps = [first, msgspec.convert(step, PreprocessingStep)]
    with pytest.raises(InputError) as caught:
        fit_steps(steps, np.ones((2, 3)), np.arange(2), ("preg", "plas", "age"))
    assert str(caught.value) == f"data.preprocessing[1].{problem}; {advice}."


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("edges", [1e300]),
        ("edges", list(range(101))),
        ("limit", -1e13),
        ("limit", "3"),
        ("columns", [""]),
        ("columns", ["x"] * 10_001),
    ],
)
def test_that_a_value_beyond_all_reason_does_not_get_into_a_step(
    field: str, value: object
) -> None:
    text = msgspec.json.encode({"step": "capped", field: value})
    with pytest.raises(msgspec.ValidationError, match=rf"\$\.{field}"):
        msgspec.json.decode(text, type=PreprocessingStep)
