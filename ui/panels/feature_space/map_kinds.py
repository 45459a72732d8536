"""What can fill the feature space: the table of map kinds, and when each has a meaning.

Regions, error and relief are always there; a probability needs classes and outputs
between 0 and 1, a spread needs dropout.
"""

from dataclasses import dataclass

from nnsim.arrays import FloatArray
from nnsim.data.prepare import PreparedData
from nnsim.frames.nearest_viewer import judged_rows
from nnsim.model.spec import NetworkSpec
from nnsim.probes.decision_map import DecisionMap
from nnsim.probes.map_kinds import MapKind
from ui.i18n import count, number, tr
from ui.panels.outputs.words import probability_title


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
        "error": MapName(tr("error"), tr("Error E: how wrong, by the nearest sample")),
        "relief": MapName(tr("3-D"), tr("3-D view of the output of a neuron")),
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
    kinds += ["error", "relief"]
    return tuple(kinds)


def kind_of(decision: DecisionMap, wished: MapKind) -> MapKind:
    """Return the kind that a map can be shown as: the wished one once it is there."""
    if wished == "probability" and decision.probability is not None:
        return "probability"
    if wished == "spread" and decision.spread is not None:
        return "spread"
    if wished == "error" and decision.error is not None:
        return "error"
    return "decision"


def kind_caption(
    data: PreparedData, decision: DecisionMap, kind: MapKind, n_passes: int
) -> str:
    """Return how the map was made, empty for regions."""
    if kind == "error":
        return error_caption(data)
    if kind == "probability":
        how = probability_title(decision.probability_kind)
        return tr("probability: {how}", how=how)
    if kind == "spread":
        return tr("Monte-Carlo dropout, {n} passes", n=count(n_passes))
    return ""


def error_caption(data: PreparedData) -> str:
    """Return against what the error of a place is counted."""
    n_judged, n_all = len(judged_rows(data)), len(data.training)
    if n_judged < n_all:
        return tr(
            "E against the nearest of {n} of {all} training samples",
            n=count(n_judged),
            all=count(n_all),
        )
    if data.n_classes:
        return tr("E against the class of the nearest training sample")
    return tr("E against the target of the nearest training sample")


def threshold_caption(data: PreparedData, decision: DecisionMap) -> str:
    """Return at which probability a class is called, empty as the network decides."""
    if decision.threshold is None:
        return ""
    return tr(
        "{name} where p > {threshold}",
        name=data.dataset.class_names[1],
        threshold=number(decision.threshold, 2),
    )


def kind_text(
    data: PreparedData, decision: DecisionMap, kind: MapKind, x: float, y: float
) -> str:
    """Return what a map says of a place besides its class, empty for regions."""
    if kind == "probability" and decision.probability is not None:
        value = number(value_at(decision, decision.probability, x, y), 2)
        return tr("probability {value}", value=value)
    if kind == "spread" and decision.spread is not None:
        value = number(value_at(decision, decision.spread, x, y), 2)
        return tr("spread {value}", value=value)
    if kind == "error" and decision.error is not None:
        assert decision.nearest is not None
        row = int(decision.nearest[cell_of(decision, decision.nearest.shape, x, y)])
        return tr(
            "E = {value} against {target} of sample {n}, the nearest for training",
            value=number(value_at(decision, decision.error, x, y)),
            target=target_text(data, row),
            n=count(row + 1),
        )
    return ""


def target_text(data: PreparedData, row: int) -> str:
    """Return what a sample should get: its class, or its targets."""
    if data.dataset.labels is not None:
        return data.dataset.class_names[int(data.dataset.labels[row])]
    return "  ".join(number(value) for value in data.targets[row].tolist())


def value_at(decision: DecisionMap, values: FloatArray, x: float, y: float) -> float:
    """Return the value of the cell under a place; each array has its own cells."""
    return float(values[cell_of(decision, values.shape, x, y)])


def cell_of(
    decision: DecisionMap, shape: tuple[int, ...], x: float, y: float
) -> tuple[int, int]:
    """Return (row, column) of the cell under a place, of an array of this shape."""
    n_y, n_x = shape
    (x0, x1), (y0, y1) = decision.plane.x_range, decision.plane.y_range
    column = min(max(int((x - x0) / (x1 - x0) * n_x), 0), n_x - 1)
    row = min(max(int((y - y0) / (y1 - y0) * n_y), 0), n_y - 1)
    return row, column
