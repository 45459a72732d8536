"""The trainer: owns the weights, and moves them by a phase, a step or an epoch."""

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.dataset import SampleSets
from nnsim.model.evaluation import Evaluation, Judgement, evaluate
from nnsim.model.spec import NetworkSpec
from nnsim.training.balance import balanced_sampler
from nnsim.training.best import BestWeights
from nnsim.training.descent import Descent, State
from nnsim.training.history import History
from nnsim.training.optimizers import Slots
from nnsim.training.phases import Phase, StepTrace, phases_of
from nnsim.training.sampling import SCHEMES, Sampler, make_sampler
from nnsim.training.settings import TrainingSettings
from nnsim.training.stopping import EpochEnd, StopConditions, StopReason
from nnsim.training.trail import ParameterTrail


class Trainer:
    """One run: the same settings and the same edits give the same bits.

    A step is one weight update, an epoch one pass over the training set, a phase the
    smallest thing that is shown. Only one thread may touch a trainer.

    Attributes
    ----------
    parameters : the weights now, flat; nobody but the trainer writes them.
    n_steps, n_epochs : weight updates made and epochs finished.
    phase : what the step that is being shown has come to, None between two steps.
    trace : the numbers of that step or, between two steps, of the last one.
    evaluations : the three sets at the last finished epoch (0 = before training).
    best : weights of the finished epoch with the lowest validation error.
    stopped : why the run stopped by itself, None once it goes on.
    """

    def __init__(
        self,
        spec: NetworkSpec,
        parameters: FloatArray,
        settings: TrainingSettings,
        sets: SampleSets,
        judgement: Judgement,
        sampler: Sampler | None = None,
    ) -> None:
        self.spec = spec
        self.settings = settings
        self.sets = sets
        self.judgement = judgement
        self._given_sampler = sampler
        self._first_parameters = frozen(parameters.copy())
        self.rewind()

    def rewind(self) -> None:
        """Go back to the first weights; settings and slopes stay as they are now."""
        self.parameters = self._first_parameters.copy()
        self.n_steps = 0
        self.n_epochs = 0
        self.phase: Phase | None = None
        self.trace: StepTrace | None = None
        self.stopped: StopReason | None = None
        self.history = History()
        self.trail = ParameterTrail(self.spec.n_parameters)
        self.best = BestWeights()
        self._conditions = StopConditions()
        self._moved = False
        self._renew_descent()
        self._slots = self._descent.first_slots()
        self._n_updates = 0
        self._begin_epoch()
        self._record_epoch()

    def set_training(self, settings: TrainingSettings) -> None:
        """Use other settings from the next step on, another scheme from the next epoch.

        A step that is being shown phase by phase is computed again from its start.
        """
        before, self.settings = self.settings, settings
        if self._position == 0 and self.phase is None:
            self._begin_epoch()
        if settings.stop != before.stop:
            self._conditions = StopConditions()
        self._renew_descent()
        if settings.optimizer.method != before.optimizer.method:
            self._slots = self._descent.first_slots()
            self._n_updates = 0
        self._retrace()

    def set_spec(self, spec: NetworkSpec) -> None:
        """Use other slopes or thresholds; the sizes stay.

        Raises
        ------
        ValueError
            If the layers have other sizes.
        """
        if spec.sizes != self.spec.sizes:
            raise ValueError(spec.sizes)
        self.spec = spec
        self._renew_descent()
        self._retrace()
        self.evaluations = self.evaluate()

    def set_parameters(self, parameters: FloatArray) -> None:
        """Go on from other weights (flat, copied)."""
        self.parameters[:] = parameters
        self._retrace()
        self.evaluations = self.evaluate()
        self._conditions = StopConditions()

    def restore_best(self) -> bool:
        """Go on from the exact weights of the best validation epoch, if any."""
        if self.best.parameters is None:
            return False
        self.set_parameters(self.best.parameters)
        return True

    def advance_phase(self) -> Phase:
        """Show the next phase of the present step; the last one updates the weights."""
        phases = phases_of(self.spec.n_layers)
        if self.phase is None:
            self.trace = self._trace_next_step()
            self.phase = phases[0]
            self.stopped = None
            return self.phase
        following = phases[phases.index(self.phase) + 1]
        if following.kind == "update":
            self.step()
        else:
            self.phase = following
        return following

    def step(self) -> None:
        """Make one weight update, finishing a step that is being shown."""
        self.stopped = None
        shown = self.trace if self.phase is not None else None
        trace = shown or self._trace_next_step()
        self.parameters -= trace.update
        self.trace, self.phase = trace, None
        self._slots = trace.slots
        self._n_updates += 1
        self.n_steps += 1
        self._moved |= bool(trace.update.any())
        self._position += len(trace.rows)
        if self._position >= len(self._order):
            self._end_epoch()

    def epoch(self) -> None:
        """Make the updates that are left of the present epoch."""
        n_epochs = self.n_epochs
        while self.n_epochs == n_epochs:
            self.step()

    def run(self, n_epochs: int) -> None:
        """Finish so many epochs, or fewer if a stop condition comes first."""
        for _ in range(n_epochs):
            self.epoch()
            if self.stopped:
                return

    @property
    def slots(self) -> Slots:
        """What the optimizer remembers, flat vectors that are never written again."""
        return self._slots

    def evaluate(self) -> tuple[Evaluation, Evaluation, Evaluation]:
        """Judge the present weights on training, validation and test."""
        training, validation, test = (
            evaluate(self.spec, self.parameters, samples, self.judgement)
            for samples in self.sets
        )
        return training, validation, test

    def batch(self) -> IntArray:
        """Return the rows of the training set that the next step works on."""
        end = self._position + self._batch_size
        return frozen(self._order[self._position : end].copy())

    def _trace_next_step(self) -> StepTrace:
        state = State(
            self.parameters, self._slots, self._n_updates, self.n_steps, self.n_epochs
        )
        return self._descent.trace(state, self.batch())

    def _renew_descent(self) -> None:
        self._descent = Descent(
            self.spec, self.settings, self.sets.training, self.judgement.loss
        )

    def _retrace(self) -> None:
        if self.phase is not None:
            self.trace = self._trace_next_step()

    def _begin_epoch(self) -> None:
        training = self.sets.training
        sampler = self._given_sampler or balanced_sampler(
            make_sampler(self.settings, len(training)),
            self.settings.balance,
            training.labels,
            self.settings.seed,
        )
        self._order = sampler.order(self.n_epochs)
        self._batch_size = sampler.batch_size
        self._repeats = sampler.repeats
        self._position = 0
        self._moved = False

    def _end_epoch(self) -> None:
        self.n_epochs += 1
        self._record_epoch()
        is_perceptron = self.settings.rule == "perceptron"
        visits_all = (
            SCHEMES[self.settings.scheme].visits_all
            and self.settings.balance.method != "proportions"
        )
        end = EpochEnd(
            self.n_epochs,
            self.n_steps,
            self.evaluations[0].error,
            self.parameters,
            standstill=is_perceptron and visits_all and not self._moved,
            repeats=is_perceptron and self._repeats and self._is_memoryless(),
            epochs_since_best=self.best.epochs_since(self.n_epochs),
        )
        self.stopped = self._conditions.after_epoch(self.settings.stop, end)
        self._begin_epoch()

    def _is_memoryless(self) -> bool:
        """Tell whether a step depends on nothing but the weights and the batch."""
        optimizer, schedule = self.settings.optimizer, self.settings.schedule
        return (
            optimizer.method == "gradient-descent"
            and optimizer.momentum == 0.0
            and schedule.shape == "constant"
            and not self.spec.has_dropout
        )

    def _record_epoch(self) -> None:
        self.evaluations = self.evaluate()
        training, validation, test = self.evaluations
        self.history.append(
            self.n_epochs,
            self.n_steps,
            (training.error, validation.error, test.error),
            (training.accuracy, validation.accuracy, test.accuracy),
        )
        self.trail.record(self.n_epochs, self.parameters)
        self.best.note(self.n_epochs, validation.error, self.parameters)
