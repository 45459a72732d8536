"""Error functions E(a, t) of one sample and their derivatives ∂E/∂a."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray

SMALLEST_OUTPUT = 1e-300
"""Floor under an output before its logarithm: a sure mistake costs 690, not ∞."""


@dataclass(frozen=True)
class Loss:
    """One row of the catalogue: ``value`` (n_samples,), ``derivative`` as ``a``.

    ``outputs`` names the activations whose range the loss is made for, none = any.
    """

    key: str
    value: Callable[[FloatArray, FloatArray], FloatArray]
    derivative: Callable[[FloatArray, FloatArray], FloatArray]
    outputs: tuple[str, ...] = ()


def quadratic(a: FloatArray, t: FloatArray) -> FloatArray:
    """½ Σ_k (a_k − t_k)² of each sample, (n_samples,) (deck: Training a neuron)."""
    difference = a - t
    result: FloatArray = 0.5 * (difference * difference).sum(axis=-1)
    return result


def quadratic_derivative(a: FloatArray, t: FloatArray) -> FloatArray:
    """a − t."""
    return a - t


def cross_entropy(a: FloatArray, t: FloatArray) -> FloatArray:
    """−Σ_k t_k log a_k of each sample, (n_samples,) (deck: Improving …)."""
    result: FloatArray = -(t * log_of(a)).sum(axis=-1)
    return result


def cross_entropy_derivative(a: FloatArray, t: FloatArray) -> FloatArray:
    """−t_k / a_k."""
    return -t / np.maximum(a, SMALLEST_OUTPUT)


def binary_cross_entropy(a: FloatArray, t: FloatArray) -> FloatArray:
    """−Σ_k (t_k log a_k + (1 − t_k) log(1 − a_k)), (n_samples,) (Bishop 2006, 5.21)."""
    result: FloatArray = -(t * log_of(a) + (1.0 - t) * log_of(1.0 - a)).sum(axis=-1)
    return result


def binary_cross_entropy_derivative(a: FloatArray, t: FloatArray) -> FloatArray:
    """(a_k − t_k) / (a_k (1 − a_k))."""
    return (a - t) / np.maximum(a * (1.0 - a), SMALLEST_OUTPUT)


def log_of(a: FloatArray) -> FloatArray:
    """Natural logarithm with the floor of ``SMALLEST_OUTPUT``."""
    result: FloatArray = np.log(np.maximum(a, SMALLEST_OUTPUT))
    return result


LOSSES = {
    row.key: row
    for row in (
        Loss("quadratic", quadratic, quadratic_derivative),
        Loss("cross-entropy", cross_entropy, cross_entropy_derivative, ("softmax",)),
        Loss(
            "binary-cross-entropy",
            binary_cross_entropy,
            binary_cross_entropy_derivative,
            ("sigmoid",),
        ),
    )
}

SIMPLE_PAIRS = {("softmax", "cross-entropy"), ("sigmoid", "binary-cross-entropy")}
"""Output activation and loss whose δ_o is β (a − t): no division, so it is stable."""
