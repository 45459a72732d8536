"""Equations of the way forward: inputs, h = Σ x ω, a = g(h)."""

from collections.abc import Callable

from nnsim.model.spec import NetworkSpec
from ui.i18n import tr
from ui.panels.equations.step import Step
from ui.panels.equations.symbols import (
    neuron_words,
    output_symbol,
    sum_symbol,
    target_symbol,
    weight_index,
    weight_symbol,
)
from ui.panels.equations.terms import (
    CLOSE,
    DOTS,
    EQUALS,
    IS,
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
    shown_terms,
    three_stages,
    total,
    words,
)
from ui.panels.weight_names import INPUTS, n_sources


def input_equation(step: Step) -> Equation:
    """Return the inputs of the sample, and what is wanted of it."""
    spec = step.spec
    inputs = _row_of_values(
        step.spec.sizes[0],
        step.all_terms,
        lambda n: (
            output_symbol(spec, INPUTS, n),
            IS,
            figure(step.output(INPUTS, n), (INPUTS, n)),
        ),
    )
    targets = _row_of_values(
        spec.sizes[-1],
        step.all_terms,
        lambda n: (
            target_symbol(spec, n),
            IS,
            figure(float(step.trace.targets[step.row, n]), (spec.n_layers - 1, n)),
        ),
    )
    return Equation(
        "input",
        tr("Input and target of {sample}", sample=step.sample_name),
        lines=(
            *step.shapes("X {x}   t {t}", x=_size(step, 0), t=_size(step, -1)),
            *step.sample_note(),
            Line("numbers", inputs),
            Line("numbers", targets),
        ),
    )


def sum_equation(step: Step, layer: int, n: int) -> Equation:
    """Return h = Σ x ω of a neuron, the bias node as the last term."""
    spec, size = step.spec, n_sources(step.spec, layer)

    def symbols(source: int) -> Atoms:
        index = weight_index(spec, layer, source, n)
        return product(step.source_symbol(layer, source), weight_symbol(spec, index))

    def numbers(source: int) -> Atoms:
        index = weight_index(spec, layer, source, n)
        weight = factor(step.weight(index), index, signed=True)
        return product(step.source_figure(layer, source), weight)

    h = step.trace.forward.sums[layer][:, n]
    left = sum_symbol(spec, layer, n)
    result = figure(float(h[step.row]), (layer, n), signed=True)
    letter = "V" if spec.n_layers == 2 and layer == 0 else "W"
    source = "X" if layer == 0 else "a"
    return Equation(
        "sum",
        tr("Weighted sum of {neuron}", neuron=neuron_words(spec, layer, n)),
        sum_formula(spec, layer),
        (
            *step.shapes(
                f"{source} {{x}} · {letter} {{w}} = h {{h}}",
                x=(step.n_samples, size),
                w=(size, spec.layers[layer].n_neurons),
                h=_size(step, layer + 1),
            ),
            *step.sample_note(),
            *three_stages(
                (left, EQUALS, *total(size, step.all_terms, symbols)),
                total(size, step.all_terms, numbers),
                result,
            ),
            *step.mean_note(float(h.mean())),
        ),
    )


def activation_equation(step: Step, layer: int, n: int) -> Equation:
    """Return a = g(h) of a neuron, 0 where dropout leaves it out or it is silent."""
    spec = step.spec
    activation = spec.layers[layer].activation
    a = step.trace.forward.activations[layer][:, n]
    mask = step.trace.forward.masks[layer]
    left = output_symbol(spec, layer, n)
    lines: tuple[Line, ...]
    result = figure(float(a[step.row]), (layer, n), signed=True)
    if mask is not None and mask[n] == 0.0:
        lines = (
            Line("note", words(_why_zero(spec, layer, n))),
            Line("symbols", (left,)),
            Line("result", (EQUALS, result)),
        )
    else:
        arguments = bracket(sum_symbol(spec, layer, n))
        lines = three_stages(
            (left, EQUALS, operator("g"), *arguments),
            ACTIVATION_NUMBERS[activation](step, layer, n),
            result,
        )
    return Equation(
        "activation",
        tr("Output of {neuron}", neuron=neuron_words(spec, layer, n)),
        activation,
        (*step.sample_note(), *lines, *step.mean_note(float(a.mean()))),
    )


