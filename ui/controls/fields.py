"""What each field of an experiment is called on the screen, and what raising it does.

Rows are named by the path of the field in the experiment document, as scenes name the
controls they hide. Texts are English here; ``label_of`` and ``help_of`` translate.
"""

from collections.abc import Collection
from dataclasses import dataclass
from html import escape

import msgspec
from msgspec import Struct

from ui.i18n import tr


@dataclass(frozen=True)
class Field:
    """One control: its label, the course's letter, its name, formula and effect."""

    label: str
    symbol: str
    name: str
    formula: str
    effect: str


FIELDS = {
    "data.set": Field(
        "Set",
        "",
        "data set",
        "",
        "The samples to learn from. A gate brings one output neuron and all four "
        "samples for training; a curve brings linear outputs.",
    ),
    "data.set.outputs": Field(
        "Out",
        "t",
        "truth table",
        "",
        "Click an output to change it: that is another of the 16 gates.",
    ),
    "data.samples": Field(
        "Samples",
        "N",
        "number of samples",
        "",
        "More: finer structure can be learnt, and more weights be constrained "
        "(about ten samples a weight).",
    ),
    "data.noise": Field(
        "Noise σ",
        "σ",
        "noise",
        "",
        "Larger: the classes overlap more, or points lie further off the curve.",
    ),
    "data.coding": Field(
        "Outputs",
        "t",
        "coding of the classes",
        "1 0 0 · 0 1 0 · 0 0 1",
        "How a class is written as target outputs, and so how many output neurons "
        "there are.",
    ),
    "data.preprocessing": Field(
        "Scaling",
        "x",
        "preprocessing of the inputs",
        "",
        "Fitted on the training samples and used for all. Without it the input with "
        "the largest numbers dominates the weight updates.",
    ),
    "data.split": Field(
        "Split",
        "",
        "training, validation and test set",
        "",
        "Training: the network learns from it. Validation: watches for overtraining. "
        "Test: judges the prediction.",
    ),
    "data.seed": Field(
        "New data",
        "",
        "new data",
        "",
        "Other samples of the same kind and another split: the next seed.",
    ),
    "network.hidden": Field(
        "Layer",
        "",
        "hidden layers",
        "",
        "Adds a hidden layer. A perceptron becomes a multi-layer perceptron: sigmoid "
        "outputs, trained by backpropagation.",
    ),
    "network.hidden.neurons": Field(
        "neurons",
        "",
        "neurons of the hidden layer",
        "h = Σ ω x",
        "More: more lines to combine into shapes, and more weights to constrain.",
    ),
    "network.hidden.activation": Field(
        "g",
        "g",
        "activation function",
        "a = g(h)",
        "Makes the output of a neuron from its sum. It must bend, or more layers do "
        "no more than one.",
    ),
    "network.output": Field(
        "Output",
        "o",
        "output layer",
        "",
        "How many neurons it has follows from the data and their coding.",
    ),
    "network.output.activation": Field(
        "g",
        "g",
        "activation function of the outputs",
        "a = g(h)",
        "Step suits the perceptron’s rule and brings it; sigmoid suits classes; "
        "linear suits curves.",
    ),
    "network.slope": Field(
        "β",
        "β",
        "slope of the sigmoid",
        "a = 1 / (1 + exp(−β h))",
        "Larger: steeper. A large β is nearly a step.",
    ),
    "network.threshold": Field(
        "θ",
        "θ",
        "threshold of the step",
        "a = 1 if h > θ, else 0",
        "Larger: the sum h must be larger before the neuron fires.",
    ),
    "network.bias": Field(
        "bias",
        "−1",
        "bias node",
        "h = Σ x ω − ω_b",
        "One more input that is always −1, with a weight of its own. Without it every "
        "line goes through the origin.",
    ),
    "network.initial_weights.distribution": Field(
        "ω from",
        "ω",
        "distribution of the first weights",
        "",
        "Small random values around 0. All equal weights would learn the same.",
    ),
    "network.initial_weights.width": Field(
        "Width",
        "ω",
        "width of the first weights",
        "uniform: −width ≤ ω < width",
        "Larger: the neurons begin further apart, but saturated sigmoids learn slowly.",
    ),
    "network.seed": Field(
        "New weights",
        "ω",
        "new weights",
        "",
        "Other first weights on the same data: the next seed.",
    ),
    "training.rule": Field(
        "Rule",
        "Δω",
        "learning rule",
        "",
        "Perceptron brings step outputs where there is no hidden layer; "
        "backpropagation brings sigmoid outputs in place of steps.",
    ),
    "training.scheme": Field(
        "Scheme",
        "",
        "gradient descent scheme",
        "",
        "How many samples make one weight update: more make it smoother, and fewer "
        "updates an epoch. Acts from the next epoch on.",
    ),
    "training.shuffle": Field(
        "shuffle",
        "",
        "shuffle at each epoch",
        "",
        "Another order of the samples in each epoch, so that their order teaches "
        "nothing. Acts from the next epoch on.",
    ),
    "training.mini_batch": Field(
        "Group of",
        "",
        "samples in a mini-batch",
        "",
        "More: a smoother gradient, and fewer updates an epoch. Acts from the next "
        "epoch on.",
    ),
    "training.learning_rate": Field(
        "η",
        "η",
        "learning rate",
        "ω ← ω − η ∂E/∂ω",
        "Larger: faster, and out of a local minimum; too large: unstable. "
        "Acts at once, while the network trains.",
    ),
    "training.loss": Field(
        "E",
        "E",
        "error function",
        "E = ½ Σ (a − t)²",
        "Of one sample, over all outputs; the curves show its mean.",
    ),
    "training.stop.epochs": Field(
        "Epochs",
        "T",
        "stop after so many epochs",
        "",
        "0: never stops for this reason.",
    ),
    "training.stop.error_below": Field(
        "E below",
        "E",
        "stop when the training error is below",
        "",
        "0: never stops for this reason.",
    ),
    "training.stop.unchanged_epochs": Field(
        "No change for",
        "",
        "stop when E stays the same for so many epochs",
        "",
        "0: never stops for this reason.",
    ),
}


