"""What a decision map can be given besides: probability and Monte-Carlo spread."""

from dataclasses import replace

import numpy as np
import pytest

from nnsim.model.evaluation import Judgement
from nnsim.model.forward import forward, network_outputs
from nnsim.model.losses import LOSSES
from nnsim.model.spec import NetworkSpec
from nnsim.probes.decision_map import decision_map, with_probability, with_spread
from nnsim.probes.feature_plane import FeaturePlane
from nnsim.probes.monte_carlo import monte_carlo
from nnsim.probes.surface_axes import free_axes, weight_axes
from nnsim.training.learning_rules import backpropagation
from tests.engine.networks import drawn, make_spec

PLANE = FeaturePlane(2, 0, (-1.0, 1.0), (0.0, 3.0), drawn(5, 4))
SHAPE = (6, 5)


def inputs_on_the_plane(shape: tuple[int, int]) -> np.ndarray:
    """Return the inputs at all cell centres, x changing first."""
    n_y, n_x = shape
    inputs = np.tile(PLANE.base, (n_y * n_x, 1))
    xs, ys = -1.0 + (np.arange(n_x) + 0.5) * 2.0 / n_x, (np.arange(n_y) + 0.5) * 3 / n_y
    inputs[:, 2], inputs[:, 0] = np.tile(xs, n_y), np.repeat(ys, n_x)
    return inputs


@pytest.mark.parametrize(
    ("coding", "activation", "n_classes", "n_outputs", "kind"),
    [
        ("one-per-class", "sigmoid", 3, 3, "sum"),
        ("one-per-class", "softmax", 3, 3, "softmax"),
        ("binary", "sigmoid", 2, 1, "single"),
    ],
)
def test_that_the_probability_is_that_of_the_class_decided_for(
    coding: str, activation: str, n_classes: int, n_outputs: int, kind: str
) -> None:
    spec = make_spec((4, 3, n_outputs))
    last = replace(spec.layers[-1], activation=activation)
    spec = NetworkSpec((spec.layers[0], last))
    parameters = 2.0 * drawn(4, spec.n_parameters)
    judgement = Judgement("quadratic", n_classes, coding)
    answer = decision_map(spec, parameters, PLANE, judgement, SHAPE)
    told = with_probability(spec, parameters, answer, judgement)
    outputs = network_outputs(spec, parameters, inputs_on_the_plane(SHAPE))
    if coding == "binary":
        highest = np.maximum(outputs, 1.0 - outputs)[:, 0]
    else:
        highest = outputs.max(axis=1) / outputs.sum(axis=1)
    assert told.probability_kind == kind
    assert told.probability is not None
    assert not told.probability.flags.writeable
    np.testing.assert_allclose(told.probability, highest.reshape(SHAPE), rtol=1e-12)
    assert told.classes is answer.classes
    assert answer.probability is None


def test_that_cells_where_no_class_or_several_are_claimed_are_undecided() -> None:
    spec = make_spec((4, 3, 3))
    parameters = 4.0 * drawn(13, spec.n_parameters)
    judgement = Judgement("quadratic", 3, "one-per-class")
    answer = decision_map(spec, parameters, PLANE, judgement, SHAPE)
    outputs = network_outputs(spec, parameters, inputs_on_the_plane(SHAPE))
    claimed = (outputs > 0.5).sum(axis=1).reshape(SHAPE)
    assert answer.undecided is not None
    assert set(claimed.ravel().tolist()) == {0, 1, 2}
    np.testing.assert_array_equal(answer.undecided, claimed != 1)
    assert answer.certainty is not None
    assert ((answer.certainty >= 0.0) & (answer.certainty <= 1.0)).all()
    assert answer.neuron is None


def test_that_a_regression_has_the_output_of_its_neuron_alone() -> None:
    spec = make_spec((4, 3, 1), "linear")
    parameters = drawn(4, spec.n_parameters)
    judgement = Judgement("quadratic", 0, "")
    answer = decision_map(spec, parameters, PLANE, judgement, SHAPE, neuron=(1, 0))
    outputs = network_outputs(spec, parameters, inputs_on_the_plane(SHAPE))
    assert answer.neuron is not None
    np.testing.assert_allclose(answer.neuron.ravel(), outputs[:, 0], rtol=1e-12)
    told = answer.classes, answer.certainty, answer.undecided, answer.boundaries
    assert told == (None, None, None, ())


def test_that_a_map_without_classes_has_no_probability() -> None:
    spec = make_spec((4, 3, 1), "linear")
    judgement = Judgement("quadratic", 0, "")
    parameters = drawn(4, spec.n_parameters)
    answer = decision_map(spec, parameters, PLANE, judgement, SHAPE, neuron=(1, 0))
    assert with_probability(spec, parameters, answer, judgement) is answer


def test_that_the_spread_is_the_mean_over_the_outputs_on_its_own_grid() -> None:
    spec = make_spec((4, 6, 3))
    first = replace(spec.layers[0], dropout=0.5)
    spec = NetworkSpec((first, spec.layers[1]))
    parameters = drawn(4, spec.n_parameters)
    judgement = Judgement("quadratic", 3, "one-per-class")
    answer = decision_map(spec, parameters, PLANE, judgement, SHAPE)
    told = with_spread(spec, parameters, answer, (4, 7), 9, 20)
    inputs = inputs_on_the_plane((4, 7))
    expected = monte_carlo(spec, parameters, inputs, 9, 20).spread.mean(axis=1)
    assert told.spread is not None
    assert not told.spread.flags.writeable
    np.testing.assert_allclose(told.spread, expected.reshape(4, 7), rtol=1e-10)
    assert told.spread.min() > 0.0
    assert told.classes is answer.classes


@pytest.mark.parametrize("kind", ["weights", "random"])
def test_that_the_slope_along_an_axis_is_what_differences_give(kind: str) -> None:
    spec = make_spec((3, 4, 2))
    parameters, inputs = drawn(1, spec.n_parameters), drawn(2, 7, 3)
    targets, loss = drawn(3, 7, 2), LOSSES["quadratic"]
    axes = weight_axes(5, 17)
    if kind == "random":
        along_x, along_y = drawn(6, spec.n_parameters), drawn(7, spec.n_parameters)
        axes = free_axes("random", parameters, along_x, along_y)
    passed = forward(spec, parameters, inputs)
    gradient = backpropagation(spec, parameters, passed, targets, loss, None).gradient

    def error(at: np.ndarray) -> float:
        return float(loss.value(network_outputs(spec, at, inputs), targets).mean())

    x, y = axes.place(parameters)
    slopes = []
    for dx, dy in ((1e-6, 0.0), (0.0, 1e-6)):
        ahead = axes.moved_to(parameters, (x + dx, y + dy))
        behind = axes.moved_to(parameters, (x - dx, y - dy))
        slopes.append((error(ahead) - error(behind)) / 2e-6)
    assert axes.slope(gradient) == pytest.approx(slopes, rel=1e-6)
