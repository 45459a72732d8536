"""The error surface of a frame: which slice, which window, and the way over it."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.assemble import Run
from nnsim.frames.demand import Demand
from nnsim.frames.surface_choice import AxesChooser, first_window
from nnsim.frames.surface_drawing import SurfaceDrawing
from nnsim.frames.surface_samples import SurfaceSamples
from nnsim.frames.surface_source import SurfaceSource
from nnsim.frames.surface_steps import SurfaceSteps
from nnsim.frames.surface_view import SurfaceView
from nnsim.frames.surface_ways import SurfaceWays
from nnsim.frames.surface_window import SurfaceWindow
from nnsim.model.evaluation import Evaluation, mean_error
from nnsim.model.forward import network_outputs
from nnsim.probes.error_surface import SurfaceSlice, error_at
from nnsim.probes.surface_axes import SurfaceAxes
from nnsim.probes.surface_penalty import penalties_at
from nnsim.probes.surface_picture import SurfaceOrder

Place = tuple[float, float]


@dataclass(frozen=True, eq=False)
class Moment:
    """What a view is of."""

    demand: Demand
    parameters: FloatArray
    evaluations: tuple[Evaluation, Evaluation, Evaluation]
    running: bool
    fine: bool


class SurfaceViewer:
    """Makes the error surface of one run; a frozen slice stays while it is wanted."""

    def __init__(self, run: Run, source: SurfaceSource | None = None) -> None:
        self._trainer = run.trainer
        self._drawing = SurfaceDrawing(source)
        self._chooser = AxesChooser(run.trainer)
        self._samples = SurfaceSamples()
        self._axes: SurfaceAxes | None = None
        self._window: SurfaceWindow | None = None
        self._holds: tuple[Place, ...] = ()
        self._frozen: tuple[FloatArray, int] | None = None
        self._moment_of = object()
        self._ways = SurfaceWays(run.trainer)
        self._steps = SurfaceSteps()

    def renew(self) -> None:
        """Draw the next surface in any case."""
        self._drawing.renew()
        self._moment_of = object()

    def forget(self) -> None:
        """Draw the next surface anew: its samples were edited."""
        self._samples.forget()
        self.renew()

    def view(
        self,
        demand: Demand,
        parameters: FloatArray,
        evaluations: tuple[Evaluation, Evaluation, Evaluation],
        running: bool,
        fine: bool,
    ) -> tuple[SurfaceView | None, bool]:
        """Return the error surface, and whether it is as fine as it will be.

        None where it is not wanted, E is no number, or its first picture is to come.
        """
        if not demand.error_surface or not np.isfinite(parameters).all():
            return None, True
        moment = Moment(demand, parameters, evaluations, running, fine)
        self._follow(demand)
        self._steps.follow(self._trainer)
        axes = self._chooser.axes(demand, parameters)
        path, point = self._path(axes), axes.place(parameters)
        order = self._order(moment, axes, np.vstack([path, [point]]))
        is_final = self._drawing.draw(order, running, fine)
        if self._drawing.picture is None:
            return None, is_final
        _, _, shown_set = self._samples.shown(self._trainer, demand.surface_set)
        of_all = self._trainer.sets
        whole = of_all.validation if shown_set == "validation" else of_all.training
        error = self._error_now(order, moment, whole is of_all.validation)
        descent, next_place = None, None
        if fine:
            training = self._samples.part(self._trainer, "training")
            descent, next_place = self._ways.of(axes, parameters, training)
        epochs = self._trainer.trail.epochs(self._trainer.n_epochs)
        view = SurfaceView(
            picture=self._drawing.picture,
            path=path,
            path_epochs=epochs,
            path_steps=frozen(self._trainer.record.steps_of(epochs)),
            steps=self._steps.way(axes),
            point=point,
            point_error=error,
            slice_error=self._slice_error(order, point, error),
            shown_set=shown_set,
            n_samples=len(order.samples),
            n_all=len(whole),
            frozen_epoch=-1 if self._frozen is None else self._frozen[1],
            trouble=self._chooser.trouble,
            descent=descent,
            next_place=next_place,
        )
        return view, is_final

    def _follow(self, demand: Demand) -> None:
        """Freeze or thaw the slice."""
        if demand.surface_mode == "moving":
            self._frozen = None
        elif self._frozen is None:
            trainer = self._trainer
            self._frozen = (frozen(trainer.parameters.copy()), trainer.n_epochs)

    def _path(self, axes: SurfaceAxes) -> FloatArray:
        trainer = self._trainer
        if axes.pair is not None:
            return trainer.trail.of(axes.pair, trainer.n_epochs)
        every = tuple(range(trainer.spec.n_parameters))
        return axes.coordinates(trainer.trail.of(every, trainer.n_epochs))

    def _order(
        self, moment: Moment, axes: SurfaceAxes, places: FloatArray
    ) -> SurfaceOrder:
        demand, trainer = moment.demand, self._trainer
        samples, other, _ = self._samples.shown(trainer, demand.surface_set)
        base = moment.parameters if self._frozen is None else self._frozen[0]
        penalty = trainer.settings.penalty
        has_penalty = demand.surface_penalty and (penalty.l1 > 0.0 or penalty.l2 > 0.0)
        return SurfaceOrder(
            moment_of=self._moment_of,
            spec=trainer.spec,
            parameters=base,
            where=self._where(demand, axes, places),
            dot=(float(places[-1, 0]), float(places[-1, 1])),
            samples=samples,
            other=other,
            loss=trainer.judgement.loss,
            penalty=(penalty.l1, penalty.l2) if has_penalty else None,
            scale=demand.surface_scale,
            size=demand.surface_size * (2 if moment.fine else 1),
            has_details=demand.surface_details,
            has_cuts=demand.surface_cuts,
            compiled=trainer.path == "compiled",
        )

    def _where(
        self, demand: Demand, axes: SurfaceAxes, places: FloatArray
    ) -> SurfaceSlice:
        holds = demand.surface_holds
        is_less_held = not set(self._holds) <= set(holds)
        if axes is not self._axes or self._window is None or is_less_held:
            self._window = first_window(self._trainer.spec, axes, places)
        self._axes, self._holds = axes, holds
        if demand.surface_range is not None:
            return SurfaceSlice(axes, *demand.surface_range)
        known = places[np.isfinite(places).all(axis=1)]
        self._window.hold(np.vstack([known, *holds]))
        return SurfaceSlice(axes, self._window.x_range, self._window.y_range)

    def _error_now(
        self, order: SurfaceOrder, moment: Moment, of_validation: bool
    ) -> float:
        """Return the error over the samples drawn over, and what penalties add."""
        trainer, sets = self._trainer, self._trainer.sets
        whole = sets.validation if of_validation else sets.training
        error = moment.evaluations[int(of_validation)].error
        if order.samples is not whole:
            outputs = network_outputs(
                trainer.spec, moment.parameters, order.samples.inputs
            )
            error = mean_error(outputs, order.samples.targets, order.loss)
        return error + _penalty_at(order, moment.parameters)

    def _slice_error(self, order: SurfaceOrder, point: Place, error: float) -> float:
        if self._frozen is None:
            return error
        base, where = order.parameters, order.where
        height = error_at(order.spec, base, where, point, order.samples, order.loss)
        return height + _penalty_at(order, where.axes.moved_to(base, point))


def _penalty_at(order: SurfaceOrder, parameters: FloatArray) -> float:
    if order.penalty is None:
        return 0.0
    here = (np.zeros(1), np.zeros(1))
    axes = order.where.axes
    return float(penalties_at(order.spec, parameters, axes, here, order.penalty)[0, 0])
