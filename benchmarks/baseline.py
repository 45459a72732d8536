"""The ratios that were measured before, and a warning where they have become worse."""

import json
from collections.abc import Iterable
from pathlib import Path

from benchmarks.peers.catalogue import COMPILED, KERNEL
from benchmarks.results import Ratios, Results, machine

FILE = Path(__file__).parent / "baseline.json"
WORSE = 1.2
"""A ratio of alternated turns wavers by some 10 %; a fifth is a change of the code."""


def write_baseline(results: Results, file: Path = FILE) -> None:
    """Keep the ratios, and on what machine they were measured."""
    document = {
        "machine": machine(),
        "ratios": {key: round(r.median, 6) for key, r in results.ratios().items()},
    }
    file.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


def read_baseline(file: Path = FILE) -> dict[str, float]:
    """Return the kept ratios, none where no baseline was written yet."""
    if not file.exists():
        return {}
    document = json.loads(file.read_text(encoding="utf-8"))
    return {key: float(ratio) for key, ratio in document["ratios"].items()}


def worse(ratios: Ratios, baseline: dict[str, float]) -> dict[str, tuple[float, float]]:
    """Return (now, before) of every ratio that is more than a fifth worse."""
    return {
        key: (ratio.median, baseline[key])
        for key, ratio in ratios.items()
        if key in baseline and ratio.median > WORSE * baseline[key]
    }


def warnings(
    found: dict[str, tuple[float, float]],
    missing: dict[str, str],
    baseline: dict[str, float],
) -> Iterable[str]:
    """Yield one line a ratio that became worse, and one a path that was lost."""
    for key, (now, before) in found.items():
        percent = 100.0 * (now / before - 1.0)
        yield (
            f"WARNING: {key} is {percent:.0f} % slower than the baseline "
            f"({now:.3g}, was {before:.3g})"
        )
    for path in (KERNEL, COMPILED):
        if path in missing and any(f": {path} /" in key for key in baseline):
            yield (
                f"WARNING: {path} is in the baseline and was not measured: "
                f"{missing[path]}"
            )
