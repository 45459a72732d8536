"""What the feature space says in words: axes, caption, tooltips."""

from collections.abc import Sequence

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.data.catalogue import find_entry
from nnsim.data.prepare import SET_NAMES, PreparedData
from nnsim.frames.frame import Frame, RunInfo
from nnsim.probes.decision_map import DecisionMap
from nnsim.probes.feature_plane import FeaturePlane
from nnsim.probes.fitted_curve import FittedCurve
from nnsim.probes.map_kinds import MapKind
from ui.controls.names import PREPROCESSING, name_of
from ui.i18n import count, number, percent, tr
from ui.panels.decisions import predictions
from ui.panels.feature_space.controls import input_name
from ui.panels.feature_space.map_kinds import kind_of, kind_text, threshold_caption
from ui.panels.sample_places import NO_CLASS
from ui.panels.set_sign import set_title


def scaling_words(data: PreparedData, feature: int) -> str:
    """Return how an input was preprocessed, empty if it is as in the data."""
    name = data.input_names[feature]
    return ", ".join(
        name_of(PREPROCESSING, fitted.step)
        for fitted in data.steps
        if name in (fitted.names_before[column] for column in fitted.columns)
    )


def axis_title(data: PreparedData, feature: int) -> str:
    """Return the name of an input and how it was scaled: axes are in network units."""
    name = input_name(data.input_names[feature])
    scaling = scaling_words(data, feature)
    return tr("{name}, {scaling}", name=name, scaling=scaling) if scaling else name


def has_one_unit(data: PreparedData) -> bool:
    """Tell whether both axes of a set are drawn to one scale: made up, two inputs."""
    entry = find_entry(data.dataset.key)
    return (
        data.n_inputs == 2
        and entry is not None
        and entry.family not in {"table", "own"}
    )


def caption_text(
    data: PreparedData,
    neuron: str,
    marks: tuple[int, int],
    lines: tuple[int, int],
    made: str = "",
    plane: FeaturePlane | None = None,
    neuron_stays: bool = True,
) -> str:
    """Return the caption: what fills the space, which slice, what is left out.

    ``neuron`` is the name of the one that fills it, until Esc if it stays, and else
    while the pointer is on it; ``made`` is how another map was made; ``marks`` and
    ``lines`` are how many are drawn, of how many; ``plane`` is None over one input.
    """
    parts = [made] if made else []
    if neuron and not neuron_stays:
        parts.append(tr("output of neuron {neuron}", neuron=neuron))
    elif neuron:
        parts.append(
            tr("output of neuron {neuron} · Esc: back to the classes", neuron=neuron)
        )
    left_out = off_plane_text(data, plane)
    if left_out:
        parts.append(left_out)
    if marks[0] < marks[1]:
        parts.append(
            tr(
                "{n} of {total} samples drawn",
                n=count(marks[0]),
                total=count(marks[1]),
            )
        )
    if lines[0] < lines[1]:
        parts.append(
            tr(
                "{n} steepest of {total} lines",
                n=count(lines[0]),
                total=count(lines[1]),
            )
        )
    return " · ".join(parts)


def diverged_words(frame: Frame) -> str:
    """Return what to do about weights that are no numbers, empty if they are."""
    if np.isfinite(frame.evaluations[0].error):
        return ""
    return tr("Diverged: the weights are no longer numbers. Rewind and lower η.")


def plane_titles(data: PreparedData, plane: FeaturePlane) -> tuple[str, str]:
    """Return what stands along the axes of a plane: two inputs, or two components."""
    if plane.axes is None:
        return axis_title(data, plane.x_feature), axis_title(data, plane.y_feature)
    x, y = (percent(share) for share in plane.axes.shares)
    return (
        tr("1st principal component ({share} of variance)", share=x),
        tr("2nd component ({share})", share=y),
    )


def plane_text(
    data: PreparedData, plane: FeaturePlane, place: tuple[float, float]
) -> str:
    """Return the coordinates of a place on a plane, in network units."""
    if plane.axes is None:
        return place_text(data, (plane.x_feature, plane.y_feature), place)
    x, y = (number(value) for value in place)
    return tr(
        "components {x}, {y}\nColours: what the network answers on the plane; a sample "
        "beside it may be answered otherwise.",
        x=x,
        y=y,
    )


def off_plane_text(data: PreparedData, plane: FeaturePlane | None) -> str:
    """Return what the plane leaves out, empty where it holds all inputs."""
    if plane is not None and plane.axes is not None:
        share = percent(sum(plane.axes.shares))
        return tr("plane of {share} of the variance, samples projected", share=share)
    others = data.n_inputs - 2
    if others == 1:
        return tr("other input at its mean")
    if others > 1:
        return tr("other {n} inputs at their mean", n=count(others))
    return ""


