"""What can fill the feature space: the table of map kinds, and when each has a meaning.

Regions are always there; a probability needs classes and outputs between 0 and 1, a
spread needs dropout.
"""

from dataclasses import dataclass

from nnsim.arrays import FloatArray
from nnsim.data.prepare import PreparedData
from nnsim.frames.demand import MapKind
from nnsim.model.spec import NetworkSpec
from nnsim.probes.decision_map import DecisionMap
from ui.i18n import count, number, tr
from ui.panels.outputs_words import probability_title


@dataclass(frozen=True)
class MapName:
    """A kind in a word for the closed list, and in a line for the open one."""

    word: str
    line: str


def map_name(kind: MapKind) -> MapName:
    """Return what a kind is called."""
    names = {
        "decision": MapName(tr("regions"), tr("Regions: which class is decided for")),
        "probability": MapName(tr("prob."), tr("Probability of the decided class")),
        "spread": MapName(tr("spread"), tr("Spread by Monte-Carlo dropout")),
    }
    return names[kind]


def offered_kinds(data: PreparedData, spec: NetworkSpec) -> tuple[MapKind, ...]:
    """Return the kinds that mean something for these data and this network."""
    kinds: list[MapKind] = ["decision"]
    if data.n_inputs < 2:
        return tuple(kinds)
    if data.n_classes and spec.layers[-1].activation != "step":
        kinds.append("probability")
    if spec.has_dropout:
        kinds.append("spread")
    return tuple(kinds)


def kind_of(decision: DecisionMap, wished: MapKind) -> MapKind:
    """Return the kind that a map can be shown as: the wished one once it is there."""
    if wished == "probability" and decision.probability is not None:
        return "probability"
    if wished == "spread" and decision.spread is not None:
        return "spread"
    return "decision"


def kind_caption(decision: DecisionMap, kind: MapKind, n_passes: int) -> str:
    """Return how the map was made, empty for regions."""
    if kind == "probability":
        how = probability_title(decision.probability_kind)
        return tr("probability: {how}", how=how)
    if kind == "spread":
        return tr("Monte-Carlo dropout, {n} passes", n=count(n_passes))
    return ""


def threshold_caption(data: PreparedData, decision: DecisionMap) -> str:
    """Return at which probability a class is called, empty as the network decides."""
    if decision.threshold is None:
        return ""
    return tr(
        "{name} where p > {threshold}",
        name=data.dataset.class_names[1],
        threshold=number(decision.threshold, 2),
    )


def kind_text(decision: DecisionMap, kind: MapKind, x: float, y: float) -> str:
    """Return what a map says of a place besides its class, empty for regions."""
    if kind == "probability" and decision.probability is not None:
        value = number(value_at(decision, decision.probability, x, y), 2)
        return tr("probability {value}", value=value)
    if kind == "spread" and decision.spread is not None:
        value = number(value_at(decision, decision.spread, x, y), 2)
        return tr("spread {value}", value=value)
    return ""


def value_at(decision: DecisionMap, values: FloatArray, x: float, y: float) -> float:
    """Return the value of the cell under a place; each array has its own cells."""
    n_y, n_x = values.shape
    (x0, x1), (y0, y1) = decision.plane.x_range, decision.plane.y_range
    column = min(max(int((x - x0) / (x1 - x0) * n_x), 0), n_x - 1)
    row = min(max(int((y - y0) / (y1 - y0) * n_y), 0), n_y - 1)
    return float(values[row, column])
