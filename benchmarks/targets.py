"""The ratios that NNSim is to reach, and whether it does."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.peers.catalogue import (
    COMPILED,
    KERNEL,
    NUMPY,
    NUMPY_2,
    OWN_C,
    PEERS,
    PYTORCH,
    PYTORCH_2,
    SCIKIT_LEARN,
)
from benchmarks.problems import SMALL, SPECTRA
from benchmarks.spread import Spread, significant
from benchmarks.turns import Case

JUDGED = (KERNEL, COMPILED)
ANY_BLAS = (NUMPY, NUMPY_2, PYTORCH, PYTORCH_2)


@dataclass(frozen=True)
class Target:
    """NNSim's time over that of the quickest of ``peers`` is to be at most ``limit``."""

    scheme: str
    problems: tuple[str, ...]
    peers: tuple[str, ...]
    limit: float
    aim: float | None = None

    @property
    def against(self) -> str:
        names = ", ".join(PEERS[peer].label for peer in self.peers)
        return f"best of {names}" if len(self.peers) > 1 else names


TARGETS = (
    Target("sequential", SMALL, (OWN_C,), 1.0, aim=0.6),
    Target("sequential", SMALL, (NUMPY,), 1 / 60),
    Target("sequential", SMALL, (SCIKIT_LEARN,), 1 / 400),
    Target("sequential", SMALL, (PYTORCH,), 1 / 900),
    Target("mini-batch 10", SMALL, (OWN_C,), 1.0),
    Target("mini-batch 10", SMALL, (SCIKIT_LEARN,), 1 / 60),
    Target("mini-batch 10", SMALL, (PYTORCH,), 1 / 100),
    Target("batch", SMALL, (NUMPY, SCIKIT_LEARN, PYTORCH), 1 / 1.5),
    Target("sequential", (SPECTRA,), (OWN_C,), 0.5),
    Target("sequential", (SPECTRA,), (NUMPY,), 1 / 4),
    Target("mini-batch 10", (SPECTRA,), ANY_BLAS, 1.0),
    Target("batch", (SPECTRA,), ANY_BLAS, 1.0),
)


@dataclass(frozen=True)
class Verdict:
    """One target on one problem: the ratio of each judged path, where measured."""

    target: Target
    problem: str
    ratios: dict[str, Spread]


def verdicts(cases: list[Case]) -> Iterator[Verdict]:
    """Yield every target that was measured, in the order of the table."""
    by_key = {(case.problem, case.scheme): case for case in cases}
    for target in TARGETS:
        for problem in target.problems:
            case = by_key.get((problem, target.scheme))
            if case is None:
                continue
            ratios = {}
            for path in JUDGED:
                ratio = case.ratio(path, target.peers)
                if ratio is not None:
                    ratios[path] = ratio
            yield Verdict(target, problem, ratios)


def as_speed(limit: float) -> str:
    """Write a limit of times as the lecture hall would say it."""
    if limit >= 1.0:
        return f"at most {limit:g} × its time"
    if limit == 0.5:
        return "at most 0.5 × its time"
    return f"{1 / limit:.3g} × faster"


def as_ratio(ratio: Spread, limit: float) -> str:
    """Write a measured ratio in the same words as its limit."""
    if limit >= 0.5 and limit != 1 / 1.5:
        numbers = (ratio.median, ratio.low, ratio.high)
    else:
        numbers = (1 / ratio.median, 1 / ratio.high, 1 / ratio.low)
    median, low, high = (significant(number, 2) for number in numbers)
    return f"{median} ({low}–{high})"


def is_met(ratio: Spread, limit: float) -> bool:
    return ratio.median <= limit
