"""The learning rate over the epochs in numbers to be drawn, and its axes."""

import math
from collections.abc import Sequence

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.training.schedules import learning_rate_at
from nnsim.training.settings import TrainingSettings
from ui.panels.curves.scale import step_up

N_POINTS = 160
MOST_STEPS = 200
FEWEST_EPOCHS = 10.0
SPANS_SHOWN = 3.0
"""Of a schedule in a run without an end, so many of its spans are shown at first."""
MARGIN = 0.03
MOST_DECADES = 6.0


def schedule_points(
    training: TrainingSettings, last: float
) -> tuple[FloatArray, FloatArray]:
    """Return epochs and η (n,), (n,) from epoch 0 to ``last``, steps as corners."""
    span = training.schedule.epochs
    if training.schedule.shape == "steps" and last / span <= MOST_STEPS:
        edges = np.arange(0, int(last) + 1, span, dtype=np.int64)
        levels = [learning_rate_at(training, int(edge)) for edge in edges]
        x = np.append(np.repeat(edges, 2)[1:], last).astype(np.float64)
        return x, np.repeat(np.array(levels), 2)[: len(x)]
    x = np.union1d(np.linspace(0.0, last, N_POINTS), [min(float(span), last)])
    epochs = np.unique(np.rint(x)).astype(np.int64)
    rates = [learning_rate_at(training, epoch) for epoch in epochs.tolist()]
    return epochs.astype(np.float64), np.array(rates)


def last_epoch(training: TrainingSettings, present: int) -> float:
    """Return where the axis of epochs ends: at the stop, or beyond the present epoch.

    Beyond the stop, and without one, it grows in round steps.
    """
    stop = training.stop.epochs
    if stop and present <= stop:
        return float(stop)
    last = max(step_up(float(present)), float(stop), FEWEST_EPOCHS)
    if not stop and training.schedule.shape != "constant":
        last = max(last, SPANS_SHOWN * training.schedule.epochs)
    return last


def rate_range(curves: Sequence[FloatArray], logarithmic: bool) -> tuple[float, float]:
    """Return the ends of the axis of η over all curves; decades if logarithmic."""
    known = np.concatenate([*curves, np.empty(0)])
    known = known[np.isfinite(known)]
    top = float(known.max(initial=0.0)) or 1.0
    if not logarithmic:
        high = step_up(top)
        return -MARGIN * high, (1.0 + 3.0 * MARGIN) * high
    positive = known[known > 0.0]
    low = float(positive.min()) if len(positive) else top / 10.0
    last = math.ceil(math.log10(top) - 1e-9)
    first = min(math.floor(math.log10(low) + 1e-9), last - 1)
    return 10.0 ** max(first, last - MOST_DECADES), 10.0**last
