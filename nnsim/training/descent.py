"""One step of learning: from weights and a batch to all numbers of the update."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.dataset import SampleSet
from nnsim.model.dropout import Masks, average_masks, dropout_masks
from nnsim.model.forward import forward
from nnsim.model.losses import LOSSES
from nnsim.model.silence import silent_weights
from nnsim.model.spec import NetworkSpec
from nnsim.training.balance import sample_weights
from nnsim.training.learning_rules import LEARNING_RULES
from nnsim.training.optimizers import OPTIMIZERS, Slots
from nnsim.training.penalties import penalised, penalty, penalty_gradient
from nnsim.training.phases import StepTrace
from nnsim.training.schedules import learning_rate_at
from nnsim.training.settings import TrainingSettings


@dataclass(frozen=True, eq=False)
class State:
    """Where a run is: weights, what the optimizer remembers, and how far it came."""

    parameters: FloatArray
    slots: Slots
    n_updates: int
    n_steps: int
    n_epochs: int


class Descent:
    """Everything of a step that stays the same from one step to the next."""

    def __init__(
        self,
        spec: NetworkSpec,
        settings: TrainingSettings,
        samples: SampleSet,
        loss: str,
    ) -> None:
        self._spec = spec
        self._settings = settings
        self._samples = samples
        self._loss = LOSSES[loss]
        self._rule = LEARNING_RULES[settings.rule]
        self._optimizer = OPTIMIZERS[settings.optimizer.method]
        self._weights = sample_weights(settings.balance, samples.labels)
        self._penalised = penalised(spec)
        self._held = sorted({*settings.locked, *silent_weights(spec)})
        self._masks_of_all = None if spec.has_dropout else average_masks(spec)
        self._has_penalty = settings.penalty.l1 > 0.0 or settings.penalty.l2 > 0.0

    def first_slots(self) -> Slots:
        """Return what the optimizer remembers before the first update."""
        return self._optimizer.first_slots(self._spec.n_parameters)

    def trace(self, state: State, rows: IntArray) -> StepTrace:
        """Return the numbers of the step from ``state`` on the batch ``rows``."""
        spec, parameters = self._spec, state.parameters
        inputs, targets = self._samples.inputs[rows], self._samples.targets[rows]
        weights = None if self._weights is None else self._weights[rows]
        # A diverging network is something to show, so overflow is no warning here.
        with np.errstate(over="ignore", invalid="ignore"):
            passed = forward(spec, parameters, inputs, self._masks(state.n_steps))
            errors = self._loss.value(passed.outputs, targets)
            backward = self._rule.backward(
                spec, parameters, passed, targets, self._loss, weights
            )
            gradient = self._with_penalty(backward.gradient, parameters)
            learning_rate = learning_rate_at(self._settings, state.n_epochs)
            update, slots = self._optimizer.update(
                gradient,
                state.slots,
                state.n_updates,
                learning_rate,
                self._settings.optimizer,
            )
            if self._held:
                update[self._held] = 0.0
            error = errors.mean() if weights is None else (errors * weights).mean()
        return StepTrace(
            step=state.n_steps,
            epoch=state.n_epochs,
            rows=rows,
            targets=frozen(targets),
            forward=passed,
            errors=frozen(errors),
            sample_weights=None if weights is None else frozen(weights),
            error=float(error),
            penalty=self._penalty(parameters),
            backward=backward,
            gradient=frozen(gradient),
            learning_rate=learning_rate,
            update=frozen(update),
            slots_before=state.slots,
            slots=tuple(map(frozen, slots)),
            n_updates=state.n_updates,
            parameters=frozen(parameters),
            spec=spec,
            settings=self._settings,
            loss=self._loss.key,
        )

    def _masks(self, n_steps: int) -> Masks:
        if self._masks_of_all is not None:
            return self._masks_of_all
        return dropout_masks(self._spec, self._settings.seed, n_steps)

    def _with_penalty(self, gradient: FloatArray, parameters: FloatArray) -> FloatArray:
        if not self._has_penalty:
            return gradient
        settings = self._settings.penalty
        return gradient + penalty_gradient(parameters, self._penalised, settings)

    def _penalty(self, parameters: FloatArray) -> float:
        if not self._has_penalty:
            return 0.0
        return penalty(parameters, self._penalised, self._settings.penalty)
