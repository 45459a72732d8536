"""The feature space of a frame: which plane, which map, at which fineness."""

from dataclasses import replace
from weakref import WeakKeyDictionary

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.assemble import Run
from nnsim.data.prepare import PreparedData
from nnsim.frames.demand import PRINCIPAL, Demand, features_along
from nnsim.frames.frame import FeatureView
from nnsim.frames.grid_budget import GridBudget
from nnsim.frames.nearest_viewer import SIDES, NearestViewer
from nnsim.model.spec import NetworkSpec
from nnsim.probes.decision_map import (
    DecisionMap,
    decision_map,
    with_probability,
    with_spread,
)
from nnsim.probes.error_map import with_error
from nnsim.probes.feature_plane import (
    FeaturePlane,
    padded_range,
    towards_origin,
    with_aspect,
)
from nnsim.probes.fitted_curve import fitted_curve
from nnsim.probes.hyperplanes import hyperplanes
from nnsim.probes.principal_axes import PrincipalAxes, principal_axes
from nnsim.probes.relief import relief
from nnsim.probes.true_values import true_values

MARGIN = 0.08
"""What the feature space shows beyond the samples, as a share of their range."""
SPARSE_MARGIN = 0.4
FEW_SAMPLES = 16
"""Up to so many samples (a logical gate) lines pass far outside, so more is shown."""
SPREAD_SIDE = 60
"""Points along a side of a Monte-Carlo map, each of them asked many times."""
COARSE_RELIEF, FINE_RELIEF = 28, 40
"""Cells along a side of the heights of a neuron."""


