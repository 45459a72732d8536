"""Equations of the error: E of one sample, its mean over a batch, the penalty."""

import numpy as np

from nnsim.training.penalties import penalised
from ui.i18n import count, tr
from ui.panels.equations.step import Step
from ui.panels.equations.symbols import output_symbol, target_symbol
from ui.panels.equations.terms import (
    EQUALS,
    MINUS,
    OPEN,
    PLUS,
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
)

HALF = operator("½")
SQUARED = operator(")²")
LOG = operator("log")


def error_equations(step: Step) -> tuple[Equation, ...]:
    """Return E of the sample, then what the batch and large weights make of it."""
    equations = [sample_error(step)]
    if step.n_samples > 1 or step.trace.sample_weights is not None:
        equations.append(mean_error(step))
    settings = step.trace.settings.penalty
    if settings.l1 > 0.0 or settings.l2 > 0.0:
        equations.append(penalty_equation(step))
    return tuple(equations)


def sample_error(step: Step) -> Equation:
    """Return E(a, t) of the sample."""
    spec, trace = step.spec, step.trace
    size, last = spec.sizes[-1], spec.n_layers - 1
    outputs, targets = trace.forward.outputs[step.row], trace.targets[step.row]

    def symbols(n: int) -> Atoms:
        return _term(
            step.trace.loss, output_symbol(spec, last, n), target_symbol(spec, n)
        )

    def numbers(n: int) -> Atoms:
        a = factor(float(outputs[n]), (last, n))
        return _term(step.trace.loss, a, factor(float(targets[n]), (last, n)))

    result = figure(float(trace.errors[step.row]))
    return Equation(
        "error",
        tr("Error of {sample}", sample=step.sample_name),
        trace.loss,
        three_stages(
            (
                Atom("E"),
                EQUALS,
                *_whole(trace.loss, total(size, step.all_terms, symbols)),
            ),
            _whole(trace.loss, total(size, step.all_terms, numbers)),
            result,
        ),
    )


def _term(loss: str, a: Atom, t: Atom) -> Atoms:
    if loss == "quadratic":
        return (OPEN, a, MINUS, t, SQUARED)
    right = (*product(t, LOG), a)
    if loss == "cross-entropy":
        return right
    one = factor(1.0)
    return (
        *right,
        PLUS,
        *bracket(one, MINUS, t),
        operator("·"),
        LOG,
        *bracket(one, MINUS, a),
    )


def _whole(loss: str, terms: Atoms) -> Atoms:
    if loss == "quadratic":
        return (HALF, operator("["), *terms, operator("]"))
    return (MINUS, operator("["), *terms, operator("]"))


def mean_error(step: Step) -> Equation:
    """Return the mean of E over the batch, each sample counted by its weight."""
    trace, n = step.trace, step.n_samples
    weights = trace.sample_weights

    def symbols(s: int) -> Atoms:
        error = Atom("E", low=str(s + 1))
        return (
            (error,) if weights is None else product(Atom("c", low=str(s + 1)), error)
        )

    def numbers(s: int) -> Atoms:
        error = factor(float(trace.errors[s]))
        return (
            (error,) if weights is None else product(factor(float(weights[s])), error)
        )

    title = tr("Mean over the batch of {n}", n=count(n))
    return Equation(
        "error-mean",
        title if weights is None else tr("Counted by class weights c"),
        "error-mean" if weights is None else "error-weighted",
        three_stages(
            (Atom("E"), EQUALS, *_mean(n, total(n, step.all_terms, symbols))),
            _mean(n, total(n, step.all_terms, numbers)),
            figure(trace.error),
        ),
    )


def _mean(n: int, terms: Atoms) -> Atoms:
    if n == 1:
        return terms
    share = Atom(f"1/{count(n)}", "operator")
    return (share, operator("["), *terms, operator("]"))


def penalty_equation(step: Step) -> Equation:
    """Return what large weights add to E."""
    trace = step.trace
    settings = trace.settings.penalty
    weights = trace.parameters * penalised(step.spec)
    l1, l2 = float(np.abs(weights).sum()), float((weights * weights).sum())
    symbols: list[Atom] = []
    numbers: list[Atom] = []
    if settings.l1 > 0.0:
        symbols += [Atom("λ", low="1"), operator("Σ"), operator("|ω|")]
        numbers += product(factor(settings.l1), factor(l1))
    if settings.l2 > 0.0:
        plus = [PLUS] if symbols else []
        symbols += [*plus, HALF, Atom("λ", low="2"), operator("Σ"), Atom("ω", high="2")]
        numbers += [*plus, *product(factor(0.5), factor(settings.l2), factor(l2))]
    return Equation(
        "penalty",
        tr("Penalty on large weights"),
        "penalty",
        (
            *three_stages(symbols, numbers, figure(trace.penalty)),
            Line(
                "note",
                (
                    Atom("E"),
                    EQUALS,
                    factor(trace.error),
                    PLUS,
                    factor(trace.penalty),
                    EQUALS,
                    figure(trace.error + trace.penalty),
                ),
            ),
        ),
    )
