"""Makes frames of a trainer: asks the probes for what is in demand, and no more."""

from itertools import count

from nnsim.arrays import FloatArray, frozen
from nnsim.assemble import Run
from nnsim.frames.data_viewer import DataViewer
from nnsim.frames.demand import Demand
from nnsim.frames.diagnosis_viewer import DiagnosisViewer
from nnsim.frames.feature_viewer import FeatureViewer
from nnsim.frames.fit_viewer import FitViewer
from nnsim.frames.frame import Frame
from nnsim.frames.ghost_viewer import GhostView, GhostViewer
from nnsim.frames.gradient_viewer import GradientViewer
from nnsim.frames.hidden_viewer import HiddenViewer
from nnsim.frames.neuron_viewer import NeuronViewer
from nnsim.frames.profile_viewer import ProfileViewer
from nnsim.frames.report_viewer import report
from nnsim.frames.sample_viewer import sample_view
from nnsim.frames.sums_viewer import SumsViewer
from nnsim.frames.surface_source import SurfaceSource
from nnsim.frames.surface_viewer import SurfaceViewer
from nnsim.frames.timeline_view import KernelState, timeline_view
from nnsim.frames.weight_history import WeightHistoryViewer
from nnsim.training.schedules import learning_rate_at


class FrameBuilder:
    """Frames of one run; lives where the trainer lives.

    What the builder of the run ``before`` found out about the same data is kept;
    ``surfaces`` draws error surfaces, by default in the thread that asks.
    """

    def __init__(
        self,
        run_id: int,
        run: Run,
        before: "FrameBuilder | None" = None,
        surfaces: SurfaceSource | None = None,
    ) -> None:
        self.run_id = run_id
        self._run = run
        self._numbers = count(1)
        self._features = FeatureViewer(run)
        self._surface = SurfaceViewer(run, surfaces)
        self._hidden = HiddenViewer(run)
        self._ghost = GhostViewer(run)
        self._profiles = ProfileViewer()
        self.data_viewer: DataViewer = DataViewer(run.data)
        if before is not None and before.data_viewer.data is run.data:
            self.data_viewer = before.data_viewer
        self._fit = FitViewer(run)
        self._neurons = NeuronViewer(run)
        self._sums = SumsViewer()
        self._weights = WeightHistoryViewer(run)
        self._gradients = GradientViewer(run)
        self._diagnosis = DiagnosisViewer(run)

    def restart(self, run_id: int) -> None:
        """Follow the same trainer under another id, a frozen slice stays frozen."""
        self.run_id = run_id
        self._surface.renew()

    def follow(self, run: Run) -> None:
        """Go on with edited samples of the same trainer."""
        self._run = run
        self._features.follow(run)
        self._hidden.follow(run)
        self._ghost.follow(run)
        self._fit.follow(run)
        self._diagnosis.follow(run)
        self._surface.forget()
        if self.data_viewer.data is not run.data:
            self.data_viewer = DataViewer(run.data)

    def build(
        self,
        demand: Demand,
        running: bool = False,
        fine: bool = True,
        show_step: bool = True,
        steps_per_second: float = 0.0,
        kernels: KernelState = "off",
    ) -> Frame:
        """Return the present moment; ``fine`` takes time unless the trainer runs."""
        trainer, fine = self._run.trainer, fine and not running
        parameters, evaluations = frozen(trainer.parameters.copy()), trainer.evaluate()
        curves = trainer.history.curves()
        asked = (demand, parameters, evaluations, running, fine)
        surface, is_final = self._surface.view(*asked)
        return Frame(
            run_id=self.run_id,
            number=next(self._numbers),
            running=running,
            n_steps=trainer.n_steps,
            n_epochs=trainer.n_epochs,
            phase=trainer.phase,
            trace=trainer.trace if show_step else None,
            spec=trainer.spec,
            parameters=parameters,
            evaluations=evaluations,
            curves=curves,
            features=self._features.view(demand, parameters, fine),
            surface=surface,
            hidden=self._hidden.view(demand, parameters, fine),
            ghost=self._ghost_view(demand, fine),
            stopped=trainer.stopped,
            learning_rate=learning_rate_at(trainer.settings, trainer.n_epochs),
            seconds=trainer.seconds,
            steps_per_second=steps_per_second,
            sample=sample_view(self._run, demand, parameters),
            sums=self._sums.view(self._run, demand, parameters),
            report=report(self._run, demand, evaluations),
            profiles=self._profiles.view(demand, self._run.data),
            data=self.data_viewer.view(demand.data),
            fit=self._fit.view(demand, evaluations),
            fine=fine and is_final,
            best_epoch=trainer.best.epoch,
            slots=read_only(trainer.slots),
            timeline=timeline_view(trainer, kernels),
            faces=self._neurons.view(demand, parameters, fine, self._features.plane),
            weight_history=self._weights.view(demand, parameters, show_step),
            gradients=self._gradients.view(demand, parameters, running, fine),
            findings=self._diagnosis.view(curves, evaluations[0], running),
        )

    def _ghost_view(self, demand: Demand, fine: bool) -> GhostView | None:
        if demand.ghost is None:
            return None
        return self._ghost.view(demand, self._features.plane(demand), fine)


def read_only(slots: tuple[FloatArray, ...]) -> tuple[FloatArray, ...]:
    """Return the optimizer's vectors, which are never written again, as such."""
    return tuple(frozen(slot) for slot in slots)
