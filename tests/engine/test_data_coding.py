"""Classes as outputs and back: one neuron a class, and the class number in binary."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nnsim.arrays import FloatArray
from nnsim.data.coding import (
    CODINGS,
    certainty,
    decide,
    encode,
    n_outputs,
    undecided,
)
from nnsim.errors import InputError

NAMES = st.sampled_from(sorted(CODINGS))
N_CLASSES = st.integers(2, 20)


@st.composite
def classes_and_outputs(draw: st.DrawFn) -> tuple[int, str, FloatArray]:
    n_classes, coding = draw(N_CLASSES), draw(NAMES)
    shape = (3, n_outputs(n_classes, coding))
    numbers = st.floats(-2, 3, allow_nan=False)
    return n_classes, coding, draw(arrays(np.float64, shape, elements=numbers))


@given(st.data(), N_CLASSES, NAMES)
def test_that_coded_classes_are_decided_as_themselves_without_doubt(
    data: st.DataObject, n_classes: int, coding: str
) -> None:
    label = st.integers(0, n_classes - 1)
    labels = np.array(data.draw(st.lists(label, min_size=1, max_size=30)))
    targets = encode(labels, n_classes, coding)
    assert targets.shape == (len(labels), n_outputs(n_classes, coding))
    assert set(np.unique(targets)) <= {0.0, 1.0}
    np.testing.assert_array_equal(decide(targets, n_classes, coding), labels)
    assert not undecided(targets, n_classes, coding).any()
    np.testing.assert_array_equal(certainty(targets, n_classes, coding), 1.0)


@given(classes_and_outputs())
def test_that_a_decision_is_a_class_and_its_certainty_a_part(
    case: tuple[int, str, FloatArray],
) -> None:
    n_classes, coding, outputs = case
    decided = decide(outputs, n_classes, coding)
    assert decided.shape == (3,)
    assert ((decided >= 0) & (decided < n_classes)).all()
    sure = certainty(outputs, n_classes, coding)
    assert ((sure >= 0) & (sure <= 1)).all()


@given(classes_and_outputs())
def test_that_a_grid_is_answered_as_its_rows_are(
    case: tuple[int, str, FloatArray],
) -> None:
    n_classes, coding, outputs = case
    grid = np.stack((outputs, outputs[::-1]))
    for question in (decide, undecided, certainty):
        rows = question(outputs, n_classes, coding)
        answers = question(grid, n_classes, coding)
        np.testing.assert_array_equal(answers, np.stack((rows, rows[::-1])))


@given(classes_and_outputs())
def test_that_the_binary_decision_is_the_nearest_code_word(
    case: tuple[int, str, FloatArray],
) -> None:
    n_classes = case[0]
    outputs = np.resize(case[2], (3, n_outputs(n_classes, "binary")))
    words = encode(np.arange(n_classes), n_classes, "binary")
    distances = ((outputs[:, np.newaxis] - words) ** 2).sum(axis=-1)
    chosen = distances[np.arange(3), decide(outputs, n_classes, "binary")]
    np.testing.assert_allclose(chosen, distances.min(axis=1), atol=1e-12)


def test_that_binary_words_have_the_most_significant_bit_first() -> None:
    words = encode(np.arange(5), 5, "binary").tolist()
    assert words == [[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1], [1, 0, 0]]


@pytest.mark.parametrize(
    ("n_classes", "bits"), [(2, 1), (3, 2), (4, 2), (5, 3), (8, 3), (9, 4)]
)
def test_that_binary_takes_the_fewest_neurons_that_can_tell_the_classes_apart(
    n_classes: int, bits: int
) -> None:
    assert n_outputs(n_classes, "binary") == bits
    assert n_outputs(n_classes, "one-per-class") == n_classes


@pytest.mark.parametrize(
    ("outputs", "label", "doubt", "sure"),
    [
        ([0.9, 0.2, 0.1], 0, False, 0.7),
        ([0.2, 0.4, 0.4], 1, True, 0.0),
        ([0.0, 0.0, 0.0], 0, True, 0.0),
        ([0.6, 0.1, 0.8], 2, True, 0.2),
        ([0.1, -3.0, 0.5], 2, True, 0.4),
        ([4.0, -3.0, 0.25], 0, False, 0.75),
        ([0.7, 5.0, 4.0], 1, True, 0.0),
    ],
)
def test_that_one_per_class_takes_the_largest_output(
    outputs: list[float], label: int, doubt: bool, sure: float
) -> None:
    asked = np.array(outputs)
    assert decide(asked, 3, "one-per-class") == label
    assert undecided(asked, 3, "one-per-class") == doubt
    assert certainty(asked, 3, "one-per-class") == pytest.approx(sure)


@pytest.mark.parametrize(
    ("outputs", "label", "doubt", "sure"),
    [
        ([0.1, 0.2], 0, False, 0.6),
        ([0.1, 0.9], 1, False, 0.8),
        ([0.8, 0.1], 2, False, 0.6),
        ([0.5, 0.5], 0, False, 0.0),
        ([1.0, 1.0], 1, True, 0.0),
        ([0.9, 0.7], 2, True, 0.0),
        ([7.0, -1.0], 2, False, 1.0),
    ],
)
def test_that_binary_takes_the_nearest_number_of_a_class(
    outputs: list[float], label: int, doubt: bool, sure: float
) -> None:
    asked = np.array(outputs)
    assert decide(asked, 3, "binary") == label
    assert undecided(asked, 3, "binary") == doubt
    assert certainty(asked, 3, "binary") == pytest.approx(sure)


def test_that_one_binary_neuron_decides_between_two_classes() -> None:
    outputs = np.array([[0.0], [0.5], [0.51], [1.0]])
    assert decide(outputs, 2, "binary").tolist() == [0, 0, 1, 1]
    assert not undecided(outputs, 2, "binary").any()


@pytest.mark.parametrize("coding", sorted(CODINGS))
def test_that_diverged_outputs_are_decided_without_a_warning(coding: str) -> None:
    width = n_outputs(4, coding)
    outputs = np.full((3, width), [[np.inf], [-np.inf], [np.nan]])
    assert decide(outputs, 4, coding).shape == (3,)
    assert undecided(outputs, 4, coding).shape == (3,)
    assert certainty(outputs, 4, coding).shape == (3,)


def test_that_an_unknown_coding_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(InputError, match=r"data.coding: .*did you mean 'binary'"):
        encode(np.array([0]), 2, "binery")
