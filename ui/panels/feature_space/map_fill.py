"""What fills the map of the feature space at a moment, with its legend and caption."""

from dataclasses import dataclass

from nnsim.frames.demand import Demand
from nnsim.frames.frame import Frame, RunInfo
from nnsim.probes.decision_map import DecisionMap
from nnsim.probes.map_kinds import MapKind
from ui.panels.feature_space.legend import (
    error_legend,
    map_legend,
    neuron_legend,
    probability_legend,
    spread_legend,
    value_legend,
)
from ui.panels.feature_space.map_kinds import kind_caption, kind_of, threshold_caption
from ui.panels.feature_space.region_image import SIGNED_ACTIVATIONS, neuron_scale
from ui.panels.legend_row import LegendEntry
from ui.panels.network.scale import WeightScale
from ui.panels.weight_names import node_name


@dataclass(frozen=True)
class Fill:
    """What fills the map.

    Attributes
    ----------
    kind : the kind of map where no neuron fills it.
    legend : what explains the colours.
    largest : output at the strongest colour of a neuron or value, else None.
    largest_spread : spread, or error, at the deepest colour.
    neuron : name of the picked neuron whose output it is, or empty.
    made : how the map was made, in words, or empty.
    """

    kind: MapKind
    legend: list[LegendEntry]
    largest: float | None = None
    largest_spread: float = 1.0
    neuron: str = ""
    made: str = ""

    @property
    def lines_aside(self) -> tuple[int, int] | None:
        """What ``line_marks`` takes to make all lines step back behind another map."""
        return None if self.kind == "decision" else (-1, -1)


class MapFills:
    """Makes fills; the ends of the colours move in round steps, so nothing jitters."""

    def __init__(self) -> None:
        self._values = WeightScale()
        self._spreads = WeightScale()
        self._errors = WeightScale()

    def reset(self) -> None:
        """Another run follows."""
        self._values.reset()
        self._spreads.reset()
        self._errors.reset()

    def fill(
        self,
        run: RunInfo,
        frame: Frame,
        decision: DecisionMap | None,
        picked: tuple[int, int] | None,
        demand: Demand,
    ) -> Fill:
        """Return what fills the map: a picked neuron first, then what is wished."""
        data = run.data
        if decision is None:
            return Fill("decision", map_legend(data))
        if picked is not None and decision.neuron is not None:
            name = node_name(frame.spec, *picked)
            activation = frame.spec.layers[picked[0]].activation
            ends = neuron_scale(activation, decision.neuron)
            legend = neuron_legend(data, name, ends)
            return Fill("decision", legend, ends[1], neuron=name)
        kind = kind_of(decision, demand.map_kind)
        made = kind_caption(data, decision, kind, demand.n_passes)
        if kind == "spread" and decision.spread is not None:
            self._spreads.follow(decision.spread)
            most = self._spreads.value
            return Fill(kind, spread_legend(data, most), largest_spread=most, made=made)
        if kind == "error" and decision.error is not None:
            self._errors.follow(decision.error)
            most = self._errors.value
            return Fill(kind, error_legend(data, most), largest_spread=most, made=made)
        if kind == "probability":
            legend = probability_legend(data, decision.probability_kind)
            return Fill(kind, legend, made=made)
        if not data.n_classes and decision.neuron is not None:
            return self._value_fill(run, frame, decision)
        is_at_threshold = decision.threshold is not None
        legend = map_legend(data, has_undecided=not is_at_threshold)
        return Fill("decision", legend, made=threshold_caption(data, decision))

    def _value_fill(self, run: RunInfo, frame: Frame, decision: DecisionMap) -> Fill:
        """Return the fill by the value of a regression: its first output."""
        assert decision.neuron is not None
        last = frame.spec.n_layers - 1
        activation = frame.spec.layers[last].activation
        self._values.follow(decision.neuron)
        low, high = neuron_scale(activation, decision.neuron)
        if activation in SIGNED_ACTIVATIONS and activation != "tanh":
            low, high = -self._values.value, self._values.value
        legend = value_legend(run.data, node_name(frame.spec, last, 0), (low, high))
        return Fill("decision", legend, high)
