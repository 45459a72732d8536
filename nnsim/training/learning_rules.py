"""Learning rules: what stands in the place of ∂E/∂ω in the weight update."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.backward import (
    BackwardPass,
    backward_from,
    output_delta,
    perceptron_delta,
)
from nnsim.model.forward import ForwardPass
from nnsim.model.losses import Loss
from nnsim.model.spec import NetworkSpec

Weights = FloatArray | None
"""What each sample of a batch counts, (n_samples,), None for all alike."""
Backward = Callable[
    [NetworkSpec, FloatArray, ForwardPass, FloatArray, Loss, Weights], BackwardPass
]


@dataclass(frozen=True)
class LearningRule:
    """One row of the catalogue.

    ``hidden_layers`` and ``needs_gradient`` say which networks the rule can train,
    ``needs_targets`` whether it looks at the targets at all.
    """

    key: str
    backward: Backward
    hidden_layers: bool = False
    needs_gradient: bool = False
    needs_targets: bool = True


def backpropagation(
    spec: NetworkSpec,
    parameters: FloatArray,
    passed: ForwardPass,
    targets: FloatArray,
    loss: Loss,
    weights: Weights,
) -> BackwardPass:
    """The gradient of the mean loss (deck: Error gradient backpropagation)."""
    h, a = passed.sums[-1], passed.outputs
    delta = output_delta(spec.layers[-1], loss, h, a, targets)
    return backward_from(spec, parameters, passed, weighted(delta, weights))


def perceptron(
    spec: NetworkSpec,
    parameters: FloatArray,
    passed: ForwardPass,
    targets: FloatArray,
    loss: Loss,
    weights: Weights,
) -> BackwardPass:
    """(a − t) x in the gradient's place (Rosenblatt 1958)."""
    delta = perceptron_delta(passed.outputs, targets)
    return backward_from(spec, parameters, passed, weighted(delta, weights))


def hebb(
    spec: NetworkSpec,
    parameters: FloatArray,
    passed: ForwardPass,
    targets: FloatArray,
    loss: Loss,
    weights: Weights,
) -> BackwardPass:
    """−a x in the gradient's place: what fires together is tied (Hebb 1949).

    Nothing holds the weights back, so they run away (deck: the Hebb law).
    """
    return backward_from(spec, parameters, passed, weighted(-passed.outputs, weights))


def oja(
    spec: NetworkSpec,
    parameters: FloatArray,
    passed: ForwardPass,
    targets: FloatArray,
    loss: Loss,
    weights: Weights,
) -> BackwardPass:
    """−a (x − a ω) in the gradient's place: Hebb, but |ω| goes to 1 (Oja 1982)."""
    passed_back = hebb(spec, parameters, passed, targets, loss, weights)
    gradient = passed_back.gradient.copy()
    fired = weighted(passed.outputs * passed.outputs, weights).mean(axis=0)
    spec.weights(gradient, 0)[:] += fired * spec.weights(parameters, 0)
    return BackwardPass(passed_back.deltas, gradient)


def weighted(delta: FloatArray, weights: Weights) -> FloatArray:
    """Return δ with each sample counted by its weight, (n_samples, n_neurons)."""
    return delta if weights is None else delta * weights[:, np.newaxis]


LEARNING_RULES = {
    row.key: row
    for row in (
        LearningRule("perceptron", perceptron),
        LearningRule(
            "backpropagation", backpropagation, hidden_layers=True, needs_gradient=True
        ),
        LearningRule("hebb", hebb, needs_targets=False),
        LearningRule("oja", oja, needs_targets=False),
    )
}
