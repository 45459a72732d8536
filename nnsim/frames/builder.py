"""Makes frames of a trainer: asks the probes for what is in demand, and no more."""

from time import perf_counter

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.assemble import Run
from nnsim.frames.demand import Demand
from nnsim.frames.frame import FeatureView, Frame, SurfaceView
from nnsim.frames.grid_budget import GridBudget
from nnsim.frames.surface_window import SurfaceWindow, first_half_width
from nnsim.model.evaluation import Evaluation
from nnsim.model.spec import NetworkSpec
from nnsim.probes.contours import ContourLine, contour_lines
from nnsim.probes.decision_map import (
    FeaturePlane,
    decision_map,
    padded_range,
    with_aspect,
)
from nnsim.probes.error_surface import SurfaceSlice, error_at, error_surface
from nnsim.probes.fitted_curve import fitted_curve
from nnsim.probes.hyperplanes import hyperplanes
from nnsim.probes.log_error import log_error
from nnsim.training.trainer import Trainer

REST_PER_SURFACE = 3.0
"""While running, a surface is drawn anew after so many times what it last cost."""
MARGIN = 0.08
"""What the feature space shows beyond the samples, as a share of their range."""
SPARSE_MARGIN = 0.4
FEW_SAMPLES = 16
"""Up to so many samples (a logical gate) lines pass far outside, so more is shown."""
NO_ROWS = frozen(np.empty(0, dtype=np.int64))


