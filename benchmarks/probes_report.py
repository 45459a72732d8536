"""Probes beside the plain forward pass, as a Markdown table."""

from collections.abc import Iterator
from typing import Any

from benchmarks.spread import Spread, significant
from benchmarks.window_report import not_measured


def probe_lines(cases: dict[str, Any]) -> Iterator[str]:
    """Yield milliseconds of both ways, and how many times the plain one takes."""
    title = "Probes beside the plain forward pass"
    if "missing" in cases:
        yield from not_measured(title, cases["missing"])
        return
    yield f"### {title}"
    yield ""
    yield (
        "Milliseconds for a whole grid, one thread: error surfaces of 64 × 64 over two "
        "weights into one hidden neuron, where no directions are named, and planes of "
        "200 × 200. A deep network's first picture is coarse, and refined after."
    )
    yield ""
    yield "| grid | plain NumPy | compiled | times faster |"
    yield "| --- | ---: | ---: | ---: |"
    for name, case in cases.items():
        numbers = [told(Spread(**case[key])) for key in KEYS]
        yield f"| {name} | " + " | ".join(numbers) + " |"
    yield ""


KEYS = ("plain_ms", "own_ms", "times_faster")


def told(spread: Spread) -> str:
    """Write a median with its quartiles."""
    numbers = (spread.median, spread.low, spread.high)
    median, low, high = (significant(number) for number in numbers)
    return f"{median} ({low}–{high})"