def place_text(
    data: PreparedData, features: Sequence[int], values: Sequence[float]
) -> str:
    """Return the coordinates of a place, in network units."""
    return "\n".join(
        tr(
            "{name} = {value}",
            name=input_name(data.input_names[feature]),
            value=number(value),
        )
        for feature, value in zip(features, values, strict=True)
    )


def answer_text(
    data: PreparedData, decision: DecisionMap, neuron: str, x: float, y: float
) -> str:
    """Return what the map says about a place."""
    cell = _cell(decision, x, y)
    if neuron and decision.neuron is not None:
        value = number(float(decision.neuron[cell]))
        return tr("{neuron} = {value}", neuron=neuron, value=value)
    if decision.classes is None or decision.certainty is None:
        return ""
    name = data.dataset.class_names[int(decision.classes[cell])]
    if decision.undecided is not None and bool(decision.undecided[cell]):
        return tr("undecided, nearest to {name}", name=name)
    if decision.threshold is not None:
        rule = threshold_caption(data, decision)
        return tr("here: {name} ({rule})", name=name, rule=rule)
    sure = percent(float(decision.certainty[cell]), 0)
    return tr("here: {name}, certainty {sure}", name=name, sure=sure)


def _cell(decision: DecisionMap, x: float, y: float) -> tuple[int, int]:
    """Return (row, column) of the cell of a map under a place; outside is the edge."""
    plane = decision.plane
    shape = next(
        array.shape
        for array in (decision.classes, decision.neuron)
        if array is not None
    )
    at = []
    for value, (low, high), n in zip(
        (y, x), (plane.y_range, plane.x_range), shape, strict=True
    ):
        at.append(min(max(int((value - low) / (high - low) * n), 0), n - 1))
    return at[0], at[1]


def sample_text(run: RunInfo, frame: Frame, row: int, predicted: int) -> str:
    """Return which sample it is, its class, the predicted one, and its outputs."""
    data = run.data
    lines = []
    for name, evaluation in zip(SET_NAMES, frame.evaluations, strict=True):
        found = np.flatnonzero(data.sample_set(name).rows == row)
        if not len(found):
            continue
        lines.append(tr("sample {n}, {set}", n=count(row + 1), set=set_title(name)))
        lines += _class_lines(data, row, predicted)
        outputs = evaluation.outputs[int(found[0])].tolist()
        numbers = "  ".join(number(value, 2) for value in outputs)
        lines.append(tr("outputs: {numbers}", numbers=numbers))
        if data.dataset.labels is None:
            targets = "  ".join(number(value, 2) for value in data.targets[row])
            lines.append(tr("targets: {numbers}", numbers=targets))
    return "\n".join(lines)


def _class_lines(data: PreparedData, row: int, predicted: int) -> list[str]:
    if data.dataset.labels is None or predicted == NO_CLASS:
        return []
    names, actual = data.dataset.class_names, int(data.dataset.labels[row])
    if actual == predicted:
        return [tr("{name}, predicted rightly", name=names[actual])]
    return [
        tr(
            "{actual}, predicted as {predicted}",
            actual=names[actual],
            predicted=names[predicted],
        )
    ]


def curve_lines(curve: FittedCurve, x: float) -> list[str]:
    """Return what the network answers at a place, and what it would without noise."""

    def at_place(values: FloatArray) -> str:
        return "  ".join(number(float(np.interp(x, curve.x, v))) for v in values.T)

    lines = [tr("network: {numbers}", numbers=at_place(curve.outputs))]
    if curve.truth is not None:
        lines.append(tr("without noise: {numbers}", numbers=at_place(curve.truth)))
    return lines


def place_words(
    run: RunInfo,
    frame: Frame,
    place: tuple[float, float],
    row: int | None,
    neuron: str,
    map_kind: MapKind,
    threshold: float | None = None,
) -> str:
    """Return what a tooltip says about a place, and about the sample that is there.

    ``row`` is that of the sample, ``neuron`` the name of the one that fills the space.
    """
    assert frame.features is not None
    data, plane, decision = run.data, frame.features.plane, frame.features.decision
    if data.n_inputs == 1:
        parts = [place_text(data, (0,), place[:1])]
    else:
        parts = [plane_text(data, plane, place)]
    if frame.features.curve is not None:
        parts += curve_lines(frame.features.curve, place[0])
    if decision is not None:
        parts.append(answer_text(data, decision, neuron, *place))
        kind = kind_of(decision, map_kind)
        parts.append(kind_text(data, decision, kind, *place))
    if row is not None:
        predicted = int(predictions(data, frame, threshold)[row])
        parts.append(sample_text(run, frame, row, predicted))
    return "\n".join(part for part in parts if part)
