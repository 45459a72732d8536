"""Which two directions an error surface is over, and which stretch of them it shows."""

from typing import Literal

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.frames.demand import Demand
from nnsim.frames.surface_window import SurfaceWindow, first_half_width
from nnsim.model.spec import NetworkSpec
from nnsim.probes.error_surface import axes_of_pair
from nnsim.probes.surface_axes import SurfaceAxes
from nnsim.probes.surface_directions import (
    axes_between,
    most_moved,
    principal_axes_of_way,
    random_axes,
)
from nnsim.training.trainer import Trainer

AxesTrouble = Literal["", "no-way", "same-ends", "other-network"]
"""Why the axes are random ones although others were wanted."""
RANDOM_HALF_WIDTH = 1.2
BESIDE_ENDS = 0.5
BESIDE_WAY = 0.7


class AxesChooser:
    """Finds the axes that are wished; they stay while the wish does.

    Attributes
    ----------
    trouble : why they are not the wished ones.
    """

    def __init__(self, trainer: Trainer) -> None:
        self._trainer = trainer
        self._wish: tuple[object, ...] = ()
        self._axes: SurfaceAxes | None = None
        self._n_epochs = 0
        self.trouble: AxesTrouble = ""

    def axes(self, demand: Demand, parameters: FloatArray) -> SurfaceAxes:
        """Return the axes; those of the way are found anew each time it has doubled."""
        if demand.surface_kind == "weights":
            self._wish, self._axes, self.trouble = (), None, ""
            return axes_of_pair(*self._pair(demand))
        between = demand.surface_between
        wish = (demand.surface_kind, demand.surface_seed, between)
        n_epochs = self._trainer.n_epochs
        has_grown = (
            demand.surface_kind == "principal" and n_epochs > 2 * self._n_epochs
        ) or self.trouble == "no-way"
        if self._axes is None or wish != self._wish or has_grown:
            self._wish, self._n_epochs, self.trouble = wish, n_epochs, ""
            self._axes = self._found(demand, parameters)
        return self._axes

    def _pair(self, demand: Demand) -> tuple[int, int]:
        trainer = self._trainer
        pair = demand.surface_weights or first_two_weights(trainer.spec)
        is_there = max(pair) < trainer.spec.n_parameters
        return pair if is_there else first_two_weights(trainer.spec)

    def _found(self, demand: Demand, parameters: FloatArray) -> SurfaceAxes:
        trainer = self._trainer
        spec, seed = trainer.spec, demand.surface_seed
        if demand.surface_kind == "moved":
            trail = trainer.trail
            first = trail.row(0) if len(trail) else parameters
            return axes_of_pair(*most_moved(spec, first, parameters))
        found: SurfaceAxes | None = None
        if demand.surface_kind == "principal":
            way = trainer.trail.of(tuple(range(spec.n_parameters)), trainer.n_epochs)
            found = principal_axes_of_way(spec, way, parameters)
            self.trouble = "" if found else "no-way"
        elif demand.surface_kind == "between":
            found = self._found_between(demand, parameters)
        return found or random_axes(spec, parameters, seed)

    def _found_between(
        self, demand: Demand, parameters: FloatArray
    ) -> SurfaceAxes | None:
        runs, spec = demand.surface_between, self._trainer.spec
        if runs is None or any(run.sizes != spec.sizes for run in runs):
            self.trouble = "other-network"
            return None
        start, end = (run.trail[-1] for run in runs)
        found = axes_between(spec, start, end, parameters)
        self.trouble = "" if found else "same-ends"
        return found


def first_two_weights(spec: NetworkSpec) -> tuple[int, int]:
    """Return the weights of the first neuron from the first input and the next one."""
    return 0, spec.layers[0].n_neurons


def first_window(
    spec: NetworkSpec, axes: SurfaceAxes, places: FloatArray
) -> SurfaceWindow:
    """Return the stretch to begin with; ``places`` (n, 2) are the way, the dot last."""
    x, y = places[-1].tolist()
    if axes.kind == "weights":
        return SurfaceWindow((round(x), round(y)), (first_half_width(spec),) * 2)
    if axes.kind == "random":
        return SurfaceWindow((x, y), (RANDOM_HALF_WIDTH,) * 2)
    known = places[np.isfinite(places).all(axis=1)]
    if axes.kind == "between":
        known = np.vstack([known[-1:], [[0.0, 0.0], [1.0, 0.0]]])
    low, high = known.min(axis=0), known.max(axis=0)
    beside = BESIDE_ENDS + 0.5 if axes.kind == "between" else BESIDE_WAY
    half = beside * max(float((high - low).max()), 1e-3)
    centre = ((low + high) / 2.0).tolist()
    return SurfaceWindow((centre[0], centre[1]), (half, half))
