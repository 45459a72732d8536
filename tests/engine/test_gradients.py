"""Backpropagation against finite differences, and each equation against the deck."""

from dataclasses import replace

import numpy as np
import pytest

from nnsim.model.activations import ACTIVATIONS
from nnsim.model.backward import output_delta, weight_gradient
from nnsim.model.forward import forward, network_outputs
from nnsim.model.losses import LOSSES
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.training.learning_rules import backpropagation
from tests.engine.networks import drawn, make_spec

HIDDEN = [
    key for key, row in ACTIVATIONS.items() if row.has_gradient and not row.couples
]
OUTPUTS_AND_LOSSES = [
    (output, loss)
    for output, row in ACTIVATIONS.items()
    for loss, fit in LOSSES.items()
    if row.has_gradient and (not fit.outputs or output in fit.outputs)
]
SIZES = [(3, 2), (3, 4, 2), (3, 4, 5, 2), (3, 4, 5, 3, 2)]
DIFFERENCE = 1e-6


def targets_for(loss: str, n_outputs: int) -> np.ndarray:
    """Classes for a cross-entropy, any numbers for the quadratic loss."""
    if loss == "quadratic":
        return drawn(3, 7, n_outputs)
    return np.eye(n_outputs)[np.arange(7) % n_outputs]


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("sizes", SIZES, ids=str)
@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize(("output", "loss"), OUTPUTS_AND_LOSSES)
def test_that_the_gradient_is_what_finite_differences_give(
    output: str, loss: str, hidden: str, sizes: tuple[int, ...], bias: bool
) -> None:
    spec = make_spec(sizes, hidden, bias)
    last = replace(spec.layers[-1], activation=output)
    spec = NetworkSpec((*spec.layers[:-1], last))
    parameters = 0.4 * drawn(1, spec.n_parameters)
    inputs, targets = drawn(2, 7, sizes[0]), targets_for(loss, sizes[-1])

    def mean_loss(at: np.ndarray) -> float:
        outputs = network_outputs(spec, at, inputs)
        return float(LOSSES[loss].value(outputs, targets).mean())

    passed = forward(spec, parameters, inputs)
    gradient = backpropagation(
        spec, parameters, passed, targets, LOSSES[loss], None
    ).gradient
    expected = np.empty_like(gradient)
    for index in range(spec.n_parameters):
        shift = np.zeros_like(parameters)
        shift[index] = DIFFERENCE
        rise = mean_loss(parameters + shift) - mean_loss(parameters - shift)
        expected[index] = rise / (2 * DIFFERENCE)
    largest = float(np.abs(expected).max())
    np.testing.assert_allclose(gradient, expected, rtol=1e-5, atol=1e-7 * largest)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_that_every_activation_stays_within_its_limits(activation: str) -> None:
    row = ACTIVATIONS[activation]
    h = np.linspace(-2000.0, 2000.0, 4001)
    a = row.value(h[:, np.newaxis], 20.0, 0.0)
    assert np.isfinite(a).all()
    assert a.min() >= row.low
    assert a.max() <= row.high


def test_that_a_step_neuron_fires_only_above_its_threshold() -> None:
    row = ACTIVATIONS["step"]
    fired = row.value(np.array([0.4, 0.5, 0.6]), 1.0, 0.5)
    assert fired.tolist() == [0.0, 0.0, 1.0]


def test_that_the_sigmoid_output_delta_is_the_decks_formula() -> None:
    layer = LayerSpec(1, 2, "sigmoid", slope=2.0)
    h, t = np.array([[0.3, -0.8]]), np.array([[1.0, 0.0]])
    a = 1.0 / (1.0 + np.exp(-2.0 * h))
    delta = output_delta(layer, LOSSES["quadratic"], h, a, t)
    np.testing.assert_allclose(delta, 2.0 * a * (1.0 - a) * (a - t), rtol=1e-14)


def test_that_the_gradient_of_a_batch_is_the_mean_over_its_samples() -> None:
    spec = make_spec((3, 4, 2))
    parameters = drawn(4, spec.n_parameters)
    inputs, targets = drawn(5, 6, 3), drawn(6, 6, 2)
    loss = LOSSES["quadratic"]

    def gradient(rows: slice) -> np.ndarray:
        passed = forward(spec, parameters, inputs[rows])
        return backpropagation(
            spec, parameters, passed, targets[rows], loss, None
        ).gradient

    singles = [gradient(slice(row, row + 1)) for row in range(6)]
    np.testing.assert_allclose(
        gradient(slice(None)), np.mean(singles, axis=0), rtol=1e-12, atol=1e-15
    )


def test_that_a_layer_without_bias_node_has_no_bias_gradient() -> None:
    layer = LayerSpec(2, 3, "sigmoid", bias_input=0.0)
    gradient = weight_gradient(layer, drawn(7, 5, 2), drawn(8, 5, 3))
    assert gradient[-1].tolist() == [0.0, 0.0, 0.0]
    assert np.abs(gradient[:-1]).min() > 0.0


def test_that_the_bias_node_sends_minus_one() -> None:
    spec = make_spec((1, 1), "linear")
    parameters = np.array([2.0, 0.5])
    assert network_outputs(spec, parameters, np.array([[3.0]])).tolist() == [[5.5]]


def test_that_layers_are_views_on_the_one_vector() -> None:
    spec = make_spec((2, 3, 1))
    parameters = np.zeros(spec.n_parameters)
    spec.weights(parameters, 1)[2, 0] = 7.0
    index = int(np.flatnonzero(parameters)[0])
    place = spec.place(index)
    assert (place.layer, place.source, place.neuron) == (1, 2, 0)
    assert spec.index(place) == index
    with pytest.raises(IndexError):
        spec.place(spec.n_parameters)
