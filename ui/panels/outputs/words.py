"""What the panel of the outputs says in words: decision, headings, hints."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from nnsim.data.prepare import SET_NAMES, PreparedData
from ui.i18n import count, tr
from ui.panels.set_sign import set_title

VerdictKind = Literal["good", "bad", "warn", "info"]
SIGNS: dict[VerdictKind, str] = {"good": "✓", "bad": "✗", "warn": "?", "info": ""}


@dataclass(frozen=True)
class Verdict:
    """What was decided, and whether that is right."""

    words: str
    kind: VerdictKind


def verdict_of(
    names: Sequence[str],
    actual: int,
    decided: int,
    is_undecided: bool,
    n_firing: int | None,
) -> Verdict:
    """Return the decision in words; ``n_firing`` outputs of one per class are above ½.

    ``n_firing`` is None for binary coding.
    """
    fields = {"actual": names[actual], "nearest": names[decided]}
    if is_undecided:
        if n_firing is None:
            why = tr("the bits are no class")
        elif n_firing == 0:
            why = tr("no output above ½")
        else:
            why = tr("{n} outputs above ½", n=count(n_firing))
        words = tr("undecided, nearest {nearest} · {why}", why=why, **fields)
        return Verdict(words, "warn")
    if actual == decided:
        return Verdict(tr("decided: {nearest}, rightly", **fields), "good")
    words = tr("decided: {nearest}, but it is {actual}", **fields)
    return Verdict(words, "bad")


def role_words() -> tuple[str, str]:
    """Return what stands below the actual class and below the decided one."""
    return tr("actual"), tr("decided")


def probability_title(kind: str) -> str:
    """Return in one line how outputs became probabilities."""
    titles = {
        "softmax": tr("softmax"),
        "sum": tr("divided by the sum of all activations"),
        "single": tr("a and 1 − a"),
        "bits": tr("product of bits"),
    }
    return titles.get(kind, "")


def probability_formula(kind: str) -> str:
    """Return the same as a formula, for a narrow place."""
    formulas = {
        "softmax": tr("p = softmax"),
        "sum": tr("p = a / Σ a"),
        "single": tr("p = a, 1 − a"),
        "bits": tr("p = Π bits"),
    }
    return formulas.get(kind, "")


def sample_title(data: PreparedData, row: int) -> str:
    """Return the number of a sample and the set that it is in."""
    for name in SET_NAMES:
        if row in data.sample_set(name).rows:
            n = count(row + 1)
            return tr("sample {n} · {set}", n=n, set=set_title(name))
    return tr("sample {n} · in no set", n=count(row + 1))


def caption_text(kind: str, n_passes: int, left_out: str) -> str:
    """Return how probabilities are made, what is scattered, and what has no room."""
    parts = []
    if left_out:
        parts.append(left_out)
    if kind:
        parts.append(tr("probabilities: {how}", how=probability_title(kind)))
    if n_passes:
        parts.append(tr("Monte-Carlo dropout, {n} passes", n=count(n_passes)))
    return " · ".join(parts)
