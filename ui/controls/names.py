"""What the engine's keys are called on the screen, and one line on what each is.

The texts are English here; ``name_of`` and ``explanation_of`` give them in the language
of the window.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ui.i18n import tr


@dataclass(frozen=True)
class Name:
    """The English name of a key and one line that explains it."""

    name: str
    explanation: str


def name_of(names: Mapping[str, Name], key: str) -> str:
    """Return what the screen calls a key; a key without a name stands for itself."""
    return tr(names[key].name) if key in names else key


def explanation_of(names: Mapping[str, Name], key: str) -> str:
    """Return the line that explains a key, empty for one without a name."""
    return tr(names[key].explanation) if key in names else ""


FAMILIES = {
    "gate": Name("Gates", "Truth tables of two inputs: four samples."),
    "generated": Name("Generated", "Drawn from a seed: “new data” draws them again."),
    "table": Name("Tables", "Measured data from a file."),
}

DATA_SETS = {
    "gate-and": Name("AND", "1 only where A and B are 1."),
    "gate-or": Name("OR", "1 where A or B is 1, or both."),
    "gate-nand": Name("NAND", "0 only where A and B are 1."),
    "gate-nor": Name("NOR", "1 only where A and B are 0."),
    "gate-xor": Name("XOR", "1 where A and B differ: no single line separates it."),
    "gate-xnor": Name("XNOR", "1 where A and B agree: no single line separates it."),
    "gate-false": Name("always 0", "0 whatever the inputs are."),
    "gate-true": Name("always 1", "1 whatever the inputs are."),
    "gate-a": Name("A", "Repeats A and ignores B."),
    "gate-b": Name("B", "Repeats B and ignores A."),
    "gate-not-a": Name("NOT A", "1 where A is 0."),
    "gate-not-b": Name("NOT B", "1 where B is 0."),
    "gate-a-and-not-b": Name("A AND NOT B", "1 only where A is 1 and B is 0."),
    "gate-not-a-and-b": Name("NOT A AND B", "1 only where A is 0 and B is 1."),
    "gate-a-or-not-b": Name("A OR NOT B", "0 only where A is 0 and B is 1."),
    "gate-not-a-or-b": Name("NOT A OR B", "0 only where A is 1 and B is 0."),
    "two-clouds": Name("Two clouds", "Two classes that one line separates."),
    "three-clouds": Name("Three clouds", "Three classes, each apart from the others."),
    "clouds-one-side": Name(
        "Clouds on one side",
        "Both lie the same way from the origin: separable only with a bias node.",
    ),
    "xor-clouds": Name("XOR clouds", "XOR with noise: each class is two clouds."),
    "moons": Name("Moons", "Two half-moons that reach into each other."),
    "circles": Name("Circles", "One class around the other."),
    "spirals": Name("Spirals", "Two spirals wound into each other: needs many lines."),
    "checkerboard": Name("Checkerboard", "Two classes on alternating squares."),
    "three-class-disc": Name(
        "Disc, half-clouds", "Three classes: a disc between two half-clouds."
    ),
    "sine": Name("Sine curve", "Regression: sin x + 0.6 cos(x/2) with noise."),
    "line": Name("Straight line", "Regression: y = x/2 with noise."),
    "iris": Name("Iris", "Four sizes of 150 flowers of three species (Fisher 1936)."),
    "iris-uci": Name("Iris (UCI copy)", "Iris with the three cells that UCI changed."),
    "pima": Name(
        "Pima",
        "Eight measurements of 768 women; diabetes or not "
        "(NIDDK; Smith and others 1988).",
    ),
}

CODINGS = {
    "one-per-class": Name(
        "one per class", "One output neuron a class: 1 0 0, 0 1 0, 0 0 1."
    ),
    "binary": Name("binary", "The number of the class in binary: fewer neurons."),
}

NO_PREPROCESSING = Name("as they are", "Inputs as they are in the data.")

PREPROCESSING = {
    "centred": Name("centred", "x − mean"),
    "standardised": Name("standardised", "(x − mean) / standard deviation"),
    "normalised": Name("normalised [0, 1]", "(x − min) / (max − min)"),
    "normalised-symmetric": Name("normalised [−1, 1]", "2 (x − min) / (max − min) − 1"),
    "largest-absolute": Name("by largest |x|", "(x − mean) / largest |x − mean|"),
}

ACTIVATIONS = {
    "step": Name("step", "a = 1 if h > θ, else 0"),
    "sigmoid": Name("sigmoid", "a = 1 / (1 + exp(−β h))"),
    "linear": Name("linear", "a = h, for regression"),
    "tanh": Name("tanh", "a = tanh(β h), from −1 to 1"),
    "relu": Name("ReLU", "a = max(0, h)"),
}

LOSSES = {
    "quadratic": Name("quadratic", "E = ½ Σ (a − t)²"),
}

RULES = {
    "perceptron": Name("Perceptron", "ω ← ω − η (a − t) x: one layer, step outputs."),
    "backpropagation": Name(
        "Backpropagation", "ω ← ω − η ∂E/∂ω: any layers, needs a derivative."
    ),
}

SCHEMES = {
    "sequential": Name("sequential", "One update for each sample in turn."),
    "batch": Name("batch", "One update an epoch, with the mean over all samples."),
    "mini-batch": Name("mini-batch", "One update for each small group of samples."),
    "sgd": Name("SGD", "One update for each sample, drawn with replacement."),
}

DISTRIBUTIONS = {
    "uniform": Name("uniform", "Every value from −width to width is equally likely."),
    "gaussian": Name("Gaussian", "Mean 0; the width is the standard deviation."),
}