class FrameBuilder:
    """Frames of one run; lives where the trainer lives."""

    def __init__(self, run_id: int, run: Run) -> None:
        self.run_id = run_id
        self._run = run
        self._number = 0
        self._demand: Demand | None = None
        self._plane: FeaturePlane | None = None
        self._window: SurfaceWindow | None = None
        self._surface: tuple[SurfaceSlice, FloatArray, tuple[ContourLine, ...]]
        self._frozen: tuple[FloatArray, int] | None = None
        self._next_surface = 0.0
        self._surface_budget = GridBudget()
        self._map_budget = GridBudget()

    def restart(self, run_id: int) -> None:
        """Follow the same trainer under another id, a frozen slice stays frozen."""
        self.run_id = run_id
        self._next_surface = 0.0

    def build(
        self,
        demand: Demand,
        running: bool = False,
        show_step: bool = True,
        steps_per_second: float = 0.0,
    ) -> Frame:
        """Return the present moment; ``show_step`` adds the numbers of the step."""
        self._accept(demand)
        trainer = self._run.trainer
        trace = trainer.trace if show_step else None
        parameters = frozen(trainer.parameters.copy())
        evaluations = trainer.evaluate()
        self._number += 1
        return Frame(
            run_id=self.run_id,
            number=self._number,
            running=running,
            n_steps=trainer.n_steps,
            n_epochs=trainer.n_epochs,
            phase=trainer.phase,
            trace=trace,
            batch=trace.rows if trace is not None else NO_ROWS,
            spec=trainer.spec,
            parameters=parameters,
            evaluations=evaluations,
            curves=trainer.history.curves(),
            features=self._features(demand, parameters, running),
            surface=self._surface_view(demand, parameters, evaluations, running),
            stopped=trainer.stopped,
            learning_rate=trainer.settings.learning_rate,
            steps_per_second=steps_per_second,
        )

    def _accept(self, demand: Demand) -> None:
        """Forget what a change of wishes made stale."""
        before = self._demand
        asked = (demand.features, demand.plane_aspect)
        if before is None or asked != (before.features, before.plane_aspect):
            self._plane = self._make_plane(*asked)
        if before is None or demand.surface_weights != before.surface_weights:
            self._window = None
        if before is None or demand != before:
            self._next_surface = 0.0
        if demand.surface_mode == "moving":
            self._frozen = None
        elif self._frozen is None:
            trainer = self._run.trainer
            self._frozen = (frozen(trainer.parameters.copy()), trainer.n_epochs)
        self._demand = demand

    def _make_plane(
        self, features: tuple[int, int], aspect: float | None
    ) -> FeaturePlane:
        inputs = self._run.data.inputs
        last = inputs.shape[1] - 1
        x, y = min(features[0], last), min(features[1], last)
        base = frozen(self._run.data.training.inputs.mean(axis=0))
        margin = SPARSE_MARGIN if len(inputs) <= FEW_SAMPLES else MARGIN
        x_range = padded_range(inputs[:, x], margin)
        y_range = padded_range(inputs[:, y], margin)
        if aspect is not None:
            x_range, y_range = with_aspect(x_range, y_range, aspect)
        return FeaturePlane(x, y, x_range, y_range, base)

    def _features(
        self, demand: Demand, parameters: FloatArray, running: bool
    ) -> FeatureView | None:
        if not demand.feature_space:
            return None
        assert self._plane is not None
        spec, plane = self._run.trainer.spec, self._plane
        if self._run.data.n_inputs == 1:
            curve = fitted_curve(spec, parameters, plane.x_range)
            return FeatureView(plane, None, None, curve)
        wanted = demand.map_size if running else 2 * demand.map_size
        judgement = self._run.trainer.judgement
        neuron = demand.neuron if has_neuron(spec, demand.neuron) else None
        decision = self._map_budget.make(
            wanted,
            running,
            lambda size: decision_map(
                spec, parameters, plane, judgement, (size, size), neuron
            ),
        )
        lines = hyperplanes(spec, parameters, plane)
        return FeatureView(plane, decision, lines, None)

    def _surface_view(
        self,
        demand: Demand,
        parameters: FloatArray,
        evaluations: tuple[Evaluation, Evaluation, Evaluation],
        running: bool,
    ) -> SurfaceView | None:
        trainer = self._run.trainer
        if not demand.error_surface or not np.isfinite(parameters).all():
            return None
        pair = demand.surface_weights or first_two_weights(trainer)
        if max(pair) >= trainer.spec.n_parameters:
            pair = first_two_weights(trainer)
        point = (float(parameters[pair[0]]), float(parameters[pair[1]]))
        path = trainer.trail.of(pair)
        if self._window is None:
            self._window = SurfaceWindow(*point, first_half_width(trainer.spec))
        self._window.hold(np.vstack([path, [point]]))
        now = SurfaceSlice(*pair, self._window.x_range, self._window.y_range)
        base = parameters if self._frozen is None else self._frozen[0]
        begun = perf_counter()
        if not running or begun >= self._next_surface or now != self._surface[0]:
            wanted = demand.surface_size if running else 2 * demand.surface_size
            heights = self._surface_budget.make(
                wanted, running, lambda size: self._heights(base, now, size)
            )
            self._surface = (now, *heights)
            cost = perf_counter() - begun
            self._next_surface = begun + (1.0 + REST_PER_SURFACE) * cost
        where, errors, contours = self._surface
        error = evaluations[0].error
        return SurfaceView(
            where=where,
            errors=errors,
            contours=contours,
            path=path,
            path_epochs=trainer.trail.epochs(),
            point=point,
            point_error=error,
            slice_error=self._slice_error(base, where, point, error),
            frozen_epoch=-1 if self._frozen is None else self._frozen[1],
        )

    def _heights(
        self, base: FloatArray, where: SurfaceSlice, size: int
    ) -> tuple[FloatArray, tuple[ContourLine, ...]]:
        trainer = self._run.trainer
        samples, loss = trainer.sets.training, trainer.judgement.loss
        errors = error_surface(trainer.spec, base, where, samples, loss, size)
        heights = log_error(errors)
        return errors, contour_lines(heights, where.x_range, where.y_range)

    def _slice_error(
        self,
        base: FloatArray,
        where: SurfaceSlice,
        point: tuple[float, float],
        error: float,
    ) -> float:
        if self._frozen is None:
            return error
        trainer = self._run.trainer
        samples, loss = trainer.sets.training, trainer.judgement.loss
        return error_at(trainer.spec, base, where, point, samples, loss)


def has_neuron(spec: NetworkSpec, neuron: tuple[int, int] | None) -> bool:
    """Tell whether (layer, number) is a neuron of this network."""
    if neuron is None:
        return False
    layer, number = neuron
    return layer < spec.n_layers and number < spec.layers[layer].n_neurons


def first_two_weights(trainer: Trainer) -> tuple[int, int]:
    """Return the weights of the first neuron from the first input and the next one."""
    return 0, trainer.spec.layers[0].n_neurons
