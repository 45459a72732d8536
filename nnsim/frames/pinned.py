"""A run kept to be compared with: its curves, its way and how far it came."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.assemble import Run
from nnsim.experiment import Experiment
from nnsim.model.evaluation import Evaluation, evaluate
from nnsim.probes.surface_axes import SurfaceAxes
from nnsim.training.curves import Curves
from nnsim.training.moment import Evaluations
from nnsim.training.stopping import StopReason
from nnsim.training.trainer import Trainer

MOST_POINTS = 400
MOST_BYTES = 8 * 2**20


@dataclass(frozen=True, eq=False)
class PinnedRun:
    """A run as it was when it was pinned; nothing of it changes any more.

    Attributes
    ----------
    sizes : neurons per layer, so that only like networks share a surface.
    trail : (n_points, n_parameters) weights after each of ``trail_epochs``, the last
        row being the weights when it was pinned.
    stopped : why it had stopped by itself, or None.
    seconds : that its updates took, without drawing and waiting.
    """

    number: int
    experiment: Experiment
    sizes: tuple[int, ...]
    n_epochs: int
    n_steps: int
    curves: Curves
    trail: FloatArray
    trail_epochs: IntArray
    evaluations: tuple[Evaluation, Evaluation, Evaluation]
    stopped: StopReason | None
    seconds: float

    def path(self, axes: SurfaceAxes) -> FloatArray:
        """Return the way over the axes of an error surface, (n_points, 2)."""
        return axes.coordinates(self.trail)


def pin(run: Run, number: int) -> PinnedRun:
    """Return the whole run, kept, also where it is looked at before its end.

    Its trail is thinned to a few hundred points.
    """
    trainer = run.trainer
    end = trainer.end.progress
    every = tuple(range(trainer.spec.n_parameters))
    most = max(2, min(MOST_POINTS, MOST_BYTES // (8 * len(every))))
    epochs = trainer.trail.epochs()
    kept = np.unique(np.linspace(0, len(epochs) - 1, most).astype(np.int64))
    vectors = np.vstack([trainer.trail.of(every)[kept], end.parameters])
    return PinnedRun(
        number=number,
        experiment=run.experiment,
        sizes=trainer.spec.sizes,
        n_epochs=end.n_epochs,
        n_steps=end.n_steps,
        curves=trainer.history.curves(),
        trail=frozen(vectors),
        trail_epochs=frozen(np.append(epochs[kept], end.n_epochs)),
        evaluations=_evaluations_at_end(trainer),
        stopped=end.stopped,
        seconds=end.seconds,
    )


def _evaluations_at_end(trainer: Trainer) -> Evaluations:
    if not trainer.in_past:
        return trainer.evaluate()
    setup, parameters = trainer.end.setup, trainer.end.progress.parameters
    training, validation, test = (
        evaluate(setup.spec, parameters, samples, setup.judgement)
        for samples in setup.sets
    )
    return training, validation, test
