"""The rule that holds of a run, as a sentence for the message line."""

from nnsim.diagnosis.rules import Finding
from nnsim.frames.frame import RunInfo
from ui.i18n import count, percent, tr, trimmed
from ui.narration import layer_name
from ui.widgets.message_line import Kind

DIGITS = 3


def why_sentence(run: RunInfo, finding: Finding) -> tuple[str, Kind]:
    """Return why something happens and what to do, and the kind of the message."""
    rule = finding.rule
    fields = {name: _in_words(run, name, value) for name, value in finding.fields}
    text = tr(
        "why: {sentence} {remedy}",
        sentence=tr(rule.sentence, **fields),
        remedy=tr(rule.remedy),
    )
    return text, rule.kind


def _in_words(run: RunInfo, name: str, value: object) -> str:
    if name == "layer" and isinstance(value, int):
        return layer_name(run, value)
    if isinstance(value, float):
        is_share = name.endswith("share")
        return percent(value, 0) if is_share else trimmed(value, DIGITS)
    return count(value) if isinstance(value, int) else str(value)
