"""Optimizers: from a gradient to an update of the weights, each as its source says.

Every update is Δω, and the weights become ω − Δω. What an optimizer remembers from
step to step are vectors as long as ``parameters``, its slots.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.training.settings import OptimizerSettings

Slots = tuple[FloatArray, ...]
Update = Callable[
    [FloatArray, Slots, int, float, OptimizerSettings], tuple[FloatArray, Slots]
]


@dataclass(frozen=True)
class Optimizer:
    """One row of the catalogue.

    ``update(gradient, slots, n_updates, learning_rate, settings)`` returns Δω and the
    new slots, all flat; ``n_updates`` counts the updates made before this one.
    """

    key: str
    n_slots: int
    update: Update

    def first_slots(self, n_parameters: int) -> Slots:
        """Return the slots before the first update, all zero."""
        return tuple(frozen(np.zeros(n_parameters)) for _ in range(self.n_slots))


def gradient_descent(
    gradient: FloatArray,
    slots: Slots,
    n_updates: int,
    learning_rate: float,
    settings: OptimizerSettings,
) -> tuple[FloatArray, Slots]:
    """Δω_t = η ∂E/∂ω + α Δω_{t−1} (deck: Momentum; α = 0 is plain descent)."""
    update = learning_rate * gradient
    if settings.momentum:
        update += settings.momentum * slots[0]
    return update, (update,)


def adam(
    gradient: FloatArray,
    slots: Slots,
    n_updates: int,
    learning_rate: float,
    settings: OptimizerSettings,
) -> tuple[FloatArray, Slots]:
    """Kingma and Ba 2015, algorithm 1: η m̂ / (√v̂ + ε)."""
    b1, b2, step = settings.decay_1, settings.decay_2, n_updates + 1
    mean = b1 * slots[0] + (1.0 - b1) * gradient
    square = b2 * slots[1] + (1.0 - b2) * gradient * gradient
    unbiased_mean = mean / (1.0 - b1**step)
    unbiased_square = square / (1.0 - b2**step)
    update = (
        learning_rate * unbiased_mean / (np.sqrt(unbiased_square) + settings.epsilon)
    )
    return update, (mean, square)


def rmsprop(
    gradient: FloatArray,
    slots: Slots,
    n_updates: int,
    learning_rate: float,
    settings: OptimizerSettings,
) -> tuple[FloatArray, Slots]:
    """Tieleman and Hinton 2012, lecture 6e: η g / (√v + ε), v a running mean of g²."""
    square = settings.decay * slots[0] + (1.0 - settings.decay) * gradient * gradient
    return learning_rate * gradient / (np.sqrt(square) + settings.epsilon), (square,)


def adagrad(
    gradient: FloatArray,
    slots: Slots,
    n_updates: int,
    learning_rate: float,
    settings: OptimizerSettings,
) -> tuple[FloatArray, Slots]:
    """Duchi, Hazan and Singer 2011: η g / (√Σg² + ε)."""
    total = slots[0] + gradient * gradient
    return learning_rate * gradient / (np.sqrt(total) + settings.epsilon), (total,)


OPTIMIZERS = {
    row.key: row
    for row in (
        Optimizer("gradient-descent", 1, gradient_descent),
        Optimizer("adam", 2, adam),
        Optimizer("rmsprop", 1, rmsprop),
        Optimizer("adagrad", 1, adagrad),
    )
}
