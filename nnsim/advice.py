"""Notes on choices that are allowed but unwise, each at the field that it is about."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from nnsim.data.prepare import PreparedData
from nnsim.experiment import Experiment
from nnsim.model.activations import ACTIVATIONS
from nnsim.sentences import SENTENCES
from nnsim.training.learning_rules import LEARNING_RULES

LARGE_LEARNING_RATE = 5.0
LARGE_ADAPTIVE_RATE = 0.5
"""Of an optimizer that divides by the size of the gradient."""
FEWEST_LEFT = 3.0
"""Neurons that dropout should leave of a layer, on average."""
LARGE_INPUT = 30.0
LARGE_RATIO = 30.0


@dataclass(frozen=True)
class Note:
    """One thing that is allowed but unwise; ``str`` says it in English.

    Attributes
    ----------
    key : row of ``nnsim.sentences``.
    field : field of the experiment document that it is about.
    fields : what fills the sentence.
    """

    key: str
    field: str
    fields: Mapping[str, object]

    def __str__(self) -> str:
        return SENTENCES[self.key].format(**self.fields)


Check = Callable[[Experiment, PreparedData], Iterator[Note]]


def notes(experiment: Experiment, data: PreparedData) -> tuple[Note, ...]:
    """Return what is unwise in an experiment on its data, () where nothing is."""
    return tuple(note for check in CHECKS for note in check(experiment, data))


def unscaled_inputs(experiment: Experiment, data: PreparedData) -> Iterator[Note]:
    """Inputs that are large, or far wider than others, because nothing scaled them."""
    largest = np.maximum(np.abs(data.lowest), np.abs(data.highest))
    spans = data.highest - data.lowest
    names, field = data.input_names, "data.preprocessing"
    top = int(largest.argmax())
    if largest[top] > LARGE_INPUT:
        fields = {"name": names[top], "largest": _plain(largest[top])}
        yield Note("advice.large_inputs", field, fields)
        return
    varying = np.flatnonzero(spans > 0.0)
    if not len(varying):
        return
    wide = int(varying[spans[varying].argmax()])
    narrow = int(varying[spans[varying].argmin()])
    if spans[wide] > LARGE_RATIO * spans[narrow]:
        yield Note(
            "advice.unlike_ranges",
            field,
            {
                "wide": names[wide],
                "most": _plain(spans[wide]),
                "narrow": names[narrow],
                "least": _plain(spans[narrow]),
            },
        )


def outputs_too_narrow(experiment: Experiment, data: PreparedData) -> Iterator[Note]:
    """Outputs that cannot reach the numbers they are to predict."""
    rule = LEARNING_RULES[experiment.training.rule]
    if data.n_classes or not rule.needs_targets:
        return
    row = ACTIVATIONS[experiment.network.output.activation]
    targets = data.training.targets
    least, most = float(targets.min()), float(targets.max())
    if least < row.low or most > row.high:
        yield Note(
            "advice.output_range",
            "network.output.activation",
            {
                "activation": row.key,
                "low": _plain(row.low),
                "high": _plain(row.high),
                "least": _plain(least),
                "most": _plain(most),
            },
        )


def small_dropout(experiment: Experiment, data: PreparedData) -> Iterator[Note]:
    """Dropout that leaves hardly any neuron of a layer."""
    for number, layer in enumerate(experiment.network.hidden):
        left = (1.0 - layer.dropout) * layer.neurons
        if layer.dropout > 0.0 and left < FEWEST_LEFT:
            yield Note(
                "advice.small_dropout",
                f"network.hidden[{number}].dropout",
                {
                    "layer": number + 1,
                    "rate": _plain(layer.dropout),
                    "left": _plain(left),
                    "neurons": layer.neurons,
                },
            )


def equal_weights(experiment: Experiment, data: PreparedData) -> Iterator[Note]:
    """First weights that give every hidden neuron of a layer the same gradient."""
    initial = experiment.network.initial_weights
    drawn_alike = initial.distribution == "zeros" or (
        initial.distribution in ("uniform", "gaussian") and initial.width == 0.0
    )
    if drawn_alike and experiment.network.hidden:
        yield Note("advice.equal_weights", "network.initial_weights.distribution", {})


def slow_softmax(experiment: Experiment, data: PreparedData) -> Iterator[Note]:
    """Softmax with the quadratic error, whose δ_o vanishes at a sure mistake."""
    is_softmax = experiment.network.output.activation == "softmax"
    if is_softmax and experiment.training.loss == "quadratic":
        yield Note("advice.softmax_quadratic", "training.loss", {})


def large_learning_rate(experiment: Experiment, data: PreparedData) -> Iterator[Note]:
    """An η that leaps; the perceptron's rule only scales its weights by η."""
    training = experiment.training
    field, method = "training.learning_rate", training.optimizer.method
    fields = {"value": _plain(training.learning_rate)}
    if training.rule == "perceptron":
        return
    if method != "gradient-descent":
        if training.learning_rate > LARGE_ADAPTIVE_RATE:
            yield Note("advice.adaptive_rate", field, {"method": method, **fields})
    elif training.learning_rate > LARGE_LEARNING_RATE:
        yield Note("advice.learning_rate", field, fields)


CHECKS: tuple[Check, ...] = (
    unscaled_inputs,
    outputs_too_narrow,
    small_dropout,
    equal_weights,
    slow_softmax,
    large_learning_rate,
)


def _plain(value: float) -> str:
    text = f"{value:.3g}" if abs(value) < 1000.0 else f"{value:.0f}"
    return text.replace("-", "\u2212").replace("inf", "∞")
