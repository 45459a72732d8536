"""Each row of a catalogue by itself: its derivative, its limits, its spread."""

import math

import numpy as np
import pytest

from nnsim.model.activations import ACTIVATIONS
from nnsim.model.confusion import share
from nnsim.model.evaluation import Evaluation
from nnsim.model.initial_weights import DISTRIBUTIONS, initial_parameters
from nnsim.model.losses import LOSSES
from nnsim.model.settings import InitialWeights
from nnsim.model.spec import LayerSpec
from tests.engine.networks import make_spec

DIFFERENCE = 1e-6
OUTPUTS = np.array([[0.2, 0.7], [0.9, 0.4], [0.5, 0.05]])
TARGETS = np.array([[0.0, 1.0], [1.0, 0.0], [0.3, 0.7]])
SLOPE, THRESHOLD = 1.7, 0.1


@pytest.mark.parametrize("loss", LOSSES)
def test_that_the_derivative_of_a_loss_is_what_differences_give(loss: str) -> None:
    row = LOSSES[loss]
    expected = np.empty_like(OUTPUTS)
    for k in range(2):
        shift = np.zeros(2)
        shift[k] = DIFFERENCE
        rise = row.value(OUTPUTS + shift, TARGETS) - row.value(OUTPUTS - shift, TARGETS)
        expected[:, k] = rise / (2.0 * DIFFERENCE)
    np.testing.assert_allclose(row.derivative(OUTPUTS, TARGETS), expected, rtol=1e-7)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_that_the_slope_of_an_activation_is_what_differences_give(
    activation: str,
) -> None:
    row = ACTIVATIONS[activation]
    h = np.array([[-1.3, 0.4, 0.9], [0.2, -0.6, 1.5]])
    expected = np.empty_like(h)
    for k in range(3):
        shift = np.zeros(3)
        shift[k] = DIFFERENCE
        above = row.value(h + shift, SLOPE, THRESHOLD)
        below = row.value(h - shift, SLOPE, THRESHOLD)
        expected[:, k] = (above - below)[:, k] / (2.0 * DIFFERENCE)
    a = row.value(h, SLOPE, THRESHOLD)
    np.testing.assert_allclose(row.derivative(h, a, SLOPE), expected, atol=1e-9)


def test_that_a_sure_mistake_costs_690_and_moves_nothing_to_infinity() -> None:
    sure, wrong = np.array([[1.0, 0.0]]), np.array([[0.0, 1.0]])
    floor = -math.log(1e-300)
    assert LOSSES["cross-entropy"].value(sure, wrong) == pytest.approx(floor)
    both = LOSSES["binary-cross-entropy"].value(sure, wrong)
    assert both == pytest.approx(2.0 * floor)
    for loss in ("cross-entropy", "binary-cross-entropy"):
        assert np.isfinite(LOSSES[loss].derivative(sure, wrong)).all()
        assert LOSSES[loss].value(sure, sure) == 0.0


def test_that_a_prediction_is_wrong_where_it_is_not_the_label() -> None:
    predicted, labels = np.array([0, 1, 2, 1]), np.array([0, 2, 2, 1])
    outputs = np.zeros((4, 3))
    wrong = Evaluation(0.1, 0.75, outputs, predicted).wrong(labels)
    assert wrong is not None
    assert wrong.tolist() == [False, True, False, False]
    assert not wrong.flags.writeable
    assert Evaluation(0.1, 0.75, outputs, predicted).wrong(None) is None
    assert Evaluation(0.1, math.nan, outputs).wrong(labels) is None


def test_that_a_share_of_nothing_is_unknown() -> None:
    shares = share(np.array([1.0, 0.0, 3.0]), np.array([2, 0, 3]))
    np.testing.assert_array_equal(shares, [0.5, np.nan, 1.0])


@pytest.mark.parametrize("distribution", DISTRIBUTIONS)
def test_that_first_weights_are_spread_as_their_distribution_says(
    distribution: str,
) -> None:
    layer = LayerSpec(300, 100, "tanh")
    weights = DISTRIBUTIONS[distribution](7, layer, 0.5).reshape(layer.shape)
    # A uniform one in ±w deviates by w / √3.
    deviation = {
        "uniform": 0.5 / math.sqrt(3.0),
        "gaussian": 0.5,
        "xavier": math.sqrt(6.0 / 400.0) / math.sqrt(3.0),
        "he": math.sqrt(2.0 / 300.0),
        "zeros": 0.0,
    }[distribution]
    assert weights[:-1].std() == pytest.approx(deviation, rel=0.02)
    assert abs(weights[:-1].mean()) <= 0.02 * deviation
    if distribution in ("uniform", "xavier"):
        assert np.abs(weights).max() <= deviation * math.sqrt(3.0)
    has_bias = distribution in ("uniform", "gaussian")
    assert np.abs(weights[-1]).max() > 0.0 if has_bias else not weights[-1].any()


def test_that_each_layer_draws_from_a_stream_of_its_own() -> None:
    settings = InitialWeights(distribution="uniform", width=0.5)
    short, long = make_spec((4, 4)), make_spec((4, 4, 4))
    first = initial_parameters(short, settings, 3)
    both = initial_parameters(long, settings, 3)
    np.testing.assert_array_equal(both[:20], first)
    assert not np.intersect1d(both[:20], both[20:]).size
    assert not np.intersect1d(first, initial_parameters(short, settings, 4)).size


def test_that_without_bias_node_its_weights_are_0() -> None:
    spec = make_spec((3, 4, 2), bias=False)
    weights = spec.views(initial_parameters(spec, InitialWeights(), 1))
    assert not any(layer[-1].any() for layer in weights)
    assert all(layer[:-1].all() for layer in weights)


def test_that_a_place_and_its_index_tell_of_each_other() -> None:
    spec = make_spec((3, 4, 2))
    marked = np.arange(float(spec.n_parameters))
    for index in range(spec.n_parameters):
        place = spec.place(index)
        assert spec.index(place) == index
        assert spec.weights(marked, place.layer)[place.source, place.neuron] == index
    for index in (-1, spec.n_parameters):
        with pytest.raises(IndexError, match=str(index)):
            spec.place(index)
