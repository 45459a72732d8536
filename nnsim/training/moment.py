"""What can be read of a run at the moment it is at."""

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.dataset import SampleSets
from nnsim.model.evaluation import Evaluation, Judgement, evaluate
from nnsim.model.spec import NetworkSpec
from nnsim.training.best import BestWeights
from nnsim.training.history import History
from nnsim.training.mover import Mover
from nnsim.training.optimizers import Slots
from nnsim.training.path import PathName
from nnsim.training.phases import Phase, StepTrace
from nnsim.training.record import Record
from nnsim.training.settings import TrainingSettings
from nnsim.training.setup import Setup
from nnsim.training.stopping import StopReason
from nnsim.training.timeline import Keyframe, Timeline
from nnsim.training.trail import ParameterTrail

Evaluations = tuple[Evaluation, Evaluation, Evaluation]


class Moment:
    """The present moment of a run, for reading; a trainer moves it.

    Attributes
    ----------
    phase : what the step that is being shown has come to, None between two steps.
    """

    def __init__(self, mover: Mover) -> None:
        self._mover = mover
        self._judged: tuple[Setup, FloatArray, Evaluations] | None = None
        self._shown: StepTrace | None = None
        self.phase: Phase | None = None

    @property
    def spec(self) -> NetworkSpec:
        """The network as it is now."""
        return self._mover.setup.spec

    @property
    def settings(self) -> TrainingSettings:
        """The training settings as they are now."""
        return self._mover.setup.settings

    @property
    def sets(self) -> SampleSets:
        """The three sets as they are now."""
        return self._mover.setup.sets

    @property
    def judgement(self) -> Judgement:
        """How outputs become classes and an error."""
        return self._mover.setup.judgement

    @property
    def parameters(self) -> FloatArray:
        """The weights now, flat, read-only."""
        return frozen(self._mover.progress.parameters)

    @property
    def slots(self) -> Slots:
        """What the optimizer remembers, flat vectors that are never written again."""
        return self._mover.progress.slots

    @property
    def n_steps(self) -> int:
        """Weight updates made."""
        return self._mover.progress.n_steps

    @property
    def n_epochs(self) -> int:
        """Epochs finished."""
        return self._mover.progress.n_epochs

    @property
    def seconds(self) -> float:
        """Seconds that the updates took, up to this moment."""
        return self._mover.progress.seconds

    @property
    def stopped(self) -> StopReason | None:
        """Why the run stopped by itself, None once it goes on."""
        return self._mover.progress.stopped if self.phase is None else None

    @property
    def best(self) -> BestWeights:
        """The finished epoch with the lowest validation error."""
        return self._mover.progress.best

    @property
    def record(self) -> Record:
        """What is written down of the whole run."""
        return self._mover.record

    @property
    def history(self) -> History:
        """Errors and accuracies after each epoch, of the whole run."""
        return self._mover.record.history

    @property
    def trail(self) -> ParameterTrail:
        """The way of the weights, of the whole run."""
        return self._mover.record.trail

    @property
    def timeline(self) -> Timeline:
        """Edits and kept states."""
        return self._mover.timeline

    @property
    def path(self) -> PathName:
        """Which path makes the steps."""
        return self._mover.path

    @property
    def in_past(self) -> bool:
        """Whether the run has been further than this."""
        return self._mover.in_past

    @property
    def end(self) -> Keyframe:
        """The latest state of the run, wherever it is being looked at."""
        return self._mover.end

    @property
    def n_edits(self) -> int:
        """Edits of the log that are made at this moment."""
        return self._mover.n_edits

    @property
    def interrupt(self) -> IntArray:
        """Flag, (1,): not 0 makes ``advance`` come back after the present update."""
        return self._mover.interrupt

    @property
    def trace(self) -> StepTrace | None:
        """Numbers of the step being shown or, between two steps, of the last one."""
        if self._shown is None:
            self._shown = self._mover.last_trace()
        return self._shown

    @property
    def last_update(self) -> FloatArray | None:
        """Δω of the last step, flat; None if none was made since a seek or a change."""
        return self._mover.last_update()

    @property
    def evaluations(self) -> Evaluations:
        """The three sets, judged with the present weights."""
        setup, parameters = self._mover.setup, self._mover.progress.parameters
        known = self._judged
        if known is None or known[0] is not setup or known[1] is not parameters:
            training, validation, test = (
                evaluate(setup.spec, parameters, samples, setup.judgement)
                for samples in setup.sets
            )
            known = setup, parameters, (training, validation, test)
            self._judged = known
        return known[2]

    def evaluate(self) -> Evaluations:
        """Judge the present weights on training, validation and test."""
        return self.evaluations

    def batch(self) -> IntArray:
        """Return the rows of the training set that the next step works on."""
        return self._mover.progress.batch()

    @property
    def epoch_begin(self) -> int:
        """The step with which the present pass over the samples began.

        In the past it may be another than ``step_of_epoch`` says, which knows of a pass
        only how it began last.
        """
        return self._mover.epoch_begin()

    def step_of_epoch(self, epoch: int) -> int:
        """Return the step at which an epoch of this run begins."""
        return self._mover.record.step_of(epoch)
