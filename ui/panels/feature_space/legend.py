"""Which signs the feature space explains, most important first."""

from nnsim.data.prepare import SET_NAMES, PreparedData
from nnsim.probes.feature_plane import FeaturePlane
from ui.i18n import number, tr
from ui.panels.legend_row import LegendEntry
from ui.panels.outputs.words import probability_formula
from ui.panels.set_sign import set_title


def class_entries(data: PreparedData) -> list[LegendEntry]:
    """Return a marker with its name for each class."""
    names = data.dataset.class_names
    return [LegendEntry("class", name, index) for index, name in enumerate(names)]


def set_entries(data: PreparedData, needed: bool) -> list[LegendEntry]:
    """Return how the markers of each set are filled."""
    return [
        LegendEntry("set", set_title(name), set_name=name, needed=needed)
        for name in SET_NAMES
        if len(data.sample_set(name))
    ]


def slice_entries(data: PreparedData) -> list[LegendEntry]:
    """Return the note that the plane is a slice, where there are more inputs."""
    if data.n_inputs <= 2:
        return []
    return [LegendEntry("note", tr("others at mean"), needed=False)]


def on_plane(entries: list[LegendEntry], plane: FeaturePlane) -> list[LegendEntry]:
    """Return the entries with the note that fits the plane."""
    if plane.axes is None:
        return entries
    note = LegendEntry("note", tr("samples projected"), needed=False)
    return [note if entry.kind == "note" else entry for entry in entries]


def can_be_undecided(data: PreparedData) -> bool:
    """Tell whether some outputs stand for no class: not if every binary word does."""
    return data.coding != "binary" or data.n_classes < 2**data.n_outputs


def map_legend(data: PreparedData, has_undecided: bool = True) -> list[LegendEntry]:
    """Return what is explained where the classes fill the space."""
    if not data.n_classes:
        return [*set_entries(data, needed=True), *slice_entries(data)]
    entries = [*class_entries(data), *slice_entries(data)]
    if has_undecided and can_be_undecided(data):
        entries.append(LegendEntry("hatch", tr("undecided"), needed=False))
    ring = LegendEntry("ring", tr("wrong"), needed=False)
    return [*entries, ring, *set_entries(data, needed=False)]


def neuron_legend(
    data: PreparedData, neuron: str, ends: tuple[float, float]
) -> list[LegendEntry]:
    """Return what is explained where one neuron fills the space."""
    return [
        LegendEntry("ramp", neuron, ends=ends),
        *class_entries(data),
        *slice_entries(data),
        LegendEntry("ring", tr("wrong"), needed=False),
    ]


def probability_legend(data: PreparedData, kind: str) -> list[LegendEntry]:
    """Return what is explained where a class is the deeper the more probable it is."""
    ends = (1.0 / data.n_classes, 1.0)
    return [
        LegendEntry("depth", probability_formula(kind), ends=ends),
        *class_entries(data),
        *slice_entries(data),
        LegendEntry("ring", tr("wrong"), needed=False),
    ]


def spread_legend(data: PreparedData, largest: float) -> list[LegendEntry]:
    """Return what is explained where Monte-Carlo dropout scatters."""
    return [
        LegendEntry("spread", tr("spread"), ends=(0.0, largest)),
        *class_entries(data),
        *slice_entries(data),
        *set_entries(data, needed=not data.n_classes),
    ]


def error_legend(data: PreparedData, largest: float) -> list[LegendEntry]:
    """Return what is explained where the error fills the space."""
    ring = LegendEntry("ring", tr("wrong"), needed=False)
    return [
        LegendEntry("spread", tr("E by nearest sample"), ends=(0.0, largest)),
        *class_entries(data),
        *slice_entries(data),
        *([ring] if data.n_classes else []),
        *set_entries(data, needed=not data.n_classes),
    ]


def relief_legend(
    data: PreparedData, neuron: str, ends: tuple[float, float]
) -> list[LegendEntry]:
    """Return what is explained where the output of a neuron is a relief."""
    return [
        LegendEntry("ramp", neuron, ends=ends),
        *class_entries(data),
        *slice_entries(data),
        *set_entries(data, needed=False),
    ]


def value_legend(
    data: PreparedData, output: str, ends: tuple[float, float]
) -> list[LegendEntry]:
    """Return what is explained where the value of a regression fills the space."""
    return [
        LegendEntry("ramp", output, ends=ends),
        *slice_entries(data),
        *set_entries(data, needed=False),
    ]


def curve_legend(data: PreparedData, has_truth: bool = False) -> list[LegendEntry]:
    """Return what is explained beside a fitted curve, and the true one."""
    if data.n_classes:
        return [*class_entries(data), *set_entries(data, needed=False)]
    network = LegendEntry("line", tr("network"), needed=False)
    entries = [*set_entries(data, needed=True), network]
    if has_truth:
        entries.append(LegendEntry("dashes", truth_text(data)))
    return entries


def truth_text(data: PreparedData) -> str:
    """Return which function lies beneath the noise, in the units of the set."""
    formulas = {
        "sine": tr("sin x + {factor} cos(x/2)", factor=number(0.6, 1)),
        "line": tr("x/2"),
    }
    formula = formulas.get(data.dataset.key, "")
    if not formula:
        return tr("without noise")
    if is_scaled(data):
        return tr("without noise: {formula}, then scaled", formula=formula)
    return tr("without noise: {formula}", formula=formula)


def is_scaled(data: PreparedData) -> bool:
    """Tell whether the network gets other numbers than the set has."""
    scale = data.target_scale
    if scale is not None and ((scale.scale != 1.0) | (scale.offset != 0.0)).any():
        return True
    return bool(data.steps)
