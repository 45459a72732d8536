"""The steps that were shown one by one, as far as they lead to the present moment."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.probes.surface_axes import SurfaceAxes
from nnsim.training.trainer import Trainer

MOST_STEPS = 400
MOST_BYTES = 4 * 2**20


@dataclass(frozen=True, eq=False)
class StepWay:
    """Where the steps led, the last one to the present point.

    Attributes
    ----------
    places : (n, 2) coordinates on the axes after each of ``steps``.
    epochs : the moment of each in epochs, with the part of the one under way.
    """

    places: FloatArray
    steps: IntArray
    epochs: FloatArray


class SurfaceSteps:
    """Follows a run; a leap, a change of weights or a faster run begins anew."""

    def __init__(self) -> None:
        self._weights: list[FloatArray] = []
        self._steps: list[int] = []
        self._epochs: list[float] = []
        self._n_edits = 0

    def follow(self, trainer: Trainer) -> None:
        """Keep the weights of now if they are one step on, forget what is ahead."""
        step, is_same_way = trainer.n_steps, trainer.n_edits == self._n_edits
        if not (is_same_way and self._steps and self._steps[0] <= step):
            self._forget_from(0)
        elif step <= self._steps[-1]:
            self._forget_from(step - self._steps[0] + 1)
            return
        elif step > self._steps[-1] + 1:
            self._forget_from(0)
        self._n_edits = trainer.n_edits
        self._weights.append(trainer.parameters.copy())
        self._steps.append(step)
        self._epochs.append(epoch_now(trainer))
        most = min(MOST_STEPS, MOST_BYTES // max(trainer.parameters.nbytes, 1))
        if len(self._steps) > max(most, 2):
            self._forget_before(len(self._steps) // 2)

    def way(self, axes: SurfaceAxes) -> StepWay:
        """Return where the steps led on axes."""
        return StepWay(
            frozen(axes.coordinates(np.array(self._weights))),
            frozen(np.array(self._steps, dtype=np.int64)),
            frozen(np.array(self._epochs)),
        )

    def _forget_from(self, place: int) -> None:
        for kept in (self._weights, self._steps, self._epochs):
            del kept[place:]

    def _forget_before(self, place: int) -> None:
        for kept in (self._weights, self._steps, self._epochs):
            del kept[:place]


def epoch_now(trainer: Trainer) -> float:
    """Return the epochs made, with the part of the one under way."""
    begin = trainer.step_of_epoch(trainer.n_epochs)
    length = max(trainer.step_of_epoch(trainer.n_epochs + 1) - begin, 1)
    return trainer.n_epochs + (trainer.n_steps - begin) / length
