"""Which equations the panel shows at a moment: those of the phase, or the symbols."""

from dataclasses import dataclass

from nnsim.frames.frame import Frame, RunInfo
from ui.i18n import tr
from ui.panels.equations.backward import delta_equation
from ui.panels.equations.error import error_equations
from ui.panels.equations.forward import (
    activation_equation,
    input_equation,
    others_line,
    sum_equation,
    sum_formula,
)
from ui.panels.equations.step import Focus, Step, focus_of, row_of_batch
from ui.panels.equations.terms import DOTS, Equation
from ui.panels.equations.update import (
    RULE_FORMULAS,
    change_equations,
    update_equation,
)
from ui.panels.weight_names import INPUTS
from ui.selection import Selection


@dataclass(frozen=True)
class Page:
    """What the panel shows: equations, and a sentence where there are no numbers."""

    equations: tuple[Equation, ...] = ()
    sentence: str = ""

    @property
    def is_shortened(self) -> bool:
        """Whether terms of a sum are left out."""
        return any(
            atom.text == DOTS
            for equation in self.equations
            for line in equation.lines
            for atom in line.atoms
        )


def page_of(
    run: RunInfo, frame: Frame, selection: Selection, all_terms: bool = False
) -> Page:
    """Return the equations of a moment for what was picked."""
    if frame.trace is None:
        sentence = tr("At this speed single steps are not shown: pause or slow down.")
        if not frame.running:
            sentence = tr("Step (→) or go phase by phase (↓) to see the numbers.")
        return Page(symbols_only(run, frame, focus_of(frame, selection)), sentence)
    row = row_of_batch(run, frame.trace, selection)
    step = Step(run, frame.trace, row, all_terms)
    return Page(equations_of(step, frame, focus_of(frame, selection)))


def equations_of(step: Step, frame: Frame, focus: Focus) -> tuple[Equation, ...]:
    """Return the equations of the present phase; between two steps the new weights."""
    kind = "update" if frame.phase is None else frame.phase.kind
    layer, neuron = focus.layer, focus.neuron
    if kind == "input":
        return (input_equation(step),)
    if kind == "sum":
        equation = sum_equation(step, layer, neuron)
        return (_with_others(equation, step, kind, layer, neuron),)
    if kind == "activation":
        equation = activation_equation(step, layer, neuron)
        return (_with_others(equation, step, kind, layer, neuron),)
    if kind == "error":
        return error_equations(step)
    if kind == "backward":
        return (delta_equation(step, layer, neuron),)
    if kind == "change":
        return change_equations(step, focus.weight)
    return (update_equation(step, layer, neuron),)


def _with_others(
    equation: Equation, step: Step, kind: str, layer: int, neuron: int
) -> Equation:
    others = others_line(step, kind, layer, neuron)
    lines = (*equation.lines, *others)
    return Equation(equation.key, equation.title, equation.formula, lines)


def symbols_only(run: RunInfo, frame: Frame, focus: Focus) -> tuple[Equation, ...]:
    """Return the formulas that the network works by, without numbers."""
    spec, training = frame.spec, run.experiment.training
    layer = max(focus.layer, INPUTS + 1)
    formulas = [
        (sum_formula(spec, layer), tr("Weighted sum")),
        (spec.layers[layer].activation, tr("Activation")),
        (training.loss, tr("Error")),
        (RULE_FORMULAS.get(training.rule, "gradient"), tr("Gradient")),
        ("update", tr("Update")),
    ]
    return tuple(Equation(name, title, name) for name, title in formulas)
