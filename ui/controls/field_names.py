"""What any field of an experiment is called in a sentence, and its values."""

import re
from collections.abc import Sequence

from ui.controls.field import Field
from ui.controls.fields import FIELDS
from ui.controls.names import (
    ACTIVATIONS,
    BALANCES,
    CODINGS,
    DEALS,
    DISTRIBUTIONS,
    LOSSES,
    OPTIMIZERS,
    PREPROCESSING,
    RULES,
    SCHEDULES,
    SCHEMES,
    TARGET_SCALINGS,
    data_set_name,
    name_of,
)
from ui.i18n import count, tr, trimmed

SAID_BY_LETTER = ("η", "α", "β", "θ", "β₁", "β₂", "ρ", "ε", "λ₁", "λ₂")
OTHER_NAMES = {
    "data.seed": "the seed of the data",
    "network.seed": "the seed of the weights",
    "training.seed": "the seed of the order",
    "network": "network",
}
OF_LAYERS = {
    "neurons": "neurons",
    "activation": "activation function",
    "dropout": "dropout",
}
PLACE = re.compile(r"network\.(?:hidden(?:\[(?P<layer>\d+)\])?|(?P<output>output))\.")
VALUES = {
    "activation": ACTIVATIONS,
    "coding": CODINGS,
    "distribution": DISTRIBUTIONS,
    "how": DEALS,
    "loss": LOSSES,
    "rule": RULES,
    "scheme": SCHEMES,
    "shape": SCHEDULES,
    "step": PREPROCESSING,
    "target_scaling": TARGET_SCALINGS,
    "training.balance.method": BALANCES,
    "training.optimizer.method": OPTIMIZERS,
}


def field_words(path: str) -> str:
    """Return what a field is called in a sentence: by its letter, if it has one."""
    row, layer = _row_of(path), layer_words(path)
    if path in OTHER_NAMES:
        name = tr(OTHER_NAMES[path])
    elif row is None:
        name = _plain(path).rpartition(".")[2].replace("_", " ")
    elif row.symbol == row.label in SAID_BY_LETTER:
        name = row.symbol
    else:
        name = _name(path, row)
    return tr("{name} ({layer})", name=name, layer=layer) if layer else name


def listed_words(path: str) -> str:
    """Return what a field is called in a list: as its control, and by its full name."""
    row, layer = _row_of(path), layer_words(path)
    if row is None:
        return field_words(path)
    label, words = tr(row.label), _name(path, row)
    if words.lower() in label.lower():
        words = label
    elif label.lower() not in words.lower():
        words = tr("{label}: {name}", label=label, name=words)
    return tr("{layer}, {name}", layer=layer, name=words) if layer else words


def _name(path: str, row: Field) -> str:
    """Return the name of a field; the layer it is of is said beside it."""
    shared = OF_LAYERS.get(_plain(path).rpartition(".")[2])
    return tr(shared if shared and layer_words(path) else row.name)


def layer_words(path: str) -> str:
    """Return the layer that a field belongs to, empty for none."""
    place = PLACE.match(path)
    if place is None:
        return ""
    if place["output"]:
        return tr("outputs")
    if place["layer"] is None:
        return tr("hidden layers")
    return tr("hidden {number}", number=int(place["layer"]) + 1)


def value_words(path: str, value: object) -> str:
    """Return a value of a field as a sentence says it."""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if value is None:
        return tr("what is usual")
    if isinstance(value, int):
        return count(value)
    if isinstance(value, float):
        return trimmed(value)
    if isinstance(value, str):
        if path == "data.set":
            return data_set_name(value)
        names = VALUES.get(path) or VALUES.get(path.rpartition(".")[2], {})
        return name_of(names, value)
    if isinstance(value, list | tuple):
        return _list_words(value)
    return tr("other ones")


def _list_words(values: Sequence[object]) -> str:
    """Return the neurons of layers, the names of steps, or how many there are."""
    if not values:
        return tr("none")
    first = values[0]
    if isinstance(first, dict) and "neurons" in first:
        sizes = [each["neurons"] for each in values if isinstance(each, dict)]
        return "-".join(map(str, sizes))
    if isinstance(first, dict) and "step" in first:
        steps = [each["step"] for each in values if isinstance(each, dict)]
        return " + ".join(name_of(PREPROCESSING, step) for step in steps)
    n = len(values)
    return tr("one value") if n == 1 else tr("{n} values", n=count(n))


def _row_of(path: str) -> Field | None:
    """Return a field's row in the table, None if it has none."""
    plain = _plain(path)
    shared = re.sub(r"^network\.(hidden|output)\.", "network.", plain)
    return FIELDS.get(plain) or FIELDS.get(shared)


def _plain(path: str) -> str:
    return re.sub(r"\[\d+\]", "", path)
