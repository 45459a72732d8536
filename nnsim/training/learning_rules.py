"""Learning rules: what stands in the place of ∂E/∂ω in the weight update."""

from collections.abc import Callable
from dataclasses import dataclass

from nnsim.arrays import FloatArray
from nnsim.model.backward import (
    BackwardPass,
    backpropagate,
    perceptron_correction,
)
from nnsim.model.forward import ForwardPass
from nnsim.model.losses import Loss
from nnsim.model.spec import NetworkSpec

Backward = Callable[
    [NetworkSpec, FloatArray, ForwardPass, FloatArray, Loss], BackwardPass
]


@dataclass(frozen=True)
class LearningRule:
    """One row of the catalogue.

    ``hidden_layers`` and ``needs_gradient`` say which networks the rule can train.
    """

    key: str
    backward: Backward
    hidden_layers: bool
    needs_gradient: bool


LEARNING_RULES = {
    row.key: row
    for row in (
        LearningRule("perceptron", perceptron_correction, False, False),
        LearningRule("backpropagation", backpropagate, True, True),
    )
}


def weight_update(gradient: FloatArray, learning_rate: float) -> FloatArray:
    """Δω = η ∂E/∂ω, the weights become ω − Δω (deck: Error gradient …)."""
    return learning_rate * gradient
