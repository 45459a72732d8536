"""Activation functions a = g(h) and how an error passes back through them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray

LARGEST_EXPONENT = 709.0
"""Beyond it exp overflows float64; the sigmoid is 0 to the last digit long before."""

Value = Callable[[FloatArray, float, float], FloatArray]
Derivative = Callable[[FloatArray, FloatArray, float], FloatArray]


@dataclass(frozen=True)
class Activation:
    """One row of the catalogue.

    ``value(h, slope, threshold)`` gives a; ``derivative(h, a, slope)`` gives ∂a/∂h;
    ``low`` and ``high`` are the limits of a, infinite where there are none.
    ``couples`` marks an activation in which every h of the layer moves every a; its
    ``derivative`` is the diagonal alone. ``uses_slope`` and ``uses_threshold`` say
    whether β and θ mean anything to it.
    """

    key: str
    value: Value
    derivative: Derivative
    low: float
    high: float
    has_gradient: bool = True
    couples: bool = False
    uses_slope: bool = False
    uses_threshold: bool = False

    def pull_back(
        self, h: FloatArray, a: FloatArray, slope: float, upstream: FloatArray
    ) -> FloatArray:
        """Return ∂E/∂h from ``upstream`` = ∂E/∂a, both (n_samples, n_neurons)."""
        if self.couples:
            mean = (upstream * a).sum(axis=-1, keepdims=True)
            coupled: FloatArray = a * (upstream - mean)
            return coupled
        return upstream * self.derivative(h, a, slope)


def step(h: FloatArray, slope: float, threshold: float) -> FloatArray:
    """Fire where h > θ (McCulloch and Pitts 1943; deck: Model of a Neuron)."""
    return (h > threshold).astype(np.float64)


def no_slope(h: FloatArray, a: FloatArray, slope: float) -> FloatArray:
    """The derivative of the step: 0 wherever it exists."""
    return np.zeros_like(h)


def sigmoid(h: FloatArray, slope: float, threshold: float) -> FloatArray:
    """1 / (1 + exp(−β h)) (deck: Change for the Sigmoid)."""
    result: FloatArray = 1.0 / (1.0 + np.exp(np.minimum(-slope * h, LARGEST_EXPONENT)))
    return result


def sigmoid_slope(h: FloatArray, a: FloatArray, slope: float) -> FloatArray:
    """β a (1 − a) (deck: Change for the Sigmoid)."""
    return slope * a * (1.0 - a)


def linear(h: FloatArray, slope: float, threshold: float) -> FloatArray:
    """The sum itself, for regression outputs."""
    return h.copy()


def linear_slope(h: FloatArray, a: FloatArray, slope: float) -> FloatArray:
    """1 everywhere."""
    return np.ones_like(h)


def tanh(h: FloatArray, slope: float, threshold: float) -> FloatArray:
    """tanh(β h), a sigmoid from −1 to 1."""
    result: FloatArray = np.tanh(slope * h)
    return result


def tanh_slope(h: FloatArray, a: FloatArray, slope: float) -> FloatArray:
    """β (1 − a²)."""
    return slope * (1.0 - a * a)


def relu(h: FloatArray, slope: float, threshold: float) -> FloatArray:
    """max(0, h) (Nair and Hinton 2010)."""
    return np.maximum(h, 0.0)


def relu_slope(h: FloatArray, a: FloatArray, slope: float) -> FloatArray:
    """1 where h > 0, else 0 (0 at the corner, as everyone chooses)."""
    return (h > 0.0).astype(np.float64)


def softmax(h: FloatArray, slope: float, threshold: float) -> FloatArray:
    """exp(h_k) / Σ_k' exp(h_k') (deck: Improving classification).

    The largest h is taken off first: the quotient is the same, and nothing overflows.
    """
    powers = np.exp(h - h.max(axis=-1, keepdims=True))
    result: FloatArray = powers / powers.sum(axis=-1, keepdims=True)
    return result


def softmax_slope(h: FloatArray, a: FloatArray, slope: float) -> FloatArray:
    """a_k (1 − a_k), how each output moves with its own h."""
    return a * (1.0 - a)


ACTIVATIONS = {
    row.key: row
    for row in (
        Activation(
            "step", step, no_slope, 0.0, 1.0, has_gradient=False, uses_threshold=True
        ),
        Activation("sigmoid", sigmoid, sigmoid_slope, 0.0, 1.0, uses_slope=True),
        Activation("linear", linear, linear_slope, -np.inf, np.inf),
        Activation("tanh", tanh, tanh_slope, -1.0, 1.0, uses_slope=True),
        Activation("relu", relu, relu_slope, 0.0, np.inf),
        Activation("softmax", softmax, softmax_slope, 0.0, 1.0, couples=True),
    )
}