def label_of(path: str) -> str:
    """Return the label of a control."""
    return tr(FIELDS[path].label)


def name_of_field(path: str) -> str:
    """Return the full name of a control, with the course's letter before it."""
    field = FIELDS[path]
    name = tr(field.name)
    return f"{field.symbol} {name}" if field.symbol else name


def help_of(path: str, *more: str) -> str:
    """Return the tooltip of a control as rich text; ``more`` are lines to follow."""
    body = "<br>".join(escape(line) for line in (*_lines(path), *more))
    return f"<b>{escape(name_of_field(path))}</b><br>{body}"


def plain_help_of(path: str) -> str:
    """Return formula and effect of a control, for a screen reader."""
    return "\n".join(_lines(path))


def _lines(path: str) -> list[str]:
    field = FIELDS[path]
    lines = [tr(field.formula)] if field.formula else []
    return [*lines, tr(field.effect)]


def is_hidden(path: str, hidden: Collection[str]) -> bool:
    """Tell whether a scene hides a control, by its path or one that it is part of."""
    parts = path.split(".")
    return any(".".join(parts[:end]) in hidden for end in range(1, len(parts) + 1))


def limits(settings: type[Struct], field: str) -> tuple[float, float]:
    """Return the least and largest value that the document allows for a number.

    Raises KeyError if the field has no such limits.
    """
    layout = msgspec.inspect.type_info(settings)
    assert isinstance(layout, msgspec.inspect.StructType)
    kind = {row.name: row.type for row in layout.fields}[field]
    low, high = getattr(kind, "ge", None), getattr(kind, "le", None)
    if low is None or high is None:
        raise KeyError(field)
    return low, high
