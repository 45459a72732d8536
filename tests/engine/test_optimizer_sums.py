"""Optimizers and schedules worked out with plain numbers, step by step."""

import math

import numpy as np
import pytest

from nnsim.training.optimizers import OPTIMIZERS
from nnsim.training.schedules import learning_rate_at
from nnsim.training.settings import (
    OptimizerSettings,
    ScheduleSettings,
    TrainingSettings,
)

GRADIENTS = (0.3, -1.2, 0.05, 0.7)
# So large that each step would be another one without it.
EPSILON = 0.2


def by_hand(method: str) -> list[float]:
    """Return the updates of one weight as the sources of the optimizers say them."""
    m = v = before = 0.0
    updates = []
    for t, g in enumerate(GRADIENTS, start=1):
        if method == "gradient-descent":
            update = 0.1 * g + 0.6 * before
        elif method == "adam":
            m, v = 0.7 * m + 0.3 * g, 0.9 * v + 0.1 * g**2
            mean, square = m / (1 - 0.7**t), v / (1 - 0.9**t)
            update = 0.1 * mean / (math.sqrt(square) + EPSILON)
        elif method == "rmsprop":
            v = 0.8 * v + 0.2 * g**2
            update = 0.1 * g / (math.sqrt(v) + EPSILON)
        else:
            v += g**2
            update = 0.1 * g / (math.sqrt(v) + EPSILON)
        before = update
        updates.append(update)
    return updates


@pytest.mark.parametrize("method", OPTIMIZERS)
def test_that_updates_are_those_worked_out_by_hand(method: str) -> None:
    settings = OptimizerSettings(
        method=method,
        momentum=0.6,
        decay_1=0.7,
        decay_2=0.9,
        decay=0.8,
        epsilon=EPSILON,
    )
    optimizer = OPTIMIZERS[method]
    slots = optimizer.first_slots(1)
    updates = []
    for step, g in enumerate(GRADIENTS):
        update, slots = optimizer.update(np.array([g]), slots, step, 0.1, settings)
        updates.append(float(update[0]))
    assert updates == pytest.approx(by_hand(method), rel=1e-12)
    assert len(slots) == optimizer.n_slots


@pytest.mark.parametrize(
    ("shape", "rates"),
    [
        ("constant", [0.8, 0.8, 0.8, 0.8, 0.8]),
        ("steps", [0.8, 0.8, 0.2, 0.2, 0.05]),
        ("linear", [0.8, 0.65, 0.2, 0.2, 0.2]),
        ("exponential", [0.8, 0.8 * 0.25**0.25, 0.2, 0.8 * 0.25**1.25, 0.05]),
    ],
)
def test_that_a_schedule_gives_its_rate_at_each_epoch(
    shape: str, rates: list[float]
) -> None:
    schedule = ScheduleSettings(shape=shape, epochs=8, factor=0.25)
    settings = TrainingSettings(learning_rate=0.8, schedule=schedule)
    found = [learning_rate_at(settings, epoch) for epoch in (0, 2, 8, 10, 16)]
    assert found == pytest.approx(rates, rel=1e-12)
