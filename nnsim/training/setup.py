"""What a run is made of, and how far it has come: what both paths work on."""

import copy
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.dataset import SampleSets
from nnsim.model.evaluation import Judgement
from nnsim.model.spec import NetworkSpec
from nnsim.training.balance import balanced_sampler
from nnsim.training.best import BestWeights
from nnsim.training.descent import Descent, State
from nnsim.training.optimizers import Slots
from nnsim.training.sampling import SCHEMES, Sampler, make_sampler
from nnsim.training.settings import TrainingSettings
from nnsim.training.stopping import EpochEnd, StopConditions, StopReason

JUDGING_SHARE = 1.0
"""Validation and test samples judged for each sample that is learnt from, at most."""

LastStep = Callable[[], tuple[State, IntArray]]
"""Gives the state before the last step and the rows of its batch."""


@dataclass(frozen=True, eq=False)
class Setup:
    """Network, settings and samples as they are now; a change makes another setup."""

    spec: NetworkSpec
    settings: TrainingSettings
    sets: SampleSets
    judgement: Judgement
    given_sampler: Sampler | None = None

    @cached_property
    def sampler(self) -> Sampler:
        """What says which samples an epoch visits."""
        training = self.sets.training
        return self.given_sampler or balanced_sampler(
            make_sampler(self.settings, len(training)),
            self.settings.balance,
            training.labels,
            self.settings.seed,
        )

    @cached_property
    def descent(self) -> Descent:
        """The readable path of one step."""
        return Descent(
            self.spec, self.settings, self.sets.training, self.judgement.loss
        )

    @cached_property
    def stride(self) -> int:
        """Epochs from one judgement of validation and test to the next.

        A function of the sizes alone, so that the best epoch is the same at every
        speed; 1 unless far more samples are held back than learnt from.
        """
        if self.settings.stop.patience:
            return 1
        held_back = len(self.sets.validation) + len(self.sets.test)
        learnt = max(1, len(self.sets.training))
        return max(1, round(held_back / (JUDGING_SHARE * learnt)))

    @property
    def may_stand_still(self) -> bool:
        """Whether an epoch without a move is the end: every sample was right."""
        return (
            self.settings.rule == "perceptron"
            and SCHEMES[self.settings.scheme].visits_all
            and self.settings.balance.method != "proportions"
        )

    @property
    def is_memoryless(self) -> bool:
        """Whether a step depends on nothing but the weights and the batch."""
        optimizer, schedule = self.settings.optimizer, self.settings.schedule
        return (
            optimizer.method == "gradient-descent"
            and optimizer.momentum == 0.0
            and schedule.shape == "constant"
            and not self.spec.has_dropout
        )


@dataclass(eq=False)
class Progress:
    """How far a run has come. Only its trainer and its paths write it.

    Attributes
    ----------
    parameters, slots : weights and what the optimizer remembers, flat; a change puts
        other vectors in their place.
    n_updates : updates by the present optimizer; n_steps and n_epochs count all.
    sampler : of the present epoch, of which ``position`` samples were visited.
    moved : whether a weight moved in the present epoch.
    revision : grows with each change that is not an update by a path.
    seconds : that the updates took, drawing and waiting left out.
    """

    parameters: FloatArray
    slots: Slots
    sampler: Sampler
    n_updates: int = 0
    n_steps: int = 0
    n_epochs: int = 0
    position: int = 0
    moved: bool = False
    stopped: StopReason | None = None
    best: BestWeights = field(default_factory=BestWeights)
    conditions: StopConditions = field(default_factory=StopConditions)
    last_step: LastStep | None = None
    revision: int = 0
    seconds: float = 0.0
    _order: tuple[Sampler, int, IntArray] | None = None

    @property
    def order(self) -> IntArray:
        """The samples of the present epoch in order, (n_visited,)."""
        known = self._order
        if known is None or known[0] is not self.sampler or known[1] != self.n_epochs:
            known = (self.sampler, self.n_epochs, self.sampler.order(self.n_epochs))
            self._order = known
        return known[2]

    def batch(self) -> IntArray:
        """Return the rows of the training set that the next step works on."""
        end = self.position + self.sampler.batch_size
        return frozen(self.order[self.position : end].copy())

    def begin_epoch(self, setup: Setup) -> None:
        """Begin a pass over the samples, by the settings as they are now."""
        self.sampler = setup.sampler
        self.position = 0
        self.moved = False

    def state(self) -> State:
        """Return what the next step starts from."""
        return State(
            self.parameters, self.slots, self.n_updates, self.n_steps, self.n_epochs
        )

    def end_epoch(self, setup: Setup, error: float) -> None:
        """Look at the stop conditions after an epoch whose training error is given."""
        end = EpochEnd(
            self.n_epochs,
            self.n_steps,
            error,
            self.parameters,
            standstill=setup.may_stand_still and not self.moved,
            repeats=setup.settings.rule == "perceptron"
            and self.sampler.repeats
            and setup.is_memoryless,
            epochs_since_best=self.best.epochs_since(self.n_epochs),
        )
        self.stopped = self.conditions.after_epoch(setup.settings.stop, end)
        self.begin_epoch(setup)

    def copied(self) -> "Progress":
        """Return the same progress; vectors are never written, so they are shared."""
        twin = copy.copy(self)
        twin.best = copy.copy(self.best)
        twin.conditions = self.conditions.copied()
        twin.last_step = None
        twin._order = None
        return twin

    @property
    def n_bytes(self) -> int:
        """About how much memory a copy takes."""
        vectors = (self.parameters, *self.slots)
        return sum(vector.nbytes for vector in vectors) + 2000
