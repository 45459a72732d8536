"""What a point does, as sentences: "set η to 0.32", "run 50 epochs"."""

from collections.abc import Sequence

from nnsim.scene_actions import (
    Advance,
    AnyAction,
    ChooseVariant,
    NewWeights,
    Pick,
    PinRun,
    RaceVariants,
    Rewind,
    RunOn,
    RunSweep,
    RunVariants,
    SetFields,
    ShowMap,
)
from nnsim.variants import Variant
from ui.controls.field_names import field_words, value_words
from ui.counted import epochs
from ui.i18n import count, tr
from ui.panels.feature_space.map_kinds import map_name

MOST_NAMED = 3


def action_words(action: AnyAction, variants: Sequence[Variant] = ()) -> str:
    """Return one action as a sentence without a full stop."""
    if isinstance(action, SetFields):
        return _set_words(action)
    if isinstance(action, RunOn):
        if not action.epochs:
            return tr("run to the end")
        return tr("run {epochs}", epochs=epochs(action.epochs))
    if isinstance(action, Advance):
        return _advance_words(action)
    if isinstance(action, ChooseVariant):
        return _variant_words(action.number, variants)
    if isinstance(action, Pick):
        return _pick_words(action)
    if isinstance(action, ShowMap):
        return tr("show in the feature space: {map}", map=map_name(action.kind).word)
    return {
        RunSweep: tr("begin the sweep"),
        Rewind: tr("rewind to the first weights"),
        NewWeights: tr("draw new weights"),
        PinRun: tr("pin the run"),
        RunVariants: tr("run all variants in turn"),
        RaceVariants: tr("race the variants side by side"),
    }[type(action)]


def _set_words(action: SetFields) -> str:
    words = [
        tr(
            "{field} to {value}",
            field=field_words(path),
            value=value_words(path, value),
        )
        for path, value in action.changes.items()
    ]
    changes = tr(", ").join(words[:MOST_NAMED])
    more = len(words) - MOST_NAMED
    if more > 0:
        return tr("set {changes} and {n} more", changes=changes, n=count(more))
    return tr("set {changes}", changes=changes)


def _pick_words(action: Pick) -> str:
    if action.neuron is not None:
        layer, number = action.neuron
        return tr(
            "pick neuron {number} of layer {layer}", number=number + 1, layer=layer + 1
        )
    if action.sample is not None:
        return tr("pick sample {sample}", sample=action.sample)
    return tr("pick nothing")


def _advance_words(action: Advance) -> str:
    if action.count == 1:
        one = {"phase": tr("make one phase"), "step": tr("make one step")}
        return one.get(action.unit, tr("make one epoch"))
    n = count(action.count)
    many = {
        "phase": tr("make {n} phases, one by one", n=n),
        "step": tr("make {n} steps, one by one", n=n),
    }
    return many.get(action.unit, tr("make {n} epochs, one by one", n=n))


def _variant_words(number: int, variants: Sequence[Variant]) -> str:
    if number > len(variants):
        return tr("run variant {number}", number=number)
    return tr(
        "run variant {number}: {label}",
        number=number,
        label=tr(variants[number - 1].label),
    )
