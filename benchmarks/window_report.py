"""The measured window and the long runs as Markdown tables."""

from collections.abc import Iterator
from typing import Any

from benchmarks.spread import significant

TICK_P99_MS = 25.0
PAUSE_P99_MS = 50.0
HEADLESS_S = 20.0
WINDOW_S = 30.0


def met(number: float, limit: float, unit: str) -> str:
    """Write a limit and whether the number is within it."""
    word = "met" if number <= limit else "**missed**"
    return f"at most {limit:g} {unit}: {word}"


def long_run(answer: dict[str, Any], limit_s: float) -> tuple[str, str]:
    """Write the time of 10⁶ epochs, and whether all of them were run."""
    seconds, n_epochs = answer["seconds"], int(answer["measured_epochs"])
    told = "" if n_epochs >= 1_000_000 else f", told from {n_epochs} epochs"
    return f"{significant(seconds)} s{told}", met(seconds, limit_s, "s")


def lines_of(title: str, rows: list[tuple[str, str, str]]) -> Iterator[str]:
    yield f"### {title}"
    yield ""
    yield "| what | measured | target |"
    yield "| --- | ---: | --- |"
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""


def run_lines(runs: dict[str, Any]) -> Iterator[str]:
    """Yield the long runs without a window."""
    if "missing" in runs:
        yield from not_measured("Long runs", runs["missing"])
        return
    rows = [
        (
            "10⁶ epochs of `overtraining`, no window",
            *long_run(runs["epochs"], HEADLESS_S),
        )
    ]
    for scene, seek in runs["seeks"].items():
        what = f"back to any step of `{scene}`"
        if "missing" in seek:
            rows.append((what, f"not measured: {seek['missing']}", ""))
            continue
        times = f"{significant(seek['median_ms'])}, {significant(seek['max_ms'])} ms"
        steps = f"{seek['steps']:,}".replace(",", " ")
        rows.append((f"{what} in {steps}: median, longest", times, ""))
    yield from lines_of("Long runs", rows)


def window_lines(window: dict[str, Any]) -> Iterator[str]:
    """Yield the window: 1280 × 720, the panels of its scene, full speed."""
    title = "The window at full speed"
    if "missing" in window:
        yield from not_measured(title, window["missing"])
        return

    def ms(*keys: str) -> str:
        return ", ".join(significant(window[key]) for key in keys) + " ms"

    share, low, high = (
        significant(100.0 * window[key])
        for key in ("share_of_alone", "share_of_alone_low", "share_of_alone_high")
    )
    rows = [
        ("frames a second", significant(window["frames_per_second"]), ""),
        (
            "event loop, a tick of 5 ms: p50, p99, longest",
            ms("tick_p50_ms", "tick_p99_ms", "tick_max_ms"),
            "p99 " + met(window["tick_p99_ms"], TICK_P99_MS, "ms"),
        ),
        (
            "pause, until the frame at rest: p50, p99",
            ms("pause_p50_ms", "pause_p99_ms"),
            "p99 " + met(window["pause_p99_ms"], PAUSE_P99_MS, "ms"),
        ),
        (
            "pause, until it is painted: p50, p99",
            ms("pause_painted_p50_ms", "pause_painted_p99_ms"),
            "",
        ),
        (
            "updates a second, in the window and alone",
            " and ".join(
                significant(window[key])
                for key in ("updates_per_second", "updates_per_second_alone")
            ),
            "",
        ),
        ("updates in the window, % of alone", f"{share} ({low}–{high})", ""),
        (
            "10⁶ epochs of `overtraining`",
            *long_run(window["overtraining"], WINDOW_S),
        ),
    ]
    if window["memory_mb"]:
        times = ", ".join(window["memory_mb"])
        sizes = ", ".join(f"{size:.0f}" for size in window["memory_mb"].values())
        rows.append((f"memory after {times}", f"{sizes} MB", ""))
    yield from lines_of(title, rows)


def not_measured(title: str, reason: str) -> Iterator[str]:
    yield f"### {title}"
    yield ""
    yield f"Not measured: {reason}."
    yield ""
