"""The results as Markdown, for the terminal and for docs/performance.md."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.panels_report import drag_lines, panel_lines
from benchmarks.peers.catalogue import COMPILED, KERNEL, PEERS
from benchmarks.probes_report import probe_lines
from benchmarks.problems import PROBLEMS, SCHEMES
from benchmarks.results import Results, machine
from benchmarks.spread import Spread, significant
from benchmarks.targets import Verdict, verdicts
from benchmarks.window_report import run_lines, window_lines

DOCUMENT = Path(__file__).parent.parent / "docs" / "performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def table(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    """Yield a Markdown table; columns after the first stand to the right."""
    yield "| " + " | ".join(head) + " |"
    yield "| --- |" + " ---: |" * (len(head) - 1)
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def markdown(results: Results) -> str:
    """Return the whole report."""
    lines = [*machine_lines(results)]
    for scheme in SCHEMES:
        lines += time_lines(results, scheme)
    lines += target_lines(results)
    if results.runs:
        lines += run_lines(results.runs)
    if results.probes:
        lines += probe_lines(results.probes)
    if results.window:
        lines += window_lines(results.window)
    if results.dragging:
        lines += drag_lines(results.dragging)
    if results.panels:
        lines += panel_lines(results.panels)
    return "\n".join(lines) + "\n"


def machine_lines(results: Results) -> Iterator[str]:
    facts = machine()
    yield (
        f"{facts['processor']}, {facts['cores']} cores, {facts['system']}; "
        f"Python {facts['python']}, {facts['compiler']}; "
        + ", ".join(
            f"{name} {facts[name]}"
            for name in ("numpy", "numba", "scikit-learn", "torch")
        )
        + "."
    )
    yield ""
    for peer, reason in results.missing.items():
        yield f"Not measured: {PEERS[peer].label}, because {reason}."
        yield ""


def time_lines(results: Results, scheme: str) -> Iterator[str]:
    """Yield the times of all peers by one scheme: median, and the middle half."""
    cases = {case.problem: case for case in results.cases if case.scheme == scheme}
    if not cases:
        return
    yield f"### {scheme.capitalize()}: microseconds a sample"
    yield ""
    head = ["", *(f"{key} ({PROBLEMS[key].n_samples})" for key in cases)]
    rows = []
    for key, peer in PEERS.items():
        if any(key in case.turns for case in cases.values()):
            cells = [
                as_time(case.time(key)) if key in case.turns else "–"
                for case in cases.values()
            ]
            rows.append([peer.label, *cells])
    yield from table(head, rows)
    yield ""


def as_time(time: Spread) -> str:
    median, low, high = (significant(n) for n in (time.median, time.low, time.high))
    return f"{median} ({low}–{high})"


def target_lines(results: Results) -> Iterator[str]:
    """Yield every ratio that is to be reached, measured and judged."""
    rows = []
    for verdict in verdicts(results.cases):
        target = verdict.target
        rows.append(
            [
                f"{target.scheme}, {verdict.problem}",
                target.against,
                str(target),
                judged(verdict, KERNEL),
                judged(verdict, COMPILED),
            ]
        )
    if not rows:
        return
    yield "### Ratios to reach"
    yield ""
    yield (
        "The trainer also judges the training set after each epoch and records it, "
        "which no peer does; the loop alone does what the peers do."
    )
    yield ""
    head = ["case", "against", "target", "loop alone", "whole trainer"]
    yield from table(head, rows)
    yield ""


def judged(verdict: Verdict, path: str) -> str:
    """Write a ratio with its verdict in words."""
    ratio = verdict.ratios.get(path)
    if ratio is None:
        return "not measured"
    word = "met" if ratio.median <= verdict.target.limit else "**missed**"
    return f"{verdict.target.told(ratio)} {word}"


def write_into_document(text: str, file: Path = DOCUMENT) -> None:
    """Put the report between the two markers of the document.

    Raises
    ------
    ValueError
        If a marker is missing.
    """
    document = file.read_text(encoding="utf-8")
    before, found_begin, rest = document.partition(BEGIN)
    _, found_end, after = rest.partition(END)
    if not (found_begin and found_end):
        raise ValueError(f"{file.name} has no {BEGIN} and {END}")
    file.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{after}", encoding="utf-8")
