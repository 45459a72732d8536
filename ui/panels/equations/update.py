"""Equations of learning: ∂E/∂ω of one weight, Δω by the optimizer, the new weight."""

from ui.i18n import count, tr
from ui.panels.equations.optimizers import optimizer_equations
from ui.panels.equations.step import Step
from ui.panels.equations.symbols import (
    delta_symbol,
    gradient_symbol,
    neuron_words,
    output_symbol,
    weight_index,
    weight_symbol,
)
from ui.panels.equations.terms import (
    DOTS,
    EQUALS,
    IS,
    MINUS,
    PLUS,
    TIMES,
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
from ui.panels.network.silence import hangs_on_silent
from ui.panels.weight_names import n_sources, weight_name

ARROW = operator("←")
RULE_FORMULAS = {
    "perceptron": "rule-perceptron",
    "hebb": "rule-hebb",
    "oja": "rule-oja",
}


def change_equations(step: Step, index: int) -> tuple[Equation, ...]:
    """Return how one weight's Δω comes about, and those beside it."""
    equations = [gradient_equation(step, index)]
    penalty = step.trace.settings.penalty
    if penalty.l1 > 0.0 or penalty.l2 > 0.0:
        equations.append(penalty_gradient_equation(step, index))
    if index in step.trace.settings.locked:
        title = tr("This weight is locked")
        equations.append(_held_equation(step, index, title))
    elif hangs_on_silent(step.spec, index):
        title = tr("It hangs on a silent neuron and stays")
        equations.append(_held_equation(step, index, title))
    else:
        equations += optimizer_equations(step, index)
    others = _other_changes(step, index)
    if others:
        equations.append(Equation("others", tr("The other weights"), lines=others))
    return tuple(equations)


def gradient_equation(step: Step, index: int) -> Equation:
    """Return ∂E/∂ω of a weight, or what the learning rule puts in its place."""
    spec, trace = step.spec, step.trace
    place = spec.place(index)
    name = weight_name(spec, index)
    rule = trace.settings.rule
    formula = RULE_FORMULAS.get(rule, "gradient")
    if step.n_samples > 1 and rule in ("backpropagation", "perceptron"):
        formula = "gradient-mean"
    left = gradient_symbol(spec, index, rule)
    value = float(trace.backward.gradient[index])
    symbols, numbers = _gradient_terms(step, index)
    sources = n_sources(spec, place.layer)
    width = spec.layers[place.layer].n_neurons
    return Equation(
        "gradient",
        tr("How E changes with {weight}", weight=name)
        if rule == "backpropagation"
        else tr("What the rule has for {weight}: r", weight=name),
        formula,
        (
            *step.shapes(
                f"{'X' if place.layer == 0 else 'a'}ᵀ {{x}} · δ {{d}} / n = {{w}}",
                x=(sources, step.n_samples),
                d=(step.n_samples, width),
                w=(sources, width),
            ),
            *three_stages(
                (left, EQUALS, *symbols), numbers, figure(value, index, signed=True)
            ),
        ),
    )


def _gradient_terms(step: Step, index: int) -> tuple[Atoms, Atoms]:
    """Return the mean over the batch of δ x, in symbols and in numbers."""
    spec, place = step.spec, step.spec.place(index)
    layer, n_samples = place.layer, step.n_samples
    here = (layer, place.neuron)
    inputs = step.trace.forward.layer_inputs(layer)
    is_bias = place.source == inputs.shape[1]
    deltas = step.trace.backward.deltas[layer][:, place.neuron]

    def symbol_term(s: int) -> Atoms:
        delta = delta_symbol(spec, *here)
        source = step.source_symbol(layer, place.source)
        if n_samples > 1:
            delta = Atom("δ", low=str(s + 1), tail=delta.tail, target=here)
            if not is_bias:
                high = source.low
                source = Atom(source.text, low=f"{s + 1},{high}", target=source.target)
        return (delta, TIMES, *_rest(step, index, source, s, symbolic=True))

    def number_term(s: int) -> Atoms:
        x = spec.layers[layer].bias_input if is_bias else float(inputs[s, place.source])
        delta = factor(float(deltas[s]), here, signed=True)
        source = factor(x, (layer - 1, place.source))
        return (delta, TIMES, *_rest(step, index, source, s, symbolic=False))

    sums = tuple(
        total(n_samples, step.all_terms, term) for term in (symbol_term, number_term)
    )
    if n_samples == 1:
        return sums[0], sums[1]
    share = operator(f"1/{count(n_samples)}")
    whole = [(share, operator("["), *terms, operator("]")) for terms in sums]
    return whole[0], whole[1]


def _rest(step: Step, index: int, source: Atom, s: int, *, symbolic: bool) -> Atoms:
    """Return what δ is multiplied by: x, or x − a ω for Oja's rule."""
    if step.trace.settings.rule != "oja":
        return (source,)
    place = step.spec.place(index)
    here = (place.layer, place.neuron)
    if symbolic:
        a = output_symbol(step.spec, *here)
        weight = weight_symbol(step.spec, index)
    else:
        outputs = step.trace.forward.outputs
        a = factor(float(outputs[s, place.neuron]), here)
        weight = factor(step.weight(index), index, signed=True)
    return bracket(source, MINUS, *product(a, weight))


def penalty_gradient_equation(step: Step, index: int) -> Equation:
    """Return what the penalty adds to ∂E/∂ω; nothing for the weight of a bias node."""
    spec, trace = step.spec, step.trace
    place, settings = spec.place(index), trace.settings.penalty
    is_bias = place.source == spec.layers[place.layer].n_inputs
    gradient, weight = float(trace.backward.gradient[index]), step.weight(index)
    symbols: list[Atom] = [gradient_symbol(spec, index, trace.settings.rule)]
    numbers: list[Atom] = [figure(gradient)]
    if settings.l1 > 0.0 and not is_bias:
        sign = float((weight > 0.0) - (weight < 0.0))
        symbols += [
            PLUS,
            Atom("λ", low="1"),
            operator("sign"),
            weight_symbol(spec, index),
        ]
        numbers += [PLUS, *product(factor(settings.l1), factor(sign, index))]
    if settings.l2 > 0.0 and not is_bias:
        symbols += [PLUS, Atom("λ", low="2"), weight_symbol(spec, index)]
        numbers += [PLUS, *product(factor(settings.l2), factor(weight, index))]
    result = figure(float(trace.gradient[index]), index, signed=True)
    notes: tuple[Line, ...] = ()
    if is_bias:
        notes = (Line("note", words(tr("Weights of bias nodes are not penalised."))),)
    return Equation(
        "penalty-gradient",
        tr("With the penalty on large weights"),
        "penalty-gradient",
        (*notes, *three_stages(symbols, numbers, result)),
    )


def _held_equation(step: Step, index: int, title: str) -> Equation:
    lines = (
        Line("symbols", (weight_symbol(step.spec, index, "Δ"),)),
        Line("result", (EQUALS, figure(float(step.trace.update[index]), index))),
    )
    return Equation("update", title, lines=lines)


def _other_changes(step: Step, index: int) -> tuple[Line, ...]:
    """Return Δω of the other weights into the same neuron, each to be picked."""
    spec, place = step.spec, step.spec.place(index)
    places = [
        source
        for source in range(n_sources(spec, place.layer))
        if source != place.source
    ]
    chosen, is_shortened = shown_terms(len(places), step.all_terms)
    atoms: list[Atom] = []
    for number_of, at in enumerate(chosen):
        other = weight_index(spec, place.layer, places[at], place.neuron)
        if number_of:
            atoms.append(operator(","))
        if is_shortened and at == chosen[-1]:
            atoms += [operator(DOTS), operator(",")]
        change = figure(float(step.trace.update[other]), other, signed=True)
        atoms += [weight_symbol(spec, other, "Δ"), IS, change]
    return (Line("result", tuple(atoms)),) if atoms else ()


def update_equation(step: Step, layer: int, neuron: int) -> Equation:
    """Return ω ← ω − Δω of every weight into a neuron."""
    spec = step.spec
    size = n_sources(spec, layer)
    lines = []
    places, is_shortened = shown_terms(size, step.all_terms)
    for at in places:
        index = weight_index(spec, layer, at, neuron)
        before, change = step.weight(index), float(step.trace.update[index])
        symbol = weight_symbol(spec, index)
        if is_shortened and at == places[-1]:
            lines.append(Line("symbols", (operator(DOTS),)))
        lines.append(
            Line(
                "numbers",
                (
                    symbol,
                    ARROW,
                    figure(before, index),
                    MINUS,
                    factor(change, index, signed=True),
                    EQUALS,
                    figure(before - change, index, signed=True),
                ),
            )
        )
    title = tr("New weights of {neuron}", neuron=neuron_words(spec, layer, neuron))
    return Equation("new-weights", title, "update", tuple(lines))
