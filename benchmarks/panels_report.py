"""What frames cost the panels, and a line that is dragged, as Markdown tables."""

from collections.abc import Iterator
from typing import Any

from benchmarks.spread import significant
from benchmarks.window_report import lines_of, met, not_measured

PANEL_MS = 4.0
DRAG_P99_MS = 50.0


def panel_lines(networks: dict[str, Any]) -> Iterator[str]:
    """Yield each panel's milliseconds a frame in a window of 1600 × 900."""
    title = "What a frame costs each panel"
    if "missing" in networks:
        yield from not_measured(title, networks["missing"])
        return
    yield f"### {title}"
    yield ""
    yield (
        "Milliseconds of the GUI thread's own time for one frame, taken and painted: "
        "median, p99. Each panel is the first of four in a window of 1600 × 900; "
        f"a median of at most {PANEL_MS:g} ms is to be reached."
    )
    yield ""
    yield "| panel | " + " | ".join(networks) + " |"
    yield "| --- |" + " ---: |" * len(networks)
    first = next(iter(networks.values()))
    for part, words in (("alone", ""), ("steps", ", step by step")):
        for key in first[part]:
            cells = [judged(network[part][key]) for network in networks.values()]
            yield f"| `{key}`{words} | " + " | ".join(cells) + " |"
    if "whole" in first:
        cells = [told(network["whole"]) for network in networks.values()]
        yield "| all panels at once | " + " | ".join(cells) + " |"
    yield ""


def told(cost: dict[str, float]) -> str:
    """Write median and p99."""
    return f"{significant(cost['median_ms'])}, {significant(cost['p99_ms'])}"


def judged(cost: dict[str, float]) -> str:
    """Write median and p99, and a word where the median is over its limit."""
    word = "" if cost["median_ms"] <= PANEL_MS else " **missed**"
    return told(cost) + word


def drag_lines(answer: dict[str, Any]) -> Iterator[str]:
    """Yield how the event loop fares while a line is dragged."""
    title = "A line dragged at full speed"
    if "missing" in answer:
        yield from not_measured(title, answer["missing"])
        return
    ticks = [answer[f"tick_{name}_ms"] for name in ("p50", "p99", "max")]
    rows = [
        (
            "event loop, a tick of 5 ms: p50, p99, longest",
            ", ".join(map(significant, ticks)) + " ms",
            "p99 " + met(answer["tick_p99_ms"], DRAG_P99_MS, "ms"),
        ),
        ("frames a second", significant(answer["frames_per_second"]), ""),
        ("updates a second", significant(answer["updates_per_second"]), ""),
    ]
    yield from lines_of(title, rows)
