"""What the engine's keys are called on the screen, and one line on what each is.

The texts are English here; ``name_of`` and ``explanation_of`` give them in the language
of the window.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from nnsim.data.own_sets import own_titles
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


def data_set_name(key: str) -> str:
    """Return what a data set is called; one of the user's own has its own title."""
    return own_titles().get(key) or name_of(DATA_SETS, key)


FAMILIES = {
    "gate": Name("Gates", "Truth tables of two inputs: four samples."),
    "generated": Name("Generated", "Drawn from a seed: “new data” draws them again."),
    "table": Name("Tables", "Measured data from a file."),
    "own": Name("Your own", "Tables that you have opened."),
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
    "wide-clouds": Name(
        "Wide clouds",
        "Overlapping, and not scaled: E bends so strongly that η counts.",
    ),
    "unequal-clouds": Name(
        "Clouds of unequal scales",
        "The second input is a hundred times smaller than the first.",
    ),
    "xor-clouds": Name("XOR clouds", "XOR with noise: each class is two clouds."),
    "imbalanced-clouds": Name(
        "Rare and common", "Two overlapping classes: 1 positive for 10 negative ones."
    ),
    "moons": Name("Moons", "Two half-moons that reach into each other."),
    "circles": Name("Circles", "One class around the other."),
    "spirals": Name("Spirals", "Two spirals wound into each other: needs many lines."),
    "checkerboard": Name("Checkerboard", "Two classes on alternating squares."),
    "three-class-disc": Name(
        "Disc, half-clouds", "Three classes: a disc between two half-clouds."
    ),
    "sine": Name("Sine curve", "Regression: sin x + 0.6 cos(x/2) with noise."),
    "line": Name("Straight line", "Regression: y = x/2 with noise."),
    "tilted-cloud": Name(
        "Tilted cloud", "One long cloud, no classes; y: the place along its axis."
    ),
    "iris": Name("Iris", "Four sizes of 150 flowers of three species (Fisher 1936)."),
    "iris-uci": Name("Iris (UCI copy)", "Iris with the three cells that UCI changed."),
    "pima": Name(
        "Pima",
        "Eight measurements of 768 women; diabetes or not "
        "(NIDDK; Smith and others 1988).",
    ),
    "spectra": Name(
        "Stellar spectra",
        "Light of 908 stars at 3753 wavelengths; their types, O to M (MILES, 2006).",
    ),
}

TARGET_SCALINGS = {
    "none": Name("as they are", "Targets as they are in the data."),
    "standardised": Name(
        "standardised",
        "Mean 0 and deviation 1 over the training samples: E is in these units.",
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
    "grouped": Name("in groups", "Number of the group that x falls into: 0, 1, 2 …"),
    "capped": Name("capped", "x, but never more than a limit"),
    "zeros-as-missing": Name(
        "zeros as missing", "0 becomes the median of the training values that are not 0"
    ),
    "dropped": Name("left out", "The network does not get these inputs."),
}

RECIPES = {
    "pima": Name(
        "Pima recipe",
        "Zeros as missing, age in groups, pregnancies capped, then standardised.",
    ),
}

STEP_NUMBERS = {
    "mean": Name("mean", "Mean of the training values."),
    "deviation": Name("σ", "Standard deviation of the training values."),
    "smallest": Name("least", "Smallest training value."),
    "range": Name("range", "Largest minus smallest training value."),
    "middle": Name("middle", "Half way from the smallest to the largest value."),
    "half-range": Name("half range", "Half of largest minus smallest value."),
    "largest-distance": Name("largest |x − mean|", "Furthest from the mean."),
    "edges": Name("groups from", "A group begins at each of these values."),
    "counts": Name("samples", "Training samples in each group."),
    "limit": Name("limit", "Largest value that is kept."),
    "n-above": Name("above", "Training values that lie above the limit."),
    "median": Name("median", "Median of the training values that are not 0."),
    "n-zeros": Name("zeros", "Training values that are 0."),
}

DEALS = {
    "random": Name(
        "at random", "Which samples go to which set is drawn from the seed."
    ),
    "alternate": Name(
        "in turn", "Every set is spread evenly: training, validation, training …"
    ),
}

ACTIVATIONS = {
    "step": Name("step", "a = 1 if h > θ, else 0"),
    "sigmoid": Name("sigmoid", "a = 1 / (1 + exp(−β h))"),
    "linear": Name("linear", "a = h, for regression"),
    "tanh": Name("tanh", "a = tanh(β h), from −1 to 1"),
    "relu": Name("ReLU", "a = max(0, h)"),
    "softmax": Name("softmax", "a = exp h / Σ exp h: the outputs add up to 1."),
}

LOSSES = {
    "quadratic": Name("quadratic", "E = ½ Σ (a − t)²"),
    "cross-entropy": Name("cross-entropy", "E = −Σ t log a"),
    "binary-cross-entropy": Name(
        "binary cross-entropy", "E = −Σ t log a + (1 − t) log(1 − a)"
    ),
}

RULES = {
    "perceptron": Name("Perceptron", "ω ← ω − η (a − t) x: one layer, step outputs."),
    "backpropagation": Name(
        "Backpropagation", "ω ← ω − η ∂E/∂ω: any layers, needs a derivative."
    ),
    "hebb": Name("Hebb", "ω ← ω + η a x: what fires together is tied; no targets."),
    "oja": Name("Oja", "ω ← ω + η a (x − a ω): Hebb’s rule with |ω| held near 1."),
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
    "xavier": Name("Xavier", "Uniform in ±√(6 / (n_in + n_out)); bias weights 0."),
    "he": Name("He", "Gaussian of deviation √(2 / n_in); bias weights 0."),
    "zeros": Name("zeros", "All 0: the neurons of a hidden layer stay alike for ever."),
    "given": Name("given", "Numbers that are typed, or the present weights."),
}

OPTIMIZERS = {
    "gradient-descent": Name("gradient descent", "Δω = η ∂E/∂ω + α × the last Δω"),
    "adam": Name("Adam", "Δω = η × running mean of the gradient / its running size"),
    "rmsprop": Name("RMSprop", "Δω = η × gradient / its running size"),
    "adagrad": Name("Adagrad", "Δω = η × gradient / √(sum of its squares so far)"),
}

SCHEDULES = {
    "constant": Name("constant", "The same η throughout."),
    "steps": Name("in steps", "η × factor at once, each time the epochs have passed."),
    "linear": Name(
        "linear decay", "Down a straight line to η × factor, then constant."
    ),
    "exponential": Name("exponential decay", "The same quotient from epoch to epoch."),
}

BALANCES = {
    "natural": Name("as observed", "Every training sample once an epoch."),
    "equal": Name("all equal", "As many training samples of each class, drawn anew."),
    "proportions": Name("given shares", "Training samples drawn in these proportions."),
    "weights": Name("class weights", "Each class counts so much in the error."),
}
