"""Equations of the way back: δ of outputs and of hidden neurons."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from nnsim.model.activations import ACTIVATIONS
from nnsim.model.losses import SIMPLE_PAIRS
from ui.i18n import tr
from ui.panels.equations.step import Step
from ui.panels.equations.symbols import (
    delta_symbol,
    neuron_words,
    output_symbol,
    sum_symbol,
    target_symbol,
    weight_index,
    weight_symbol,
)
from ui.panels.equations.terms import (
    EQUALS,
    MINUS,
    OPEN,
    Atom,
    Atoms,
    Equation,
    Line,
    bracket,
    factor,
    figure,
    operator,
    product,
    three_stages,
    total,
    words,
)

SQUARED = operator(")²")


@dataclass(frozen=True)
class Letters:
    """The same expression twice: in symbols, and with the numbers put in."""

    a: Atom
    t: Atom
    slope: Atom
    g_prime: Atom


def delta_equation(step: Step, layer: int, n: int) -> Equation:
    """Return δ of a neuron of any layer."""
    if layer == step.spec.n_layers - 1:
        return output_delta_equation(step, n)
    return hidden_delta_equation(step, layer, n)


def output_delta_equation(step: Step, n: int) -> Equation:
    """Return δ_o of an output neuron, as the rule and the pair of g and E have it."""
    spec, layer = step.spec, step.spec.n_layers - 1
    formula = output_formula(step)
    expression = OUTPUT_EXPRESSIONS[formula]
    symbols, numbers = _letters(step, layer, n)
    weighted = _class_weight(step)
    left = delta_symbol(spec, layer, n)
    shape = (step.n_samples, spec.sizes[-1])
    return Equation(
        "delta",
        _title(step, layer, n),
        formula,
        (
            *step.shapes("δ {d}   a {d}   t {d}", d=shape),
            *step.sample_note(),
            *three_stages(
                (left, EQUALS, *weighted[0], *expression(step, symbols, symbolic=True)),
                (*weighted[1], *expression(step, numbers, symbolic=False)),
                figure(step.delta(layer, n), (layer, n), signed=True),
            ),
            *step.mean_note(float(step.trace.backward.deltas[layer][:, n].mean())),
        ),
    )


def output_formula(step: Step) -> str:
    """Return the name of the formula of δ_o."""
    trace, layer = step.trace, step.spec.layers[-1]
    if trace.settings.rule == "perceptron":
        return "delta-difference"
    if trace.settings.rule in ("hebb", "oja"):
        return "delta-fired"
    if (layer.activation, trace.loss) in SIMPLE_PAIRS:
        is_sigmoid = layer.activation == "sigmoid"
        return "delta-slope" if is_sigmoid else "delta-output-difference"
    if layer.activation == "linear":
        return "delta-output-difference"
    return f"delta-{layer.activation}"


def hidden_delta_equation(step: Step, layer: int, n: int) -> Equation:
    """Return δ_h of a hidden neuron: what comes back to it, times its own slope."""
    spec, size = step.spec, step.spec.layers[layer + 1].n_neurons
    activation = spec.layers[layer].activation
    mask = step.trace.forward.masks[layer]
    left = delta_symbol(spec, layer, n)
    result = figure(step.delta(layer, n), (layer, n), signed=True)

    def symbol_term(k: int) -> Atoms:
        index = weight_index(spec, layer + 1, n, k)
        delta = delta_symbol(spec, layer + 1, k)
        return product(weight_symbol(spec, index), delta)

    def number_term(k: int) -> Atoms:
        index = weight_index(spec, layer + 1, n, k)
        return product(
            factor(step.weight(index), index, signed=True),
            factor(step.delta(layer + 1, k), (layer + 1, k), signed=True),
        )

    symbols, numbers = _letters(step, layer, n)
    sums = [total(size, step.all_terms, term) for term in (symbol_term, number_term)]
    lines: tuple[Line, ...]
    if mask is not None and mask[n] == 0.0:
        lines = _left_out_lines(left, result, n in spec.layers[layer].silenced)
    else:
        lines = three_stages(
            (left, EQUALS, *_passed_back(activation, symbols, sums[0])),
            _passed_back(activation, numbers, sums[1]),
            result,
        )
    return Equation(
        "delta",
        _title(step, layer, n),
        f"back-{activation}",
        (
            *step.shapes(
                "δ {next} · Wᵀ {w} = {here}",
                next=(step.n_samples, size),
                w=(size, spec.layers[layer].n_neurons),
                here=(step.n_samples, spec.layers[layer].n_neurons),
            ),
            *step.sample_note(),
            *lines,
            *step.mean_note(float(step.trace.backward.deltas[layer][:, n].mean())),
        ),
    )


def _left_out_lines(left: Atom, result: Atom, is_silent: bool) -> tuple[Line, ...]:
    left_out = tr("Dropout leaves this neuron out: it has no share in E.")
    if is_silent:
        left_out = tr("This neuron is silent: it has no share in E.")
    return (
        Line("note", words(left_out)),
        Line("symbols", (left,)),
        Line("result", (EQUALS, result)),
    )


def _title(step: Step, layer: int, n: int) -> str:
    name = neuron_words(step.spec, layer, n)
    if layer == step.spec.n_layers - 1:
        return tr("δ of {neuron}", neuron=name)
    return tr("δ of {neuron}, from the layer after it", neuron=name)


def _letters(step: Step, layer: int, n: int) -> tuple[Letters, Letters]:
    spec, passed = step.spec, step.trace.forward
    at, place = spec.layers[layer], (layer, n)
    h, a = passed.sums[layer][step.row], passed.activations[layer][step.row]
    derivative = ACTIVATIONS[at.activation].derivative(h, a, at.slope)
    is_output = layer == spec.n_layers - 1
    t = float(step.trace.targets[step.row, n]) if is_output else 0.0
    return (
        Letters(
            output_symbol(spec, layer, n),
            target_symbol(spec, n),
            Atom("β"),
            replace(sum_symbol(spec, layer, n), text="g'"),
        ),
        Letters(
            factor(float(a[n]), place),
            factor(t, place),
            factor(at.slope),
            factor(float(derivative[n]), place),
        ),
    )


def _class_weight(step: Step) -> tuple[Atoms, Atoms]:
    weights = step.trace.sample_weights
    if weights is None:
        return (), ()
    times = operator("·")
    return (Atom("c"), times), (factor(float(weights[step.row])), times)


def _difference(step: Step, letters: Letters, *, symbolic: bool) -> Atoms:
    return (letters.a, MINUS, letters.t)


def _slope(step: Step, letters: Letters, *, symbolic: bool) -> Atoms:
    return (letters.slope, operator("·"), *bracket(letters.a, MINUS, letters.t))


def _fired(step: Step, letters: Letters, *, symbolic: bool) -> Atoms:
    return (MINUS, letters.a)


def _sloped(activation: str) -> "Expression":
    """Return the slope of g times a − t as the course writes it for an activation."""

    def expression(step: Step, letters: Letters, *, symbolic: bool) -> Atoms:
        difference = bracket(letters.a, MINUS, letters.t)
        return (*_own_slope(activation, letters), operator("·"), *difference)

    return expression


def _softmax(step: Step, letters: Letters, *, symbolic: bool) -> Atoms:
    spec, last = step.spec, step.spec.n_layers - 1
    outputs, targets = step.trace.forward.outputs, step.trace.targets

    def term(k: int) -> Atoms:
        if symbolic:
            a, t = output_symbol(spec, last, k), target_symbol(spec, k)
        else:
            a = factor(float(outputs[step.row, k]), (last, k))
            t = factor(float(targets[step.row, k]), (last, k))
        return (a, operator("·"), *bracket(a, MINUS, t))

    everyone = total(spec.sizes[-1], step.all_terms, term)
    own = bracket(letters.a, MINUS, letters.t)
    return (
        letters.a,
        operator("·"),
        operator("["),
        *own,
        MINUS,
        *bracket(*everyone),
        operator("]"),
    )


def _own_slope(activation: str, letters: Letters) -> Atoms:
    """Return the slope of g as the course writes it for an activation."""
    one = factor(1.0)
    if activation == "sigmoid":
        rest = bracket(one, MINUS, letters.a)
        return (*product(letters.slope, letters.a), operator("·"), *rest)
    if activation == "tanh":
        square = (OPEN, letters.a, SQUARED)
        return (letters.slope, operator("·"), *bracket(one, MINUS, *square))
    return () if activation == "linear" else (letters.g_prime,)


def _passed_back(activation: str, letters: Letters, terms: Atoms) -> Atoms:
    own = _own_slope(activation, letters)
    return (*own, operator("·"), *bracket(*terms)) if own else terms


Expression = Callable[..., Atoms]
OUTPUT_EXPRESSIONS: dict[str, Expression] = {
    "delta-difference": _difference,
    "delta-output-difference": _difference,
    "delta-slope": _slope,
    "delta-fired": _fired,
    "delta-sigmoid": _sloped("sigmoid"),
    "delta-tanh": _sloped("tanh"),
    "delta-relu": _sloped("relu"),
    "delta-softmax": _softmax,
}
