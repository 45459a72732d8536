"""What the screen calls the fields that a sweep varies, their values and measures."""

import re
from dataclasses import dataclass

from nnsim.sweep.grid import GridAxis, SweepGrid
from nnsim.sweep.point import Value
from nnsim.sweep.summary import N_PARAMETERS, Measure
from ui.controls import names
from ui.controls.names import name_of
from ui.i18n import count, percent, tr, trimmed
from ui.panels.metrics.words import number_or_dash


@dataclass(frozen=True)
class FieldName:
    """The title of an axis, and a phrase with one of its values in it."""

    title: str
    phrase: str


# A field of any layer stands with [0]. English here; ``tr`` gives the window's words.
FIELD_NAMES = {
    "data.set": FieldName("data set", "{value}"),
    "data.samples": FieldName("samples", "{value} samples"),
    "data.noise": FieldName("noise", "noise {value}"),
    "data.coding": FieldName("coding", "{value}"),
    "data.preprocessing": FieldName("preprocessing", "{value}"),
    "network.hidden": FieldName("hidden layers", "{value}"),
    "network.hidden[0].neurons": FieldName("hidden neurons", "{value} hidden neurons"),
    "network.hidden[0].activation": FieldName("hidden activation", "{value}"),
    "network.hidden[0].dropout": FieldName("dropout", "dropout {value}"),
    "network.hidden[0].slope": FieldName("slope β, hidden", "β {value}"),
    "network.output.activation": FieldName("output activation", "{value}"),
    "network.output.slope": FieldName("slope β, outputs", "output β {value}"),
    "network.initial_weights.distribution": FieldName("first weights", "{value}"),
    "network.initial_weights.width": FieldName(
        "width of first weights", "width {value}"
    ),
    "training.learning_rate": FieldName("η", "η {value}"),
    "training.mini_batch": FieldName("mini-batch", "mini-batch {value}"),
    "training.loss": FieldName("error", "{value}"),
    "training.scheme": FieldName("scheme", "{value}"),
    "training.optimizer.method": FieldName("optimizer", "{value}"),
    "training.optimizer.momentum": FieldName("α", "α {value}"),
    "training.optimizer.decay": FieldName("ρ", "ρ {value}"),
    "training.optimizer.decay_1": FieldName("β₁", "β₁ {value}"),
    "training.optimizer.decay_2": FieldName("β₂", "β₂ {value}"),
    "training.schedule.shape": FieldName("schedule of η", "{value}"),
    "training.schedule.epochs": FieldName(
        "epochs of the schedule", "schedule of {value} epochs"
    ),
    "training.schedule.factor": FieldName("factor of the schedule", "factor {value}"),
    "training.penalty.l1": FieldName("L1", "L1 {value}"),
    "training.penalty.l2": FieldName("L2", "L2 {value}"),
    "training.stop.epochs": FieldName("epochs", "{value} epochs"),
}
VALUE_NAMES = {
    "data.set": names.DATA_SETS,
    "data.coding": names.CODINGS,
    "network.hidden[0].activation": names.ACTIVATIONS,
    "network.output.activation": names.ACTIVATIONS,
    "network.initial_weights.distribution": names.DISTRIBUTIONS,
    "training.loss": names.LOSSES,
    "training.optimizer.method": names.OPTIMIZERS,
    "training.schedule.shape": names.SCHEDULES,
    "training.scheme": names.SCHEMES,
}
MEASURE_NAMES: dict[Measure, str] = {
    "test_error": "test error E",
    "validation_error": "validation error E",
    "training_error": "training error E",
    "test_accuracy": "test accuracy",
    "validation_accuracy": "validation accuracy",
    "training_accuracy": "training accuracy",
}


def axis_title(field: str) -> str:
    """Return the title of an x axis; a field without a name stands for itself."""
    if field == N_PARAMETERS:
        return tr("weights N_w")
    known = FIELD_NAMES.get(_any_layer(field))
    if known is None:
        return field
    return _of_its_layer(tr(known.title), field)


def value_name(axis: GridAxis, value: Value) -> str:
    """Return a value as it stands under an axis that has its field as the title."""
    if axis.has_names:
        return tr(axis.label(value))
    if isinstance(value, int) and not isinstance(value, bool):
        return count(value)
    if isinstance(value, float):
        return trimmed(value)
    known = VALUE_NAMES.get(_any_layer(axis.field))
    if known is not None and isinstance(value, str):
        return name_of(known, value)
    return axis.label(value)


def value_phrase(axis: GridAxis, value: Value) -> str:
    """Return a value with what it is of, as in "100 samples"."""
    known = FIELD_NAMES.get(_any_layer(axis.field))
    text = value_name(axis, value)
    if known is not None:
        return _of_its_layer(tr(known.phrase, value=text), axis.field)
    return tr("{field} {value}", field=axis.field.rsplit(".", 1)[-1], value=text)


def point_name(grid: SweepGrid, point: tuple[Value, ...]) -> str:
    """Return a point of the grid, as in "100 samples, 3 hidden neurons"."""
    pairs = zip(grid.axes, point, strict=True)
    return ", ".join(value_phrase(axis, value) for axis, value in pairs)


def others_name(grid: SweepGrid, x_axis: str, values: tuple[Value, ...]) -> str:
    """Return the values of the axes that do not lie along x; empty without any."""
    place = len(grid.axes) - 1
    if x_axis in grid.fields:
        place = grid.fields.index(x_axis)
    axes = [axis for number, axis in enumerate(grid.axes) if number != place]
    pairs = zip(axes, values, strict=True)
    return ", ".join(value_phrase(axis, value) for axis, value in pairs)


def measure_name(measure: Measure) -> str:
    """Return what a measure is called."""
    return tr(MEASURE_NAMES[measure])


def measure_text(measure: Measure, value: float) -> str:
    """Return a number of a measure as it is written."""
    if measure.endswith("accuracy"):
        return percent(value)
    return number_or_dash(value)


def _of_its_layer(words: str, field: str) -> str:
    """Return words on a field, with its layer unless that is the first one."""
    index = re.search(r"\[(\d+)\]", field)
    if index is None or index[1] == "0":
        return words
    return tr("{words} (layer {number})", words=words, number=int(index[1]) + 1)


def _any_layer(field: str) -> str:
    return re.sub(r"\[\d+\]", "[0]", field)