def _why_zero(spec: NetworkSpec, layer: int, n: int) -> str:
    if n in spec.layers[layer].silenced:
        return tr("This neuron is silent:")
    return tr("Dropout leaves this neuron out of the update:")


def sum_formula(spec: NetworkSpec, layer: int) -> str:
    """Return the name of the formula of h in a layer."""
    if spec.n_layers == 1:
        return "sum"
    if spec.n_layers > 2:
        return "sum-deep"
    return "sum-hidden" if layer == 0 else "sum-output"


def _row_of_values(
    size: int, all_values: bool, atoms_of: Callable[[int], tuple[Atom, ...]]
) -> Atoms:
    """Return values side by side, the first and the last of many."""
    places, is_shortened = shown_terms(size, all_values)
    atoms: list[Atom] = []
    for number_of, place in enumerate(places):
        if number_of:
            atoms.append(operator(","))
        if is_shortened and place == places[-1]:
            atoms += [operator(DOTS), operator(",")]
        atoms += atoms_of(place)
    return tuple(atoms)


def _size(step: Step, column: int) -> tuple[int, int]:
    return step.n_samples, step.spec.sizes[column]


def _h(step: Step, layer: int, n: int) -> Atom:
    return factor(float(step.trace.forward.sums[layer][step.row, n]), (layer, n))


def _step_numbers(step: Step, layer: int, n: int) -> Atoms:
    h = figure(float(step.trace.forward.sums[layer][step.row, n]), (layer, n))
    threshold = step.spec.layers[layer].threshold
    has_fired = bool(step.trace.forward.activations[layer][step.row, n])
    sign = operator(">" if has_fired else "≤")
    return (operator("g"), OPEN, h, sign, figure(threshold), CLOSE)


def _sigmoid_numbers(step: Step, layer: int, n: int) -> Atoms:
    slope = factor(step.spec.layers[layer].slope)
    power = product(slope, _h(step, layer, n))
    return (
        factor(1.0),
        operator("/"),
        OPEN,
        factor(1.0),
        operator("+"),
        operator("exp"),
        *bracket(operator("−"), *power),
        CLOSE,
    )


def _tanh_numbers(step: Step, layer: int, n: int) -> Atoms:
    slope = factor(step.spec.layers[layer].slope)
    return (operator("tanh"), *bracket(*product(slope, _h(step, layer, n))))


def _linear_numbers(step: Step, layer: int, n: int) -> Atoms:
    return (_h(step, layer, n),)


def _relu_numbers(step: Step, layer: int, n: int) -> Atoms:
    return (operator("max"), *bracket(figure(0.0), operator(","), _h(step, layer, n)))


def _softmax_numbers(step: Step, layer: int, n: int) -> Atoms:
    size = step.spec.layers[layer].n_neurons

    def power(k: int) -> Atoms:
        h = figure(float(step.trace.forward.sums[layer][step.row, k]), (layer, k))
        return (operator("exp"), *bracket(h))

    powers = total(size, step.all_terms, power)
    return (*power(n), operator("/"), *bracket(*powers))


ACTIVATION_NUMBERS: dict[str, Callable[[Step, int, int], Atoms]] = {
    "step": _step_numbers,
    "sigmoid": _sigmoid_numbers,
    "tanh": _tanh_numbers,
    "linear": _linear_numbers,
    "relu": _relu_numbers,
    "softmax": _softmax_numbers,
}


def others_line(step: Step, kind: str, layer: int, n: int) -> tuple[Line, ...]:
    """Return what the other neurons of the layer have come to, each to be picked."""
    size = step.spec.layers[layer].n_neurons
    others = [place for place in range(size) if place != n]
    if not others or step.n_samples > 1:
        return ()
    values = step.trace.forward.sums[layer][step.row]
    symbol = sum_symbol
    if kind == "activation":
        values = step.trace.forward.activations[layer][step.row]
        symbol = output_symbol
    atoms = _row_of_values(
        len(others),
        step.all_terms,
        lambda at: (
            symbol(step.spec, layer, others[at]),
            IS,
            figure(float(values[others[at]]), (layer, others[at]), signed=True),
        ),
    )
    return (Line("note", (*words(tr("In the same layer:")), *atoms)),)
