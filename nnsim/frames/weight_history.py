"""Some weights over the epochs of a run, for whoever draws them."""

from collections import deque
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.assemble import Run
from nnsim.frames.demand import Demand
from nnsim.training.trail import ParameterTrail
from nnsim.training.trainer import Trainer

MOST_PLACES = 128
"""Epochs of the trail that are drawn; of more every 2nd, 4th, 8th, …"""
MOST_WATCHED = 64
MOST_WATCHED_NUMBERS = 1_000_000
"""Weights kept of the steps that were watched one by one."""


@dataclass(frozen=True, eq=False)
class WeightHistory:
    """The way of some weights, over the whole run.

    Attributes
    ----------
    indices : of the weights in the flat vector.
    epochs : (n_places,) rising, with the shares of an epoch that were watched step by
        step; one of them is the present moment.
    steps : (n_places,) updates made by then.
    values : (n_places, n_weights).
    present : epochs made at this moment, the share of the present one included.
    """

    indices: tuple[int, ...]
    epochs: FloatArray
    steps: IntArray
    values: FloatArray
    present: float


class WeightHistoryViewer:
    """Takes the wanted columns of the trail, and the steps that were watched."""

    def __init__(self, run: Run) -> None:
        self._trainer = run.trainer
        self._trail: tuple[ParameterTrail, int] | None = None
        self._watched: deque[tuple[int, float, FloatArray]] = deque()
        most = MOST_WATCHED_NUMBERS // run.trainer.spec.n_parameters
        self._most_watched = min(MOST_WATCHED, max(1, most))

    def view(
        self, demand: Demand, parameters: FloatArray, watched: bool
    ) -> WeightHistory | None:
        """Return the ways, None where none is wanted.

        Weights that the network does not have are left out; a ``watched`` step keeps
        its own place.
        """
        trainer = self._trainer
        there = range(trainer.spec.n_parameters)
        indices = tuple(i for i in demand.weights_over_time if i in there)
        if not indices:
            return None
        self._forget_what_was_cut()
        present = epochs_made(trainer)
        if watched:
            self._watch(trainer.n_steps, present, parameters)
        columns = list(indices)
        rows = trainer.trail.rows_apart(MOST_PLACES)
        kept = trainer.trail.epochs()[rows]
        epochs = kept.tolist()
        places = {
            trainer.step_of_epoch(epoch): (float(epoch), row)
            for epoch, row in zip(epochs, trainer.trail.of(indices)[rows], strict=True)
        }
        for step, epoch, vector in self._watched:
            places.setdefault(step, (epoch, vector[columns]))
        # Changes by hand do not move the run on: what is there now is shown.
        places[trainer.n_steps] = (present, parameters[columns])
        steps = sorted(places)
        return WeightHistory(
            indices,
            frozen(np.array([places[step][0] for step in steps])),
            frozen(np.array(steps, dtype=np.int64)),
            frozen(np.array([places[step][1] for step in steps])),
            present,
        )

    def _watch(self, step: int, epoch: float, parameters: FloatArray) -> None:
        if self._watched and self._watched[-1][0] == step:
            self._watched.pop()
        if self._watched and self._watched[-1][0] > step:
            return
        self._watched.append((step, epoch, parameters))
        while len(self._watched) > self._most_watched:
            self._watched.popleft()

    def _forget_what_was_cut(self) -> None:
        trail = self._trainer.trail
        known = (trail, trail.n_cuts)
        if self._trail is None or self._trail != known:
            self._trail = known
            self._watched.clear()


def epochs_made(trainer: Trainer) -> float:
    """Return the epochs made, with the share of the present one."""
    begun = trainer.step_of_epoch(trainer.n_epochs)
    length = trainer.step_of_epoch(trainer.n_epochs + 1) - begun
    share = (trainer.n_steps - begun) / max(1, length)
    return trainer.n_epochs + min(max(share, 0.0), 1.0)
