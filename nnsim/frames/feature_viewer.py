"""The feature space of a frame: which plane, which map, at which fineness."""

from nnsim.arrays import FloatArray, frozen
from nnsim.assemble import Run
from nnsim.frames.demand import Demand
from nnsim.frames.frame import FeatureView
from nnsim.frames.grid_budget import GridBudget
from nnsim.model.spec import NetworkSpec
from nnsim.probes.decision_map import (
    DecisionMap,
    FeaturePlane,
    decision_map,
    padded_range,
    with_aspect,
    with_probability,
    with_spread,
)
from nnsim.probes.fitted_curve import fitted_curve
from nnsim.probes.hyperplanes import hyperplanes

MARGIN = 0.08
"""What the feature space shows beyond the samples, as a share of their range."""
SPARSE_MARGIN = 0.4
FEW_SAMPLES = 16
"""Up to so many samples (a logical gate) lines pass far outside, so more is shown."""
SPREAD_SIDE = 60
"""Points along a side of a Monte-Carlo map, each of them asked many times."""


class FeatureViewer:
    """Makes the feature space of one run, as fine as its time allows."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._asked: tuple[tuple[int, int], float | None] | None = None
        self._plane: FeaturePlane
        self._map_budget = GridBudget()
        self._spread_budget = GridBudget()

    def follow(self, run: Run) -> None:
        """Go on with edited samples; the plane stays unless they lie outside it."""
        self._run = run
        if self._asked is not None and not self._holds_samples():
            self._asked = None

    def _holds_samples(self) -> bool:
        inputs, plane = self._run.data.inputs, self._plane
        x, y = inputs[:, plane.x_feature], inputs[:, plane.y_feature]
        low, high = plane.x_range
        holds_x = bool(((x >= low) & (x <= high)).all())
        low, high = plane.y_range
        return holds_x and bool(((y >= low) & (y <= high)).all())

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
            return FeatureView(plane, None, None, curve)
        decision = self._decision(demand, parameters, fine)
        return FeatureView(plane, decision, hyperplanes(spec, parameters, plane), None)

    def _follow(self, demand: Demand) -> None:
        asked = (demand.features, demand.plane_aspect)
        if asked != self._asked:
            self._asked = asked
            self._plane = self._make_plane(*asked)

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

    def _decision(
        self, demand: Demand, parameters: FloatArray, fine: bool
    ) -> DecisionMap:
        spec, plane = self._run.trainer.spec, self._plane
        judgement = self._run.trainer.judgement
        neuron = demand.neuron if has_neuron(spec, demand.neuron) else None
        if neuron is None and not judgement.n_classes:
            neuron = (spec.n_layers - 1, 0)
        decision = self._map_budget.make(
            2 * demand.map_size if fine else demand.map_size,
            fine,
            lambda side: decision_map(
                spec, parameters, plane, judgement, (side, side), neuron
            ),
        )
        if demand.map_kind == "probability":
            return with_probability(spec, parameters, decision, judgement)
        if demand.map_kind == "spread" and spec.has_dropout:
            return self._with_spread(demand, parameters, decision, fine)
        return decision

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
    return layer < spec.n_layers and number < spec.layers[layer].n_neurons
