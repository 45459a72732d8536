"""Error functions E(a, t) of one sample and their derivatives ∂E/∂a."""

from collections.abc import Callable
from dataclasses import dataclass

from nnsim.arrays import FloatArray


@dataclass(frozen=True)
class Loss:
    """One row of the catalogue: ``value`` (n_samples,), ``derivative`` as ``a``."""

    key: str
    value: Callable[[FloatArray, FloatArray], FloatArray]
    derivative: Callable[[FloatArray, FloatArray], FloatArray]


def quadratic(a: FloatArray, t: FloatArray) -> FloatArray:
    """½ Σ_k (a_k − t_k)² of each sample, (n_samples,) (deck: Training a neuron)."""
    difference = a - t
    result: FloatArray = 0.5 * (difference * difference).sum(axis=-1)
    return result


def quadratic_derivative(a: FloatArray, t: FloatArray) -> FloatArray:
    """a − t."""
    return a - t


LOSSES = {row.key: row for row in (Loss("quadratic", quadratic, quadratic_derivative),)}
