"""The rules that say why something happens in a run, one row each, the surest first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from nnsim.diagnosis import signs
from nnsim.diagnosis.evidence import Evidence

Fields = Mapping[str, object]
Kind = Literal["info", "warn"]


@dataclass(frozen=True)
class Rule:
    """One row of the table.

    ``find`` returns what fills ``sentence``, or None where the rule does not hold;
    ``remedy`` says what to do. A whole number is a count, a fraction a number, a field
    that ends in "share" is a share, and ``layer`` the number of a layer.
    """

    key: str
    kind: Kind
    find: Callable[[Evidence], Fields | None]
    sentence: str
    remedy: str


RULES = {
    row.key: row
    for row in (
        Rule(
            "runs_away",
            "warn",
            signs.runs_away,
            "nothing in Hebb's rule holds the weights, so they grow without end.",
            "Choose Oja's rule.",
        ),
        Rule(
            "diverged",
            "warn",
            signs.diverged,
            "diverged at step {step}: each step overshot further, η = {eta} is too "
            "large.",
            "Rewind and lower η.",
        ),
        Rule(
            "growing",
            "warn",
            signs.growing,
            "E grows from epoch to epoch: steps overshoot, η = {eta} is too large.",
            "Lower η.",
        ),
        Rule(
            "cycle",
            "warn",
            signs.cycle,
            "a cycle of {n} epoch(s): no straight cut separates the classes, so some "
            "sample is always wrong.",
            "Add a hidden layer.",
        ),
        Rule(
            "cycle_through_origin",
            "warn",
            signs.cycle_through_origin,
            "a cycle of {n} epoch(s): no cut through the origin separates the classes.",
            "Add a bias node.",
        ),
        Rule(
            "dead",
            "warn",
            signs.dead,
            "{n} of {of} neurons of {layer} answer 0 to all samples: no gradient "
            "reaches them.",
            "Rewind and lower η.",
        ),
        Rule(
            "stuck",
            "warn",
            signs.stuck,
            "{n} of {of} neurons of {layer} are saturated at all samples: δ ≈ 0.",
            "Take smaller first weights, or scale the inputs.",
        ),
        Rule(
            "oscillates",
            "warn",
            signs.oscillates,
            "E jumps by {share} from epoch to epoch and does not fall: η = {eta} leaps "
            "over the valley.",
            "Lower η.",
        ),
        Rule(
            "rare_class",
            "warn",
            signs.rare_class,
            "{name} is never predicted: its {n} of {of} samples hardly count in E.",
            "Balance the classes.",
        ),
        Rule(
            "saturated",
            "warn",
            signs.saturated,
            "E stands still: {share} of {layer} is saturated, δ ≈ 0.",
            "Take smaller first weights, or scale the inputs.",
        ),
        Rule(
            "plateau",
            "info",
            signs.plateau,
            "E has hardly changed for {n} epochs while {share} are wrong: flat, or a "
            "minimum.",
            "Try new weights or another η.",
        ),
        Rule(
            "poor_fit",
            "info",
            signs.poor_fit,
            "E has hardly changed for {n} epochs, and is {share} of a constant's.",
            "Try new weights or another η.",
        ),
        Rule(
            "missing_class",
            "info",
            signs.missing_class,
            "no sample is called {name}, though {n} are.",
            "Train longer; a bias node or more neurons may help.",
        ),
        Rule(
            "overtraining",
            "warn",
            signs.overtraining,
            "validation E is {share} above its best of epoch {epoch} while training E "
            "fell: overtraining.",
            "Go back to the best.",
        ),
    )
}


@dataclass(frozen=True)
class Finding:
    """A rule that holds, and what fills its sentence, as (name, value)."""

    key: str
    fields: tuple[tuple[str, object], ...]

    @property
    def rule(self) -> Rule:
        """The row of the table."""
        return RULES[self.key]


def diagnose(evidence: Evidence) -> tuple[Finding, ...]:
    """Return the rules that hold, the surest first."""
    found = ((key, rule.find(evidence)) for key, rule in RULES.items())
    return tuple(
        Finding(key, tuple(fields.items()))
        for key, fields in found
        if fields is not None
    )
