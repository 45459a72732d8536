"""Outputs as probabilities: what each kind promises, and the deck's equation."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from nnsim.arrays import FloatArray
from nnsim.data.coding import decide, encode, n_outputs
from nnsim.errors import InputError
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.probabilities import class_probabilities
from tests.engine.networks import drawn

CASES = [
    ("softmax", "one-per-class"),
    ("sigmoid", "one-per-class"),
    ("tanh", "one-per-class"),
    ("relu", "one-per-class"),
    ("linear", "one-per-class"),
    ("step", "one-per-class"),
    ("sigmoid", "binary"),
    ("linear", "binary"),
    ("step", "binary"),
]


def outputs_of(h: FloatArray, activation: str) -> FloatArray:
    return ACTIVATIONS[activation].value(h, 1.0, 0.0)


def sums(last: int) -> st.SearchStrategy[FloatArray]:
    """Sums h of a layer for sets, single samples and grids, (..., last)."""
    shapes = array_shapes(min_dims=0, max_dims=2, min_side=0, max_side=4)
    values = st.sampled_from([-1e300, -40.0, -1.0, 0.0, 0.5, 1.0, 3.0, 40.0, 1e300])
    return shapes.flatmap(
        lambda shape: arrays(np.float64, (*shape, last), elements=values)
    )


@pytest.mark.parametrize(("activation", "coding"), CASES)
@given(data=st.data(), n_classes=st.integers(2, 6))
def test_that_probabilities_of_every_sample_add_up_to_1(
    activation: str, coding: str, data: st.DataObject, n_classes: int
) -> None:
    h = data.draw(sums(n_outputs(n_classes, coding)))
    outputs = outputs_of(h, activation)
    given_outputs = outputs.copy()
    probabilities, _ = class_probabilities(outputs, activation, coding, n_classes)
    assert probabilities.shape == (*h.shape[:-1], n_classes)
    assert np.all((probabilities >= 0.0) & (probabilities <= 1.0))
    np.testing.assert_allclose(probabilities.sum(axis=-1), 1.0, rtol=1e-12)
    np.testing.assert_array_equal(outputs, given_outputs)


@pytest.mark.parametrize("coding", ["one-per-class", "binary"])
@pytest.mark.parametrize("n_classes", [2, 3, 4, 5, 8])
def test_that_target_outputs_are_certain_of_their_class(
    n_classes: int, coding: str
) -> None:
    targets = encode(np.arange(n_classes), n_classes, coding)
    probabilities, _ = class_probabilities(targets, "sigmoid", coding, n_classes)
    assert probabilities.tolist() == np.eye(n_classes).tolist()


@pytest.mark.parametrize("activation", ["softmax", "sigmoid"])
def test_that_the_class_decided_for_is_the_most_probable_one(activation: str) -> None:
    outputs = outputs_of(2.0 * drawn(1, 200, 4), activation)
    probabilities, _ = class_probabilities(outputs, activation, "one-per-class", 4)
    decided = decide(outputs, 4, "one-per-class")
    assert probabilities.argmax(axis=-1).tolist() == decided.tolist()


@pytest.mark.parametrize(
    ("activation", "coding", "n_classes", "kind"),
    [
        ("softmax", "one-per-class", 3, "softmax"),
        ("sigmoid", "one-per-class", 3, "sum"),
        ("step", "one-per-class", 2, "sum"),
        ("sigmoid", "binary", 2, "single"),
        ("sigmoid", "binary", 3, "bits"),
    ],
)
def test_that_the_kind_says_how_outputs_became_probabilities(
    activation: str, coding: str, n_classes: int, kind: str
) -> None:
    outputs = np.full((2, n_outputs(n_classes, coding)), 0.5)
    assert class_probabilities(outputs, activation, coding, n_classes)[1] == kind


def test_that_softmax_outputs_are_the_probabilities() -> None:
    outputs = outputs_of(drawn(2, 5, 3), "softmax")
    probabilities, _ = class_probabilities(outputs, "softmax", "one-per-class", 3)
    np.testing.assert_array_equal(probabilities, outputs)


def test_that_sigmoid_outputs_are_divided_by_their_sum() -> None:
    outputs = np.array([[0.9, 0.3, 0.6], [0.2, 0.2, 0.0]])
    probabilities, _ = class_probabilities(outputs, "sigmoid", "one-per-class", 3)
    expected = [[0.5, 1 / 6, 1 / 3], [0.5, 0.5, 0.0]]
    np.testing.assert_allclose(probabilities, expected, rtol=1e-14)


def test_that_outputs_below_0_claim_nothing() -> None:
    outputs = np.array([-0.8, 0.5, 0.25])
    probabilities, _ = class_probabilities(outputs, "tanh", "one-per-class", 3)
    np.testing.assert_allclose(probabilities, [0.0, 2 / 3, 1 / 3], rtol=1e-14)


def test_that_no_claim_at_all_gives_equal_shares() -> None:
    outputs = np.array([[0.0, 0.0, 0.0], [-1.0, -0.5, 0.0]])
    probabilities, _ = class_probabilities(outputs, "step", "one-per-class", 3)
    np.testing.assert_array_equal(probabilities, np.full((2, 3), 1 / 3))


def test_that_one_neuron_gives_its_activation_to_class_1() -> None:
    outputs = np.array([[0.0], [0.3], [1.0], [1.4]])
    probabilities, _ = class_probabilities(outputs, "linear", "binary", 2)
    np.testing.assert_allclose(
        probabilities, [[1.0, 0.0], [0.7, 0.3], [0.0, 1.0], [0.0, 1.0]], rtol=1e-14
    )


def test_that_bits_multiply_over_the_numbers_that_are_classes() -> None:
    first, second = 0.8, 0.3
    probabilities, _ = class_probabilities(
        np.array([first, second]), "sigmoid", "binary", 3
    )
    products = np.array([0.2 * 0.7, 0.2 * 0.3, 0.8 * 0.7])
    np.testing.assert_allclose(probabilities, products / products.sum(), rtol=1e-14)


def test_that_the_number_of_no_class_gives_equal_shares() -> None:
    outputs = np.array([1.0, 1.0])
    probabilities, _ = class_probabilities(outputs, "step", "binary", 3)
    assert probabilities.tolist() == [1 / 3] * 3


@pytest.mark.parametrize(("activation", "coding"), CASES)
def test_that_diverged_outputs_have_no_probabilities(
    activation: str, coding: str
) -> None:
    outputs = np.full((2, n_outputs(3, coding)), 0.5)
    outputs[1] = np.nan
    probabilities, _ = class_probabilities(outputs, activation, coding, 3)
    assert np.isfinite(probabilities[0]).all()
    assert np.isnan(probabilities[1]).all()


def test_that_an_infinite_output_is_certain() -> None:
    outputs = np.array([[np.inf, 1.0, -np.inf], [np.inf, np.inf, 0.0]])
    probabilities, _ = class_probabilities(outputs, "linear", "one-per-class", 3)
    np.testing.assert_allclose(
        probabilities, [[1.0, 0.0, 0.0], [0.5, 0.5, 0.0]], atol=1e-11
    )


def test_that_a_coding_that_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="did you mean 'binary'"):
        class_probabilities(np.zeros((1, 2)), "sigmoid", "binry", 2)
