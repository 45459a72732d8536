"""Where a run would go from here: straight down, and by its next update."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.data.dataset import SampleSet
from nnsim.probes.layer_gradients import mean_gradient
from nnsim.probes.surface_axes import SurfaceAxes
from nnsim.training.learning_rules import LEARNING_RULES
from nnsim.training.phases import Phase
from nnsim.training.schedules import learning_rate_at
from nnsim.training.trainer import Trainer

Place = tuple[float, float]
Ways = tuple[Place | None, Place | None]


@dataclass(frozen=True, eq=False)
class KnownWays:
    """What was found, and of what."""

    axes: SurfaceAxes
    samples: SampleSet
    moment: tuple[int, int, Phase | None]
    ways: Ways


class SurfaceWays:
    """Asks for both once a moment."""

    def __init__(self, trainer: Trainer) -> None:
        self._trainer = trainer
        self._known: KnownWays | None = None

    def of(self, axes: SurfaceAxes, parameters: FloatArray, samples: SampleSet) -> Ways:
        """Return −η ∂E/∂ω along the axes, and where the next update will lead.

        E is the mean over ``samples``; None where a rule follows no gradient, or where
        the place is no number.
        """
        trainer = self._trainer
        moment = (trainer.n_steps, trainer.n_edits, trainer.phase)
        known = self._known
        if (
            known is None
            or known.moment != moment
            or known.axes is not axes
            or known.samples is not samples
        ):
            ways = self._found(axes, parameters, samples)
            known = self._known = KnownWays(axes, samples, moment, ways)
        return known.ways

    def _found(
        self, axes: SurfaceAxes, parameters: FloatArray, samples: SampleSet
    ) -> Ways:
        trainer, here = self._trainer, axes.place(parameters)
        descent = None
        if LEARNING_RULES[trainer.settings.rule].needs_gradient:
            loss = trainer.judgement.loss
            gradient = mean_gradient(trainer.spec, parameters, samples, loss)
            rate = learning_rate_at(trainer.settings, trainer.n_epochs)
            down = axes.place(parameters - rate * gradient)
            descent = (down[0] - here[0], down[1] - here[1])
        return _finite(descent), _finite(axes.place(trainer.after_next_step()))


def _finite(place: Place | None) -> Place | None:
    return place if place is not None and np.isfinite(place).all() else None
