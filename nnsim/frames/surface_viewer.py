"""The error surface of a frame: which slice, which window, at which fineness."""

from time import perf_counter

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.assemble import Run
from nnsim.data.dataset import SampleSet
from nnsim.data.stratified import stratified_rows
from nnsim.frames.demand import Demand
from nnsim.frames.frame import SurfaceView
from nnsim.frames.grid_budget import GridBudget
from nnsim.frames.surface_window import SurfaceWindow, first_half_width
from nnsim.model.evaluation import Evaluation, mean_error
from nnsim.model.forward import network_outputs
from nnsim.probes.contours import ContourLine, contour_lines
from nnsim.probes.error_surface import SurfaceSlice, error_at, error_surface
from nnsim.probes.log_error import log_error
from nnsim.training.trainer import Trainer

REST_PER_SURFACE = 11.0
"""While running, a surface is drawn anew after so many times what it last cost."""


MOST_PRODUCTS = 5_000_000
FEWEST_SAMPLES, MOST_SAMPLES = 5_000, 50_000
"""Of a large set a part stands for all: samples times weights are bounded."""


class SurfaceViewer:
    """Makes the error surface of one run; a frozen slice stays while it is wanted."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._demand: Demand | None = None
        self._window: SurfaceWindow | None = None
        self._surface: tuple[SurfaceSlice, FloatArray, tuple[ContourLine, ...]]
        self._frozen: tuple[FloatArray, int] | None = None
        self._known: tuple[SurfaceSlice, int, bytes] | None = None
        self._next_surface = 0.0
        self._surface_budget = GridBudget()
        self._part: tuple[SampleSet, SampleSet] | None = None

    def renew(self) -> None:
        """Compute the next surface in any case."""
        self._next_surface = 0.0

    def forget(self) -> None:
        """Compute the next surface anew: its samples were edited."""
        self._known, self._next_surface = None, 0.0

    def _follow(self, demand: Demand) -> None:
        """Forget what a change of wishes made stale."""
        before = self._demand
        if (
            before is None
            or demand.surface_weights != before.surface_weights
            or not set(before.surface_holds) <= set(demand.surface_holds)
        ):
            self._window = None
        if before is None or demand != before:
            self._next_surface = 0.0
        if demand.surface_mode == "moving":
            self._frozen = None
        elif self._frozen is None:
            trainer = self._run.trainer
            self._frozen = (frozen(trainer.parameters.copy()), trainer.n_epochs)
        self._demand = demand

    def view(
        self,
        demand: Demand,
        parameters: FloatArray,
        evaluations: tuple[Evaluation, Evaluation, Evaluation],
        running: bool,
        fine: bool,
    ) -> SurfaceView | None:
        """Return the error surface, None where it is not wanted or E is no number."""
        self._follow(demand)
        trainer = self._run.trainer
        if not demand.error_surface or not np.isfinite(parameters).all():
            return None
        pair = demand.surface_weights or first_two_weights(trainer)
        if max(pair) >= trainer.spec.n_parameters:
            pair = first_two_weights(trainer)
        point = (float(parameters[pair[0]]), float(parameters[pair[1]]))
        path = trainer.trail.of(pair, trainer.n_epochs)
        if self._window is None:
            self._window = SurfaceWindow(*point, first_half_width(trainer.spec))
        self._window.hold(np.vstack([path, [point], *demand.surface_holds]))
        now = SurfaceSlice(*pair, self._window.x_range, self._window.y_range)
        base = parameters if self._frozen is None else self._frozen[0]
        if not running or perf_counter() >= self._next_surface:
            self._renew(demand, base, now, fine)
        where, errors, contours = self._surface
        error = self._error_now(parameters, evaluations[0].error)
        return SurfaceView(
            where=where,
            errors=errors,
            contours=contours,
            path=path,
            path_epochs=trainer.trail.epochs(trainer.n_epochs),
            point=point,
            point_error=error,
            slice_error=self._slice_error(base, where, point, error),
            n_samples=len(self._drawn_over()),
            frozen_epoch=-1 if self._frozen is None else self._frozen[1],
        )

    def _renew(
        self, demand: Demand, base: FloatArray, where: SurfaceSlice, fine: bool
    ) -> None:
        """Compute the heights, unless they are known already as fine as is wanted."""
        wanted = 2 * demand.surface_size if fine else demand.surface_size
        asked = (where, wanted, base.tobytes())
        if asked == self._known:
            return
        begun = perf_counter()
        heights = self._surface_budget.make(
            wanted, fine, lambda size: self._heights(base, where, size)
        )
        self._surface, self._known = (where, *heights), asked
        cost = perf_counter() - begun
        self._next_surface = begun + (1.0 + REST_PER_SURFACE) * cost

    def _heights(
        self, base: FloatArray, where: SurfaceSlice, size: int
    ) -> tuple[FloatArray, tuple[ContourLine, ...]]:
        trainer = self._run.trainer
        samples, loss = self._drawn_over(), trainer.judgement.loss
        is_compiled = trainer.path == "compiled"
        errors = error_surface(
            trainer.spec, base, where, samples, loss, size, is_compiled
        )
        heights = log_error(errors)
        return errors, contour_lines(heights, where.x_range, where.y_range)

    def _drawn_over(self) -> SampleSet:
        """Return the training set, or a part of a large one."""
        trainer = self._run.trainer
        training = trainer.sets.training
        if self._part is None or self._part[0] is not training:
            affordable = MOST_PRODUCTS // trainer.spec.n_parameters
            most = min(max(FEWEST_SAMPLES, affordable), MOST_SAMPLES)
            rows = stratified_rows(training.labels, len(training), most)
            is_all = len(rows) == len(training)
            self._part = training, training if is_all else training.part(rows)
        return self._part[1]

    def _error_now(self, parameters: FloatArray, error: float) -> float:
        """Return the error over the samples drawn over; ``error`` is that over all."""
        trainer, samples = self._run.trainer, self._drawn_over()
        if samples is trainer.sets.training:
            return error
        outputs = network_outputs(trainer.spec, parameters, samples.inputs)
        return mean_error(outputs, samples.targets, trainer.judgement.loss)

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
        samples, loss = self._drawn_over(), trainer.judgement.loss
        return error_at(trainer.spec, base, where, point, samples, loss)


def first_two_weights(trainer: Trainer) -> tuple[int, int]:
    """Return the weights of the first neuron from the first input and the next one."""
    return 0, trainer.spec.layers[0].n_neurons