class FeatureViewer:
    """Makes the feature space of one run, as fine as its time allows."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._asked: tuple[tuple[int, int], float | None] | None = None
        self._plane: FeaturePlane
        self._places: tuple[PreparedData, FeaturePlane, FloatArray] | None = None
        self._truth: tuple[PreparedData, FeaturePlane, FloatArray | None] | None = None
        self._map_budget = GridBudget()
        self._spread_budget = GridBudget()
        self._error_budget = GridBudget()
        self._relief_budget = GridBudget()
        self._nearest = NearestViewer()

    def follow(self, run: Run) -> None:
        """Go on with edited samples; the plane stays unless they lie outside it."""
        self._run = run
        if self._asked is not None and not self._holds_samples():
            self._asked = None

    def _holds_samples(self) -> bool:
        x, y = self._places_now().T
        (x_low, x_high), (y_low, y_high) = self._plane.x_range, self._plane.y_range
        holds_x = bool(((x >= x_low) & (x <= x_high)).all())
        return holds_x and bool(((y >= y_low) & (y <= y_high)).all())

    def _places_now(self) -> FloatArray:
        """Return where all samples stand, found once for data and plane."""
        data, plane, known = self._run.data, self._plane, self._places
        if known is None or known[0] is not data or known[1] is not plane:
            known = data, plane, frozen(plane.places(data.inputs))
            self._places = known
        return known[2]

    def view(
        self, demand: Demand, parameters: FloatArray, fine: bool
    ) -> FeatureView | None:
        """Return the feature space, None where it is not wanted."""
        if not demand.feature_space:
            return None
        self._follow(demand)
        spec, plane = self._run.trainer.spec, self._plane
        if self._run.data.n_inputs == 1:
            curve = fitted_curve(spec, parameters, plane.x_range)
            curve = replace(curve, truth=self._truth_at(curve.x))
            return FeatureView(plane, None, None, self._places_now(), curve)
        decision = self._decision(demand, parameters, fine)
        lines = hyperplanes(spec, parameters, plane)
        return FeatureView(plane, decision, lines, self._places_now(), None)

    def plane(self, demand: Demand) -> FeaturePlane:
        """Return the plane of the feature space, also where no map is wanted."""
        self._follow(demand)
        return self._plane

    def _truth_at(self, x: FloatArray) -> FloatArray | None:
        """Return the curve without noise, found once for data and plane."""
        data, plane, known = self._run.data, self._plane, self._truth
        if known is None or known[0] is not data or known[1] is not plane:
            known = data, plane, true_values(data, x[:, np.newaxis])
            self._truth = known
        return known[2]

    def _follow(self, demand: Demand) -> None:
        along = features_along(demand.features, self._run.data.n_inputs)
        asked = (along, demand.plane_aspect)
        if asked != self._asked:
            self._asked = asked
            self._plane = self._make_plane(*asked)

    def _make_plane(
        self, features: tuple[int, int], aspect: float | None
    ) -> FeaturePlane:
        data = self._run.data
        x, y = features
        axes = axes_of(data) if features == PRINCIPAL else None
        base = axes.centre if axes else frozen(data.training.inputs.mean(axis=0))
        unbounded = FeaturePlane(x, y, (0.0, 1.0), (0.0, 1.0), base, axes)
        xs, ys = unbounded.places(data.inputs).T
        margin = SPARSE_MARGIN if len(data.inputs) <= FEW_SAMPLES else MARGIN
        x_range, y_range = padded_range(xs, margin), padded_range(ys, margin)
        if data.n_inputs == 2 and axes is None:
            x_range, y_range = towards_origin(x_range), towards_origin(y_range)
        if aspect is not None:
            x_range, y_range = with_aspect(x_range, y_range, aspect)
        return FeaturePlane(x, y, x_range, y_range, base, axes)

    def _decision(
        self, demand: Demand, parameters: FloatArray, fine: bool
    ) -> DecisionMap:
        spec, plane = self._run.trainer.spec, self._plane
        judgement = self._run.trainer.judgement
        neuron = demand.neuron if has_neuron(spec, demand.neuron) else None
        if demand.map_kind == "relief":
            return self._relief(parameters, neuron or (spec.n_layers - 1, 0), fine)
        if neuron is None and not judgement.n_classes:
            neuron = (spec.n_layers - 1, 0)
        decision = self._map_budget.make(
            2 * demand.map_size if fine else demand.map_size,
            fine,
            lambda side: decision_map(
                spec,
                parameters,
                plane,
                judgement,
                (side, side),
                neuron,
                demand.threshold,
            ),
        )
        if demand.map_kind == "probability":
            return with_probability(spec, parameters, decision, judgement)
        if demand.map_kind == "spread" and spec.has_dropout:
            return self._with_spread(demand, parameters, decision, fine)
        if demand.map_kind == "error":
            return self._with_error(parameters, decision, fine)
        return decision

    def _relief(
        self, parameters: FloatArray, neuron: tuple[int, int], fine: bool
    ) -> DecisionMap:
        spec, plane = self._run.trainer.spec, self._plane
        surface = self._relief_budget.make(
            FINE_RELIEF if fine else COARSE_RELIEF,
            fine,
            lambda side: relief(spec, parameters, plane, neuron, side),
        )
        return DecisionMap(plane, None, None, None, None, relief=surface)

    def _with_error(
        self, parameters: FloatArray, decision: DecisionMap, fine: bool
    ) -> DecisionMap:
        data, trainer = self._run.data, self._run.trainer
        return self._error_budget.make(
            SIDES[-1] if fine else SIDES[-1] // 2,
            fine,
            lambda side: with_error(
                trainer.spec,
                parameters,
                decision,
                self._nearest.rows(data, decision.plane, side),
                data.targets,
                trainer.judgement.loss,
            ),
        )

    def _with_spread(
        self,
        demand: Demand,
        parameters: FloatArray,
        decision: DecisionMap,
        fine: bool,
    ) -> DecisionMap:
        trainer = self._run.trainer
        return self._spread_budget.make(
            SPREAD_SIDE,
            fine,
            lambda side: with_spread(
                trainer.spec,
                parameters,
                decision,
                (side, side),
                trainer.settings.seed,
                demand.n_passes,
            ),
        )


def has_neuron(spec: NetworkSpec, neuron: tuple[int, int] | None) -> bool:
    """Tell whether (layer, number) is a neuron of this network."""
    if neuron is None:
        return False
    layer, number = neuron
    return 0 <= layer < spec.n_layers and number < spec.layers[layer].n_neurons


_axes: WeakKeyDictionary[PreparedData, PrincipalAxes] = WeakKeyDictionary()


def axes_of(data: PreparedData) -> PrincipalAxes:
    """Return the principal axes of the training set, found once for the data.

    Edits by hand leave them as they were.
    """
    unedited = data.unedited or data
    if unedited not in _axes:
        _axes[unedited] = principal_axes(unedited.training)
    return _axes[unedited]
