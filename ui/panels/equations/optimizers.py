"""Equations of the optimizers: from ∂E/∂ω to Δω, with what they remember."""

from collections.abc import Callable
from dataclasses import replace

from nnsim.training.settings import OptimizerSettings
from ui.i18n import count, tr, trimmed
from ui.panels.equations.step import Step
from ui.panels.equations.symbols import gradient_symbol, weight_symbol
from ui.panels.equations.terms import (
    EQUALS,
    MINUS,
    OPEN,
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
    three_stages,
)

SQUARED = operator(")²")
ROOT = operator("√")
SLASH = operator("/")


def optimizer_equations(step: Step, index: int) -> list[Equation]:
    """Return the equations of the present optimizer for one weight."""
    return OPTIMIZERS[step.trace.settings.optimizer.method](step, index)


def _settings(step: Step) -> OptimizerSettings:
    return step.trace.settings.optimizer


def _g(step: Step, index: int) -> Atom:
    return factor(float(step.trace.gradient[index]), index, signed=True)


def _gradient_symbol(step: Step, index: int) -> Atom:
    return gradient_symbol(step.spec, index, step.trace.settings.rule)


def _eta(step: Step) -> Atom:
    return factor(step.trace.learning_rate)


def _slot(step: Step, number: int, index: int, *, before: bool = False) -> float:
    slots = step.trace.slots_before if before else step.trace.slots
    return float(slots[number][index])


def _update(
    step: Step, index: int, formula: str, symbols: Atoms, numbers: Atoms
) -> Equation:
    result = figure(float(step.trace.update[index]), index, signed=True)
    left = weight_symbol(step.spec, index, "Δ")
    return Equation(
        "update",
        tr("Change of this weight"),
        formula,
        three_stages((left, EQUALS, *symbols), numbers, result),
    )


def _descent(step: Step, index: int) -> list[Equation]:
    """Δω = η ∂E/∂ω + α Δω of the step before."""
    momentum = _settings(step).momentum
    symbols = product(Atom("η"), _gradient_symbol(step, index))
    numbers = product(_eta(step), _g(step, index))
    if not momentum:
        has_gradient = step.trace.settings.rule == "backpropagation"
        formula = "descent" if has_gradient else "descent-rule"
        return [_update(step, index, formula, symbols, numbers)]
    last = _slot(step, 0, index, before=True)
    previous = replace(weight_symbol(step.spec, index, "Δ"), tail="'")
    symbols += (PLUS, *product(Atom("α"), previous))
    numbers += (PLUS, *product(factor(momentum), factor(last, index, signed=True)))
    return [_update(step, index, "momentum", symbols, numbers)]


def _running_mean(
    step: Step, index: int, slot: int, decay: tuple[Atom, float], formula: str
) -> Equation:
    """Return the running mean of the gradient (slot 0 of Adam) or of its square."""
    is_square = formula != "adam-mean"
    letter = "v" if is_square else "m"
    share = bracket(factor(1.0), MINUS, decay[0])
    share_figure = bracket(factor(1.0), MINUS, factor(decay[1]))
    g, symbol = _g(step, index), _gradient_symbol(step, index)
    squares: tuple[Atoms, Atoms] = ((symbol,), (g,))
    if is_square:
        squares = (
            (OPEN, symbol, SQUARED),
            (OPEN, figure(g.value or 0.0, index), SQUARED),
        )
    before = factor(_slot(step, slot, index, before=True))
    return Equation(
        f"slot-{letter}",
        tr("Running mean of the squared gradient")
        if is_square
        else tr("Running mean of the gradient"),
        formula,
        three_stages(
            (
                Atom(letter),
                EQUALS,
                *product(decay[0], Atom(letter)),
                PLUS,
                *share,
                TIMES,
                *squares[0],
            ),
            (
                *product(factor(decay[1]), before),
                PLUS,
                *share_figure,
                TIMES,
                *squares[1],
            ),
            figure(_slot(step, slot, index), index),
        ),
    )


def _unbiased_line(letter: str, value: float, decay: float, t: int) -> Line:
    """Return m̂ = m / (1 − β₁ᵗ), or the same of v."""
    power = Atom(trimmed(decay), "operator", high=count(t))
    return Line(
        "numbers",
        (
            Atom(f"{letter}\u0302"),
            EQUALS,
            factor(value),
            SLASH,
            *bracket(factor(1.0), MINUS, power),
            EQUALS,
            figure(value / (1.0 - decay**t)),
        ),
    )


def _adam(step: Step, index: int) -> list[Equation]:
    """Adam: two running means, both without the bias of their beginning at 0."""
    settings, t = _settings(step), step.trace.n_updates + 1
    b1, b2 = settings.decay_1, settings.decay_2
    m, v = _slot(step, 0, index), _slot(step, 1, index)
    m_hat, v_hat = Atom("m\u0302"), Atom("v\u0302")
    update = _update(
        step,
        index,
        "adam",
        (Atom("η"), TIMES, m_hat, SLASH, *bracket(ROOT, v_hat, PLUS, Atom("ε"))),
        (
            *product(_eta(step), factor(m / (1.0 - b1**t))),
            SLASH,
            *bracket(ROOT, factor(v / (1.0 - b2**t)), PLUS, factor(settings.epsilon)),
        ),
    )
    unbiased = (_unbiased_line("m", m, b1, t), _unbiased_line("v", v, b2, t))
    return [
        _running_mean(step, index, 0, (Atom("β", low="1"), b1), "adam-mean"),
        _running_mean(step, index, 1, (Atom("β", low="2"), b2), "adam-square"),
        replace(update, lines=(*unbiased, *update.lines)),
    ]


def _scaled(step: Step, index: int) -> Equation:
    """Return Δω = η g / (√v + ε)."""
    v, epsilon = _slot(step, 0, index), _settings(step).epsilon
    return _update(
        step,
        index,
        "scaled",
        (
            *product(Atom("η"), _gradient_symbol(step, index)),
            SLASH,
            *bracket(ROOT, Atom("v"), PLUS, Atom("ε")),
        ),
        (
            *product(_eta(step), _g(step, index)),
            SLASH,
            *bracket(ROOT, factor(v), PLUS, factor(epsilon)),
        ),
    )


def _rmsprop(step: Step, index: int) -> list[Equation]:
    decay = (Atom("ρ"), _settings(step).decay)
    mean = _running_mean(step, index, 0, decay, "rmsprop-square")
    return [mean, _scaled(step, index)]


def _adagrad(step: Step, index: int) -> list[Equation]:
    before = factor(_slot(step, 0, index, before=True))
    g = figure(float(step.trace.gradient[index]), index, signed=True)
    squares = Equation(
        "slot-v",
        tr("Sum of all squared gradients"),
        "adagrad-square",
        three_stages(
            (
                Atom("v"),
                EQUALS,
                Atom("v"),
                PLUS,
                OPEN,
                _gradient_symbol(step, index),
                SQUARED,
            ),
            (before, PLUS, OPEN, g, SQUARED),
            figure(_slot(step, 0, index), index),
        ),
    )
    return [squares, _scaled(step, index)]


OPTIMIZERS: dict[str, Callable[[Step, int], list[Equation]]] = {
    "gradient-descent": _descent,
    "adam": _adam,
    "rmsprop": _rmsprop,
    "adagrad": _adagrad,
}
