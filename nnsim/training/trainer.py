"""The trainer: owns the weights, and moves them by a phase, a step or an epoch."""

import math
from typing import Literal

from nnsim.arrays import FloatArray, frozen
from nnsim.data.dataset import SampleSets
from nnsim.model.evaluation import Judgement
from nnsim.model.spec import NetworkSpec
from nnsim.training.moment import Moment
from nnsim.training.mover import Mover
from nnsim.training.path import PathName
from nnsim.training.phases import Phase, StepTrace, phases_of
from nnsim.training.record import Record
from nnsim.training.sampling import Sampler
from nnsim.training.settings import TrainingSettings
from nnsim.training.setup import Setup
from nnsim.training.timeline import BYTE_BUDGET, Keyframe, Timeline

MOST_UPDATES = 2**62
Unit = Literal["phase", "step", "epoch"]


class Trainer(Moment):
    """One run: the same settings and the same edits give the same bits.

    A step is one weight update, an epoch one pass over the training set, a phase the
    smallest thing that is shown. Only one thread may touch a trainer. Every moment can
    be returned to; a change in the past cuts the future off.
    """

    def __init__(
        self,
        spec: NetworkSpec,
        parameters: FloatArray,
        settings: TrainingSettings,
        sets: SampleSets,
        judgement: Judgement,
        sampler: Sampler | None = None,
        path: PathName = "readable",
        byte_budget: int = BYTE_BUDGET,
    ) -> None:
        setup = Setup(spec, settings, sets, judgement, sampler)
        self._first_parameters = frozen(parameters.copy())
        super().__init__(Mover(setup, self._first_parameters, path, byte_budget))

    def resume(self, timeline: Timeline, end: Keyframe, record: Record) -> None:
        """Be at the end of a run that was kept, with all its past; rewind with it."""
        self._first_parameters = timeline.keyframes[0].progress.parameters
        self._mover.resume(timeline, end, record)
        self._leave_step()

    # Changes -------------------------------------------------------------------------

    def rewind(self) -> None:
        """Begin again from the first weights, with settings and samples as now."""
        self._mover.begin(self._mover.setup, self._first_parameters)
        self._leave_step()

    def set_training(self, settings: TrainingSettings) -> None:
        """Use other settings from the next step on, another scheme from the next epoch.

        A step that is being shown phase by phase is computed again from its start.
        """
        self._mover.edit("training", settings)
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
        self._mover.edit("network", spec)
        self._retrace()

    def set_parameters(self, parameters: FloatArray) -> None:
        """Go on from other weights (flat, copied)."""
        self._mover.edit("weights", frozen(parameters.copy()))
        self._retrace()

    def set_samples(self, sets: SampleSets) -> None:
        """Go on with other samples of the same shape; the present pass begins anew."""
        self._mover.edit("samples", sets)
        self._retrace()

    def restore_best(self) -> bool:
        """Go on from the exact weights of the best validation epoch, if any."""
        if self.best.parameters is None:
            return False
        self._mover.edit("best", None)
        self._retrace()
        return True

    def use_path(self, path: PathName) -> None:
        """Make steps by another path from now on; their last bits may differ.

        Raises
        ------
        Exception
            Whatever a broken Numba raises; then the path stays as it was.
        """
        if path != self.path:
            self._mover.prepare_path(path)
            self._mover.edit("path", path)

    # Moves ---------------------------------------------------------------------------

    def advance_phase(self) -> Phase:
        """Show the next phase of the present step; the last one updates the weights."""
        phases = phases_of(self.spec.n_layers)
        if self.phase is None:
            self._shown = self._trace_next_step()
            self.phase = phases[0]
            return self.phase
        following = phases[phases.index(self.phase) + 1]
        if following.kind == "update":
            self.step()
        else:
            self.phase = following
        return following

    def step(self) -> None:
        """Make one weight update, finishing a step that is being shown."""
        if self.path == "compiled":
            self.advance(1)
            return
        trace = self._shown if self.phase is not None else None
        trace = trace or self._trace_next_step()
        self._mover.take(trace)
        self._leave_step()
        self._shown = trace

    def after_next_step(self) -> FloatArray:
        """Return the weights that the next update will lead to, flat; nothing moves."""
        trace = self._shown if self.phase is not None else None
        trace = trace or self._trace_next_step()
        return frozen(trace.parameters - trace.update)

    def advance(self, n_updates: int) -> int:
        """Make so many updates, fewer if the run stops; return how many were made."""
        self._leave_step()
        return self._mover.advance(n_updates)

    def make(self, unit: Unit) -> None:
        """Make one phase, step or epoch."""
        if unit == "phase":
            self.advance_phase()
        elif unit == "step":
            self.step()
        else:
            self.epoch()

    def epoch(self) -> None:
        """Make the updates that are left of the present epoch, unless interrupted."""
        n_epochs = self.n_epochs
        while self.n_epochs == n_epochs:
            self.advance(self._mover.steps_left_of_epoch())
            if self.interrupt[0]:
                return

    def run(self, n_epochs: int) -> None:
        """Finish so many epochs, fewer if the run stops or is interrupted."""
        target = self.n_epochs + n_epochs
        while self.n_epochs < target:
            self._leave_step()
            self._mover.advance(MOST_UPDATES, target)
            if self.stopped or self.interrupt[0]:
                return

    def seek(self, step: int, most_s: float = math.inf) -> None:
        """Be where the run was after so many steps, to the bit.

        After ``most_s`` it stays where it has come to, see ``Mover.seek``.
        """
        self._leave_step()
        self._mover.seek(step, most_s)

    def step_back(self, unit: Unit) -> None:
        """Be where the run was a phase, a step or an epoch ago."""
        phases = phases_of(self.spec.n_layers)
        if unit == "phase" and self.phase is not None:
            place = phases.index(self.phase)
            self.phase = phases[place - 1] if place else None
            return
        if unit == "epoch":
            begin = self.epoch_begin
            if begin == self.n_steps and self.n_epochs:
                begin = self.step_of_epoch(self.n_epochs - 1)
            self.seek(begin)
        elif self.phase is not None:
            self._leave_step()
        elif self.n_steps:
            self.seek(self.n_steps - 1)
            if unit == "phase":
                self._shown, self.phase = self._trace_next_step(), phases[-2]

    def _trace_next_step(self) -> StepTrace:
        mover = self._mover
        return mover.setup.descent.trace(mover.progress.state(), self.batch())

    def _leave_step(self) -> None:
        self.phase = self._shown = None

    def _retrace(self) -> None:
        if self.phase is not None:
            self._shown = self._trace_next_step()
