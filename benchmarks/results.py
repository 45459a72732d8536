"""All that one run of the benchmark found out, as one document."""

import json
import os
import platform
import subprocess
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from benchmarks.c_library import compiler
from benchmarks.peers.catalogue import (
    ENGINES,
    NUMPY,
    OWN_C,
    PYTORCH,
    SCIKIT_LEARN,
)
from benchmarks.spread import Spread
from benchmarks.targets import verdicts
from benchmarks.turns import Case
from nnsim import __version__

PACKAGES = ("numpy", "numba", "scikit-learn", "torch", "PySide6-Essentials")
AGAINST = (OWN_C, NUMPY, SCIKIT_LEARN, PYTORCH)

Ratios = dict[str, Spread]
"""Our time over a peer's, by "scheme problem: path / peer"; smaller is better."""


@dataclass
class Results:
    """Cases of training speed, the window, its panels, long runs, what is missing."""

    quick: bool
    cases: list[Case]
    missing: dict[str, str]
    window: dict[str, Any] = field(default_factory=dict)
    runs: dict[str, Any] = field(default_factory=dict)
    panels: dict[str, Any] = field(default_factory=dict)
    dragging: dict[str, Any] = field(default_factory=dict)
    probes: dict[str, Any] = field(default_factory=dict)

    def ratios(self) -> Ratios:
        """Return every path of NNSim against every peer that others can have too."""
        found = {}
        for case in self.cases:
            for path in ENGINES:
                for peer in AGAINST:
                    ratio = case.ratio(path, (peer,))
                    if ratio is not None:
                        found[f"{case.key}: {path} / {peer}"] = ratio
        return found

    def document(self) -> dict[str, Any]:
        """Return everything as JSON types."""
        return {
            "nnsim": __version__,
            "machine": machine(),
            "quick": self.quick,
            "missing": self.missing,
            "microseconds_a_sample": {
                case.key: {peer: asdict(case.time(peer)) for peer in case.turns}
                for case in self.cases
            },
            "ratios": {key: asdict(ratio) for key, ratio in self.ratios().items()},
            "targets": [
                {
                    "problem": verdict.problem,
                    "scheme": verdict.target.scheme,
                    "against": list(verdict.target.peers),
                    "limit": verdict.target.limit,
                    "aim": verdict.target.aim,
                    "ratios": {k: asdict(r) for k, r in verdict.ratios.items()},
                    "met": {
                        k: r.median <= verdict.target.limit
                        for k, r in verdict.ratios.items()
                    },
                }
                for verdict in verdicts(self.cases)
            ],
            "window": self.window,
            "runs": self.runs,
            "panels": self.panels,
            "dragging": self.dragging,
            "probes": self.probes,
        }

    def write(self, file: Path) -> None:
        """Write the document."""
        file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self.document(), indent=1)
        file.write_text(text + "\n", encoding="utf-8")


def machine() -> dict[str, str]:
    """Return what the numbers depend on: processor, system, compiler, packages."""
    facts = {
        "processor": processor(),
        "cores": str(os.cpu_count() or 1),
        "system": platform.system(),
        "python": platform.python_version(),
        "compiler": compiler_version(),
    }
    for package in PACKAGES:
        try:
            facts[package] = version(package)
        except PackageNotFoundError:
            facts[package] = "not installed"
    return facts


def processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if "model name" in line]
    return names[0] if names else platform.machine()


def compiler_version() -> str:
    cc = compiler()
    if cc is None:
        return "no C compiler"
    asked = [cc, "--version"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    return answer.splitlines()[0] if answer else "unknown"
