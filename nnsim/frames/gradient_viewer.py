"""Gradient and update of each layer, now and over the epochs of a run."""

from dataclasses import dataclass
from time import perf_counter

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.assemble import Run
from nnsim.data.dataset import SampleSet
from nnsim.data.stratified import stratified_rows
from nnsim.frames.demand import Demand
from nnsim.frames.grid_budget import COARSE_S
from nnsim.frames.weight_history import epochs_made
from nnsim.probes.layer_gradients import (
    has_gradient,
    layer_counts,
    layer_gradients,
    layer_magnitudes,
)
from nnsim.training.learning_rules import LEARNING_RULES
from nnsim.training.past import n_first_changes, setup_after
from nnsim.training.trail import ParameterTrail
from nnsim.training.trainer import Trainer

MOST_PRODUCTS = 2_000_000
FEWEST_SAMPLES, MOST_SAMPLES = 200, 2_000
"""Of a large set a part stands for all: samples times weights are bounded."""
MOST_WAY_PRODUCTS = 60_000_000
FEWEST_PLACES, MOST_PLACES = 16, 128
"""Epochs of the trail at which the gradient is asked for, so that they cost little."""
RUNNING_S = 0.003
"""Time a frame of a running trainer has for places that were not asked for yet."""


@dataclass(frozen=True, eq=False)
class LayerGradients:
    """How strongly the error pulls at each layer, and how far the layer moved.

    Attributes
    ----------
    gradients : (n_layers,) √mean (∂E/∂ω)² of the mean training error; None where the
        rule follows no gradient.
    updates : (n_layers,) √mean (Δω)² of the last update; None where none is known, as
        at the start and right after a change by hand.
    counts : weights of each layer that the means are over.
    n_samples, n_training : samples that E is of, and samples of the training set.
    epochs, way : (n_places,) and (n_places, n_layers) of the gradients over the whole
        run; the present moment is among them.
    present : epochs made at this moment, the share of the present one included.
    """

    gradients: FloatArray | None
    updates: FloatArray | None
    counts: tuple[int, ...]
    n_samples: int
    n_training: int
    epochs: FloatArray
    way: FloatArray
    present: float


class GradientViewer:
    """Asks for gradients at places of the trail, each once; no place depends on time.

    While a run goes on a few are asked for with each frame, far apart first; at rest
    all of them.
    """

    def __init__(self, run: Run) -> None:
        self._trainer = run.trainer
        self._known_of: tuple[ParameterTrail, int, int] | None = None
        self._known: dict[int, FloatArray] = {}
        self._parts: list[tuple[SampleSet, SampleSet]] = []

    def view(
        self, demand: Demand, parameters: FloatArray, running: bool, fine: bool
    ) -> LayerGradients | None:
        """Return the magnitudes, None where they are not wanted."""
        if not demand.gradients:
            return None
        trainer = self._trainer
        spec, training = trainer.spec, trainer.sets.training
        part, gradients = self._part(training), None
        present = epochs_made(trainer)
        epochs, way = np.empty(0), np.empty((0, spec.n_layers))
        if follows_gradient(trainer):
            loss = trainer.judgement.loss
            gradients = layer_gradients(spec, parameters, part, loss)
            self._ask_on(RUNNING_S if running else COARSE_S, fine)
            epochs, way = self._way(present, gradients)
        update = trainer.last_update
        return LayerGradients(
            gradients=gradients,
            updates=None if update is None else layer_magnitudes(spec, update),
            counts=layer_counts(spec),
            n_samples=len(part),
            n_training=len(training),
            epochs=frozen(epochs),
            way=frozen(way),
            present=present,
        )

    def _way(
        self, present: float, gradients: FloatArray
    ) -> tuple[FloatArray, FloatArray]:
        """Return what is known of the places wanted now, and the present moment."""
        rows = self._trainer.trail.rows_apart(self._most_places())
        wanted = self._trainer.trail.epochs()[rows].tolist()
        places = {float(e): self._known[e] for e in wanted if e in self._known}
        places[present] = gradients
        epochs = sorted(places)
        return np.array(epochs), np.array([places[epoch] for epoch in epochs])

    def _ask_on(self, seconds: float, fine: bool) -> None:
        """Ask for places that are wanted and not known, all of them if ``fine``."""
        trainer = self._trainer
        trail = trainer.trail
        known_of = (trail, trail.n_cuts, n_first_changes(trainer))
        if self._known_of != known_of:
            self._known_of = known_of
            self._known.clear()
        rows = trail.rows_apart(self._most_places())
        epochs = trail.epochs()[rows].tolist()
        missing = [
            (epoch, row)
            for epoch, row in zip(epochs, rows.tolist(), strict=True)
            if epoch not in self._known
        ]
        missing.sort(key=lambda place: -_roundness(place[0]))
        end = perf_counter() + seconds
        for epoch, row in missing:
            self._known[epoch] = self._at(epoch, trail.row(row))
            if not fine and perf_counter() >= end:
                break

    def _at(self, epoch: int, parameters: FloatArray) -> FloatArray:
        spec, sets = setup_after(self._trainer, epoch)
        part, loss = self._part(sets.training), self._trainer.judgement.loss
        return layer_gradients(spec, parameters, part, loss)

    def _most_places(self) -> int:
        trainer = self._trainer
        products = len(self._part(trainer.sets.training)) * trainer.spec.n_parameters
        return min(max(FEWEST_PLACES, MOST_WAY_PRODUCTS // products), MOST_PLACES)

    def _part(self, training: SampleSet) -> SampleSet:
        """Return the training set, or a part of a large one."""
        for whole, part in self._parts:
            if whole is training:
                return part
        affordable = MOST_PRODUCTS // self._trainer.spec.n_parameters
        most = min(max(FEWEST_SAMPLES, affordable), MOST_SAMPLES)
        rows = stratified_rows(training.labels, len(training), most)
        is_all = len(rows) == len(training)
        part = training if is_all else training.part(rows)
        self._parts = [*self._parts[-3:], (training, part)]
        return part


def follows_gradient(trainer: Trainer) -> bool:
    """Tell whether the updates go down the gradient of the error."""
    rule = LEARNING_RULES[trainer.settings.rule]
    return rule.needs_gradient and has_gradient(trainer.spec)


def _roundness(epoch: int) -> int:
    """Return the greatest power of two that divides an epoch, most for epoch 0."""
    return epoch & -epoch if epoch else 2**62
